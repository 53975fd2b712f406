import { Button, Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import { type DeskRefusal, newCommandId, RefusalNote, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { deskWords } from '../words/desk.ts'

interface FormProps<Values extends object, Answer> {
  readonly title: Said
  readonly draftKey: string
  readonly initial?: Partial<Values>
  readonly danger?: boolean
  send(values: Values, commandId: string, district: string): Promise<Result<Answer, DeskRefusal>>
  done?(answer: Answer): void
  readonly children?: ReactNode
}

export interface ActProps<Values extends object, Answer> extends FormProps<Values, Answer> {
  readonly wide?: boolean
  /** Nothing typed may lie in the browser: names, notes, passphrases. */
  readonly secret?: boolean
}

/** A button that opens one form in a dialog; saved, it closes and the page is loaded anew. */
export function Act<Values extends object, Answer>({ wide = false, secret = false, done, ...form }: ActProps<Values, Answer>) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [isOpen, open] = useState(false)
  const close = () => open(false)
  const finished = (answer: Answer) => {
    tell(deskWords.saved)
    close()
    done?.(answer)
    void revalidate()
  }
  return (
    <>
      <Button onClick={() => open(true)} danger={form.danger ?? false}>
        {say(form.title)}
      </Button>
      {isOpen && (
        <Modal open footer={null} title={say(form.title)} width={wide ? 720 : 520} onCancel={close}>
          {secret ? <Secret {...form} done={finished} /> : (
            <StepForm<Values, Answer> draftKey={`programmes.${form.draftKey}`} initial={form.initial ?? {}} sendLabel={form.title} danger={form.danger ?? false} cancel={close} done={finished} send={(values, commandId) => form.send(values, commandId, district)}>
              {form.children}
            </StepForm>
          )}
        </Modal>
      )}
    </>
  )
}

/** The same without a draft. The command keeps its id until it succeeds, so that a second press is the same one. */
function Secret<Values extends object, Answer>({ title, initial, danger = false, send, done, children }: FormProps<Values, Answer>) {
  const say = useSay()
  const { district } = useDesk()
  const [commandId] = useState(newCommandId)
  const [isBusy, busy] = useState(false)
  const [refusal, refused] = useState<DeskRefusal>()
  const submit = async (values: Values) => {
    busy(true)
    const answered = await send(values, commandId, district)
    busy(false)
    if (answered.ok) done?.(answered.value)
    else refused(answered.refusal)
  }
  return (
    <Form<Values> layout="vertical" requiredMark={false} className="step-form" initialValues={initial ?? {}} autoComplete="off" onFinish={(values) => void submit(values)}>
      {children}
      {refusal && <RefusalNote refusal={refusal} />}
      <Button type="primary" htmlType="submit" danger={danger} loading={isBusy}>
        {say(title)}
      </Button>
    </Form>
  )
}

/** One press without a form; a refusal is told in words. */
export function usePress() {
  const { revalidate } = useRevalidator()
  return async (sent: (commandId: string) => Promise<Result<unknown, DeskRefusal>>) => {
    const answered = await sent(newCommandId())
    tell(answered.ok ? deskWords.saved : answered.refusal)
    void revalidate()
  }
}
