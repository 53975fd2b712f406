import { type CaseFile, type CaseId, type FactRead, factsWithContentOf, lookAtCase, outOfTurn, type ProcedureState, transitionFor } from '#cap/cases'
import { partiesWithNames } from '#cap/people'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { tribunalsOf } from './commands.ts'
import type { LinkedLine, LinkedView } from './contract.ts'
import { LINKED_PROCEDURES, organOf, referralSteps } from './domain.ts'
import { listSent, PAGE } from './reads.ts'
import { LINKED_STATES, ORGAN_WORDS, REFERRAL_STATES, RESULT_WORDS, STAGE_WORDS, STEP_WORDS } from './words.ts'

/** What other bodies do about the matter, and the court's referral, with every step and its refusal. One row in the access log. */
export function readLinked(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<LinkedView>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'content', action: 'linked.read' }, async (tx, file): Promise<Result<LinkedView>> => {
    const facts = await factsWithContentOf(tx, caseId)
    const people = await partiesWithNames(tx, services.keys, caseId)
    const speaking = new Set(people.map((each) => each.representedBy))
    const courts = await tribunalsOf(tx, services.today(tx.district))
    return ok({
      linked: inOrder(file.state.procedures, facts).flatMap((each) => lineOf(each, facts)),
      referral: referralOf(file, facts),
      steps: referralSteps(file.state).map(({ step, label, refusal }) => ({ step, label: { ...label }, refusal: shown(refusal) })),
      courts: courts.map((each) => ({ unitId: each.id, name: { ...each.name } })),
      parties: people.filter((each) => !speaking.has(each.id)).map(({ id, name }) => ({ id, name })),
    })
  })
}

/** As they were noted: the facts know the order, ids of one moment do not. */
function inOrder(procedures: readonly ProcedureState[], facts: readonly FactRead[]): readonly ProcedureState[] {
  const firstOf = ({ id }: ProcedureState) => facts.findIndex((each) => each.procedureId === id)
  return [...procedures].sort((one, other) => firstOf(one) - firstOf(other))
}

function shown(refused: Refusal | undefined) {
  return refused ? { code: refused.code, say: { ...refused.say }, law: refused.law ?? null } : null
}

function textIn(facts: readonly FactRead[], key: string): string | null {
  const found = facts.map((each) => each.content?.[key]).filter((each) => typeof each === 'string')
  return found.at(-1) ?? null
}

function wordsOf(table: Readonly<Record<string, Said>>, key: unknown): { zh: string; en: string } | null {
  const found = typeof key === 'string' ? table[key] : undefined
  return found ? { ...found } : null
}

function lineOf(procedure: ProcedureState, facts: readonly FactRead[]): LinkedLine[] {
  const organ = organOf(procedure.kind)
  if (!organ) return []
  const own = facts.filter((each) => each.procedureId === procedure.id)
  const last = own.at(-1)
  const state = wordsOf(LINKED_STATES, procedure.state) ?? { zh: procedure.state, en: procedure.state }
  return [{
    id: procedure.id, organ, organWords: { ...ORGAN_WORDS[organ] }, name: textIn(own, 'name') ?? '', reference: textIn(own, 'reference'),
    state: procedure.state, stateWords: state, since: procedure.openedOn, on: String(last?.data['on'] ?? procedure.openedOn),
    sameDispute: own[0]?.data['sameDispute'] === true, result: wordsOf(RESULT_WORDS, last?.data['result']), steps: stepsOf(procedure),
  }]
}

const STEP_FACTS = { accepted: 'linked-accepted', end: 'linked-ended' } as const

function stepsOf(procedure: ProcedureState): LinkedLine['steps'] {
  const definition = LINKED_PROCEDURES.find((each) => each.kind === procedure.kind)
  if (!definition) throw new Error(`no table for ${procedure.kind}`)
  return (['accepted', 'end'] as const).map((step) => {
    const may = transitionFor(definition, procedure.state, STEP_FACTS[step])
    return { step, label: { ...STEP_WORDS[step] }, refusal: may ? null : shown(outOfTurn(definition, procedure.state, STEP_FACTS[step])) }
  })
}

function referralOf(file: CaseFile, facts: readonly FactRead[]): LinkedView['referral'] {
  const procedure = file.procedure('court-referral')
  if (!procedure) return null
  const own = facts.filter((each) => each.procedureId === procedure.id)
  const received = own.find((each) => each.kind === 'court-referral-received')
  const returned = own.find((each) => each.kind === 'court-referral-returned')
  const materials = received?.content?.['materials']
  return {
    id: procedure.id, stage: wordsOf(STAGE_WORDS, received?.data['stage']) ?? { ...STAGE_WORDS['pre-filing'] }, state: procedure.state,
    stateWords: wordsOf(REFERRAL_STATES, procedure.state) ?? { zh: procedure.state, en: procedure.state }, court: textIn(own, 'name') ?? '',
    reference: textIn(own, 'reference'), receivedOn: received?.occurredOn ?? procedure.openedOn,
    materials: Array.isArray(materials) ? materials.filter((each) => typeof each === 'string') : [],
    result: wordsOf(RESULT_WORDS, returned?.data['result']), returnedOn: returned ? String(returned.data['on'] ?? returned.occurredOn) : null,
  }
}

/** What the liaison's own court sent: code, stage, how far, result class; never a name. */
export function listReferrals(services: Services, viewer: StaffActor, cursor: string | undefined) {
  const [on = '', id = ''] = (cursor ?? '').split('~')
  const known = parseDay(on).ok && isId(id)
  const after = known ? { receivedOn: on, id } : { receivedOn: '9999-12-31', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listSent(tx, viewer.unitId, after)
    const page = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const referrals = page.map((row) => ({
      code: row.code, stage: wordsOf(STAGE_WORDS, row.stage) ?? { ...STAGE_WORDS['pre-filing'] }, receivedOn: row.received_on, state: row.state,
      stateWords: wordsOf(REFERRAL_STATES, row.state) ?? { zh: row.state, en: row.state }, result: wordsOf(RESULT_WORDS, row.result),
    }))
    return ok({ referrals, next: last ? `${last.received_on}~${last.id}` : null })
  }, { readOnly: true })
}
