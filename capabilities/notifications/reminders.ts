import { deadlinesWithin, type NearDeadline } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { addDays, type Day, day } from '#platform/time'
import { writeLetters } from './reactions.ts'
import { dayWords, LETTER_WORDS } from './words.ts'

/** How long before an agreed day everybody is reminded, in calendar days [D]. */
const LEAD_DAYS = 3
const PAGE = 500
/** The clock of days agreed in a contract, as the performance procedure names it; passed ones have another. */
const AGREED_CLOCK = 'agreed'

/** A reminder of an agreed day: the same words to every side, no countdown (N-07). */
const dueSoon = {
  name: 'performance-due-soon',
  to: ['parties', 'reporters'],
  text: ({ code, occurredOn }: { readonly code: string; readonly occurredOn: Day }) => LETTER_WORDS.dueSoon(code, dayWords(occurredOn)),
} as const

/** Writes the reminders of agreed days that come near, district by district, each once. Answers how many were new. */
export async function remindOfPerformance(services: Services): Promise<number> {
  let written = 0
  for (const { id } of services.districts()) written += await remindIn(services, id)
  return written
}

async function remindIn(services: Services, district: DistrictId): Promise<number> {
  const from = services.today(district)
  const days = { from, to: addDays(from, LEAD_DAYS) }
  let after = { rolledOn: day('0001-01-01'), caseId: '00000000-0000-0000-0000-000000000000', key: '' }
  let written = 0
  for (;;) {
    const page = await inDistrict(services.db, district, (tx) => deadlinesWithin(tx, AGREED_CLOCK, days, after, PAGE), { readOnly: true })
    for (const each of page.filter(isForgettable)) written += await remind(services, district, each)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return written
    after = last
  }
}

/** Nobody is reminded of a day that was agreed within the lead time itself: a settlement on the spot brings no second letter. */
function isForgettable(due: NearDeadline): boolean {
  return addDays(due.startsOn, LEAD_DAYS) < due.rolledOn
}

/** One reminder a person and day, however many things fall due on it. */
function remind(services: Services, district: DistrictId, due: NearDeadline): Promise<number> {
  const id = derivedId<'occasion'>(due.caseId, due.rolledOn)
  return inDistrict(services.db, district, (tx) => writeLetters(tx, services, dueSoon, { id, caseId: due.caseId, occurredOn: due.rolledOn, data: {} }))
}
