import { countsByDoor, type DoorRow, weeklyCounts, type WeeklyRow } from '#cap/cases'
import { listUnits, type Unit } from '#cap/organisation'
import type { WorkCalendar } from '#platform/calendar'
import { derivedId } from '#platform/derived-id'
import { inDistrict, type Tx } from '#platform/db/database'
import type { District, Services } from '#platform/services'
import { addDays, type Day, startOfDay } from '#platform/time'
import { seasonOf } from './domain/season.ts'
import { repeatedSites, SITE_DAYS } from './domain/sites.ts'
import { LEAST_USUAL, standing } from './domain/watch.ts'
import { isShort, lastWholeWeek, mondayOf } from './domain/weeks.ts'
import { type AlarmFigures, endAlarms, insertNight, nightDone, type SiteFigures, standingAlarms, writeAlarms, writeSites } from './store.ts'

/** Three years and what comes before the first judged week. */
const WATCHED_WEEKS = 190
/** The counting begins this long after midnight. */
const BEGINS_MINUTES = 120
const MINUTE_MS = 60_000
/** More than these are not written in one night; the most matters come first. */
const MOST_ALARMS = 1000
const MOST_SITES = 1500
/** All kinds of matters of a unit together. */
const ALL_KINDS = ''
const HUNDREDTHS = 100

/** Once a night, in each district: what rose, and where matters come back. Eight statements; the same night counts once. */
export async function watchByNight(services: Services): Promise<number> {
  let ran = 0
  for (const district of services.districts()) ran += await watchDistrict(services, district)
  return ran
}

async function watchDistrict(services: Services, district: District): Promise<number> {
  const now = services.clock.now()
  const today = services.today(district.id)
  if (now.getTime() < startOfDay(today, district.zone).getTime() + BEGINS_MINUTES * MINUTE_MS) return 0
  const done = await inDistrict(services.db, district.id, (tx) => nightDone(tx, today), { readOnly: true })
  if (done) return 0
  await countTonight(services, district)
  return 1
}

/** The counting itself, for tonight; what the demonstration does at its beginning, too. */
export function countTonight(services: Services, district: District): Promise<void> {
  const today = services.today(district.id)
  return inDistrict(services.db, district.id, async (tx) => {
    await watchRises(tx, services.calendar(), today)
    await countSites(tx, today)
    await insertNight(tx, today, services.clock.now())
  })
}

async function watchRises(tx: Tx, calendar: WorkCalendar, today: Day): Promise<void> {
  const last = lastWholeWeek(today)
  const first = last - WATCHED_WEEKS + 1
  const [counts, units] = await Promise.all([weeklyCounts(tx, { from: mondayOf(first), until: mondayOf(last + 1) }), listUnits(tx, today)])
  const found = risesOf(counts, units, { first, calendar })
  const open = await standingAlarms(tx)
  const known = new Map(open.map((each) => [`${each.unit_id}/${each.category}`, each.id]))
  const alarms = found.slice(0, MOST_ALARMS).map((each) => ({ ...each, id: known.get(`${each.unitId}/${each.category}`) ?? each.id }))
  const stands = new Set(alarms.map((each) => each.id))
  const over = open.filter((each) => !stands.has(each.id)).map((each) => each.id)
  if (over.length > 0) await endAlarms(tx, over, today)
  await writeAlarms(tx, alarms, today)
}

interface Series {
  readonly path: string
  readonly category: string
  readonly counts: number[]
}

/** What stands tonight, of every unit and kind of matter. Pure: counts in, alarms out. */
function risesOf(rows: readonly WeeklyRow[], units: readonly Pick<Unit, 'id' | 'path'>[], span: { readonly first: number; readonly calendar: WorkCalendar }): AlarmFigures[] {
  // The first week of the records is seldom whole.
  const begins = rows.reduce((least, each) => Math.min(least, each.weeks[0] ?? least), WATCHED_WEEKS) + 1
  const weeks = WATCHED_WEEKS - begins
  if (rows.length === 0 || weeks <= 0) return []
  const series = seriesOf(rows, begins, weeks)
  const short = new Set(Array.from({ length: weeks }, (_each, week) => week).filter((week) => isShort(span.calendar, span.first + begins + week)))
  const seasons = new Map(pooled(series, weeks).map(({ category, counts }) => [category, seasonOf(counts, short)]))
  return units.flatMap(({ id, path }) => (series.get(path) ?? []).flatMap(({ category, counts }): AlarmFigures[] => {
    const season = seasons.get(category)
    const rise = isEnough(counts) ? standing(counts, { short, ...(season ? { season } : {}) }) : undefined
    if (!rise) return []
    const dayIn = (week: number) => mondayOf(span.first + begins + week)
    return [{
      id: derivedId<'alarm'>(id, `${category}/${dayIn(rise.raised)}`), unitId: id, unitPath: path, category, sinceOn: dayIn(rise.since), weekOn: dayIn(lastJudged(weeks, short)),
      n: rise.n, usualHundredths: Math.round(rise.usual * HUNDREDTHS), nSince: rise.nSince, usualSinceHundredths: Math.round(rise.usualSince * HUNDREDTHS),
      seasonal: rise.seasonal, shortWeeks: rise.shortWeeks,
    }]
  })).sort((one, other) => other.nSince * HUNDREDTHS - other.usualSinceHundredths - (one.nSince * HUNDREDTHS - one.usualSinceHundredths))
}

