import { type CaseFile, type CaseId, type FactDraft, type FactRead, factsOf, onCase, type Permit, type ProcedureId, type ProcedureState, type StationCommand } from '#cap/cases'
import { categoriesOn, type Category } from '#cap/organisation'
import type { Actor, CaseNeed } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { ConfirmationAnswer } from '../contract.ts'
import { type AgreementKnown, type Matter, offered, refusalOf, type StepName } from '../domain/guards.ts'
import { dayOf, objectsOf, textOf, textsOf } from '../domain/reading.ts'
import { termOf } from '../domain/terms.ts'
import { findBeforeCourt } from '../store.ts'
import { refusal } from '../words/refusals.ts'

/** All that a step's work may look at. */
export interface Desk {
  readonly tx: Tx
  readonly services: Services
  readonly file: CaseFile
  readonly facts: readonly FactRead[]
  readonly category: Category | undefined
  readonly matter: Matter
  /** The confirmation's id: there already, or opened by the first fact of this very command. */
  readonly id: ProcedureId
  readonly opening: FactDraft | undefined
}

export interface Writing {
  readonly state: string
  readonly facts: readonly FactDraft[]
  readonly also?: readonly (Sql | undefined)[]
}

/**
 * One step in one transaction: nearness or the court's row, the step's own guard, its work. Opens the window first where
 * no worker has done it yet. Refuses what the spine refuses, what `refusalOf` says, and what `work` refuses.
 */
export function takeStep(
  services: Services, command: StationCommand, step: StepName, need: CaseNeed | Permit, work: (desk: Desk) => Promise<Result<Writing>> | Result<Writing>,
): Promise<Result<ConfirmationAnswer>> {
  return onCase<ConfirmationAnswer & JsonObject>(services, command, nearnessOf(command.by, command.caseId, need), async (tx, file) => {
    const desk = await openDesk(tx, services, file)
    const refused = refusalOf(step, desk.matter)
    if (refused) return refuse(refused)
    const written = await work(desk)
    if (!written.ok) return written
    const { facts, also, state } = written.value
    return ok({ facts: desk.opening ? [desk.opening, ...facts] : facts, also: also ?? [], answer: { state } })
  })
}

export const isLiaison = (by: Actor): boolean => by.kind === 'staff' && by.role === 'court-liaison'

/** A liaison is let in by the row that names their court, and by nothing else: never by nearness to the case. */
export function nearnessOf<Need extends CaseNeed | Permit>(by: Actor, caseId: CaseId, need: Need): Need | Permit {
  if (by.kind !== 'staff' || by.role !== 'court-liaison') return need
  return async (tx) => ((await findBeforeCourt(tx, caseId, by.unitId)) ? undefined : refusal('no-such-confirmation', {}))
}

/** An agreement, or the written one that took the place of an oral one: either carries all that is needed here. */
const AGREEMENTS = ['agreement-reached', 'agreement-replaced']
const AT_COURT = ['applied', 'filed']

/** Gathers the desk of a locked or looked-at case: of the confirmation that is named, or of the one that goes on. */
export async function openDesk(tx: Tx, services: Services, file: CaseFile, wantedId?: string): Promise<Desk> {
  const facts = await factsOf(tx, file.row.id)
  const { confirmation, agreed } = goingOn(file, facts, wantedId)
  const category = (await categoriesOn(tx, file.state.registeredOn)).find((each) => each.code === file.state.category)
  const matter = matterOf(services, file, { facts, agreed, category, confirmation, today: services.today(tx.district) })
  const id = confirmation?.id ?? (newId<'procedure'>(services.clock) as ProcedureId)
  const opening = !confirmation && agreed && !offered(matter) ? openingOf(agreed, id, category) : undefined
  return { tx, services, file, facts, category, matter, id, opening }
}

interface GoingOn {
  readonly confirmation: ProcedureState | undefined
  /** The agreement it is about: after a round of talks (T22) the same mediation has a newer one. */
  readonly agreed: FactRead | undefined
}

function goingOn(file: CaseFile, facts: readonly FactRead[], wantedId: string | undefined): GoingOn {
  const confirmations = file.state.procedures.filter((each) => each.kind === 'confirmation')
  // A matter that was opened again while the court still has its first agreement: the court's steps go on with that one.
  const named = confirmations.find((each) => (wantedId === undefined ? AT_COURT.includes(each.state) : each.id === wantedId))
  if (named) return { confirmation: named, agreed: agreementsOn(facts, named.parentId).find((each) => isAbout(facts, named, each)) }
  const current = file.procedure('mediation')
  const agreed = agreementsOn(facts, current?.id ?? null).at(-1)
  return { confirmation: agreed && confirmations.find((each) => each.parentId === current?.id && isAbout(facts, each, agreed)), agreed }
}

