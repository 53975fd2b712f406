import type { Refusal } from '#platform/result'
import { addDays, type Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'
import type { Ending } from './fold.ts'
import { daysOf } from './terms.ts'

/** What a matter became after it had ended (I-21): of the matter, never of a person. */
export const BECAME = ['violence', 'crime', 'repeat-petition'] as const
export type Became = (typeof BECAME)[number]

/** Who confirmed it to the house; nothing is noted on hearsay. */
export const CONFIRMED_BY = ['police', 'petition-office'] as const
export type ConfirmedBy = (typeof CONFIRMED_BY)[number]

/**
 * Why what happened on a day does not count as an escalation of this matter, or undefined: not before its ending, not later than
 * the days in force then, not to come. Refuses `never-mediated`, `escalation-day`, `escalation-too-late`.
 */
export function escalationRefusal({ file, today }: Ending, on: Day): Refusal | undefined {
  const { concludedOn } = file
  if (concludedOn === null) return refusal('never-mediated', {})
  if (on < concludedOn || on > today) return refusal('escalation-day', { endedOn: concludedOn })
  const days = daysOf('I-21', concludedOn)
  return on > addDays(concludedOn, days) ? refusal('escalation-too-late', { days }) : undefined
}
