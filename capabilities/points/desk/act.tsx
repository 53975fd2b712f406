import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, type DeskRefusal, RefusalNote, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { newCommandId } from '#platform/ui/desk'
import { pointsOperations as ops } from '../contract.ts'
import { deskWords } from './words.ts'

export interface ActProps<Values extends object, Answer> {
  readonly title: Said
  readonly draftKey: string
  readonly initial?: Partial<Values>
  readonly danger?: boolean
  close(): void
  send(values: Values, commandId: string, district: string): Promise<Result<Answer, DeskRefusal>>
  done?(answer: Answer): void
  readonly children: ReactNode
}

/** One form in a dialog; it says that it was saved and closes. */
export function Act<Values extends object, Answer>({ title, draftKey, initial, danger, close, send, done, children }: ActProps<Values, Answer>) {
  const say = useSay()
  const { district } = useDesk()
  const finished = (answer: Answer) => {
    tell(deskWords.saved)
    done?.(answer)
    close()
  }
  return (
    <Modal open footer={null} title={say(title)} onCancel={close}>
      <StepForm<Values, Answer> draftKey={`points.${draftKey}`} initial={initial ?? {}} sendLabel={title} danger={danger ?? false} cancel={close} done={finished} send={(values, commandId) => send(values, commandId, district)}>
        {children}
      </StepForm>
    </Modal>
  )
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
