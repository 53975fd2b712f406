import { decryptFor, encryptFor, newCaseKey, unwrapCaseKey, wrapCaseKey } from '#cap/cases'
import { postingsOf, type StaffId } from '#cap/organisation'
import { judgingWords, type Reported, reportDanger } from '#cap/protection'
import type { Actor, StaffActor } from '#platform/access'
import { insertChange, recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, parseDay, startOfDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { newCode, openedBy, pinFor } from '../codes.ts'
import type { HolderBody, LetterBody, LetterLine, LetterView, MailboxOverview } from '../contract.ts'
import { closeRefusal, helpLinesOn, HOLDER_ROLES, LONGEST_NAMING_DAYS, type NoAnswerGround, reportRefusal, toldCount } from '../domain.ts'
import { LETTER_STATES, refusal } from '../words.ts'
import * as store from './store.ts'

const MINUTE_MS = 60_000
const WORDS = 'words'
const REPLY = 'reply'
/** Between the parts of a letter: a control character that no cleaned text holds. */
const PART = '\u001e'

/** The boxes of the district and the numbers that help, as they are today. */
export function listMailboxes(services: Services, { district }: Actor) {
  return inDistrict(services.db, district, async (tx) => {
    const today = services.today(district)
    const mailboxes = (await store.listMailboxes(tx, today)).map((row) => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en } }))
    return ok({ mailboxes, help: helpLinesOn(today).map(({ number, words }) => ({ number, words: { ...words } })) })
  }, { readOnly: true })
}

/**
 * A child's letter, sealed before it is stored: its own key, its words in a row that only a transaction naming it can see. A name is
 * not needed and nothing else is asked. Refuses `text-empty`, `no-such-mailbox`. Source: LPM Art. 11, 63; decision 4.
 */
export async function writeLetter(services: Services, by: Actor, commandId: string, body: LetterBody & { readonly language: 'zh' | 'en' }): Promise<Result<{ code: string; pin: string }>> {
  const text = cleanText(body.text)
  if (text === '') return refuse(refusal('text-empty', {}))
  const pin = pinFor(services.keys, 'child-letter-pin', commandId)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ code: string; pin: string }>> => {
    const first = await store.findLetter(tx, commandId)
    if (first) return ok({ code: first.code, pin })
    const today = services.today(tx.district)
    if (!(await store.listMailboxes(tx, today)).some((each) => each.id === body.mailboxId)) return refuse(refusal('no-such-mailbox', {}))
    await tx.nameSealed(commandId)
    const key = newCaseKey(commandId)
    const words = [text, cleanText(body.name ?? ''), cleanText(body.reach ?? '')].join(PART)
    const code = newCode()
    await store.insertLetter(tx, {
      id: commandId, mailboxId: body.mailboxId, code, language: body.language, danger: body.danger === 'yes', on: today, at: services.clock.now(),
      wrappedKey: wrapCaseKey(services.keys, tx, key), words: encryptFor(key, WORDS, words),
    })
    return ok({ code, pin })
  })
}

interface Opened {
  readonly text: string
  readonly name: string
  readonly reach: string
  readonly reply: string | null
}

/** Opens the words of one letter; the transaction names it from here on. */
async function openLetterWords(tx: Tx, services: Services, id: string): Promise<Opened> {
  await tx.nameSealed(id)
  const stored = await store.findWords(tx, id)
  if (!stored) throw new Error('a letter has its words')
  const key = unwrapCaseKey(services.keys, tx, id, stored.wrapped_key)
  const [text = '', name = '', reach = ''] = decryptFor(key, WORDS, stored.words).split(PART)
  return { text, name, reach, reply: stored.reply === null ? null : decryptFor(key, REPLY, stored.reply) }
}

/** The answer, for whoever holds code and PIN: never the letter again. Refuses `wrong-code-or-pin`, `locked-for-a-while`. */
export async function readOwnLetter(services: Services, by: Actor, typed: { readonly code: string; readonly pin: string }): Promise<Result<{ reply: string | null }>> {
  const find = (code: string) => inDistrict(services.db, by.district, (tx) => store.findLetterByCode(tx, code), { readOnly: true })
  const opened = await openedBy(services, by.district, 'child-letter-pin', typed, find)
  if (!opened.ok) return opened
  return inDistrict(services.db, by.district, async (tx) => ok({ reply: (await openLetterWords(tx, services, opened.value.id)).reply }), { readOnly: true })
}

/** What is mine to open, by that it came: no word of any letter. */
export function listLetters(services: Services, by: StaffActor) {
  const today = services.today(by.district)
  return inDistrict(services.db, by.district, async (tx) => ok({ letters: (await store.listLettersFor(tx, by.id, today)).map(lineOf) }), { readOnly: true })
}

