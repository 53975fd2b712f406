import { type Database, inDistrict } from '#platform/db/database'
import type { WorkCalendar } from '#platform/calendar'
import type { District } from '#platform/services'
import { cityDay } from '#platform/time'
import { pageOfFacts, storedCases, storedCounters } from './reads-recount.ts'
import { compareCase, compareCounters, counterKey, type Difference, type FactRow, recountCase } from './recount.ts'
import { registeredProcedures } from './registry.ts'

/** What a verification looked at, and what it found. */
export interface Verified {
  readonly cases: number
  readonly facts: number
  readonly contents: number
  readonly procedures: number
  readonly deadlines: number
  readonly counters: number
  readonly differences: readonly Difference[]
}

const PAGE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Rebuilds states, deadlines and counters of a district from its facts, checks every chain, and compares. */
export async function verifyDistrict(db: Database, district: District, calendar: WorkCalendar, progress: (cases: number) => void): Promise<Verified> {
  const definitions = registeredProcedures()
  const totals = { cases: 0, facts: 0, contents: 0, procedures: 0, deadlines: 0 }
  const differences: Difference[] = []
  const counters = new Map<string, number>()
  for (let after = FIRST; ; ) {
    const page = await inDistrict(db, district.id, async (tx) => {
      const { ids, facts } = await pageOfFacts(tx, after, PAGE)
      return { ids, facts, stored: ids.length > 0 ? await storedCases(tx, ids) : new Map() }
    }, { readOnly: true })
    const last = page.ids.at(-1)
    if (!last) break
    after = last
    for (const [id, rows] of byCase(page.ids, page.facts)) {
      const stored = page.stored.get(id)
      if (rows.length === 0 || !stored) {
        differences.push({ caseId: id, what: 'fact', detail: 'a case without facts' })
        continue
      }
      const recounted = recountCase(rows, definitions, calendar, (at) => cityDay(at, district.zone))
      differences.push(...compareCase(stored, recounted, definitions))
      for (const each of recounted.counts) {
        const key = counterKey(each.unitId, each.indicator, each.category, each.channel, each.effectiveOn, each.recordedOn)
        counters.set(key, (counters.get(key) ?? 0) + each.n)
      }
      totals.cases += 1
      totals.facts += rows.length
      totals.contents += rows.filter((each) => each.has_content).length
      totals.procedures += recounted.state.procedures.length
      totals.deadlines += recounted.deadlines.size
    }
    progress(totals.cases)
  }
  const stored = await inDistrict(db, district.id, (tx) => storedCounters(tx), { readOnly: true })
  differences.push(...compareCounters(stored, counters))
  return { ...totals, counters: stored.size, differences }
}

function byCase(ids: readonly string[], facts: readonly FactRow[]): ReadonlyMap<string, FactRow[]> {
  const found = new Map<string, FactRow[]>(ids.map((id) => [id, []]))
  for (const fact of facts) found.get(fact.case_id)?.push(fact)
  return found
}
