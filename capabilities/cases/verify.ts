import { type Database, inDistrict } from '#platform/db/database'
import type { WorkCalendar } from '#platform/calendar'
import type { District } from '#platform/services'
import { cityDay, type Day, day } from '#platform/time'
import type { Keys } from '#platform/crypto'
import { rowMonths, monthKey, storedMonths } from './store-months.ts'
import { placedOf, placeKey } from './placed.ts'
import { storedCounted } from './reads-counted.ts'
import { storedPlaces } from './reads-placed.ts'
import { factsOfCases, pageOfFacts, storedCases, storedCounters } from './reads-recount.ts'
import { compareCase, compareCounters, counterKey, type Difference, type FactRow, recountCase, type StoredCase } from './recount.ts'
import { registeredProcedures } from './registry.ts'
import { findWrappedKey, sealedIds } from './sealing/store.ts'
import { decryptFor, isCiphertext, unwrapCaseKey } from './sealing/vault.ts'

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

interface Tally {
  readonly totals: { cases: number; facts: number; contents: number; procedures: number; deadlines: number }
  readonly differences: Difference[]
  readonly counters: Map<string, number>
}

/**
 * Rebuilds states, deadlines and counters of a district from its facts, checks every chain, and compares. Sealed cases are
 * opened one by one; with `keys` their words are compared too, without them only that the chain holds.
 */
export async function verifyDistrict(
  db: Database, district: District, calendar: WorkCalendar, progress: (cases: number) => void, keys?: Keys,
): Promise<Verified> {
  const tally: Tally = { totals: { cases: 0, facts: 0, contents: 0, procedures: 0, deadlines: 0 }, differences: [], counters: new Map() }
  for (let after = FIRST; ; ) {
    const page = await inDistrict(db, district.id, async (tx) => {
      const { ids, facts } = await pageOfFacts(tx, after, PAGE)
      return { ids, facts, stored: ids.length > 0 ? await storedCases(tx, ids) : new Map<string, StoredCase>() }
    }, { readOnly: true })
    const last = page.ids.at(-1)
    if (!last) break
    after = last
    for (const [id, rows] of byCase(page.ids, page.facts)) compareOne(tally, district, calendar, id, rows, page.stored.get(id))
    progress(tally.totals.cases)
  }
  await verifySealed(db, district, calendar, tally, keys)
  const { totals, differences, counters } = tally
  const months = await inDistrict(db, district.id, storedMonths, { readOnly: true })
  if (months) {
    const rows = await inDistrict(db, district.id, (tx) => rowMonths(tx, months.before), { readOnly: true })
    differences.push(...compareCounters(months.sums, summedByMonth(tally.counters, months.before)), ...compareCounters(rows.stored, rows.counted))
  }
  const stored = await inDistrict(db, district.id, async (tx) => new Map([...(await storedCounters(tx)), ...(await storedPlaces(tx)), ...(await storedCounted(tx))]), { readOnly: true })
  differences.push(...compareCounters(stored, counters))
  return { ...totals, counters: stored.size, differences }
}

/** What the sums of months must be: of counters recorded before a day, by kind and over all. */
function summedByMonth(counters: ReadonlyMap<string, number>, before: Day): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [key, n] of counters) {
    const [unitId = '', indicator = '', category = '', channel = '', effectiveOn, recordedOn] = key.split('|')
    if (key.startsWith('list|') || key.startsWith('place|') || effectiveOn === undefined || recordedOn === undefined || recordedOn >= before) continue
    for (const kind of [null, { category, channel }]) {
      const month = monthKey(unitId, indicator, day(effectiveOn), day(recordedOn), kind)
      sums.set(month, (sums.get(month) ?? 0) + n)
    }
  }
  return sums
}

async function verifySealed(db: Database, district: District, calendar: WorkCalendar, tally: Tally, keys: Keys | undefined): Promise<void> {
  for (let after = FIRST; ; ) {
    const ids = await inDistrict(db, district.id, (tx) => sealedIds(tx, after, PAGE), { readOnly: true })
    const last = ids.at(-1)
    if (!last) return
    after = last
    for (const id of ids) {
      const [rows, stored] = await inDistrict(db, district.id, async (tx) => {
        const wrapped = await findWrappedKey(tx, id)
        const facts = await factsOfCases(tx, [id])
        const open = openedWith(keys && wrapped ? unwrapCaseKey(keys, tx, id, wrapped) : undefined, wrapped === null)
        return [facts.map(open), (await storedCases(tx, [id])).get(id)] as const
      }, { readOnly: true, sealedCase: id })
      compareOne(tally, district, calendar, id, rows, stored)
    }
  }
}

/** The words as the chain knows them. A destroyed key is a certificate for all of them; without keys only the chain is compared. */
function openedWith(key: ReturnType<typeof unwrapCaseKey> | undefined, destroyed: boolean): (row: FactRow) => FactRow {
  return (row) => {
    if (row.content === null || !isCiphertext(row.content)) return row
    if (key) return { ...row, content: decryptFor(key, row.id, row.content) }
    return { ...row, content: null, certificate: destroyed ? 'key-destroyed' : 'not-compared' }
  }
}

function compareOne(
  { totals, differences, counters }: Tally, district: District, calendar: WorkCalendar, id: string, rows: readonly FactRow[], stored: StoredCase | undefined,
): void {
  const definitions = registeredProcedures()
  if (rows.length === 0 || !stored) {
    differences.push({ caseId: id, what: 'fact', detail: 'a case without facts' })
    return
  }
  const recounted = recountCase(rows, definitions, calendar, (at) => cityDay(at, district.zone))
  differences.push(...compareCase(stored, recounted, definitions))
  for (const each of recounted.counts) {
    const key = counterKey(each.unitId, each.indicator, each.category, each.channel, each.effectiveOn, each.recordedOn)
    // The list behind each counter adds up to it.
    for (const kept of [key, `list|${key}`]) counters.set(kept, (counters.get(kept) ?? 0) + each.n)
  }
  const placed = placedOf(recounted.state)
  if (placed) counters.set(`place|${placeKey(placed)}`, (counters.get(`place|${placeKey(placed)}`) ?? 0) + 1)
  totals.cases += 1
  totals.facts += rows.length
  totals.contents += rows.filter((each) => each.has_content).length
  totals.procedures += recounted.state.procedures.length
  totals.deadlines += recounted.deadlines.size
}

function byCase(ids: readonly string[], facts: readonly FactRow[]): ReadonlyMap<string, FactRow[]> {
  const found = new Map<string, FactRow[]>(ids.map((id) => [id, []]))
  for (const fact of facts) found.get(fact.case_id)?.push(fact)
  return found
}
