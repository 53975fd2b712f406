import type { Term } from '#cap/cases'
import { type Day, day, daysBetween } from '#platform/time'

/** What opinions are about: a closed list of things and places, never people. */
export const SUBJECTS = [
  'lifts', 'water-and-pipes', 'heating', 'lighting', 'roads', 'parking', 'cleaning', 'smoke-and-noise', 'fire-safety', 'green', 'elderly-care', 'children', 'property-service', 'other',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** Longest time to a first reply date, in calendar days: longer is no date. */
export const MOST_DAYS_TO_REPLY = 60
/** Opinions of one subject within so many days … */
export const FREQUENT_DAYS = 90
/** … from this many on suggest a project. */
export const FREQUENT_FROM = 3
/** Opinions that one project takes up at most; of a subject with more the newest are offered. */
export const MOST_TAKEN_UP = 200

const SINCE = day('2024-01-01')
/**
 * How long what came with an opinion is kept, in calendar days [D] (PIPL Art. 19, 47): the telephone after the last letter that could go to it, and
 * never longer than the second; the words, as they were said, and the reply after it was given, and never longer than the fourth. Published texts stay.
 */
export const OPINION_TERMS: readonly Term[] = [
  { clock: 'opinion-phone-kept', length: 30, unit: 'cal', law: 'PIPL-19', effectiveFrom: SINCE },
  { clock: 'opinion-phone-longest', length: 365, unit: 'cal', law: 'PIPL-19', effectiveFrom: SINCE },
  { clock: 'opinion-words-kept', length: 730, unit: 'cal', law: 'PIPL-19', effectiveFrom: SINCE },
  { clock: 'opinion-words-longest', length: 1095, unit: 'cal', law: 'PIPL-19', effectiveFrom: SINCE },
]

export type OpinionFault = 'answer-or-date' | 'answer-and-date' | 'reply-date-does-not-fit'

/** Each opinion is answered at once or gets a reply date: never neither, and not both. */
export function notingFault(reply: string, dueOn: Day | undefined, today: Day): OpinionFault | undefined {
  if (reply === '' && dueOn === undefined) return 'answer-or-date'
  if (reply !== '' && dueOn !== undefined) return 'answer-and-date'
  return dueOn === undefined || dateFits(dueOn, today) ? undefined : 'reply-date-does-not-fit'
}

/** A reply date is tomorrow at the earliest and not further than the limit. */
export function dateFits(dueOn: Day, today: Day): boolean {
  const days = daysBetween(today, dueOn)
  return days >= 1 && days <= MOST_DAYS_TO_REPLY
}

export type Timeliness = 'at-once' | 'in-time' | 'late'

/** Measured by the first date; a later promise changes nothing. */
export function timeliness(firstDueOn: Day | null, repliedOn: Day): Timeliness {
  if (firstDueOn === null) return 'at-once'
  return repliedOn <= firstDueOn ? 'in-time' : 'late'
}

export type PublishingState = 'no' | 'proposed' | 'published'

export interface OpinionStanding {
  readonly replied: boolean
  readonly mayPublish: boolean
  readonly publishing: PublishingState
  readonly proposedBy: string | null
}

export type PublishingFault = 'not-replied' | 'not-agreed' | 'already-published' | 'second-look' | 'nothing-proposed'

/** A reply may be put forward for publication once it is given, and where whoever asked agreed (PIPL Art. 25). */
export function proposingFault({ replied, mayPublish, publishing }: OpinionStanding): PublishingFault | undefined {
  if (!mayPublish) return 'not-agreed'
  if (!replied) return 'not-replied'
  return publishing === 'published' ? 'already-published' : undefined
}

/** Another person looks at the text before it is out. */
export function decidingFault({ publishing, proposedBy }: OpinionStanding, by: string): PublishingFault | undefined {
  if (publishing === 'published') return 'already-published'
  if (publishing === 'no') return 'nothing-proposed'
  return proposedBy === by ? 'second-look' : undefined
}
