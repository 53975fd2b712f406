import { type CaseFile, type FactDraft, factsWithContentOf, findIdByCodeEvenSealed, lookAtCase, onCase, type ProcedureId, readCaseCode, stepWords } from '#cap/cases'
import { listUnits } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { StaffActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { termOfWorkingDays } from '#platform/calendar'
import { inDistrict, type Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Static } from 'typebox'
import type { AnswerBody, RequestBody, RequestLine } from './contract.ts'
import { isCopied, ANSWER_WORKING_DAYS, KINDS, redacted } from './domain.ts'
import * as store from './store.ts'
import { KIND_WORDS, LIMITED, OUTCOME_WORDS, refusal, ROUTE, STATES } from './words.ts'

export interface Command {
  readonly commandId: string
  readonly by: StaffActor
  readonly body: Json
}

const BESIDE = async () => undefined
const SHORTEST_REASONS = 10

async function districtUnit(tx: Tx, services: Services): Promise<string | null> {
  return (await listUnits(tx, services.today(tx.district))).find((each) => !each.path.includes('.'))?.id ?? null
}

/** Takes a request down; DL-34 starts. Refuses `no-such-code`. Source: PIPL Arts. 44–50. */
export async function takeRequest(services: Services, command: Command, body: Static<typeof RequestBody>): Promise<Result<{ requestId: string; dueOn: string }>> {
  const code = readCaseCode(body.code) ?? ''
  const caseId = await inDistrict(services.db, command.by.district, (tx) => findIdByCodeEvenSealed(tx, code), { readOnly: true })
  if (!caseId) return refuse(refusal('no-such-code', {}))
  return onCase<{ requestId: string; dueOn: string }>(services, { ...command, caseId, onMerged: true, onLimited: true }, BESIDE, async (tx, file) => {
    const requestId = derivedId<'procedure'>(command.commandId, 'privacy') as ProcedureId
    const today = services.today(tx.district)
    const dueOn = termOfWorkingDays(services.calendar(), today, ANSWER_WORKING_DAYS).rolledOn
    const secret = (text: string) => services.keys.encrypt(tx.district, 'content', text)
    const fact: FactDraft = {
      kind: 'privacy-requested', procedureId: requestId, opens: [{ id: requestId, kind: 'privacy', parentId: null }],
      data: { kinds: [...body.kinds], countedAt: await districtUnit(tx, services) },
    }
    const row = {
      id: requestId, case_id: caseId, code: file.row.code, kinds: body.kinds.join(','), subject: secret(body.subject), contact: secret(body.contact),
      wish: secret(body.wish), asked_on: today, due_on: dueOn,
    }
    return ok({ facts: [fact], also: [store.insertRequest(tx, row)], answer: { requestId, dueOn } })
  })
}

interface Drafted<Answer extends Json> {
  readonly fact: Omit<FactDraft, 'procedureId'>
  readonly also: readonly Sql[]
  readonly answer: Answer
}

async function onRequest<Answer extends Json>(
  services: Services, command: Command, requestId: string, work: (tx: Tx, row: store.RequestRow, file: CaseFile) => Promise<Result<Drafted<Answer>>>,
): Promise<Result<Answer>> {
  const known = await inDistrict(services.db, command.by.district, (tx) => store.findRequest(tx, requestId), { readOnly: true })
  if (!known) return refuse(refusal('no-such-request', {}))
  const envelope = { ...command, caseId: known.case_id, onMerged: true, onLimited: true }
  return onCase<Answer>(services, envelope, BESIDE, async (tx, file) => {
    const row = (await store.findRequest(tx, requestId)) ?? known
    if (row.state === 'answered') return refuse(refusal('answered-already', {}))
    const drafted = await work(tx, row, file)
    if (!drafted.ok) return drafted
    const { fact, also, answer } = drafted.value
    return ok({ facts: [{ ...fact, procedureId: requestId as ProcedureId }], also, answer })
  })
}

/** Who asks is who they say: how that was seen stays, no copy of any paper (PIPL Art. 6). */
export function verifyIdentity(services: Services, command: Command, requestId: string, seen: { readonly how: string; readonly note: string }): Promise<Result<{ state: string }>> {
  return onRequest(services, command, requestId, async (tx) =>
    ok({ fact: { kind: 'identity-verified', data: { how: seen.how }, content: { note: seen.note } }, also: [store.verified(tx, requestId, services.today(tx.district))], answer: { state: 'verified' } }))
}

/** Kept and protected, nothing else: every other command on the case is refused from now on (PIPL Art. 47). Refuses `verify-first`. */
export function limitProcessing(services: Services, command: Command, requestId: string, ground: string): Promise<Result<{ state: string }>> {
  return onRequest(services, command, requestId, async (tx, row) => {
    if (row.state !== 'verified') return refuse(refusal('verify-first', {}))
    return ok({ fact: { kind: 'processing-limited', data: {}, content: { ground } }, also: [store.limited(tx, requestId)], answer: { state: 'limited' } })
  })
}

type Answered = { state: string; reply: string; inTime: boolean }

/** The reply, with reasons and the way to court where not everything is granted. Refuses `verify-first`, `reasons-needed`, `limit-first`. */
export function answerRequest(services: Services, command: Command, requestId: string, body: Static<typeof AnswerBody>): Promise<Result<Answered>> {
  return onRequest<Answered>(services, command, requestId, async (tx, row) => {
    if (row.state !== 'verified') return refuse(refusal('verify-first', {}))
    const whole = body.outcome === 'granted'
    if (!whole && [...body.reply.trim()].length < SHORTEST_REASONS) return refuse(refusal('reasons-needed', {}))
    if (!whole && row.kinds.split(',').includes('delete') && !row.limited) return refuse(refusal('limit-first', {}))
    const today = services.today(tx.district)
    const reply = [body.reply.trim(), row.limited ? LIMITED.zh : '', whole ? '' : ROUTE.zh].filter((each) => each !== '').join('\n')
    const inTime = today <= row.due_on
    const data = { outcome: body.outcome, inTime, countedAt: await districtUnit(tx, services) }
    const also = [store.answered(tx, requestId, body.outcome, services.keys.encrypt(tx.district, 'content', reply), today)]
    return ok({ fact: { kind: 'privacy-answered', data, content: { reply } }, also, answer: { state: 'answered', reply, inTime } })
  })
}

type OwnData = { entries: { on: string; what: { zh: string; en: string }; texts: string[] }[] }

/** What is kept about the person, in words: without who told it and with every other name blacked out. Refuses `verify-first`. */
export async function readOwnData(services: Services, by: StaffActor, requestId: string): Promise<Result<OwnData>> {
  const row = await inDistrict(services.db, by.district, (tx) => store.findRequest(tx, requestId), { readOnly: true })
  if (!row) return refuse(refusal('no-such-request', {}))
  if (row.state === 'received') return refuse(refusal('verify-first', {}))
  const subject = services.keys.decrypt(by.district, 'content', row.subject)
  return lookAtCase<OwnData>(services, { by, caseId: row.case_id, need: BESIDE, action: 'privacy.copy' }, async (tx, file) => {
    const facts = await factsWithContentOf(tx, row.case_id)
    const parties = await partiesWithNames(tx, services.keys, row.case_id)
    const staff = await store.namesOfStaff(tx, facts.flatMap((each) => each.actorId ?? []))
    const others = [...staff, ...parties.flatMap((each) => (each.name === subject ? [] : [each.name, each.phone ?? '', each.addressText]))]
    const kindOf = new Map(file.state.procedures.map((each) => [each.id as string, each.kind]))
    const entries = facts.filter(isCopied).map((each) => ({
      on: each.occurredOn, what: { ...stepWords(kindOf.get(each.procedureId) ?? 'entry', each.kind).words }, texts: Object.values(redacted(each.content ?? {}, others)),
    }))
    return ok({ entries: entries.filter((each) => each.texts.length > 0) })
  })
}

export async function listRequests(services: Services, by: StaffActor): Promise<Result<{ requests: RequestLine[] }>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const open = (text: string) => services.keys.decrypt(tx.district, 'content', text)
    return ok({ requests: (await store.listRequests(tx)).map((row) => ({
      id: row.id, code: row.code, kinds: KINDS.filter((each) => row.kinds.split(',').includes(each)).map((each) => ({ ...KIND_WORDS[each] })),
      state: row.state, stateWords: { ...STATES[row.state] }, subject: open(row.subject), contact: open(row.contact), wish: open(row.wish),
      askedOn: row.asked_on, dueOn: row.due_on, limited: row.limited, outcomeWords: row.outcome ? { ...OUTCOME_WORDS[row.outcome] } : null,
      reply: row.reply === null ? null : open(row.reply), answeredOn: row.answered_on,
    })) })
  }, { readOnly: true })
}
