import { dueDaysOf, termOn } from '#cap/cases'
import { listUnits, type Unit, unitOf, type UnitId } from '#cap/organisation'
import { type Actor, isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { checkPhone, cleanText } from '#platform/validators'
import { type Carried, carryOver } from '../carry.ts'
import { newCode, pinFor } from '../codes.ts'
import type { CarryBody, MessageBody, MessageSent, PublicationBody } from '../contract.ts'
import { identityRefusal, publicationRefusal, publishRefusal, REPLY_TERMS, settleRefusal } from '../domain.ts'
import { NO_WORDS, openWords, sealWords } from '../sealed-words.ts'
import { refusal } from '../words.ts'
import * as store from './store.ts'

/** Units a resident may write to: the district's centre, streets and communities. */
const RECEIVING: readonly string[] = ['district-centre', 'street-centre', 'community-centre']

/**
 * A resident's question or wish, without an account; the command's id is the message's. Refuses `text-empty`, `phone-wrong`,
 * `phone-for-letter`, `notice-not-given` (PIPL Art. 17), `identity-number`, `no-such-unit`.
 */
export async function sendMessage(services: Services, by: Actor, commandId: string, body: MessageBody & { readonly language: 'zh' | 'en' }): Promise<Result<MessageSent>> {
  const words = readWords(body)
  if (!words.ok) return words
  return inDistrict(services.db, by.district, async (tx): Promise<Result<MessageSent>> => {
    const first = await store.findMessage(tx, commandId)
    if (first) return ok(sentOf(services, first))
    const today = services.today(tx.district)
    const unit = await receiverOf(tx, services, body.unitId)
    if (!unit) return refuse(refusal('no-such-unit', {}))
    const due = dueDaysOf(services.calendar(), termOn(REPLY_TERMS, 'message-reply', today), today)
    const message = {
      id: commandId, code: newCode(), unitId: unit.id, unitPath: unit.path, kind: body.kind, language: body.language, words: sealWords(services.keys, tx.district, words.value),
      letterWanted: body.letterWanted ?? false, mayPublish: body.mayPublish ?? false, on: today, at: services.clock.now(), dueOn: due.rolledOn, provisional: due.provisional,
    }
    await store.insertMessage(tx, message)
    return ok(sentOf(services, { id: commandId, code: message.code, unit_zh: unit.name.zh, unit_en: unit.name.en, due_on: message.dueOn, provisional: message.provisional }))
  })
}

function readWords(body: MessageBody): Result<typeof NO_WORDS> {
  const [text, name, typed] = [cleanText(body.text), cleanText(body.name ?? ''), cleanText(body.phone ?? '')]
  if (text === '') return refuse(refusal('text-empty', {}))
  const identity = identityRefusal(`${text}\n${name}`)
  if (identity) return refuse(identity)
  if (body.letterWanted && typed === '') return refuse(refusal('phone-for-letter', {}))
  if ((name !== '' || typed !== '') && !body.noticeGiven) return refuse(refusal('notice-not-given', {}))
  const phone = typed === '' ? ok('') : checkPhone(typed)
  return phone.ok ? ok({ ...NO_WORDS, text, name, phone: phone.value }) : refuse(refusal('phone-wrong', { why: phone.refusal }))
}

async function receiverOf(tx: Tx, services: Services, unitId: string | undefined): Promise<Unit | undefined> {
  const unit = unitId === undefined
    ? (await listUnits(tx, services.today(tx.district))).find((each) => each.kind === 'district-centre')
    : await unitOf(tx, unitId as UnitId)
  return unit && RECEIVING.includes(unit.kind) ? unit : undefined
}

function sentOf(services: Services, row: Pick<store.MessageRow, 'id' | 'code' | 'unit_zh' | 'unit_en' | 'due_on' | 'provisional'>): MessageSent {
  return { code: row.code, pin: pinFor(services.keys, 'message-pin', row.id), unit: { zh: row.unit_zh, en: row.unit_en }, dueOn: row.due_on, provisional: row.provisional }
}

/** Whose message it is: the unit it was sent to, and those above. */
const isOurs = (row: { readonly unit_path: string }, by: StaffActor): boolean => isWithin(row.unit_path, by.unitPath)

/** The reply, once, by the unit that was asked or one above it. Refuses `no-such-lead`, `already-settled`, `text-empty`. */
export function replyMessage(services: Services, by: StaffActor, id: string, typed: string): Promise<Result<{ id: string }>> {
  const text = cleanText(typed)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const locked = await store.lockMessage(tx, id)
    if (!locked || !isOurs(locked, by)) return refuse(refusal('no-such-lead', {}))
    const refused = settleRefusal(locked) ?? (text === '' ? refusal('text-empty', {}) : undefined)
    if (refused) return refuse(refused)
    const words = sealWords(services.keys, tx.district, { ...NO_WORDS, text })
    await store.replyTo(tx, id, { words, by: by.id, on: services.today(tx.district) })
    return ok({ id })
  })
}

