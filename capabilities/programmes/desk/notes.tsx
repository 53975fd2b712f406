import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { call, chosen, type DeskRefusal, type Named, needed, newCommandId, Note, OneOf, RefusalNote, shortDay, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { programmesOperations as ops, type TakingPart } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { Act } from './act.tsx'

const words = deskWords.notes

interface Written {
  readonly id: string
  readonly on: string
  readonly text: string
}

/** The counsellor’s own vault. Neither passphrase nor note lies in the browser. */
export function Notes({ found, colleagues }: { found: TakingPart; colleagues: readonly Named[] }) {
  const say = useSay()
  const [code, show] = useState<string>()
  return (
    <section className="card">
      <h2>{say(words.title)}</h2>
      <Note tone="info">{say(words.why)}</Note>
      {found.packed ? (
        <p>{say(words.packed)}</p>
      ) : (
        <>
          <Reading id={found.id} />
          <div className="button-row">
            <HandOver found={found} colleagues={colleagues} show={show} />
          </div>
        </>
      )}
      {code !== undefined && (
        <Modal open footer={null} title={say(words.code)} closable={false} mask={{ closable: false }} keyboard={false}>
          <p className="big-code">{code}</p>
          <p>{say(words.codeWhy)}</p>
          <Button type="primary" onClick={() => show(undefined)}>
            {say(words.codeDone)}
          </Button>
        </Modal>
      )}
    </section>
  )
}

function Passphrase() {
  const say = useSay()
  return (
    <Form.Item name="passphrase" label={say(words.passphrase)} rules={needed(say)}>
      <Input.Password maxLength={200} autoComplete="off" />
    </Form.Item>
  )
}

function Reading({ id }: { id: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const [notes, show] = useState<readonly Written[]>()
  const [refusal, refused] = useState<DeskRefusal>()
  const open = async (passphrase: string) => {
    const found = await call(district, ops.readFamilyNotes, { params: { id }, commandId: newCommandId(), body: { passphrase } })
    refused(found.ok ? undefined : found.refusal)
    show(found.ok ? found.value.notes : undefined)
  }
  return (
    <>
      <Form<{ passphrase: string }> name="reading" layout="vertical" requiredMark={false} autoComplete="off" onFinish={({ passphrase }) => void open(passphrase)}>
        <Passphrase />
        <Button htmlType="submit">{say(words.read)}</Button>
      </Form>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="button-row">
        <Act<{ text: string; passphrase: string }, { id: string }> title={words.write} draftKey={null} send={(body, commandId) => call(district, ops.writeFamilyNote, { params: { id }, commandId, body })} done={() => show(undefined)}>
          <Form.Item name="text" label={say(words.text)} rules={needed(say)}>
            <Input.TextArea maxLength={4000} rows={6} autoComplete="off" />
          </Form.Item>
          <Passphrase />
        </Act>
      </div>
      {notes?.length === 0 && <p>{say(words.none)}</p>}
      {notes?.map((each) => (
        <p key={each.id} className="preserve">
          <strong>{shortDay(each.on, language)}</strong> {each.text}
        </p>
      ))}
    </>
  )
}

/** Somebody else may come: proposed here, agreed by the family on its own page, packed under a code that is shown once. */
function HandOver({ found, colleagues, show }: { found: TakingPart; colleagues: readonly Named[]; show(code: string): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { id, successor, successorAgreed } = found
  return (
    <>
      {successor !== null && <p>{say(successorAgreed ? words.agreed(successor) : words.proposed(successor))}</p>}
      {successorAgreed ? (
        <Act<{ passphrase: string }, { code: string }> title={words.pack} draftKey={null} send={(body, commandId) => call(district, ops.packFamilyNotes, { params: { id }, commandId, body })} done={(packed) => show(packed.code)}>
          <Passphrase />
        </Act>
      ) : (
        colleagues.length > 0 && (
          <Act<{ toId: string }, { id: string }> title={words.change} draftKey={`successor.${id}`} send={(body, commandId) => call(district, ops.proposeSuccessor, { params: { id }, commandId, body })}>
            <Form.Item name="toId" label={say(words.to)} rules={chosen(say)}>
              <OneOf people={colleagues} />
            </Form.Item>
          </Act>
        )
      )}
    </>
  )
}
