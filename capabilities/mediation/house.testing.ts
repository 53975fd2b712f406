import { newId } from '#platform/ids'
import { ok } from '#platform/result'
import { fileToken } from '#platform/file-token'
import type { SystemActor } from '#platform/access'
import { type CaseId, type FactDraft, onCase, type ProcedureId } from '#cap/cases'
import { intakeOperations } from '../intake/contract.ts'
import type { Product } from '../../tools/testing/product.ts'
import { ADDRESSES, staffIdOf, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'

/** A case in the mediator's hands, with the ids a test speaks of. */
export interface Opened {
  readonly caseId: string
  readonly applicant: string
  readonly respondent: string
  /** What the applicant's slip shows. */
  readonly code: string
  readonly pin: string
}

export const SAFE = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no' } as const
export const CHECKS = { mediable: true, capacity: true, voluntary: true, lawful: true, 'no-harm-to-others': true } as const

const SYSTEM: SystemActor = { kind: 'system', district: TEST_DISTRICT, name: 'test-dispatch' }

/** Registers a leak at the counter and hands it to the mediator, as triage and dispatch do. */
export async function openedCase(product: Product, changes: { category?: string | null; gates?: Record<string, 'yes' | 'no'>; assignee?: string | null } = {}): Promise<Opened> {
  const registered = await product.call(intakeOperations.registerCase, {
    as: 'clerk',
    body: {
      text: '楼上 602 漏水，卧室天花板湿了一大片。', channel: 'visit', noticeGiven: true, lettersWanted: true, addressId: ADDRESSES.flat502, gates: changes.gates ?? SAFE,
      applicant: { name: '当事人甲', phone: '13800000001', addressText: '示例小区2栋1单元502' },
      respondent: { name: '当事人乙', phone: '13800000002', addressText: '示例小区2栋1单元602' },
    },
  })
  const { caseId, code, pin } = registered.value
  await dispatch(product, caseId as CaseId, changes.category === undefined ? 'NBR-01' : changes.category, changes.assignee === undefined ? 'mediator' : changes.assignee)
  const parties = await product.rows<{ id: string; side: string }>('select id, side from people.party where case_id = $1', [caseId])
  const idOf = (side: string) => parties.find((each) => each.side === side)?.id ?? ''
  return { caseId, applicant: idOf('applicant'), respondent: idOf('respondent'), code, pin }
}

async function dispatch(product: Product, caseId: CaseId, category: string | null, assignee: string | null): Promise<void> {
  const opened = { id: newId<'procedure'>(product.clock) as ProcedureId, kind: 'mediation', parentId: null } as const
  const assigned = assignee === null ? {} : { assigneeId: staffIdOf(assignee) }
  await recordOn(product, caseId, 'entry', { kind: 'triaged', data: { ...(category === null ? {} : { category }), route: 'mediation' } })
  await recordOn(product, caseId, 'entry', { kind: 'assigned', data: assigned, opens: [opened] })
}

/** A fact that another station records: dispatch on the entry, follow-up on the mediation. */
export async function recordOn(product: Product, caseId: CaseId, kind: 'entry' | 'mediation', fact: Omit<FactDraft, 'procedureId'>): Promise<void> {
  const command = { caseId, commandId: newId<'command'>(product.clock), by: SYSTEM, body: {} }
  const done = await onCase(product.services, command, 'handle', async (_tx, file) => {
    const procedure = file.procedure(kind)
    if (!procedure) throw new Error(`the case has no procedure of kind ${kind}`)
    return ok({ facts: [{ ...fact, procedureId: procedure.id }], answer: {} })
  })
  if (!done.ok) throw new Error(done.refusal.say.en)
}

/** A scan as the upload hands it back. */
export async function aScan(product: Product): Promise<string> {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
  const kept = await product.services.files.keep(TEST_DISTRICT, png, 'file')
  if (!kept.ok) throw new Error(kept.refusal.say.en)
  return fileToken(product.services.keys, TEST_DISTRICT, kept.value)
}

/** The day of the fixed clock, as `2026-03-16`, and a minute of it. */
const today = (product: Product) => product.services.today(TEST_DISTRICT)
export const minute = (product: Product, at = '15:00') => `${today(product)}T${at}`

export async function contacted(product: Product, opened: Opened, reached = true): Promise<void> {
  const body = { partyId: opened.respondent, channel: 'phone', at: minute(product, '00:10'), reached, result: '电话里说明了情况' } as const
  await product.call(ops.recordContact, { params: { caseId: opened.caseId }, as: 'mediator', body }).then((done) => done.value)
}

export async function consented(product: Product, opened: Opened, partyId: string, given = true) {
  const requests = partyId === opened.applicant ? { requests: ['修好漏水', '赔偿天花板'] } : {}
  const body = { partyId, given, form: 'oral', at: minute(product, '00:20'), by: 'self', witness: '小李', ...requests } as const
  return product.call(ops.recordConsent, { params: { caseId: opened.caseId }, as: 'mediator', body })
}

export async function noticed(product: Product, opened: Opened): Promise<void> {
  const partyIds = [opened.applicant, opened.respondent]
  await product.call(ops.deliverNotice, { params: { caseId: opened.caseId }, as: 'mediator', body: { partyIds, form: 'paper' } }).then((done) => done.value)
}

/** T05 and T06: contacted, both consents, both notices, accepted. */
export async function acceptedCase(product: Product, changes: Parameters<typeof openedCase>[1] = {}): Promise<Opened> {
  const opened = await openedCase(product, changes)
  await contacted(product, opened)
  for (const partyId of [opened.applicant, opened.respondent]) (await consented(product, opened, partyId)).value
  await noticed(product, opened)
  const accepted = await product.call(ops.acceptMatter, { params: { caseId: opened.caseId }, as: 'mediator', body: { initiative: 'application', scope: 'whole' } })
  if (accepted.value.state !== 'accepted') throw new Error('the matter was not accepted')
  return opened
}

/** T08 and T09 on top: a mediator named, one session recorded. */
export async function mediatedCase(product: Product, changes: Parameters<typeof openedCase>[1] = {}): Promise<Opened> {
  const opened = await acceptedCase(product, changes)
  const params = { caseId: opened.caseId }
  const mediatorIds = [staffIdOf('mediator')]
  await product.call(ops.designateMediator, { params, as: 'committee-head', body: { mediatorIds, chosenBy: 'parties', disclosure: 'none' } }).then((done) => done.value)
  await product.call(ops.holdSession, { params, as: 'mediator', body: aSession(product, opened) }).then((done) => done.value)
  return opened
}

export function aSession(product: Product, opened: Opened, mode: 'face-to-face' | 'separate' = 'face-to-face', gates: Record<string, 'yes' | 'no'> = SAFE) {
  return {
    startedAt: minute(product, '00:30'), endedAt: minute(product, '00:50'), mode, place: '示例社区调解一室', isPublic: false,
    present: [{ name: '当事人甲', capacity: '申请人', partyId: opened.applicant }, { name: '当事人乙', capacity: '被申请人', partyId: opened.respondent }],
    statements: [{ speaker: '当事人甲', text: '天花板湿了。' }, { speaker: '当事人乙', text: '水管裂了，愿意修。' }],
    undisputedFacts: '602 厨房下水管开裂。', proposals: '乙方愿意各让一步。', result: '双方同意签协议。', gates,
  }
}

export function anObligationOf(opened: Opened, dueOn: string, fen: number) {
  return {
    debtorPartyId: opened.respondent, creditorPartyId: opened.applicant, kind: 'money', what: '赔偿天花板维修费', fen,
    way: '现金当面支付', place: '示例社区调解一室', dueOn,
  } as const
}

export function aDraftOf(opened: Opened, dueOn: string, fen = 120_000) {
  return {
    facts: '602 厨房下水管开裂，水渗到 502 卧室。', disputedMatters: '漏水由 602 水管引起，乙方承担维修和赔偿。',
    content: ['乙方更换厨房下水管。', '乙方赔偿甲方 1200 元。'], obligations: [anObligationOf(opened, dueOn, fen)], copies: 3, checks: CHECKS,
  }
}

/** Every mark but the seal. Gives the draft's id. */
export async function signedDraft(product: Product, opened: Opened, dueOn: string, fen?: number): Promise<string> {
  const params = { caseId: opened.caseId }
  await product.call(ops.draftAgreement, { params, as: 'mediator', body: aDraftOf(opened, dueOn, fen) }).then((done) => done.value)
  const draftId = await draftIdOf(product, opened)
  for (const whose of [opened.applicant, opened.respondent]) (await signed(product, opened, draftId, 'party', whose)).value
  ;(await signed(product, opened, draftId, 'mediator', staffIdOf('mediator'))).value
  return draftId
}

export async function draftIdOf(product: Product, opened: Opened): Promise<string> {
  const desk = await product.call(ops.readMediationDesk, { params: { caseId: opened.caseId }, as: 'mediator' })
  return desk.value.draft?.draftId ?? ''
}

export async function signed(product: Product, opened: Opened, draftId: string, by: 'party' | 'mediator', whose: string) {
  const file = await aScan(product)
  const body = { draftId, by, whose, actsFor: 'self', mark: 'signature', way: 'paper', on: today(product), signerPresent: true, file } as const
  return product.call(ops.signAgreement, { params: { caseId: opened.caseId }, as: 'mediator', body })
}
