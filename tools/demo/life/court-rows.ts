import type { JsonObject } from '#platform/canonical'
import type { WorkCalendar } from '#platform/calendar'
import { type Day, parseDay } from '#platform/time'
import { confirmationTerm } from '#cap/confirmation'

/** A fact row as a cast writes it. */
type FactRow = JsonObject

/** Which fact starts the term that a state waits for. */
const WAITS: Readonly<Record<string, readonly [kind: string, term: 'DL-08' | 'DL-09']>> = {
  applied: ['confirmation-applied', 'DL-08'],
  filed: ['confirmation-filed', 'DL-09'],
}

/** A row of a court's list on the new days: its terms roll over other holidays than those of the rehearsal. */
export function courtRow(calendar: WorkCalendar, row: JsonObject, facts: readonly FactRow[]): JsonObject {
  const own = facts.filter((each) => each['procedure_id'] === row['id'])
  const opening = own.find((each) => each['kind'] === 'confirmation-window-opened')
  const effectiveOn = dayIn(opening?.['data'], 'effectiveOn')
  if (!effectiveOn) throw new Error('a confirmation is opened with the day of its agreement')
  const latestOn = confirmationTerm(calendar, 'DL-07', effectiveOn).rolledOn
  const [kind, term] = WAITS[String(row['state'])] ?? []
  const since = dayIn(own.filter((each) => each['kind'] === kind).at(-1) ?? null, 'occurred_on')
  const dueOn = row['state'] === 'window-open' ? latestOn : since && term ? confirmationTerm(calendar, term, since).rolledOn : row['due_on']
  return { ...row, latest_on: latestOn, due_on: dueOn ?? latestOn }
}

function dayIn(value: unknown, key: string): Day | undefined {
  const text = typeof value === 'object' && value !== null && key in value ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
  const parsed = parseDay(typeof text === 'string' ? text : '')
  return parsed.ok ? parsed.value : undefined
}
