import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { POINT_KEPT_DAYS } from './domain.ts'
import { forgetPoints } from './store/shifts.ts'

/** Forgets at which minute people arrived once it is thirty days ago; that they came stays (PIPL Art. 19, N-11). Answers how many. */
export async function forgetCheckIns(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) gone += await inDistrict(services.db, id, (tx) => forgetPoints(tx, addDays(services.today(id), -POINT_KEPT_DAYS)))
  return gone
}
