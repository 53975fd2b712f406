import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { leftItems, returnItems } from './store.ts'
import { RETURNED } from './words.ts'

/** Items whose company has stopped, or serves the place no longer, are open again; the unit that published them is told. Answers how many. */
export async function returnLeftItems(services: Services): Promise<number> {
  let returned = 0
  for (const { id } of services.districts()) {
    const on = services.today(id)
    returned += await inDistrict(services.db, id, async (tx) => {
      const left = await leftItems(tx, on)
      await returnItems(tx, left, { on, at: services.clock.now(), idOf: (itemId) => derivedId<'step'>(itemId, `returned ${on}`), note: RETURNED.zh })
      return left.length
    })
  }
  return returned
}
