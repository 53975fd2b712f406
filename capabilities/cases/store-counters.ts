import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CaseId } from './procedure.ts'

export interface CounterRow {
  readonly unitId: string
  readonly indicator: string
  readonly category: string
  readonly channel: string
  readonly effectiveOn: Day
  readonly n: number
  /** Whose change it was, for the list behind the count. */
  readonly caseId: CaseId
  readonly seq: number
  readonly gridId: string | null
  /** Days since the work began (I-17); null where it has not. */
  readonly days: number | null
}

/** Adds to the counters, rows in a fixed order so that two commands never wait for each other crosswise. */
export function addCounts(tx: Tx, counts: readonly CounterRow[], recordedOn: Day): Sql | undefined {
  const sums = new Map<string, CounterRow>()
  for (const each of counts) {
    const key = [each.unitId, each.indicator, each.category, each.channel, each.effectiveOn].join('|')
    const known = sums.get(key)
    sums.set(key, known ? { ...known, n: known.n + each.n } : each)
  }
  const values = [...sums.entries()]
    .filter(([, each]) => each.n !== 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, each]) => [
      tx.district, each.unitId, each.indicator, each.category, each.channel, each.effectiveOn, recordedOn, tx.slot, each.n,
    ])
  if (values.length === 0) return undefined
  return sql`insert into cases.counter
      (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n) values ${rows(values)}
    on conflict (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot)
    do update set n = counter.n + excluded.n`
}
