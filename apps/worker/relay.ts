import type pg from 'pg'
import type { JsonObject } from '#platform/canonical'
import type { DistrictId } from '#platform/ids'

/** A piece of work that a command left behind. */
export interface DueRow {
  readonly id: string
  readonly district_id: DistrictId
  readonly kind: string
  readonly payload: JsonObject
}

/** Rows relayed at once: one job per district and kind carries at most this many. */
export const BATCH = 500

const ADD_JOBS = `select graphile_worker.add_job('due', job, max_attempts => 12) from unnest($1::json[]) job`

/**
 * Takes due rows and hands them to the queue, both in one transaction of the queue's own role: a row is either still
 * due or a job. Returns how many were taken.
 */
export async function relayDue(pool: pg.Pool, now: Date): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const taken = await takeDue(client, now)
    const jobs = [...groups(taken).values()].map((rows) => ({
      district: rows[0]?.district_id, kind: rows[0]?.kind, items: rows.map((each) => each.payload),
    }))
    if (jobs.length > 0) await client.query(ADD_JOBS, [jobs.map((each) => JSON.stringify(each))])
    await client.query('commit')
    return taken.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

export async function takeDue(client: pg.ClientBase, now: Date): Promise<DueRow[]> {
  const { rows } = await client.query<DueRow>(
    `delete from jobs.due where id in
       (select d.id from jobs.due d where d.run_at <= $1 order by d.run_at, d.id limit ${BATCH} for update skip locked)
     returning id, district_id, kind, payload`,
    [now],
  )
  return rows.sort((left, right) => (left.id < right.id ? -1 : 1))
}

function groups(rows: readonly DueRow[]): ReadonlyMap<string, DueRow[]> {
  const found = new Map<string, DueRow[]>()
  for (const row of rows) {
    const key = `${row.district_id}|${row.kind}`
    found.set(key, [...(found.get(key) ?? []), row])
  }
  return found
}
