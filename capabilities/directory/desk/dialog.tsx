import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { Result } from '#platform/result'
import { type DeskRefusal, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { deskWords } from './words.ts'

interface DialogProps<Values extends object> {
  readonly title: Said
  readonly draftKey: string
  readonly initial?: Partial<Values>
  readonly danger?: boolean
  close(): void
  send(values: Values, commandId: string, district: string): Promise<Result<unknown, DeskRefusal>>
  readonly children: ReactNode
}

/** One form in a dialog; it says that it was saved and closes. */
export function Dialog<Values extends object>({ title, draftKey, initial, danger, close, send, children }: DialogProps<Values>) {
  const say = useSay()
  const { district } = useDesk()
  const done = () => {
    tell(deskWords.saved)
    close()
  }
  return (
    <Modal open footer={null} title={say(title)} onCancel={close}>
      <StepForm<Values, unknown> draftKey={`directory.${draftKey}`} initial={initial ?? {}} sendLabel={title} danger={danger ?? false} cancel={close} done={done} send={(values, commandId) => send(values, commandId, district)}>
        {children}
      </StepForm>
    </Modal>
  )
}
