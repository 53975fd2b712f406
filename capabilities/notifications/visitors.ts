import { ruleOfNews, takeApplicationNews, takeAppointmentReminders } from '#cap/service-hall'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { insertLetters } from './store.ts'
import { APPLICATION_LETTERS, APPOINTMENT_LETTER } from './words.ts'

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

/** Writes to whoever applied at a window and agreed to it that the application moved on: its number, where and until when. Answers how many. */
export async function tellOfApplications(services: Services): Promise<number> {
  let told = 0
  for (const { id: district } of services.districts()) {
    told += await inDistrict(services.db, district, async (tx) => {
      const news = await takeApplicationNews(tx)
      return insertLetters(tx, news.map((each) => {
        const rule = ruleOfNews(each.news)
        const about = derivedId<'fact'>(each.id, rule)
        return {
          id: derivedId<'letter'>(about, 'letter'), factId: about, rule, caseId: each.id, recipientId: each.id, recipientKind: 'visitor', recipientCaseId: each.id, language: each.language,
          body: APPLICATION_LETTERS[each.news](each)[each.language], byMessage: true, onPage: false,
        }
      }), services.clock.now())
    })
  }
  return told
}
