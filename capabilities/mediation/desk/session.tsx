import { AutoComplete, Button, Checkbox, Form, Input } from 'antd'
import { call, chosen, kitWords, needed, RadioChoice, SomeOf, thisMinute, today, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { arrangingWords } from './arranging-words.ts'
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
  readonly undisputedBy?: string[]
  readonly methods?: string[]
  readonly proposals?: string
  readonly result: string
  readonly gates: GateAnswers
}

function bodyOf({ undisputedFacts, undisputedBy, methods, proposals, isPublic, present, ...values }: SessionValues) {
  const [undisputed, proposed] = [typed(undisputedFacts), typed(proposals)]
  return {
    ...values,
    gates: { ...values.gates },
    isPublic: isPublic ?? false,
    present: present.map(({ name, capacity, partyId }) => ({ name, capacity, ...(partyId ? { partyId } : {}) })),
    ...(undisputed ? { undisputedFacts: undisputed, undisputedBy: undisputedBy ?? [] } : {}),
    ...(methods?.length ? { methods } : {}),
    ...(proposed ? { proposals: proposed } : {}),
  }
}

interface Meeting {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly place: Said
  readonly bookingId: string | null
  readonly partyIds: readonly string[]
}

/**
 * What the record begins with, so that nothing is typed twice: the session people were invited to whose time has begun last;
 * else the room that was booked last, with everybody.
 */
export function meetingBegun(desk: Pick<MediationDesk, 'bookings' | 'arranged' | 'parties'>, now = thisMinute()): Meeting | undefined {
  const invited = desk.arranged.map(({ on, ...each }): Meeting => ({ ...each, day: on })).filter((each) => `${each.day}T${each.from}` <= now).at(-1)
  const booked = desk.bookings.find((each) => `${each.day}T${each.from}` <= now)
  return invited ?? (booked && { ...booked, place: booked.room, bookingId: booked.id, partyIds: desk.parties.map((each) => each.id) })
}

/** Whoever was invited, the mediators and who helps are there already; who did not come is taken out. */
function presentAt({ desk }: FormProps, meeting: Meeting | undefined, say: ReturnType<typeof useSay>) {
  const parties = partyChoices(desk, say)
  const invited = desk.parties.filter((each) => meeting === undefined || meeting.partyIds.includes(each.id))
  return [
    ...invited.map(({ id, name }) => ({ name, capacity: parties.find((each) => each.id === id)?.name.split(' · ')[1] ?? '', partyId: id })),
    ...desk.mediators.map((each) => ({ name: each.name, capacity: say(deskWords.mediators) })),
    ...desk.coHandlers.map((each) => ({ name: each.name, capacity: say(deskWords.helpers) })),
  ]
}

function initialOf(given: FormProps, say: ReturnType<typeof useSay>) {
  const { open, desk } = given
  const meeting = meetingBegun(desk)
  const present = presentAt(given, meeting, say)
  return {
    startedAt: meeting ? `${meeting.day}T${meeting.from}` : `${today()}T`,
    endedAt: meeting ? `${meeting.day}T${meeting.to}` : thisMinute(),
    place: say(meeting ? meeting.place : open.unitName),
    ...(meeting?.partyIds.length === 1 ? { mode: 'separate' as const } : {}),
    present,
    statements: present.filter((each) => 'partyId' in each).map((each) => ({ speaker: each.name, text: '' })),
    isPublic: false,
    gates: {},
  }
}

/** Held in the booked room on the booked day: the record names the booking. */
function atBooked(desk: MediationDesk, { startedAt }: SessionValues) {
  const meeting = meetingBegun(desk)
  return meeting?.bookingId && startedAt.startsWith(meeting.day) && desk.bookings.some((each) => each.id === meeting.bookingId)
    ? { bookingId: meeting.bookingId }
    : {}
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
          body: { ...bodyOf(values), ...atBooked(desk, values) },
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
      <Outcome given={given} />
    </StepBox>
  )
}

function Outcome({ given }: { given: FormProps }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="undisputedFacts" label={say(deskWords.undisputed)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          typed(getFieldValue('undisputedFacts')) !== undefined && (
            <Form.Item name="undisputedBy" label={say(arrangingWords.undisputedBy)} extra={say(arrangingWords.undisputedHint)}>
              <SomeOf people={partyChoices(given.desk, say)} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="proposals" label={say(deskWords.proposals)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      {given.circle.methods.some((each) => each.active) && (
        <Form.Item name="methods" label={say(arrangingWords.methods)}>
          <SomeOf people={given.circle.methods.filter((each) => each.active).map((each) => ({ id: each.code, name: say(each.name) }))} />
        </Form.Item>
      )}
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
