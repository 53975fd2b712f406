import { day, parseDay, startOfDay } from '#platform/time'
import { type Open311Error, oneError } from './errors.ts'
import { errorWords } from './words.ts'

/** Parameters as a query or a form carries them: one text, or several under one name. */
export type Parameters = Readonly<Record<string, unknown>>

/** One parameter; an empty one is one that was not sent (specification: optional arguments). */
export function parameter(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  const text = typeof first === 'string' ? first.trim() : ''
  return text === '' ? undefined : text
}

/** A parameter that may be declared several times, comma delimited. */
export function listed(parameters: Parameters, name: string): readonly string[] | undefined {
  const value = parameters[name]
  const texts = (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string')
  const each = texts.flatMap((text) => text.split(',')).map((text) => text.trim()).filter((text) => text !== '')
  return each.length === 0 ? undefined : each
}

export const SPAN_DAYS = 90
export const MOST_REQUESTS = 1000
const DAY_MS = 86_400_000

export interface Filter {
  readonly publicIds: readonly string[] | undefined
  readonly serviceCodes: readonly string[] | undefined
  readonly open: boolean | undefined
  readonly from: Date
  /** Included. */
  readonly to: Date
  readonly page: number
  readonly pageSize: number
}

export type FilterResult = { readonly ok: true; readonly filter: Filter } | { readonly ok: false; readonly error: Open311Error }

const wrong = (error: Open311Error): FilterResult => ({ ok: false, error })

/**
 * The filter of `GET requests`. `service_request_id` overrides everything else; without dates the last 90 days; a longer span, a
 * date without a zone and an unknown status are 400.
 */
export function filterOf(parameters: Parameters, now: Date, zone: string): FilterResult {
  const publicIds = listed(parameters, 'service_request_id')?.slice(0, MOST_REQUESTS)
  const pages = pagesOf(parameters)
  if (!pages) return wrong(oneError(400, 'page', errorWords.page))
  const whole = { from: new Date(0), to: now }
  if (publicIds) return { ok: true, filter: { publicIds, serviceCodes: undefined, open: undefined, ...whole, ...pages } }
  const span = spanOf(parameters, now, zone)
  if ('status' in span) return wrong(span)
  const status = statusOf(listed(parameters, 'status'))
  if (status === 'unknown') return wrong(oneError(400, 'status', errorWords.status))
  return { ok: true, filter: { publicIds: undefined, serviceCodes: listed(parameters, 'service_code'), open: status, ...span, ...pages } }
}

function statusOf(asked: readonly string[] | undefined): boolean | undefined | 'unknown' {
  if (!asked) return undefined
  if (asked.some((each) => each !== 'open' && each !== 'closed')) return 'unknown'
  const [open, closed] = [asked.includes('open'), asked.includes('closed')]
  return open && closed ? undefined : open
}

function spanOf(parameters: Parameters, now: Date, zone: string): { readonly from: Date; readonly to: Date } | Open311Error {
  const [start, end] = [parameter(parameters, 'start_date'), parameter(parameters, 'end_date')]
  const from = start === undefined ? undefined : momentOf(start, zone)
  const to = end === undefined ? undefined : momentOf(end, zone)
  if (from === 'bad' || to === 'bad') return oneError(400, from === 'bad' ? 'start_date' : 'end_date', errorWords.date)
  const later = to ?? (from ? new Date(Math.min(now.getTime(), from.getTime() + SPAN_DAYS * DAY_MS)) : now)
  const earlier = from ?? new Date(later.getTime() - SPAN_DAYS * DAY_MS)
  if (earlier > later && from && to) return oneError(400, 'start_date', errorWords.order)
  if (later.getTime() - earlier.getTime() > SPAN_DAYS * DAY_MS) return oneError(400, 'end_date', errorWords.span)
  return { from: earlier, to: later }
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/** A moment of the W3C note with its zone; a bare day is its beginning in the district's zone. */
export function momentOf(text: string, zone: string): Date | 'bad' {
  // A plus that nobody encoded arrives as a space: 2026-01-01T00:00:00 08:00.
  const repaired = text.replace(/(T[\d:.]+) (\d{2}:?\d{2})$/, '$1+$2')
  const named = MOMENT.exec(repaired)?.[1] ?? text
  const on = parseDay(named)
  if (!on.ok) return 'bad'
  if (repaired === named) return startOfDay(day(named), zone)
  const moment = new Date(MOMENT.test(repaired) ? repaired.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : Number.NaN)
  return Number.isNaN(moment.getTime()) ? 'bad' : moment
}

/** `page` and `page_size`: the extension that most endpoints have. Undefined where they are no such numbers. */
function pagesOf(parameters: Parameters): { readonly page: number; readonly pageSize: number } | undefined {
  const [page, pageSize] = [parameter(parameters, 'page') ?? '1', parameter(parameters, 'page_size') ?? String(MOST_REQUESTS)]
  const good = /^[1-9]\d{0,3}$/
  if (!good.test(page) || !good.test(pageSize) || Number(pageSize) > MOST_REQUESTS) return undefined
  return { page: Number(page), pageSize: Number(pageSize) }
}
