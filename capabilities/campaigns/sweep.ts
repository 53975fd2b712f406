import { termOn } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { HOME_FORGET_TERMS, USUAL_KEEP_DAYS } from './domain.ts'
import { campaignsToForget, forgetBookings, forgetCampaign, forgetPromises } from './store/forget.ts'

/**
 * Takes away what is kept no longer (PIPL Art. 19): addresses of campaigns that are over, answered promises, words of home services.
 * Counts stay. Answers how many campaigns, promises and bookings.
 */
export async function forgetVisits(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) {
    const today = services.today(id)
    gone += await inDistrict(services.db, id, async (tx) => {
      const over = await campaignsToForget(tx, today)
      for (const campaign of over) await forgetCampaign(tx, campaign, today)
      const keep = termOn(HOME_FORGET_TERMS, 'home-service-forgotten', today).length
      return over.length + (await forgetPromises(tx, addDays(today, -USUAL_KEEP_DAYS))) + (await forgetBookings(tx, addDays(today, -keep)))
    })
  }
  return gone
}
