import { NO_SEASON, phaseOf, type Season, YEAR_WEEKS } from './season.ts'

/**
 * What rose: a Poisson CUSUM over weekly counts. Each week adds the log-likelihood ratio of “the mean rose by the factor r” against
 * “it did not”, x·ln r − m·(r − 1), and never falls below nought; the chart alarms above a limit and is quiet again at nought.
 * Sources: Page, Biometrika 41 (1954); Lucas, Technometrics 27 (1985) on counted data; Moustakides, Ann. Statist. 14 (1986): no chart with
 * as few false alarms finds such a rise faster. The mean is estimated from the weeks before, with the last four left out so that a
 * rise does not become its own measure (Höhle & Paul, CSDA 52, 2008). Decisions about the numbers below are [D], and what they
 * give is proved by simulation in `watch.test.ts`.
 */
const LIMIT = 3
/** The weeks just before that are not in the mean. */
const GUARD_WEEKS = 4
/** Fewer weeks before them say too little. */
const LEAST_WEEKS = 26
/** Under this mean a week nothing is judged. */
export const LEAST_USUAL = 3
/** From this mean a week on, a doubling is found within four weeks in at least 80 of 100. */
export const PROMISED_FROM = 4
/** On average as many weeks pass between two false alarms of one steady series. */
export const WEEKS_BETWEEN_FALSE_ALARMS = 100

/** Where the sum stops growing, so that an alarm ends in good time. */
const HIGHEST = 1.5 * LIMIT
/** A doubling where little is counted, less where much is: as many standard deviations of one week. */
const DEVIATIONS = 2.5
const LARGEST_RISE = 2
const SMALLEST_RISE = 1.3
/** Half a matter more, so that a mean is never nought. */
const HALF = 0.5

export interface Rise {
  /** The week from which on more came: the first after the chart last stood at nought. */
  readonly since: number
  /** The week in which the chart alarmed. */
  readonly raised: number
  /** The week in which it was quiet again; null while it stands. */
  readonly ended: number | null
}

export interface Watched {
  /** Weeks that could be judged. */
  readonly judged: number
  readonly rises: readonly Rise[]
  /** What would have been usual in each week; null where nothing is judged. */
  readonly usual: readonly (number | null)[]
  /** True where the season had a hand in the last week. */
  readonly seasonal: boolean
}

export interface Watching {
  /** Weeks with holidays: neither judged nor in the mean. */
  readonly short?: ReadonlySet<number>
  readonly season?: Season
}

/** Charts one series of weekly counts. The same counts always give the same alarms. */
export function watched(counts: readonly number[], { short = new Set(), season = NO_SEASON }: Watching = {}): Watched {
  const usual = counts.map((_n, week) => usualIn(counts, week, short, season))
  const rises: Rise[] = []
  let sum = 0
  let since = 0
  counts.forEach((n, week) => {
    const mean = usual[week] ?? null
    if (mean === null) {
      if (short.has(week)) return
      sum = 0
    } else {
      if (sum === 0) since = week
      sum = Math.min(HIGHEST, Math.max(0, sum + evidenceOf(n, mean)))
    }
    const last = rises.at(-1)
    if (last?.ended === null) {
      if (sum === 0) rises[rises.length - 1] = { ...last, ended: week }
    } else if (sum > LIMIT) rises.push({ since, raised: week, ended: null })
  })
  const last = counts.length - 1
  return { judged: usual.filter((each) => each !== null).length, rises, usual, seasonal: season(last - GUARD_WEEKS)[phaseOf(last)] !== 1 }
}

function evidenceOf(n: number, mean: number): number {
  const rise = Math.max(SMALLEST_RISE, Math.min(LARGEST_RISE, 1 + DEVIATIONS / Math.sqrt(mean)))
  return n * Math.log(rise) - mean * (rise - 1)
}

function usualIn(counts: readonly number[], week: number, short: ReadonlySet<number>, season: Season): number | null {
  const until = week - GUARD_WEEKS
  if (short.has(week) || until < LEAST_WEEKS) return null
  const factors = season(until)
  let sum = HALF
  let share = 0
  let weeks = 0
  for (let each = Math.max(0, until - YEAR_WEEKS); each < until; each += 1) {
    if (short.has(each)) continue
    sum += counts[each] ?? 0
    share += factors[phaseOf(each)] ?? 1
    weeks += 1
  }
  if (weeks < LEAST_WEEKS) return null
  const mean = (sum / share) * (factors[phaseOf(week)] ?? 1)
  return mean < LEAST_USUAL ? null : mean
}

/** An alarm that stands, in numbers: this week against the usual, and all since it began. */
export interface StandingRise extends Rise {
  readonly n: number
  readonly usual: number
  readonly nSince: number
  readonly usualSince: number
  readonly seasonal: boolean
  /** Weeks with holidays among those since it began. */
  readonly shortWeeks: number
}

/** The rise that stands in the last week; undefined where nothing rose. */
export function standing(counts: readonly number[], watching: Watching = {}): StandingRise | undefined {
  const found = watched(counts, watching)
  const rise = found.rises.at(-1)
  if (!rise || rise.ended !== null) return undefined
  const weeks = counts.map((n, week) => ({ n, week, usual: found.usual[week] ?? null })).filter((each) => each.week >= rise.since)
  const judged = weeks.filter((each) => each.usual !== null)
  const last = judged.at(-1)
  if (!last) return undefined
  return {
    ...rise, n: last.n, usual: last.usual ?? 0, seasonal: found.seasonal, shortWeeks: weeks.length - judged.length,
    nSince: judged.reduce((sum, each) => sum + each.n, 0), usualSince: judged.reduce((sum, each) => sum + (each.usual ?? 0), 0),
  }
}
