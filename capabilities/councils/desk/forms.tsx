import { Form, Input, Modal } from 'antd'
import { call, chosen, DayField, dayRule, type DeskRefusal, needed, Note, PickChoice, RadioChoice, SomeOf, StepForm, tell, today, useDesk, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import type { ReactNode } from 'react'
import { type CouncilShown, councilsOperations } from '../contract.ts'
import { MEMBER_ROLES, type MemberRole, readVoterList, VOTE_KINDS, type VoteKind } from '../domain.ts'
import { BallotsForm } from './ballots.tsx'
import { besideWords } from './words-beside.ts'
import { deskWords } from './words.ts'

/** What somebody is about to write into the council’s list. */
export type Doing =
  | { readonly kind: 'members' | 'meeting' | 'task' | 'vote' | 'measure' | 'close' }
  | { readonly kind: 'done' | 'verify'; readonly taskId: string }
  | { readonly kind: 'ballots' | 'count'; readonly voteId: string }

interface FormProps {
  readonly council: CouncilShown
  readonly doing: Doing
  close(): void
}

export function CouncilForm(given: FormProps) {
  const say = useSay()
  const { doing, close } = given
  return (
    <Modal open footer={null} width={720} title={say(TITLES[doing.kind])} onCancel={close}>
      {bodyOf(given)}
    </Modal>
  )
}

const TITLES: Readonly<Record<Doing['kind'], Said>> = {
  members: deskWords.invite, meeting: deskWords.hold, task: deskWords.setTask, vote: deskWords.openVote, measure: deskWords.addMeasure, close: deskWords.close,
  done: deskWords.done, verify: deskWords.verify, ballots: deskWords.ballots, count: deskWords.count,
}

function bodyOf(given: FormProps): ReactNode {
  const { doing } = given
  switch (doing.kind) {
    case 'members':
      return <Members {...given} />
    case 'meeting':
      return <Meeting {...given} />
    case 'task':
      return <TaskForm {...given} />
    case 'done':
    case 'verify':
      return <Looked {...given} taskId={doing.taskId} good={doing.kind === 'verify'} />
    case 'vote':
      return <VoteForm {...given} />
    case 'ballots':
      return <BallotsForm council={given.council} voteId={doing.voteId} close={given.close} />
    case 'count':
      return <Count {...given} voteId={doing.voteId} />
    case 'measure':
      return <Measure {...given} />
    case 'close':
      return <Close {...given} />
  }
}

interface FrameProps<Values extends object> {
  readonly given: FormProps
  readonly initial: Partial<Values>
  readonly children: ReactNode
  send(values: Values, commandId: string, on: { readonly district: string; readonly params: { readonly councilId: string } }): Promise<Result<CouncilShown, DeskRefusal>>
}

function Frame<Values extends object>({ given, initial, children, send }: FrameProps<Values>) {
  const { district } = useDesk()
  const { council, doing, close } = given
  const done = () => {
    tell(TITLES[doing.kind])
    close()
  }
  return (
    <StepForm<Values, CouncilShown>
      draftKey={`council.${council.id}.${doing.kind}`}
      initial={initial}
      sendLabel={TITLES[doing.kind]}
      cancel={close}
      done={done}
      send={(values, commandId) => send(values, commandId, { district, params: { councilId: council.id } })}
    >
      {children}
    </StepForm>
  )
}

/** `name, for whom, authority of how many`: the role is one for the whole paste. */
function membersIn(text: string, role: MemberRole) {
  return text.split(/\r?\n/).map((line) => line.split(/[,，、\t]/).map((part) => part.trim())).flatMap(([name = '', body = '', count = '']) =>
    name === '' ? [] : [{ name, body, role, standsFor: /^\d{1,4}$/.test(count) ? Number(count) : 0 }])
}

function Members(given: FormProps) {
  const say = useSay()
  return (
    <Frame<{ role: MemberRole; list: string }>
      given={given}
      initial={{ role: 'owner-representative' }}
      send={({ role, list }, commandId, { district, params }) =>
        call(district, councilsOperations.joinMembers, { params, commandId, body: { members: membersIn(list, role) } })
      }
    >
      <Form.Item name="role" label={say(deskWords.role)} rules={chosen(say)}>
        <RadioChoice options={Object.fromEntries(MEMBER_ROLES.map((each) => [each, deskWords.roles[each]]))} />
      </Form.Item>
      <Form.Item name="list" label={say(deskWords.members)} extra={say(deskWords.inviteHint)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={10_000} />
      </Form.Item>
    </Frame>
  )
}

function Meeting(given: FormProps) {
  const say = useSay()
  const coming = given.council.notices.filter((each) => each.state === 'coming')
  return (
    <Frame<{ on: string; place: string; presentIds?: string[]; summary: string; noticeId?: string }>
      given={given}
      initial={{ on: today() }}
      send={({ presentIds, noticeId, ...values }, commandId, { district, params }) =>
        call(district, councilsOperations.holdMeeting, { params, commandId, body: { ...values, presentIds: presentIds ?? [], ...(noticeId ? { noticeId } : {}) } })
      }
    >
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="place" label={say(deskWords.placeOf)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      {coming.length > 0 && (
        <Form.Item name="noticeId" label={say(besideWords.ofNotice)}>
          <RadioChoice options={Object.fromEntries(coming.map(({ id, on, time, topic }) => [id, { zh: `${on} ${time} ${topic}`, en: `${on} ${time} ${topic}` }]))} />
        </Form.Item>
      )}
      <Form.Item name="presentIds" label={say(deskWords.present)}>
        <SomeOf people={given.council.members.map(({ id, name }) => ({ id, name }))} />
      </Form.Item>
      <Form.Item name="summary" label={say(deskWords.summary)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
    </Frame>
  )
}

function TaskForm(given: FormProps) {
  const say = useSay()
  return (
    <Frame<{ what: string; owner: string; dueOn: string; resolutionId?: string }>
      given={given}
      initial={{}}
      send={({ resolutionId, ...values }, commandId, { district, params }) =>
        call(district, councilsOperations.setTasks, { params, commandId, body: { tasks: [{ ...values, ...(resolutionId ? { resolutionId } : {}) }] } })
      }
    >
      <Form.Item name="what" label={say(deskWords.what)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="owner" label={say(deskWords.owner)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="dueOn" label={say(deskWords.due)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      {given.council.resolutions.length > 0 && (
        <Form.Item name="resolutionId" label={say(besideWords.ofResolution)}>
          <RadioChoice options={Object.fromEntries(given.council.resolutions.map(({ id, text }) => [id, { zh: text.slice(0, 40), en: text.slice(0, 40) }]))} />
        </Form.Item>
      )}
    </Frame>
  )
}

/** Reported done, or seen by somebody else. */
function Looked(given: FormProps & { taskId: string; good: boolean }) {
  const say = useSay()
  const { taskId, good: verifying } = given
  return (
    <Frame<{ on: string; note: string; good?: 'yes' | 'no' }>
      given={given}
      initial={{ on: today() }}
      send={({ good, on, note }, commandId, { district, params }) =>
        verifying
          ? call(district, councilsOperations.verifyTask, { params, commandId, body: { taskId, on, note, good: good === 'yes' } })
          : call(district, councilsOperations.reportTaskDone, { params, commandId, body: { taskId, on, note } })
      }
    >
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      {verifying && (
        <Form.Item name="good" label={say(deskWords.good)} rules={chosen(say)}>
          <RadioChoice options={deskWords.goods} />
        </Form.Item>
      )}
      <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </Frame>
  )
}

function VoteForm(given: FormProps) {
  const say = useSay()
  return (
    <Frame<{ matter: string; kind: VoteKind; roll: string }>
      given={given}
      initial={{}}
      send={({ matter, kind, roll }, commandId, { district, params }) =>
        call(district, councilsOperations.openVote, {
          params, commandId, body: { matter, kind, voters: readVoterList(roll).voters.map(({ doors, areaCentiares }) => ({ doors, areaCentiares })) },
        })
      }
    >
      <Form.Item name="matter" label={say(deskWords.matter)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="kind" label={say(deskWords.kind)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(VOTE_KINDS.map((each) => [each, deskWords.kinds[each]]))} />
      </Form.Item>
      <Form.Item name="roll" label={say(deskWords.roll)} extra={say(deskWords.rollHint)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => <RollPreview text={String(getFieldValue('roll') ?? '')} />}
      </Form.Item>
    </Frame>
  )
}

function RollPreview({ text }: { text: string }) {
  const say = useSay()
  const { voters, faults } = readVoterList(text)
  return (
    <div aria-live="polite">
      <p>{say(deskWords.rollPreview(voters.length, faults.length))}</p>
      {faults.length > 0 && (
        <Note tone="warn">
          {faults.slice(0, 20).map((each) => (
            <p key={each.line}>{say(deskWords.line(each.line))}{say(each.why)}</p>
          ))}
        </Note>
      )}
    </div>
  )
}

function Count(given: FormProps & { voteId: string }) {
  const { voteId } = given
  return (
    <Frame<Record<string, never>>
      given={given}
      initial={{}}
      send={(_values, commandId, { district, params }) => call(district, councilsOperations.countVote, { params, commandId, body: { voteId } })}
    >
      {null}
    </Frame>
  )
}

function Measure(given: FormProps) {
  const say = useSay()
  return (
    <Frame<{ what: string; owner: string }>
      given={given}
      initial={{}}
      send={(values, commandId, { district, params }) => call(district, councilsOperations.addMeasure, { params, commandId, body: values })}
    >
      <Form.Item name="what" label={say(deskWords.measureWhat)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="owner" label={say(deskWords.owner)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
    </Frame>
  )
}

function Close(given: FormProps) {
  const say = useSay()
  return (
    <Frame<{ outcome: string }>
      given={given}
      initial={{}}
      send={(values, commandId, { district, params }) => call(district, councilsOperations.closeCouncil, { params, commandId, body: values })}
    >
      <Form.Item name="outcome" label={say(deskWords.outcome)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </Frame>
  )
}
