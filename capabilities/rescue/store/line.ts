import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface CallMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly on: Day
  readonly at: Date
  readonly dueAt: Date
  readonly by: string
  readonly words: Buffer
}

/** False where this call was logged before. */
export async function insertCall(tx: Tx, each: CallMade): Promise<boolean> {
  const made = await tx`insert into rescue.line_call (district_id, id, unit_id, unit_path, on_day, called_at, due_at, logged_by, state, words)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.unitPath}, ${each.on}, ${each.at}, ${each.dueAt}, ${each.by}, 'logged', ${each.words})
    on conflict do nothing returning id`
  return made.length > 0
}

export async function lockCall(tx: Tx, unitId: string, id: string): Promise<{ state: string } | undefined> {
  const [found] = await tx<{ state: string }>`
    select c.state from rescue.line_call c where c.district_id = ${tx.district} and c.id = ${id} and c.unit_id = ${unitId} limit 1 for update`
  return found
}

export async function moveCall(tx: Tx, id: string, step: 'dispatched' | 'arrived' | 'ended', at: Date, on: Day, result: string | null): Promise<void> {
  const times = { dispatched: sql`dispatched_at = ${at}`, arrived: sql`arrived_at = ${at}`, ended: sql`ended_at = ${at}, ended_on = ${on}, result = ${result}` }
  await tx.run(sql`update rescue.line_call set state = ${step}, ${times[step]} where district_id = ${tx.district} and id = ${id}`)
}

export interface LateCall {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly on_day: Day
}

/** Calls that nobody reached in time and that are not marked so yet. At most 200, locked. */
export async function lateCalls(tx: Tx, now: Date): Promise<LateCall[]> {
  return tx<LateCall>`
    select c.id, c.unit_id, c.unit_path, c.on_day from rescue.line_call c
     where c.district_id = ${tx.district} and c.due_at < ${now} and c.alarmed_at is null and c.state in ('logged', 'dispatched')
     order by c.due_at, c.id limit 200 for update skip locked`
}

export async function markLate(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await tx`update rescue.line_call set alarmed_at = ${at} where district_id = ${tx.district} and id = any(${[...ids]}::uuid[])`
}

/** What was said goes, also where nobody ended the call; that somebody called stays. At most 500 at a time; answers how many. */
export async function forgetCalls(tx: Tx, unitId: string, before: Day): Promise<number> {
  const gone = await tx`
    update rescue.line_call as c set words = null from (
      select o.district_id, o.id from rescue.line_call o
       where o.district_id = ${tx.district} and o.unit_id = ${unitId} and o.words is not null and coalesce(o.ended_on, o.on_day) < ${before}
       order by o.due_at, o.id limit 500 for update skip locked) old
     where c.district_id = ${tx.district} and old.district_id = c.district_id and c.id = old.id returning c.id`
  return gone.length
}
