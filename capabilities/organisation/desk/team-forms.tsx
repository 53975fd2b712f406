import { Form, Input } from 'antd'
import { call, chosen, FoldedForm, needed, PickChoice, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import type { UnitShape } from '../contract.ts'
import { officeOperations } from '../contract/office.ts'
import { liesWithin, type TeamKind } from '../domain.ts'
import { teamKindWords } from '../words.ts'
import { officeWords as words } from './office-words.ts'
import { Period } from './period.tsx'
import type { TeamsData } from './teams.tsx'

interface TeamValues {
  readonly unitId: string
  readonly kind: TeamKind
  readonly name: string
  readonly area?: string
  readonly fromOn: string
  readonly untilOn?: string
}

/** Units that somebody may set something up for. */
export function unitChoices(units: readonly UnitShape[], unitPath: string) {
  return Object.fromEntries(units.filter((each) => liesWithin(each.path, unitPath)).map((each) => [each.id, each.name]))
}

export function NewTeam({ units }: Pick<TeamsData, 'units'>) {
  const say = useSay()
  const { district, me } = useDesk()
  return (
    <FoldedForm<TeamValues>
      card
      title={words.newTeam}
      name="team"
      draftKey="team.new"
      initial={{ fromOn: today() }}
      send={({ area, untilOn, ...values }, commandId) =>
        call(district, officeOperations.createTeam, { body: { ...values, area: area ?? '', ...(untilOn ? { untilOn } : {}) }, commandId })
      }
      saved={words.teamMade}
    >
      <Form.Item name="unitId" label={say(words.unit)} rules={chosen(say)}>
        <PickChoice options={unitChoices(units, me.unitPath)} />
      </Form.Item>
      <Form.Item name="kind" label={say(words.teamKind)} rules={chosen(say)}>
        <PickChoice options={teamKindWords} />
      </Form.Item>
      <Form.Item name="name" label={say(words.teamName)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="area" label={say(words.area)}>
        <Input maxLength={100} />
      </Form.Item>
      <Period />
    </FoldedForm>
  )
}


interface MemberValues {
  readonly name: string
  readonly part: string
  readonly fromOn: string
  readonly untilOn?: string
}

interface MemberProps {
  readonly team: TeamsData['teams'][number]
  done(): Promise<void>
  cancel(): void
}

export function NewMember({ team, done, cancel }: MemberProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<MemberValues, unknown>
      name="member"
        draftKey={`team.${team.id}.join`}
      initial={{ fromOn: today() }}
      sendLabel={{ zh: words.addMemberTo(team.name.zh).zh, en: words.addMemberTo(team.name.en).en }}
      send={({ untilOn, ...values }, commandId) =>
        call(district, officeOperations.addTeamMember, { params: { teamId: team.id }, body: { ...values, ...(untilOn ? { untilOn } : {}) }, commandId })
      }
      done={done}
      cancel={cancel}
    >
      <div className="form-row">
        <Form.Item name="name" label={say(words.memberName)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="part" label={say(words.part)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Period />
    </StepForm>
  )
}
