import { addDays, type Day, day, daysBetween } from '#platform/time'
import { type Change, changeOf } from './figure.ts'

/** Both days are in it. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/**
 * The period of the same length just before (环比), and the same days a year before (同比); a 29th of February becomes the 28th.
 * Of a period that is not over on the as-of day, the days that are counted are compared with as many from the same beginning, as the overview does.
 */
export function comparisonsOf({ from, to: last }: Period, asOf: Day = last): { readonly before: Period; readonly yearBefore: Period } {
  const to = from <= asOf && asOf < last ? asOf : last
  const days = daysBetween(from, to)
  const before = isWholeMonths({ from, to: last }) ? monthsBefore({ from, to: last }) : { from: addDays(from, -days - 1), to: addDays(from, -1) }
  const asFar = to === last ? before.to : addDays(before.from, Math.min(days, daysBetween(before.from, before.to)))
  return { before: { from: before.from, to: asFar }, yearBefore: { from: yearEarlier(from), to: yearEarlier(to) } }
}

/**
 * Whether all of a period was registered here (I-12): it begins no earlier than the first day on which the district recorded anything.
 * Against one that was not, a rise is of the register and not of the matters. Null: nothing was recorded yet.
 */
export function wasRegistered({ from }: Pick<Period, 'from'>, firstRecorded: Day | null): boolean {
  return firstRecorded !== null && firstRecorded <= from
}

/** How a count moved against one of a period; `not-all`: of the period not all was registered, and no percentage is given. */
export function changeSince(now: number, base: number, registered: boolean): Change | { readonly kind: 'not-all'; readonly base: number } {
  return registered ? changeOf(now, base) : { kind: 'not-all', base }
}

function yearEarlier(on: Day): Day {
  const earlier = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`
  return day(earlier.endsWith('-02-29') ? earlier.replace('-29', '-28') : earlier)
}

/** From the first of a month to the last of one: compared with as many months, not as many days. */
function isWholeMonths({ from, to }: Period): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01')
}

function monthsBefore({ from, to }: Period): Period {
  const months = monthOf(addDays(to, 1)) - monthOf(from)
  return { from: firstOf(monthOf(from) - months), to: addDays(from, -1) }
}

const monthOf = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
const firstOf = (month: number) => day(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)
