import { type Database, inDistrict, type Tx } from '#platform/db/database'
import type { WorkCalendar } from '#platform/calendar'
import type { District } from '#platform/services'
import { cityDay } from '#platform/time'
import { forgetMonthSums } from './store-months.ts'
import type { CaseId } from './procedure.ts'
import { factsOfCases, pageOfFacts } from './reads-recount.ts'
import { type FactRow, recountCase } from './recount.ts'
import { registeredProcedures } from './registry.ts'
import { sealedIds } from './sealing/store.ts'
import { countedRows } from './store-counted.ts'
import {
  casesUpTo, isRecountDue, lockRecount, markRecountDue, markRecounted, markWhole, mendCounters, mendPlaces, writeBeginnings, writeMissing,
} from './store-recount.ts'

/** What a recount wrote: rows behind figures, counters and counts by place that were not as the facts say. */
export interface Recounting {
  readonly cases: number
  readonly rows: number
  readonly counters: number
  readonly places: number
}

const PAGE = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Writes what is missing of a district’s counts, from its facts: which case moved which counter, a page of cases a transaction, and
 * at the end the sums by their difference, in one transaction. It goes on where it was stopped, keeps commands from nothing, and never
 * counts twice: what is there stays, and a second recount waits for the first. Sealed cases are opened one by one, for counting only.
 */
export async function recountDistrict(db: Database, district: District, calendar: WorkCalendar, progress: (cases: number) => void): Promise<Recounting> {
  await inDistrict(db, district.id, markRecountDue)
  let [cases, written] = [0, 0]
  for (let page = await nextPage(db, district, calendar); page; page = await nextPage(db, district, calendar)) {
    cases += page.cases
    written += page.rows
    progress(cases)
  }
  const sealed = await recountSealed(db, district, calendar)
  const sums = await inDistrict(db, district.id, async (tx) => {
    if (!(await lockRecount(tx))) return { counters: 0, places: 0 }
    const [counters, places] = [await mendCounters(tx), await mendPlaces(tx)]
    if (counters > 0) await forgetMonthSums(tx)
    await markWhole(tx)
    return { counters, places }
  })
  return { cases: cases + sealed.cases, rows: written + sealed.rows, ...sums }
}

/** The next page behind what is done; undefined at the end, or where another recount has finished. */
function nextPage(db: Database, district: District, calendar: WorkCalendar): Promise<{ cases: number; rows: number } | undefined> {
  return inDistrict(db, district.id, async (tx) => {
    const due = await lockRecount(tx)
    if (!due) return undefined
    const { ids, facts } = await pageOfFacts(tx, due.done_to ?? FIRST, PAGE)
    const last = ids.at(-1)
    if (!last) return undefined
    const byCase = new Map<CaseId, FactRow[]>(ids.map((id) => [id, []]))
    for (const fact of facts) byCase.get(fact.case_id)?.push(fact)
    const rows = await writeCases(tx, [...byCase.values()], district, calendar)
    await markRecounted(tx, last)
    return { cases: ids.length, rows }
  })
}

async function recountSealed(db: Database, district: District, calendar: WorkCalendar): Promise<{ cases: number; rows: number }> {
  let [cases, rows] = [0, 0]
  for (let after = FIRST; ; ) {
    const ids = await inDistrict(db, district.id, (tx) => sealedIds(tx, after, PAGE), { readOnly: true })
    const last = ids.at(-1)
    if (!last) return { cases, rows }
    after = last
    for (const id of ids) {
      rows += await inDistrict(db, district.id, async (tx) => writeCases(tx, [await factsOfCases(tx, [id])], district, calendar), { sealedCase: id })
      cases += 1
    }
  }
}

/** Cases without facts are left to `verify`, which names them. */
async function writeCases(tx: Tx, cases: readonly (readonly FactRow[])[], district: District, calendar: WorkCalendar): Promise<number> {
  const recounted = cases.filter((rows) => rows.length > 0).map((rows) => recountCase(rows, registeredProcedures(), calendar, (at) => cityDay(at, district.zone)))
  await writeBeginnings(tx, recounted.flatMap((each) => each.state.procedures))
  return writeMissing(tx, countedRows(recounted.flatMap((each) => each.counts)))
}

/** Whether a district’s counts are not whole, and how many cases it has, counted no further than `most`. Two short reads. */
export function recountDue(db: Database, district: District['id'], most: number): Promise<number | undefined> {
  return inDistrict(db, district, async (tx) => ((await isRecountDue(tx)) ? casesUpTo(tx, most) : undefined), { readOnly: true })
}
