import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { BOARD_READERS, ENDED, HEADS, type OrderState, STATES, WAITING } from './domain.ts'
import { orderColumns, type OrderRow } from './store.ts'
import { type GroupCaseRow, groupCaseColumns, groupColumns, type GroupRow } from './store-groups.ts'

export const PAGE = 50

export interface After {
  readonly dueOn: string
  readonly id: string
}

/** Orders that wait past their day, of which nobody above was told yet. */
export async function listPassed(tx: Tx, today: Day, after: After, limit: number): Promise<OrderRow[]> {
  return tx<OrderRow>`
    select ${orderColumns} from supervision.supervision_order o
     where o.district_id = ${tx.district} and o.state = any(${[...WAITING]}::text[]) and o.due_on < ${today}
       and (o.told_due_on is null or o.told_due_on < o.due_on) and (o.due_on, o.id) > (${after.dueOn}::date, ${after.id}::uuid)
     order by o.due_on, o.id limit ${limit}`
}

export interface OrderFilter {
  readonly view: 'open' | 'late' | 'replied' | 'ended'
  readonly today: Day
  readonly after: After | undefined
}

const OPEN: readonly OrderState[] = STATES.filter((each) => !ENDED.includes(each))

/** One page of the orders that a viewer may see: what is due first, and of the ended ones the latest first. */
export async function listOrders(tx: Tx, viewer: StaffActor, { view, today, after }: OrderFilter): Promise<OrderRow[]> {
  const states = { open: OPEN, late: WAITING, replied: ['replied'], ended: ENDED }[view]
  const late = view === 'late' ? sql`and o.due_on < ${today}` : sql``
  const down = view === 'ended'
  const from = after === undefined ? sql`` : down ? sql`and (o.due_on, o.id) < (${after.dueOn}::date, ${after.id}::uuid)` : sql`and (o.due_on, o.id) > (${after.dueOn}::date, ${after.id}::uuid)`
  const order = down ? sql`o.due_on desc, o.id desc` : sql`o.due_on, o.id`
  return tx.run<OrderRow>(sql`
    select ${orderColumns} from supervision.supervision_order o
     where o.district_id = ${tx.district} and o.state = any(${[...states]}::text[]) and ${reachOf(viewer)} ${late} ${from}
     order by ${order} limit ${PAGE + 1}`)
}

/** Heads and the supervising office see their place in the tree, everybody else what their unit has to answer. */
function reachOf(viewer: StaffActor): Sql {
  const own = sql`o.unit_id = ${viewer.unitId} or o.escalated_unit_id = ${viewer.unitId}`
  if (!HEADS.includes(viewer.role) && !BOARD_READERS.includes(viewer.role)) return sql`(${own})`
  return sql`(${own} or ${withinUnit(sql`o.unit_path`, viewer.unitPath)})`
}

/** Which of these cases have an open order, and which units have one by the guard rule. */
export async function withOpenOrders(tx: Tx, caseIds: readonly string[]): Promise<{ readonly cases: ReadonlySet<string>; readonly units: ReadonlySet<string> }> {
  const found = await tx<{ case_id: string | null; unit_id: string }>`
    select o.case_id, o.unit_id from supervision.supervision_order o
     where o.district_id = ${tx.district} and o.state = any(${[...OPEN]}::text[]) and (o.case_id = any(${[...caseIds]}::uuid[]) or o.ground = 'guard') limit 2000`
  return {
    cases: new Set(found.flatMap((each) => (each.case_id === null ? [] : [each.case_id]))),
    units: new Set(found.filter((each) => each.case_id === null).map((each) => each.unit_id)),
  }
}

/** Groups of a place in the tree, those that sit longest first; of those that sit as long, in the order in which they were set up. */
export async function listGroups(tx: Tx, path: string, after: { readonly untilOn: string; readonly id: string } | undefined): Promise<GroupRow[]> {
  const from = after === undefined ? sql`` : sql`and g.until_on <= ${after.untilOn}::date and (g.until_on < ${after.untilOn}::date or g.id > ${after.id}::uuid)`
  return tx.run<GroupRow>(sql`
    select ${groupColumns} from supervision.joint_group g
     where g.district_id = ${tx.district} and ${withinUnit(sql`g.unit_path`, path)} ${from}
     order by g.until_on desc, g.id limit ${PAGE + 1}`)
}

/** A group's caseload, what is due first. */
export async function listGroupCases(tx: Tx, groupId: string, ended: boolean, after: After | undefined): Promise<GroupCaseRow[]> {
  const from = after === undefined ? sql`` : sql`and (k.due_on, k.case_id) > (${after.dueOn}::date, ${after.id}::uuid)`
  return tx.run<GroupCaseRow>(sql`
    select ${groupCaseColumns} from supervision.group_case k
     where k.district_id = ${tx.district} and k.group_id = ${groupId} and ${ended ? sql`k.finding is not null` : sql`k.finding is null`} ${from}
     order by k.due_on, k.case_id limit ${PAGE + 1}`)
}

/** Which of these orders have been handed over, for the board: that they were, and nothing more. */
export async function handedOver(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx<{ order_id: string }>`
    select e.order_id from supervision.entry e
     where e.district_id = ${tx.district} and e.order_id = any(${[...orderIds]}::uuid[]) and e.kind = 'handed-over' limit 100`
  return new Set(found.map((each) => each.order_id))
}

export async function namesOfUnits(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, Said>> {
  if (unitIds.length === 0) return new Map()
  const found = await tx<{ id: string; zh: string; en: string }>`
    select u.id, u.name_zh as zh, u.name_en as en from organisation.published_unit u
     where u.district_id = ${tx.district} and u.id = any(${[...unitIds]}::uuid[]) limit 500`
  return new Map(found.map(({ id, zh, en }) => [id, { zh, en }]))
}

/** Most orders that are named beside what got worse. */
const MOST_NAMED = 30

/** Open orders to a unit and those below, what is due first; at most 30. */
export async function openOrdersBelow(tx: Tx, path: string): Promise<OrderRow[]> {
  return tx<OrderRow>`
    select ${orderColumns} from supervision.supervision_order o
     where o.district_id = ${tx.district} and o.state = any(${[...OPEN]}::text[])
       and ${withinUnit(sql`o.unit_path`, path)}
     order by o.due_on, o.id limit ${MOST_NAMED}`
}

/** A case that a group tracks. */
export interface TrackedRow {
  readonly case_id: string
  readonly group_id: string
  readonly name_text: string
  readonly unit_id: string
  readonly until_on: Day
}

/** Cases without a finding of groups that sit today at a place in the tree, by group; at most 500, the most that are looked up at once. */
export async function trackedToday(tx: Tx, path: string, today: Day): Promise<TrackedRow[]> {
  return tx<TrackedRow>`
    select k.case_id, g.id as group_id, g.name_text, g.unit_id, g.until_on
      from supervision.joint_group g
      join supervision.group_case k on k.district_id = g.district_id and k.group_id = g.id and k.finding is null
     where g.district_id = ${tx.district} and g.from_on <= ${today} and g.until_on >= ${today}
       and ${withinUnit(sql`g.unit_path`, path)}
     order by g.until_on, g.id, k.case_id limit 500`
}
