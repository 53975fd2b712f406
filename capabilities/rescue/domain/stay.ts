import type { Refusal } from '#platform/result'
import { addDays, type Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** Last day of a stay: calendar days, the day of admission not counted (DL-24). */
export const stayDue = (admittedOn: Day, days: number): Day => addDays(admittedOn, days)

export interface Stay {
  /** Unset before admission. */
  readonly dueOn: Day | null
  readonly extendedUntil: Day | null
  readonly left: boolean
}

/** Days over the limit without a longer stay on record; 0 while in time. Nobody is put out by it. */
export function daysOver({ dueOn, extendedUntil, left }: Stay, today: Day): number {
  const last = extendedUntil ?? dueOn
  if (left || last === null || today <= last) return 0
  return Math.round((Date.parse(today) - Date.parse(last)) / 86_400_000)
}

export interface Longer {
  readonly reason: string
  readonly reportedTo: string
  readonly until: Day
}

/** A longer stay names its reason and the report to the department above. Refuses `not-staying`, `report-missing`, `until-not-later`. */
export function longerRefusal(stay: Stay, longer: Longer): Refusal | undefined {
  if (stay.dueOn === null || stay.left) return refusal('not-staying', {})
  if (longer.reason === '' || longer.reportedTo === '') return refusal('report-missing', {})
  return longer.until > (stay.extendedUntil ?? stay.dueOn) ? undefined : refusal('until-not-later', {})
}
