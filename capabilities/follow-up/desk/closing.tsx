import { Form, Input, Select } from 'antd'
import { call, chosen, needed, Note, PickChoice, RadioChoice, StepForm, today, useSay } from '#platform/ui/desk'
import { followUpOperations } from '../contract.ts'
import { type CauseCode, causesOn } from '../domain/causes.ts'
import { CAUSE_WORDS } from '../words/causes.ts'
import { STEP_WORDS } from '../words/steps.ts'
import { type FollowUpFormProps, textOf } from './forms.tsx'
import { deskWords } from './words.ts'

const VISITORS = [
  'clerk',
  'mediator',
  'sector-mediator',
  'committee-head',
  'community-officer',
  'auxiliary',
  'grid-worker',
]

export function AskVisitor({ data: { open, colleagues }, exit }: FollowUpFormProps) {
  const say = useSay()
  const options = colleagues
    .filter((each) => VISITORS.includes(each.role) && each.staffId !== open.me.staffId)
    .map((each) => ({ value: each.staffId, label: `${each.name} · ${say(each.roleName)}` }))
  return (
    <StepForm<{ staffId: string }, unknown>
      draftKey={`${open.caseId}.ask-visitor`}
      initial={{}}
      sendLabel={STEP_WORDS['ask-visitor']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) =>
        call(open.district, followUpOperations.askVisitor, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="staffId" label={say(deskWords.visitor)} rules={chosen(say)}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
    </StepForm>
  )
}

interface WaiveValues {
  readonly reason: keyof typeof deskWords.waiveReasons
  readonly note: string
}

export function Waive({ data: { open }, exit }: FollowUpFormProps) {
  const say = useSay()
  return (
    <StepForm<WaiveValues, unknown>
      draftKey={`${open.caseId}.waive`}
      initial={{}}
      sendLabel={STEP_WORDS.waive}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) =>
        call(open.district, followUpOperations.waiveFollowUp, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="reason" label={say(deskWords.waiveReason)} rules={chosen(say)}>
        <RadioChoice options={deskWords.waiveReasons} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}

interface HazardValues {
  readonly hazard: 'yes' | 'no'
  readonly what?: string
  readonly placeText?: string
  readonly ownerUnitId?: string
}

function hazardOf(values: HazardValues) {
  const [what, placeText] = [textOf(values.what), textOf(values.placeText)]
  if (values.hazard === 'no') return { hazard: false }
  const { ownerUnitId } = values
  return {
    hazard: true,
    ...(what ? { what } : {}),
    ...(placeText ? { placeText } : {}),
    ...(ownerUnitId ? { ownerUnitId } : {}),
  }
}

/** Asked at every closing: a matter settled and a riser left to rust will come back. */
export function AnswerHazard({ data: { open, units }, exit }: FollowUpFormProps) {
  const say = useSay()
  const send = (values: HazardValues, commandId: string) =>
    call(open.district, followUpOperations.answerHazard, {
      params: { caseId: open.caseId },
      body: hazardOf(values),
      commandId,
    })
  return (
    <StepForm<HazardValues, unknown>
      draftKey={`${open.caseId}.hazard`}
      initial={{}}
      sendLabel={STEP_WORDS['answer-hazard']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={send}
    >
      <p className="quiet">{say(deskWords.hazardHint)}</p>
      <Form.Item name="hazard" label={say(deskWords.hazard)} rules={chosen(say)}>
        <RadioChoice options={deskWords.hazardAnswers} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => getFieldValue('hazard') === 'yes' && <HazardFields units={units} />}
      </Form.Item>
    </StepForm>
  )
}

function HazardFields({ units }: Pick<FollowUpFormProps['data'], 'units'>) {
  const say = useSay()
  return (
    <>
      <Form.Item name="what" label={say(deskWords.hazardWhat)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="placeText" label={say(deskWords.hazardPlace)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="ownerUnitId" label={say(deskWords.hazardOwner)} rules={chosen(say)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((each) => ({ value: each.id, label: say(each.name) }))}
        />
      </Form.Item>
    </>
  )
}

interface ProposeValues {
  readonly performanceReason?: keyof typeof deskWords.performanceReasons
  readonly performanceNote?: string
  readonly satisfaction?: keyof typeof deskWords.satisfactions
  readonly note?: string
  readonly cause?: CauseCode
}

export function ProposeClosing({ data: { open }, exit }: FollowUpFormProps) {
  const say = useSay()
  const causes = Object.fromEntries(causesOn(today()).map((each) => [each, CAUSE_WORDS[each]]))
  const send = ({ performanceReason, satisfaction, cause, ...values }: ProposeValues, commandId: string) => {
    const [performanceNote, note] = [textOf(values.performanceNote), textOf(values.note)]
    const body = {
      ...(performanceReason ? { performanceReason } : {}),
      ...(satisfaction ? { satisfaction } : {}),
      ...(performanceNote ? { performanceNote } : {}),
      ...(cause ? { cause } : {}),
      ...(note ? { note } : {}),
    }
    return call(open.district, followUpOperations.proposeClosing, { params: { caseId: open.caseId }, body, commandId })
  }
  return (
    <StepForm<ProposeValues, unknown>
      draftKey={`${open.caseId}.propose`}
      initial={{}}
      sendLabel={STEP_WORDS['propose-closing']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={send}
    >
      <Form.Item name="satisfaction" label={say(deskWords.satisfaction)}>
        <RadioChoice options={deskWords.satisfactions} />
      </Form.Item>
      <Form.Item name="performanceReason" label={say(deskWords.performanceReason)}>
        <RadioChoice options={deskWords.performanceReasons} />
      </Form.Item>
      <Form.Item name="performanceNote" label={say(deskWords.performanceNote)}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="cause" label={say(deskWords.cause)} extra={say(deskWords.causeHint)}>
        <PickChoice options={causes} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.remark)}>
        <Input maxLength={1000} />
      </Form.Item>
    </StepForm>
  )
}

export function Close({ data: { open }, exit }: FollowUpFormProps) {
  const say = useSay()
  return (
    <StepForm<object, unknown>
      draftKey={`${open.caseId}.close`}
      initial={{}}
      sendLabel={STEP_WORDS.close}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(_values, commandId) =>
        call(open.district, followUpOperations.closeCase, { params: { caseId: open.caseId }, body: {}, commandId })
      }
    >
      <Note tone="info">
        <p>{say(deskWords.closeHint)}</p>
      </Note>
    </StepForm>
  )
}

export function ReturnClosing({ data: { open }, exit }: FollowUpFormProps) {
  const say = useSay()
  return (
    <StepForm<{ reason: string }, unknown>
      draftKey={`${open.caseId}.return`}
      initial={{}}
      sendLabel={STEP_WORDS['return-closing']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) =>
        call(open.district, followUpOperations.returnClosing, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="reason" label={say(deskWords.returnReason)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
