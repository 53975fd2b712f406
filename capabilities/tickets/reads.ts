import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { ticketColumns, type TicketRow } from './store.ts'

export const PAGE = 50

/** A ticket as programs may be told of it: no words, no address, no people. */
export interface PublicTicket {
  readonly ticketId: string
  readonly caseId: string
  readonly publicId: string
  readonly service: string
  readonly state: string
  readonly microGridId: string | null
  readonly unitPath: string
  readonly openedAt: Date
  readonly changedAt: Date
  readonly dueAt: Date
  readonly doneAt: Date | null
}

interface PublicRow {
  id: string
  case_id: string
  public_id: string
  service: string
  state: string
  micro_grid_id: string | null
  unit_path: string
  opened_at: Date
  changed_at: Date
  due_at: Date
  done_at: Date | null
}

/** Tickets by their public ids, at most 1,000; sealed ones are absent, and so are those that turned out to be disputes. */
export async function ticketsByPublicId(tx: Tx, publicIds: readonly string[]): Promise<PublicTicket[]> {
  const found = await tx<PublicRow>`
    select t.id, t.case_id, t.public_id, t.service, t.state, t.micro_grid_id, t.unit_path, t.opened_at, t.changed_at, t.due_at, t.done_at
      from tickets.ticket t
     where t.district_id = ${tx.district} and t.public_id = any(${publicIds}) and not t.hidden and t.state <> 'turned-dispute'
     order by t.public_id limit 1000`
  return found.map((row) => ({
    ticketId: row.id, caseId: row.case_id, publicId: row.public_id, service: row.service, state: row.state, microGridId: row.micro_grid_id,
    unitPath: row.unit_path, openedAt: row.opened_at, changedAt: row.changed_at, dueAt: row.due_at, doneAt: row.done_at,
  }))
}

export type View = 'open' | 'waiting' | 'escalated' | 'finished'

export interface TicketPageQuestion {
  readonly view: View
  readonly after: Cursor
}

export interface ListedTicket extends TicketRow {
  readonly unit_zh: string
  readonly unit_en: string
}

const UNDONE = sql`t.state not in ('done', 'revisited', 'closed', 'rejected-unreasonable', 'turned-dispute', 'withdrawn')`

/** Which tickets a view holds: still to be done; waiting for those who oversee; running out of time; finished. */
const VIEWS: Readonly<Record<View, Sql>> = {
  open: UNDONE,
  waiting: sql`t.state in ('new', 'exclusion-asked', 'done', 'revisited')`,
  escalated: sql`${UNDONE} and t.warned_at is not null`,
  finished: sql`t.state in ('closed', 'rejected-unreasonable', 'turned-dispute', 'withdrawn')`,
}

/** Tickets that the viewer's unit has, and those below it or taken in there, by due time; `overseeing` false leaves the own unit's. */
export async function listTickets(tx: Tx, viewer: StaffActor, overseeing: boolean, page: TicketPageQuestion): Promise<ListedTicket[]> {
  const [from, to] = [`${viewer.unitPath}.`, `${viewer.unitPath}/`]
  const reach = overseeing
    ? sql`(t.unit_path = ${viewer.unitPath} or (t.unit_path >= ${from} and t.unit_path < ${to}) or t.home_path = ${viewer.unitPath} or (t.home_path >= ${from} and t.home_path < ${to}))`
    : sql`t.unit_id = ${viewer.unitId}`
  return tx<ListedTicket>`
    select ${ticketColumns}, u.name_zh as unit_zh, u.name_en as unit_en
      from tickets.ticket t
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = t.unit_id
     where t.district_id = ${tx.district} and not t.hidden and ${VIEWS[page.view]} and ${reach}
       and (t.due_at, t.id) > (${page.after.at}::timestamptz, ${page.after.id}::uuid)
     order by t.due_at, t.id limit ${PAGE + 1}`
}

/** Open requests of one kind near a place: what a resident may be offered as “that is it too” (decision 17). */
export async function sameNearby(tx: Tx, service: string, microGridId: string, since: Day): Promise<{ id: string; opened_on: Day }[]> {
  return tx<{ id: string; opened_on: Day }>`
    select t.id, t.opened_on from tickets.ticket t
     where t.district_id = ${tx.district} and t.micro_grid_id = ${microGridId} and t.service = ${service} and t.opened_on >= ${since}
       and t.common and not t.hidden and ${UNDONE} and t.state <> 'exclusion-asked'
     order by t.opened_on desc, t.id limit 5`
}

/** Running tickets whose pause is over, or whose three quarters or whole limit has passed and nobody has noted it. */
export async function listTimedOut(tx: Tx, now: Date, after: { readonly at: Date; readonly id: string }, limit: number): Promise<TicketRow[]> {
  return tx<TicketRow>`
    select ${ticketColumns} from tickets.ticket t
     where t.district_id = ${tx.district} and not t.hidden and (t.warn_at, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)
       and ((t.state = 'paused' and t.pause_until <= ${now})
         or (t.state in ('new', 'dispatched', 'accepted', 'contacted', 'in-progress', 'reopened', 'exclusion-asked')
             and ((t.warned_at is null and t.warn_at <= ${now}) or (t.overdue_at is null and t.due_at < ${now}))))
     order by t.warn_at, t.id limit ${limit}`
}

/** Names of staff in a ticket's history. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((each): each is string => each !== null))]
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s where s.district_id = ${tx.district} and s.id = any(${wanted}) limit 500`
  return new Map(found.map((each) => [each.id, each.name]))
}
