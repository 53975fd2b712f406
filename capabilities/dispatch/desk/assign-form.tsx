import { Form, Input, Radio } from 'antd'
import { call, chosen, dayWords, needed, type OpenCase, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { type Assigned, type AssignmentOptions, dispatchOperations } from '../contract.ts'
import { dispatchingWords } from './dispatching-words.ts'
import { Why } from './why.tsx'
import { deskWords } from './words.ts'

interface Values {
  readonly unitId: string
  readonly staffId?: string
  readonly reason?: string
}

interface AssignFormProps {
  readonly open: OpenCase
  readonly options: AssignmentOptions
  /** True where somebody has it already. */
  readonly again: boolean
  readonly exit: StepExit
}

const NOBODY = 'nobody'

/** Units by place and category with why each is offered, and the people who handle cases there by role. */
export default function AssignForm({ open, options, again, exit }: AssignFormProps) {
  const say = useSay()
  const params = { caseId: open.caseId }
  const send = (values: Values, commandId: string) => {
    const staffId = values.staffId && values.staffId !== NOBODY ? values.staffId : undefined
    const reason = values.reason?.trim() ?? ''
    if (again)
      return call(open.district, dispatchOperations.reassignCase, {
        params,
        body: { unitId: values.unitId, staffId: staffId ?? null, reason },
        commandId,
      })
    return call(open.district, dispatchOperations.assignCase, {
      params,
      body: { unitId: values.unitId, ...(staffId ? { staffId } : {}), ...(reason ? { reason } : {}) },
      commandId,
    })
  }
  const first = again ? options.unitId : (options.proposedUnitId ?? options.units[0]?.unitId)
  return (
    <StepForm<Values, Assigned>
      draftKey={`${open.caseId}.${again ? 'reassign' : 'assign'}`}
      initial={{ ...(first ? { unitId: first } : {}), staffId: NOBODY }}
      sendLabel={again ? deskWords.reassign : deskWords.assign}
      cancel={exit.cancel}
      send={send}
      done={(assigned) => exit.done(deskWords.assigned(say(assigned.unitName)))}
    >
      {!again && <Why proposal={options.proposal} />}
      <Form.Item name="unitId" label={say(deskWords.unit)} rules={chosen(say)}>
        <Units options={options} />
      </Form.Item>
      <People options={options} />
      <Form.Item
        name="reason"
        label={say(again ? deskWords.reasonNeeded : deskWords.reason)}
        rules={again ? needed(say) : []}
      >
        <Input maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}

function Units({
  options,
  value,
  onChange,
}: {
  options: AssignmentOptions
  value?: string
  onChange?(unitId: string): void
}) {
  const say = useSay()
  return (
    <Radio.Group className="stacked" value={value} onChange={(event) => onChange?.(String(event.target.value))}>
      {options.units.map((unit) => (
        <Radio key={unit.unitId} value={unit.unitId}>
          <strong>{say(unit.unitName)}</strong>
          {unit.unitId === options.proposedUnitId && <span className="chip chip-done">{say(deskWords.proposed)}</span>}
          <span className="quiet"> {say(unit.why)}</span>
        </Radio>
      ))}
    </Radio.Group>
  )
}

function People({ options }: { options: AssignmentOptions }) {
  const say = useSay()
  const unitId: string | undefined = Form.useWatch('unitId')
  const people = options.units.find((each) => each.unitId === unitId)?.people ?? []
  return (
    <Form.Item name="staffId" label={say(deskWords.person)}>
      <Radio.Group
        className="stacked"
        options={[
          { value: NOBODY, label: say(deskWords.nobody) },
          ...people.map((each) => ({ value: each.staffId, label: [each.name, say(each.roleName), ...marksOf(each).map(say)].join(' · '), disabled: each.recused })),
        ]}
      />
    </Form.Item>
  )
}

/** Whoever stepped aside is seen and cannot be chosen; whoever is away can, and one knows. */
function marksOf({ recused, awayUntil }: AssignmentOptions['units'][number]['people'][number]) {
  const away = awayUntil === null ? [] : [dispatchingWords.away({ zh: dayWords(awayUntil, 'zh'), en: dayWords(awayUntil, 'en') })]
  return [...(recused ? [dispatchingWords.recused] : []), ...away]
}
