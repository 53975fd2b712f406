import { facilityById } from '#cap/directory'
import type { Tx } from '#platform/db/database'
import { openTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { clockText } from './domain.ts'
import { takeReminders, wordsOfBooking } from './store/appointments.ts'

/** A booking of tomorrow whose holder wished to be reminded. */
export interface ReminderToWrite {
  readonly id: string
  readonly on: Day
  readonly clock: string
  readonly place: { readonly zh: string; readonly en: string }
  readonly language: 'zh' | 'en'
}

/** Takes what is to be written for tomorrow, each once. At most 500 at a time. */
export async function takeAppointmentReminders(tx: Tx, services: Services): Promise<readonly ReminderToWrite[]> {
  const on = addDays(services.today(tx.district), 1)
  const due = await takeReminders(tx, on)
  const places = new Map(await Promise.all([...new Set(due.map((each) => each.facility_id))].map(async (id) => [id, await facilityById(tx, id)] as const)))
  return due.map((each) => {
    const place = places.get(each.facility_id)
    return { id: each.id, on, clock: clockText(each.from_minute), place: { zh: place?.name_zh ?? '', en: place?.name_en ?? '' }, language: each.language }
  })
}

/** The telephone left for the reminder, at the moment of sending; null where there is none, or it was erased. */
export async function phoneOfAppointment(tx: Tx, services: Services, id: string): Promise<string | null> {
  const words = await wordsOfBooking(tx, id)
  return words === null ? null : openTexts(services.keys, tx.district, words)('phone') || null
}
