import { Button, Modal, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { type DeskRefusal, newCommandId, RefusalNote, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { deskWords } from './words.ts'


interface ActProps<Values extends object, Answer> {
  readonly title: Said
  readonly draftKey: string | null
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
      <StepForm<Values, Answer> draftKey={draftKey === null ? null : `outreach.${draftKey}`} name="outreach" initial={initial ?? {}} sendLabel={title} danger={danger ?? false} cancel={close} done={finished} send={(values, commandId) => send(values, commandId, district)}>
        {children}
      </StepForm>
    </Modal>
  )
}

interface PressProps {
  readonly label: Said
  readonly primary?: boolean
  /** What cannot be undone is asked once more, with what it does. */
  readonly sure?: Said
  press(commandId: string, district: string): Promise<Result<unknown, DeskRefusal>>
  done(): void
}

/** One button that does one thing; what is refused is said below it. */
export function Press({ label, primary = false, sure, press, done }: PressProps) {
  const say = useSay()
  const { district } = useDesk()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const go = async () => {
    setBusy(true)
    const answered = await press(newCommandId(), district)
    setBusy(false)
    if (!answered.ok) {
      setRefusal(answered.refusal)
      return
    }
    setRefusal(undefined)
    tell(deskWords.saved)
    done()
  }
  const button = (
    <Button size="small" type={primary ? 'primary' : 'default'} disabled={busy} {...(sure ? {} : { onClick: () => void go() })}>
      {say(label)}
    </Button>
  )
  return (
    <>
      {sure ? (
        <Popconfirm title={say(sure)} okText={say(label)} cancelText={say(deskWords.leave)} onConfirm={() => void go()}>
          {button}
        </Popconfirm>
      ) : (
        button
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  )
}
