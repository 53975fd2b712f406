import { derivedId } from '#platform/derived-id'
import { addDays, type Day } from '#platform/time'
import { councilOf, type Entry, headOf, type Member, type Voter } from '#cap/councils'
import type { VoteBehind } from '../../../capabilities/councils/domain/entries.ts'
import { countVote, ownersRuleOn } from '../../../capabilities/councils/domain/votes.ts'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]

/** Three councils of the first community: one at work, with an owners' vote counted and another open; one that is over; a meeting where wishes are heard. */
export interface DemonstrationCouncils {
  readonly councils: readonly Row[]
  readonly entries: readonly Row[]
}

/** An entry without who wrote it. */
type Play = Entry extends infer One ? (One extends Entry ? Omit<One, 'by' | 'on'> & { readonly on: number; readonly by: 'clerk' | 'mediator' } : never) : never

const FLOORS = 6
const DOORS_A_FLOOR = 2
/** Hundredths of a square metre, by the side of the stairs. */
const AREAS = [8950, 12_025] as const
const CANNOT_VOTE_AGAIN = 2

export function councilsOf({ units, postings }: DistrictStructure, today: Day, at: Date): DemonstrationCouncils {
  const community = units.find((each) => each.slug === 'shili')
  const here = postings.filter((each) => each.unitId === community?.id)
  const [clerk, other] = [here.find((each) => each.role === 'clerk'), here.find((each) => each.role === 'mediator') ?? here[0]]
  if (!community || !clerk || !other) throw new Error('the district has a first community with staff')
  const writers = { clerk: clerk.staffId, mediator: other.staffId }
  const idOf = (name: string): string => derivedId<'row'>(community.id, name)
  const told = [risers(idOf, today), stalls(idOf, today), wishes(idOf, today)].map((plays, index) => {
    const entries = plays.map((each): Entry => ({ ...each, on: addDays(today, each.on), by: writers[each.by] }))
    return { id: idOf(`council-${index}`), entries }
  })
  return {
    councils: told.map(({ id, entries }) => {
      const council = councilOf(entries)
      if (!council) throw new Error('a council begins with its opening')
      const { state, members, tasksOpen, nextDueOn } = headOf(council, at)
      return [id, community.id, community.path, null, council.topic, state, council.openedOn, members, tasksOpen, nextDueOn, at, council.kind]
    }),
    entries: told.flatMap(({ id, entries }) => entries.map(({ kind, on, by, ...body }, index) =>
      [index === 0 ? id : idOf(`${id}-${index}`), id, index + 1, kind, on, by, JSON.stringify(body), at])),
  }
}

const member = (id: string, name: string, role: Member['role'], body: string, standsFor = 0): Member => ({ id, name, role, body, standsFor, partyId: null })

/** One staircase of twelve flats; an owner is one head. */
function owners(idOf: (name: string) => string): readonly Voter[] {
  return Array.from({ length: FLOORS * DOORS_A_FLOOR }, (_each, index) => ({
    id: idOf(`voter-${index}`), doors: `2栋1单元${Math.floor(index / DOORS_A_FLOOR) + 1}0${(index % DOORS_A_FLOOR) + 1}`,
    areaCentiares: AREAS[index % DOORS_A_FLOOR] ?? AREAS[0],
  }))
}

/** Old riser pipes: what floods one flat after another is everybody's matter. Days are counted from today. */
function risers(idOf: (name: string) => string, today: Day): readonly Play[] {
  const seats = [
    member(idOf('seat-1'), '业主代表甲', 'owner-representative', '2栋1单元', 5), member(idOf('seat-2'), '业主代表乙', 'owner-representative', '2栋2单元', 4),
    member(idOf('seat-3'), '示例物业公司项目经理', 'unit', '示例物业公司'), member(idOf('seat-4'), '住建部门联系人', 'unit', '示例区住建部门'),
    member(idOf('seat-5'), '一楼商户', 'business', '示例便民店'),
  ]
  const voters = owners(idOf)
  const tasks = [
    { id: idOf('task-1'), what: '请有资质的单位检测2栋立管，出书面结论', owner: '示例物业公司', dueOn: addDays(today, -16) },
    { id: idOf('task-2'), what: '三家报价，张贴七天', owner: '示例物业公司', dueOn: addDays(today, -3) },
  ]
  const [resolutionId, statementId] = [idOf('resolution-1'), idOf('statement-1')]
  const replaced = { id: idOf('task-3'), what: '入户更换立管，先换1单元', owner: '示例物业公司', dueOn: addDays(today, 12), resolutionId }
  const [fund, repair] = [idOf('vote-1'), idOf('vote-2')]
  const cast = (voteId: string, count: number, against: readonly number[], on: number): Play => ({
    kind: 'ballots-cast', on, by: 'clerk', voteId,
    ballots: voters.slice(0, count).map((each, index) => ({ voterId: each.id, choice: against.includes(index) ? 'against' : 'for' })),
  })
  return [
    { kind: 'opened', on: -34, by: 'clerk', topic: '2栋立管老化，一年漏了三次', place: '示例小区2栋', caseId: null, councilKind: 'property' },
    { kind: 'members-joined', on: -34, by: 'clerk', members: seats },
    { kind: 'meeting-held', on: -30, by: 'clerk', meeting: {
      id: idOf('meeting-1'), on: addDays(today, -30), place: '示例社区议事室', presentIds: seats.map((each) => each.id),
      summary: '大家同意先检测再谈钱。\n物业十四天内请单位检测，结果贴在单元门口。' } },
    { kind: 'tasks-set', on: -30, by: 'clerk', tasks },
    { kind: 'task-done', on: -18, by: 'clerk', taskId: tasks[0]?.id ?? '', note: '检测报告已贴在各单元门口。' },
    { kind: 'task-verified', on: -16, by: 'mediator', taskId: tasks[0]?.id ?? '', good: true, note: '看过报告，2栋两根立管都要换。' },
    { kind: 'vote-opened', on: -15, by: 'clerk', voteId: fund, matter: '使用维修资金更换2栋立管', voteKind: 'use-maintenance-fund', voters },
    cast(fund, voters.length - CANNOT_VOTE_AGAIN, [3], -9),
    { kind: 'vote-counted', on: -8, by: 'mediator', voteId: fund },
    { kind: 'resolution-made', on: -8, by: 'clerk', resolution: { id: resolutionId, text: '使用维修资金更换2栋两根立管，先换1单元；每天停水不超过四小时，提前一天通知。', vote: passed(voters, today) } },
    { kind: 'published', on: -7, by: 'mediator', of: 'resolution', id: resolutionId },
    { kind: 'tasks-set', on: -7, by: 'clerk', tasks: [replaced] },
    { kind: 'meeting-held', on: -7, by: 'clerk', meeting: {
      id: idOf('meeting-2'), on: addDays(today, -7), place: '示例社区议事室', presentIds: seats.slice(0, 4).map((each) => each.id),
      summary: '公布表决结果：通过。\n一楼商户担心停水，约定每天停水不超过四小时，提前一天通知。' } },
    { kind: 'statement-noted', on: -7, by: 'clerk', statement: { id: statementId, as: 'business', text: '一楼做生意，停水要提前说，别赶在饭点。' } },
    { kind: 'published', on: -6, by: 'mediator', of: 'statement', id: statementId },
    { kind: 'task-done', on: -3, by: 'mediator', taskId: tasks[1]?.id ?? '', note: '三家报价已张贴。' },
    { kind: 'vote-opened', on: -2, by: 'clerk', voteId: repair, matter: '选定报价第二家施工', voteKind: 'other', voters },
    cast(repair, FLOORS, [], -1),
    { kind: 'meeting-called', on: -1, by: 'clerk', notice: { id: idOf('notice-1'), on: addDays(today, 3), time: '19:00', place: '示例社区议事室', topic: '立管施工怎么排', gathering: 'council' } },
  ]
}

