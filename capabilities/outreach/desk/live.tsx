import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { call, DayField, dayRule, dayWords, Empty, More, needed, TimeField, timeRule, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { outreachOperations as ops, type SessionBody, type SessionShown } from '../contract.ts'
import { WRITING } from '../domain.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

/** Sessions, the latest day first; a session opens with its questions. */
export function Live({ first }: { first: { readonly sessions: readonly SessionShown[]; readonly next: string | null } }) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [planning, plan] = useState(false)
  const { items, more } = usePages(first, (before) => call(district, ops.listLiveSessions, { query: { before } }), (page) => page.sessions)
  const close = () => {
    plan(false)
    void revalidate()
  }
  return (
    <>
      {WRITING.includes(me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => plan(true)}>
            {say(words.plan)}
          </Button>
        </p>
      )}
      {items.length === 0 && (
        <Empty title={say(words.noSessions)}>
          <p>{say(words.noSessionsHint)}</p>
        </Empty>
      )}
      <ul className="plain-list">
        {items.map((each) => (
          <li key={each.id}>
            <SessionLine session={each} />
          </li>
        ))}
      </ul>
      <More more={more} />
      {planning && <Plan close={close} />}
    </>
  )
}

function SessionLine({ session }: { session: SessionShown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <p>
      <Link to={`live/${session.id}`}>
        <strong>{session.title}</strong>
      </Link>{' '}
      {dayWords(session.on, language)} {session.startsAt} · {say(session.unit)} <span className="chip">{say(words.state[session.state])}</span>{' '}
      {session.waiting > 0 && <span className="chip chip-warn">{say(words.waiting(session.waiting))}</span>} <span className="quiet">{say(words.answered(session.answered))}</span>
    </p>
  )
}

function Plan({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<SessionBody, { id: string }> title={words.plan} draftKey="live" initial={{ startsAt: '19:30', minutes: 40 }} close={close} send={(body, commandId, district) => call(district, ops.planLiveSession, { commandId, body: { ...body, platform: body.platform ?? '', link: body.link ?? '' } })}>
      <Form.Item name="title" label={say(words.sessionTitle)} rules={needed(say)}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="agenda" label={say(words.agenda)} rules={needed(say)}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="hostPost" label={say(words.hostPost)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="startsAt" label={say(words.startsAt)} rules={timeRule(say)}>
        <TimeField />
      </Form.Item>
      <Form.Item name="minutes" label={say(words.minutes)} rules={needed(say)}>
        <InputNumber min={10} max={480} precision={0} />
      </Form.Item>
      <Form.Item name="platform" label={say(words.platform)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="link" label={say(words.link)}>
        <Input maxLength={300} />
      </Form.Item>
    </Act>
  )
}
