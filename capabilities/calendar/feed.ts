import type { Actor, StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { type DistrictId, newId } from '#platform/ids'
import { hashOfToken, isTokenOf, newToken } from '#platform/links'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import type { Language } from '#platform/words'
import { icalendar } from './icalendar.ts'
import { entriesOf } from './queries.ts'
import { insertFeed, ownerOf, revokeFeeds } from './store.ts'
import { refusal } from './words.ts'

const DAYS_BACK = 90
const DAYS_AHEAD = 365

/** Makes a new address for the caller's feed and ends the old one. The token begins with the district's number (decision 9) and is shown this once. */
export function makeFeed(services: Services, by: StaffActor): Promise<Result<{ address: string }>> {
  const token = newToken(by.district)
  const at = services.clock.now()
  return inDistrict(services.db, by.district, async (tx) => {
    await revokeFeeds(tx, by.id, at)
    await insertFeed(tx, { id: newId<'feed'>(services.clock), staffId: by.id, hash: hashOfToken(token), at })
    await recordAccess(tx, services.clock, by, { action: 'calendar.feed-made', caseId: null })
    return ok({ address: `${services.publicUrl}/api/d/${services.district(by.district).slug}/feeds/${token}.ics` })
  })
}

/** Ends the caller's feed at once. */
export function revokeFeed(services: Services, by: StaffActor): Promise<Result<{ revoked: boolean }>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const revoked = await revokeFeeds(tx, by.id, services.clock.now())
    await recordAccess(tx, services.clock, by, { action: 'calendar.feed-revoked', caseId: null })
    return ok({ revoked })
  })
}

/** The feed behind a token: codes and steps only. Refuses `no-such-feed` in the same words, whatever is wrong with the token. */
export async function readFeed(services: Services, actor: Actor, asked: { readonly token: string; readonly language: Language }): Promise<Result<SentFile>> {
  const token = asked.token.replace(/\.ics$/, '')
  const district: DistrictId = actor.district
  if (!isTokenOf(district, token)) return refuse(refusal('no-such-feed', {}))
  return inDistrict(services.db, district, async (tx) => {
    const staffId = await ownerOf(tx, hashOfToken(token))
    if (!staffId) return refuse(refusal('no-such-feed', {}))
    const today = services.today(district)
    const entries = await entriesOf(tx, staffId, { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD), today })
    const { zone, slug } = services.district(district)
    const text = icalendar(entries, { zone, now: services.clock.now(), domain: `${slug}.maplebridge`, language: asked.language })
    return ok({ bytes: Buffer.from(text, 'utf8'), type: 'text/calendar; charset=utf-8', name: 'maplebridge.ics' })
  }, { readOnly: true })
}
