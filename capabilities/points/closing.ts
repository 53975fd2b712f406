import { balancesOf, moved, post } from '#cap/ledger'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { addDays, startOfDay } from '#platform/time'
import { cardAccount, commodityOf } from './domain.ts'
import { POINTS, posted } from './commands/parts.ts'
import { accountsAfter, lockAccounts } from './store/cards.ts'
import { addCounts } from './store/counts.ts'
import { markClosed, type YearEndRow, yearEndsDue } from './store/rules.ts'

const AT_ONCE = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * After the last day of a year that was announced: what is left of it on each card expires, one entry a card. Safe to repeat and to
 * stop halfway: the entry’s id follows from year and card. Answers how many years were closed.
 */
export async function closeYears(services: Services): Promise<number> {
  let closed = 0
  for (const { id } of services.districts()) {
    const due = await inDistrict(services.db, id, (tx) => yearEndsDue(tx, services.today(id)), { readOnly: true })
    for (const year of due) closed += (await closeYear(services, id, year)) ? 1 : 0
  }
  return closed
}

async function closeYear(services: Services, district: DistrictId, year: YearEndRow): Promise<boolean> {
  for (let after = FIRST; ; ) {
    const accounts = await inDistrict(services.db, district, (tx) => accountsAfter(tx, year.unit_id, after, AT_ONCE), { readOnly: true })
    for (const { id } of accounts) await expire(services, district, year, id)
    const last = accounts.at(-1)
    if (!last || accounts.length < AT_ONCE) break
    after = last.id
  }
  return inDistrict(services.db, district, (tx) => markClosed(tx, year.id, services.clock.now()))
}

/** The same for a year and a card whenever the clock runs; it sorts at the moment after the last day, as the ids of commands sort at theirs. */
function entryOf(year: YearEndRow, accountId: string): string {
  const moment = startOfDay(addDays(year.last_day, 1)).getTime().toString(16).padStart(12, '0')
  return derivedId<'entry'>(`${moment.slice(0, 8)}-${moment.slice(8)}-${year.id}`, accountId)
}

async function expire(services: Services, district: DistrictId, year: YearEndRow, accountId: string): Promise<void> {
  await inDistrict(services.db, district, async (tx) => {
    await lockAccounts(tx, [accountId])
    const commodity = commodityOf(year.year)
    const left = (await balancesOf(tx, POINTS, [cardAccount(accountId)])).find((each) => each.commodity === commodity)?.n ?? 0
    if (left === 0) return
    const postings = moved(commodity, left, { account: cardAccount(accountId), guarded: true }, { account: `expired:${year.unit_id}`, guarded: false })
    const done = await post(tx, { id: entryOf(year, accountId), book: POINTS, kind: 'expired', postings }, posted(services, tx, null))
    if (done.ok) addCounts(tx, { id: year.unit_id, path: year.unit_path }, services.today(district), [['expired', left]])
  })
}
