import { Button } from 'antd'
import { Act as FormDialog, type ActProps, call, type DeskRefusal, RefusalNote, usePressHere, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { pointsOperations as ops } from '../contract.ts'
import { deskWords } from './words.ts'

/** One form in a dialog; it says that it was saved and closes. */
export function Act<Values extends object, Answer>(props: ActProps<Values, Answer> & { readonly draftKey: string }) {
  return <FormDialog<Values, Answer> {...props} draftKey={`points.${props.draftKey}`} told={() => deskWords.saved} />
}

/** Two buttons for the second person; what is refused is said below them. */
export function Decide({ agree, decide, done }: { agree: Said; decide(agreed: boolean, commandId: string): Promise<Result<unknown, DeskRefusal>>; done(): void }) {
  const say = useSay()
  const { busy, refusal, press } = usePressHere(deskWords.saved, done)
  const answer = (agreed: boolean) => void press((commandId) => decide(agreed, commandId))
  return (
    <>
      <span className="button-row">
        <Button type="primary" size="small" disabled={busy} onClick={() => answer(true)}>
          {say(agree)}
        </Button>
        <Button size="small" disabled={busy} onClick={() => answer(false)}>
          {say(deskWords.decline)}
        </Button>
      </span>
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  )
}

export type Subject = { readonly about: 'earning' | 'redemption' | 'stock'; readonly subjectId: string }

/** Sends what was asked of a second person. */
export const askSecond = (district: string, commandId: string, subject: Subject, difference: number, ground: string) =>
  call(district, ops.askSecondPerson, { commandId, body: { ...subject, difference, ground } })
