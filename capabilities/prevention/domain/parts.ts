/** What one unit and kind counted, week by week. */
export interface PartCounts<Key> {
  readonly key: Key
  /** Weeks from the first that is looked at, those without anything left out; `counts` beside them. */
  readonly weeks: readonly number[]
  readonly counts: readonly number[]
}

export interface Part<Key> {
  readonly key: Key
  readonly n: number
  /** What the weeks before say of as many weeks, in hundredths of a matter. */
  readonly usualHundredths: number
}

/** Fewer weeks before a rise say nothing of what is usual. */
const LEAST_BEFORE = 8
/** No more parts than somebody reads. */
const MOST_PARTS = 5
const HUNDREDTHS = 100

/**
 * Where a rise comes from: the parts that have more since week `since`, up to and with week `last`, than the weeks before say, the largest
 * difference first. A plain difference that says where to look; no part of it is an alarm of its own.
 */
export function partsOf<Key>(counts: readonly PartCounts<Key>[], { since, last }: { readonly since: number; readonly last: number }): readonly Part<Key>[] {
  if (since < LEAST_BEFORE || last < since) return []
  const sums = new Map<Key, { n: number; before: number }>()
  for (const { key, weeks, counts: own } of counts) {
    const sum = sums.get(key) ?? { n: 0, before: 0 }
    sums.set(key, sum)
    weeks.forEach((week, index) => {
      if (week < since) sum.before += own[index] ?? 0
      else if (week <= last) sum.n += own[index] ?? 0
    })
  }
  const more = ({ n, usualHundredths }: Part<Key>) => n * HUNDREDTHS - usualHundredths
  return [...sums]
    .map(([key, { n, before }]) => ({ key, n, usualHundredths: Math.round((before * (last - since + 1) * HUNDREDTHS) / since) }))
    .filter((each) => more(each) >= HUNDREDTHS)
    .sort((one, other) => more(other) - more(one))
    .slice(0, MOST_PARTS)
}
