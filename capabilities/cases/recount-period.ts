import { type Database, inDistrict } from '#platform/db/database'
import type { WorkCalendar } from '#platform/calendar'
import type { District } from '#platform/services'
import { cityDay, type Day } from '#platform/time'
import { INDICATOR_WORDS } from './counter-words.ts'
import { casesThatMoved, factsOfCases, unitsBelow } from './reads-recount.ts'
import { type FactRow, recountCase } from './recount.ts'
import { registeredProcedures } from './registry.ts'

/** A period of a unit and all below it, as recorded up to a day. */
export interface RecountAsked {
  readonly unitPath: string
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
}

export interface Recounted {
  readonly cases: number
  readonly facts: number
  /** By indicator; what comes to nought is left out. */
  readonly counts: ReadonlyMap<string, number>
}

const PAGE = 1_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** What a unit’s counters of a period must be, made again from every fact of the cases that moved them. Pages of a thousand cases. */
export async function recountPeriod(db: Database, district: District, calendar: WorkCalendar, asked: RecountAsked): Promise<Recounted> {
  const counts = new Map<string, number>()
  let [cases, facts] = [0, 0]
  const units = await inDistrict(db, district.id, (tx) => unitsBelow(tx, asked.unitPath), { readOnly: true })
  for (let after = FIRST; ; ) {
    const page = await inDistrict(db, district.id, async (tx) => {
      const ids = await casesThatMoved(tx, { ...asked, units, indicators: Object.keys(INDICATOR_WORDS) }, after, PAGE)
      return { ids, rows: ids.length > 0 ? await factsOfCases(tx, ids) : [] }
    }, { readOnly: true })
    const last = page.ids.at(-1)
    if (!last) break
    after = last
    cases += page.ids.length
    facts += page.rows.length
    addPage(counts, page.rows, { asked, units: new Set(units), calendar, zone: district.zone })
  }
  return { cases, facts, counts: new Map([...counts].filter(([, n]) => n !== 0)) }
}

interface By {
  readonly asked: RecountAsked
  readonly units: ReadonlySet<string>
  readonly calendar: WorkCalendar
  readonly zone: string
}

function addPage(counts: Map<string, number>, rows: readonly FactRow[], { asked, units, calendar, zone }: By): void {
  const byCase = new Map<string, FactRow[]>()
  for (const row of rows) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), row])
  for (const facts of byCase.values()) {
    for (const each of recountCase(facts, registeredProcedures(), calendar, (at) => cityDay(at, zone)).counts) {
      const inside = units.has(each.unitId) && each.effectiveOn >= asked.from && each.effectiveOn <= asked.to && each.recordedOn <= asked.asOf
      if (inside) counts.set(each.indicator, (counts.get(each.indicator) ?? 0) + each.n)
    }
  }
}
