import { type CaseLikeRow, casesAtSite, isNearEnough, nearnessOf, registeredIn, stateWords, weeklyCounts, type WeeklyRow } from '#cap/cases'
import { categoriesOn, listUnits, type Unit } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import type { AlarmPart, AlarmShown, MeasureShown } from './contract.ts'
import { lastWholeWeek, mondayOf, partsOf, spansAround, weekOf } from './domain.ts'
import { type After, type AlarmRow, entriesOf, findAlarm, findMeasure, findSite, lastNight, listAlarms, listMeasures, listSites, marksOf, type MeasureLineRow, measuresFor, PAGE, preparedFor } from './reads.ts'
import { alarmLine, type Counted, type Kinds, kindOf, measureLine, measureShown, siteLine, toldCount } from './shown.ts'
import { MARK_WORDS, methodWords, refusal } from './words.ts'

async function kindsOn(tx: Tx, today: Day): Promise<Kinds> {
  return new Map((await categoriesOn(tx, today)).map((each) => [each.code, each.name]))
}

/** One page and where the next one begins. */
function paged<Row extends { readonly id: string }>(found: readonly Row[], keyOf: (row: Row) => string): { readonly rows: readonly Row[]; readonly next: string | null } {
  const rows = found.slice(0, PAGE)
  const last = found.length > PAGE ? rows.at(-1) : undefined
  return { rows, next: last ? `${keyOf(last)}~${last.id}` : null }
}

/** Where a page begins; refuses `bad-cursor`. */
function cursor<Key>(text: string | undefined, read: (key: string) => Key | undefined): Result<After<Key> | undefined> {
  if (text === undefined) return ok(undefined)
  const [key, id = ''] = text.split('~')
  const found = read(key ?? '')
  return found !== undefined && isId(id) ? ok({ key: found, id }) : refuse(refusal('bad-cursor', {}))
}

const dayIn = (text: string): Day | undefined => {
  const parsed = parseDay(text)
  return parsed.ok ? parsed.value : undefined
}
const countIn = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)
const instantIn = (text: string): Date | undefined => {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** What rose, at the viewer's unit and below. Refuses `bad-cursor`. */
export async function readAlarms(services: Services, viewer: StaffActor, asked: { readonly view?: 'standing' | 'over'; readonly before?: string }) {
  const after = cursor(asked.before, dayIn)
  if (!after.ok) return after
  return inDistrict(services.db, viewer.district, async (tx) => {
    const [found, kinds, countedOn] = await Promise.all([
      listAlarms(tx, viewer, { over: asked.view === 'over', after: after.value }), kindsOn(tx, services.today(viewer.district)), lastNight(tx),
    ])
    const { rows, next } = paged(found, (row) => row.seen_on)
    return ok({ alarms: rows.map((row) => alarmLine(row, viewer, kinds)), next, method: methodWords.map((each) => ({ ...each })), countedOn })
  }, { readOnly: true })
}

const SHOWN_WEEKS = 26

/** One alarm with its last half year and what people said of it. Refuses `no-such-alarm`. */
export async function alarmShown(tx: Tx, services: Services, viewer: StaffActor, id: string): Promise<Result<AlarmShown>> {
  const row = await findAlarm(tx, id)
  if (!row || !isWithin(row.unit_path, viewer.unitPath)) return refuse(refusal('no-such-alarm', {}))
  const today = services.today(viewer.district)
  const last = lastWholeWeek(today)
  const from = mondayOf(last - SHOWN_WEEKS + 1)
  const span = { from, until: mondayOf(last + 1), unitPath: row.unit_path, ...(row.category === '' ? {} : { category: row.category }) }
  const [counts, marks, kinds, units] = await Promise.all([weeklyCounts(tx, span), marksOf(tx, id), kindsOn(tx, today), listUnits(tx, today)])
  const sums = Array.from({ length: SHOWN_WEEKS }, () => 0)
  for (const { weeks, counts: own } of counts) for (const [index, week] of weeks.entries()) sums[week] = (sums[week] ?? 0) + (own[index] ?? 0)
  return ok({
    ...alarmLine(row, viewer, kinds),
    weeks: sums.map((n, week) => ({ on: addDays(from, week * 7), n: toldCount(n, viewer) })),
    marks: marks.map((each) => ({ words: { ...MARK_WORDS[each.mark] }, note: each.note, on: each.on_day, by: each.by_name })),
    unitId: row.unit_id, untilOn: addDays(row.week_on, 6),
    parts: partsBehind(row, counts, { first: weekOf(from), kinds, units }).filter((each) => toldCount(each.n, viewer) !== null),
  })
}

/** Kinds, where the alarm is of all of them, and units right below that have more than before. */
function partsBehind(row: AlarmRow, counts: readonly WeeklyRow[], { first, kinds, units }: { first: number; kinds: Kinds; units: readonly Unit[] }): AlarmPart[] {
  const span = { since: weekOf(row.since_on) - first, last: weekOf(row.week_on) - first }
  const depth = row.unit_path.split('.').length + 1
  const byKind = row.category === '' ? partsOf(counts.filter((each) => each.category !== '').map((each) => ({ ...each, key: each.category })), span) : []
  const byUnit = partsOf(counts.map((each) => ({ ...each, key: each.unit_path.split('.').slice(0, depth).join('.') })), span)
  const named = new Map(units.map((each) => [String(each.path), each]))
  return [
    ...byKind.map(({ key, n, usualHundredths }): AlarmPart => ({ of: 'kind', words: kindOf(kinds, key), unitId: row.unit_id, category: key, n, usualHundredths })),
    ...byUnit.flatMap(({ key, n, usualHundredths }): AlarmPart[] => {
      const unit = named.get(key)
      return unit && key !== row.unit_path ? [{ of: 'unit', words: { zh: unit.name.zh, en: unit.name.en }, unitId: unit.id, category: row.category, n, usualHundredths }] : []
    }),
  ]
}

/** Places of the last night. Refuses `bad-cursor`. */
export async function readSites(services: Services, viewer: StaffActor, asked: { readonly before?: string }) {
  const after = cursor(asked.before, countIn)
  if (!after.ok) return after
  return inDistrict(services.db, viewer.district, async (tx) => {
    const [found, kinds] = await Promise.all([listSites(tx, viewer, after.value), kindsOn(tx, services.today(viewer.district))])
    const { rows, next } = paged(found, (row) => String(row.n))
    const ids = rows.map((each) => each.id)
    const [prepared, measures] = await Promise.all([preparedFor(tx, ids), measuresFor(tx, ids)])
    return ok({ sites: rows.map((row) => siteLine(row, viewer, kinds, { prepared, measures })), next })
  }, { readOnly: true })
}

/** The matters behind a place: those that the viewer may know of, and how many others there are. Refuses `no-such-site`. */
export function readSiteMatters(services: Services, viewer: StaffActor, id: string) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const site = await findSite(tx, id)
    if (!site || !isWithin(site.unit_path, viewer.unitPath)) return refuse(refusal('no-such-site', {}))
    const [found, kinds] = await Promise.all([
      casesAtSite(tx, { unitId: site.unit_id, estate: site.estate, building: site.building, publicText: site.public_text }, site.since_on),
      kindsOn(tx, services.today(viewer.district)), recordAccess(tx, services.clock, viewer, { action: 'site.matters', caseId: null }),
    ])
    const counted = found.filter((each) => site.categories.some(({ category }) => category === each.category))
    const known = counted.filter((each) => mayKnow(viewer, each))
    const matters = known.map((each) => ({
      caseId: each.id, code: each.code, kind: kindOf(kinds, each.category ?? ''), stageWords: { ...stateWords(each.stage_kind, each.stage) }, registeredOn: each.registered_on, open: each.open,
    }))
    return ok({ matters, notShown: counted.length - known.length })
  }, { readOnly: true })
}

