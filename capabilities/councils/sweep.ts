import { termOn } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { OPINION_TERMS } from './domain.ts'
import { forgetPhones, forgetWords } from './opinions/store.ts'

/** Erases telephones and words of opinions whose time is over (PIPL Art. 19, 47). Answers how many. */
export async function forgetOpinions(services: Services): Promise<number> {
  let gone = 0
  for (const { id } of services.districts()) {
    const today = services.today(id)
    const before = (clock: string) => addDays(today, -termOn(OPINION_TERMS, clock, today).length)
    gone += await inDistrict(services.db, id, async (tx) =>
      (await forgetPhones(tx, { phone: before('opinion-phone-kept'), phoneLongest: before('opinion-phone-longest') })) +
      (await forgetWords(tx, { words: before('opinion-words-kept'), wordsLongest: before('opinion-words-longest') })))
  }
  return gone
}
