import { type BesideSum, doorName, type MonthSum, type StockSum } from '#cap/cases'
import type { Unit } from '#cap/organisation'
import { addDays, type Day } from '#platform/time'
import { type Said, said } from '#platform/words'
import type { Kind, Overview, WorseLine } from './contract.ts'
import { CATALOGUE, type Counts, type Figure, shareOf, type Worse, worseOf } from './domain.ts'
import type { Read } from './overview.ts'
import { shownOf } from './shown.ts'
import { overviewWords } from './words.ts'

/** What leaves the stock, whichever way it ended. */
export const ENDED_HERE = ['stock-out']
/** What is shown of a kind of matter or a door. */
export const KIND_COUNTS = ['registered', 'stock-in', 'stock-out', 'agreed-written', 'agreed-oral', 'terminated', 'overdue', 'transfer-returned', 'reopened', 'performed', 'performance-due']

export interface Sums {
  readonly now: Counts
  readonly before: Counts
}

/** All counters of both periods, added up over what they are grouped by. */
export function sumsOf(rows: readonly BesideSum[]): Sums {
  const [now, before] = [new Map<string, number>(), new Map<string, number>()]
  for (const each of rows) {
    now.set(each.indicator, (now.get(each.indicator) ?? 0) + each.now)
    before.set(each.indicator, (before.get(each.indicator) ?? 0) + each.before)
  }
  return { now, before }
}

/** The same, apart for each key. */
export function sumsByKey(rows: readonly BesideSum[]): ReadonlyMap<string, Sums> {
  const byKey = new Map<string, BesideSum[]>()
  for (const each of rows) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each])
  return new Map([...byKey].map(([key, list]) => [key, sumsOf(list)]))
}

export const both = ({ now, before }: Sums, indicators: readonly string[], less: readonly string[] = []) => {
  const of = (counts: Counts) => indicators.reduce((all, each) => all + (counts.get(each) ?? 0), 0) - less.reduce((all, each) => all + (counts.get(each) ?? 0), 0)
  return { now: of(now), before: of(before) }
}

/** Rates first that a head answers for: on both bases, and none that needs the whole history. */
const LEADING = ['I-03b', 'I-03-cohort', 'I-02-cohort', 'I-08', 'I-07-count', 'I-07-money', 'I-06', 'I-10-response', 'I-10-resolution', 'I-10-satisfaction', 'I-09-satisfied', 'I-19-follow-up', 'I-15-decision']

export function figuresOf({ now, before }: Sums): { readonly figures: Overview['figures']; readonly plain: readonly Figure[] } {
  const chosen = LEADING.flatMap((id) => CATALOGUE.filter((each) => each.id === id))
  const shown = chosen.map((each) => shownOf(each, now, { before, yearBefore: new Map(), registered: { before: true, yearBefore: true } }))
  return { figures: shown.map((each) => each.line), plain: shown.map((each) => each.figure) }
}

const BANDS = ['0–30', '31–60', '61–90', '>90']

export function stockOf(rows: readonly StockSum[], sums: Sums, asOf: Day): Overview['stock'] {
  const of = (band: number) => rows.filter((each) => each.band === band).reduce((all, each) => all + each.n, 0)
  const bands = BANDS.map((days, band) => ({
    days, n: of(band), from: band === 3 ? null : addDays(asOf, -30 * (band + 1)), to: band === 0 ? asOf : addDays(asOf, -30 * band - 1),
  }))
  return { n: bands.reduce((all, each) => all + each.n, 0), came: both(sums, ['stock-in']), left: both(sums, ['stock-out']), bands }
}

/** I-20: where agreements were reached; small matters stay near home. */
export function levelsOf(rows: readonly BesideSum[]): Overview['levels'] {
  const byLevel = new Map<number, number>()
  for (const each of rows) byLevel.set(Number(each.key), (byLevel.get(Number(each.key)) ?? 0) + each.now)
  const all = [...byLevel.values()].reduce((sum, each) => sum + each, 0)
  return [...byLevel].filter(([, n]) => n !== 0).sort(([one], [other]) => other - one)
    .map(([level, n]) => ({ level, name: { ...(overviewWords.levels[level - 1] ?? overviewWords.otherLevel) }, n, percent: shareOf(n, all) }))
}

/** Kinds of matters or doors, the most registered first; what has nothing in either period is left out. */
export function kindsOf(rows: readonly BesideSum[], nameOf: (code: string) => Said | undefined = doorName): Kind[] {
  return [...sumsByKey(rows)].map(([code, sums]) => ({
    code, name: { ...(nameOf(code) ?? said(code, code)) }, registered: both(sums, ['registered']), agreed: both(sums, ['agreed-written', 'agreed-oral']), withoutAgreement: both(sums, ['terminated']),
  })).filter(({ registered, agreed, withoutAgreement }) => [registered, agreed, withoutAgreement].some((each) => each.now !== 0 || each.before !== 0))
    .sort((one, other) => other.registered.now - one.registered.now || (one.code < other.code ? -1 : 1))
}

/** Twelve months, also those without anything. */
export function monthsOf(rows: readonly MonthSum[], asOf: Day): Overview['months'] {
  const last = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1
  const of = (month: string, indicators: readonly string[]) => rows.filter((each) => each.month === month && indicators.includes(each.indicator)).reduce((all, each) => all + each.n, 0)
  return Array.from({ length: 12 }, (_each, back) => last - 11 + back).map((month) => {
    const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
    return { month: first, registered: of(first, ['registered']), ended: of(first, ENDED_HERE), agreed: of(first, ['agreed-written', 'agreed-oral']) }
  })
}

/** The most that are shown: more than anybody follows up in a month. */
const MOST_WORSE = 12

/** What got worse here, with a percentage where all of the base was registered: the unit as a whole, units below, kinds of matters and doors; the heaviest first. */
export function worseLines(read: Pick<Read, 'branches' | 'categories' | 'channels' | 'names'>, unit: Unit, below: readonly Unit[], registered: boolean): WorseLine[] {
  const at = { unitId: unit.id, category: null, channel: null }
  const of = (sums: Sums, on: WorseLine['on'], where: Said, narrowed: Pick<WorseLine, 'unitId' | 'category' | 'channel'>) =>
    worseOf(sums.now, sums.before).map((each) => ({ weight: each.weight, line: lineOf(each, on, where, narrowed) }))
  const children = [...sumsByKey(read.branches)].flatMap(([key, sums]) => {
    const child = below.find((each) => each.path === `${unit.path}.${key}`)
    return child ? of(sums, 'unit', child.name, { ...at, unitId: child.id }) : []
  })
  const kinds = [...sumsByKey(read.categories)].flatMap(([category, sums]) => of(sums, 'category', read.names.get(category) ?? said(category, category), { ...at, category }))
  const doors = [...sumsByKey(read.channels)].flatMap(([channel, sums]) => of(sums, 'channel', doorName(channel), { ...at, channel }))
  const whole = of(sumsOf(read.branches), 'unit', unit.name, at)
  return [...whole, ...children, ...kinds, ...doors].sort((one, other) => other.weight - one.weight).slice(0, MOST_WORSE).map(({ line }) => (registered ? line : { ...line, percent: null }))
}

function lineOf({ what, name, now, before, change, rates, behind, less }: Worse, on: WorseLine['on'], where: Said, narrowed: Pick<WorseLine, 'unitId' | 'category' | 'channel'>): WorseLine {
  return {
    on, where: { ...where }, what, name: { ...name }, now, before, percent: change?.kind === 'percent' ? change.percent : null, rates: rates && { ...rates },
    of: [...behind], less: [...less], ...narrowed,
  }
}
