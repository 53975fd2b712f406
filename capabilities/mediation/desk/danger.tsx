import { Form, Input } from 'antd'
import {
  call,
  chosen,
  DayField,
  dayRule,
  needed,
  PickChoice,
  RadioChoice,
  thisMinute,
  today,
  UploadField,
  useSay,
} from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { type FormProps, typed } from './case-desk.ts'
import { MinuteItem } from './opening.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface PoliceValues {
  readonly station: string
  readonly status: 'informed' | 'handling' | 'decided'
  readonly on: string
  readonly reference?: string
}

export function NotePolice(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<PoliceValues>
      step="note-police"
      given={given}
      initial={{ on: today() }}
      send={({ reference, ...values }, commandId) => {
        const number = typed(reference)
        return call(open.district, mediationOperations.notePolice, {
          params: { caseId: open.caseId },
          body: { ...values, ...(number ? { reference: number } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="station" label={say(deskWords.policeStation)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="status" label={say(deskWords.policeStatus)} rules={chosen(say)}>
        <RadioChoice options={deskWords.policeStates} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="reference" label={say(deskWords.reference)}>
        <Input maxLength={60} />
      </Form.Item>
    </StepBox>
  )
}

interface SafetyValues {
  readonly wish: string
  readonly measures: string
  readonly writtenWish: string
}

export function RecordSafetyPlan(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<SafetyValues>
      step="record-safety-plan"
      given={given}
      initial={{}}
      send={(values, commandId) =>
        call(open.district, mediationOperations.recordSafetyPlan, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="wish" label={say(deskWords.wish)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="measures" label={say(deskWords.measures)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="writtenWish" label={say(deskWords.writtenWish)} rules={needed(say)}>
        <UploadField />
      </Form.Item>
    </StepBox>
  )
}

interface EmergencyValues {
  readonly gate: string
  readonly at: string
  readonly place: string
  readonly facts: string
  readonly danger: keyof typeof deskWords.dangers
  readonly receivedBy: string
  readonly receivedAt: string
  readonly measures?: string
}

/** D21: facts only, no judgement of a person. */
export function ReportEmergency(given: FormProps) {
  const say = useSay()
  const { open, desk, gates } = given
  const fired = gates.filter((gate) => desk.fired.some((each) => each.gate === gate.code))
  const offered = Object.fromEntries((fired.length > 0 ? fired : gates).map((gate) => [gate.code, gate.question]))
  return (
    <StepBox<EmergencyValues>
      step="report-emergency"
      given={given}
      initial={{ at: thisMinute(), receivedAt: thisMinute(), ...(open.place ? { place: open.place } : {}) }}
      send={({ measures, ...values }, commandId) => {
        const taken = typed(measures)
        return call(open.district, mediationOperations.reportEmergency, {
          params: { caseId: open.caseId },
          body: { ...values, ...(taken ? { measures: taken } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="gate" label={say(deskWords.gate)} rules={chosen(say)}>
        <PickChoice options={offered} />
      </Form.Item>
      <Form.Item name="danger" label={say(deskWords.danger)} rules={chosen(say)}>
        <RadioChoice options={deskWords.dangers} />
      </Form.Item>
      <MinuteItem name="at" label={say(deskWords.at)} />
      <Form.Item name="place" label={say(deskWords.place)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="facts" label={say(deskWords.facts)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={3000} />
      </Form.Item>
      <Form.Item name="receivedBy" label={say(deskWords.receivedBy)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <MinuteItem name="receivedAt" label={say(deskWords.receivedAt)} />
      <Form.Item name="measures" label={say(deskWords.measures)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}
