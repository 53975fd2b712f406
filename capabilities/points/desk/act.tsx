import { Button } from 'antd'
import { useState } from 'react'
import { Act as FormDialog, type ActProps, call, type DeskRefusal, newCommandId, RefusalNote, tell, useSay } from '#platform/ui/desk'
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
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const press = async (agreed: boolean) => {
    setBusy(true)
    const answered = await decide(agreed, newCommandId())
    setBusy(false)
    if (!answered.ok) {
      setRefusal(answered.refusal)
      return
    }
    tell(deskWords.saved)
    done()
  }
  return (
    <>
      <span className="button-row">
        <Button type="primary" size="small" disabled={busy} onClick={() => void press(true)}>
          {say(agree)}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void press(false)}>
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
