import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { LetterState, News } from '../domain.ts'

/** Puts news in line for whoever agreed to letters; each once. */
export async function addNews(tx: Tx, each: { readonly id: string; readonly news: News; readonly on: Day }): Promise<void> {
  await tx`insert into service_hall.application_letter (district_id, application_id, news, state, on_day) values (${tx.district}, ${each.id}, ${each.news}, 'waiting', ${each.on})
    on conflict (district_id, application_id, news) do nothing`
}

/** Takes what waits, each once. At most 100. */
export async function takeNews(tx: Tx): Promise<{ application_id: string; news: News }[]> {
  return tx<{ application_id: string; news: News }>`
    update service_hall.application_letter as l set state = 'written' from (
      select w.district_id, w.application_id, w.news from service_hall.application_letter w
       where w.district_id = ${tx.district} and w.state = 'waiting' order by w.application_id, w.news limit 100 for update skip locked) waiting
     where l.district_id = ${tx.district} and waiting.district_id = l.district_id and l.application_id = waiting.application_id and l.news = waiting.news returning l.application_id, l.news`
}

/** What became of a letter that was written. */
export async function settleNews(tx: Tx, each: { readonly id: string; readonly news: News; readonly state: 'sent' | 'dropped' }): Promise<void> {
  await tx`update service_hall.application_letter set state = ${each.state} where district_id = ${tx.district} and application_id = ${each.id} and news = ${each.news}`
}

/** Letters of an application by day; there are four at most. */
export async function newsOf(tx: Tx, applicationId: string): Promise<{ news: News; state: LetterState; on_day: Day }[]> {
  return tx<{ news: News; state: LetterState; on_day: Day }>`
    select l.news, l.state, l.on_day from service_hall.application_letter l where l.district_id = ${tx.district} and l.application_id = ${applicationId} order by l.on_day, l.news limit 10`
}
