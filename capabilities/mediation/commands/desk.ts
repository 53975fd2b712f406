import type { Actor } from '#platform/access'
import type { Json, JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { readFileToken } from '#platform/file-token'
import { findFile, insertFile } from '#platform/files'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import {
  type CaseFile, type CaseId, type FactDraft, type FactRead, factsOf, handlesCase, factsWithContentOf, onCaseBeside, type ProcedureState, transitionFor,
} from '#cap/cases'
import { type Committee, committeesFor, committeeTaking, rememberedTree } from '#cap/organisation'
import { actingParties, type Authority, authoritiesOf, childrenToHear, partiesWithNames, type PartyInFull } from '#cap/people'
import { fileOf } from '../domain/file.ts'
import type { Matter, PartyView } from '../domain/matter.ts'
import { performanceProcedure } from '../domain/performance.ts'
import { roleRefusal, STEP_RIGHTS } from '../domain/roles.ts'
import { refusalOf, type StepName } from '../domain/steps.ts'
import { mediationProcedure } from '../domain/transitions.ts'
import { trainedAmong } from '../reads.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { withNames } from './voices.ts'

/** A command of this capability as its route hands it over. `body` is what a repeated click is compared by. */
export interface Command {
  readonly caseId: CaseId
  readonly commandId: string
  readonly by: Actor
  readonly body: Json
}

/** Everything a step's work may look at: the locked case, its mediation as the facts leave it, its people. */
export interface Desk {
  readonly tx: Tx
  readonly services: Services
  readonly file: CaseFile
  readonly matter: Matter
  readonly mediation: ProcedureState
  readonly performance: ProcedureState | undefined
  /** The committee whose number it would be accepted under; undefined also where nobody asked. */
  readonly committee: Committee | undefined
  readonly facts: readonly FactRead[]
  /** The parties of the dispute; who only speaks for one of them is in `people`. */
  readonly parties: readonly PartyInFull[]
  readonly people: readonly PartyInFull[]
  /** Who acts for whom in writing, ended ones among them. */
  readonly authorities: readonly Authority[]
  readonly by: Actor
  readonly today: Day
  readonly now: Date
}

/** What a step records, before the answer is added. */
export interface Writing {
  readonly facts: readonly FactDraft[]
  readonly also?: readonly (Sql | undefined)[]
}

export type StepAnswer = { readonly state: string; readonly performance: string | null }

/** Steps whose rules look at the category's own properties: only they read the category table. */
const ABOUT_CATEGORY: readonly StepName[] = ['draft', 'agree-orally']
/** Those that get a committee's number. */
const ABOUT_COMMITTEE: readonly StepName[] = ['accept', 'accept-together']

/**
 * Takes one step of the tables in one transaction: nearness, the step's own guards, then its work.
 * Refuses what the spine refuses, `not-dispatched`, what `roleRefusal` and `refusalOf` say, and what `work` refuses.
 */
export function takeStep(
  services: Services, command: Command, step: StepName, work: (desk: Desk) => Promise<Result<Writing>> | Result<Writing>,
): Promise<Result<StepAnswer>> {
  const ask = (tx: Tx) => askForDesk(tx, services, command.caseId, false)
  return onCaseBeside<DeskAnswers, StepAnswer>(services, command, STEP_RIGHTS[step].on, ask, async (tx, file, answers) => {
    const opened = await deskOf(tx, services, file, command.by, { aboutCategory: ABOUT_CATEGORY.includes(step), aboutCommittee: ABOUT_COMMITTEE.includes(step) }, answers)
    if (!opened.ok) return opened
    const desk = opened.value
    const refused = roleRefusal(step, desk.matter, roleOf(command.by)) ?? refusalOf(step, desk.matter)
    if (refused) return refuse(withNames(desk, refused) ?? refused)
    const written = await work(desk)
    return written.ok ? ok({ ...written.value, answer: answerOf(desk, written.value.facts) }) : written
  })
}

function roleOf(by: Actor): string {
  return by.kind === 'staff' ? by.role : by.kind
}

interface Wanted {
  /** The category's own properties: one more statement. */
  readonly aboutCategory: boolean
  /** The committee that would accept it: one more statement. */
  readonly aboutCommittee: boolean
}

export interface DeskWanted extends Wanted {
  /** The words of the facts too, for a screen or a paper. */
  readonly withWords: boolean
}

/** What the desk asks of the database by the case's id alone: it can be asked together with the lock. */
type DeskAnswers = readonly [readonly FactRead[], readonly PartyInFull[]]

function askForDesk(tx: Tx, services: Services, caseId: CaseId, withWords: boolean): Promise<DeskAnswers> {
  return Promise.all([(withWords ? factsWithContentOf : factsOf)(tx, caseId), partiesWithNames(tx, services.keys, caseId)])
}

/** Gathers the desk of a looked-at case. Refuses `not-dispatched`. */
export async function openDesk(tx: Tx, services: Services, file: CaseFile, by: Actor, wanted: DeskWanted): Promise<Result<Desk>> {
  return deskOf(tx, services, file, by, wanted, await askForDesk(tx, services, file.row.id, wanted.withWords))
}

async function deskOf(
  tx: Tx, services: Services, file: CaseFile, by: Actor, { aboutCategory, aboutCommittee }: Wanted, [facts, parties]: DeskAnswers,
): Promise<Result<Desk>> {
  const mediation = file.procedure('mediation')
  if (!mediation) return refuse(refusal('not-dispatched', {}))
  const today = services.today(tx.district)
  const performance = performanceOf(file, mediation)
  const category = aboutCategory ? await categoryOf(tx, services, file.state.category, today) : plainCategory(file.state.category)
  const committee = aboutCommittee ? committeeTaking(await committeesFor(tx, file.row.unit_path), file.row.unit_path, file.state.category) : undefined
  const committeeThere = !aboutCommittee || committee !== undefined
  const gathered = matterOf(file, { mediation, performance, facts, parties, category, committeeThere, today })
  const mine = mediates(by, gathered.file.mediatorIds, file.state)
  const matter = { ...gathered, mine, ...(gathered.file.gates['G-03'] === 'yes' ? { trained: await isTrained(tx, by) } : {}) }
  const acting = actingParties(parties)
  return ok({ tx, services, file, matter, mediation, performance, committee, facts, parties: acting, people: parties, authorities: authoritiesOf(facts), by, today, now: services.clock.now() })
}

/** Whether who acts mediates the matter, or has it in hand. */
function mediates(by: Actor, mediatorIds: readonly string[], state: CaseFile['state']): boolean {
  return by.kind === 'staff' && (mediatorIds.includes(by.id) || handlesCase(by, state))
}

/** Whether who acts is trained for violence at home; asked only where that question was answered with yes. */
export async function isTrained(tx: Tx, by: Actor): Promise<boolean> {
  return by.kind !== 'staff' || (await trainedAmong(tx, [by.id])).size > 0
}

/** The performance of this mediation; a reopened matter has another one. */
export function performanceOf(file: CaseFile, mediation: ProcedureState): ProcedureState | undefined {
  return file.state.procedures.find((each) => each.kind === 'performance' && each.parentId === mediation.id)
}

function plainCategory(code: string | null): Matter['category'] {
  return code === null ? null : { code, writtenOnly: false, paperOnly: false }
}

export async function categoryOf(tx: Tx, services: Services, code: string | null, today: Day): Promise<Matter['category']> {
  if (code === null) return null
  const { categories } = await rememberedTree(tx, services, today)
  const found = categories.find((each) => each.code === code)
  return found ? { code, writtenOnly: found.writtenOnly, paperOnly: found.paperOnly } : plainCategory(code)
}

interface Gathered {
  readonly mediation: ProcedureState
  readonly performance: ProcedureState | undefined
  readonly facts: readonly FactRead[]
  readonly parties: readonly PartyInFull[]
  readonly category: Matter['category']
  readonly committeeThere: boolean
  readonly today: Day
}

/** The values that guards look at: the same for a command and for the screen. */
export function matterOf(file: CaseFile, gathered: Gathered): Matter {
  const { mediation, performance, facts, category, committeeThere, today } = gathered
  const procedureIds = [mediation.id, ...(performance ? [performance.id] : [])]
  return {
    state: mediation.state,
    performance: performance?.state ?? null,
    category,
    channel: file.state.channel,
    insidePetition: file.state.procedures.some((each) => each.kind === 'petition' && (each.endedOn === null || each.id === mediation.parentId)),
    registeredOn: file.state.registeredOn,
    placeKnown: file.state.microGridId !== null || file.row.place_text.trim() !== '',
    merged: file.state.mergedInto !== null,
    claimed: file.state.assigneeId !== null,
    committeeThere,
    trained: true,
    mine: true,
    parties: actingParties(gathered.parties).map(partyView),
    unheard: unheardChildren(gathered),
    file: fileOf(facts, procedureIds),
    deadlines: file.state.deadlines,
    today,
  }
}

/** Children of eight or more whose own wish nobody has asked yet (CC Art. 1084; LPM Art. 4). */
function unheardChildren({ parties, facts }: Gathered): readonly string[] {
  const heard = facts.filter((each) => each.kind === 'child-heard').map((each) => each.data['partyId'])
  return childrenToHear(parties).map((each) => each.id).filter((id) => !heard.includes(id))
}

function partyView(party: PartyInFull): PartyView {
  return { id: party.id, side: party.side, minor: party.minor }
}

function answerOf(desk: Desk, facts: readonly FactDraft[]): StepAnswer {
  let state = desk.mediation.state
  let performance = desk.performance?.state ?? null
  for (const fact of facts) {
    if (fact.procedureId === desk.mediation.id) state = stateAfter(state, fact, mediationProcedure)
    else performance = stateAfter(performance ?? performanceProcedure.initial, fact, performanceProcedure)
  }
  return { state, performance }
}

/** The desk as it will be once these facts of the mediation stand: what the next step of the same command is judged by. */
export function deskAfter(desk: Desk, facts: readonly FactDraft[]): Desk {
  const { matter, mediation, services, today } = desk
  const read = facts.map(({ kind, data, procedureId, occurredOn }) => ({ id: newId<'fact'>(services.clock), kind, data, procedureId, occurredOn: occurredOn ?? today }))
  const file = fileOf([...desk.facts, ...read], [mediation.id])
  return { ...desk, matter: { ...matter, state: answerOf(desk, facts).state, file } }
}

function stateAfter(state: string, fact: FactDraft, definition: typeof mediationProcedure): string {
  const to = transitionFor(definition, state, fact.kind)?.to ?? state
  const next = typeof to === 'function' ? to(fact) : to
  return next === 'same' ? state : next
}

/** A fact of the mediation. */
export function noted(desk: Desk, kind: string, data: JsonObject, more: Pick<FactDraft, 'content' | 'occurredOn' | 'opens'> = {}): FactDraft {
  return { kind, procedureId: desk.mediation.id, data, ...more }
}

/** The day of something that has happened: not in the future, not before the matter was registered. Refuses `day-does-not-fit`. */
export function pastDay(desk: Desk, text: string): Result<Day> {
  const parsed = parseDay(text.slice(0, 10))
  if (!parsed.ok) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.notADay }))
  if (parsed.value > desk.today) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.future }))
  if (parsed.value < desk.file.state.registeredOn) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.beforeEvent }))
  return ok(parsed.value)
}

