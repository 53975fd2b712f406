/** Weeks of a year as a cycle: the one day that is left over moves a season by less than its smoothing in three years. */
export const YEAR_WEEKS = 52
/** From as many whole weeks before the last four on the season counts. */
const SEASON_WEEKS = 104
const MOST_YEARS = 3
/** Weeks to each side that belong to “the same time of the year”. */
const AROUND = 2
/** Matters that must have been counted at that time of the year before half of the difference is believed. */
const HALF_BELIEVED = 100

/** How much each week of a year stands above (over 1) or below what the year gives on average, by `phaseOf`, as known before a given week. */
export type Season = (known: number) => readonly number[]

const LEVEL: readonly number[] = Array.from({ length: YEAR_WEEKS }, () => 1)

/** No season is known. */
export const NO_SEASON: Season = () => LEVEL

/**
 * The season of a category, from the weeks of the whole district: the mean of the same five weeks of the two or three years before,
 * against the mean of those years, drawn towards 1 where little was counted. Source: the seasonal factor of classical decomposition;
 * Farrington et al., JRSS A 159 (1996) compare with the same weeks of earlier years; the shrinkage is the usual n / (n + k).
 * @param counts one number a week from the first week of the records; `short`: weeks with holidays, which are left out.
 */
export function seasonOf(counts: readonly number[], short: ReadonlySet<number>): Season {
  const remembered = new Map<number, readonly number[]>()
  return (known) => {
    if (known < SEASON_WEEKS) return LEVEL
    const factors = remembered.get(known) ?? factorsBefore(counts, short, known)
    remembered.set(known, factors)
    return factors
  }
}

/** The place of a week in the cycle of a year. */
export function phaseOf(week: number): number {
  return ((week % YEAR_WEEKS) + YEAR_WEEKS) % YEAR_WEEKS
}

function factorsBefore(counts: readonly number[], short: ReadonlySet<number>, known: number): readonly number[] {
  const years = Math.min(MOST_YEARS, Math.floor(known / YEAR_WEEKS))
  const sums = Array.from({ length: YEAR_WEEKS }, () => ({ n: 0, weeks: 0 }))
  for (let week = known - years * YEAR_WEEKS; week < known; week += 1) {
    const sum = sums[phaseOf(week)]
    if (!sum || short.has(week)) continue
    sum.n += counts[week] ?? 0
    sum.weeks += 1
  }
  const all = sums.reduce((total, each) => ({ n: total.n + each.n, weeks: total.weeks + each.weeks }), { n: 0, weeks: 0 })
  const mean = all.weeks === 0 ? 0 : all.n / all.weeks
  return sums.map((_sum, phase) => factorAt(sums, phase, mean))
}

function factorAt(sums: readonly { readonly n: number; readonly weeks: number }[], phase: number, mean: number): number {
  let n = 0
  let weeks = 0
  for (let away = -AROUND; away <= AROUND; away += 1) {
    const near = sums[phaseOf(phase + away)]
    n += near?.n ?? 0
    weeks += near?.weeks ?? 0
  }
  const usual = mean * weeks
  return usual === 0 ? 1 : 1 + (usual / (usual + HALF_BELIEVED)) * (n / usual - 1)
}