/**
 * Publishes question and answer, written anew without names: a decision of the head, apart from the reply, and only with the asker's yes.
 * Refuses `no-such-lead`, `not-answered-yet`, `not-agreed`, `already-published`, `names-somebody`. Source: PIPL Art. 25.
 */
export function publishAnswer(services: Services, by: StaffActor, id: string, body: PublicationBody): Promise<Result<{ id: string }>> {
  const [question, answer] = [cleanText(body.question), cleanText(body.answer)]
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    await store.lockMessage(tx, id)
    const row = await store.findMessage(tx, id)
    if (!row || !isOurs(row, by)) return refuse(refusal('no-such-lead', {}))
    const standing = { state: row.state, mayPublish: row.may_publish, published: row.published_on !== null }
    const refused = publicationRefusal(standing) ?? publishRefusal([question, answer], openWords(services.keys, tx.district, row.words).name)
    if (refused) return refuse(refused)
    await store.publish(tx, id, { question, answer, by: by.id, on: services.today(tx.district) })
    await tx.run(insertChange(tx, services.clock, by, { action: 'message.publish', subjectKind: 'message', subjectId: id, data: {} }))
    return ok({ id })
  })
}

/** Turns it into a case, a hazard, a service request or a petition, with everything that was written. Refuses `no-such-lead`, `already-settled`. */
export async function carryMessage(services: Services, by: StaffActor, command: { readonly id: string; readonly commandId: string }, { to, ...chosen }: CarryBody): Promise<Result<Carried>> {
  const { id } = command
  const row = await inDistrict(services.db, by.district, (tx) => store.findMessage(tx, id), { readOnly: true })
  if (!row || !isOurs(row, by)) return refuse(refusal('no-such-lead', {}))
  if (to === 'ticket' && row.became !== 'ticket' && row.state !== 'waiting') return refuse(refusal('already-settled', {}))
  const words = openWords(services.keys, by.district, row.words)
  const marked = (tx: Tx, caseId: string) => store.carriedTo(tx, id, { became: to, caseId, by: by.id, on: services.today(tx.district) })
  return carryOver(services, by, { id: command.commandId, body: { message: id, to } }, {
    ...chosen, to, id, book: 'message', on: row.sent_on, unitId: row.unit_id, marked,
    matter: {
      text: words.text, channel: 'mailbox', noticeGiven: words.name !== '' || words.phone !== '', language: row.language, lettersWanted: row.letter_wanted,
      ...(words.name !== '' || words.phone !== '' ? { reporter: { name: words.name, phone: words.phone || undefined } } : {}),
    },
    mark: async (tx, caseId) => {
      const locked = await store.lockMessage(tx, id)
      const refused = locked ? settleRefusal(locked) : refusal('no-such-lead', {})
      return refused ? refuse(refused) : ok(marked(tx, caseId))
    },
  })
}
