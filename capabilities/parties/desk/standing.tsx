import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, type OpenCase, RadioChoice, StepForm, type StepExit, today, useSay } from '#platform/ui/desk'
import type { GuardianBody, PartiesShown, StandingBody } from '../contract.ts'
import { partiesOperations } from '../contract.ts'
import { ManyPeople, OnePerson } from './choices.tsx'
import { deskWords } from './words.ts'

interface FormProps {
  readonly open: OpenCase
  readonly parties: PartiesShown
  readonly exit: StepExit
}

interface StandingValues {
  readonly partyIds: string[]
  readonly standing?: NonNullable<StandingBody['standing']>
  readonly legalCapacity?: NonNullable<StandingBody['legalCapacity']>
  readonly household?: string
}

/** Who is a party, a co-owner or a voice; who may act alone; who lives or owns together. */
export function StandingForm({ open, parties, exit }: FormProps) {
  const say = useSay()
  const homes = [{ value: 'new', label: say(deskWords.newHome) }, { value: 'none', label: say(deskWords.noHome) }]
  return (
    <StepForm<StandingValues, unknown>
      draftKey={`${open.caseId}.standing`}
      initial={{}}
      sendLabel={deskWords.steps.standing}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ partyIds, standing, legalCapacity, household }, commandId) =>
        call(open.district, partiesOperations.stateStanding, {
          params: { caseId: open.caseId },
          commandId,
          body: { partyIds, ...(standing ? { standing } : {}), ...(legalCapacity ? { legalCapacity } : {}), ...(household ? { household } : {}) },
        })
      }
    >
      <Form.Item name="partyIds" label={say(deskWords.who)} rules={chosen(say)}>
        <ManyPeople people={parties.people} />
      </Form.Item>
      <Form.Item name="standing" label={say(deskWords.standing)}>
        <RadioChoice options={deskWords.standings} />
      </Form.Item>
      <Form.Item name="legalCapacity" label={say(deskWords.capacity)}>
        <RadioChoice options={deskWords.capacities} />
      </Form.Item>
      <Form.Item name="household" label={say(deskWords.homeOf)}>
        <OnePerson people={parties.people} more={homes} />
      </Form.Item>
    </StepForm>
  )
}

interface GuardianValues {
  readonly partyId: string
  readonly guardianId?: string
  readonly name?: string
  readonly phone?: string
  readonly relation: GuardianBody['relation']
}

/** G-05: who acts for a child or for somebody who may not act alone. */
export function GuardianForm({ open, parties, exit }: FormProps) {
  const say = useSay()
  const wards = parties.people.filter((each) => each.lacksGuardian || each.guardianId !== null)
  const [first] = wards
  return (
    <StepForm<GuardianValues, unknown>
      draftKey={`${open.caseId}.guardian`}
      initial={first ? { partyId: first.id } : {}}
      sendLabel={deskWords.steps.guardian}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ partyId, guardianId, name, phone, relation }, commandId) =>
        call(open.district, partiesOperations.nameGuardian, {
          params: { caseId: open.caseId, partyId },
          commandId,
          body: { relation, ...(guardianId ? { guardianId } : {}), ...(name ? { guardian: { name, ...(phone ? { phone } : {}) } } : {}) },
        })
      }
    >
      <Form.Item name="partyId" label={say(deskWords.who)} rules={chosen(say)}>
        <OnePerson people={wards} />
      </Form.Item>
      <Form.Item name="guardianId" label={say(deskWords.guardianWho)}>
        <OnePerson people={parties.people.filter((each) => !each.minor)} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="name" label={say(deskWords.guardianNew)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={say(deskWords.phone)}>
          <Input maxLength={40} inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="relation" label={say(deskWords.relation)} rules={chosen(say)}>
        <RadioChoice options={deskWords.relations} />
      </Form.Item>
    </StepForm>
  )
}

interface WishValues {
  readonly partyId: string
  readonly on: string
  readonly alone: 'yes' | 'no'
  readonly wish: string
}

/** What the child itself wants (CC Art. 1084; LPM Art. 4). */
export function WishForm({ open, parties, exit }: FormProps) {
  const say = useSay()
  const children = parties.people.filter((each) => each.toBeHeard)
  const [first] = children
  return (
    <StepForm<WishValues, unknown>
      draftKey={`${open.caseId}.wish`}
      initial={{ ...(first ? { partyId: first.id } : {}), on: today() }}
      sendLabel={deskWords.steps.wish}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ partyId, on, alone, wish }, commandId) =>
        call(open.district, partiesOperations.hearChild, {
          params: { caseId: open.caseId, partyId }, commandId, body: { on, alone: alone === 'yes', wish },
        })
      }
    >
      <Form.Item name="partyId" label={say(deskWords.who)} rules={chosen(say)}>
        <OnePerson people={children} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="alone" label={say(deskWords.alone)} rules={chosen(say)}>
        <RadioChoice options={deskWords.aloneAnswers} />
      </Form.Item>
      <Form.Item name="wish" label={say(deskWords.wish)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={3000} />
      </Form.Item>
    </StepForm>
  )
}
