import { inDistrict, type Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays, startOfDay } from '#platform/time'
import { endNow } from './commands/listings.ts'
import { WORD_DAYS } from './domain.ts'
import { settleOldWords } from './store/listing-words.ts'
import { listOver } from './store/listings.ts'

const AT_ONCE = 200

/** Ends listings whose last day is over, and erases word that nobody handled (PIPL Art. 19). Answers how many. */
export async function endListings(services: Services): Promise<number> {
  let ended = 0
  for (const { id } of services.districts()) ended += await inDistrict(services.db, id, (tx) => endIn(tx, services))
  return ended
}

async function endIn(tx: Tx, services: Services): Promise<number> {
  const today = services.today(tx.district)
  const over = await listOver(tx, today, AT_ONCE)
  for (const listing of over) await endNow(tx, services, listing, { why: 'over', by: null })
  const before = startOfDay(addDays(today, -WORD_DAYS), services.district(tx.district).zone)
  return over.length + (await settleOldWords(tx, { before, at: services.clock.now() }))
}
