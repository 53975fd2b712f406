import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useRevalidator } from 'react-router-dom'
import { day, startOfDay } from '#platform/time'
import { call, deskClock, Empty, needed, TimeField, timeRule, timeWords, today, useDesk, useSay } from '#platform/ui/desk'
import { careOperations as ops, type LostLine, type MeetLostBody } from '../contract.ts'
import { AIDS } from '../domain.ts'
import { AID_WORDS, listed } from '../words.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

/** Who is still here, without names. */
export function Lost({ here, keepDays }: { here: readonly LostLine[]; keepDays: number }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [meeting, meet] = useState(false)
  const close = () => {
    meet(false)
    void revalidate()
  }
  return (
    <>
      <p className="button-row">
        <Button type="primary" onClick={() => meet(true)}>
          {say(words.meet)}
        </Button>
      </p>
      {here.length === 0 && (
        <Empty title={say(words.noLost)}>
          <p>{say(words.noLostHint)}</p>
        </Empty>
      )}
      <ul className="plain-list">
        {here.map((each) => (
          <li key={each.id}>
            <Link data-row to={`/${district}/care/lost/${each.id}`}>
              {each.safeAt}
            </Link>{' '}
            · {say(words.since(timeWords(each.foundAt)))} · {say(listed(each.aid.map((aid) => AID_WORDS[aid])))} · {say(words.asked(each.enquiries))} {each.policeToldAt && <span className="chip chip-done">{say(words.policeTold)}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">{say(words.keepsDays(keepDays))}</p>
      {meeting && <Meet close={close} />}
    </>
  )
}

const DAY_MS = 86_400_000

/** A time of the clock as an instant: today, or yesterday where it would lie ahead. */
function instantOf(clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const at = startOfDay(day(today())).getTime() + (hours * 60 + minutes) * 60_000
  return new Date(at > deskClock.now().getTime() ? at - DAY_MS : at).toISOString()
}

export function AidField({ value, onChange }: { value?: string[]; onChange?(next: string[]): void }) {
  const say = useSay()
  return <Checkbox.Group className="radio-choice" value={value ?? []} onChange={(next) => onChange?.(next.map(String))} options={AIDS.map((each) => ({ value: each, label: say(AID_WORDS[each]) }))} />
}

type Typed = Omit<MeetLostBody, 'foundAt' | 'said' | 'aid'> & { readonly clock: string; readonly said?: string; readonly aid?: MeetLostBody['aid'] }

function Meet({ close }: { close(): void }) {
  const say = useSay()
  const { district: here } = useDesk()
  const go = useNavigate()
  return (
    <Act<Typed, { id: string }>
      title={words.meet}
      draftKey={null}
      initial={{ clock: timeWords(deskClock.now().toISOString()), aid: [] }}
      close={close}
      done={({ id }) => void go(`/${here}/care/lost/${id}`)}
      send={({ clock, said: told, aid, ...typed }, commandId, district) => call(district, ops.meetLost, { commandId, body: { ...typed, foundAt: instantOf(clock), said: told ?? '', aid: aid ?? [] } })}
    >
      <Form.Item name="safeAt" label={say(words.safeAt)} rules={needed(say)}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="aid" label={say(words.aid)}>
        <AidField />
      </Form.Item>
      <Form.Item name="clock" label={say(words.foundAt)} rules={timeRule(say)}>
        <TimeField />
      </Form.Item>
      <Form.Item name="place" label={say(words.foundPlace)} rules={needed(say)}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="said" label={say(words.saidOwn)}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
      </Form.Item>
    </Act>
  )
}
