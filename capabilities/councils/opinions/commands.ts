import { randomInt } from 'node:crypto'
import { makeCaseCode } from '#cap/cases'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { isPersonal } from '#platform/points-at-somebody'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import { readCouncil } from '../commands.ts'
import type { Opinion, OpinionBody, OpinionNoted } from '../contract.ts'
import { count } from '../counts.ts'
import { dateFits, decidingFault, notingFault, proposingFault, timeliness } from '../domain/opinions.ts'
import type { CouncilRow } from '../store.ts'
import { refusal } from '../words.ts'
import { opinionShown, pinOfOpinion } from './looks.ts'
import * as store from './store.ts'

const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/

interface Read {
  readonly text: string
  readonly reply: string
  readonly phone: string
  readonly dueOn: Day | undefined
}

function readBody(body: OpinionBody, today: Day): Result<Read> {
  const [text, reply, typed] = [cleanText(body.text), cleanText(body.reply), cleanText(body.phone ?? '')]
  const due = body.dueOn === undefined ? ok(undefined) : parseDay(body.dueOn)
  if (!due.ok) return refuse(refusal('reply-date-does-not-fit', {}))
  const fault = notingFault(reply, due.value, today)
  if (fault) return refuse(refusal(fault, {}))
  if (IDENTITY.test(`${text} ${reply}`)) return refuse(refusal('identity-number', {}))
  if (typed !== '' && body.noticeGiven !== true) return refuse(refusal('notice-not-given', {}))
  const phone = typed === '' ? ok('') : checkPhone(typed)
  if (!phone.ok) return refuse(refusal('phone-wrong', { why: phone.refusal }))
  return ok({ text, reply, phone: phone.value, dueOn: due.value })
}

/**
 * Notes an opinion with its answer or with its day, and tells number and PIN. Refuses `answer-or-date`, `answer-and-date`,
 * `reply-date-does-not-fit`, `identity-number` (PIPL Art. 6), `notice-not-given` (PIPL Art. 17), `phone-wrong`, `no-such-council`, `council-closed`.
 */
export function noteOpinion(services: Services, by: StaffActor, command: { readonly commandId: string; readonly councilId: string }, body: OpinionBody): Promise<Result<OpinionNoted>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<OpinionNoted>> => {
    const id = command.commandId
    const known = await store.findOpinion(tx, id)
    if (known) return ok(notedOf(services, known.id, known.code, known.due_on))
    const council = await openCouncilOf(tx, by, command.councilId)
    if (!council.ok) return council
    const on = services.today(tx.district)
    const read = readBody(body, on)
    if (!read.ok) return read
    const { id: councilId, unit_id: unitId, unit_path: unitPath } = council.value
    const code = makeCaseCode(() => randomInt(32))
    const sealed = sealer(services, tx)
    const orNull = (text: string) => (text === '' ? null : sealed(text))
    const { text, reply, phone, dueOn = null } = read.value
    await store.insertOpinion(tx, {
      id, councilId, unitId, unitPath, code, subject: body.subject, words: sealed(text), contact: orNull(phone), mayPublish: body.mayPublish,
      on, at: services.clock.now(), by: by.id, dueOn, reply: orNull(reply),
    })
    count(tx, council.value, on, 'opinions', body.subject)
    if (reply !== '') count(tx, council.value, on, 'replies', 'at-once')
    return ok(notedOf(services, id, code, dueOn))
  })
}

/** Refuses `no-such-council`, `council-closed`. */
async function openCouncilOf(tx: Tx, by: StaffActor, id: string): Promise<Result<CouncilRow>> {
  const council = await readCouncil(tx, by, id)
  if (!council.ok) return council
  return council.value.council.closedOn === null ? ok(council.value.row) : refuse(refusal('council-closed', {}))
}

const notedOf = (services: Services, id: string, code: string, dueOn: Day | null): OpinionNoted => ({ id, code, pin: pinOfOpinion(services, id), dueOn })

const sealer = (services: Services, tx: Tx) => (text: string) => services.keys.encryptBytes(tx.district, 'content', Buffer.from(text, 'utf8'))

