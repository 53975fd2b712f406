/** What of the figures belongs on an agenda. No IO, no clock. */
import type { Said } from '#platform/result'
import { addDays, addMonths, type Day } from '#platform/time'
import type { Pattern } from './rhythm.ts'

/** A line of the agenda that was made from figures, kept as it was on that day. */
export interface AgendaFigure {
  /** Names the line: `rose`, `overdue`, `returned`, `unclaimed`, `dangers`, or what another capability calls its own. */
  readonly about: string
  readonly words: Said
  /** How many in the period, or at its end. */
  readonly n: number
  /** How many in the period before; null where there is nothing to compare. */
  readonly before: number | null
}

/** The days that an agenda looks at, and as many before them. */
export interface Looked {
  readonly from: Day
  readonly to: Day
  readonly beforeFrom: Day
  readonly beforeTo: Day
}

const WEEK = 7

/**
 * A weekly meeting looks at the seven days before it, a monthly one at the month before it, each with the same span before; one that
 * is prepared early at what lies before that day. Only whole days.
 */
export function lookedAt(pattern: Pattern, meetingOn: Day, today: Day): Looked {
  const on = meetingOn < today ? meetingOn : today
  const to = addDays(on, -1)
  if (pattern !== 'monthly') return { from: addDays(on, -WEEK), to, beforeFrom: addDays(on, -2 * WEEK), beforeTo: addDays(on, -WEEK - 1) }
  const from = addMonths(on, -1)
  return { from, to, beforeFrom: addMonths(on, -2), beforeTo: addDays(from, -1) }
}

/** What rose: at least this many more … */
const ROSE_BY = 3
/** … and at least half as many again. A plain rule to choose what to talk about, no statistical alarm. */
export function rose(n: number, before: number): boolean {
  return n - before >= ROSE_BY && 2 * n >= 3 * before
}

export const MOST_RISEN = 5
