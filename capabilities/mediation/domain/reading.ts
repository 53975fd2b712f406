import type { Json, JsonObject } from '#platform/canonical'
import { type Day, parseDay } from '#platform/time'

/** Readers of a fact's data: what an older or stranger fact lacks comes back empty, never as a fault. */
export function textOf(data: JsonObject, key: string): string | null {
  const value = data[key]
  return typeof value === 'string' ? value : null
}

export function numberOf(data: JsonObject, key: string): number | null {
  const value = data[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export function isTrue(data: JsonObject, key: string): boolean {
  return data[key] === true
}

export function dayOf(data: JsonObject, key: string): Day | null {
  const text = textOf(data, key)
  if (text === null) return null
  const parsed = parseDay(text)
  return parsed.ok ? parsed.value : null
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectOf(data: JsonObject, key: string): JsonObject {
  const value = data[key]
  return isObject(value) ? value : {}
}

export function objectsOf(data: JsonObject, key: string): readonly JsonObject[] {
  const value = data[key]
  return Array.isArray(value) ? value.filter((each: Json) => isObject(each)) : []
}

export function textsOf(data: JsonObject, key: string): readonly string[] {
  const value = data[key]
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string') : []
}

/** One of the listed words, or the first of them for anything else. */
export function oneOf<const Choice extends string>(value: string | null, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find((each) => each === value) ?? choices[0]
}
