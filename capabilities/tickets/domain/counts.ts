import type { CountChange, Fact, UnitId } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import { type Day, parseDay } from '#platform/time'

/**
 * What a fact adds to the sums of units (I-09, I-10, I-23). A ticket is counted once in every one of them, on the day and at
 * the unit that the fact names; whatever moves it or takes it out again says so in its own values.
 */
export function ticketCounts(fact: Fact): readonly CountChange[] {
  const { data, occurredOn: on } = fact
  switch (fact.kind) {
    case 'ticket-opened': return [one('ticket-registered', on, data)]
    case 'ticket-dispatched': return dispatched(data, on)
    case 'ticket-contact-tried':
    case 'ticket-started': return data['respondedInTime'] === true ? [one('ticket-responded', on, data, counted(data))] : []
    case 'ticket-done': return done(data, on)
    case 'ticket-revisited': return revisited(data, on)
    case 'ticket-reopened': return [one('ticket-reopened', on, data)]
    case 'ticket-paused': return [one('ticket-paused', on, data)]
    case 'ticket-escalated': return [one('ticket-escalated', on, data)]
    case 'ticket-overdue': return [one('ticket-overdue', on, data)]
    case 'ticket-exclusion-approved': return [one('ticket-excluded', on, data), ...cohort(-1, data['counted'], data)]
    case 'ticket-turned-dispute': return turned(data)
    case 'ticket-withdrawn': return [one('ticket-withdrawn', on, data), ...cohort(-1, data['counted'], data)]
    default: return []
  }
}

function one(indicator: string, effectiveOn: Day, data: JsonObject, unitId?: UnitId, n = 1): CountChange {
  const service = data['service']
  return { indicator, n, effectiveOn, ...(typeof service === 'string' ? { category: service } : {}), ...(unitId ? { unitId } : {}) }
}

/** Counted once where it went first; a unit that takes it over takes the count over, on the same day. */
function dispatched(data: JsonObject, on: Day): readonly CountChange[] {
  const before = readCounted(data['counted'])
  if (!before) return [one('ticket-dispatched', on, data), ...(data['class'] === 'care' ? [one('ticket-care-dispatched', on, data)] : [])]
  const unitId = data['unitId']
  return typeof unitId === 'string' ? [...cohort(-1, data['counted'], data), ...cohort(1, data['counted'], data, unitId as UnitId)] : []
}

/** What a ticket was counted as when it was dispatched, as facts carry it. */
interface Counted {
  readonly unitId: UnitId
  readonly on: Day
  readonly care: boolean
  readonly respondedOn: Day | undefined
}

function readCounted(value: unknown): Counted | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { unitId, on, care, respondedOn } = value as Readonly<Record<string, unknown>>
  const day = parseDay(String(on ?? ''))
  if (typeof unitId !== 'string' || !day.ok) return undefined
  const responded = parseDay(String(respondedOn ?? ''))
  return { unitId: unitId as UnitId, on: day.value, care: care === true, respondedOn: responded.ok ? responded.value : undefined }
}

function counted(data: JsonObject): UnitId | undefined {
  return readCounted(data['counted'])?.unitId
}

/** Adds or takes off all that the dispatched ticket was counted as, at its own unit or at another one. */
function cohort(n: 1 | -1, value: unknown, data: JsonObject, at?: UnitId): readonly CountChange[] {
  const known = readCounted(value)
  if (!known) return []
  const unitId = at ?? known.unitId
  return [
    one('ticket-dispatched', known.on, data, unitId, n),
    ...(known.care ? [one('ticket-care-dispatched', known.on, data, unitId, n)] : []),
    ...(known.respondedOn ? [one('ticket-responded', known.respondedOn, data, unitId, n)] : []),
  ]
}

/** It was a dispute all along: it leaves the figures of requests as if it had never been one. */
function turned(data: JsonObject): readonly CountChange[] {
  const opened = parseDay(String(data['openedOn'] ?? ''))
  const unitId = data['openedAt']
  const registered = opened.ok && typeof unitId === 'string' ? [one('ticket-registered', opened.value, data, unitId as UnitId, -1)] : []
  return [...registered, ...cohort(-1, data['counted'], data)]
}

/** Only the first time counts: done again after “not solved” changes no figure of time. */
function done(data: JsonObject, on: Day): readonly CountChange[] {
  if (data['again'] === true) return []
  const inTime = data['inTime'] === true
  return [
    one('ticket-done', on, data),
    one(inTime ? 'ticket-in-time' : 'ticket-late', on, data),
    ...(data['class'] === 'care' && inTime ? [one('ticket-care-in-time', on, data)] : []),
    one('ticket-rating-asked', on, data, undefined, Number(data['asked'] ?? 1)),
  ]
}

/** One answer a person and matter counts: a later one replaces the earlier, on the earlier one's day. */
function revisited(data: JsonObject, on: Day): readonly CountChange[] {
  const reopened = data['state'] === 'reopened' ? [one('ticket-reopened', on, data)] : []
  return [...answer(data['before'], data, -1), ...answer(data, data, 1, on), ...reopened]
}

function answer(value: unknown, data: JsonObject, n: 1 | -1, today?: Day): readonly CountChange[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const { answered, solved, satisfied, on } = value as Readonly<Record<string, unknown>>
  const day = today ? { ok: true as const, value: today } : parseDay(String(on ?? ''))
  if (answered !== true || !day.ok) return []
  return [
    one('ticket-answered', day.value, data, undefined, n),
    ...(solved === true ? [one('ticket-solved', day.value, data, undefined, n)] : []),
    ...(typeof satisfied === 'boolean' ? [one('ticket-rated', day.value, data, undefined, n)] : []),
    ...(satisfied === true ? [one('ticket-satisfied', day.value, data, undefined, n)] : []),
  ]
}
