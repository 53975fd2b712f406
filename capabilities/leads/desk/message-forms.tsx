import { Form, Input, Modal } from 'antd'
import { call, needed, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { leadsOperations, type Message, type PublicationBody } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

interface FormProps {
  readonly message: Message
  done(): void
  cancel(): void
}

function Area({ name, label, most }: { name: string; label: Said; most: number }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={say(label)} rules={needed(say)}>
      <Input.TextArea maxLength={most} autoSize={{ minRows: 3 }} />
    </Form.Item>
  )
}

export function ReplyForm({ message, done, cancel }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.reply)} onCancel={cancel}>
      <p>{message.text}</p>
      <p className="quiet">{say(deskWords.replyHint)}</p>
      <StepForm<{ text: string }, unknown>
        draftKey={`leads.reply.${message.id}`}
        initial={{}}
        sendLabel={deskWords.reply}
        send={(body, commandId) => call(district, leadsOperations.replyMessage, { params: { id: message.id }, body, commandId })}
        done={done}
        cancel={cancel}
      >
        <Area name="text" label={deskWords.reply} most={2000} />
      </StepForm>
    </Modal>
  )
}

/** Question and answer once more, as everybody may read them. */
export function PublishForm({ message, done, cancel }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.publish)} onCancel={cancel}>
      <p className="quiet">{say(deskWords.publishHint)}</p>
      <StepForm<PublicationBody, unknown>
        draftKey={`leads.publish.${message.id}`}
        initial={{ question: message.text.slice(0, 500), answer: message.reply?.text ?? '' }}
        sendLabel={deskWords.publish}
        send={(body, commandId) => call(district, leadsOperations.publishAnswer, { params: { id: message.id }, body, commandId })}
        done={done}
        cancel={cancel}
      >
        <Area name="question" label={deskWords.question} most={500} />
        <Area name="answer" label={deskWords.answer} most={2000} />
      </StepForm>
    </Modal>
  )
}
