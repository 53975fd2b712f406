import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addMonths } from '#platform/time'
import { dueOn, monthOn } from './domain.ts'
import { cutOffs, hasMissing, insertMissing, missingByUnit } from './store.ts'

/** How many months back are looked at: a sweeper that stood still misses none of these. */
const BACK_MONTHS = [2, 1]

/** After a month's cut-off notes how many employers of each unit did not check in, once a month. Safe to repeat. Answers how many units. */
export async function sweepMissingCheckIns(services: Services): Promise<number> {
  let noted = 0
  for (const { id: district } of services.districts()) {
    noted += await inDistrict(services.db, district, async (tx) => {
      const today = services.today(district)
      const offs = await cutOffs(tx)
      let units = 0
      for (const back of BACK_MONTHS) {
        const month = addMonths(monthOn(today), -back)
        if (today <= dueOn(month, offs, services.calendar()) || (await hasMissing(tx, month))) continue
        for (const each of await missingByUnit(tx, month)) units += (await insertMissing(tx, { ...each, month }, services.clock.now())) ? 1 : 0
      }
      return units
    })
  }
  return noted
}
