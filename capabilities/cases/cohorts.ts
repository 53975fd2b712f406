import { addDays, type Day, day } from '#platform/time'
import type { CaseState, CountChange } from './procedure.ts'
import type { Term } from './terms.ts'

/**
 * Counts that follow a matter back to the day on which it was registered: what was registered in a period, followed to the
 * as-of day (`docs/law.md` §6, cohort basis). `stock-left` also says how old the stock is: what was registered in a band of days
 * and has not left.
 */
export const COHORT_COUNTS = ['stock-left', 'cohort-agreed', 'cohort-terminated', 'cohort-petition-repeated'] as const

/** Within how many days a petition on the same facts is a repeat of a first one (I-16): a change adds a record, it never edits one. */
export const REPEAT_TERMS: readonly Term[] = [{ clock: 'I-16', length: 180, unit: 'cal', law: '[D]', effectiveFrom: day('2022-05-01') }]

/** The last day on which a repeat of what was registered on a day counts (I-16): the length in force on that day, before all of them the first. */
export function repeatsUntil(on: Day, terms: readonly Term[] = REPEAT_TERMS): Day {
  const [first, ...later] = [...terms].sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
  if (!first) throw new Error('no days within which a petition is a repeat')
  return addDays(on, later.reduce((known, each) => (each.effectiveFrom <= on ? each : known), first).length)
}

/** Doors by which nobody came: staff found it on a patrol, a visit or with their own eyes (I-22). */
const FOUND: readonly string[] = ['grid-patrol', 'household-visit', 'follow-up-visit', 'self-discovered', 'patrol']

const AGREED = ['agreed-written', 'agreed-oral']

/** The counts of one fact with those of its cohort; what staff found themselves goes wherever its registration goes. Pure, so that every recount gives the same. */
export function withCohorts(counts: readonly CountChange[], { registeredOn, channel }: Pick<CaseState, 'registeredOn' | 'channel'>): readonly CountChange[] {
  // What is registered comes into stock by the same fact: its cohort is its own day.
  const registering = counts.some((each) => each.indicator === 'registered')
  const followed = counts.flatMap((each): CountChange[] => {
    const back = (indicator: (typeof COHORT_COUNTS)[number], n: number): CountChange[] => [{ ...each, indicator, n, effectiveOn: registeredOn }]
    if (each.indicator === 'stock-out') return back('stock-left', each.n)
    if (each.indicator === 'stock-in') return registering ? [] : back('stock-left', -each.n)
    if (AGREED.includes(each.indicator)) return back('cohort-agreed', each.n)
    return each.indicator === 'terminated' ? back('cohort-terminated', each.n) : []
  })
  const found = FOUND.includes(channel) ? counts.filter((each) => each.indicator === 'registered').map((each) => ({ ...each, indicator: 'self-found' })) : []
  return followed.length + found.length === 0 ? counts : [...counts, ...followed, ...found]
}
