import {
  type CaseFile, type CaseId, definitionOf, type FactRead, factsWithContentOf, leadingProcedure, lookAtCase, outOfTurn, paperVerification, registeredProcedures, rememberPaper,
  transitionFor,
} from '#cap/cases'
import { cannotPrint, DOCUMENT_NAMES, missingFields, renderPdf } from '#cap/documents'
import { listUnits, type Unit } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { isId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { isReceiver } from './commands.ts'
import type { SlipLine, SlipView, TransferView } from './contract.ts'
import { type Answer, answerRefusal, type Direction, levelsFrom, MOST_RETURNS, MOVERS } from './domain.ts'
import { slipPaper } from './papers.ts'
import { type After, listReceived, listSent, PAGE } from './reads.ts'
import { factsOfSlip, materialsOf } from './slip-facts.ts'
import { findSlip, type SlipRow, slipsOf } from './store.ts'
import { refusal, RESULT_WORDS, SLIP_STATE_WORDS, STEP_WORDS, TOLD_WORDS } from './words.ts'

type StepLine = SlipView['steps'][number]

export function lineOf(row: SlipRow): SlipLine {
  return {
    slipId: row.id, code: row.code, from: { zh: row.from_zh, en: row.from_en }, to: { zh: row.to_zh, en: row.to_en }, outside: row.to_unit_id === null,
    state: row.state, stateWords: { ...SLIP_STATE_WORDS[row.state] }, sentOn: row.sent_on, dueOn: row.due_on,
  }
}

const shown = (refused: Refusal | undefined) => (refused ? { code: refused.code, say: { ...refused.say }, law: refused.law ?? null } : null)
const step = (name: keyof typeof STEP_WORDS, refused: Refusal | undefined): StepLine => ({ step: name, label: { ...STEP_WORDS[name] }, refusal: shown(refused) })

function wordsOf(table: Readonly<Record<string, Said>>, key: unknown): { zh: string; en: string } | null {
  const found = typeof key === 'string' ? table[key] : undefined
  return found ? { ...found } : null
}

const text = (fact: FactRead | undefined, key: string): string | null => {
  const value = fact?.content?.[key]
  return typeof value === 'string' ? value : null
}

function viewOf(row: SlipRow, facts: readonly FactRead[], names: readonly string[], steps: readonly StepLine[]): SlipView {
  const { sent, received, objected, decided, told } = factsOfSlip(facts, row.id)
  return {
    slip: lineOf(row), matter: text(sent, 'matter') ?? '', reason: text(sent, 'reason') ?? text(sent, 'ground') ?? '', materials: materialsOf(sent),
    parties: sent?.data['namesAgreed'] === true ? [...names] : [], told: wordsOf(TOLD_WORDS, sent?.data['told']),
    objection: text(objected, 'reason'), ground: text(decided, 'ground'), receivedBy: text(received, 'by'), receivedOn: received?.occurredOn ?? null,
    result: wordsOf(RESULT_WORDS, told?.data['result']), steps: [...steps],
  }
}

function tableRefusal(file: CaseFile, fact: string): Refusal | undefined {
  const leading = leadingProcedure(file.state)
  const definition = definitionOf(registeredProcedures(), leading.kind)
  return transitionFor(definition, leading.state, fact) ? undefined : outOfTurn(definition, leading.state, fact)
}

function answer(file: CaseFile, row: SlipRow, today: Day, name: Answer, fact: string): Refusal | undefined {
  const objectUntil = file.state.deadlines.find((each) => each.key === 'T03-object' || each.key === 'DL-16')?.rolledOn ?? null
  return answerRefusal(name, { state: row.state, outside: row.to_unit_id === null, objectUntil }, today) ?? tableRefusal(file, fact)
}

/** What a dispatcher does about the last slip; a body with a desk answers for itself. */
function senderSteps(file: CaseFile, row: SlipRow | undefined, returns: number, today: Day): StepLine[] {
  const sending = returns >= MOST_RETURNS ? refusal('returned-twice', {}) : tableRefusal(file, 'transferred')
  if (!row) return [step('transfer', sending)]
  const hand = row.to_unit_id === null ? undefined : refusal('receiver-answers', { unit: { zh: row.to_zh, en: row.to_en } })
  return [
    step('transfer', sending),
    step('receipt', hand ?? answer(file, row, today, 'acknowledge', 'transfer-acknowledged')),
    step('objection', hand ?? answer(file, row, today, 'object', 'transfer-objected')),
    step('answer', hand ?? answer(file, row, today, 'answer', 'transfer-result-told')),
    step('decide', answer(file, row, today, 'decide', 'transfer-returned')),
  ]
}

/** All slips of a case, with every step and its refusal. Names of parties for nobody here. One row in the access log. */
export function readTransfer(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<TransferView>> {
  const need = isMover(by) ? 'content' : 'metadata'
  return lookAtCase<TransferView>(services, { by, caseId, need, action: 'transfer.read' }, async (tx, file) => {
    const facts = await factsWithContentOf(tx, caseId)
    const rows = await slipsOf(tx, caseId)
    const today = services.today(tx.district)
    const returns = facts.filter((each) => each.kind === 'transfer-returned').length
    const units = await listUnits(tx, today)
    const levels = levelsOf(file, units)
    const steps = by.role === 'dispatcher'
      ? senderSteps(file, rows.at(-1), returns, today)
      : by.role === 'committee-head' ? []
      : [step('designate', returns < MOST_RETURNS ? refusal('not-returned-twice', { returns }) : tableRefusal(file, 'transfer-designated'))]
    return ok({
      slips: rows.map((row) => viewOf(row, facts, [], [])), returns, steps: [...steps, ...(isMover(by) ? levelSteps(file, returns, levels) : [])], levels,
      units: units.filter((each) => (each.id as string) !== file.state.unitId).map((each) => ({ unitId: each.id, name: { ...each.name }, kind: each.kind })),
    })
  })
}

const isMover = ({ role }: StaffActor) => MOVERS.some((each) => each === role)

type Levels = TransferView['levels']

function levelsOf(file: CaseFile, units: readonly Unit[]): Levels {
  const named = (direction: Direction) => levelsFrom(file.row.unit_path, direction, units).map((each) => ({ unitId: each.id as string, name: { ...each.name } }))
  return { up: named('up'), down: named('down') }
}

/** Up where there is a level above, down where there is one below. */
function levelSteps(file: CaseFile, returns: number, { up, down }: Levels): StepLine[] {
  const sending = returns >= MOST_RETURNS ? refusal('returned-twice', {}) : tableRefusal(file, 'transferred')
  return [...(up.length > 0 ? [step('escalate', sending)] : []), ...(down.length > 0 ? [step('hand-down', sending)] : [])]
}

function mayRead(row: SlipRow, by: StaffActor): boolean {
  return isReceiver(row, by) || ((by.role === 'dispatcher' || by.role === 'director' || by.role === 'committee-head') && isWithin(row.from_path, by.unitPath))
}

async function slipFor(services: Services, by: StaffActor, slipId: string): Promise<Result<SlipRow>> {
  const row = await inDistrict(services.db, by.district, (tx) => findSlip(tx, slipId), { readOnly: true })
  return row && mayRead(row, by) ? ok(row) : refuse(refusal('no-such-slip', {}))
}

const beside = async () => undefined

async function namesFor(tx: Tx, services: Services, caseId: CaseId): Promise<readonly string[]> {
  return (await partiesWithNames(tx, services.keys, caseId)).map((each) => each.name)
}

/** The slip for whoever received it: what it is about, why, and what may be answered. Refuses `no-such-slip`. One row in the access log. */
export async function readSlip(services: Services, by: StaffActor, slipId: string): Promise<Result<SlipView>> {
  const found = await slipFor(services, by, slipId)
  if (!found.ok) return found
  const caseId = found.value.case_id as CaseId
  return lookAtCase<SlipView>(services, { by, caseId, need: beside, action: 'transfer.slip' }, async (tx, file) => {
    const row = await findSlip(tx, slipId)
    if (!row) return refuse(refusal('no-such-slip', {}))
    const today = services.today(tx.district)
    const steps = isReceiver(row, by)
      ? [
          step('acknowledge', answer(file, row, today, 'acknowledge', 'transfer-acknowledged')),
          step('object', answer(file, row, today, 'object', 'transfer-objected')),
          step('answer', answer(file, row, today, 'answer', 'transfer-result-told')),
        ]
      : []
    return ok(viewOf(row, await factsWithContentOf(tx, caseId), await namesFor(tx, services, caseId), steps))
  })
}

/** Received by the caller's unit, or sent on by it and those below: code, units, how far; never what it is about. */
export function listTransfers(services: Services, by: StaffActor, query: { readonly side?: 'received' | 'sent'; readonly after?: string }) {
  const [on = '', id = ''] = (query.after ?? '').split('~')
  const known = parseDay(on).ok && isId(id)
  const after: After = known ? { sentOn: on, id } : { sentOn: '9999-12-31', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  const sends = by.role === 'dispatcher' || by.role === 'director'
  return inDistrict(services.db, by.district, async (tx) => {
    const rows = query.side === 'sent' ? (sends ? await listSent(tx, by.unitPath, after) : []) : await listReceived(tx, by.unitId, after)
    const page = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? page.at(-1) : undefined
    return ok({ slips: page.map(lineOf), next: last ? `${last.sent_on}~${last.id}` : null })
  }, { readOnly: true })
}

/** D19, for both units, with its receipt once it was signed. Refuses `no-such-slip`, `cannot-print`. */
export async function printTransferSlip(services: Services, by: StaffActor, slipId: string): Promise<Result<SentFile>> {
  const found = await slipFor(services, by, slipId)
  if (!found.ok) return found
  const row = found.value
  const made = await lookAtCase(services, { by, caseId: row.case_id as CaseId, need: beside, action: 'document.print' }, async (tx, file) => {
    const facts = await factsWithContentOf(tx, file.row.id)
    const paper = slipPaper(row, factsOfSlip(facts, row.id), await namesFor(tx, services, file.row.id))
    const missing = missingFields(paper)
    if (missing.length > 0) return refuse(refusal('cannot-print', cannotPrint(DOCUMENT_NAMES.D19, missing)))
    return ok({ paper, check: await rememberPaper(tx, services, file.row, { kind: 'D19', number: null, madeOn: paper.madeOn, data: paper }) })
  })
  if (!made.ok) return made
  const verification = paperVerification(services, by.district, made.value.check)
  const bytes = await renderPdf(made.value.paper, { verification, printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: 'D19.pdf' })
}
