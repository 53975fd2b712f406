import {
  type CaseFile, caseRefusal, type CaseState, definitionOf, type FactDraft, type FactRead, factsOf, onCase, outOfTurn, type Permit, type ProcedureId, registeredProcedures,
  type StationCommand, transitionFor,
} from '#cap/cases'
import { unitOf, type UnitId } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, day, parseDay } from '#platform/time'
import type { Done } from '../contract.ts'
import { type PetitionNow, petitionOf, petitionProcedure, petitionRefusal, type Standing, standingRefusal, standingsIn, type Step, type StepContext, STEPS, type Told } from '../domain.ts'
import { movePetition, petitionOfCase, type PetitionRow } from '../store.ts'
import { refusal } from '../words.ts'

/** What a command has in hand: the case locked, the petition as its facts leave it, who acts and as what. */
export interface At {
  readonly tx: Tx
  readonly services: Services
  readonly file: CaseFile
  readonly row: PetitionRow
  readonly now: PetitionNow
  readonly facts: readonly FactRead[]
  readonly standings: readonly Standing[]
  readonly by: StaffActor
  readonly today: Day
}

/** What a step writes: its fact, and the unit's place in the tree where the petition goes to another unit. */
export interface Move {
  readonly kind: string
  readonly data?: JsonObject
  readonly content?: JsonObject
  readonly opens?: FactDraft['opens']
  readonly unitPath?: string
  readonly caseUnitPath?: string
  readonly also?: readonly (Sql | undefined)[]
}

export const NEVER = day('9999-12-31')

export function placeOf(row: PetitionRow) {
  return { type: row.type, officeUnitId: row.office_unit_id, officePath: row.office_path, unitId: row.unit_id, unitPath: row.unit_path, handlerId: row.handler_id }
}

/** Whoever is nothing to a petition is told that there is no such case. */
export function permitFor(by: StaffActor): Permit {
  return async (tx, row): Promise<Refusal | undefined> => {
    const found = await petitionOfCase(tx, row.id)
    if (!found) return refusal('no-petition', {})
    return standingsIn(by, placeOf(found)).length === 0 ? caseRefusal('no-such-case', {}) : undefined
  }
}

/** One step of a petition: who may, whether its turn has come, what stands against it; then its fact and its line. */
export function onPetition(services: Services, command: StationCommand, step: Step | ((now: PetitionNow) => Step), work: (at: At) => Promise<Result<Move>> | Result<Move>): Promise<Result<Done>> {
  const { by } = command
  if (by.kind !== 'staff') throw new Error('petitions are handled by staff; the access rule must say so')
  return onCase<Done & JsonObject>(services, command, permitFor(by), async (tx, file) => {
    const at = await openPetition(tx, services, file, by)
    if (!at.ok) return at
    const refused = stepRefusal(typeof step === 'function' ? step(at.value.now) : step, at.value)
    if (refused) return refuse(refused)
    const move = await work(at.value)
    return move.ok ? ok(recorded(at.value, move.value)) : move
  })
}

export async function openPetition(tx: Tx, services: Services, file: CaseFile, by: StaffActor): Promise<Result<At>> {
  const row = await petitionOfCase(tx, file.row.id)
  const facts = await factsOf(tx, file.row.id)
  const now = petitionOf(facts.map(told))
  if (!row || !now) return refuse(refusal('no-petition', {}))
  return ok({ tx, services, file, row, now, facts, standings: standingsIn(by, placeOf(row)), by, today: services.today(tx.district) })
}

export function told(fact: Pick<FactRead, 'kind' | 'data' | 'procedureId' | 'occurredOn'>): Told {
  return { kind: fact.kind, data: fact.data, procedureId: fact.procedureId as ProcedureId, occurredOn: fact.occurredOn }
}

/** Why a step may not be taken, for the command and for the button: standing, turn, guard. */
export function stepRefusal(step: Step, at: Pick<At, 'standings' | 'now' | 'file' | 'today'>): Refusal | undefined {
  const definition = definitionOf(registeredProcedures(), 'petition')
  const { fact } = STEPS[step]
  if (!transitionFor(definition, at.now.state, fact)) return outOfTurn(definition, at.now.state, fact)
  return standingRefusal(step, at.standings, at.now) ?? petitionRefusal(step, at.now, contextOf(at))
}

export function contextOf({ file, now, today }: Pick<At, 'file' | 'now' | 'today'>): StepContext {
  const own = file.state.deadlines.filter((each) => each.procedureId === now.id)
  return { today, lastDays: Object.fromEntries(own.map((each) => [each.clock, each.rolledOn])), mediation: innerMediation(file.state, now) }
}

