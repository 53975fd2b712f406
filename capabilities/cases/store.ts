import { canonicalJson, type Json, type JsonObject, sha256 } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Said } from '#platform/result'
import type { Day, Instant } from '#platform/time'
import { restrictionIn } from './restriction.ts'
import type { CaseId, CaseState, DeadlineChange, DeadlineState, Fact, ProcedureState, StaffId } from './procedure.ts'

/** The row of a case as commands see it: what lists show, and the head of its chain. */
export interface CaseFileRow {
  readonly id: CaseId
  readonly code: string
  readonly title: string
  readonly place_text: string
  readonly category: string | null
  readonly channel: string
  readonly address_id: string | null
  readonly micro_grid_id: string | null
  readonly grid_id: string | null
  readonly unit_id: string
  readonly unit_path: string
  readonly registered_unit_id: string
  readonly assignee_id: StaffId | null
  readonly stage_kind: string
  readonly stage: string
  readonly open: boolean
  readonly sealed: boolean
  readonly urgent: boolean
  readonly merged_into: CaseId | null
  /** Gates of danger that are fired, with commas between; empty where none is. */
  readonly restricted_by: string
  /** Processing is limited (PIPL Art. 47): kept and protected, nothing else is done with it. */
  readonly limited: boolean
  readonly registered_on: Day
  readonly registered_at: Date
  readonly changed_at: Date
  readonly due_on: Day
  readonly seq: number
  readonly chain_head: Buffer
}

const caseColumns = sql`cf.id, cf.code, cf.title, cf.place_text, cf.category, cf.channel, cf.address_id,
  cf.micro_grid_id, cf.grid_id, cf.unit_id, cf.unit_path, cf.registered_unit_id, cf.assignee_id, cf.stage_kind,
  cf.stage, cf.open, cf.sealed, cf.limited, cf.urgent, cf.merged_into, cf.restricted_by, cf.registered_on, cf.registered_at, cf.changed_at,
  cf.due_on, cf.seq, cf.chain_head`

/** Locks the case: the first statement of every command that touches one. */
export async function lockCase(tx: Tx, id: CaseId): Promise<CaseFileRow | undefined> {
  const found = await tx<CaseFileRow>`
    select ${caseColumns} from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.id = ${id} for update`
  return found[0]
}

/** The same row without a lock, for reads. */
export async function findCase(tx: Tx, id: CaseId): Promise<CaseFileRow | undefined> {
  const found = await tx<CaseFileRow>`
    select ${caseColumns} from cases.case_file cf where cf.district_id = ${tx.district} and cf.id = ${id}`
  return found[0]
}

/**
 * The case that goes on where this one was merged, at the end of however many merges; the case itself when it was not.
 * `code` is null where that case is sealed: row security hides it from everybody who was not let in.
 */
export async function findMergeTarget(tx: Tx, id: CaseId): Promise<{ readonly id: CaseId; readonly code: string | null }> {
  let next: CaseId = id
  for (let hops = 0; hops < MOST_MERGES; hops += 1) {
    const row: CaseFileRow | undefined = await findCase(tx, next)
    if (!row) return { id: next, code: null }
    if (row.merged_into === null) return { id: row.id, code: row.code }
    next = row.merged_into
  }
  throw new Error('merges of a case run in a circle')
}

/** Longest chain of merges that is followed: a merged case receives nothing, so each hop is an older decision. */
const MOST_MERGES = 50

export interface Repeat {
  readonly body_hash: string
  readonly answer: Json
}

export interface LoadedCase {
  readonly procedures: readonly ProcedureState[]
  readonly deadlines: readonly DeadlineState[]
  readonly parts: readonly string[]
  readonly repeat: Repeat | null
}

/**
 * Procedures, open deadlines, the actor's own parts and the command's earlier answer.
 * A second statement, after the lock: joined into the locking query the late twin would still see the old snapshot.
 */
export async function loadCase(tx: Tx, id: CaseId, staffId: string | null, commandId: string | null): Promise<LoadedCase> {
  const found = await tx<LoadedCase>`
    select
      (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'parentId', p.parent_id,
                'state', p.state, 'openedOn', p.opened_on, 'endedOn', p.ended_on, 'begunOn', p.begun_on) order by p.id), '[]'::json)
         from cases.procedure p where p.district_id = ${tx.district} and p.case_id = ${id}) as procedures,
      (select coalesce(json_agg(json_build_object('key', d.key, 'clock', d.clock, 'procedureId', d.procedure_id,
                'startsOn', d.starts_on, 'rawOn', d.raw_on, 'rolledOn', d.rolled_on, 'safeOn', d.safe_on,
                'provisional', d.provisional, 'audience', d.audience, 'optional', d.optional)
                order by d.opened_seq, d.key), '[]'::json)
         from cases.deadline d
        where d.district_id = ${tx.district} and d.case_id = ${id} and d.state = 'open') as deadlines,
      (select coalesce(json_agg(h.part), '[]'::json) from cases.handler h
        where h.district_id = ${tx.district} and h.case_id = ${id} and h.staff_id = ${staffId}
          and h.until is null) as parts,
      (select json_build_object('body_hash', encode(c.body_hash, 'hex'), 'answer', c.answer) from platform.command c
        where c.district_id = ${tx.district} and c.id = ${commandId}) as repeat`
  const loaded = found[0]
  if (!loaded) throw new Error('a select without a from gave no row')
  return loaded
}

