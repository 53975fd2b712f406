import { showCaseCode } from '#cap/cases'
import { takeRepliesToTell } from '#cap/leads'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { insertLetters } from './store.ts'
import { REPLY_LETTER } from './words.ts'

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
