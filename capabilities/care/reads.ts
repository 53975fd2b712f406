import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { Span } from '#platform/figures'
import type { Cursor } from '#platform/pages'
import { type Field, type HelpKind, OVERSEEING } from './domain.ts'
import type { BoxRow } from './store/boxes.ts'

export const PAGE = 50

/** What the viewer may see of tickets: as in the list of tickets, what their unit has; those who oversee also below and what was taken in there. */
function reach(viewer: StaffActor): Sql {
  const [from, to] = [`${viewer.unitPath}.`, `${viewer.unitPath}/`]
  if (!OVERSEEING.includes(viewer.role)) return sql`t.unit_id = ${viewer.unitId}`
  return sql`(t.unit_path = ${viewer.unitPath} or (t.unit_path >= ${from} and t.unit_path < ${to}) or t.home_path = ${viewer.unitPath} or (t.home_path >= ${from} and t.home_path < ${to}))`
}

const UNDONE = sql`t.state not in ('done', 'revisited', 'closed', 'rejected-unreasonable', 'withdrawn')`

export interface CallLineRow {
  readonly id: string
  readonly field: Field
  readonly item_code: string
  readonly state: string
  readonly opened_at: Date
  readonly due_at: Date
  readonly unit_zh: string
  readonly unit_en: string
}

/** Open calls by due time: the least time left first. */
export async function openCalls(tx: Tx, viewer: StaffActor, after: Cursor): Promise<CallLineRow[]> {
  return tx.run<CallLineRow>(sql`
    select c.id, c.field, c.item_code, t.state, t.opened_at, t.due_at, u.name_zh as unit_zh, u.name_en as unit_en
      from care.call c
      join tickets.published_ticket t on t.district_id = c.district_id and t.id = c.id
      join organisation.published_unit u on u.district_id = t.district_id and u.id = t.unit_id
     where c.district_id = ${tx.district} and ${UNDONE} and ${reach(viewer)} and (t.due_at, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)
     order by t.due_at, t.id limit ${PAGE + 1}`)
}

export interface HelpLineRow {
  readonly id: string
  readonly kind: HelpKind
  readonly wanted_on: Day
  readonly taken_by: string
  readonly state: string
  readonly unit_zh: string
  readonly unit_en: string
}

/** Help tasks from a day on, by the day they are wanted. */
export async function helpTasks(tx: Tx, viewer: StaffActor, after: Cursor<Day>): Promise<HelpLineRow[]> {
  return tx.run<HelpLineRow>(sql`
    select h.id, h.kind, h.wanted_on, h.taken_by, t.state, u.name_zh as unit_zh, u.name_en as unit_en
      from care.help_task h
      join tickets.published_ticket t on t.district_id = h.district_id and t.id = h.id
      join organisation.published_unit u on u.district_id = t.district_id and u.id = t.unit_id
     where h.district_id = ${tx.district} and ${reach(viewer)} and (h.wanted_on, h.id) > (${after.at}::date, ${after.id}::uuid)
     order by h.wanted_on, h.id limit ${PAGE + 1}`)
}

/** What nobody has taken yet, as volunteers may see it. */
export async function helpWanted(tx: Tx, from: Day): Promise<{ id: string; kind: HelpKind; wanted_on: Day; home_path: string; unit_zh: string; unit_en: string }[]> {
  return tx<{ id: string; kind: HelpKind; wanted_on: Day; home_path: string; unit_zh: string; unit_en: string }>`
    select h.id, h.kind, h.wanted_on, t.home_path, u.name_zh as unit_zh, u.name_en as unit_en
      from care.help_task h
      join tickets.published_ticket t on t.district_id = h.district_id and t.id = h.id
      join organisation.published_unit u on u.district_id = t.district_id and u.path = t.home_path
     where h.district_id = ${tx.district} and h.wanted_on >= ${from} and h.taken_by = '' and ${UNDONE}
     order by h.wanted_on, h.id limit 40`
}

export interface BoxLineRow extends Pick<BoxRow, 'id' | 'place_text' | 'check_on' | 'expires_on'> {
  readonly due_on: Day
  readonly unit_zh: string
  readonly unit_en: string
}

/** Boxes that are out at a unit and below it, the soonest due first; until a day, or all. */
export async function boxesDue(tx: Tx, unitPath: string, until: Day | undefined, after: Cursor<Day>): Promise<BoxLineRow[]> {
  const due = sql`least(b.check_on, b.expires_on)`
  const most = until === undefined ? sql`` : sql`and ${due} <= ${until}`
  return tx.run<BoxLineRow>(sql`
    select b.id, b.place_text, b.check_on, b.expires_on, ${due} as due_on, u.name_zh as unit_zh, u.name_en as unit_en
      from care.box b join organisation.published_unit u on u.district_id = b.district_id and u.id = b.unit_id
     where b.district_id = ${tx.district} and b.state = 'out' and ${withinUnit(sql`b.unit_path`, unitPath)}
       ${most} and (${due}, b.id) > (${after.at}::date, ${after.id}::uuid)
     order by ${due}, b.id limit ${PAGE + 1}`)
}

const within = (path: string): Sql => withinUnit(sql`t.home_path`, path)

/** Calls of a span that were sent out and not taken back; of these, those done within their limit (I-23). */
export async function countCalls(tx: Tx, { unitPath, from, to }: Span, inTime: boolean): Promise<number> {
  const part = inTime ? sql`and t.done_at is not null and t.done_at <= t.due_at` : sql``
  const [row] = await tx.run<{ n: number }>(sql`
    select count(*)::int as n from care.call c join tickets.published_ticket t on t.district_id = c.district_id and t.id = c.id
     where c.district_id = ${tx.district} and c.on_day between ${from} and ${to} and t.state not in ('new', 'withdrawn', 'rejected-unreasonable') and ${within(unitPath)} ${part}`)
  return row?.n ?? 0
}

/** Help tasks noted in a span and not taken back; of these, those done. */
export async function countHelp(tx: Tx, { unitPath, from, to }: Span, done: boolean): Promise<number> {
  const part = done ? sql`and t.done_at is not null` : sql``
  const [row] = await tx.run<{ n: number }>(sql`
    select count(*)::int as n from care.help_task h join tickets.published_ticket t on t.district_id = h.district_id and t.id = h.id
     where h.district_id = ${tx.district} and h.on_day between ${from} and ${to} and t.state not in ('withdrawn', 'rejected-unreasonable') and ${within(unitPath)} ${part}`)
  return row?.n ?? 0
}
