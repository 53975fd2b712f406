import type pg from 'pg'
import { keepNote, readNote } from '#platform/notes'
import type { Services } from '#platform/services'

/** Work that is due and waits, counted no further than this. */
const MOST_COUNTED = 10_000

/** At the start and once a minute: since when and that the worker is alive, what waits by district, and what was given up after all its tries. */
export async function noteWorker(pool: pg.Pool, services: Pick<Services, 'dataDir' | 'clock'>): Promise<void> {
  const now = services.clock.now()
  const due = await pool.query<{ district: number; n: number }>(
    `select d.district_id as district, count(*)::int as n
       from (select district_id from jobs.due where run_at <= $1 order by run_at, id limit ${MOST_COUNTED}) d
      group by 1`, [now])
  const given = await pool.query<{ n: number }>('select count(*)::int as n from graphile_worker.jobs where attempts >= max_attempts')
  const before = await readNote(services.dataDir, 'worker')
  const since = typeof before?.['since'] === 'string' ? before['since'] : now.toISOString()
  await keepNote(services.dataDir, 'worker', {
    at: now.toISOString(), since, givenUp: given.rows[0]?.n ?? 0,
    due: Object.fromEntries(due.rows.map((row) => [String(row.district), row.n])),
  })
}