function lastJudged(weeks: number, short: ReadonlySet<number>): number {
  let week = weeks - 1
  while (short.has(week) && week > 0) week -= 1
  return week
}

/** A series that could never reach the least mean is not charted. */
function isEnough(counts: readonly number[]): boolean {
  return counts.reduce((sum, each) => sum + each, 0) >= (LEAST_USUAL * counts.length) / 4
}

/** Each count goes to its unit and to every unit above, under its kind and under all kinds. */
function seriesOf(rows: readonly WeeklyRow[], begins: number, weeks: number): ReadonlyMap<string, readonly Series[]> {
  const byKey = new Map<string, Series>()
  for (const row of rows) {
    for (const path of pathsFrom(row.unit_path)) {
      for (const category of new Set([row.category, ALL_KINDS])) addInto(byKey, { path, category }, row, { begins, weeks })
    }
  }
  const byPath = new Map<string, Series[]>()
  for (const each of byKey.values()) byPath.set(each.path, [...(byPath.get(each.path) ?? []), each])
  return byPath
}

function addInto(byKey: Map<string, Series>, { path, category }: Omit<Series, 'counts'>, row: WeeklyRow, { begins, weeks }: { begins: number; weeks: number }): void {
  const key = `${path}/${category}`
  const known = byKey.get(key) ?? { path, category, counts: new Array<number>(weeks).fill(0) }
  byKey.set(key, known)
  row.weeks.forEach((week, index) => {
    const at = week - begins
    if (at >= 0 && at < weeks) known.counts[at] = (known.counts[at] ?? 0) + (row.counts[index] ?? 0)
  })
}

/** `1.9.30` → `1`, `1.9`, `1.9.30`. */
function pathsFrom(path: string): readonly string[] {
  const parts = path.split('.')
  return parts.map((_part, index) => parts.slice(0, index + 1).join('.'))
}

/** Counts of the whole district by kind: what a season is known from. */
function pooled(series: ReadonlyMap<string, readonly Series[]>, weeks: number): readonly { readonly category: string; readonly counts: readonly number[] }[] {
  const roots = [...series.keys()].filter((path) => !path.includes('.')).flatMap((path) => [...(series.get(path) ?? [])])
  return [...new Set(roots.map((each) => each.category))].map((category) => ({
    category, counts: Array.from({ length: weeks }, (_each, week) => roots.filter((each) => each.category === category).reduce((sum, each) => sum + (each.counts[week] ?? 0), 0)),
  }))
}

async function countSites(tx: Tx, today: Day): Promise<void> {
  const since = addDays(today, -SITE_DAYS)
  const doors = await countsByDoor(tx, since)
  const byKey = new Map(doors.map((each) => [keyOf(each), each]))
  const sites = repeatedSites(doors.map((each) => ({ addressId: each.address_id, site: keyOf(each), publicPlace: each.public_text !== null, category: each.category, n: each.n })))
  const last = new Map<string, Day>()
  for (const each of doors) if ((last.get(keyOf(each)) ?? '') < each.last_on) last.set(keyOf(each), each.last_on)
  await writeSites(tx, sites.slice(0, MOST_SITES).flatMap(({ site, n, categories }): SiteFigures[] => {
    const door = byKey.get(site)
    if (!door) return []
    return [{
      id: derivedId<'site'>(door.unit_id, site), unitId: door.unit_id, unitPath: door.unit_path, estate: door.estate, building: door.public_text === null ? door.building : '',
      publicText: door.public_text, n, categories, lastOn: last.get(site) ?? today,
    }]
  }), { since, on: today })
}

const keyOf = (door: DoorRow): string => `${door.unit_id}|${door.estate}|${door.public_text === null ? `b:${door.building}` : `p:${door.public_text}`}`
