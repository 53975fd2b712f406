import { Form, Input, InputNumber } from 'antd'
import { call, chosen, DayField, dayRule, needed, PickChoice, UnitField, type UnitThere, useSay } from '#platform/ui/desk'
import { type AddFacilityBody, type ChangeFacilityBody, directoryOperations as ops, type FacilityKept, type StateBody } from '../contract.ts'
import { FACILITY_KINDS, hoursText, readHours } from '../domain.ts'
import { KIND_WORDS } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { deskWords as words } from './words.ts'

function Described() {
  const say = useSay()
  const text = (name: keyof ChangeFacilityBody, label: { zh: string; en: string }, most: number, must = false) => (
    <Form.Item name={name} label={say(label)} rules={must ? needed(say) : []}>
      <Input maxLength={most} />
    </Form.Item>
  )
  return (
    <>
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(FACILITY_KINDS.map((each) => [each, KIND_WORDS[each]]))} />
      </Form.Item>
      {text('nameZh', words.nameZh, 60, true)}
      {text('nameEn', words.nameEn, 100)}
      {text('address', words.address, 120, true)}
      <Form.Item name={['point', 0]} label={say(words.longitude)} rules={needed(say)}>
        <InputNumber min={-180} max={180} step={0.001} />
      </Form.Item>
      <Form.Item name={['point', 1]} label={say(words.latitude)} rules={needed(say)}>
        <InputNumber min={-90} max={90} step={0.001} />
      </Form.Item>
      {text('phone', words.phone, 40)}
      {text('servicesZh', words.servicesZh, 300)}
      {text('servicesEn', words.servicesEn, 500)}
    </>
  )
}

const EMPTY = { nameEn: '', phone: '', servicesZh: '', servicesEn: '' }

export function AddPlace({ units, unitId, close }: { units: readonly UnitThere[]; unitId: string; close(): void }) {
  const say = useSay()
  return (
    <Dialog<AddFacilityBody> title={words.add} draftKey="add" initial={{ ...EMPTY, unitId }} close={close} send={(body, commandId, district) => call(district, ops.addFacility, { commandId, body: { ...EMPTY, ...body } })}>
      <Form.Item name="unitId" label={say(words.unit)}>
        <UnitField units={units} />
      </Form.Item>
      <Described />
    </Dialog>
  )
}

export function ChangePlace({ kept: { facility }, close }: { kept: FacilityKept; close(): void }) {
  const initial = {
    kind: facility.kind, nameZh: facility.name.zh, nameEn: facility.name.en, address: facility.address, point: facility.point, phone: facility.phone ?? '',
    servicesZh: facility.services.zh, servicesEn: facility.services.en,
  }
  return (
    <Dialog<ChangeFacilityBody> title={words.change} draftKey={`change.${facility.id}`} initial={initial} close={close} send={(body, commandId, district) => call(district, ops.changeFacility, { params: { facilityId: facility.id }, commandId, body: { ...EMPTY, ...body } })}>
      <Described />
    </Dialog>
  )
}

/** Why it is out of order or closed; back in service needs no form. */
export function StateForm({ facilityId, state, close }: { facilityId: string; state: StateBody['state']; close(): void }) {
  const say = useSay()
  return (
    <Dialog<{ note?: string }> title={state === 'closed' ? words.shut : words.broken} draftKey={`state.${facilityId}`} close={close} send={({ note }, commandId, district) => call(district, ops.setFacilityState, { params: { facilityId }, commandId, body: { state, note: note ?? '' } })}>
      <Form.Item name="note" label={say(words.note)}>
        <Input maxLength={200} />
      </Form.Item>
    </Dialog>
  )
}

const typedHours = (text: string | undefined) => (readHours(text ?? '') ?? []).map(([from, to]): [number, number] => [from, to])

/** Refuses in the form what the server would refuse: the same reader judges both. */
const hoursRule = (say: ReturnType<typeof useSay>) => [{
  validator: (_rule: unknown, value: unknown) => (readHours(typeof value === 'string' ? value : '') ? Promise.resolve() : Promise.reject(new Error(say(words.hoursWrong)))),
}]

type WeekTyped = { readonly fromOn: string } & Readonly<Record<`day${number}`, string | undefined>>
const DAYS = [1, 2, 3, 4, 5, 6, 0] as const

export function WeekForm({ kept, today, close }: { kept: FacilityKept; today: string; close(): void }) {
  const say = useSay()
  const now = kept.weeks[0]?.hours ?? []
  const initial = { fromOn: today, ...Object.fromEntries(DAYS.map((each) => [`day${each}`, hoursText(now[each] ?? [])])) }
  return (
    <Dialog<WeekTyped> title={words.setWeek} draftKey={`week.${kept.facility.id}`} initial={initial} close={close} send={(typed, commandId, district) => call(district, ops.setFacilityWeek, {
      params: { facilityId: kept.facility.id }, commandId, body: { fromOn: typed.fromOn, hours: Array.from({ length: 7 }, (_unused, index) => typedHours(typed[`day${index}`])) },
    })}>
      <p className="quiet">{say(words.weekHint)}</p>
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      {DAYS.map((each) => (
        <Form.Item key={each} name={`day${each}`} label={say(words.days[each] ?? words.closedDay)} rules={hoursRule(say)}>
          <Input maxLength={100} />
        </Form.Item>
      ))}
    </Dialog>
  )
}

export function ExceptionForm({ facilityId, close }: { facilityId: string; close(): void }) {
  const say = useSay()
  return (
    <Dialog<{ on: string; hours?: string; reason: string }> title={words.setException} draftKey={`exception.${facilityId}`} close={close} send={({ on, hours, reason }, commandId, district) => call(district, ops.setExceptionDay, { params: { facilityId }, commandId, body: { on, hours: typedHours(hours), reason } })}>
      <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="hours" label={say(words.hours)} rules={hoursRule(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reason" label={say(words.reason)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
    </Dialog>
  )
}
