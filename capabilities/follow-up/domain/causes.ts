import { type Day, day } from '#platform/time'

/**
 * Why a matter came up, as whoever closes it sees it: conditions of things, places, rules and talk, never somebody’s character
 * (N-01). A closed list, so that kinds of matters can be treated at their cause; a change adds a record with its day [D].
 */
export const CAUSE_CODES = [
  'worn-out', 'poor-work', 'nuisance', 'shared-space', 'boundary', 'unclear-terms', 'late-payment', 'rule-missing', 'misunderstanding', 'shared-care', 'public-service', 'other', 'not-clear',
] as const
export type CauseCode = (typeof CAUSE_CODES)[number]

interface CauseRecord {
  readonly code: CauseCode
  readonly from: Day
  readonly until: Day | null
}

export const CAUSES: readonly CauseRecord[] = CAUSE_CODES.map((code) => ({ code, from: day('2020-01-01'), until: null }))

/** What may be chosen on a day. */
export function causesOn(on: Day): readonly CauseCode[] {
  return CAUSES.filter((each) => each.from <= on && (each.until === null || on < each.until)).map((each) => each.code)
}
