import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { POINT_KEPT_DAYS } from './domain.ts'
import { forgetAways } from './store/members.ts'
import { forgetPoints } from './store/shifts.ts'

/** Forgets at which minute people arrived, and days on which they were away, once it is thirty days ago; that they came stays (PIPL Art. 19, N-11). Answers how many. */
export async function forgetCheckIns(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) {
    const before = addDays(services.today(id), -POINT_KEPT_DAYS)
    gone += await inDistrict(services.db, id, async (tx) => (await forgetPoints(tx, before)) + (await forgetAways(tx, before)))
  }
  return gone
}
