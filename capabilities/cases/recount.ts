import type { JsonObject } from '#platform/canonical'
import type { WorkCalendar } from '#platform/calendar'
import { type Day, type Instant, instant } from '#platform/time'
import type { CaseId, CaseState, DeadlineState, Fact, OpenedProcedure, ProcedureId, UnitId } from './procedure.ts'
import { definitionOf, type Definitions, dueOn, leadingProcedure, project, unregistered } from './projection.ts'
import { counterRow } from './recording.ts'
import { restrictionText } from './restriction.ts'
import { type CaseFileRow, CHAIN_START, chainHash, contentHashOf, factText } from './store.ts'
import type { CounterRow } from './store-counters.ts'

/** One thing that is not as the facts say. Ids and kinds only: a report may be shown to anybody. */
export interface Difference {
  readonly caseId: string | null
  readonly what: 'chain' | 'content' | 'case' | 'procedure' | 'deadline' | 'counter' | 'fact'
  readonly detail: string
}

export interface FactRow {
  readonly id: string
  readonly case_id: CaseId
  readonly seq: number
  readonly kind: string
  readonly v: number
  readonly procedure_id: ProcedureId
  readonly opens: readonly OpenedProcedure[]
  readonly actor_kind: Fact['actor']['kind']
  readonly actor_id: string | null
  readonly actor_role: string
  readonly actor_unit_id: UnitId | null
  readonly occurred_on: Day
  readonly recorded_at: Date
  readonly data: JsonObject
  readonly content_hash: Buffer | null
  readonly hash: Buffer
  readonly salt: Buffer | null
  readonly content: string | null
  readonly certificate: string | null
  readonly has_content: boolean
}

export function factFrom(row: FactRow): Fact {
  return {
    id: row.id as Fact['id'], caseId: row.case_id, seq: row.seq, kind: row.kind, v: row.v, procedureId: row.procedure_id,
    actor: { kind: row.actor_kind, id: row.actor_id, role: row.actor_role, unitId: row.actor_unit_id },
    occurredOn: row.occurred_on, recordedAt: instant(row.recorded_at) as Instant, data: row.data, opens: row.opens,
  }
}

export interface RecountedCase {
  readonly state: CaseState
  /** Every deadline the case ever had, with how it ended. */
  readonly deadlines: ReadonlyMap<string, { readonly known: DeadlineState; readonly state: string }>
  readonly counts: readonly (CounterRow & { readonly recordedOn: Day })[]
  readonly head: Buffer
  readonly differences: readonly Difference[]
}

/** Projects a case's facts again from nothing and checks its chain on the way. Pure. */
export function recountCase(rows: readonly FactRow[], definitions: Definitions, calendar: WorkCalendar, dayOf: (at: Date) => Day): RecountedCase {
  const first = rows[0]
  if (!first) throw new Error('a case has at least one fact')
  const differences: Difference[] = []
  const deadlines = new Map<string, { known: DeadlineState; state: string }>()
  const counts: RecountedCase['counts'][number][] = []
  let state = unregistered(first.case_id, first.occurred_on, first.data)
  let head: Buffer = CHAIN_START
  rows.forEach((row, index) => {
    const fact = factFrom(row)
    differences.push(...chainDifferences(row, fact, head, index + 1))
    head = row.hash
    const projected = project(state, fact, definitions, calendar)
    if (!projected.ok) {
      differences.push({ caseId: row.case_id, what: 'fact', detail: `${row.kind} #${row.seq}: ${projected.refusal.code}` })
      return
    }
    const before = new Map(state.deadlines.map((each) => [each.key, each]))
    for (const change of projected.value.deadlines) {
      const known = change.change === 'open' ? change.deadline : before.get(change.key)
      if (known) deadlines.set(known.key, { known, state: change.change })
    }
    state = projected.value.after
    const [afterFact, recordedOn] = [state, dayOf(row.recorded_at)]
    counts.push(...projected.value.counts.map((each) => ({ ...counterRow(each, afterFact, fact), recordedOn })))
  })
  return { state, deadlines, counts, head, differences }
}

