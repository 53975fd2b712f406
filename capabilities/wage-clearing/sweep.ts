import { inDistrict, type Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addMonths, firstOfMonth } from '#platform/time'
import { dueOn } from './domain.ts'
import { cutOffs, hasMissing, insertMissing, missingByUnit } from './store.ts'

/** How many months back are looked at: a sweeper that stood still misses none of these. */
const BACK_MONTHS = [2, 1]

/** After a month's cut-off notes how many employers of each unit did not check in, once a month. Safe to repeat. Answers how many units. */
export async function sweepMissingCheckIns(services: Services): Promise<number> {
  let noted = 0
  for (const { id } of services.districts()) noted += await inDistrict(services.db, id, (tx) => noteMissing(tx, services))
  return noted
}

async function noteMissing(tx: Tx, services: Services): Promise<number> {
  const today = services.today(tx.district)
  const offs = await cutOffs(tx)
  let noted = 0
  for (const back of BACK_MONTHS) {
    const month = addMonths(firstOfMonth(today), -back)
    if (today <= dueOn(month, offs, services.calendar()) || (await hasMissing(tx, month))) continue
    for (const each of await missingByUnit(tx, month)) noted += (await insertMissing(tx, { ...each, month }, services.clock.now())) ? 1 : 0
  }
  return noted
}
