import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

export const PROGRAMME_KINDS = ['family', 'project'] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]
export const PROGRAMME_STATES = ['forming', 'running', 'ended'] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]

/** What was done, as kinds: there is no place for what somebody saw in anybody. */
export const ACTIVITIES: Readonly<Record<ProgrammeKind, readonly string[]>> = {
  family: ['games', 'talking', 'cooking', 'craft', 'outing', 'law', 'sport'],
  project: ['training', 'making', 'meeting', 'selling'],
}
export const ALL_ACTIVITIES = [...ACTIVITIES.family, ...ACTIVITIES.project]
export const SESSION_STATES = ['planned', 'held', 'called-off'] as const
export const VISIT_STATES = ['planned', 'kept', 'not-kept'] as const
export const BODIES = ['police', 'court', 'procuratorate', 'justice', 'lawyer'] as const
export type Body = (typeof BODIES)[number]
export const TUTOR_ROLES = ['vice-principal', 'tutor'] as const
export type TutorRole = (typeof TUTOR_ROLES)[number]
export const LISTS = ['fengqiao-station', 'honest-community', 'six-systems'] as const
export type List = (typeof LISTS)[number]

/** Kinds that fit the programme, one at least. Refuses `activity-wrong`. */
export function activityRefusal(kind: ProgrammeKind, activities: readonly string[]): Refusal | undefined {
  return activities.length > 0 && activities.every((each) => ACTIVITIES[kind].includes(each)) ? undefined : refusal('activity-wrong', {})
}

/** Pieces handed over so far; never more than were ordered. Refuses `too-many-pieces`. */
export function deliveryRefusal(order: { readonly pieces: number; readonly delivered: number }, more: number): Refusal | undefined {
  const open = order.pieces - order.delivered
  return more > open ? refusal('too-many-pieces', { open }) : undefined
}

/** What the figures of a day are made of. `pairings-over` by how it ended. */
export const MEASURES = ['sessions', 'training-days', 'pairings', 'pairings-over', 'tutor-sessions', 'orders', 'pieces', 'visits'] as const
export type Measure = (typeof MEASURES)[number]
