import type { Actor } from '#platform/access'
import { canonicalJson, type Json, type JsonObject } from '#platform/canonical'
import { randomBytes } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, daysBetween, type Instant, instant } from '#platform/time'
import type {
  CaseId, CaseState, CountChange, Fact, FactActor, FactId, OpenedProcedure, ProcedureId, ProcedureKind, ProcedureState,
} from './procedure.ts'
import { type PlaceChange, placeChanges } from './placed.ts'
import { definitionOf, type Definitions, dueOn, leadingProcedure, project, youngest } from './projection.ts'
import { reactionsTo } from './registry.ts'
import { newlySealing, restrictionText } from './restriction.ts'
import { type Sealing, storedRow } from './sealing/seal.ts'
import { encryptFor } from './sealing/vault.ts'
import * as store from './store.ts'
import type { CounterRow } from './store-counters.ts'

/** A fact as a station states it; the spine adds who, when, the number in the chain and the hashes. */
export interface FactDraft {
  readonly kind: string
  readonly procedureId: ProcedureId
  /** Non-personal values: states, clocks and counters read nothing else. */
  readonly data: JsonObject
  /** Words of people; kept apart from the fact, which holds only their salted hash. */
  readonly content?: JsonObject
  /** Defaults to today in the district. */
  readonly occurredOn?: Day
  readonly opens?: readonly OpenedProcedure[]
  readonly v?: number
}

/** Columns of the case that are words or words-derived and therefore not in any fact. */
export interface CaseColumns {
  readonly title?: string
  readonly placeText?: string
  readonly unitPath?: string
  readonly urgent?: boolean
}

/** What must leave the building, or happen beside the case, after commit. Payloads carry ids and codes, never names. */
export interface DueWork {
  readonly kind: string
  readonly payload: JsonObject
  readonly runAt?: Instant
}

/** All that one command does to one case. */
export interface Recording<Answer extends Json = Json> {
  readonly facts: readonly FactDraft[]
  /** Writes to the station's own tables, carried in the same single statement. */
  readonly also?: readonly (Sql | undefined)[]
  readonly columns?: CaseColumns
  readonly due?: readonly DueWork[]
  readonly answer: Answer
}

/** The locked case in a command's hands. */
export interface CaseFile {
  readonly row: store.CaseFileRow
  readonly state: CaseState
  /** The youngest procedure of a kind. */
  procedure(kind: ProcedureKind): ProcedureState | undefined
}

export function caseFileOf(row: store.CaseFileRow, state: CaseState): CaseFile {
  return { row, state, procedure: (kind) => youngest(state.procedures, kind) }
}

export function factActor(by: Actor): FactActor {
  if (by.kind === 'staff') return { kind: 'staff', id: by.id, role: by.role, unitId: by.unitId }
  if (by.kind === 'reporter' || by.kind === 'key') return { kind: by.kind, id: by.id, role: by.kind, unitId: null }
  return { kind: 'system', id: null, role: by.kind === 'system' ? by.name : 'public', unitId: null }
}

export interface Written {
  readonly row: store.CaseFileRow
  readonly before: CaseState | null
  readonly after: CaseState
  readonly facts: readonly store.ChainedFact[]
  readonly deadlines: readonly store.DeadlineWrite[]
  readonly counts: readonly CounterRow[]
  readonly places: readonly PlaceChange[]
  readonly due: readonly DueWork[]
}

export interface Moment {
  readonly now: Date
  readonly today: Day
}

/** Turns drafts into chained facts and everything they move. Pure but for ids and salts. */
export function projectAll(
  services: Pick<Services, 'clock' | 'calendar'>, by: Actor, file: Pick<CaseFile, 'row' | 'state'>, recording: Recording,
  at: Moment, definitions: Definitions,
): Result<Written> {
  let state = file.state
  let head: Buffer = file.row.chain_head
  let seq = file.row.seq
  const facts: store.ChainedFact[] = []
  const deadlines: store.DeadlineWrite[] = []
  const counts: CounterRow[] = []
  const places: PlaceChange[] = []
  for (const draft of drafts(recording.facts, file, () => state)) {
    seq += 1
    const fact = factOf(services, by, state.id, seq, draft, at)
    const known = new Map(state.deadlines.map((each) => [each.key, each]))
    const projected = project(state, fact, definitions, services.calendar())
    if (!projected.ok) return projected
    for (const change of projected.value.deadlines) {
      const about = change.change === 'open' ? change.deadline : known.get(change.key)
      if (about) deadlines.push({ change, known: about, seq, on: fact.occurredOn })
    }
    places.push(...placeChanges(state, projected.value.after))
    state = projected.value.after
    const afterFact = state
    counts.push(...projected.value.counts.map((each) => counterRow(each, afterFact, fact)))
    const chained = chain(head, fact, draft.content)
    head = chained.hash
    facts.push(chained)
  }
  const row = rowAfter(file.row, state, recording.columns, at.now, seq, head, definitions)
  return ok({ row, before: file.state, after: state, facts, deadlines, counts, places, due: announced(facts) })
}

