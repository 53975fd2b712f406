import { Button } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, load, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { peopleOperations } from '../../people/contract.ts'
import { organisationOperations } from '../contract.ts'
import { officeOperations } from '../contract/office.ts'
import { Ending } from './ending.tsx'
import { HEADS } from './grid-posts.tsx'
import { Liaisons } from './liaisons.tsx'
import { officeWords as words } from './office-words.ts'
import { NewMember, NewTeam } from './team-forms.tsx'

/** Who may see whom to ring: the same roles as the operation's rule. */
const RINGING = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head', 'director']

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [{ units }, me, { teams }] = await Promise.all([
    load(district, organisationOperations.listUnits, {}),
    load(district, peopleOperations.me, {}),
    load(district, organisationOperations.listTeams, { query: {} }),
  ])
  const rings = RINGING.includes(me.acting.role)
  const { liaisons } = rings ? await load(district, organisationOperations.listLiaisons, { query: {} }) : { liaisons: undefined }
  return { units, teams, liaisons }
}

export type TeamsData = Awaited<ReturnType<typeof loader>>
type Team = TeamsData['teams'][number]

/** Teams at or below one's own unit with their members, and whom to ring in each village. */
export function Component() {
  const data: TeamsData = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  const mayChange = HEADS.includes(me.role)
  return (
    <div className="page">
      <h1>{say(words.teams)}</h1>
      {mayChange && <NewTeam units={data.units} />}
      {data.teams.length === 0 && (
        <Empty title={say(words.teamsNone)}>
          <p>{say(words.teamsNoneHint)}</p>
        </Empty>
      )}
      {data.teams.slice(0, 200).map((each) => (
        <TeamCard key={each.id} team={each} mayChange={mayChange} />
      ))}
      <Liaisons liaisons={data.liaisons} units={data.units} />
    </div>
  )
}

type Asked = { step: 'end' } | { step: 'join' } | { step: 'leave'; member: Team['members'][number] }

function TeamCard({ team, mayChange }: { team: Team; mayChange: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [asked, ask] = useState<Asked>()
  const done = async (told: Said) => {
    tell(told)
    ask(undefined)
    await revalidate()
  }
  return (
    <section className="card">
      <h2>{say(team.name)}</h2>
      <p className="case-line">
        <span>{say(team.kindName)}</span>
        <span>{say(team.unitName)}</span>
        <span>{team.area}</span>
        <span>{say(words.members(team.members.length))}</span>
        <span>
          {dayWords(team.fromOn, language)} – {team.untilOn ? dayWords(team.untilOn, language) : say(words.open)}
        </span>
      </p>
      <Members team={team} {...(mayChange ? { leave: (member: Team['members'][number]) => ask({ step: 'leave', member }) } : {})} />
      {mayChange && (
        <div className="button-row">
          <Button size="small" onClick={() => ask({ step: 'join' })}>
            {say(words.addMember)}
          </Button>
          <Button size="small" onClick={() => ask({ step: 'end' })}>
            {say(words.end)}
          </Button>
        </div>
      )}
      {asked?.step === 'join' && <NewMember team={team} done={() => done(words.joined)} cancel={() => ask(undefined)} />}
      {asked && asked.step !== 'join' && <TeamEnding team={team} asked={asked} done={() => done(words.done)} cancel={() => ask(undefined)} />}
    </section>
  )
}

function Members({ team, leave }: { team: Team; leave?: (member: Team['members'][number]) => void }) {
  const say = useSay()
  if (team.members.length === 0) return <p className="quiet">{say(words.membersNone)}</p>
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <tbody>
          {team.members.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              <td>{each.part}</td>
              {leave && (
                <td>
                  <Button size="small" onClick={() => leave(each)}>
                    {say(words.leave)}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface EndingProps {
  readonly team: Team
  readonly asked: Exclude<Asked, { step: 'join' }>
  done(): Promise<void>
  cancel(): void
}

function TeamEnding({ team, asked, done, cancel }: EndingProps) {
  const { district } = useDesk()
  if (asked.step === 'end') {
    return (
      <Ending
        title={{ zh: words.endTeamOf(team.name.zh).zh, en: words.endTeamOf(team.name.en).en }}
        draftKey={`team.${team.id}.end`}
        label={words.endTeam}
        send={(body, commandId) => call(district, officeOperations.closeTeam, { params: { teamId: team.id }, body, commandId })}
        done={done}
        cancel={cancel}
      />
    )
  }
  const { id, name } = asked.member
  return (
    <Ending
      title={words.leaveOf(name)}
      draftKey={`team-member.${id}.end`}
      label={words.leaveNow}
      send={(body, commandId) =>
        call(district, officeOperations.endTeamMember, { params: { teamId: team.id, memberId: id }, body, commandId })
      }
      done={done}
      cancel={cancel}
    />
  )
}
