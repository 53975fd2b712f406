import { guarded } from '#cap/people'
import type { Actor, StaffActor } from '#platform/access'
import { insertChange, recordAccess } from '#platform/audit'
import { digitsOf, randomDigits, sameSecret } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { checkPhone } from '#platform/validators'
import type { ListingBody, NumberAndPin } from '../contract.ts'
import { CONSENT_VERSION, type Ending, latestUntil, less, one } from '../domain.ts'
import { openReached, type Reached, sealReached } from '../sealed-texts.ts'
import { settleWordsOf } from '../store/listing-words.ts'
import * as store from '../store/listings.ts'
import { refusal } from '../words.ts'
import { addCounts, dayIn, homeOf, isOurs, type Made, placeOf, publicTexts } from './parts.ts'

const PIN_DIGITS = 6
const NUMBER_DIGITS = 8
const MOST_TRIES = 5

export interface Entered {
  readonly id: string
  readonly number: string
  readonly pin: string
}

/** Six digits that go with one number; told once, computed again for whoever sends the command twice. */
const pinOf = (services: Services, district: DistrictId, number: string): string => digitsOf(services.keys.hmac('listing-pin', String(district), number), PIN_DIGITS)

/** As typed or as the code’s address holds it; empty where it is none. */
export const numberIn = (typed: string): string => (/[?&]listing=(\d{8})\b/.exec(typed)?.[1] ?? typed.normalize('NFKC').replace(/\D/g, '')).slice(0, NUMBER_DIGITS + 1)

function ownerIn(body: ListingBody): Result<Reached> {
  if (!body.consent) return refuse(refusal('consent-to-list', {}))
  const phone = checkPhone(body.phone)
  return phone.ok ? ok({ name: body.ownerName.trim(), phone: phone.value, text: '' }) : refuse(refusal('phone-wrong', phone.refusal))
}

/**
 * What an owner wants shown, entered with their consent; nobody sees it before another person checked it. Refuses `consent-to-list`
 * (PIPL Art. 13), `phone-wrong`, `not-a-day`, `until-wrong`, `text-empty`, `leads-to-somebody`, `names-somebody`.
 */
export async function enterListing(services: Services, by: StaffActor, id: string, body: ListingBody): Promise<Result<Entered>> {
  const [owner, until] = [ownerIn(body), dayIn(body.until)]
  if (!owner.ok) return owner
  if (!until.ok) return until
  const today = services.today(by.district)
  if (until.value <= today || until.value > latestUntil(today)) return refuse(refusal('until-wrong', {}))
  const texts = publicTexts({ title: body.title, whereabouts: body.whereabouts, details: body.details }, ['title', 'whereabouts', 'details'])
  if (!texts.ok) return texts
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Entered>> => {
    const known = await store.findListing(tx, id)
    const out = (number: string) => ok({ id, number, pin: pinOf(services, tx.district, number) })
    if (known) return out(known.number)
    const row = {
      id, ...texts.value, kind: body.kind, square_metres: body.squareMetres, monthly_fen: body.monthlyFen, contact: body.contact, owner_sealed: sealReached(services.keys, tx.district, owner.value),
      consent_version: CONSENT_VERSION, consent_on: today, until_on: until.value, entered_by: by.id, entered_at: services.clock.now(),
    }
    return out(await insertUnderFreeNumber(tx, by, row))
  })
}

async function insertUnderFreeNumber(tx: Tx, by: StaffActor, row: Omit<store.NewListing, 'number'>): Promise<string> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const number = randomDigits(NUMBER_DIGITS)
    if (await store.insertListing(tx, homeOf(by), { ...row, number })) return number
    const twin = await store.findListing(tx, row.id)
    if (twin) return twin.number
  }
  throw new Error('no free number was found')
}

