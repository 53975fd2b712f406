import type { Day } from '#platform/time'
import type { CountChange } from './procedure.ts'

/**
 * Counts that follow a matter back to the day on which it was registered: what was registered in a period, followed to the
 * as-of day (`docs/law.md` §6, cohort basis). `stock-left` also says how old the stock is: what was registered in a band of days
 * and has not left.
 */
export const COHORT_COUNTS = ['stock-left', 'cohort-agreed', 'cohort-terminated'] as const

const AGREED = ['agreed-written', 'agreed-oral']

/** The counts of one fact with those of its cohort. Pure, so that every recount gives the same. */
export function withCohorts(counts: readonly CountChange[], registeredOn: Day): readonly CountChange[] {
  // What is registered comes into stock by the same fact: its cohort is its own day.
  const registering = counts.some((each) => each.indicator === 'registered')
  const followed = counts.flatMap((each): CountChange[] => {
    const back = (indicator: (typeof COHORT_COUNTS)[number], n: number): CountChange[] => [{ ...each, indicator, n, effectiveOn: registeredOn }]
    if (each.indicator === 'stock-out') return back('stock-left', each.n)
    if (each.indicator === 'stock-in') return registering ? [] : back('stock-left', -each.n)
    if (AGREED.includes(each.indicator)) return back('cohort-agreed', each.n)
    return each.indicator === 'terminated' ? back('cohort-terminated', each.n) : []
  })
  return followed.length === 0 ? counts : [...counts, ...followed]
}
