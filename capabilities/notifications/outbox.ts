import { type CaseId, findCase } from '#cap/cases'
import { partiesWithNames, reportersOf } from '#cap/people'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { isUnsafe } from './recipients.ts'
import { type Sender, senderOf } from './senders.ts'
import { markDropped, markSent, type QueuedLetter, takeQueued } from './store.ts'
import { SENDER_WORDS } from './words.ts'

/** Letters sent in one go; the rest waits for the next. */
const BATCH = 100

/** Sends what waits, district by district, at least once each; a letter's file or message carries its id. Answers how many left. */
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
}

/** Looks, sends, then marks: nothing leaves the building inside a transaction. */
async function sendIn(services: Services, district: DistrictId, sender: Sender): Promise<number> {
  const waiting = await inDistrict(services.db, district, (tx) => addressed(tx, services), { readOnly: true })
  if (waiting.length === 0) return 0
  const day = services.today(district)
  for (const { letter, to } of waiting) {
    const { id, rule, language, body } = letter
    if (to !== undefined) await sender.send({ id, district, day, rule, language, to, body })
  }
  await inDistrict(services.db, district, async (tx) => {
    await markSent(tx, waiting.filter((each) => each.to !== undefined).map((each) => each.letter.id), sender.name, services.clock.now())
    await markDropped(tx, waiting.filter((each) => each.to === undefined).map((each) => each.letter.id))
  })
  return waiting.length
}

async function addressed(tx: Tx, services: Services): Promise<readonly Addressed[]> {
  const found: Addressed[] = []
  for (const letter of await takeQueued(tx, BATCH)) found.push({ letter, to: await addressOf(tx, services, letter) })
  return found
}

/** Where it goes, masked; undefined where the case was sealed or has become unsafe since it was written. */
async function addressOf(tx: Tx, services: Services, letter: QueuedLetter): Promise<string | undefined> {
  // To a unit goes only that something waits on its desk: no word of any case.
  if (letter.recipient_kind === 'unit') return SENDER_WORDS.duty[letter.language]
  const row = await findCase(tx, letter.case_id as CaseId)
  if (!row || (await isUnsafe(tx, row))) return undefined
  const phone = letter.recipient_kind === 'party' ? await phoneOfParty(tx, services, letter) : await phoneOfReporter(tx, services, letter)
  return phone === null ? SENDER_WORDS.noPhone[letter.language] : masked(phone)
}

async function phoneOfParty(tx: Tx, services: Services, letter: QueuedLetter): Promise<string | null> {
  const parties = await partiesWithNames(tx, services.keys, letter.recipient_case_id as CaseId)
  return parties.find((each) => each.id === letter.recipient_id)?.phone ?? null
}

async function phoneOfReporter(tx: Tx, services: Services, letter: QueuedLetter): Promise<string | null> {
  const reporters = await reportersOf(tx, services.keys, letter.recipient_case_id as CaseId)
  return reporters.find((each) => each.id === letter.recipient_id)?.phone ?? null
}

function masked(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
