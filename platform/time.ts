import { type Accepted, ok, type RefusedResult, refuse } from './result.ts'

/** A calendar day in the district's zone, `YYYY-MM-DD`. Compares correctly as text. */
export type Day = string & { readonly __day: true }

/** A point in time as it travels: ISO 8601 in UTC, `2026-03-16T06:10:00.000Z`. */
export type Instant = string & { readonly __instant: true }

/** The only source of the present. Commands take it as an argument; tests hand in a fixed one. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The zone of a district that states none. */
export const DEFAULT_ZONE = 'Asia/Shanghai'

const formatters = new Map<string, Intl.DateTimeFormat>()

function dayFormatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(zone, made)
  return made
}

/** Zones differ from UTC by multiples of this; within one such slot the day of a zone is the same. */
const SLOT_MS = 15 * 60_000
const lastDays = new Map<string, { readonly slot: number; readonly day: Day }>()

/** The one crossing from an instant to a calendar day. Remembers the last answer: formatting is slow, time moves little. */
export function cityDay(at: Date, zone: string = DEFAULT_ZONE): Day {
  const slot = Math.floor(at.getTime() / SLOT_MS)
  const last = lastDays.get(zone)
  if (last?.slot === slot) return last.day
  const found = dayFormatter(zone).format(at) as Day
  lastDays.set(zone, { slot, day: found })
  return found
}

/** The calendar day of an instant that travelled as text. */
export function dayOf(instantText: string, zone: string = DEFAULT_ZONE): Day {
  return cityDay(new Date(instantText), zone)
}

/** The instant at which a day begins in a zone. */
export function startOfDay(on: Day, zone: string = DEFAULT_ZONE): Date {
  const guess = Date.parse(`${on}T00:00:00Z`)
  const first = guess - offsetAt(new Date(guess), zone)
  // Where clocks change between the guess and the answer, the offset of the answer counts.
  return new Date(guess - offsetAt(new Date(first), zone))
}

/** Milliseconds by which a zone's wall clock is ahead of UTC at an instant. */
function offsetAt(at: Date, zone: string): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000
}

export function instant(at: Date): Instant {
  return at.toISOString() as Instant
}

/** Reads a day that was written by this program or by a literal in code; throws on anything else. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed.ok) throw new Error(`not a calendar day: ${text}`)
  return parsed.value
}

/** Reads a day that somebody typed. */
export function parseDay(text: string): Accepted<Day> | RefusedResult<'not-a-day'> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return refuse('not-a-day')
  const at = new Date(`${text}T00:00:00Z`)
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
  return exists ? ok(text as Day) : refuse('not-a-day')
}

/** Adds calendar days; a term set by statute counts these. */
export function addDays(from: Day, days: number): Day {
  const at = new Date(`${from}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10) as Day
}

/** Adds months: the same day of the month, or its last day where it has none (CC Art. 202). A year is twelve of them. */
export function addMonths(from: Day, months: number): Day {
  const at = new Date(`${from}T00:00:00Z`)
  const wanted = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months + 1)
  at.setUTCDate(0)
  at.setUTCDate(Math.min(wanted, at.getUTCDate()))
  return at.toISOString().slice(0, 10) as Day
}

/** The first day of the month of a day. */
export const firstOfMonth = (on: Day): Day => `${on.slice(0, 7)}-01` as Day

/** The last day of the month of a day. */
export const lastOfMonth = (on: Day): Day => addDays(addMonths(firstOfMonth(on), 1), -1)

/** First days of the months from that of one day to that of another. */
export function monthsIn(from: Day, to: Day): Day[] {
  const months: Day[] = []
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

export function yearOf(on: Day): number {
  return Number(on.slice(0, 4))
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(on: Day): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay()
}

export function latestDay(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>((latest, each) => (latest === undefined || each > latest ? each : latest), undefined)
}
