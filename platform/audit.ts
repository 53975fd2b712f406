import type { Actor } from './access.ts'
import type { JsonObject } from './canonical.ts'
import type { Tx } from './db/database.ts'
import { type Sql, sql } from './db/sql.ts'
import { newId } from './ids.ts'
import type { Clock } from './time.ts'

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

function actorColumns(by: Actor): { id: string | null; role: string } {
  if (by.kind === 'staff') return { id: by.id, role: by.role }
  if (by.kind === 'reporter') return { id: by.id, role: 'reporter' }
  return { id: null, role: by.kind === 'system' ? by.name : 'public' }
}
