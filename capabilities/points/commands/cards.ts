import { moved, post } from '#cap/ledger'
import { guarded } from '#cap/people'
import type { Actor, StaffActor } from '#platform/access'
import { insertChange, recordAccess } from '#platform/audit'
import { digitsOf, randomDigits, sameSecret } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { checkPhone, cleanText } from '#platform/validators'
import { boardNameFits, cardAccount, cardNumber, commodityOf, readCardNumber } from '../domain.ts'
import * as store from '../store/cards.ts'
import { addCounts } from '../store/counts.ts'
import { refusal } from '../words.ts'
import { cardTyped, heldOf, homeOf, POINTS, posted } from './parts.ts'

const PIN_DIGITS = 6
const MOST_TRIES = 5

export interface CardOut {
  readonly number: string
  readonly pin: string
}

type Whom = 'holder' | 'guardian'

/** Six digits that go with one number, foreseeable by nobody; a new card has another PIN. */
const pinFor = (services: Services, district: DistrictId, number: string): string => digitsOf(services.keys.hmac('points-card-pin', String(district), number), PIN_DIGITS)

/** By which a holder who lost the card is found again: never stored in the clear, of one unit only. */
function holderHash(services: Services, by: StaffActor, name: string, phone: string): Buffer {
  return services.keys.keyedHash({ district: by.district, unitId: by.unitId }, 'contact', `${cleanText(name).normalize('NFKC').replace(/\s/g, '')}|${phone}`)
}

export interface Holder {
  readonly name: string
  readonly phone: string
}

function hashOf(services: Services, by: StaffActor, holder: Holder): Result<Buffer> {
  const phone = checkPhone(holder.phone)
  return phone.ok ? ok(holderHash(services, by, holder.name, phone.value)) : refuse(refusal('phone-wrong', phone.refusal))
}

/**
 * Opens an account for somebody who wants one: name encrypted apart, telephone not kept. Refuses `consent-needed` (PIPL Art. 13),
 * `phone-wrong`, `has-a-card`.
 */
export async function issueCard(services: Services, by: StaffActor, commandId: string, asked: Holder & { readonly consent: boolean; readonly byWhom: Whom }): Promise<Result<CardOut>> {
  if (!asked.consent) return refuse(refusal('consent-needed', {}))
  const hash = hashOf(services, by, asked)
  if (!hash.ok) return hash
  return inDistrict(services.db, by.district, async (tx): Promise<Result<CardOut>> => {
    const known = await store.cardOfCommand(tx, commandId)
    if (known) return ok(out(services, tx, known.number))
    const on = services.today(tx.district)
    const holder = services.keys.encrypt(tx.district, 'contact', cleanText(asked.name))
    if (!(await store.insertAccount(tx, homeOf(by), { id: commandId, holder, hash: hash.value, on, by: by.id }))) return refuse(refusal('has-a-card', {}))
    await store.insertConsent(tx, { id: commandId, accountId: commandId, purpose: 'card', given: true, byWhom: asked.byWhom, on, by: by.id })
    addCounts(tx, homeOf(by), on, [['cards', 1]])
    return ok(out(services, tx, await newCard(services, tx, commandId, commandId)))
  })
}

const out = (services: Services, tx: Tx, number: string): CardOut => ({ number, pin: pinFor(services, tx.district, number) })

async function newCard(services: Services, tx: Tx, accountId: string, commandId: string): Promise<string> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const number = cardNumber(randomDigits(8))
    if (await store.insertCard(tx, { number, accountId, commandId, on: services.today(tx.district) })) return number
  }
  throw new Error('no free card number was found')
}

/**
 * A lost card: its number opens nothing any more, and what the holder has goes along under a new number and PIN. Refuses `phone-wrong`,
 * `no-such-holder`.
 */
export async function replaceCard(services: Services, by: StaffActor, commandId: string, holder: Holder): Promise<Result<CardOut>> {
  const hash = hashOf(services, by, holder)
  if (!hash.ok) return hash
  return inDistrict(services.db, by.district, async (tx): Promise<Result<CardOut>> => {
    const account = await store.accountByHash(tx, by.unitId, hash.value)
    if (!account) return refuse(refusal('no-such-holder', {}))
    await store.lockAccounts(tx, [account.id])
    const known = await store.cardOfCommand(tx, commandId)
    if (known) return ok(out(services, tx, known.number))
    await store.endCards(tx, account.id, 'lost', services.today(tx.district))
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'points.card-replaced', subjectKind: 'points-account', subjectId: account.id, data: {} }))
    return ok(out(services, tx, await newCard(services, tx, account.id, commandId)))
  })
}

