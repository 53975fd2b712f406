import { Form, Input, Select } from 'antd'
import { call, chosen, needed, RadioChoice, SomeOf, useSay } from '#platform/ui/desk'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { NOT_ACCEPTED_REASONS } from '../words/remedies.ts'
import { type FormProps, partyChoices, typed } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

export interface AcceptValues {
  readonly initiative: 'application' | 'committee'
  readonly scope: 'whole' | 'side-matters'
  readonly clock: string
  readonly clockReason?: string
}

/** What an acceptance says besides the consents; another clock than the proposed one carries its reason. */
export function acceptanceOf(desk: MediationDesk, { initiative, scope, clock, clockReason }: AcceptValues) {
  const other = clock === proposedClock(desk) ? {} : { clock: { rule: clock, reason: typed(clockReason) ?? '' } }
  return { initiative, scope, ...other }
}

export const proposedClock = (desk: MediationDesk) => desk.clocks[0]?.rule ?? ''

export function Accept(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<AcceptValues>
      step="accept"
      given={given}
      initial={{ initiative: 'application', scope: 'whole', clock: proposedClock(desk) }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.acceptMatter, {
          params: { caseId: open.caseId },
          body: acceptanceOf(desk, values),
          commandId,
        })
      }
    >
      <p className="quiet">{say(deskWords.acceptHint)}</p>
      <AcceptanceFields desk={desk} />
    </StepBox>
  )
}

/** On whose initiative, of what part, and under which clock. */
export function AcceptanceFields({ desk }: Pick<FormProps, 'desk'>) {
  const say = useSay()
  return (
    <>
      <Form.Item name="initiative" label={say(deskWords.initiative)} rules={chosen(say)}>
        <RadioChoice options={deskWords.initiatives} />
      </Form.Item>
      <Form.Item name="scope" label={say(deskWords.scope)} rules={chosen(say)}>
        <RadioChoice options={deskWords.scopes} />
      </Form.Item>
      <Form.Item name="clock" label={say(deskWords.clock)} rules={chosen(say)}>
        <RadioChoice options={Object.fromEntries(desk.clocks.map((each) => [each.rule, each.reason]))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('clock') !== proposedClock(desk) && (
            <Form.Item name="clockReason" label={say(deskWords.clockReason)} rules={needed(say)}>
              <Input maxLength={500} />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  )
}

interface NotAcceptValues {
  readonly reason: keyof typeof NOT_ACCEPTED_REASONS
  readonly note?: string
}

export function NotAccept(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<NotAcceptValues>
      step="not-accept"
      given={given}
      grave
      initial={{}}
      send={({ reason, note }, commandId) => {
        const words = typed(note)
        return call(open.district, mediationOperations.notAcceptMatter, {
          params: { caseId: open.caseId },
          body: { reason, ...(words ? { note: words } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={chosen(say)}>
        <RadioChoice options={NOT_ACCEPTED_REASONS} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.note)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

interface DesignateValues {
  readonly mediatorIds: string[]
  readonly chosenBy: 'parties' | 'committee'
  readonly disclosure: keyof typeof deskWords.disclosures
  readonly acceptedBy?: string[]
  readonly note?: string
}

const MEDIATORS = ['mediator', 'sector-mediator', 'committee-head']

export function Designate(given: FormProps) {
  const say = useSay()
  const { open, desk, colleagues } = given
  const mediators = colleagues.filter((each) => MEDIATORS.includes(each.role))
  // A head who only holds the case until somebody is named does not choose themselves by default.
  const first = open.assigneeId && open.assigneeId !== open.me.staffId && mediators.some((each) => each.staffId === open.assigneeId) ? [open.assigneeId] : []
  return (
    <StepBox<DesignateValues>
      step="designate"
      given={given}
      initial={{ mediatorIds: first, chosenBy: 'committee' }}
      send={({ acceptedBy, note, ...values }, commandId) => {
        const words = typed(note)
        return call(open.district, mediationOperations.designateMediator, {
          params: { caseId: open.caseId },
          body: { ...values, ...(acceptedBy ? { acceptedBy } : {}), ...(words ? { note: words } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="mediatorIds" label={say(deskWords.mediators)} rules={chosen(say)}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={mediators.map((each) => ({
            value: each.staffId,
            label: `${each.name} · ${say(each.roleName)} · ${say(each.unitName)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="chosenBy" label={say(deskWords.chosenBy)} rules={chosen(say)}>
        <RadioChoice options={deskWords.choosers} />
      </Form.Item>
      <Form.Item name="disclosure" label={say(deskWords.disclosure)} rules={chosen(say)}>
        <RadioChoice options={deskWords.disclosures} />
      </Form.Item>
      <AcceptedBy desk={desk} />
      <Form.Item name="note" label={say(deskWords.note)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

/** Asked only where something was disclosed: who agrees to this mediator all the same (OMR Art. 13). */
function AcceptedBy({ desk }: Pick<FormProps, 'desk'>) {
  const say = useSay()
  const disclosure: string = Form.useWatch('disclosure') ?? 'none'
  if (disclosure === 'none') return null
  return (
    <Form.Item name="acceptedBy" label={say(deskWords.acceptedBy)}>
      <SomeOf people={partyChoices(desk, say)} />
    </Form.Item>
  )
}
