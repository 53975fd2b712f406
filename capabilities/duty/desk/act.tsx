import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import { type DeskRefusal, newCommandId, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
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

/** One form in a dialog; it says that it was saved, closes, and the page is loaded anew. */
export function Act<Values extends object, Answer>({ title, draftKey, initial, danger, close, send, done, children }: ActProps<Values, Answer>) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const finished = (answer: Answer) => {
    tell(deskWords.saved)
    done?.(answer)
    close()
    void revalidate()
  }
  return (
    <Modal open footer={null} title={say(title)} onCancel={close}>
      <StepForm<Values, Answer> draftKey={`duty.${draftKey}`} initial={initial ?? {}} sendLabel={title} danger={danger ?? false} cancel={close} done={finished} send={(values, commandId) => send(values, commandId, district)}>
        {children}
      </StepForm>
    </Modal>
  )
}

/** One press that needs no form; says what came of it, and the page is loaded anew. */
export function usePress() {
  const { revalidate } = useRevalidator()
  return async <Answer,>(send: (commandId: string) => Promise<Result<Answer, DeskRefusal>>, said?: (answer: Answer) => Said) => {
    const answered = await send(newCommandId())
    if (!answered.ok) tell(answered.refusal)
    else if (said) tell(said(answered.value))
    void revalidate()
  }
}

export function Small({ label, press, about }: { label: Said; press(): void; about?: string }) {
  const say = useSay()
  return (
    <Button size="small" onClick={press} {...(about ? { 'aria-label': `${about} ${say(label)}` } : {})}>
      {say(label)}
    </Button>
  )
}
