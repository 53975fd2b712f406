import { showCaseCode } from '#cap/cases'
import { takeBookingsToTell } from '#cap/campaigns'
import { takeRepliesToTell } from '#cap/leads'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { insertLetters } from './store.ts'
import { HOME_LETTERS, REPLY_LETTER } from './words.ts'

/** Writes to whoever left a message and asked for it that there is a reply: the code, and no word of question or answer. Answers how many. */
export async function tellOfReplies(services: Services): Promise<number> {
  let told = 0
  for (const { id: district } of services.districts()) {
    told += await inDistrict(services.db, district, async (tx) => {
      const replies = await takeRepliesToTell(tx)
      return insertLetters(tx, replies.map(({ id, code, language }) => ({
        id: derivedId<'letter'>(id, 'message-answered'), factId: id, rule: 'message-answered', caseId: id, recipientId: id, recipientKind: 'enquirer',
        recipientCaseId: id, language, body: REPLY_LETTER(showCaseCode(code))[language], byMessage: true, onPage: false,
      })), services.clock.now())
    })
  }
  return told
}

/** Writes to whoever booked a home service and asked for it that it was confirmed, done, missed or called off; once a state. Answers how many. */
export async function tellOfBookings(services: Services): Promise<number> {
  let told = 0
  for (const { id: district } of services.districts()) {
    told += await inDistrict(services.db, district, async (tx) => {
      const changed = (await takeBookingsToTell(tx)).flatMap((each) => (each.state === 'asked' ? [] : [{ ...each, state: each.state }]))
      return insertLetters(tx, changed.map(({ id, state, on_day: on, half, language }) => {
        const about = derivedId<'fact'>(id, `home-service-${state}`)
        return {
          id: derivedId<'letter'>(about, 'letter'), factId: about, rule: `home-service-${state}`, caseId: id, recipientId: id, recipientKind: 'enquirer', recipientCaseId: id, language,
          body: HOME_LETTERS[state](on, half)[language], byMessage: true, onPage: false,
        }
      }), services.clock.now())
    })
  }
  return told
}