function chainDifferences(row: FactRow, fact: Fact, head: Buffer, expectedSeq: number): readonly Difference[] {
  const found: Difference[] = []
  const say = (what: Difference['what'], detail: string) => found.push({ caseId: row.case_id, what, detail: `${row.kind} #${row.seq}: ${detail}` })
  if (row.seq !== expectedSeq) say('chain', `expected #${expectedSeq}`)
  if (!chainHash(head, factText(fact, row.content_hash)).equals(row.hash)) say('chain', 'hash differs')
  if (!row.content_hash) return found
  if (row.content === null) {
    if (!row.certificate) say('content', 'content is missing without a certificate of destruction')
  } else if (!row.salt || !contentHashOf(row.salt, row.content).equals(row.content_hash)) say('content', 'content differs')
  return found
}

export interface StoredCase {
  readonly row: CaseFileRow
  readonly procedures: readonly { id: string; kind: string; state: string; opened_on: Day; ended_on: Day | null; begun_on: Day | null }[]
  readonly deadlines: readonly { key: string; state: string; clock: string; raw_on: Day; rolled_on: Day; safe_on: Day; provisional: boolean }[]
}

/** What is stored of a case against what its facts say. */
export function compareCase(stored: StoredCase, recounted: RecountedCase, definitions: Definitions): readonly Difference[] {
  const { row } = stored
  const found: Difference[] = [...recounted.differences]
  const { state } = recounted
  const say = (what: Difference['what'], detail: string) => found.push({ caseId: row.id, what, detail })
  const leading = leadingProcedure(state)
  const expected: Readonly<Record<string, unknown>> = {
    category: state.category, channel: state.channel, unit_id: state.unitId, assignee_id: state.assigneeId, address_id: state.addressId,
    micro_grid_id: state.microGridId, grid_id: state.gridId, merged_into: state.mergedInto, restricted_by: restrictionText(state.restrictedBy), sealed: state.sealed, limited: state.limited, registered_on: state.registeredOn,
    stage_kind: leading.kind, stage: leading.state, due_on: dueOn(state),
    open: !definitionOf(definitions, leading.kind).ended.includes(leading.state),
  }
  for (const [column, value] of Object.entries(expected)) {
    if (row[column as keyof CaseFileRow] !== value) say('case', `${column}: stored ${String(row[column as keyof CaseFileRow])}, facts say ${String(value)}`)
  }
  if (!row.chain_head.equals(recounted.head)) say('chain', 'the stored head is not the last fact')
  compareProcedures(stored, state, say)
  compareDeadlines(stored, recounted, say)
  return found
}

type Say = (what: Difference['what'], detail: string) => void

function compareProcedures(stored: StoredCase, state: CaseState, say: Say): void {
  const known = new Map(stored.procedures.map((each) => [each.id, each]))
  for (const each of state.procedures) {
    const row = known.get(each.id)
    known.delete(each.id)
    if (!row) say('procedure', `${each.kind}: not stored`)
    else if (row.state !== each.state || row.opened_on !== each.openedOn || row.ended_on !== each.endedOn || row.begun_on !== (each.begunOn ?? null)) say('procedure', `${each.kind}: stored ${row.state}, facts say ${each.state}`)
  }
  for (const row of known.values()) say('procedure', `${row.kind}: stored, but no fact opened it`)
}

function compareDeadlines(stored: StoredCase, recounted: RecountedCase, say: Say): void {
  const known = new Map(stored.deadlines.map((each) => [each.key, each]))
  for (const [key, { known: days, state }] of recounted.deadlines) {
    const row = known.get(key)
    known.delete(key)
    if (!row) say('deadline', `${key}: not stored`)
    else if (row.state !== state) say('deadline', `${key}: stored ${row.state}, facts say ${state}`)
    else if (row.raw_on !== days.rawOn || row.rolled_on !== days.rolledOn || row.safe_on !== days.safeOn || row.provisional !== days.provisional) {
      say('deadline', `${key}: stored ${row.raw_on}/${row.rolled_on}/${row.safe_on}, facts say ${days.rawOn}/${days.rolledOn}/${days.safeOn}`)
    }
  }
  for (const key of known.keys()) say('deadline', `${key}: stored, but no fact opened it`)
}

export function counterKey(...parts: readonly string[]): string {
  return parts.join('|')
}

export function compareCounters(stored: ReadonlyMap<string, number>, recounted: ReadonlyMap<string, number>): readonly Difference[] {
  const keys = new Set([...stored.keys(), ...recounted.keys()])
  return [...keys]
    .filter((key) => (stored.get(key) ?? 0) !== (recounted.get(key) ?? 0))
    .map((key) => ({ caseId: null, what: 'counter', detail: `${key}: stored ${stored.get(key) ?? 0}, facts say ${recounted.get(key) ?? 0}` }))
}
