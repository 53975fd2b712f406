import type { JsonObject } from '#platform/canonical'
import type { WorkCalendar } from '#platform/calendar'
import { ok, refuse, type Result } from '#platform/result'
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
import { refusal } from './words.ts'

export type Definitions = Readonly<Record<ProcedureKind, ProcedureDefinition>>

/** What one fact does to a case. The command writes it; the recount compares it. */
export interface Projected {
  readonly after: CaseState
  readonly deadlines: readonly DeadlineChange[]
  readonly counts: readonly CountChange[]
}

/** The case before its first fact: registration's own data says where it begins. */
export function unregistered(fact: Fact): CaseState {
  const text = (key: string) => textOf(fact.data, key)
  return {
    id: fact.caseId,
    channel: text('channel') ?? 'visit',
    category: text('category'),
    unitId: text('unitId') as UnitId,
    registeredOn: fact.occurredOn,
    mergedInto: null,
    procedures: [],
    deadlines: [],
  }
}

function textOf(data: JsonObject, key: string): string | null {
  const value = data[key]
  return typeof value === 'string' ? value : null
}

/**
 * Applies one fact. Pure: the same facts always give the same states, deadlines and counters.
 * Refuses `out-of-turn` when the procedure's table has no such step from its state.
 */
export function project(before: CaseState, fact: Fact, definitions: Definitions, calendar: WorkCalendar): Result<Projected> {
  const opened = openProcedures(before, fact, definitions)
  const procedure = opened.procedures.find((each) => each.id === fact.procedureId)
  if (!procedure) throw new Error(`fact ${fact.kind} names a procedure that the case does not have`)
  const definition = definitions[procedure.kind]
  const step = transitionFor(definition, procedure.state, fact.kind)
  if (!step) {
    const state = definition.states[procedure.state] ?? { zh: procedure.state, en: procedure.state }
    const wanted = definition.transitions.find((each) => each.fact === fact.kind)
    return refuse(refusal('out-of-turn', { state, step: wanted?.label ?? null, law: wanted?.law ?? null }))
  }
  const target = typeof step.to === 'function' ? step.to(fact) : step.to
  const state = target === SAME ? procedure.state : target
  const context: FactContext = { before: opened, procedure, calendar }
  const deadlines = definition.deadlinesOf(fact, context)
  const moved = moveProcedure(opened, procedure, state, definition, fact)
  const after = applyDeadlines(applyCaseData(moved, fact), deadlines)
  return ok({ after, deadlines, counts: definition.countsOf(fact, context) })
}

function openProcedures(before: CaseState, fact: Fact, definitions: Definitions): CaseState {
  if (fact.opens.length === 0) return before
  const opened = fact.opens.map((each): ProcedureState => ({
    id: each.id,
    kind: each.kind,
    parentId: each.parentId,
    state: definitions[each.kind].initial,
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
  const moved: ProcedureState = { ...procedure, state, endedOn: ended ? (procedure.endedOn ?? fact.occurredOn) : null }
  return { ...before, procedures: before.procedures.map((each) => (each.id === procedure.id ? moved : each)) }
}

/** Category, unit and merging are properties of the whole case, whichever procedure's fact states them. */
function applyCaseData(before: CaseState, fact: Fact): CaseState {
  const category = textOf(fact.data, 'category')
  const unitId = textOf(fact.data, 'unitId')
  const merged = fact.data['mergedInto']
  return {
    ...before,
    category: category ?? before.category,
    unitId: (unitId as UnitId | null) ?? before.unitId,
    mergedInto: merged === undefined ? before.mergedInto : (merged as CaseId | null),
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