function agreementsOn(facts: readonly FactRead[], mediationId: string | null): readonly FactRead[] {
  return facts.filter((each) => AGREEMENTS.includes(each.kind) && each.procedureId === mediationId)
}

/** Each confirmation is about one agreement, which the fact that opened it names. */
function isAbout(facts: readonly FactRead[], confirmation: ProcedureState, agreed: FactRead): boolean {
  const opening = facts.find((each) => each.kind === 'confirmation-window-opened' && each.procedureId === confirmation.id)
  return textOf(opening?.data, 'draftId') === textOf(agreed.data, 'draftId')
}

interface Found {
  readonly facts: readonly FactRead[]
  readonly agreed: FactRead | undefined
  readonly category: Category | undefined
  readonly confirmation: ProcedureState | undefined
  readonly today: Day
}

function matterOf(services: Services, file: CaseFile, { facts, agreed, category, confirmation, today }: Found): Matter {
  const agreement = agreed ? agreementIn(agreed) : null
  const { procedures } = file.state
  const parentId = agreed?.procedureId ?? null
  const since = (kind: string) => facts.findLastIndex((each) => each.kind === kind && each.procedureId === confirmation?.id)
  const applied = since('enforcement-applied')
  return {
    agreement, confirmable: category?.confirmable ?? null, statusReserved: category?.statusReserved ?? null,
    state: confirmation?.state ?? null,
    window: agreement ? termOf(services.calendar(), 'DL-07', agreement.effectiveOn) : null,
    merged: file.state.mergedInto !== null,
    mediation: procedures.find((each) => each.id === parentId)?.state ?? null,
    performance: procedures.find((each) => each.kind === 'performance' && each.parentId === parentId)?.state ?? null,
    sued: since('suit-noted') >= 0, objection: since('ruling-objected') > since('objection-decided'),
    enforcement: applied < 0 ? 'none' : since('enforcement-ended') > applied ? 'ended' : 'applied',
    today,
  }
}

export function agreementIn({ data, occurredOn }: Pick<FactRead, 'data' | 'occurredOn'>): AgreementKnown {
  return {
    form: textOf(data, 'form') === 'oral' ? 'oral' : 'written', effectiveOn: dayOf(data, 'effectiveOn') ?? occurredOn,
    number: textOf(data, 'number'), draftId: textOf(data, 'draftId'), partyIds: textsOf(data, 'partyIds'),
    dueDays: objectsOf(data, 'obligations').flatMap((each) => dayOf(each, 'dueOn') ?? []),
  }
}

/** The fact that opens the window, with all that later steps need of the agreement. */
export function openingOf(agreed: Pick<FactRead, 'data' | 'occurredOn' | 'procedureId'>, id: ProcedureId, category: Category | undefined): FactDraft {
  const { effectiveOn, number, draftId, partyIds } = agreementIn(agreed)
  return {
    kind: 'confirmation-window-opened', procedureId: id, opens: [{ id, kind: 'confirmation', parentId: agreed.procedureId }],
    data: { effectiveOn, number, draftId, partyIds, version: agreed.data['version'] ?? null, documentHash: textOf(agreed.data, 'documentHash'), confirmable: category?.confirmable ?? null },
  }
}

/** A fact on the confirmation. */
export function noted(desk: Desk, kind: string, data: JsonObject, more: Pick<FactDraft, 'content' | 'occurredOn'> = {}): FactDraft {
  return { kind, procedureId: desk.id, data, ...more }
}

/** The latest fact of a kind on this confirmation. */
export function latest(desk: Pick<Desk, 'facts' | 'id'>, kind: string): FactRead | undefined {
  return desk.facts.filter((each) => each.kind === kind && each.procedureId === desk.id).at(-1)
}

/** A day that somebody typed: not in the future, not before the step it follows. Refuses `day-does-not-fit`. */
export function pastDay(desk: Desk, text: string, field: string, follows: string): Result<Day> {
  const parsed = parseDay(text)
  const earliest = latest(desk, follows)?.occurredOn
  const fits = parsed.ok && parsed.value <= desk.matter.today && (earliest === undefined || parsed.value >= earliest)
  return fits ? parsed : refuse(refusal('day-does-not-fit', { field }))
}
