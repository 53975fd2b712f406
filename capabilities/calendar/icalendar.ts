import { startOfDay, addDays } from '#platform/time'
import type { Said } from '#platform/words'
import type { Entry } from './domain.ts'
import { FEED_WORDS } from './words.ts'

const CRLF = '\r\n'
/** RFC 5545 §3.1: a line has at most 75 octets, the break not counted. */
const MOST_OCTETS = 75

/** Text as RFC 5545 §3.3.11 wants it. */
export function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n')
}

/** Folds a line after 75 octets, never inside a character; each further line begins with a space. */
export function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MOST_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join(CRLF)
}

const compactDay = (day: string) => day.replaceAll('-', '')
const compactInstant = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

export interface FeedContext {
  readonly zone: string
  /** When it is written: DTSTAMP. */
  readonly now: Date
  readonly domain: string
  readonly language: keyof Said
}

/** Entries as one iCalendar object (RFC 5545). Whole days are DATE values; hours are in UTC, so that no zone table is needed. */
export function icalendar(entries: readonly Entry[], context: FeedContext): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Maplebridge//Calendar//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(FEED_WORDS.title[context.language])}`, `X-WR-TIMEZONE:${context.zone}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((each) => event(each, context)), 'END:VCALENDAR',
  ]
  return `${lines.map(folded).join(CRLF)}${CRLF}`
}

function event(entry: Entry, { zone, now, domain, language }: FeedContext): string[] {
  const notes = [
    ...(entry.latestOn ? [FEED_WORDS.latest(entry.latestOn)[language]] : []), ...(entry.optional ? [FEED_WORDS.optional[language]] : []),
    ...(entry.provisional ? [FEED_WORDS.provisional[language]] : []),
  ]
  const summary = entry.code === null ? entry.name[language] : `${entry.code} ${entry.name[language]}`
  return [
    'BEGIN:VEVENT', `UID:${entry.id}@${domain}`, `DTSTAMP:${compactInstant(now)}`, ...when(entry, zone), `SUMMARY:${escaped(summary)}`,
    ...(notes.length > 0 ? [`DESCRIPTION:${escaped(notes.join('\n'))}`] : []),
    'CLASS:PRIVATE', `TRANSP:${entry.from === null ? 'TRANSPARENT' : 'OPAQUE'}`, ...(entry.provisional ? ['STATUS:TENTATIVE'] : []), 'END:VEVENT',
  ]
}

function when({ on, from, to }: Entry, zone: string): string[] {
  if (from === null || to === null) return [`DTSTART;VALUE=DATE:${compactDay(on)}`, `DTEND;VALUE=DATE:${compactDay(addDays(on, 1))}`]
  const at = (time: string) => new Date(startOfDay(on, zone).getTime() + minutesOf(time) * 60_000)
  return [`DTSTART:${compactInstant(at(from))}`, `DTEND:${compactInstant(at(to))}`]
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
