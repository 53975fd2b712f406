import { showCaseCode } from '#cap/cases'
import { facilityById } from '#cap/directory'
import type { Tx } from '#platform/db/database'
import { openTexts } from '#platform/sealed-texts'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { NEWS, type News } from './domain.ts'
import { findApplication, noticeOf } from './store/applications.ts'
import { settleNews, takeNews } from './store/letters.ts'

/** An application moved on and its applicant agreed to letters: its number, where and until when; nothing of what it is about. */
export interface NewsToTell {
  readonly id: string
  readonly news: News
  readonly code: string
  readonly place: Said
  /** `told`: until when to hand in, where a day was named; `accepted`: the last day of the time limit. */
  readonly until: Day | null
  readonly language: 'zh' | 'en'
}

/** Takes what is to be written, each once. At most 100 at a time. */
export async function takeApplicationNews(tx: Tx): Promise<readonly NewsToTell[]> {
  const told: NewsToTell[] = []
  for (const { application_id: id, news } of await takeNews(tx)) {
    const row = await findApplication(tx, id)
    if (!row) continue
    const place = await facilityById(tx, row.facility_id)
    const notice = news === 'told' ? await noticeOf(tx, id) : undefined
    told.push({
      id, news, code: showCaseCode(row.code), place: { zh: place?.name_zh ?? '', en: place?.name_en ?? '' }, until: news === 'told' ? (notice?.hand_in_by ?? null) : news === 'accepted' ? row.due_on : null,
      language: row.language,
    })
  }
  return told
}

/** The telephone left with an application, at the moment of sending; null where there is none, or it was erased. */
export async function phoneOfApplication(tx: Tx, services: Services, id: string): Promise<string | null> {
  const row = await findApplication(tx, id)
  return row?.words ? openTexts(services.keys, tx.district, row.words)('phone') || null : null
}

const RULE = 'application-'

/** How the letter of some news is called in the outbox. */
export const ruleOfNews = (news: News): string => `${RULE}${news}`

/** A letter of an application left, or there was nowhere to send it: its window sees which. */
export async function noteApplicationLetter(tx: Tx, letter: { readonly rule: string; readonly recipientId: string; readonly sent: boolean }): Promise<void> {
  const news = NEWS.find((each) => ruleOfNews(each) === letter.rule)
  if (news) await settleNews(tx, { id: letter.recipientId, news, state: letter.sent ? 'sent' : 'dropped' })
}