/** Longest time ahead that a stop or an extension may name. */
const MOST_DAYS_AHEAD = 731

/** A day to come, within two years. Refuses `day-does-not-fit`. */
export function comingDay(desk: Desk, text: string): Result<Day> {
  const parsed = parseDay(text)
  if (!parsed.ok) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.notADay }))
  if (parsed.value < desk.today) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.notLater }))
  const tooFar = parsed.value > addDays(desk.today, MOST_DAYS_AHEAD)
  return tooFar ? refuse(refusal('day-does-not-fit', { why: WHY_WORDS.tooFar })) : ok(parsed.value)
}

export function partyOf(desk: Desk, partyId: string): Result<PartyInFull> {
  const party = desk.parties.find((each) => each.id === partyId)
  return party ? ok(party) : refuse(refusal('no-such-party', {}))
}

/** Refuses `not-everybody-agrees` unless every party of the dispute is in the list. */
export function everybodyIn(desk: Desk, partyIds: readonly string[], law: string): Result<true> {
  const missing = desk.parties.filter((each) => !partyIds.includes(each.id)).length
  return missing === 0 ? ok(true) : refuse(refusal('not-everybody-agrees', { count: missing, law }))
}

export interface Attached {
  readonly fileId: string | null
  readonly statement: Sql | undefined
}

/**
 * Makes an uploaded file part of the case. One scan may carry several marks: what the case has already is named again and
 * not stored twice. Refuses `file-unknown`.
 */
export async function attach(desk: Desk, token: string | undefined, purpose: string): Promise<Result<Attached>> {
  if (token === undefined) return ok({ fileId: null, statement: undefined })
  const file = readFileToken(desk.services.keys, desk.tx.district, token)
  if (!file) return refuse(refusal('file-unknown', {}))
  const known = await findFile(desk.tx, file.id)
  if (known && known.case_id !== desk.file.row.id) return refuse(refusal('file-unknown', {}))
  const statement = known ? undefined : insertFile(desk.tx, file, { caseId: desk.file.row.id, purpose, at: desk.now })
  return ok({ fileId: file.id, statement })
}
