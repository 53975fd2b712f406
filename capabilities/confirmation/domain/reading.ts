import type { Json, JsonObject } from '#platform/canonical'
import { type Day, parseDay } from '#platform/time'

/** Readers of a fact's values: what an older or stranger fact lacks comes back empty, never as a fault. */
export function textOf(data: JsonObject | null | undefined, key: string): string | null {
  const value = data?.[key]
  return typeof value === 'string' ? value : null
}

export function numberOf(data: JsonObject, key: string): number | null {
  const value = data[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export function dayOf(data: JsonObject, key: string): Day | null {
  const parsed = parseDay(textOf(data, key) ?? '')
  return parsed.ok ? parsed.value : null
}

export function textsOf(data: JsonObject | null | undefined, key: string): readonly string[] {
  const value = data?.[key]
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string') : []
}

export function objectsOf(data: JsonObject | null | undefined, key: string): readonly JsonObject[] {
  const value = data?.[key]
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An instant as the district's wall clock shows it, `2026-04-08T22:40`; empty where there is none. */
export function localMinute(instantText: string, timeZone: string): string {
  if (instantText === '') return ''
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instantText)).replace(' ', 'T')
}
