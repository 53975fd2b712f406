import { findsSomebody } from '#platform/finds-somebody'
import type { Refusal } from '#platform/result'
import { addDays, type Day, daysBetween } from '#platform/time'
import type { Said } from '#platform/words'
import { TOPIC_WORDS } from '../words/names.ts'
import { refusal } from '../words/refusals.ts'

/** The five preventions (五防), legal tips, the wish to work: what every district begins with; it adds its own. */
export const USUAL_TOPICS = ['theft', 'fraud', 'drugs', 'disputes', 'accidents', 'legal-tips', 'work'] as const

export interface TopicShown {
  readonly key: string
  readonly name: Said
}

/** The topics that may be chosen, the usual ones first. */
export function topicsWith(own: readonly TopicShown[]): readonly TopicShown[] {
  return [...USUAL_TOPICS.map((key) => ({ key, name: TOPIC_WORDS[key] })), ...own]
}

/** Longest campaign in days: then it is renewed on purpose. */
export const LONGEST_DAYS = 200
/** How long addresses are kept after the end where nothing else is said, and at most. */
export const USUAL_KEEP_DAYS = 30
export const MOST_KEEP_DAYS = 180

interface Period {
  readonly fromOn: Day
  readonly untilOn: Day
}

/** A campaign has a beginning not in the past and an end. Refuses `period-wrong`. */
export function periodRefusal({ fromOn, untilOn }: Period, today: Day): Refusal | undefined {
  const days = daysBetween(fromOn, untilOn) + 1
  return fromOn < today || days < 1 || days > LONGEST_DAYS ? refusal('period-wrong', { most: LONGEST_DAYS }) : undefined
}

export const STANDINGS = ['planned', 'running', 'ended', 'closed'] as const
/** `ended`: the period is over, and the head has not yet said with what result. */
export type Standing = (typeof STANDINGS)[number]

export function standingOf(campaign: Period & { readonly closedOn: Day | null }, today: Day): Standing {
  if (campaign.closedOn !== null) return 'closed'
  if (today < campaign.fromOn) return 'planned'
  return today > campaign.untilOn ? 'ended' : 'running'
}

/** When its addresses go: so many days after it was closed or its period ended, whichever came first (PIPL Art. 19). */
export function forgottenOn(campaign: Period & { readonly closedOn: Day | null; readonly keepDays: number }): Day {
  const end = campaign.closedOn !== null && campaign.closedOn < campaign.untilOn ? campaign.closedOn : campaign.untilOn
  return addDays(end, campaign.keepDays)
}

/** A campaign is closed once, with its result. Refuses `closed-already`. */
export function closeRefusal(standing: Standing): Refusal | undefined {
  return standing === 'closed' ? refusal('closed-already', {}) : undefined
}

/** Only what is over is renewed, and each once: on purpose, with a period of its own. Refuses `not-over-yet`, `renewed-already`. */
export function renewRefusal(standing: Standing, renewed: boolean): Refusal | undefined {
  if (standing !== 'closed') return refusal('not-over-yet', {})
  return renewed ? refusal('renewed-already', {}) : undefined
}

/** Nothing here leads to a person (PIPL Art. 6, PR-04). Refuses `personal-data`. */
export function textRefusal(...texts: readonly string[]): Refusal | undefined {
  return findsSomebody(...texts) ? refusal('personal-data', {}) : undefined
}

/** What may have become of a note. Found is what went to somebody who handles it; a note alone is not found (I-04). */
export const BECAME = ['case', 'ticket', 'hazard', 'petition', 'need', 'project', 'nothing'] as const
export type Became = (typeof BECAME)[number]
export const isFound = (became: Became): boolean => became === 'case' || became === 'ticket' || became === 'hazard'

/** What a matter was opened as, by its first fact. */
export function becameIn(data: Readonly<Record<string, unknown>>): Became {
  if (data['petition'] === true) return 'petition'
  return (['ticket', 'hazard'] as const).find((each) => each === data['handledAs']) ?? 'case'
}