/** The holder leaves: what is left expires, and name, board name and the way to find them are erased. Refuses `no-such-card`. */
export function closeCard(services: Services, by: StaffActor, commandId: string, typed: string): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const card = await cardTyped(tx, by.unitId, typed)
    if (!card.ok) return card
    const id = card.value.account_id
    const [account] = await store.lockAccounts(tx, [id])
    if (account?.state !== 'open') return ok({ id })
    const held = await heldOf(tx, id)
    const from = { account: cardAccount(id), guarded: true }
    const to = { account: `expired:${by.unitId}`, guarded: false }
    const postings = held.flatMap((each) => moved(commodityOf(each.year), each.n, from, to))
    const done = postings.length === 0 ? ok({ id }) : await post(tx, { id: commandId, book: POINTS, kind: 'left', postings }, posted(services, tx, by.id))
    if (!done.ok) return done
    const on = services.today(tx.district)
    await store.eraseHolder(tx, id, on)
    await store.endCards(tx, id, 'ended', on)
    await store.insertConsent(tx, { id: commandId, accountId: id, purpose: 'card', given: false, byWhom: 'holder', on, by: by.id })
    addCounts(tx, homeOf(by), on, [['expired', held.reduce((sum, each) => sum + each.n, 0)]])
    return ok({ id })
  })
}

/** Consent to the board with a name for it, or taken back (null). Refuses `no-such-card`, `board-name`. */
export function setBoardName(services: Services, by: StaffActor, commandId: string, asked: { readonly number: string; readonly boardName: string | null; readonly byWhom: Whom }): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const card = await cardTyped(tx, by.unitId, asked.number)
    if (!card.ok) return card
    const id = card.value.account_id
    const [account] = await store.lockAccounts(tx, [id])
    if (!account?.holder) return refuse(refusal('no-such-card', { number: asked.number.slice(0, 40) }))
    const name = asked.boardName === null ? null : cleanText(asked.boardName)
    const fits = name === null || (boardNameFits(name, services.keys.decrypt(tx.district, 'contact', account.holder)) && !(await store.boardNameTaken(tx, by.unitId, name, id)))
    if (!fits) return refuse(refusal('board-name', {}))
    await store.setBoardName(tx, id, name)
    await store.insertConsent(tx, { id: commandId, accountId: id, purpose: 'board', given: name !== null, byWhom: asked.byWhom, on: services.today(tx.district), by: by.id })
    return ok({ id })
  })
}

export interface WithPin {
  readonly number: string
  readonly pin: string
}

/** The card that number and PIN open. Refuses `wrong-number-or-pin`, and after five wrong tries at one number `locked-for-a-while`. */
export function openCard(services: Services, district: DistrictId, typed: WithPin): Promise<Result<store.CardRow>> {
  const number = readCardNumber(typed.number)
  const subject = services.keys.keyedHash({ district }, 'code', `points-card ${number ?? typed.number.slice(0, 40)}`).toString('hex')
  return guarded(services, district, {
    kind: 'pin', subject, wrong: refusal('wrong-number-or-pin', {}),
    attempt: async () => {
      const card = number === undefined ? undefined : await inDistrict(services.db, district, (tx) => store.cardByNumber(tx, number), { readOnly: true })
      const right = sameSecret(Buffer.from(pinFor(services, district, number ?? 'none')), Buffer.from(typed.pin.normalize('NFKC').replace(/\s/g, '')))
      return card && right ? card : undefined
    },
  })
}

/** The holder’s name, because its holder asks: they type the PIN at the counter. Written down. Refuses as `openCard`, and `no-such-card` elsewhere. */
export async function revealHolder(services: Services, by: StaffActor, typed: WithPin): Promise<Result<{ holder: string }>> {
  const card = await openCard(services, by.district, typed)
  if (!card.ok) return card
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ holder: string }>> => {
    const account = await store.accountOf(tx, card.value.account_id)
    if (!account?.holder || account.unit_id !== by.unitId) return refuse(refusal('no-such-card', { number: card.value.number }))
    await recordAccess(tx, services.clock, by, { action: 'points.holder-shown', caseId: null, reason: account.id })
    return ok({ holder: services.keys.decrypt(tx.district, 'contact', account.holder) })
  })
}

/** The holder takes the consent to the board back, by themself. Refuses as `openCard`. */
export async function leaveBoard(services: Services, by: Actor, commandId: string, typed: WithPin): Promise<Result<store.CardRow>> {
  const card = await openCard(services, by.district, typed)
  if (!card.ok) return card
  const accountId = card.value.account_id
  await inDistrict(services.db, by.district, async (tx) => {
    await store.setBoardName(tx, accountId, null)
    await store.insertConsent(tx, { id: derivedId<'consent'>(commandId, accountId), accountId, purpose: 'board', given: false, byWhom: 'holder', on: services.today(tx.district), by: null })
  })
  return card
}