export async function findRepeat(tx: Tx, commandId: string): Promise<Repeat | undefined> {
  const found = await tx<Repeat>`
    select encode(c.body_hash, 'hex') as body_hash, c.answer from platform.command c
     where c.district_id = ${tx.district} and c.id = ${commandId}`
  return found[0]
}

/** A fact with the bytes that chain it, ready to be written. */
export interface ChainedFact {
  readonly fact: Fact
  readonly content: string | null
  readonly salt: Buffer | null
  readonly contentHash: Buffer | null
  readonly hash: Buffer
}

/** The text of a fact that its hash covers, together with the hash before it. */
export function factText(fact: Fact, contentHash: Buffer | null): string {
  const { id, caseId, seq, kind, v, procedureId, actor, occurredOn, recordedAt, data, opens } = fact
  const text: JsonObject = {
    id, caseId, seq, kind, v, procedureId, occurredOn, recordedAt, data,
    actor: { kind: actor.kind, id: actor.id, role: actor.role, unitId: actor.unitId },
    opens: opens.map((each) => ({ id: each.id, kind: each.kind, parentId: each.parentId })),
    contentHash: contentHash ? contentHash.toString('hex') : null,
  }
  return canonicalJson(text)
}

export function contentHashOf(salt: Uint8Array, content: string): Buffer {
  return sha256(salt, content)
}

export function chainHash(previous: Uint8Array, text: string): Buffer {
  return sha256(previous, text)
}

export const CHAIN_START: Buffer = Buffer.alloc(32)

export function insertFacts(tx: Tx, facts: readonly ChainedFact[]): Sql {
  const values = facts.map(({ fact, contentHash, hash }) => [
    tx.district, fact.id, fact.caseId, fact.seq, fact.kind, fact.v, fact.procedureId, JSON.stringify(fact.opens),
    fact.actor.kind, fact.actor.id, fact.actor.role, fact.actor.unitId, fact.occurredOn, fact.recordedAt,
    JSON.stringify(fact.data), contentHash, hash,
  ])
  return sql`insert into cases.fact (district_id, id, case_id, seq, kind, v, procedure_id, opens, actor_kind, actor_id,
    actor_role, actor_unit_id, occurred_on, recorded_at, data, content_hash, hash) values ${rows(values)}`
}

export function insertContents(tx: Tx, facts: readonly ChainedFact[], sealed: boolean): Sql | undefined {
  const values = facts
    .filter((each) => each.content !== null)
    .map(({ fact, salt, content }) => [tx.district, fact.id, fact.caseId, salt, content, sealed])
  if (values.length === 0) return undefined
  return sql`insert into cases.fact_content (district_id, fact_id, case_id, salt, content, sealed) values ${rows(values)}`
}

export function insertCase(tx: Tx, row: CaseFileRow): Sql {
  return sql`insert into cases.case_file (district_id, id, code, title, place_text, category, channel, address_id,
      micro_grid_id, grid_id, unit_id, unit_path, registered_unit_id, assignee_id, stage_kind, stage, open, sealed,
      urgent, merged_into, restricted_by, registered_on, registered_at, changed_at, due_on, seq, chain_head)
    values ${rows([[tx.district, row.id, row.code, row.title, row.place_text, row.category, row.channel, row.address_id,
      row.micro_grid_id, row.grid_id, row.unit_id, row.unit_path, row.registered_unit_id, row.assignee_id,
      row.stage_kind, row.stage, row.open, row.sealed, row.urgent, row.merged_into, row.restricted_by, row.registered_on,
      row.registered_at, row.changed_at, row.due_on, row.seq, row.chain_head]])}`
}

export function updateCase(tx: Tx, row: CaseFileRow): Sql {
  return sql`update cases.case_file set title = ${row.title}, place_text = ${row.place_text},
      category = ${row.category}, address_id = ${row.address_id}, micro_grid_id = ${row.micro_grid_id},
      grid_id = ${row.grid_id}, unit_id = ${row.unit_id}, unit_path = ${row.unit_path},
      assignee_id = ${row.assignee_id}, stage_kind = ${row.stage_kind}, stage = ${row.stage}, open = ${row.open},
      sealed = ${row.sealed}, limited = ${row.limited}, urgent = ${row.urgent}, merged_into = ${row.merged_into}, restricted_by = ${row.restricted_by}, changed_at = ${row.changed_at},
      due_on = ${row.due_on}, seq = ${row.seq}, chain_head = ${row.chain_head}
    where district_id = ${tx.district} and id = ${row.id}`
}