function lineOf(row: store.LetterRow): LetterLine {
  const state = row.state === 'open' || row.state === 'closed' ? row.state : 'waiting'
  return {
    id: row.id, mailbox: { zh: row.mailbox_zh, en: row.mailbox_en }, arrivedOn: row.arrived_on, danger: row.danger, state, stateWords: { ...LETTER_STATES[state] },
    reported: row.report_id !== null, answered: row.answered,
  }
}

/** The letter, if this person is named for its mailbox today; everybody else is told that there is none (decision 18). Refuses `no-such-letter`. */
async function mine(tx: Tx, services: Services, by: StaffActor, id: string): Promise<Result<store.LetterRow>> {
  const row = await store.findLetter(tx, id)
  const named = row ? await store.isHolder(tx, row.mailbox_id, by.id, services.today(tx.district)) : false
  return row && named ? ok(row) : refuse(refusal('no-such-letter', {}))
}

/** Opens a letter; the look is written down before its words are. Refuses `no-such-letter`. Source: LPM Art. 63, MNR Art. 36. */
export function openLetter(services: Services, by: StaffActor, id: string): Promise<Result<LetterView>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<LetterView>> => {
    const found = await mine(tx, services, by, id)
    if (!found.ok) return found
    await recordAccess(tx, services.clock, by, { action: 'child-letter.read', caseId: null, reason: id })
    await store.markOpened(tx, id, services.clock.now())
    const row = { ...found.value, state: found.value.state === 'waiting' ? 'open' : found.value.state }
    const open = row.state !== 'closed'
    const may = { answer: open, report: open && row.report_id === null, close: closeRefusal(standingOf(row)) === undefined }
    return ok({ line: lineOf(row), ...(await openLetterWords(tx, services, id)), may })
  })
}

const standingOf = (row: store.LetterRow) => ({ state: row.state, danger: row.danger, reported: row.report_id !== null, answered: row.answered })

/** One step on a letter of mine, under its lock. */
function onLetter(services: Services, by: StaffActor, id: string, work: (tx: Tx, row: store.LetterRow) => Promise<Refusal | undefined>): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    await store.lockLetter(tx, id)
    const found = await mine(tx, services, by, id)
    if (!found.ok) return found
    const refused = await work(tx, found.value)
    return refused ? refuse(refused) : ok({ id })
  })
}

/** The answer under the letter's own key; it goes nowhere by itself. Refuses `no-such-letter`, `already-closed`, `text-empty`. */
export function answerLetter(services: Services, by: StaffActor, id: string, typed: string): Promise<Result<{ id: string }>> {
  const text = cleanText(typed)
  return onLetter(services, by, id, async (tx, row) => {
    if (row.state === 'closed') return refusal('already-closed', {})
    if (text === '') return refusal('text-empty', {})
    await tx.nameSealed(id)
    const stored = await store.findWords(tx, id)
    if (!stored) throw new Error('a letter has its words')
    await store.keepReply(tx, id, encryptFor(unwrapCaseKey(services.keys, tx, id, stored.wrapped_key), REPLY, text))
    return undefined
  })
}

/**
 * Refuses `no-such-letter`, `already-closed`, `answer-first` without an answer or a ground, and `report-first` where a child said
 * “danger” and nobody reported it (LPM Art. 11). The ground is recorded as a change.
 */
export function closeLetter(services: Services, by: StaffActor, id: string, ground: NoAnswerGround | undefined): Promise<Result<{ id: string }>> {
  return onLetter(services, by, id, async (tx, row) => {
    const refused = closeRefusal(standingOf(row), ground)
    if (refused) return refused
    await store.closeLetter(tx, id, services.today(tx.district))
    if (!row.answered) await tx.run(insertChange(tx, services.clock, by, { action: 'child-letter.close', subjectKind: 'child-letter', subjectId: id, data: { ground } }))
    return undefined
  })
}

/**
 * The mandatory report in one step: D21 with the child's own words as they are, to the police duty, in a case sealed from its first moment.
 * Sent twice it is one report. Refuses `no-such-letter`, `already-reported`, `already-closed`, `judging-words`. Source: LPM Art. 11.
 */
