import { newId } from '#platform/ids'
import { cityDay, type Clock, type Day, DEFAULT_ZONE, dayOf, daysBetween, weekdayOf } from '#platform/time'
import type { Language } from '#platform/words'

let aheadMs = 0

/** Takes over the server's time: a desk computer whose clock is wrong still counts days as the district does. */
export function keepServerTime(now: string): void {
  const at = Date.parse(now)
  if (!Number.isNaN(at)) aheadMs = at - Date.now()
}

/** By how much the server is ahead of this computer, for a page that opens without asking it; milliseconds. */
export const serverAheadMs = (): number => aheadMs

/** Goes on with what {@link serverAheadMs} said before. */
export function keepServerAhead(ms: number): void {
  aheadMs = ms
}

export const deskClock: Clock = { now: () => new Date(Date.now() + aheadMs) }

/** Today in the district's zone, as the server sees it. */
export function today(zone: string = DEFAULT_ZONE): Day {
  return cityDay(deskClock.now(), zone)
}

/** A new key for one filled-in form: sending it twice does it once. */
export function newCommandId(): string {
  return newId<'command'>(deskClock)
}

const WEEKDAYS = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 2026年5月6日（周三）, without the year while it is this one. */
export function dayWords(on: string, language: Language, from?: string): string {
  const [year = '', month = '', date = ''] = on.split('-')
  const weekday = WEEKDAYS[language][weekdayOf(on as Day)] ?? ''
  const sameYear = from !== undefined && from.slice(0, 4) === year
  if (language === 'zh') return `${sameYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日（周${weekday}）`
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}${sameYear ? '' : ` ${year}`}`
}

/** `3-16`: the shortest date that a dense list still reads well with. */
export function shortDay(on: string, language: Language): string {
  const [, month = '', date = ''] = on.split('-')
  return language === 'zh'
    ? `${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`
}

/** 7KQ4-92MX: a case code in the two groups in which it is spoken and printed. */
export function codeWords(code: string): string {
  return /^[0-9A-Z]{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** 7月6日 20:10: an instant in the district's zone. */
export function momentWords(at: string, language: Language, zone: string = DEFAULT_ZONE): string {
  return `${shortDay(dayOf(at, zone), language)} ${timeWords(at, zone)}`
}

/** `14:10` in the district's zone. */
export function timeWords(at: string, zone: string = DEFAULT_ZONE): string {
  const known =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  clocks.set(zone, known)
  return known.format(new Date(at))
}

export function daysLeft(on: string, from: Day): number {
  return daysBetween(from, on as Day)
}

/** 3,200.00, from fen. */
export function moneyWords(fen: number): string {
  const yuan = Math.trunc(fen / 100)
  return `${yuan.toLocaleString('en-US')}.${String(Math.abs(fen % 100)).padStart(2, '0')}`
}

/** Reads `1,200` or `1200.50` as fen; undefined where it is no amount. */
export function fenOf(text: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

/**
 * What somebody types for a day, quickly: `2026-03-18`, `3-18`, `18`, `+7` (days from today).
 * Undefined where it is no day.
 */
export function readTypedDay(text: string, from: Day): string | undefined {
  const typed = text
    .trim()
    .replace(/[./年月]/g, '-')
    .replace(/日$/, '')
  const ahead = /^\+(\d{1,3})$/.exec(typed)
  if (ahead) return shift(from, Number(ahead[1]))
  const parts = typed.split('-').map(Number)
  if (parts.length > 3 || parts.some((part) => !Number.isInteger(part) || part <= 0)) return undefined
  const [year, month, date] = [
    ...from
      .split('-')
      .slice(0, 3 - parts.length)
      .map(Number),
    ...parts,
  ]
  const on = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const at = new Date(`${on}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === on ? on : undefined
}

function shift(from: Day, days: number): string {
  const at = new Date(`${from}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
