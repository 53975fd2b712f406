import { type CaseFileRow, type CaseId, findCase, showCaseCode } from '#cap/cases'
import { phoneOfOpinion } from '#cap/councils'
import { phoneOfEnquirer } from '#cap/leads'
import { noteApplicationLetter, phoneOfApplication, phoneOfAppointment } from '#cap/service-hall'
import { pageOfBooking, phoneOfBooking } from '#cap/campaigns'
import { type UnitId, unitOf } from '#cap/organisation'
import { partiesWithNames, reportersOf } from '#cap/people'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { isSharedContact, type Reachable } from './domain.ts'
import { isUnsafe } from './recipients.ts'
import { type Sender, senderOf } from './senders.ts'
import { letGo, markDropped, markSent, type QueuedLetter, takeQueued } from './store.ts'
import { SENDER_WORDS, SHARED_LETTER } from './words.ts'

/** Letters sent in one go; the rest waits for the next. */
const BATCH = 100
/** For so long one worker has what it took; of one that died the letters are free again after it. */
const HELD_MS = 10 * 60_000

/** Sends what waits, district by district, at least once each, and by one worker only; a letter's file or message carries its id. Answers how many left. */
export async function sendLetters(services: Services): Promise<number> {
  const sender = senderOf(services)
  let sent = 0
  for (const { id } of services.districts()) sent += await sendIn(services, id, sender)
  return sent
}

interface Addressed {
  readonly letter: QueuedLetter
  /** Undefined where it must not go any more. */
  readonly to: string | undefined
  /** What is sent: to a telephone that others use too, only that there is a notice. */
  readonly body: string
}

/** Takes, sends, then marks: nothing leaves the building inside a transaction. What could not be sent is let go. */
async function sendIn(services: Services, district: DistrictId, sender: Sender): Promise<number> {
  const waiting = await inDistrict(services.db, district, (tx) => addressed(tx, services))
  if (waiting.length === 0) return 0
  const day = services.today(district)
  const sent = new Set<string>()
  try {
    for (const { letter: { id, rule, language }, to, body } of waiting) {
      if (to === undefined) continue
      await sender.send({ id, district, day, rule, language, to, body })
      sent.add(id)
    }
  } finally {
    await settle(services, district, sender.name, waiting, sent)
  }
  return waiting.length
}

async function settle(services: Services, district: DistrictId, sender: string, waiting: readonly Addressed[], sent: ReadonlySet<string>): Promise<void> {
  const idsOf = (which: (each: Addressed) => boolean) => waiting.filter(which).map((each) => each.letter.id)
  const left = idsOf((each) => each.to !== undefined && !sent.has(each.letter.id))
  await inDistrict(services.db, district, async (tx) => {
    await markSent(tx, [...sent], sender, services.clock.now())
    await markDropped(tx, idsOf((each) => each.to === undefined))
    for (const { letter, to } of waiting) if (to === undefined || sent.has(letter.id)) await noteApplicationLetter(tx, { rule: letter.rule, recipientId: letter.recipient_id, sent: to !== undefined })
    if (left.length > 0) await letGo(tx, left)
  })
}

async function addressed(tx: Tx, services: Services): Promise<readonly Addressed[]> {
  const [found, now]: [Addressed[], Date] = [[], services.clock.now()]
  for (const letter of await takeQueued(tx, { limit: BATCH, now, until: new Date(now.getTime() + HELD_MS) })) found.push({ letter, body: letter.body, to: undefined, ...(await addressOf(tx, services, letter)) })
  return found
}

/** Where it goes, masked, and what goes there; nowhere where the case was sealed or has become unsafe since it was written. */
async function addressOf(tx: Tx, services: Services, letter: QueuedLetter): Promise<{ to?: string; body?: string }> {
  // To a unit goes only that something waits on its desk: no word of any case.
  if (letter.recipient_kind === 'unit') return { to: await deskOf(tx, letter) }
  if (letter.recipient_kind === 'enquirer') return enquirerOf(tx, services, letter)
  if (letter.recipient_kind === 'visitor') return visitorOf(tx, services, letter)
  const row = await findCase(tx, letter.case_id as CaseId)
  if (!row || (await isUnsafe(tx, row))) return {}
  const everybody = await everybodyOf(tx, services, row, letter.recipient_case_id as CaseId)
  const own = everybody.find((each) => each.id === letter.recipient_id)
  if (!own || own.phone === null) return { to: SENDER_WORDS.noPhone[letter.language] }
  if (isSharedContact(own.phone, own.personId, everybody)) return { to: masked(own.phone), body: SHARED_LETTER[letter.language] }
  const link = letter.recipient_kind === 'reporter' ? await ownPageOf(tx, services, letter.recipient_case_id as CaseId) : ''
  return { to: masked(own.phone), body: `${letter.body}${link}` }
}

/** The address of the reporter's own page, to answer there; it opens with the PIN only (decision 15). */
async function ownPageOf(tx: Tx, services: Services, own: CaseId): Promise<string> {
  const row = await findCase(tx, own)
  return row ? ` ${services.publicUrl}/d/${services.district(tx.district).slug}/c/${showCaseCode(row.code)}` : ''
}

async function deskOf(tx: Tx, { recipient_id, language }: QueuedLetter): Promise<string> {
  const unit = await unitOf(tx, recipient_id as UnitId)
  return [unit?.name[language], SENDER_WORDS.duty[language]].join(' ').trim()
}

/** Whoever left a message, said an opinion or booked a visit at home: known by it alone. A booking's letter ends with the address at which it is read and called off. */
async function enquirerOf(tx: Tx, services: Services, letter: QueuedLetter): Promise<{ to: string; body?: string }> {
  const asked = (await phoneOfEnquirer(tx, services, letter.recipient_id)) ?? (await phoneOfOpinion(tx, services, letter.recipient_id))
  const phone = asked ?? (await phoneOfBooking(tx, services, letter.recipient_id))
  if (phone === null) return { to: SENDER_WORDS.noPhone[letter.language] }
  return asked === null ? { to: masked(phone), body: `${letter.body} ${pageOfBooking(services, tx.district, letter.recipient_id)}` } : { to: masked(phone) }
}

/** Whoever booked a time or applied: the telephone they left for this; nowhere once it is erased. */
async function visitorOf(tx: Tx, services: Services, letter: QueuedLetter): Promise<{ to?: string }> {
  const phone = (await phoneOfAppointment(tx, services, letter.recipient_id)) ?? (await phoneOfApplication(tx, services, letter.recipient_id))
  return phone === null ? {} : { to: masked(phone) }
}

type Known = Reachable & { readonly id: string }

/** The people of the matter and of the recipient's own report, each with the telephone they gave. */
async function everybodyOf(tx: Tx, services: Services, row: CaseFileRow, own: CaseId): Promise<readonly Known[]> {
  const of = async (caseId: CaseId): Promise<readonly Known[]> => {
    const [parties, reporters] = await Promise.all([partiesWithNames(tx, services.keys, caseId), reportersOf(tx, services.keys, caseId)])
    return [
      ...parties.map(({ id, phone }) => ({ id, personId: id as string, phone })),
      ...reporters.map(({ id, partyId, phone }) => ({ id, personId: (partyId ?? id) as string, phone })),
    ]
  }
  return [...(await of(row.id)), ...(own === row.id ? [] : await of(own))]
}

function masked(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
