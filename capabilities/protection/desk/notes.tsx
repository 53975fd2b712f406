import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import {
  call,
  type DeskRefusal,
  needed,
  newCommandId,
  Note,
  RefusalNote,
  tell,
  shortDay,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { protectionOperations } from '../contract.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly code: string
  readonly passphrase: string
  readonly text?: string
}

interface Written {
  readonly id: string
  readonly writtenOn: string
  readonly text: string
}

/** A vault of one's own. No draft is kept here: neither the passphrase nor a note may lie in the browser. */
export function Component() {
  const say = useSay()
  const { district } = useDesk()
  const [form] = Form.useForm<Values>()
  const [refusal, refused] = useState<DeskRefusal>()
  const [notes, show] = useState<readonly Written[]>()
  const read = async (body: Pick<Values, 'code' | 'passphrase'>) => {
    const done = await call(district, protectionOperations.readNotes, { body, commandId: newCommandId() })
    refused(done.ok ? undefined : done.refusal)
    show(done.ok ? done.value.notes : undefined)
  }
  const write = async ({ code, passphrase, text = '' }: Values) => {
    const body = { code, passphrase, text }
    const done = await call(district, protectionOperations.writeNote, { body, commandId: newCommandId() })
    refused(done.ok ? undefined : done.refusal)
    if (!done.ok) return
    form.setFieldsValue({ text: '' })
    tell(deskWords.saved)
    await read({ code, passphrase })
  }
  return (
    <div className="page">
      <h1>{say(deskWords.notesTitle)}</h1>
      <Note tone="warn">{say(deskWords.notesHint)}</Note>
      <section className="card">
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          className="step-form"
          autoComplete="off"
          onFinish={(values) => void (values.text ? write(values) : read(values))}
        >
          <NoteFields />
          {refusal && <RefusalNote refusal={refusal} />}
          <div className="form-foot">
            <Button type="primary" htmlType="submit">
              {say(deskWords.write)}
            </Button>
            <Button onClick={() => void form.validateFields(['code', 'passphrase']).then(read, () => undefined)}>
              {say(deskWords.read)}
            </Button>
          </div>
        </Form>
      </section>
      {notes && <Notes notes={notes} />}
    </div>
  )
}

function NoteFields() {
  const say = useSay()
  return (
    <>
          <Form.Item name="code" label={say(deskWords.caseCode)} rules={needed(say)}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="passphrase" label={say(deskWords.passphrase)} rules={needed(say)}>
            <Input.Password maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="text" label={say(deskWords.text)}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={8000} />
          </Form.Item>
    </>
  )
}

function Notes({ notes }: { notes: readonly Written[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {notes.length === 0 && <p className="quiet">{say(deskWords.noNotes)}</p>}
      {notes.map((note) => (
        <section key={note.id} className="card">
          <p className="quiet">{shortDay(note.writtenOn, language)}</p>
          <p className="words">{note.text}</p>
        </section>
      ))}
    </>
  )
}
