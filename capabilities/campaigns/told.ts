import type { Tx } from '#platform/db/database'
import { openTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { linkOf } from './commands/links.ts'
import { REMINDER_DAYS } from './domain.ts'
import { findBooking } from './store/home.ts'
import { type PromisesToTell, takePromisesToTell } from './store/promises.ts'

/** Open promises that are overdue, and those due within two days, by unit and day; each told of once. */
export async function takePromisesDue(tx: Tx, today: Day): Promise<readonly PromisesToTell[]> {
  const late = await takePromisesToTell(tx, 'late', today)
  return [...late, ...(await takePromisesToTell(tx, 'soon', addDays(today, REMINDER_DAYS + 1)))]
}

/** The telephone of whoever booked a home service; null where it is gone. For the letter about this very booking (N-18). */
export async function phoneOfBooking(tx: Tx, services: Pick<Services, 'keys'>, id: string): Promise<string | null> {
  const row = await findBooking(tx, id)
  return row ? openTexts(services.keys, tx.district, row.words)('phone') || null : null
}

/** Where a booking is read and called off. */
export const pageOfBooking = (services: Services, district: Tx['district'], id: string): string =>
  `${services.publicUrl}/d/${services.district(district).slug}/home-service/own/${linkOf(services, 'home-service-link', district, id)}`
