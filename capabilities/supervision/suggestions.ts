import { pastDueBelow, processById, type ProcessRow, sumsByUnit, type UnitSum, unclaimedBelow } from '#cap/cases'
import { asksForReview, CATALOGUE, type Counts, figureOf, type Indicator } from '#cap/indicators'
import { repeatedPetitionsBelow } from '#cap/petitions'
import { returnedOften } from '#cap/transfers'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, addMonths, type Day } from '#platform/time'
import type { Suggestion } from './contract.ts'
import { RETURNS, type Suggested, suggestionsFrom, UNCLAIMED_WORKING_DAYS, type Watched } from './domain.ts'
import { unitNames } from './queries.ts'
import { withOpenOrders } from './reads.ts'
import { GROUND_WORDS, suggestionWords } from './words.ts'

/** Most lines of one ground: more than a morning's work, and read from an index. */
const MOST = 60
/** Cases that came back stay on record when they are closed: so many are looked at for the open ones among them. */
const MOST_RETURNED = 500
const YEAR_MONTHS = 12
const GUARDED = ['I-03b', 'I-07-count']

/** What the house suggests to look at. Reads only: nothing is issued by itself, and no line is about a person. */
export function suggestionsFor(services: Services, viewer: StaffActor) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const today = services.today(tx.district)
    const path = viewer.unitPath
    const [late, waiting, returned, repeated] = await Promise.all([
      pastDueBelow(tx, path, today, MOST), unclaimedBelow(tx, path, addDays(today, -UNCLAIMED_WORKING_DAYS), MOST), returnedBelow(tx, path), repeatedIn(tx, path),
    ])
    const overdue = late.map((each) => watched(each, each.passed_on))
    const unclaimed = waiting.map((each) => watched(each, each.registered_on))
    const open = await withOpenOrders(tx, [...overdue, ...unclaimed, ...returned, ...repeated].map((each) => each.caseId))
    const cases = suggestionsFrom({ overdue, unclaimed, returned, repeated, ordered: open.cases }, services.calendar(), today)
    const guarded = (await guardedUnits(tx, path, today)).filter((each) => !open.units.has(each.unitId))
    const names = await unitNames(tx, [...cases.map((each) => each.unitId), ...guarded.map((each) => each.unitId)])
    return ok({ suggestions: [...guarded.map((each) => ({ ...each, unit: names(each.unitId) })), ...cases.map((each) => ({ ...shownOf(each), unit: names(each.unitId) }))] })
  }, { readOnly: true })
}

const watched = (row: ProcessRow, since: Day): Watched => ({ caseId: row.id, code: row.code, unitId: row.unit_id, since })

async function returnedBelow(tx: Tx, path: string): Promise<(Watched & { returns: number })[]> {
  const often = await returnedOften(tx, path, RETURNS, MOST_RETURNED)
  const cases = await processById(tx, often.map((each) => each.case_id))
  const open = often.flatMap((each) => {
    const row = cases.get(each.case_id)
    const listed = row?.open && !row.restricted && isWithin(row.unit_path, path)
    return listed ? [{ ...watched(row, each.last_on), returns: each.returns }] : []
  })
  return open.slice(0, MOST)
}

/** Petitions said to repeat an earlier one, still open; none that is sealed or in which somebody has to be protected. */
async function repeatedIn(tx: Tx, path: string): Promise<Watched[]> {
  const petitions = await repeatedPetitionsBelow(tx, path, MOST)
  const cases = await processById(tx, petitions.map((each) => each.case_id))
  return petitions.flatMap((each) => {
    const row = cases.get(each.case_id)
    return row?.open && !row.restricted && isWithin(row.unit_path, path) ? [watched(row, each.received_on)] : []
  })
}

function shownOf({ ground, caseId, code, unitId, n }: Suggested): Omit<Suggestion, 'unit'> {
  return { ground, groundWords: { ...GROUND_WORDS[ground] }, why: { ...suggestionWords[ground](n) }, unitId, caseId, code }
}

/** Units whose success of the last year is too good beside their performance (the guard rule of the indicators). */
async function guardedUnits(tx: Tx, path: string, today: Day): Promise<Omit<Suggestion, 'unit'>[]> {
  const indicators = CATALOGUE.filter((each) => GUARDED.includes(each.id))
  const counters = [...new Set(indicators.flatMap((each) => [...each.numerator.of, ...(each.denominator?.of ?? [])]))]
  const sums = await sumsByUnit(tx, { indicators: counters, unitPath: path, from: addMonths(today, -YEAR_MONTHS), to: today })
  return [...byUnit(sums)].flatMap(([unitId, counts]) => guardOf(indicators, unitId, counts))
}

function byUnit(sums: readonly UnitSum[]): ReadonlyMap<string, Counts> {
  const found = new Map<string, Map<string, number>>()
  for (const { unit_id, indicator, n } of sums) found.set(unit_id, (found.get(unit_id) ?? new Map<string, number>()).set(indicator, n))
  return found
}

function guardOf(indicators: readonly Indicator[], unitId: string, counts: Counts): Omit<Suggestion, 'unit'>[] {
  const figures = indicators.map((each) => figureOf(each, counts))
  if (!asksForReview(figures)) return []
  const percent = (id: string) => figures.find((each) => each.id === id)?.percent ?? '—'
  const why = suggestionWords.guard(percent('I-03b'), percent('I-07-count'))
  return [{ ground: 'guard', groundWords: { ...GROUND_WORDS.guard }, why: { ...why }, unitId, caseId: null, code: null }]
}
