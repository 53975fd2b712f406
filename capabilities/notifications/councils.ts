import { showCaseCode } from '#cap/cases'
import { takeNewsToTell } from '#cap/councils'
import { inDistrict } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { Services } from '#platform/services'
import { insertLetters } from './store.ts'
import { OPINION_LETTERS } from './words.ts'

/** Writes to whoever said an opinion and left a telephone: a reply, a project decided on, a project done; each once, and no word of it. Answers how many. */
export async function tellOfOpinions(services: Services): Promise<number> {
  let told = 0
  for (const { id: district } of services.districts()) {
    told += await inDistrict(services.db, district, async (tx) => {
      const waiting = await takeNewsToTell(tx)
      return insertLetters(tx, waiting.map(({ id, code, news }) => {
        const about = derivedId<'fact'>(id, `opinion-${news}`)
        return {
          id: derivedId<'letter'>(about, 'letter'), factId: about, rule: `opinion-${news}`, caseId: id, recipientId: id, recipientKind: 'enquirer', recipientCaseId: id, language: 'zh',
          body: OPINION_LETTERS[news](showCaseCode(code)).zh, byMessage: true, onPage: false,
        }
      }), services.clock.now())
    })
  }
  return told
}
