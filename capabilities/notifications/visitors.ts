import { takeAppointmentReminders } from '#cap/service-hall'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { insertLetters } from './store.ts'
import { APPOINTMENT_LETTER } from './words.ts'

/** Writes to whoever booked a time for tomorrow and asked for it: when and where, and no word of what for. Answers how many. */
export async function remindOfAppointments(services: Services): Promise<number> {
  let told = 0
  for (const { id: district } of services.districts()) {
    told += await inDistrict(services.db, district, async (tx) => {
      const due = await takeAppointmentReminders(tx, services)
      return insertLetters(tx, due.map(({ id, on, clock, place, language }) => ({
        id: derivedId<'letter'>(id, 'appointment-tomorrow'), factId: id, rule: 'appointment-tomorrow', caseId: id, recipientId: id, recipientKind: 'visitor',
        recipientCaseId: id, language, body: APPOINTMENT_LETTER(on, clock, place)[language], byMessage: true, onPage: false,
      })), services.clock.now())
    })
  }
  return told
}
