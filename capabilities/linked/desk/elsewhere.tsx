import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, Note, RadioChoice, StepForm, today, useSay } from '#platform/ui/desk'
import { type LinkedLine, linkedOperations } from '../contract.ts'
import { type FIELDS, ORGANS, type Organ, RESULTS } from '../domain.ts'
import { FIELD_WORDS, LINKED_STATES, ORGAN_WORDS, RESULT_WORDS, STEP_WORDS } from '../words.ts'
import type { LinkedFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

interface NoteValues {
  readonly organ: Organ
  readonly field?: (typeof FIELDS)[number]
  readonly name: string
  readonly reference?: string
  readonly status: 'noted' | 'accepted'
  readonly on: string
  readonly same: 'yes' | 'no'
}

const typed = (text: string | undefined) => (text && text.trim() !== '' ? text.trim() : undefined)

export function NoteLinked({ open, exit }: LinkedFormProps) {
  const say = useSay()
  return (
    <StepForm<NoteValues, unknown>
      draftKey={`${open.caseId}.linked.note`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS.note}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ organ, field, name, reference, status, on, same }, commandId) => {
        const number = typed(reference)
        const body = { organ, name, status, on, sameDispute: same === 'yes', ...(field ? { field } : {}), ...(number ? { reference: number } : {}) }
        return call(open.district, linkedOperations.noteLinked, { params: { caseId: open.caseId }, body, commandId })
      }}
    >
      <p className="quiet">{say(deskWords.onlyFew)}</p>
      <Form.Item name="organ" label={say(deskWords.organ)} rules={chosen(say)}>
        <RadioChoice options={ORGAN_WORDS} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('organ') === 'administrative' && (
            <Form.Item name="field" label={say(deskWords.field)} rules={chosen(say)}>
              <RadioChoice options={FIELD_WORDS} />
            </Form.Item>
          )
        }
      </Form.Item>
      <NameAndNumber />
      <Form.Item name="status" label={say(deskWords.status)} rules={chosen(say)}>
        <RadioChoice options={{ noted: LINKED_STATES.noted, accepted: LINKED_STATES.accepted }} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="same" label={say(deskWords.same)} rules={chosen(say)}>
        <RadioChoice options={deskWords.sames} />
      </Form.Item>
      <Note tone="info">
        <p>{say(deskWords.sameHint)}</p>
      </Note>
    </StepForm>
  )
}

function NameAndNumber() {
  const say = useSay()
  return (
    <div className="form-row">
      <Form.Item name="name" label={say(deskWords.name)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reference" label={say(deskWords.reference)}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  )
}

interface LineProps extends LinkedFormProps {
  readonly line: LinkedLine
}

export function NoteAccepted({ open, exit, line }: LineProps) {
  const say = useSay()
  return (
    <StepForm<{ on: string; reference?: string }, unknown>
      draftKey={`${open.caseId}.linked.accepted.${line.id}`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS.accepted}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ on, reference }, commandId) => {
        const number = typed(reference)
        const params = { caseId: open.caseId, linkedId: line.id }
        return call(open.district, linkedOperations.noteLinkedAccepted, { params, body: { on, ...(number ? { reference: number } : {}) }, commandId })
      }}
    >
      <p>
        <strong>{line.name}</strong>
      </p>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="reference" label={say(deskWords.reference)}>
        <Input maxLength={60} />
      </Form.Item>
    </StepForm>
  )
}

export function EndLinked({ open, exit, line }: LineProps) {
  const say = useSay()
  const organ = ORGANS.find((each) => each === line.organ) ?? 'court'
  const results = Object.fromEntries(RESULTS[organ].map((each) => [each, RESULT_WORDS[each] ?? { zh: each, en: each }]))
  return (
    <StepForm<{ on: string; result: string }, unknown>
      draftKey={`${open.caseId}.linked.end.${line.id}`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS.end}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ on, result }, commandId) =>
        call(open.district, linkedOperations.endLinked, { params: { caseId: open.caseId, linkedId: line.id }, body: { on, result }, commandId })
      }
    >
      <p>
        <strong>{line.name}</strong>
      </p>
      <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
        <RadioChoice options={results} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}