export interface OpinionCommand {
  readonly by: StaffActor
  readonly commandId: string
  readonly id: string
}

interface Taken {
  readonly tx: Tx
  readonly row: store.OpinionRow
  readonly on: Day
}

/** One step about an opinion, its row locked first; a second click with the same command changes nothing. Refuses `no-such-opinion`. */
function takeStep(
  services: Services, { by, commandId, id }: OpinionCommand, step: store.Step, note: string, work: (taken: Taken) => Promise<Refusal | undefined>,
): Promise<Result<Opinion>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Opinion>> => {
    await store.lockOpinion(tx, id)
    const row = await store.findOpinion(tx, id)
    if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-opinion', {}))
    const on = services.today(tx.district)
    if (!(await store.insertStep(tx, { id: commandId, opinionId: id, step, note, on, by: by.id, at: services.clock.now() }))) return ok(opinionShown(services, by, row))
    const refused = await work({ tx, row, on })
    if (refused) return refuse(refused)
    const after = await store.findOpinion(tx, id)
    return ok(opinionShown(services, by, after ?? row))
  })
}

/** The reply, once. Refuses `no-such-opinion`, `already-replied`, `identity-number`. */
export function replyOpinion(services: Services, command: OpinionCommand, typed: string): Promise<Result<Opinion>> {
  const text = cleanText(typed)
  return takeStep(services, command, 'replied', '', async ({ tx, row, on }) => {
    if (row.replied_on !== null) return refusal('already-replied', {})
    if (IDENTITY.test(text)) return refusal('identity-number', {})
    await store.setReply(tx, row.id, { reply: sealer(services, tx)(text), on, by: command.by.id })
    count(tx, row, on, 'replies', timeliness(row.first_due_on, on))
    return undefined
  })
}

/** Another day, with the reason; the first date stays what “in time” is measured by. Refuses `already-replied`, `reply-date-does-not-fit`. */
export function postponeReply(services: Services, command: OpinionCommand, asked: { readonly dueOn: string; readonly why: string }): Promise<Result<Opinion>> {
  return takeStep(services, command, 'postponed', cleanText(asked.why), async ({ tx, row, on }) => {
    if (row.replied_on !== null) return refusal('already-replied', {})
    const due = parseDay(asked.dueOn)
    if (!due.ok || !dateFits(due.value, on)) return refusal('reply-date-does-not-fit', {})
    await store.setDueOn(tx, row.id, due.value)
    return undefined
  })
}

const standingOf = (row: store.OpinionRow) => ({ replied: row.replied_on !== null, mayPublish: row.may_publish, publishing: row.publishing, proposedBy: row.proposed_by })

/** Puts question and answer, written anew, before another person’s eyes. Refuses `not-agreed`, `not-replied`, `already-published`, `personal-data`. */
export function proposePublication(services: Services, command: OpinionCommand, text: { readonly question: string; readonly answer: string }): Promise<Result<Opinion>> {
  const [question, answer] = [cleanText(text.question), cleanText(text.answer)]
  return takeStep(services, command, 'proposed', '', async ({ tx, row }) => {
    const fault = proposingFault(standingOf(row))
    if (fault) return refusal(fault, {})
    if (isPersonal(question, answer)) return refusal('personal-data', {})
    await store.setProposed(tx, row.id, { question, answer, by: command.by.id })
    return undefined
  })
}

/** Out, or back with a word why. Refuses `second-look` for whoever wrote it, `nothing-proposed`, `already-published`. */
export function decidePublication(services: Services, command: OpinionCommand, { agreed, note }: { readonly agreed: boolean; readonly note: string }): Promise<Result<Opinion>> {
  return takeStep(services, command, agreed ? 'published' : 'declined', cleanText(note), async ({ tx, row, on }) => {
    const fault = decidingFault(standingOf(row), command.by.id)
    if (fault) return refusal(fault, {})
    await store.setPublished(tx, row.id, agreed ? on : null)
    if (agreed) count(tx, row, on, 'published')
    return undefined
  })
}
