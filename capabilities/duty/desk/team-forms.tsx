import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { call, chosen, DayField, dayRule, needed, PickChoice, RadioChoice, today, useSay } from '#platform/ui/desk'
import { dutyOperations as ops, type EnlistedShown, type MemberShown, type TeamsShown } from '../contract.ts'
import type { Part } from '../domain/kinds.ts'
import { PART_WORDS } from '../words/names.ts'
import { Act } from './act.tsx'
import { deskWords } from './words.ts'

const words = deskWords.teams

interface OfTeams {
  readonly teams: TeamsShown
  close(): void
}

interface OfMember {
  readonly member: MemberShown
  close(): void
}

function TeamAndPart({ teams }: { teams: TeamsShown }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="teamId" label={say(words.team)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(teams.teams.map((each) => [each.id, each.name]))} />
      </Form.Item>
      <Form.Item name="part" label={say(words.part)} rules={chosen(say)}>
        <RadioChoice options={PART_WORDS} />
      </Form.Item>
    </>
  )
}

function Yes({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} valuePropName="checked">
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  )
}

interface Enlisting {
  readonly teamId: string
  readonly part: Part
  readonly name: string
  readonly phone?: string
  readonly adult?: boolean
  readonly consent?: boolean
  readonly wall?: boolean
}

export function EnlistForm({ teams, close, show }: OfTeams & { show(slip: EnlistedShown['slip']): void }) {
  const say = useSay()
  return (
    <Act<Enlisting, EnlistedShown>
      title={words.enlist}
      draftKey="enlist"
      initial={{ part: 'member' }}
      close={close}
      done={({ slip }) => show(slip)}
      send={({ phone = '', adult, consent, wall, ...body }, commandId, district) =>
        call(district, ops.enlistMember, { body: { ...body, ...(phone === '' ? {} : { phone }), adult: adult === true, consent: consent === true, wall: wall === true }, commandId })
      }
    >
      <TeamAndPart teams={teams} />
      <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Yes name="adult" label={say(words.adult)} />
      <Yes name="consent" label={say(words.consent)} />
      <Yes name="wall" label={say(words.wall)} />
    </Act>
  )
}

export function ColleagueForm({ teams, close }: OfTeams) {
  const say = useSay()
  return (
    <Act<{ teamId: string; part: Part; staffId: string }, EnlistedShown>
      title={words.colleague}
      draftKey="colleague"
      initial={{ part: 'lead' }}
      close={close}
      send={(body, commandId, district) => call(district, ops.enlistMember, { body: { ...body, adult: true, consent: true, wall: true }, commandId })}
    >
      <Form.Item name="staffId" label={say(words.name)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(teams.colleagues.map((each) => [each.id, { zh: each.name, en: each.name }]))} />
      </Form.Item>
      <TeamAndPart teams={teams} />
    </Act>
  )
}

export function JoinForm({ member, teams, close }: OfMember & OfTeams) {
  return (
    <Act<{ teamId: string; part: Part }, { id: string }> title={words.join} draftKey={`join.${member.id}`} initial={{ part: 'member' }} close={close} send={(body, commandId, district) => call(district, ops.joinDutyTeam, { params: { id: member.id }, body, commandId })}>
      <p>{member.name}</p>
      <TeamAndPart teams={teams} />
    </Act>
  )
}

/** That the check was made; what was answered has no field. */
export function CheckForm({ member, close }: OfMember) {
  const say = useSay()
  return (
    <Act<{ checkedOn: string; with: string; validUntil: string }, { id: string }>
      title={words.check}
      draftKey={`check.${member.id}`}
      initial={{ checkedOn: today() }}
      close={close}
      send={(body, commandId, district) => call(district, ops.recordDutyCheck, { params: { id: member.id }, body, commandId })}
    >
      <p>{member.name}</p>
      <p className="quiet">{say(words.checkWhy)}</p>
      <Form.Item name="checkedOn" label={say(words.checkedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="with" label={say(words.with)} rules={needed(say)}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="validUntil" label={say(words.validUntil)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}

export function AwayForm({ member, close }: OfMember) {
  const say = useSay()
  return (
    <Act<{ from: string; until: string }, { id: string }> title={words.away} draftKey={`away.${member.id}`} initial={{ from: today() }} close={close} send={(body, commandId, district) => call(district, ops.markMemberAway, { params: { id: member.id }, body, commandId })}>
      <p>{member.name}</p>
      <Form.Item name="from" label={say(words.from)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="until" label={say(words.until)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}

export function ChoicesForm({ member, close }: OfMember) {
  const say = useSay()
  return (
    <Act<{ wall?: boolean; tickedByLead?: boolean }, { id: string }>
      title={words.choices}
      draftKey={`choices.${member.id}`}
      initial={{ wall: member.wall, tickedByLead: member.tickedByLead }}
      close={close}
      send={({ wall, tickedByLead }, commandId, district) => call(district, ops.setDutyChoices, { params: { id: member.id }, body: { wall: wall === true, tickedByLead: tickedByLead === true }, commandId })}
    >
      <p>{member.name}</p>
      <Yes name="wall" label={say(words.wall)} />
      <Yes name="tickedByLead" label={say(words.ticked)} />
    </Act>
  )
}

export function LeaveForm({ member, close }: OfMember) {
  const say = useSay()
  return (
    <Act<object, { id: string }> title={words.leaveAll} draftKey={`leave.${member.id}`} danger close={close} send={(_none, commandId, district) => call(district, ops.leaveDuty, { params: { id: member.id }, body: {}, commandId })}>
      <p>{member.name}</p>
      <p className="quiet">{say(words.leaveWhy)}</p>
    </Act>
  )
}

/** Number, code and PIN, to be printed and handed over. */
export function Slip({ slip, close }: { slip: NonNullable<EnlistedShown['slip']>; close(): void }) {
  const say = useSay()
  return (
    <Modal open footer={null} title={say(words.slip)} onCancel={close}>
      <div className="slip">
        <p className="quiet">{say(words.number)}</p>
        <p className="big-code">{slip.number}</p>
        <img alt={say(words.code)} src={`data:image/svg+xml,${encodeURIComponent(slip.qr)}`} width="160" height="160" />
        <p className="quiet">{say(words.pin)}</p>
        <p className="big-code">{slip.pin}</p>
        <p className="button-row">
          <Button onClick={() => window.print()}>{say(words.print)}</Button>
          <Button type="primary" onClick={close}>
            {say(words.done)}
          </Button>
        </p>
      </div>
    </Modal>
  )
}
