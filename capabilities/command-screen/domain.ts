import { addMonths, type Day, day, firstOfMonth } from '#platform/time'

/** Matters from which on a building or a public site counts as one where they come back. */
export const REPEATED = 3
/** A micro-grid of fewer addresses could be a single household’s, and is no point. */
export const FEWEST_ADDRESSES = 4
/** Longest period of a map: two years. */
export const MOST_MONTHS = 24

export interface Months {
  readonly from: Day
  readonly to: Day
}

/** The first days of the months typed as `2026-03`; undefined where one is none, they run backwards, or there are too many. */
export function monthsOf(from: string, to: string): Months | undefined {
  if (!isMonth(from) || !isMonth(to) || to < from || countMonths(from, to) > MOST_MONTHS) return undefined
  return { from: day(`${from}-01`), to: day(`${to}-01`) }
}

function isMonth(text: string): boolean {
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text)
}

function countMonths(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
}

/** The months up to and with the one of a day, as a form shows them. */
export function lastMonths(today: Day, count: number): { readonly from: string; readonly to: string } {
  return { from: addMonths(firstOfMonth(today), 1 - count).slice(0, 7), to: today.slice(0, 7) }
}

/**
 * Upper ends of at most five bands of equal width in whole numbers, so that a colour says a range of counts and nothing else.
 * `[2, 4, 6]` reads 1–2, 3–4, 5–6.
 */
export function bandsOf(most: number): readonly number[] {
  if (most <= 0) return []
  const width = Math.ceil(most / 5)
  return Array.from({ length: Math.ceil(most / width) }, (_unused, index) => Math.min(most, (index + 1) * width))
}

/** The band of a count, from 1; 0 for none. */
export function bandIn(bands: readonly number[], n: number): number {
  return n <= 0 ? 0 : bands.findIndex((upper) => n <= upper) + 1 || bands.length
}

/** Degrees as they are sent: a metre on the ground. */
export function fiveDecimals(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000
}

/** Matters near their day or past it want somebody: so many days ahead. */
export const SOON_DAYS = 3

/** Facts that a screen in a hall tells, by code: steps of an ordinary matter, none of which says what it is about. */
export const TOLD_FACTS = [
  'case-registered', 'assigned', 'accepted', 'session-held', 'agreement-reached', 'agreement-replaced', 'terminated', 'closed', 'archived',
] as const
export type ToldFact = (typeof TOLD_FACTS)[number]

/** Most rows below a unit that can be read from ten metres; a district with more communities shows its streets. */
const MOST_ROWS = 12

/** The path of the row that a unit belongs to: `1.2.3` below `1` at depth 1 is `1.2`. The unit itself where it lies no deeper. */
export function rowPathOf(path: string, above: string, depth: number): string {
  return path.split('.').slice(0, above.split('.').length + depth).join('.')
}

/** How far below a unit its rows are: its communities where there are few enough, else the next level. */
export function depthOfRows(paths: readonly string[], above: string): 1 | 2 {
  const two = new Set(paths.filter((path) => path.split('.').length === above.split('.').length + 2))
  return two.size > 0 && two.size <= MOST_ROWS ? 2 : 1
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/** The pause before the n-th new try of a lost connection, from 0: one second, doubled each time, at most half a minute. */
export function pauseBefore(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10))
}

/** Figures are read at most this often, however much happens. */
const READ_EVERY_MS = 1_000

/** How long to wait before figures are read again: they were read `ago` milliseconds before. */
export function waitBeforeReading(agoMs: number): number {
  return Math.max(0, READ_EVERY_MS - agoMs)
}

/** After so long without a word from the server (it speaks every twenty seconds) the connection counts as lost. */
export const SILENCE_MS = 50_000

/** Even where no hint came: a day may have run out on a matter, and whoever looks sees that the screen is alive. */
const READ_ANYWAY_MS = 60_000
/** So that the first reading of a day is safely in it. */
const INTO_THE_DAY_MS = 500

/** Milliseconds until the next reading without a hint: within the minute, and right after the server’s midnight. */
export function nextReadingIn(now: string, nextDayAt: string): number {
  const left = Date.parse(nextDayAt) - Date.parse(now) + INTO_THE_DAY_MS
  return left > 0 ? Math.min(READ_ANYWAY_MS, left) : READ_ANYWAY_MS
}
