import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** What a group found in one case. Nothing of it is about a person. */
export const FINDINGS = ['settled', 'put-right', 'process-fault', 'handed-over'] as const
export type Finding = (typeof FINDINGS)[number]

/** Lists of cases of a group: those it still tracks, and those with a finding. */
export const CASELOAD_VIEWS = ['open', 'ended'] as const

export interface GroupTerm {
  readonly fromOn: Day
  readonly untilOn: Day
}

/** Longest time that a group sits: a year, then it is set up anew. */
export const MOST_DAYS = 366
/** Most cases that one group tracks at a time. */
export const MOST_CASES = 500

/** A group sits from a day to a later one. Refuses `group-period`. */
export function periodRefusal({ fromOn, untilOn }: GroupTerm, days: number): Refusal | undefined {
  return untilOn <= fromOn || days > MOST_DAYS ? refusal('group-period', {}) : undefined
}

/** Cases are given only to a group that sits and has room. Refuses `group-over`, `group-full`. */
export function assignRefusal({ untilOn }: GroupTerm, open: number, today: Day): Refusal | undefined {
  if (untilOn < today) return refusal('group-over', {})
  return open >= MOST_CASES ? refusal('group-full', { most: MOST_CASES }) : undefined
}

/** One finding a case: closing evidence in words, or the hand-over with its class and no word. Refuses `already-found`, `evidence-missing`, `hand-over-whole`. */
export function findingRefusal(
  known: { readonly finding: string | null }, asked: { readonly finding: Finding; readonly evidence?: string; readonly body?: string; readonly result?: string },
): Refusal | undefined {
  if (known.finding !== null) return refusal('already-found', {})
  const named = asked.body !== undefined && asked.result !== undefined
  if (asked.finding === 'handed-over') return named && asked.evidence === undefined ? undefined : refusal('hand-over-whole', {})
  return (asked.evidence ?? '').trim() === '' || asked.body !== undefined || asked.result !== undefined ? refusal('evidence-missing', {}) : undefined
}
