import { AutoComplete, Button, Checkbox, Form, Input } from 'antd'
import { call, chosen, kitWords, needed, RadioChoice, thisMinute, today, useSay } from '#platform/ui/desk'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { type FormProps, partyChoices, typed } from './case-desk.ts'
import { type GateAnswers, GateQuestions, MinuteItem } from './opening.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface SessionValues {
  readonly startedAt: string
  readonly endedAt: string
  readonly mode: 'face-to-face' | 'separate' | 'online'
  readonly place: string
  readonly isPublic?: boolean
  readonly present: { name: string; capacity: string; partyId?: string }[]
  readonly statements: { speaker: string; text: string }[]
  readonly undisputedFacts?: string
  readonly proposals?: string
  readonly result: string
  readonly gates: GateAnswers
}

function bodyOf({ undisputedFacts, proposals, isPublic, present, ...values }: SessionValues) {
  const [undisputed, proposed] = [typed(undisputedFacts), typed(proposals)]
  return {
    ...values,
    gates: { ...values.gates },
    isPublic: isPublic ?? false,
    present: present.map(({ name, capacity, partyId }) => ({ name, capacity, ...(partyId ? { partyId } : {}) })),
    ...(undisputed ? { undisputedFacts: undisputed } : {}),
    ...(proposed ? { proposals: proposed } : {}),
  }
}

/** The room that was booked last and whose time has begun: that is where it was held, and how long. */
export function bookedSession({ bookings }: Pick<MediationDesk, 'bookings'>, now = thisMinute()) {
  return bookings.find((each) => `${each.day}T${each.from}` <= now)
}

/** Everybody known is there already; nobody is typed twice. */
function initialOf({ open, desk }: FormProps, say: ReturnType<typeof useSay>) {
  const parties = partyChoices(desk, say)
  const present = [
    ...desk.parties.map((each, index) => ({
      name: each.name,
      capacity: parties[index]?.name.split(' · ')[1] ?? '',
      partyId: each.id,
    })),
    ...desk.mediators.map((each) => ({ name: each.name, capacity: say(deskWords.mediators) })),
    ...desk.coHandlers.map((each) => ({ name: each.name, capacity: say(deskWords.helpers) })),
  ]
  const statements = desk.parties.map((each) => ({ speaker: each.name, text: '' }))
  const booked = bookedSession(desk)
  return {
    startedAt: booked ? `${booked.day}T${booked.from}` : `${today()}T`,
    endedAt: booked ? `${booked.day}T${booked.to}` : thisMinute(),
    place: say(booked ? booked.room : open.unitName),
    present,
    statements,
    isPublic: false,
    gates: {},
  }
}

/** Held in the booked room on the booked day: the record names the booking. */
function atBooked(desk: MediationDesk, { place, startedAt }: SessionValues) {
  const booked = desk.bookings.find((each) => [each.room.zh, each.room.en].includes(place) && startedAt.startsWith(each.day))
  return booked && { bookingId: booked.id }
}

/** T09: who was there, what each one said, and how it ended. Everybody known is already filled in. */
export function HoldSession(given: FormProps) {
  const say = useSay()
  const { open, desk, gates } = given
  const initial = initialOf(given, say)
  return (
    <StepBox<SessionValues>
      step="hold-session"
      given={given}
      initial={initial}
      draft={`${desk.records.length}`}
      send={(values, commandId) =>
        call(open.district, mediationOperations.holdSession, {
          params: { caseId: open.caseId },
          body: { ...bodyOf(values), ...(atBooked(desk, values) ?? {}) },
          commandId,
        })
      }
    >
      <h3>{say(deskWords.gatesAgain)}</h3>
      <GateQuestions gates={gates} />
      <div className="form-row">
        <MinuteItem name="startedAt" label={say(deskWords.startedAt)} />
        <MinuteItem name="endedAt" label={say(deskWords.endedAt)} />
      </div>
      <Form.Item name="mode" label={say(deskWords.mode)} rules={chosen(say)}>
        <RadioChoice options={deskWords.modes} />
      </Form.Item>
      <Form.Item name="place" label={say(deskWords.place)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="isPublic" valuePropName="checked" extra={say(deskWords.publicHint)}>
        <Checkbox>{say(deskWords.isPublic)}</Checkbox>
      </Form.Item>
      <Present />
      <Statements known={initial.present.map((each) => each.name)} />
      <Outcome />
    </StepBox>
  )
}

function Outcome() {
  const say = useSay()
  return (
    <>
      <Form.Item name="undisputedFacts" label={say(deskWords.undisputed)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="proposals" label={say(deskWords.proposals)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="result" label={say(deskWords.sessionResult)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
    </>
  )
}

function Present() {
  const say = useSay()
  return (
    <Form.List name="present">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(deskWords.present)}</legend>
          {fields.map((field) => (
            <div key={field.key} className="row">
              <Form.Item name={[field.name, 'name']} label={say(deskWords.name)} rules={needed(say)}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[field.name, 'capacity']} label={say(deskWords.capacity)} rules={needed(say)}>
                <Input maxLength={60} />
              </Form.Item>
              <Button onClick={() => remove(field.name)}>{say(kitWords.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({ name: '', capacity: '' })}>{say(deskWords.addPerson)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function Statements({ known }: { known: readonly string[] }) {
  const say = useSay()
  return (
    <Form.List name="statements">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(deskWords.statements)}</legend>
          {fields.map((field) => (
            <div key={field.key} className="row row-wide">
              <Form.Item name={[field.name, 'speaker']} label={say(deskWords.speaker)} rules={needed(say)}>
                <AutoComplete maxLength={60} options={known.map((value) => ({ value }))} />
              </Form.Item>
              <Form.Item name={[field.name, 'text']} label={say(deskWords.statements)} rules={needed(say)}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} maxLength={5000} />
              </Form.Item>
              <Button onClick={() => remove(field.name)}>{say(kitWords.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({ speaker: '', text: '' })}>{say(deskWords.addStatement)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