function mayKnow(viewer: StaffActor, row: CaseLikeRow): boolean {
  return isNearEnough(nearnessOf(viewer, {
    id: row.id, unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id, assigneeId: row.assignee_id, mergedInto: null, parts: [],
    restricted: false, stageKind: row.stage_kind, stage: row.stage,
  }), 'metadata')
}

/** The ledger. Refuses `bad-cursor`. */
export async function readMeasures(services: Services, viewer: StaffActor, asked: { readonly view?: 'open' | 'ended'; readonly before?: string }) {
  const after = cursor(asked.before, instantIn)
  if (!after.ok) return after
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const [found, kinds] = await Promise.all([listMeasures(tx, viewer, { ended: asked.view === 'ended', after: after.value }), kindsOn(tx, today)])
    const { rows, next } = paged(found, (row) => row.changed_at.toISOString())
    return ok({ measures: rows.map((row) => measureLine(row, kinds, today)), next })
  }, { readOnly: true })
}

/** Whose eyes a measure is for: its unit and those above, and the unit that carries it out. */
export function mayRead(row: Pick<MeasureLineRow, 'unit_path' | 'owner_unit_id'>, viewer: StaffActor): boolean {
  return isWithin(row.unit_path, viewer.unitPath) || row.owner_unit_id === viewer.unitId
}

/** One measure with its steps, its entries and the counts around it. Refuses `no-such-measure`. */
export async function shownMeasure(tx: Tx, services: Services, viewer: StaffActor, id: string): Promise<Result<MeasureShown>> {
  const row = await findMeasure(tx, id)
  if (!row || row.what === '' || !mayRead(row, viewer)) return refuse(refusal('no-such-measure', {}))
  const today = services.today(viewer.district)
  const [entries, kinds, counted] = await Promise.all([entriesOf(tx, id), kindsOn(tx, today), countsAround(tx, row, today)])
  return ok(measureShown(measureLine(row, kinds, today), row, viewer, { counted, entries }))
}

/** Counts before and from the day it was done, as the review fixed them or as they are today; undefined while there is nothing to compare. */
export async function countsAround(
  tx: Tx, row: Pick<MeasureLineRow, 'done_on' | 'unit_path' | 'category' | 'compared_days' | 'n_before' | 'n_after'>, today: Day,
): Promise<Counted | undefined> {
  if (row.done_on === null) return undefined
  if (row.compared_days !== null && row.n_before !== null && row.n_after !== null) {
    const spans = spansAround(row.done_on, addDays(row.done_on, row.compared_days))
    return spans && { spans, before: row.n_before, after: row.n_after, fixed: true }
  }
  const spans = spansAround(row.done_on, today)
  if (!spans) return undefined
  const found = await registeredIn(tx, { unitPath: row.unit_path, category: row.category === '' ? null : row.category, before: spans.before, after: spans.after })
  return { spans, ...found, fixed: false }
}