/** How the mediation inside the petition stands, read off its own state. */
export function innerMediation(state: Pick<CaseState, 'procedures'>, now: PetitionNow): StepContext['mediation'] {
  const mediation = state.procedures.find((each) => each.id === now.mediationId)
  if (!mediation) return 'none'
  const agreed = state.procedures.some((each) => each.kind === 'performance' && each.parentId === mediation.id)
  if (agreed) return 'agreed'
  return mediation.endedOn === null && !['terminated', 'withdrawn', 'not-accepted'].includes(mediation.state) ? 'running' : 'failed'
}

function recorded(at: At, move: Move) {
  const { tx, services, row, now } = at
  const fact: FactDraft = {
    kind: move.kind, procedureId: now.id as ProcedureId, data: { type: now.type, addressKnown: now.addressKnown, ...move.data },
    ...(move.content ? { content: move.content } : {}), ...(move.opens ? { opens: move.opens } : {}),
  }
  const next = petitionOf([...at.facts.map(told), { kind: fact.kind, data: fact.data, procedureId: fact.procedureId, occurredOn: at.today }]) ?? now
  const changed = rowAfter(at, row, next, fact, move.unitPath)
  return {
    facts: [fact], answer: { state: next.state }, also: [movePetition(tx, changed, services.clock.now()), ...(move.also ?? [])],
    ...(move.caseUnitPath === undefined ? {} : { columns: { unitPath: move.caseUnitPath } }),
  }
}

/** The list's line after a step: the nearest duty is computed by the very function that the spine asks. */
function rowAfter(at: At, row: PetitionRow, next: PetitionNow, fact: FactDraft, unitPath: string | undefined): PetitionRow {
  const due = nextDue(at, fact)
  return {
    ...row, state: next.state, unit_id: next.unitId, unit_path: next.unitId === row.unit_id ? row.unit_path : (unitPath ?? (next.unitId === row.office_unit_id ? row.office_path : row.unit_path)),
    handler_id: next.handlerId, repeat: next.repeat, re_reviewed: next.written.some((each) => each.level === 're-review'),
    registered_on: fact.kind === 'petition-registered' ? at.today : row.registered_on,
    due_on: due.on, due_clock: due.clock, window_until: due.windowUntil, open: !petitionProcedure.ended.includes(next.state),
  }
}

interface Due {
  readonly on: Day
  readonly clock: string | null
  /** Until when review or re-review may be asked for. */
  readonly windowUntil: Day | null
}

function nextDue({ services, file, now, by, today }: At, draft: FactDraft): Due {
  const procedure = file.state.procedures.find((each) => each.id === now.id)
  if (!procedure) throw new Error('the petition is a procedure of its case')
  const whole = {
    ...draft, id: now.id as never, caseId: file.row.id, seq: 0, v: 1, actor: { kind: 'staff' as const, id: by.id, role: by.role, unitId: null }, occurredOn: today,
    recordedAt: '' as never, opens: [],
  }
  const changes = petitionProcedure.deadlinesOf(whole, { before: file.state, procedure, calendar: services.calendar() })
  const open = new Map(file.state.deadlines.filter((each) => each.procedureId === now.id).map((each) => [each.key, each]))
  for (const change of changes) {
    if (change.change === 'open') open.set(change.deadline.key, change.deadline)
    else open.delete(change.key)
  }
  const first = [...open.values()].filter((each) => !each.optional).sort((one, other) => (one.rolledOn < other.rolledOn ? -1 : 1))[0]
  const windowUntil = [...open.values()].find((each) => each.clock === 'DL-18' || each.clock === 'DL-19')?.rolledOn ?? null
  return first ? { on: first.rolledOn, clock: first.clock, windowUntil } : { on: NEVER, clock: null, windowUntil }
}

/** Refuses `day-to-come` for a day that does not exist or lies ahead. */
export function pastDay(text: string, today: Day): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok && parsed.value <= today ? ok(parsed.value) : refuse(refusal('day-to-come', {}))
}

/** A unit of the district, other than the one that has it now. Refuses `no-such-unit`. */
export async function otherUnit(at: At, unitId: string) {
  const unit = unitId === at.now.unitId ? undefined : await unitOf(at.tx, unitId as UnitId)
  return unit ? ok(unit) : refuse(refusal('no-such-unit', {}))
}
