import { termOn } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays, startOfDay } from '#platform/time'
import { HOMECOMING_TERMS } from './domain.ts'
import { removeHomecomings, timeOver } from './store/homecomings.ts'

/** Removes homecomings whose last day is over, also those that nobody ended (PIPL Art. 19); counts stay. Answers how many went. */
export async function forgetHomecomings(services: Services): Promise<number> {
  let gone = 0
  for (const { id, zone } of services.districts()) {
    const today = services.today(id)
    const metBefore = startOfDay(addDays(today, -termOn(HOMECOMING_TERMS, 'homecoming-left-kept', today).length), zone)
    gone += await inDistrict(services.db, id, async (tx) => {
      const over = await timeOver(tx, today, metBefore)
      await removeHomecomings(tx, over)
      return over.length
    })
  }
  return gone
}
