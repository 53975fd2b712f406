import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import type { DeskRefusal } from './call.ts'
import { useDesk } from './desk-context.tsx'
import { useSay } from './language.tsx'
import { StepForm } from './step-form.tsx'
import { tell } from './told.tsx'

export interface ActProps<Values extends object, Answer> {
  readonly title: Said
  /** Null where a name, a telephone or sealed words are typed: nothing of it stays on this computer. */
  readonly draftKey: string | null
  readonly initial?: Partial<Values>
  readonly danger?: boolean
  /** True where `done` shows something of its own in place of the form. */
  readonly stays?: boolean
  /** What is said once it is done; its title where nothing is named. */
  told?(answer: Answer): Said
  close(): void
  send(values: Values, commandId: string, district: string): Promise<Result<Answer, DeskRefusal>>
  done?(answer: Answer): void
  readonly children: ReactNode
}

/** One form in a dialog; sent, it says so and closes. Where nothing typed is kept, a press beside it does not throw it away. */
export function Act<Values extends object, Answer>({ title, draftKey, initial, danger, stays = false, told, close, send, done, children }: ActProps<Values, Answer>) {
  const say = useSay()
  const { district } = useDesk()
  const finished = (answer: Answer) => {
    tell(told?.(answer) ?? title)
    done?.(answer)
    if (!stays) close()
  }
  return (
    <Modal open footer={null} width={640} title={say(title)} onCancel={close} mask={{ closable: draftKey !== null }} keyboard={draftKey !== null}>
      <StepForm<Values, Answer> draftKey={draftKey} initial={initial ?? {}} sendLabel={title} danger={danger ?? false} cancel={close} done={finished} send={(values, commandId) => send(values, commandId, district)}>
        {children}
      </StepForm>
    </Modal>
  )
}
