import type { JsonObject } from '#platform/canonical'
import type { WorkCalendar } from '#platform/calendar'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Day } from '#platform/time'
import type {
  CaseId,
  CaseState,
  CountChange,
  DeadlineChange,
  DeadlineState,
  Fact,
  FactContext,
  ProcedureDefinition,
  ProcedureKind,
  ProcedureState,
  UnitId,
} from './procedure.ts'
import { SAME, transitionFor } from './procedure.ts'
import { withCohorts } from './cohorts.ts'
import { limitedAfter, restrictedAfter, sealedAfter } from './restriction.ts'
import { refusal } from './words.ts'

export type Definitions = Readonly<Partial<Record<ProcedureKind, ProcedureDefinition>>>

/** What one fact does to a case. The command writes it; the recount compares it. */
export interface Projected {
  readonly after: CaseState
  readonly deadlines: readonly DeadlineChange[]
  readonly counts: readonly CountChange[]
}

/** The case before its first fact: registration's own data says where it begins. */
export function unregistered(caseId: CaseId, registeredOn: Day, data: JsonObject): CaseState {
  const start: CaseState = {
    id: caseId,
    channel: String(data['channel']),
    category: null,
    unitId: String(data['unitId']) as UnitId,
    assigneeId: null,
    addressId: null,
    microGridId: null,
    gridId: null,
    registeredOn,
    mergedInto: null,
    restrictedBy: [],
    sealed: false,
    limited: false,
    procedures: [],
    deadlines: [],
  }
  return applyCaseData(start, data)
}

/**
 * Applies one fact. Pure: the same facts always give the same states, deadlines and counters.
 * Refuses `out-of-turn` when the procedure's table has no such step from its state.
 */
export function project(before: CaseState, fact: Fact, definitions: Definitions, calendar: WorkCalendar): Result<Projected> {
  const opened = openProcedures(before, fact, definitions)
  const procedure = opened.procedures.find((each) => each.id === fact.procedureId)
  if (!procedure) throw new Error(`fact ${fact.kind} names a procedure that the case does not have`)
  const definition = definitionOf(definitions, procedure.kind)
  const step = transitionFor(definition, procedure.state, fact.kind)
  if (!step) return refuse(outOfTurn(definition, procedure.state, fact.kind))
  const target = typeof step.to === 'function' ? step.to(fact) : step.to
  const state = target === SAME ? procedure.state : target
  const context: FactContext = { before: opened, procedure, calendar }
  const deadlines = [...definition.deadlinesOf(fact, context), ...deadlinesOfOpened(opened, fact, definitions, calendar)]
  const moved = moveProcedure(opened, procedure, state, definition, fact)
  const restrictedBy = restrictedAfter(before.restrictedBy, fact.kind, fact.data)
  const after = applyDeadlines({ ...applyCaseData(moved, fact.data), restrictedBy, sealed: sealedAfter(before.sealed, fact.kind), limited: limitedAfter(before.limited, fact.kind) }, deadlines)
  return ok({ after, deadlines, counts: withCohorts(definition.countsOf(fact, context), before) })
}

/** A procedure that a fact of another one opens starts its own clocks: dispatch opens mediation, whose contact clock runs from that day. */
function deadlinesOfOpened(opened: CaseState, fact: Fact, definitions: Definitions, calendar: WorkCalendar): readonly DeadlineChange[] {
  const ids = new Set(fact.opens.map((each) => each.id).filter((id) => id !== fact.procedureId))
  return opened.procedures
    .filter((each) => ids.has(each.id))
    .flatMap((procedure) => definitionOf(definitions, procedure.kind).deadlinesOf(fact, { before: opened, procedure, calendar }))
}

/** The refusal for a step that the procedure's table does not have from this state; the screen shows the same one. */
export function outOfTurn(definition: ProcedureDefinition, state: string, fact: string): Refusal {
  const ways = definition.transitions.filter((each) => each.fact === fact)
  const wanted = ways[0]
  const states = [...new Set(ways.flatMap((each) => each.from))]
  return refusal('out-of-turn', {
    state: definition.states[state] ?? { zh: state, en: state },
    step: wanted?.label ?? null,
    when: states.map((each) => definition.states[each] ?? { zh: each, en: each }),
    law: wanted?.law ?? null,
  })
}

export function definitionOf(definitions: Definitions, kind: ProcedureKind): ProcedureDefinition {
  const definition = definitions[kind]
  if (!definition) throw new Error(`no procedure of kind ${kind} is registered`)
  return definition
}

