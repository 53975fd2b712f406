import { addDays, type Day, day, daysBetween } from '#platform/time'

/** Both days are in it. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The period of the same length just before (环比), and the same days a year before (同比); a 29th of February becomes the 28th. */
export function comparisonsOf({ from, to }: Period): { readonly before: Period; readonly yearBefore: Period } {
  const length = daysBetween(from, to) + 1
  const before = isWholeMonths({ from, to }) ? monthsBefore({ from, to }) : { from: addDays(from, -length), to: addDays(from, -1) }
  return { before, yearBefore: { from: yearEarlier(from), to: yearEarlier(to) } }
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
