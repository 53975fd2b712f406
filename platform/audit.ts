import type { Actor } from './access.ts'
import { canonicalJson, type JsonObject } from './canonical.ts'
import type { Tx } from './db/database.ts'
import { type Sql, sql } from './db/sql.ts'
import { newId } from './ids.ts'
import type { Clock, Day } from './time.ts'

export interface Looked {
  /** What was done, such as `case.read`, `document.print`, `phone.reveal`. */
  readonly action: string
  readonly caseId: string | null
  /** Why, where the product asks for a reason. */
  readonly reason?: string
}

/** Writes down that somebody looked, printed, exported or revealed: one row a request (decision 3). */
export async function recordAccess(tx: Tx, clock: Clock, by: Actor, looked: Looked): Promise<void> {
  const { id, role } = actorColumns(by)
  await tx`
    insert into audit.access (district_id, id, actor_kind, actor_id, actor_role, action, case_id, reason, recorded_at)
    values (${tx.district}, ${newId<'access'>(clock)}, ${by.kind}, ${id}, ${role}, ${looked.action}, ${looked.caseId},
            ${looked.reason ?? null}, ${clock.now()})`
}

export interface Changed {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  /** Non-personal values of the change. */
  readonly data: JsonObject
}

/** The audit row of a change that is no fact of a case; goes into the statement that makes the change. */
export function insertChange(tx: Tx, clock: Clock, by: Actor, changed: Changed): Sql {
  const { id, role } = actorColumns(by)
  return sql`
    insert into audit.change
      (district_id, id, actor_kind, actor_id, actor_role, action, subject_kind, subject_id, data, recorded_at)
    values (${tx.district}, ${newId<'change'>(clock)}, ${by.kind}, ${id}, ${role}, ${changed.action},
            ${changed.subjectKind}, ${changed.subjectId}, ${JSON.stringify(changed.data)}, ${clock.now()})`
}

export interface SealedChange {
  readonly id: string
  readonly text: string
}

/** Changes recorded in a span of time (the end excluded), in the order of their ids, each as one canonical text. */
export async function changesBetween(tx: Tx, span: { readonly from: Date; readonly to: Date }, after: string, limit: number): Promise<SealedChange[]> {
  const found = await tx<{ id: string; row: JsonObject }>`
    select c.id, to_jsonb(c) as row from audit.change c
     where c.district_id = ${tx.district} and c.id > ${after} and c.recorded_at >= ${span.from} and c.recorded_at < ${span.to}
     order by c.id limit ${limit}`
  return found.map(({ id, row }) => ({ id, text: canonicalJson(row) }))
}

export interface SealRow {
  readonly sealed_on: Day
  readonly root: Buffer
  readonly previous_root: Buffer | null
  readonly heads: number
  readonly changes: number
}

/** The seals of a district from a day on, oldest first. */
export async function sealsFrom(tx: Tx, from: Day, limit: number): Promise<SealRow[]> {
  return tx<SealRow>`
    select s.sealed_on, s.root, s.previous_root, s.heads, s.changes from audit.daily_seal s
     where s.district_id = ${tx.district} and s.sealed_on >= ${from} order by s.sealed_on limit ${limit}`
}

export async function lastSeal(tx: Tx): Promise<SealRow | undefined> {
  const found = await tx<SealRow>`
    select s.sealed_on, s.root, s.previous_root, s.heads, s.changes from audit.daily_seal s
     where s.district_id = ${tx.district} order by s.sealed_on desc limit 1`
  return found[0]
}

/** Adds a day's seal; a seal that is there stays. */
export async function insertSeal(tx: Tx, seal: SealRow, at: Date): Promise<void> {
  await tx`
    insert into audit.daily_seal (district_id, sealed_on, root, previous_root, heads, changes, recorded_at)
    values (${tx.district}, ${seal.sealed_on}, ${seal.root}, ${seal.previous_root}, ${seal.heads}, ${seal.changes}, ${at})
    on conflict (district_id, sealed_on) do nothing`
}

function actorColumns(by: Actor): { id: string | null; role: string } {
  if (by.kind === 'staff') return { id: by.id, role: by.role }
  if (by.kind === 'reporter' || by.kind === 'key') return { id: by.id, role: by.kind }
  return { id: null, role: by.kind === 'system' ? by.name : 'public' }
}