/** Smoke of barbecue stalls: settled, looked at, over. */
function stalls(idOf: (name: string) => string, today: Day): readonly Play[] {
  const seats = [
    member(idOf('seat-6'), '临街居民代表', 'resident', '示例小区1栋'), member(idOf('seat-7'), '烧烤店店主', 'business', '示例烧烤店'),
    member(idOf('seat-8'), '城管部门联系人', 'unit', '示例区城管部门'),
  ]
  const tasks = [{ id: idOf('task-4'), what: '装油烟净化器，出烟口改到背街一侧', owner: '示例烧烤店', dueOn: addDays(today, -72) }]
  const [first] = tasks
  return [
    { kind: 'opened', on: -96, by: 'mediator', topic: '临街烧烤油烟', place: '示例小区1栋临街', caseId: null },
    { kind: 'members-joined', on: -96, by: 'mediator', members: seats },
    { kind: 'meeting-held', on: -90, by: 'mediator', meeting: {
      id: idOf('meeting-3'), on: addDays(today, -90), place: '示例社区议事室', presentIds: seats.map((each) => each.id),
      summary: '店主愿意改造，居民同意等一个月。\n营业到晚上十点半。' } },
    { kind: 'tasks-set', on: -90, by: 'mediator', tasks },
    { kind: 'task-done', on: -74, by: 'mediator', taskId: first?.id ?? '', note: '净化器装好，出烟口改到背街。' },
    { kind: 'task-verified', on: -70, by: 'clerk', taskId: first?.id ?? '', good: true, note: '晚上去看了两次，窗前没有油烟。' },
    { kind: 'closed', on: -60, by: 'mediator', outcome: '油烟净化器装好，营业时间写进了商户公约。' },
  ]
}

/** Totals of the vote on the fund: ten of twelve, one against. */
function passed(voters: readonly Voter[], today: Day): VoteBehind {
  const ballots = voters.slice(0, voters.length - CANNOT_VOTE_AGAIN).map((each, index) => ({ voterId: each.id, choice: index === 3 ? ('against' as const) : ('for' as const) }))
  const { participation, approval, needed } = countVote(ownersRuleOn(addDays(today, -15)), 'use-maintenance-fund', voters, ballots)
  const half = ({ heads, area }: typeof participation): VoteBehind['took'] => ({ heads: [heads.count, heads.outOf], area: [area.count, area.outOf] })
  return { matter: '使用维修资金更换2栋立管', needed, took: half(participation), agreed: half(approval) }
}

/** Where residents say what they wish: what was said stands beside it. */
function wishes(idOf: (name: string) => string, today: Day): readonly Play[] {
  const notice = { id: idOf('notice-2'), on: addDays(today, -60), time: '19:00', place: '示例社区议事室', topic: '今年最想办的事', gathering: 'opinion-meeting' as const }
  return [
    { kind: 'opened', on: -65, by: 'clerk', topic: '今年最想办的事', place: '示例小区', caseId: null, councilKind: 'opinion' },
    { kind: 'meeting-called', on: -64, by: 'clerk', notice },
    { kind: 'meeting-held', on: -60, by: 'clerk', meeting: { id: idOf('meeting-4'), on: addDays(today, -60), place: '示例社区议事室', presentIds: [], summary: '三十多人到会，意见逐条记下。', noticeId: notice.id } },
    { kind: 'meeting-called', on: -2, by: 'clerk', notice: { ...notice, id: idOf('notice-3'), on: addDays(today, 5), topic: '下半年最想办的三件事' } },
  ]
}
