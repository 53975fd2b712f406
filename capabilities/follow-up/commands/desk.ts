import { type CaseFile, type FactDraft, type FactRead, factsOf, onCase, type ProcedureId, type ProcedureState, type StationCommand } from '#cap/cases'
import { reportersOf } from '#cap/people'
import type { Actor, CaseNeed } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { StepAnswer } from '../contract.ts'
import { type Ending, followUpFileOf, type Procedures, proceduresOf } from '../domain/fold.ts'
import { ENDINGS, refusalOf, type StepName } from '../domain/guards.ts'
import { dayOf, dueDaysIn } from '../domain/reading.ts'
import { followUpDueOn } from '../domain/terms.ts'
import { refusal } from '../words/refusals.ts'

/** All that a step's work may look at. */
export interface Desk {
  readonly tx: Tx
  readonly services: Services
  readonly file: CaseFile
  readonly facts: readonly FactRead[]
  readonly procedures: Procedures
  /** The follow-up's id: there already, or opened by the first fact of this very command. */
  readonly followUpId: ProcedureId
  readonly opening: FactDraft | undefined
  readonly ending: Ending
  readonly by: Actor
  readonly today: Day
}

export interface Writing {
  readonly facts: readonly FactDraft[]
  readonly also?: readonly (Sql | undefined)[]
}

/**
 * One step in one transaction: nearness, the step's own guard, its work. Plans the follow-up first where no worker has
 * done it yet. Refuses what the spine refuses, `not-dispatched`, what `refusalOf` says, and what `work` refuses.
 */
export function takeStep(
  services: Services, command: StationCommand, step: StepName, need: CaseNeed, work: (desk: Desk) => Promise<Result<Writing>> | Result<Writing>,
): Promise<Result<StepAnswer>> {
  return onCase<StepAnswer & JsonObject>(services, command, need, async (tx, file) => {
    const opened = await openDesk(tx, services, file, command.by)
    if (!opened.ok) return opened
    const desk = opened.value
    const refused = refusalOf(step, desk.ending)
    // A proposal judges its own completeness: only it knows the reasons that come with it, and names all gaps at once.
    if (refused && !(step === 'propose-closing' && refused.code === 'closing-incomplete')) return refuse(refused)
    const written = await work(desk)
    if (!written.ok) return written
    const facts = desk.opening ? [desk.opening, ...written.value.facts] : written.value.facts
    return ok({ facts, also: written.value.also ?? [], answer: answerOf(desk, facts) })
  })
}

/** Gathers the desk of a locked or looked-at case. Refuses `not-dispatched`. */
export async function openDesk(tx: Tx, services: Services, file: CaseFile, by: Actor): Promise<Result<Desk>> {
  const mediation = file.procedure('mediation')
  if (!mediation) return refuse(refusal('not-dispatched', {}))
  const procedures = proceduresOf(file.state, mediation)
  const facts = await factsOf(tx, file.row.id)
  const opening = procedures.followUp ? undefined : openingOf(facts, procedures.mediation, newId<'procedure'>(services.clock))
  const today = services.today(tx.district)
  const ending = await endingOf(tx, services, file, procedures, facts, today)
  const followUpId = procedures.followUp?.id ?? opening?.procedureId ?? procedures.mediation.id
  return ok({ tx, services, file, facts, procedures, followUpId, opening, ending, by, today })
}

async function endingOf(
  tx: Tx, services: Services, file: CaseFile, procedures: Procedures, facts: readonly FactRead[], today: Day,
): Promise<Ending> {
  const { mediation, followUp, performance } = procedures
  const folded = followUpFileOf(facts, [mediation.id, ...(followUp ? [followUp.id] : []), ...(performance ? [performance.id] : [])])
  const reporters = await reportersOf(tx, services.keys, file.row.id)
  const wanting = reporters.filter((each) => each.lettersWanted).map((each) => each.partyId ?? each.id)
  return {
    state: mediation.state, performance: performance?.state ?? null, followUp: followUp?.state ?? null,
    merged: file.state.mergedInto !== null, sealed: file.row.sealed, file: folded,
    toAsk: [...new Set<string>(wanting)].filter((each) => !folded.asked.includes(each)), today,
  }
}

/**
 * The fact that opens a follow-up: planned with its due day after an agreement, noted as not due after any other end.
 * Undefined while the mediation has not come to an end.
 */
export function openingOf(facts: readonly Pick<FactRead, 'kind' | 'procedureId' | 'data' | 'occurredOn'>[], mediation: Pick<ProcedureState, 'id' | 'state'>, id: ProcedureId | string): FactDraft | undefined {
  const procedureId = id as ProcedureId
  const opens = [{ id: procedureId, kind: 'follow-up' as const, parentId: mediation.id }]
  const agreed = facts.find((each) => each.kind === 'agreement-reached' && each.procedureId === mediation.id)
  if (agreed) return { kind: 'follow-up-planned', procedureId, opens, data: planOf(agreed) }
  if (!ENDINGS.some((each) => each === mediation.state)) return undefined
  return { kind: 'follow-up-not-due', procedureId, opens, data: { reason: mediation.state } }
}

function planOf(agreed: Pick<FactRead, 'data' | 'occurredOn'>): JsonObject {
  const agreedOn = dayOf(agreed.data, 'effectiveOn') ?? agreed.occurredOn
  return { agreedOn, dueOn: followUpDueOn(agreedOn, dueDaysIn(agreed.data)) }
}

/** A fact on the follow-up. */
export function noted(desk: Desk, kind: string, data: JsonObject, more: Pick<FactDraft, 'content' | 'occurredOn'> = {}): FactDraft {
  return { kind, procedureId: desk.followUpId, data, ...more }
}

const MOVES: Readonly<Record<string, string>> = { closed: 'closed', archived: 'archived' }

function answerOf(desk: Desk, facts: readonly FactDraft[]): StepAnswer & JsonObject {
  const state = facts.reduce((now, each) => MOVES[each.kind] ?? now, desk.ending.state)
  const followUp = facts.reduce<string | null>((now, each) => followUpAfter(now, each), desk.ending.followUp)
  return { state, followUp }
}

function followUpAfter(now: string | null, fact: FactDraft): string | null {
  if (fact.kind === 'follow-up-planned') return 'planned'
  if (fact.kind === 'follow-up-not-due' || fact.kind === 'follow-up-waived') return 'waived'
  if (fact.kind !== 'visit-recorded') return now
  return fact.data['next'] === 'done' ? 'done' : 'planned'
}