export async function reportLetter(services: Services, by: StaffActor, id: string, typed: string): Promise<Result<Reported>> {
  const addition = cleanText(typed)
  const words = judgingWords(addition)
  if (words.length > 0) return refuse(refusal('judging-words', { words }))
  const read = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ row: store.LetterRow; words: Opened }>> => {
    const found = await mine(tx, services, by, id)
    if (!found.ok) return found
    const refused = reportRefusal(standingOf(found.value))
    if (refused) return refuse(refused)
    await recordAccess(tx, services.clock, by, { action: 'child-letter.report', caseId: null, reason: id })
    return ok({ row: found.value, words: await openLetterWords(tx, services, id) })
  })
  if (!read.ok) return read
  const { row, words: { text, name, reach } } = read.value
  const toProtect = [name, reach].filter((each) => each !== '').join('，')
  const facts = [text, addition].filter((each) => each !== '').join('\n')
  const done = await reportDanger(services, by, derivedId<'command'>(id, 'report'), {
    observedAt: minuteNow(services, by), place: row.mailbox_zh, facts, danger: 'child-at-risk', ...(toProtect ? { toProtect: toProtect.slice(0, 200) } : {}),
  }, true)
  if (done.ok) await inDistrict(services.db, by.district, (tx) => store.keepReport(tx, id, done.value.reportId))
  return done
}

/** The minute of the clock as forms write it. */
function minuteNow(services: Services, by: StaffActor): string {
  const today = services.today(by.district)
  const minutes = Math.floor((services.clock.now().getTime() - startOfDay(today, services.district(by.district).zone).getTime()) / MINUTE_MS)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${today}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Who opens which box, since when something waits, and how many letters a year brought, told from five on. */
export function listHolders(services: Services, by: StaffActor) {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const year = Number(today.slice(0, 4))
    const [holders, since] = await Promise.all([store.listHolders(tx, today), store.waitingSince(tx)])
    const from = parseDay(`${year}-01-01`)
    const mailboxes = (await store.listMailboxes(tx, today)).map((row): MailboxOverview => ({
      id: row.id, name: { zh: row.name_zh, en: row.name_en }, waitingSince: since.get(row.id) ?? null,
      holders: holders.filter((each) => each.mailbox_id === row.id).map((each) => ({
        id: each.id, staffId: each.staff_id, name: each.name, ground: each.ground, fromOn: each.from_on, untilOn: each.until_on,
      })),
    }))
    const letters = from.ok ? toldCount(await store.countLetters(tx, from.value, addDays(today, 1))) : null
    return ok({ mailboxes, people: await store.namable(tx, HOLDER_ROLES, today), year: { year, letters } })
  }, { readOnly: true })
}

/** Opens a box, such as of a school: its name, and nobody's yet. Refuses `text-empty`. */
export function addMailbox(services: Services, by: StaffActor, id: string, body: { readonly nameZh: string; readonly nameEn: string }): Promise<Result<{ id: string }>> {
  const [nameZh, nameEn] = [cleanText(body.nameZh), cleanText(body.nameEn)]
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    if (nameZh === '' || nameEn === '') return refuse(refusal('text-empty', {}))
    await store.insertMailbox(tx, { id, unitId: by.unitId, nameZh, nameEn, from: services.today(tx.district) })
    await tx.run(insertChange(tx, services.clock, by, { action: 'mailbox.add', subjectKind: 'mailbox', subjectId: id, data: {} }))
    return ok({ id })
  })
}

/** Names who opens the letters of a box, with ground and end day. Refuses `no-such-mailbox`, `not-a-postholder`, `naming-days`. Source: LPM Art. 63, MNR Art. 36. */
export function nameHolder(services: Services, by: StaffActor, command: { readonly id: string; readonly mailboxId: string }, body: HolderBody): Promise<Result<{ id: string }>> {
  const until = parseDay(body.untilOn)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    const today = services.today(tx.district)
    if (!(await store.listMailboxes(tx, today)).some((each) => each.id === command.mailboxId)) return refuse(refusal('no-such-mailbox', {}))
    const postings = await postingsOf(tx, body.staffId as StaffId, today)
    if (!postings.some((each) => HOLDER_ROLES.includes(each.role))) return refuse(refusal('not-a-postholder', {}))
    if (!until.ok || until.value < today || until.value > addDays(today, LONGEST_NAMING_DAYS)) return refuse(refusal('naming-days', {}))
    await store.insertHolder(tx, {
      id: command.id, mailboxId: command.mailboxId, staffId: body.staffId, ground: cleanText(body.ground), fromOn: today, untilOn: until.value, by: by.id, at: services.clock.now(),
    })
    const data = { staffId: body.staffId, untilOn: until.value }
    await tx.run(insertChange(tx, services.clock, by, { action: 'mailbox.name', subjectKind: 'mailbox', subjectId: command.mailboxId, data }))
    return ok({ id: command.id })
  })
}

/** From now on this person opens nothing there. Refuses `no-such-lead`. */
export function endHolder(services: Services, by: StaffActor, id: string): Promise<Result<{ id: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string }>> => {
    if (!(await store.endHolder(tx, id, services.today(tx.district)))) return refuse(refusal('no-such-lead', {}))
    await tx.run(insertChange(tx, services.clock, by, { action: 'mailbox.end', subjectKind: 'mailbox', subjectId: id, data: {} }))
    return ok({ id })
  })
}
