import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { removeHomecomings, timeOver } from './store/homecomings.ts'

/** Removes homecomings whose last day is over (PIPL Art. 19); counts stay. Answers how many went. */
export async function forgetHomecomings(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) {
    gone += await inDistrict(services.db, id, async (tx) => {
      const over = await timeOver(tx, services.today(id))
      await removeHomecomings(tx, over)
      return over.length
    })
  }
  return gone
}
