import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { call, dayWords, Empty, useDesk, useLanguage, usePress, useSay } from '#platform/ui/desk'
import { dutyOperations as ops, type EnlistedShown, type MemberShown, type TeamShown, type TeamsShown } from '../contract.ts'
import { Small } from './act.tsx'
import { AwayForm, CheckForm, ChoicesForm, ColleagueForm, EnlistForm, JoinForm, LeaveForm, Slip } from './team-forms.tsx'
import { deskWords } from './words.ts'

const words = deskWords.teams
/** Teams that stand with children: a missing check is seen there. */
const WITH_CHILDREN: readonly string[] = ['school-post', 'young-guardians']

export type Doing = { readonly kind: 'enlist' | 'colleague' } | { readonly kind: 'check' | 'join' | 'away' | 'choices' | 'leave'; readonly member: MemberShown }

/** Teams of the unit and who is in them, in the order in which they joined. */
export function Teams({ teams }: { teams: TeamsShown }) {
  const say = useSay()
  const { district } = useDesk()
  const [doing, start] = useState<Doing>()
  const [slip, show] = useState<EnlistedShown['slip']>(null)
  const close = () => start(undefined)
  if (teams.teams.length === 0) {
    return (
      <Empty title={say(words.noTeams)}>
        <p>
          {say(words.noTeamsHint)} <Link to={`/${district}/teams`}>{say(words.toTeams)}</Link>
        </p>
      </Empty>
    )
  }
  return (
    <>
      <p className="button-row">
        <Button type="primary" onClick={() => start({ kind: 'enlist' })}>
          {say(words.enlist)}
        </Button>
        <Button onClick={() => start({ kind: 'colleague' })}>{say(words.colleague)}</Button>
      </p>
      {teams.teams.map((team) => (
        <section className="card" key={team.id}>
          <h2>
            {say(team.name)} <span className="chip">{say(team.kindWords)}</span> <span className="chip">{team.members}</span>
          </h2>
          {team.members === 0 && <p className="quiet">{say(words.noMembers)}</p>}
          {teams.members
            .filter((each) => each.parts.some((part) => part.teamId === team.id))
            .map((each) => (
              <Member key={each.id} member={each} team={team} start={start} show={show} />
            ))}
        </section>
      ))}
      {doing && <Form doing={doing} teams={teams} close={close} show={show} />}
      {slip && <Slip slip={slip} close={() => show(null)} />}
    </>
  )
}

function Form({ doing, teams, close, show }: { doing: Doing; teams: TeamsShown; close(): void; show(slip: EnlistedShown['slip']): void }) {
  switch (doing.kind) {
    case 'enlist':
      return <EnlistForm teams={teams} close={close} show={show} />
    case 'colleague':
      return <ColleagueForm teams={teams} close={close} />
    case 'check':
      return <CheckForm member={doing.member} close={close} />
    case 'join':
      return <JoinForm member={doing.member} teams={teams} close={close} />
    case 'away':
      return <AwayForm member={doing.member} close={close} />
    case 'choices':
      return <ChoicesForm member={doing.member} close={close} />
    default:
      return <LeaveForm member={doing.member} close={close} />
  }
}

interface MemberProps {
  readonly member: MemberShown
  readonly team: TeamShown
  start(doing: Doing): void
  show(slip: EnlistedShown['slip']): void
}

function Member({ member, team, start, show }: MemberProps) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  const part = member.parts.find((each) => each.teamId === team.id)
  const renumber = () => void press((commandId) => call(district, ops.renumberMember, { params: { id: member.id }, body: {}, commandId }), ({ slip }) => {
    show(slip)
    return deskWords.saved
  })
  return (
    <details className="duty-member">
      <summary>
        <strong>{member.name}</strong> {part && <span className="chip">{say(part.partWords)}</span>} {member.staff && <span className="chip">{say(words.staff)}</span>} <Check member={member} needed={WITH_CHILDREN.includes(team.kind)} />
      </summary>
      {member.phone !== null && <p>{member.phone}</p>}
      <p className="quiet">
        {member.tickedByLead && <>{say(words.ticked)} </>}
        {!member.staff && member.wall && say(words.wallYes)}
      </p>
      <p className="button-row">
        <Small label={words.check} press={() => start({ kind: 'check', member })} about={member.name} />
        <Small label={words.away} press={() => start({ kind: 'away', member })} about={member.name} />
        <Small label={words.join} press={() => start({ kind: 'join', member })} about={member.name} />
        {!member.staff && <Small label={words.choices} press={() => start({ kind: 'choices', member })} about={member.name} />}
        {!member.staff && <Small label={words.renumber} press={renumber} about={member.name} />}
        {member.parts.length > 1 && part && (
          <Small label={words.leave} about={member.name} press={() => void press((commandId) => call(district, ops.leaveDutyTeam, { params: { id: member.id, partId: part.id }, body: {}, commandId }), () => deskWords.saved)} />
        )}
        <Small label={words.leaveAll} press={() => start({ kind: 'leave', member })} about={member.name} />
      </p>
    </details>
  )
}

function Check({ member: { check }, needed }: { member: MemberShown; needed: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  if (check === null) return needed ? <span className="chip chip-warn">{say(words.noCheck)}</span> : null
  const until = dayWords(check.validUntil, language)
  return <span className={check.holds ? 'chip chip-done' : 'chip chip-warn'}>{say(check.holds ? words.holds(until) : words.ended(until))}</span>
}