function openProcedures(before: CaseState, fact: Fact, definitions: Definitions): CaseState {
  if (fact.opens.length === 0) return before
  const opened = fact.opens.map((each): ProcedureState => ({
    id: each.id,
    kind: each.kind,
    parentId: each.parentId,
    state: definitionOf(definitions, each.kind).initial,
    openedOn: fact.occurredOn,
    endedOn: null,
  }))
  return { ...before, procedures: [...before.procedures, ...opened] }
}

function moveProcedure(
  before: CaseState,
  procedure: ProcedureState,
  state: string,
  definition: ProcedureDefinition,
  fact: Fact,
): CaseState {
  const ended = definition.ended.includes(state)
  const begins = definition.begins?.includes(fact.kind) === true
  const moved: ProcedureState = {
    ...procedure, state, endedOn: ended ? (procedure.endedOn ?? fact.occurredOn) : null,
    begunOn: procedure.begunOn ?? (begins ? fact.occurredOn : null),
  }
  return { ...before, procedures: before.procedures.map((each) => (each.id === procedure.id ? moved : each)) }
}

/** Case-wide values that any procedure's fact may state in its data. `undefined` leaves them, `null` clears them. */
function applyCaseData(before: CaseState, data: JsonObject): CaseState {
  const stated = <Value extends string>(key: string, current: Value | null): Value | null => {
    const value = data[key]
    if (value === undefined) return current
    return typeof value === 'string' ? (value as Value) : null
  }
  return {
    ...before,
    category: stated('category', before.category),
    unitId: stated('unitId', before.unitId) ?? before.unitId,
    assigneeId: stated('assigneeId', before.assigneeId),
    addressId: stated('addressId', before.addressId),
    microGridId: stated('microGridId', before.microGridId),
    gridId: stated('gridId', before.gridId),
    mergedInto: stated('mergedInto', before.mergedInto),
  }
}

export function applyDeadlines(before: CaseState, changes: readonly DeadlineChange[]): CaseState {
  const open = new Map<string, DeadlineState>(before.deadlines.map((each) => [each.key, each]))
  for (const change of changes) {
    if (change.change === 'open') open.set(change.deadline.key, change.deadline)
    else open.delete(change.key)
  }
  return { ...before, deadlines: [...open.values()] }
}

/** Shown where nothing is due, so that one index orders every list. */
export const NEVER_DUE = '9999-12-31' as Day

/**
 * The youngest procedure of a kind: the one that no other of its kind names as its parent. Ids order procedures by the
 * clock of whoever made them, which two computers, or two ids of one millisecond, do not share.
 */
export function youngest(procedures: readonly ProcedureState[], kind: ProcedureKind): ProcedureState | undefined {
  const ofKind = procedures.filter((each) => each.kind === kind)
  const parents = new Set(ofKind.map((each) => each.parentId))
  return ofKind.filter((each) => !parents.has(each.id)).at(-1)
}

/**
 * The procedure that gives the case its stage: the youngest of its own, not a child and not a task beside it. A mediation
 * inside a petition leads while it runs (PET Art. 33); then the petition does again.
 */
export function leadingProcedure(state: CaseState): ProcedureState {
  const petition = youngest(state.procedures, 'petition')
  const entry = state.procedures.find((each) => each.kind === 'entry')
  // A request that was turned into a dispute stays as history and leads no more.
  const leads = (each: ProcedureState) => each.kind === 'entry' || (each.kind === 'ticket' && entry?.state === 'as-service') || (each.kind === 'mediation' && !(petition && each.endedOn))
  const own = state.procedures.filter(leads)
  // A merged case leads nowhere of its own: whatever was begun rests as it was, should the merge be undone.
  const leading = state.mergedInto && entry ? entry : (youngest(own, 'mediation') ?? petition ?? youngest(own, 'ticket') ?? hazardAlone(state, entry) ?? entry)
  if (!leading) throw new Error(`case ${state.id} has no procedure`)
  return leading
}

/** A hazard that was found without a case leads the one that was opened for it; everywhere else it is a task beside. */
function hazardAlone(state: CaseState, entry: ProcedureState | undefined): ProcedureState | undefined {
  return entry?.state === 'as-service' ? youngest(state.procedures, 'hazard') : undefined
}

/** The day the case is due in a work list: its earliest obligation, left-out rights not counted. */
export function dueOn(state: CaseState): Day {
  const due = state.deadlines.filter((each) => !each.optional).map((each) => each.rolledOn)
  return [...due].sort()[0] ?? NEVER_DUE
}
