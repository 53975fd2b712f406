import { type Day, daysBetween } from '#platform/time'
import type { Said } from '#platform/words'

/** One date as a calendar shows it: a code and a step, never a name or a place. */
export interface Entry {
  /** Stable from look to look, so that a calendar program moves an entry and does not double it. */
  readonly id: string
  readonly on: Day
  /** Wall clock `15:00`; null for a whole day. */
  readonly from: string | null
  readonly to: string | null
  readonly code: string | null
  readonly name: Said
  /** The last day by law where it is another one (CPL Art. 85). */
  readonly latestOn: Day | null
  readonly provisional: boolean
  readonly optional: boolean
}

/** How a case goes, as far as a room for it is concerned. */
export interface Going {
  readonly open: boolean
  readonly stageKind: string
  readonly stage: string
}

/** States of a mediation in which nobody sits down to talk any more. */
const TALKED: readonly string[] = ['agreed', 'terminated', 'withdrawn', 'not-accepted', 'transferred', 'handed-over', 'closed', 'archived']
/** What follows an agreement. */
const AFTER: readonly string[] = ['performance', 'follow-up']

/** Whether no session is expected in a case any more: it is over, or they have agreed, or the talking has ended. */
export function isTalkedOut({ open, stageKind, stage }: Going): boolean {
  return !open || AFTER.includes(stageKind) || (stageKind === 'mediation' && TALKED.includes(stage))
}

/** The order of a calendar: by day, whole days first, then by the hour. */
export function inOrder<Each extends { readonly on: string; readonly from: string | null; readonly id: string }>(entries: readonly Each[]): readonly Each[] {
  const key = (each: Each) => `${each.on} ${each.from ?? ''} ${each.id}`
  return [...entries].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** Longest stretch that one look at a calendar shows. */
export const MOST_DAYS = 400

export function tooLong(from: Day, to: Day): boolean {
  const days = daysBetween(from, to)
  return days < 0 || days > MOST_DAYS
}
