import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CounterRow } from './store-counters.ts'

/** What is registered comes into stock by the same fact: the list behind the one is the list behind the other. */
export function countedRows<Row extends CounterRow>(counts: readonly Row[]): readonly Row[] {
  const registering = new Set(counts.filter((each) => each.indicator === 'registered').map((each) => `${each.caseId}|${each.seq}`))
  const sums = new Map<string, Row>()
  for (const each of counts) {
    if (each.indicator === 'stock-in' && registering.has(`${each.caseId}|${each.seq}`)) continue
    const key = [each.indicator, each.unitId, each.effectiveOn, each.caseId, each.seq, each.category].join('|')
    const known = sums.get(key)
    sums.set(key, known ? { ...known, n: known.n + each.n } : each)
  }
  return [...sums.values()].filter((each) => each.n !== 0)
}

/** Notes which case moved which counter: carried in the same statement as the counters. */
export function addCounted(tx: Tx, counts: readonly CounterRow[], recordedOn: Day): Sql | undefined {
  const values = countedRows(counts).map((each) => [
    tx.district, each.indicator, each.unitId, each.effectiveOn, each.caseId, each.seq, each.category, each.channel, each.gridId, recordedOn, each.n, each.days,
  ])
  if (values.length === 0) return undefined
  return sql`insert into cases.counted
      (district_id, indicator, unit_id, effective_on, case_id, seq, category, channel, grid_id, recorded_on, n, days) values ${rows(values)}`
}
