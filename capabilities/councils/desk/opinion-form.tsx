import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Act, addressOf, call, chosen, codeWords, DayField, dayRule, needed, PickChoice, RadioChoice, useDesk, useSay } from '#platform/ui/desk'
import { councilsOperations as ops, type OpinionNoted } from '../contract.ts'
import type { Subject } from '../domain.ts'
import { SUBJECT_WORDS } from '../words.ts'
import { besideWords as words } from './words-beside.ts'

interface Values {
  readonly subject: Subject
  readonly text: string
  readonly way: 'now' | 'later'
  readonly reply?: string
  readonly dueOn?: string
  readonly phone?: string
  readonly told?: boolean
  readonly mayPublish?: boolean
}

/** An opinion: answered at once or with a day; then number and PIN for whoever asked. */
export function NoteOpinion({ councilId, close }: { councilId: string; close(): void }) {
  const say = useSay()
  const [noted, keep] = useState<OpinionNoted>()
  if (noted) return <Slip noted={noted} close={close} />
  return (
    <Act<Values, OpinionNoted>
      title={words.note} draftKey={`council.opinion.${councilId}`} close={close} done={keep} stays
      send={(values, commandId, district) => call(district, ops.noteCouncilOpinion, { params: { councilId }, commandId, body: bodyOf(values) })}
    >
      <Form.Item name="subject" label={say(words.subject)} rules={chosen(say)}><PickChoice options={SUBJECT_WORDS} /></Form.Item>
      <Form.Item name="text" label={say(words.text)} rules={needed(say)}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
      <Form.Item name="way" label={say(words.answered)} rules={chosen(say)}><RadioChoice options={words.ways} /></Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => (getFieldValue('way') === 'later' ? (
          <Form.Item name="dueOn" label={say(words.dueOn)} rules={dayRule(say)}><DayField /></Form.Item>
        ) : getFieldValue('way') === 'now' ? (
          <Form.Item name="reply" label={say(words.replyNow)} rules={needed(say)}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} /></Form.Item>
        ) : null)}
      </Form.Item>
      <Form.Item name="mayPublish" valuePropName="checked"><Checkbox>{say(words.mayPublish)}</Checkbox></Form.Item>
      <Form.Item name="phone" label={say(words.phone)}><Input inputMode="tel" maxLength={40} autoComplete="off" /></Form.Item>
      <Form.Item name="told" valuePropName="checked"><Checkbox>{say(words.told)}</Checkbox></Form.Item>
    </Act>
  )
}

function bodyOf({ subject, text, way, reply, dueOn, phone, told, mayPublish }: Values) {
  return {
    subject, text, reply: way === 'now' ? (reply ?? '') : '', mayPublish: mayPublish === true, ...(way === 'later' && dueOn ? { dueOn } : {}),
    ...(phone ? { phone, noticeGiven: told === true } : {}),
  }
}

function Slip({ noted, close }: { noted: OpinionNoted; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(words.keep)} onCancel={close}>
      <p>{say(words.code)} <strong className="big-code">{codeWords(noted.code)}</strong></p>
      <p>{say(words.pin)} <strong className="big-code">{noted.pin}</strong></p>
      <p className="button-row">
        <Button type="primary" target="_blank" href={addressOf(district, ops.printOpinionSlip, { params: { opinionId: noted.id } })}>{say(words.slip)}</Button>
        <Button onClick={close}>{say(words.saved)}</Button>
      </p>
    </Modal>
  )
}
