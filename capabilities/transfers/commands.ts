import {
  type CaseFile, type CaseId, definitionOf, dueDaysOf, ENTRY_TERMS, type FactDraft, factsOf, leadingProcedure, onCase, outOfTurn, type ProcedureState, registeredProcedures,
  type StationCommand, termOn, transitionFor,
} from '#cap/cases'
import { listUnits, type Unit } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { CaseNeed, StaffActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { DesignationBody, Sent, TransferBody } from './contract.ts'
import type { Static } from 'typebox'
import { type Sending, sendingRefusal, type SlipState, stateAtReceiver } from './domain.ts'
import { insertSlip, type SlipRow, slipsOf } from './store.ts'
import { refusal } from './words.ts'

/** What a command on a case has before it decides. */
export interface At {
  readonly tx: Tx
  readonly file: CaseFile
  readonly today: Day
  readonly now: Date
  /** The procedure that is handed on. */
  readonly leading: ProcedureState
}

export interface Writing {
  readonly facts: readonly FactDraft[]
  readonly also: readonly (Sql | undefined)[]
  readonly answer: Sent
  /** Where the case lies from now on, when another unit takes it up. */
  readonly unitPath?: string
}

/** One step about a transfer, on the case. Refuses `out-of-turn` by the table of the procedure that leads, before anything else. */
export function onTransfer(
  services: Services, command: StationCommand, need: Parameters<typeof onCase>[2], fact: string, work: (at: At) => Promise<Result<Writing>>,
): Promise<Result<Sent>> {
  return onCase<Sent & JsonObject>(services, command, need, async (tx, file) => {
    const leading = leadingProcedure(file.state)
    const definition = definitionOf(registeredProcedures(), leading.kind)
    if (!transitionFor(definition, leading.state, fact)) return refuse(outOfTurn(definition, leading.state, fact))
    const written = await work({ tx, file, leading, today: services.today(tx.district), now: services.clock.now() })
    if (!written.ok) return written
    const { facts, also, answer, unitPath } = written.value
    return ok({ facts, also, answer: { ...answer }, ...(unitPath === undefined ? {} : { columns: { unitPath } }) })
  })
}

/** How often the matter came back. */
export async function returnsOf(tx: Tx, caseId: CaseId): Promise<number> {
  return (await factsOf(tx, caseId)).filter((each) => each.kind === 'transfer-returned').length
}

export interface Target {
  readonly unit: Unit | undefined
  readonly zh: string
  readonly en: string
  readonly kind: string | null
}

async function targetOf({ tx, today }: At, body: Pick<TransferBody, 'toUnitId' | 'toName'>): Promise<Result<Target>> {
  if (body.toUnitId === undefined) {
    const name = body.toName?.trim() ?? ''
    return name === '' ? refuse(refusal('no-such-unit', {})) : ok({ unit: undefined, zh: name, en: name, kind: null })
  }
  const unit = (await listUnits(tx, today)).find((each) => (each.id as string) === body.toUnitId)
  return unit ? ok({ unit, zh: unit.name.zh, en: unit.name.en, kind: unit.kind }) : refuse(refusal('no-such-unit', {}))
}

export async function mayGo({ tx, file }: At, target: Target, asked: Pick<Sending, 'noOtherRoute' | 'final'>): Promise<Refusal | undefined> {
  if (file.row.sealed) return refusal('sealed-not-by-slip', {})
  const returns = await returnsOf(tx, file.row.id)
  return sendingRefusal({ toKind: target.kind, sameUnit: (target.unit?.id as string | undefined) === file.state.unitId, returns, ...asked })
}

/** The unit that sends: the first receiver, whose name stands on the slip. */
async function senderOf({ tx, file, today }: At): Promise<Unit> {
  const unit = (await listUnits(tx, today)).find((each) => (each.id as string) === file.state.unitId)
  if (!unit) throw new Error(`case ${file.row.id} lies with a unit that is not there`)
  return unit
}

export async function slipRow(at: At, services: Services, target: Target, state: SlipState): Promise<SlipRow> {
  const from = await senderOf(at)
  const number = (await slipsOf(at.tx, at.file.row.id)).length + 1
  const due = dueDaysOf(services.calendar(), termOn(ENTRY_TERMS, 'T03', at.today), at.today)
  return {
    id: newId<'slip'>(services.clock), case_id: at.file.row.id, number, code: at.file.row.code, from_unit_id: from.id, from_path: from.path,
    from_zh: from.name.zh, from_en: from.name.en, to_unit_id: target.unit?.id ?? null, to_zh: target.zh, to_en: target.en, state,
    sent_on: at.today, due_on: due.rolledOn,
  }
}

const CONTENT: CaseNeed = 'content'

/**
 * T03: sends the matter to another body with reason and materials; the citizen is told, and it stays here until the receipt.
 * Refuses `out-of-turn`, `no-such-unit`, `own-unit`, `petition-last` (PET Art. 31), `returned-twice`, `sealed-not-by-slip`, `names-agreed-by`.
 */
export function transferCase(services: Services, command: StationCommand, body: TransferBody): Promise<Result<Sent>> {
  return onTransfer(services, command, CONTENT, 'transferred', async (at) => {
    const target = await targetOf(at, body)
    if (!target.ok) return target
    const refused = await mayGo(at, target.value, { noOtherRoute: body.noOtherRoute === true, final: false })
    if (refused) return refuse(refused)
    const people = await partiesWithNames(at.tx, services.keys, at.file.row.id)
    if (body.namesAgreed && people.length === 0) return refuse(refusal('names-agreed-by', {}))
    const row = await slipRow(at, services, target.value, 'sent')
    const data = {
      slipId: row.id, toUnitId: row.to_unit_id, toKind: target.value.kind, told: body.told, namesAgreed: body.namesAgreed,
      noOtherRoute: body.noOtherRoute === true, state: at.leading.state,
    }
    const content = { to: target.value.zh, matter: body.matter.trim(), reason: body.reason.trim(), materials: body.materials.map((each) => each.trim()) }
    const fact: FactDraft = { kind: 'transferred', procedureId: at.leading.id, data, content }
    return ok({ facts: [fact], also: [insertSlip(at.tx, row, at.now)], answer: { slipId: row.id, state: 'sent' } })
  })
}

/** What a receipt does to the case: it lies with the receiver, or is handed over for good. */
export function receivedBy(leadingBefore: { readonly kind: string; readonly state: string }, unit: Unit | undefined): { readonly state: string; readonly moves: JsonObject; readonly unitPath?: string } {
  const state = stateAtReceiver(unit?.kind ?? null, leadingBefore)
  if (state === 'handed-over' || !unit) return { state, moves: {} }
  return { state, moves: { unitId: unit.id, assigneeId: null }, unitPath: unit.path }
}

/**
 * After two returns the arbiter names the unit; there is no objection to it (§8.2; PET Art. 24 by analogy).
 * Refuses `not-returned-twice`, `no-such-unit`, `own-unit`, `petition-last`, `sealed-not-by-slip`, `out-of-turn`.
 */
export function designateUnit(services: Services, command: StationCommand, body: Static<typeof DesignationBody>): Promise<Result<Sent>> {
  return onTransfer(services, command, 'metadata', 'transfer-designated', async (at) => {
    const target = await targetOf(at, body)
    if (!target.ok) return target
    const refused = await mayGo(at, target.value, { noOtherRoute: body.noOtherRoute === true, final: true })
    if (refused) return refuse(refused)
    const row = await slipRow(at, services, target.value, 'designated')
    const received = receivedBy(at.leading, target.value.unit)
    const data = { slipId: row.id, toUnitId: row.to_unit_id, toKind: target.value.kind, state: received.state, ...received.moves }
    const fact: FactDraft = { kind: 'transfer-designated', procedureId: at.leading.id, data, content: { to: target.value.zh, ground: body.ground.trim() } }
    return ok({
      facts: [fact], also: [insertSlip(at.tx, row, at.now)], answer: { slipId: row.id, state: received.state },
      ...(received.unitPath === undefined ? {} : { unitPath: received.unitPath }),
    })
  })
}

/** Somebody of the unit that it was sent to. */
export function isReceiver(row: SlipRow, by: StaffActor): boolean {
  return row.to_unit_id !== null && row.to_unit_id === (by.unitId as string)
}