/** Another person compared it with the owner’s paper. Refuses `no-such-listing`, `second-person`. */
export function decideListing(services: Services, by: StaffActor, id: string, agreed: boolean): Promise<Made> {
  const state = agreed ? 'open' : 'declined'
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const listing = await store.lockListing(tx, id)
    if (!listing || !isOurs(listing, by)) return refuse(refusal('no-such-listing', {}))
    if (listing.state === state && listing.decided_by === by.id) return ok({ id })
    if (listing.state !== 'waiting') return refuse(refusal('no-such-listing', {}))
    if (listing.entered_by === by.id) return refuse(refusal('second-person', {}))
    await store.decideListing(tx, id, { state, owner: agreed ? listing.owner_sealed : null, by: by.id, at: services.clock.now() })
    if (agreed) addCounts(tx, placeOf(listing), services.today(tx.district), [one('listings', listing.kind), one('open', listing.kind)])
    tx.atEnd(insertChange(tx, services.clock, by, { action: `outreach.listing-${state}`, subjectKind: 'listing', subjectId: id, data: { kind: listing.kind } }))
    return ok({ id })
  })
}

/** Ends a listing that is locked: owner and word about it are erased in the same moment. */
export async function endNow(tx: Tx, services: Services, listing: store.ListingRow, ended: { readonly why: Ending; readonly by: string | null }): Promise<void> {
  const on = services.today(tx.district)
  await store.endListing(tx, listing.id, { on, why: ended.why })
  await settleWordsOf(tx, listing.id, { outcome: 'taken-down', by: ended.by, at: services.clock.now() })
  if (listing.state === 'open') addCounts(tx, placeOf(listing), on, [less('open', listing.kind)])
}

/** The owner rang, it is let, or it is wrong. Refuses `no-such-listing`. */
export function endListing(services: Services, by: StaffActor, id: string, why: Ending): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const listing = await store.lockListing(tx, id)
    if (!listing || !isOurs(listing, by) || listing.state === 'declined') return refuse(refusal('no-such-listing', {}))
    if (listing.state === 'ended') return ok({ id })
    await endNow(tx, services, listing, { why, by: by.id })
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'outreach.listing-ended', subjectKind: 'listing', subjectId: id, data: { kind: listing.kind, why } }))
    return ok({ id })
  })
}

/** The owner, to be asked; written down each time. Refuses `no-such-listing`. */
export function revealOwner(services: Services, by: StaffActor, id: string): Promise<Result<{ name: string; phone: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ name: string; phone: string }>> => {
    const listing = await store.findListing(tx, id)
    if (!listing?.owner_sealed || !isOurs(listing, by)) return refuse(refusal('no-such-listing', {}))
    await recordAccess(tx, services.clock, by, { action: 'outreach.owner-shown', caseId: null, reason: id })
    const { name, phone } = openReached(services.keys, tx.district, listing.owner_sealed)
    return ok({ name, phone })
  })
}

/** What number and PIN open. Refuses `wrong-number-or-pin`, and after five wrong tries `locked-for-a-while`. */
export function openOwn(services: Services, district: DistrictId, typed: NumberAndPin): Promise<Result<store.ListingRow>> {
  const number = numberIn(typed.number)
  const subject = services.keys.keyedHash({ district }, 'code', `listing ${number}`).toString('hex')
  return guarded(services, district, {
    kind: 'pin', subject, wrong: refusal('wrong-number-or-pin', {}),
    attempt: async () => {
      const listing = await inDistrict(services.db, district, (tx) => store.listingByNumber(tx, number), { readOnly: true })
      const right = sameSecret(Buffer.from(pinOf(services, district, number)), Buffer.from(typed.pin.normalize('NFKC').replace(/\s/g, '')))
      return listing && right ? listing : undefined
    },
  })
}

/** The owner’s own wish: down at once, everything of the owner erased. Refuses as `openOwn`. */
export async function endOwn(services: Services, by: Actor, typed: NumberAndPin): Promise<Result<store.ListingRow>> {
  const opened = await openOwn(services, by.district, typed)
  if (!opened.ok) return opened
  return inDistrict(services.db, by.district, async (tx): Promise<Result<store.ListingRow>> => {
    const listing = await store.lockListing(tx, opened.value.id)
    if (!listing) return refuse(refusal('no-such-listing', {}))
    if (listing.state === 'open' || listing.state === 'waiting') await endNow(tx, services, listing, { why: 'owner', by: null })
    return ok({ ...listing, state: listing.state === 'declined' ? 'declined' : 'ended', owner_sealed: null })
  })
}