export function writeProcedures(tx: Tx, caseId: CaseId, changed: readonly ProcedureState[]): Sql | undefined {
  if (changed.length === 0) return undefined
  const values = changed.map((each) => [
    tx.district, each.id, caseId, each.kind, each.state, each.parentId, each.openedOn, each.endedOn, each.begunOn ?? null,
  ])
  return sql`insert into cases.procedure (district_id, id, case_id, kind, state, parent_id, opened_on, ended_on, begun_on)
    values ${rows(values)}
    on conflict (district_id, id) do update set state = excluded.state, ended_on = excluded.ended_on, begun_on = excluded.begun_on`
}

export interface DeadlineWrite {
  readonly change: DeadlineChange
  readonly known: DeadlineState
  readonly seq: number
  readonly on: Day
}

/** Opened, met and cancelled deadlines in one statement; a deadline that opened again is the same row. */
export function writeDeadlines(tx: Tx, caseId: CaseId, writes: readonly DeadlineWrite[]): Sql | undefined {
  const last = new Map(writes.map((each) => [each.known.key, each]))
  if (last.size === 0) return undefined
  const values = [...last.values()].map(({ change, known, seq, on }) => [
    tx.district, caseId, known.key, seq, known.clock, known.procedureId, known.startsOn, known.rawOn, known.rolledOn,
    known.safeOn, known.provisional, known.audience, known.optional,
    change.change === 'open' ? 'open' : change.change, change.change === 'open' ? null : on,
  ])
  return sql`insert into cases.deadline (district_id, case_id, key, opened_seq, clock, procedure_id, starts_on, raw_on,
      rolled_on, safe_on, provisional, audience, optional, state, ended_on) values ${rows(values)}
    on conflict (district_id, case_id, key) do update set clock = excluded.clock,
      procedure_id = excluded.procedure_id, starts_on = excluded.starts_on, raw_on = excluded.raw_on,
      rolled_on = excluded.rolled_on, safe_on = excluded.safe_on, provisional = excluded.provisional,
      audience = excluded.audience, optional = excluded.optional, state = excluded.state, ended_on = excluded.ended_on`
}

export function insertCommand(tx: Tx, id: string, bodyHash: Buffer, answer: Json, at: Instant): Sql {
  return sql`insert into platform.command (district_id, id, body_hash, answer, recorded_at)
    values ${rows([[tx.district, id, bodyHash, JSON.stringify(answer), at]])}`
}

export function insertDue(due: readonly { id: string; kind: string; payload: JsonObject; runAt: Instant }[], tx: Tx): Sql {
  const values = due.map((each) => [each.id, tx.district, each.kind, JSON.stringify(each.payload), each.runAt])
  return sql`insert into jobs.due (id, district_id, kind, payload, run_at) values ${rows(values)}`
}

/** The state that guards and projections work on. */
export function stateOf(row: CaseFileRow, loaded: LoadedCase): CaseState {
  return {
    id: row.id,
    channel: row.channel,
    category: row.category,
    unitId: row.unit_id as CaseState['unitId'],
    assigneeId: row.assignee_id,
    addressId: row.address_id as CaseState['addressId'],
    microGridId: row.micro_grid_id as CaseState['microGridId'],
    gridId: row.grid_id as CaseState['gridId'],
    registeredOn: row.registered_on,
    mergedInto: row.merged_into,
    restrictedBy: restrictionIn(row.restricted_by),
    sealed: row.sealed, limited: row.limited,
    procedures: loaded.procedures,
    deadlines: loaded.deadlines,
  }
}

/** Who has the case, as a refusal names them: the unit, and the person where one has taken it up. */
export async function describeHandler(tx: Tx, row: CaseFileRow): Promise<Said> {
  const found = await tx<{ zh: string; en: string; name: string | null }>`
    select u.name_zh as zh, u.name_en as en, s.name
      from organisation.published_unit u
      left join people.published_staff s on s.district_id = ${tx.district} and s.id = ${row.assignee_id}
     where u.district_id = ${tx.district} and u.id = ${row.unit_id}`
  const unit = found[0]
  if (!unit) throw new Error('the handling unit of a case exists')
  return unit.name === null ? { zh: unit.zh, en: unit.en } : { zh: `${unit.zh}的${unit.name}`, en: `${unit.name} of ${unit.en}` }
}
