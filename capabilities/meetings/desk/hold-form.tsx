import { Button, Form, Input, Select } from 'antd'
import { call, chosen, DayField, dayRule, needed, RadioChoice, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import { type HeldBody, type MeetingShown, meetingsOperations as ops } from '../contract.ts'
import { PRESENCE_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

interface HoldProps {
  readonly meeting: MeetingShown
  close(): void
  cancel(): void
}

type Option = { readonly value: string; readonly label: string }
type Values = Omit<HeldBody, 'decisions'> & { readonly decisions?: HeldBody['decisions'] }

/** Who came by unit and post, what was said, what was decided: one form, one command. */
export function HoldForm({ meeting, close, cancel }: HoldProps) {
  const say = useSay()
  const { district } = useDesk()
  const units = meeting.units.map((each) => ({ value: each.id, label: say(each.name) }))
  const roles = meeting.roles.map((each) => ({ value: each.role, label: say(each.name) }))
  const here = [meeting.unit, ...meeting.invited].map((each) => ({ unitId: each.id }))
  return (
    <StepForm<Values, MeetingShown>
      draftKey={`meeting.${meeting.id}.hold`}
      initial={{ on: today(), attendance: here as never }}
      sendLabel={deskWords.hold}
      cancel={cancel}
      done={close}
      send={({ decisions = [], ...values }, commandId) => call(district, ops.recordMeeting, { params: { meetingId: meeting.id }, commandId, body: { ...values, decisions } })}
    >
      <Form.Item name="on" label={say(deskWords.heldOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <h3>{say(deskWords.attendance)}</h3>
      <Attendance units={units} roles={roles} />
      <Form.Item name="minutes" label={say(deskWords.minutes)} extra={say(deskWords.noNames)} rules={needed(say)}>
        <Input.TextArea maxLength={10_000} autoSize={{ minRows: 5 }} />
      </Form.Item>
      <h3>{say(deskWords.decisions)}</h3>
      <Decisions units={units} />
    </StepForm>
  )
}

function Attendance({ units, roles }: { units: Option[]; roles: Option[] }) {
  const say = useSay()
  return (
    <Form.List name="attendance">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <section key={key} className="card">
              <Form.Item name={[name, 'unitId']} label={say(deskWords.unit)} rules={chosen(say)}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={units} />
              </Form.Item>
              <Form.Item name={[name, 'role']} label={say(deskWords.role)} rules={chosen(say)}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={roles} />
              </Form.Item>
              <Form.Item name={[name, 'presence']} label={say(deskWords.presence)} rules={chosen(say)}>
                <RadioChoice options={PRESENCE_WORDS} />
              </Form.Item>
              {fields.length > 1 && <Button size="small" onClick={() => remove(name)}>{say(deskWords.removeRow)}</Button>}
            </section>
          ))}
          <p>
            <Button onClick={() => add()}>{say(deskWords.addRow)}</Button>
          </p>
        </>
      )}
    </Form.List>
  )
}

function Decisions({ units }: { units: Option[] }) {
  const say = useSay()
  return (
    <Form.List name="decisions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <section key={key} className="card">
              <Form.Item name={[name, 'what']} label={say(deskWords.what)} rules={needed(say)}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[name, 'ownerUnitId']} label={say(deskWords.owner)} rules={chosen(say)}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={units} />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} label={say(deskWords.dueOn)} rules={dayRule(say)}>
                <DayField />
              </Form.Item>
              <Form.Item name={[name, 'doneWhen']} label={say(deskWords.doneWhenField)} rules={needed(say)}>
                <Input maxLength={300} />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                {say(deskWords.removeRow)}
              </Button>
            </section>
          ))}
          <p>
            <Button onClick={() => add()}>{say(deskWords.addDecision)}</Button>
          </p>
        </>
      )}
    </Form.List>
  )
}