/** The command's facts and, where they fire a gate that seals, the fact of the sealing behind them (decision 4). */
function* drafts(facts: readonly FactDraft[], file: Pick<CaseFile, 'row' | 'state'>, now: () => CaseState): Generator<FactDraft> {
  yield* facts
  const state = now()
  const gates = newlySealing(file.state.restrictedBy, state.restrictedBy)
  const entry = youngest(state.procedures, 'entry')
  if (gates.length === 0 || state.sealed || !entry) return
  yield { kind: 'case-sealed', procedureId: entry.id, data: { gates: [...gates] } }
}

/** One change of a counter with the case that made it. */
export function counterRow(change: CountChange, state: CaseState, fact: Fact): CounterRow {
  const begunOn = state.procedures.find((each) => each.id === fact.procedureId)?.begunOn ?? null
  return {
    unitId: change.unitId ?? state.unitId, indicator: change.indicator, category: change.category ?? state.category ?? '',
    channel: state.channel, effectiveOn: change.effectiveOn, n: change.n, caseId: state.id, seq: fact.seq, gridId: state.gridId,
    days: begunOn === null ? null : Math.max(0, daysBetween(begunOn, change.effectiveOn)),
  }
}

function factOf(services: Pick<Services, 'clock'>, by: Actor, caseId: CaseId, seq: number, draft: FactDraft, at: Moment): Fact {
  return {
    id: newId<'fact'>(services.clock) as FactId, caseId, seq, kind: draft.kind, v: draft.v ?? 1,
    procedureId: draft.procedureId, actor: factActor(by), occurredOn: draft.occurredOn ?? at.today,
    recordedAt: instant(at.now), data: draft.data, opens: draft.opens ?? [],
  }
}

function chain(head: Buffer, fact: Fact, content: JsonObject | undefined): store.ChainedFact {
  const text = content ? canonicalJson(content) : null
  const salt = text === null ? null : randomBytes(16)
  const contentHash = text === null || salt === null ? null : store.contentHashOf(salt, text)
  return { fact, content: text, salt, contentHash, hash: store.chainHash(head, store.factText(fact, contentHash)) }
}

/** Facts that somebody listens to, each as one piece of work that carries the whole fact. */
function announced(facts: readonly store.ChainedFact[]): DueWork[] {
  return facts.filter(({ fact }) => reactionsTo(fact).length > 0).map(({ fact }) => ({ kind: 'fact', payload: factPayload(fact) }))
}

export function factPayload(fact: Fact): JsonObject {
  return {
    id: fact.id, caseId: fact.caseId, seq: fact.seq, kind: fact.kind, v: fact.v, procedureId: fact.procedureId,
    occurredOn: fact.occurredOn, recordedAt: fact.recordedAt, data: fact.data,
    actor: { kind: fact.actor.kind, id: fact.actor.id, role: fact.actor.role, unitId: fact.actor.unitId },
    opens: fact.opens.map((each) => ({ id: each.id, kind: each.kind, parentId: each.parentId })),
  }
}

function rowAfter(
  row: store.CaseFileRow, state: CaseState, columns: CaseColumns | undefined, now: Date, seq: number, head: Buffer, definitions: Definitions,
): store.CaseFileRow {
  const leading = leadingProcedure(state)
  return {
    ...row,
    title: columns?.title ?? row.title,
    place_text: columns?.placeText ?? row.place_text,
    unit_path: columns?.unitPath ?? row.unit_path,
    urgent: columns?.urgent ?? row.urgent,
    category: state.category,
    address_id: state.addressId, micro_grid_id: state.microGridId, grid_id: state.gridId,
    unit_id: state.unitId, assignee_id: state.assigneeId, merged_into: state.mergedInto,
    restricted_by: restrictionText(state.restrictedBy), sealed: state.sealed, limited: state.limited,
    stage_kind: leading.kind, stage: leading.state,
    open: !definitionOf(definitions, leading.kind).ended.includes(leading.state),
    changed_at: now, due_on: dueOn(state), seq, chain_head: head,
  }
}

export function caseStatements(tx: Tx, written: Written, exists: boolean, sealing: Sealing): (Sql | undefined)[] {
  const before = new Map((written.before?.procedures ?? []).map((each) => [each.id, each]))
  const changed = written.after.procedures.filter((each) => {
    const known = before.get(each.id)
    return !known || known.state !== each.state || known.endedOn !== each.endedOn || (known.begunOn ?? null) !== (each.begunOn ?? null)
  })
  const { key } = sealing
  const row = storedRow(written.row, key)
  const contents = key ? written.facts.map((each) => ({ ...each, content: each.content && encryptFor(key, each.fact.id, each.content) })) : written.facts
  return [
    exists ? store.updateCase(tx, row) : store.insertCase(tx, row),
    store.writeProcedures(tx, written.row.id, changed),
    store.insertFacts(tx, written.facts),
    store.insertContents(tx, contents, row.sealed),
    store.writeDeadlines(tx, written.row.id, written.deadlines),
    ...sealing.also,
  ]
}
