import { Button, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, needed, PickChoice, RadioChoice, StepForm, TimeField, timeRule, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { meetingsOperations as ops, type RhythmShown } from '../contract.ts'
import type { Pattern } from '../domain.ts'
import { RHYTHM_SETTING } from '../domain.ts'
import { PATTERN_WORDS, WEEKDAYS } from '../words.ts'
import { deskWords } from './words.ts'

interface Shown {
  readonly rhythms: readonly RhythmShown[]
  readonly units: readonly { readonly id: string; readonly name: Said }[]
  readonly mayForKinds: boolean
}

const kindName = (kind: string | null): Said => Object.entries(deskWords.kinds).find(([key]) => key === kind)?.[1] ?? deskWords.unitsOfAKind

/** How often who meets, the newest version first; what counted before stays readable. */
export function Rhythms({ shown }: { shown: Shown }) {
  const say = useSay()
  const { me } = useDesk()
  const [setting, set] = useState(false)
  return (
    <>
      {RHYTHM_SETTING.includes(me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => set(true)}>
            {say(deskWords.setRhythm)}
          </Button>
        </p>
      )}
      {shown.rhythms.length === 0 && (
        <Empty title={say(deskWords.noRhythms)}>
          <p>{say(deskWords.noRhythmHint)}</p>
        </Empty>
      )}
      <div className="stacked">
        {shown.rhythms.map((each) => (
          <RhythmCard key={each.id} rhythm={each} />
        ))}
      </div>
      {setting && <RhythmForm shown={shown} close={() => set(false)} />}
    </>
  )
}

function RhythmCard({ rhythm }: { rhythm: RhythmShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const weekday = WEEKDAYS[(rhythm.weekday ?? 1) - 1]
  const often = { weekly: weekday ? deskWords.weekly(weekday) : PATTERN_WORDS.weekly, monthly: deskWords.monthly(rhythm.monthDay ?? 1), none: PATTERN_WORDS.none }[rhythm.pattern]
  return (
    <section className="card">
      <p>
        <strong>{say(rhythm.unit ? rhythm.unit.name : kindName(rhythm.unitKind))}</strong> {say(often)} {rhythm.pattern !== 'none' && `${rhythm.at} · ${rhythm.place}`}{' '}
        {rhythm.inForce && <span className="chip chip-done">{say(deskWords.inForce)}</span>}
      </p>
      <p className="quiet">{say(deskWords.fromLine(dayWords(rhythm.fromOn, language)))}</p>
    </section>
  )
}

interface Values {
  readonly scope?: 'unit' | 'kind'
  readonly unitId?: string
  readonly unitKind?: string
  readonly pattern: Pattern
  readonly weekday?: string
  readonly monthDay?: number
  readonly at: string
  readonly place: string
  readonly fromOn: string
}

function bodyOf({ scope, unitId, unitKind, pattern, weekday, monthDay, at, place, fromOn }: Values) {
  return {
    pattern, at, place, fromOn, ...(scope === 'kind' ? { unitKind: unitKind ?? '' } : { unitId: unitId ?? '' }),
    ...(pattern === 'weekly' && weekday ? { weekday: Number(weekday) } : {}), ...(pattern === 'monthly' && monthDay ? { monthDay } : {}),
  }
}

function RhythmForm({ shown, close }: { shown: Shown; close(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [now, changed] = useState<Partial<Values>>({ scope: 'unit', pattern: 'weekly' })
  const done = async () => {
    close()
    await revalidate()
  }
  const own = shown.units.some((each) => each.id === me.unitId) ? { unitId: me.unitId } : {}
  return (
    <Modal open footer={null} title={say(deskWords.setRhythm)} onCancel={close}>
      <StepForm<Values, unknown>
        draftKey="meetings.rhythm"
        initial={{ scope: 'unit', pattern: 'weekly', fromOn: today(), ...own }}
        sendLabel={deskWords.setRhythm}
        cancel={close}
        done={done}
        onChange={changed}
        send={(values, commandId) => call(district, ops.setRhythm, { commandId, body: bodyOf(values) })}
      >
        {shown.mayForKinds && (
          <Form.Item name="scope" label={say(deskWords.scope)} rules={chosen(say)}>
            <RadioChoice options={deskWords.scopes} />
          </Form.Item>
        )}
        {now.scope === 'kind' ? (
          <Form.Item name="unitKind" label={say(deskWords.scopes.kind)} rules={chosen(say)}>
            <PickChoice options={deskWords.kinds} />
          </Form.Item>
        ) : (
          <Form.Item name="unitId" label={say(deskWords.unit)} rules={chosen(say)}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={shown.units.map((each) => ({ value: each.id, label: say(each.name) }))} />
          </Form.Item>
        )}
        <OftenFields pattern={now.pattern ?? 'weekly'} />
        <Form.Item name="at" label={say(deskWords.at)} rules={timeRule(say)}>
          <TimeField />
        </Form.Item>
        <Form.Item name="place" label={say(deskWords.where)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="fromOn" label={say(deskWords.fromOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

function OftenFields({ pattern }: { pattern: Pattern }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="pattern" label={say(deskWords.pattern)} rules={chosen(say)}>
        <RadioChoice options={PATTERN_WORDS} />
      </Form.Item>
      {pattern === 'weekly' && (
        <Form.Item name="weekday" label={say(deskWords.weekday)} rules={chosen(say)}>
          <RadioChoice options={Object.fromEntries(WEEKDAYS.map((each, index) => [String(index + 1), each]))} />
        </Form.Item>
      )}
      {pattern === 'monthly' && (
        <Form.Item name="monthDay" label={say(deskWords.monthDay)} rules={needed(say)}>
          <InputNumber min={1} max={28} precision={0} />
        </Form.Item>
      )}
    </>
  )
}
