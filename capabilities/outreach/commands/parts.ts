import { isWithin, type StaffActor } from '#platform/access'
import { addDayCounts, type CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { refuse, ok, type Result } from '#platform/result'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { type Count, questionFault, textFault } from '../domain.ts'
import { DAY_COUNTS } from '../store/counts.ts'
import { refusal } from '../words.ts'

export type Made = Result<{ id: string }>

export const homeOf = (by: StaffActor): CountedAt => ({ id: by.unitId, path: by.unitPath })
export const placeOf = (row: { readonly unit_id: string; readonly unit_path: string }): CountedAt => ({ id: row.unit_id, path: row.unit_path })

/** Whose it is: the unit that entered it, and those above. */
export const isOurs = (row: { readonly unit_path: string }, by: StaffActor): boolean => isWithin(row.unit_path, by.unitPath)

export function addCounts(tx: Tx, at: CountedAt, on: Day, counts: readonly Count[]): void {
  addDayCounts(tx, DAY_COUNTS, at, on, counts)
}

/** Refuses `not-a-day`. */
export function dayIn(text: string): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok ? parsed : refuse(refusal('not-a-day', {}))
}

/** Texts for everybody, cleaned. Refuses `text-empty` where the first is empty, `leads-to-somebody`, `names-somebody`, `names-place`. */
export function publicTexts<Name extends string>(texts: Readonly<Record<Name, string>>, needed: readonly NoInfer<Name>[], places: readonly string[] = []): Result<Record<Name, string>> {
  const cleaned: Record<Name, string> = { ...texts }
  for (const name in cleaned) cleaned[name] = cleanText(cleaned[name])
  if (needed.some((each) => cleaned[each] === '')) return refuse(refusal('text-empty', {}))
  const fault = textFault(Object.values(cleaned), places)
  return fault ? refuse(refusal(fault, {})) : ok(cleaned)
}

/** Refuses `text-empty`, `leads-to-somebody`, `names-somebody`, `own-matter`. */
export function questionIn(typed: string): Result<string> {
  const text = cleanText(typed)
  if (text === '') return refuse(refusal('text-empty', {}))
  const fault = questionFault(text)
  return fault ? refuse(refusal(fault, {})) : ok(text)
}
