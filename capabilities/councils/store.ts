import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CouncilKind, Entry } from './domain/entries.ts'

export interface CouncilRow {
  readonly id: string
  readonly kind: CouncilKind
  readonly unit_id: string
  readonly unit_path: string
  readonly case_id: string | null
  readonly topic: string
  readonly state: string
  readonly opened_on: Day
  readonly members: number
  readonly tasks_open: number
  readonly next_due_on: Day | null
  readonly changed_at: Date
}

/** Locks the council: its entries are numbered one after another. */
export async function lockCouncil(tx: Tx, id: string): Promise<CouncilRow | undefined> {
  const found = await tx<CouncilRow>`
    select c.id, c.kind, c.unit_id, c.unit_path, c.case_id, c.topic, c.state, c.opened_on, c.members, c.tasks_open, c.next_due_on, c.changed_at
      from councils.council c where c.district_id = ${tx.district} and c.id = ${id} for update`
  return found[0]
}

export async function findCouncil(tx: Tx, id: string): Promise<CouncilRow | undefined> {
  const found = await tx<CouncilRow>`
    select c.id, c.kind, c.unit_id, c.unit_path, c.case_id, c.topic, c.state, c.opened_on, c.members, c.tasks_open, c.next_due_on, c.changed_at
      from councils.council c where c.district_id = ${tx.district} and c.id = ${id}`
  return found[0]
}

export interface EntryRow {
  readonly id: string
  readonly kind: string
  readonly on_day: Day
  readonly by_staff: string
  readonly body: object
}

/** Longest list that one council may have. */
export const MOST_ENTRIES = 2000

export async function entriesOf(tx: Tx, councilId: string): Promise<EntryRow[]> {
  return tx<EntryRow>`
    select e.id, e.kind, e.on_day, e.by_staff, e.body from councils.entry e
     where e.district_id = ${tx.district} and e.council_id = ${councilId}
     order by e.seq limit ${MOST_ENTRIES}`
}

export function readEntry(row: EntryRow): Entry {
  return { ...row.body, kind: row.kind, on: row.on_day, by: row.by_staff } as Entry
}

export function insertEntry(tx: Tx, entry: Entry, place: { readonly id: string; readonly councilId: string; readonly seq: number; readonly at: Date }): Sql {
  const { kind, on, by, ...body } = entry
  return sql`insert into councils.entry (district_id, id, council_id, seq, kind, on_day, by_staff, body, recorded_at)
    values (${tx.district}::int, ${place.id}::uuid, ${place.councilId}::uuid, ${place.seq}::int, ${kind}, ${on}::date, ${by}::uuid,
      ${JSON.stringify(body)}::jsonb, ${place.at}::timestamptz)`
}

export interface Head {
  readonly state: string
  readonly members: number
  readonly tasksOpen: number
  readonly nextDueOn: Day | null
  readonly at: Date
}

export function insertCouncil(
  tx: Tx, council: Head & { readonly id: string; readonly unitId: string; readonly unitPath: string; readonly caseId: string | null; readonly topic: string; readonly openedOn: Day; readonly kind: CouncilKind },
): Sql {
  return sql`insert into councils.council (district_id, id, unit_id, unit_path, case_id, topic, state, opened_on, members, tasks_open, next_due_on, changed_at, kind)
    values (${tx.district}::int, ${council.id}::uuid, ${council.unitId}::uuid, ${council.unitPath}, ${council.caseId}::uuid, ${council.topic},
      ${council.state}, ${council.openedOn}::date, ${council.members}::int, ${council.tasksOpen}::int, ${council.nextDueOn}::date, ${council.at}::timestamptz, ${council.kind})`
}

export function moveCouncil(tx: Tx, id: string, head: Head): Sql {
  return sql`update councils.council set state = ${head.state}, members = ${head.members}::int, tasks_open = ${head.tasksOpen}::int,
      next_due_on = ${head.nextDueOn}::date, changed_at = ${head.at}::timestamptz
    where district_id = ${tx.district}::int and id = ${id}::uuid`
}

/** Figures of a day. */
export const DAY_COUNTS = sql`councils.day_count`
