import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { Sql } from '#platform/db/sql'
import type { Cast } from './cast.ts'
import type { GivenNumber } from './translation.ts'

/** Parents before children. */
const ORDER = [
  'cases.case_file', 'cases.procedure', 'cases.deadline', 'cases.fact', 'cases.fact_content', 'cases.counted', 'cases.handler', 'people.party', 'people.reporter',
  'people.consent', 'mediation.number', 'mediation.agreement', 'hazards.hazard', 'confirmation.progress', 'linked.referral', 'joint.seat',
  'files.file',
] as const

/** Writes a batch of casts, one statement a table: rows travel as one JSON text each and columns are found by their names. */
export async function writeCasts(tx: Tx, casts: readonly Cast[]): Promise<void> {
  await Promise.all(ORDER.map((table) => writeRows(tx, table, casts.flatMap((each) => each.rows[table] ?? []))))
}

export async function writeRows(tx: Tx, table: (typeof ORDER)[number] | 'cases.counter' | 'cases.place_counter' | 'mediation.number_series', rows: readonly JsonObject[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(new Sql([`insert into ${table} select r.* from json_populate_recordset(null::${table}, `, '::json) r'], [JSON.stringify(rows)]))
}

/** The committees go on where the cast numbers end. */
export async function writeSeries(tx: Tx, numbers: readonly GivenNumber[]): Promise<void> {
  const last = new Map<string, JsonObject>()
  for (const { committeeId, year, n } of numbers) {
    last.set(`${committeeId}/${year}`, { district_id: tx.district, committee_id: committeeId, year, n })
  }
  await writeRows(tx, 'mediation.number_series', [...last.values()])
}
