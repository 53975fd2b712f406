import type { Actor, StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { checkPhone, cleanText } from '#platform/validators'
import type { WordBody, WrongBody } from '../contract.ts'
import { one } from '../domain.ts'
import { openReached, sealReached } from '../sealed-texts.ts'
import { findWord, insertWord, lockWord, openWords, settleWord, type WordRow } from '../store/listing-words.ts'
import { lockListing } from '../store/listings.ts'
import { refusal } from '../words.ts'
import { endNow } from './listings.ts'
import { addCounts, isOurs, type Made, placeOf } from './parts.ts'

/** Open word that one listing holds. */
const MOST_WORDS = 30

async function leave(services: Services, by: Actor, listingId: string, word: Pick<WordRow, 'id' | 'kind' | 'reason'> & { readonly phone: string; readonly text: string }): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const listing = await lockListing(tx, listingId)
    if (listing?.state !== 'open' || listing.until_on < services.today(tx.district)) return refuse(refusal('no-such-listing', {}))
    if (word.kind === 'message' && listing.contact !== 'message') return refuse(refusal('no-message-here', {}))
    if (((await openWords(tx, [listingId])).get(listingId) ?? 0) >= MOST_WORDS) return refuse(refusal('inbox-full', {}))
    await insertWord(tx, {
      id: word.id, kind: word.kind, reason: word.reason, listing_id: listingId, unit_id: listing.unit_id, unit_path: listing.unit_path, left_at: services.clock.now(),
      words_sealed: sealReached(services.keys, tx.district, { name: '', phone: word.phone, text: word.text }),
    })
    return ok({ id: word.id })
  })
}

/** The unit asks the owner, who answers or not; the telephone is for that alone. Refuses `phone-wrong`, `text-empty`, `no-such-listing`, `no-message-here`, `inbox-full`. */
export async function writeToOwner(services: Services, by: Actor, listingId: string, id: string, body: WordBody): Promise<Made> {
  const text = cleanText(body.text)
  if (text === '') return refuse(refusal('text-empty', {}))
  if (body.phone.trim() === '') return refuse(refusal('contact-needed', {}))
  const phone = checkPhone(body.phone)
  return phone.ok ? leave(services, by, listingId, { id, kind: 'message', reason: '', phone: phone.value, text }) : refuse(refusal('phone-wrong', phone.refusal))
}

/** Somebody says that it is wrong; a person checks. Refuses `no-such-listing`, `inbox-full`. */
export function reportListing(services: Services, by: Actor, listingId: string, id: string, body: WrongBody): Promise<Made> {
  return leave(services, by, listingId, { id, kind: 'wrong', reason: body.reason, phone: '', text: cleanText(body.text) })
}

/** Whom to answer; written down each time. Refuses `no-such-word`. */
export function revealWord(services: Services, by: StaffActor, id: string): Promise<Result<{ phone: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ phone: string }>> => {
    const word = await lockWord(tx, id)
    if (!word?.words_sealed || word.kind !== 'message' || !isOurs(word, by)) return refuse(refusal('no-such-word', {}))
    await recordAccess(tx, services.clock, by, { action: 'outreach.word-shown', caseId: null, reason: id })
    return ok({ phone: openReached(services.keys, tx.district, word.words_sealed).phone })
  })
}

export type WordOutcome = 'owner-asked' | 'checked' | 'taken-down'

/** Handled: what was written is erased; `taken-down` ends the listing too. Refuses `no-such-word`, `outcome-wrong`. */
export function settleListingWord(services: Services, by: StaffActor, id: string, outcome: WordOutcome): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const known = await findWord(tx, id)
    // The listing first, as everybody locks who ends one.
    const listing = known && (await lockListing(tx, known.listing_id))
    const word = listing && (await lockWord(tx, id))
    if (!word || !isOurs(word, by)) return refuse(refusal('no-such-word', {}))
    if (word.outcome === outcome) return ok({ id })
    if (word.outcome !== null) return refuse(refusal('no-such-word', {}))
    if ((word.kind === 'message') !== (outcome === 'owner-asked')) return refuse(refusal('outcome-wrong', {}))
    await settleWord(tx, id, { outcome, by: by.id, at: services.clock.now() })
    addCounts(tx, placeOf(word), services.today(tx.district), [one('word', word.kind)])
    if (outcome === 'taken-down' && ['open', 'waiting'].includes(listing.state)) await endNow(tx, services, listing, { why: 'wrong', by: by.id })
    return ok({ id })
  })
}
