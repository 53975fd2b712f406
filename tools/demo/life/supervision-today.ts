import { addWorkingDays, type WorkCalendar } from '#platform/calendar'
import { inDistrict, type Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { addDays, type Day, yearOf } from '#platform/time'
import { type Entry, orderOf } from '#cap/supervision'
import type { DistrictStructure } from '../district/structure.ts'

type Issued = Extract<Entry, { kind: 'issued' }>
type Later = Exclude<Entry, { kind: 'issued' }>

/** An order as it stands today. Days are working days before today; `due` counts from the issue. */
interface Play {
  readonly ground: Issued['ground']
  readonly ago: number
  readonly due: number
  /** About the n-th open case; how a unit works where left out. */
  readonly ofCase?: number
  readonly issue: string
  readonly requirement: string
  /** What came after, with the working days before today on which it came. */
  readonly after: readonly (readonly [kind: Later['kind'], ago: number, text: string])[]
}

const ASKED = '请说明原因和办结日期，抓紧办理。'
const LATE = '办理期限已过，还没有办结，也没有依法延期。'
const PLAYS: readonly Play[] = [
  { ground: 'overdue', ago: 1, due: 3, ofCase: 0, issue: LATE, requirement: ASKED, after: [] },
  { ground: 'process-complaint', ago: 2, due: 10, issue: '群众反映受理时没有一次性告知材料。', requirement: '请说明情况，补上告知单，并检查近一个月的受理。', after: [['acknowledged', 1, '']] },
  { ground: 'unclaimed', ago: 3, due: 4, ofCase: 1, issue: '派到单位以后一直没有人接办。', requirement: '请确定承办人，并与当事人联系。', after: [['acknowledged', 2, ''], ['replied', 1, '已确定承办人，当天联系了双方。']] },
  { ground: 'other', ago: 6, due: 8, ofCase: 2, issue: '答复当事人时没有写明依据。', requirement: '请依法重新答复，并当面说明。', after: [['replied', 4, '已重新答复。'], ['sent-back', 2, '答复里仍没有写依据条款。']] },
  { ground: 'overdue', ago: 15, due: 3, ofCase: 3, issue: LATE, requirement: ASKED, after: [['acknowledged', 14, ''], ['replied', 12, '鉴定已出，三日内办结。'], ['settled', 8, '核对了办结登记和回执。']] },
  { ground: 'other', ago: 9, due: 5, issue: '值班电话两次没有人接。', requirement: '请说明值班安排。', after: [['withdrawn', 8, '线路故障，电信部门已修复，与单位无关。']] },
  { ground: 'overdue', ago: 8, due: 3, ofCase: 4, issue: LATE, requirement: ASKED, after: [['escalated', 4, '']] },
  { ground: 'other', ago: 4, due: 5, ofCase: 5, issue: '三方会商后没有形成纪要。', requirement: '请补纪要并送各方。', after: [['acknowledged', 3, ''], ['extended', 2, '一方代表出差，下周才能签字。']] },
  { ground: 'process-complaint', ago: 20, due: 10, issue: '群众反映办理中被要求交咨询费。', requirement: '请查明并书面说明。', after: [['replied', 14, '已停止收取并退还。'], ['settled', 12, '核对了退款登记。'], ['handed-over', 11, '']] },
  { ground: 'guard', ago: 3, due: 10, issue: '本单位调解成功率在99%以上，协议履行率不到60%，两项对不上。', requirement: '请抽查近一年的卷宗，核对协议、履行和回访记录；不涉及对个人的评价。', after: [] },
]

/** Calendar days that no order about a case lies further back. */
const OLDEST_PLAY_DAYS = 25

const GROUPS = ['一', '二', '三', '四', '五', '六', '七', '八']
const BODIES = ['纪检监察', '政法委', '信访局']
/** Open cases of each group, and how many of its cases have a finding already. */
const [TRACKED, FOUND] = [4, 3]

interface Known {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly parent_id: string | null
}

/**
 * Orders in each state, and eight groups of three officials with their caseload. Written as rows, since they stand weeks back.
 * Answers how many orders there are.
 */
export async function superviseToday(services: Services, structure: DistrictStructure): Promise<number> {
  const today = services.today(structure.plan.id)
  const office = structure.postings.find((each) => each.role === 'supervisor')
  if (!office) return 0
  return inDistrict(services.db, structure.plan.id, async (tx) => {
    const open = await someCases(tx, true, addDays(today, -OLDEST_PLAY_DAYS), PLAYS.length + GROUPS.length * TRACKED)
    const closed = await someCases(tx, false, today, GROUPS.length * FOUND)
    const place = { office: { unitId: office.unitId, unitPath: office.unitPath, staffId: office.staffId }, today, at: services.clock.now() }
    const made = ordersOf(structure, open, services.calendar(), place)
    await insert(tx, sql`supervision.supervision_order (district_id, id, number_text, unit_id, unit_path, issuing_unit_id, case_id, about, ground, state,
      issued_on, due_on, escalated_unit_id, escalations, told_due_on, changed_at)`, made.orders)
    await insert(tx, sql`supervision.entry (district_id, id, order_id, seq, kind, on_day, by_staff, body, recorded_at)`, made.entries)
    await insert(tx, sql`supervision.order_number (district_id, year, n)`, [...made.numbers])
    const groups = groupsOf(open.slice(PLAYS.length), closed, services.calendar(), place)
    await insert(tx, sql`supervision.joint_group (district_id, id, name_text, unit_id, unit_path, from_on, until_on, cases_open, cases_ended, set_up_at)`, groups.groups)
    await insert(tx, sql`supervision.group_member (district_id, group_id, position, name_text, body_text)`, groups.members)
    await insert(tx, sql`supervision.group_case (district_id, case_id, group_id, assigned_on, due_on, finding, found_on, evidence, discipline_body,
      discipline_result)`, groups.cases)
    return made.orders.length
  })
}

type Row = readonly unknown[]

interface Place {
  readonly office: { readonly unitId: string; readonly unitPath: string; readonly staffId: string }
  readonly today: Day
  readonly at: Date
}

async function insert(tx: Tx, into: Sql, records: readonly Row[]): Promise<void> {
  if (records.length > 0) await tx.run(sql`insert into ${into} values ${rows(records.map((each) => [tx.district, ...each]))}`)
}

/** Cases of communities in which nobody has to be protected, those registered before a day first: no order is older than its case. */
function someCases(tx: Tx, open: boolean, before: Day, most: number): Promise<Known[]> {
  return tx<Known>`
    select cf.id, cf.unit_id, cf.unit_path, u.parent_id
      from cases.case_file cf join organisation.unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
     where cf.district_id = ${tx.district} and cf.open = ${open} and cf.merged_into is null and cf.restricted_by = '' and cf.stage_kind = 'mediation' and u.kind = 'community-centre'
     order by (cf.registered_at < ${before}::date) desc, cf.id desc limit ${most}`
}

function workingDaysBefore(calendar: WorkCalendar, today: Day, ago: number): Day {
  let on = addDays(today, -Math.ceil(ago * 1.4) - 1)
  while (addWorkingDays(calendar, on, ago).day < today) on = addDays(on, 1)
  return on
}

function ordersOf(structure: DistrictStructure, open: readonly Known[], calendar: WorkCalendar, { office, today, at }: Place) {
  const numbers = new Map<number, number>()
  const communities = structure.units.filter((each) => each.kind === 'community-centre')
  const [orders, entries]: [Row[], Row[]] = [[], []]
  for (const [index, play] of PLAYS.entries()) {
    const about = play.ofCase === undefined ? undefined : open[play.ofCase]
    const community = communities[index % communities.length]
    const unit = about ? { id: about.unit_id, path: about.unit_path, parentId: about.parent_id } : community
    if (!unit || (play.ofCase !== undefined && !about)) continue
    const list = entriesOf(play, { caseId: about?.id ?? null, above: unit.parentId ?? unit.id, calendar, today, officeStaff: office.staffId, numbers })
    const order = orderOf(list)
    if (!order) continue
    const id = derivedId<'order'>(office.unitId, `order-${index}`)
    const told = order.escalations.at(-1)
    orders.push([id, order.number, unit.id, unit.path, office.unitId, order.caseId, order.about, order.ground, order.state, order.issuedOn, order.dueOn,
      told?.unitId ?? null, order.escalations.length, told?.dueOn ?? null, at])
    list.forEach(({ kind, on, by, ...body }, place) => {
      entries.push([place === 0 ? id : derivedId<'entry'>(id, `entry-${place}`), id, place + 1, kind, on, by, JSON.stringify(body), at])
    })
  }
  return { orders, entries, numbers }
}

interface Around {
  readonly caseId: string | null
  readonly above: string
  readonly calendar: WorkCalendar
  readonly today: Day
  readonly officeStaff: string
  readonly numbers: Map<number, number>
}

function entriesOf({ ground, ago, due, issue, requirement, after }: Play, around: Around): readonly Entry[] {
  const { caseId, calendar, today, numbers } = around
  const on = workingDaysBefore(calendar, today, ago)
  const year = yearOf(on)
  const n = (numbers.get(year) ?? 0) + 1
  numbers.set(year, n)
  const dueOn = addWorkingDays(calendar, on, due).day
  const issued: Issued = {
    kind: 'issued', on, by: around.officeStaff, number: `（${year}）督字第${n}号`, ground, about: caseId === null ? 'process' : 'case', caseId, issue, requirement, dueOn,
  }
  return [issued, ...after.map(([kind, back, text]) => laterOf(kind, workingDaysBefore(calendar, today, back), text, dueOn, around))]
}

function laterOf(kind: Later['kind'], on: Day, text: string, dueOn: Day, { above, calendar, officeStaff: by }: Around): Later {
  switch (kind) {
    case 'acknowledged':
      return { kind, on, by: null }
    case 'escalated':
      return { kind, on: addDays(dueOn, 1), by: null, unitId: above, dueOn }
    case 'handed-over':
      return { kind, on, by, body: 'resident-team', result: 'rectified' }
    case 'sent-back':
      return { kind, on, by, text, dueOn: addWorkingDays(calendar, on, 3).day }
    case 'extended':
      return { kind, on, by, text, dueOn: addWorkingDays(calendar, dueOn, 5).day }
    default:
      return { kind, on, by: kind === 'replied' ? null : by, text }
  }
}

function groupsOf(open: readonly Known[], closed: readonly Known[], calendar: WorkCalendar, { office, today, at }: Place) {
  const [groups, members, cases]: [Row[], Row[], Row[]] = [[], [], []]
  const fromOn = addDays(today, -60)
  for (const [index, number] of GROUPS.entries()) {
    const id = derivedId<'group'>(office.unitId, `group-${index}`)
    const tracked = open.slice(index * TRACKED, (index + 1) * TRACKED)
    const found = closed.slice(index * FOUND, (index + 1) * FOUND)
    groups.push([id, `第${number}督办组`, office.unitId, office.unitPath, fromOn, addDays(today, 120 - index), tracked.length, found.length, at])
    BODIES.forEach((body, seat) => {
      members.push([id, seat + 1, `示例干部${index * BODIES.length + seat + 1}`, body])
    })
    for (const each of tracked) cases.push([each.id, id, addDays(fromOn, index), addWorkingDays(calendar, today, 10 + index).day, null, null, null, null, null])
    cases.push(...found.map((each, place) => foundOf(each.id, { id, fromOn, today, place, handed: index === 0 && place === 0 })))
  }
  return { groups, members, cases }
}

interface FoundAt {
  readonly id: string
  readonly fromOn: Day
  readonly today: Day
  readonly place: number
  readonly handed: boolean
}

/** A case with its finding: closing evidence, or the hand-over with body and class only. */
function foundOf(caseId: string, { id, fromOn, today, place, handed }: FoundAt): Row {
  const ending = handed ? ['handed-over', addDays(today, -12 - place), null, 'discipline-commission', 'received'] : ['settled', addDays(today, -12 - place), '核对了办结登记、履行和回访的日期，与承办单位对过。', null, null]
  return [caseId, id, fromOn, addDays(today, -10), ...ending]
}
