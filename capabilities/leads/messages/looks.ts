import { type CaseId, termOn } from '#cap/cases'
import { pinOf, reportersOf } from '#cap/people'
import type { Actor, StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { maskPhone } from '#platform/validators'
import { type BecameOf, becameOf } from '../carry.ts'
import { openedBy } from '../codes.ts'
import { MESSAGE_KINDS, REPLY_TERMS } from '../domain.ts'
import type { Message, OwnMessage } from '../contract.ts'
import { pageOf } from '../paging.ts'
import { NO_WORDS, openWords } from '../sealed-words.ts'
import { KIND_WORDS, MESSAGE_STATES } from '../words.ts'
import * as store from './store.ts'

/** Posts that decide on publication and see what is late first. */
export const HEADS: readonly string[] = ['unit-head', 'director']

/** Messages to the viewer's unit and those below; one line in the access log. Refuses `bad-cursor`. */
export function listMessages(services: Services, viewer: StaffActor, asked: { readonly view?: store.MessageView; readonly before?: string }) {
  const today = services.today(viewer.district)
  return pageOf(services, viewer, asked.before, (row: store.MessageRow) => row.sent_at,
    (tx, cursor) => store.listMessages(tx, viewer.unitPath, asked.view ?? 'waiting', today, cursor),
    async (tx, rows, next) => {
      await recordAccess(tx, services.clock, viewer, { action: 'messages.list', caseId: null })
      const becameWhat = await becameOf(tx, rows)
      return { messages: rows.map((row) => messageOf(services, row, viewer, { today, becameWhat })), next, overdue: await store.countOverdue(tx, viewer.unitPath, today) }
    })
}

interface Beside {
  readonly today: Day
  readonly becameWhat: BecameOf
}

function messageOf(services: Services, row: store.MessageRow, viewer: StaffActor, { today, becameWhat }: Beside): Message {
  const words = openWords(services.keys, viewer.district, row.words)
  const kind = MESSAGE_KINDS.find((each) => each === row.kind) ?? 'question'
  const state = row.state === 'answered' || row.state === 'carried' ? row.state : 'waiting'
  const reply = row.reply && row.replied_on ? { text: openWords(services.keys, viewer.district, row.reply).text, on: row.replied_on, by: row.replied_name ?? '' } : null
  const became = becameWhat(row)
  // A petition that does not show may be about this very house: its words are shown here no more (PET Art. 30).
  const { text, name, phone } = row.became === 'petition' && became?.code === null ? NO_WORDS : words
  return {
    id: row.id, code: row.code, kind, kindWords: { ...KIND_WORDS[kind] }, unit: { zh: row.unit_zh, en: row.unit_en }, text, name,
    phoneMasked: phone === '' ? '' : maskPhone(phone), sentOn: row.sent_on, dueOn: row.due_on, overdue: state === 'waiting' && row.due_on < today,
    state, stateWords: { ...MESSAGE_STATES[state] }, reply, became, publishedOn: row.published_on, mayPublish: row.may_publish,
    may: {
      reply: state === 'waiting', carry: state === 'waiting',
      publish: state === 'answered' && row.may_publish && row.published_on === null && HEADS.includes(viewer.role),
    },
  }
}

/** One's own message with its reply, by code and PIN. Refuses `wrong-code-or-pin`, `locked-for-a-while`. */
export async function readMyMessage(services: Services, by: Actor, typed: { readonly code: string; readonly pin: string }): Promise<Result<OwnMessage>> {
  const find = (code: string) => inDistrict(services.db, by.district, (tx) => store.findMessageByCode(tx, code), { readOnly: true })
  const opened = await openedBy(services, by.district, 'message-pin', typed, find)
  if (!opened.ok) return opened
  const row = opened.value
  return inDistrict(services.db, by.district, async (tx): Promise<Result<OwnMessage>> => ok({
    code: row.code, text: openWords(services.keys, tx.district, row.words).text, sentOn: row.sent_on, dueOn: row.due_on, provisional: row.provisional,
    unit: { zh: row.unit_zh, en: row.unit_en },
    reply: row.reply && row.replied_on ? { text: openWords(services.keys, tx.district, row.reply).text, on: row.replied_on } : null,
    carried: await carriedOf(tx, services, row),
  }), { readOnly: true })
}

/** Whoever holds the message's PIN is the reporter of its case: code and PIN are told here, as long as the case shows. */
async function carriedOf(tx: Tx, services: Services, row: store.MessageRow): Promise<OwnMessage['carried']> {
  const became = (await becameOf(tx, [row]))(row)
  if (!became) return null
  const [reporter] = became.code === null ? [] : await reportersOf(tx, services.keys, became.caseId as CaseId)
  const pin = reporter ? pinOf(services.keys, reporter.caseId, reporter.id, reporter.pinEpoch) : null
  return { kind: became.kind, code: pin === null ? null : became.code, pin }
}

/** What was published, and the reply limit in force: nothing of anybody. */
export function listPublished(services: Services, { district }: Actor) {
  return inDistrict(services.db, district, async (tx) => ok({
    replyDays: termOn(REPLY_TERMS, 'message-reply', services.today(district)).length,
    answers: (await store.listPublished(tx)).map((row) => ({
      id: row.id, question: row.published_question, answer: row.published_answer, on: row.published_on, unit: { zh: row.unit_zh, en: row.unit_en },
    })),
  }), { readOnly: true })
}

/** The telephone of whoever left a message; null where it is gone or none was left. For the letter that says there is a reply. */
export async function phoneOfEnquirer(tx: Tx, services: Pick<Services, 'keys'>, id: string): Promise<string | null> {
  const row = await store.findMessage(tx, id)
  const phone = row ? openWords(services.keys, tx.district, row.words).phone : ''
  return phone === '' ? null : phone
}
