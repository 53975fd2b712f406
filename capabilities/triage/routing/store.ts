import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { RoutingRule, RuleSet } from '../domain.ts'

/** Rules are written by the commands of this folder alone, which take nothing but the closed vocabulary. */
interface SetRow {
  readonly version: number
  readonly effective_from: Day
  readonly rules: readonly RoutingRule[]
  readonly note: string
  readonly published_name: string
  readonly published_at: Date
}

/** The set in force on a day: the highest version that has begun. */
export async function findSetOn(tx: Tx, on: Day): Promise<RuleSet | undefined> {
  const [found] = await tx<RuleSet>`
    select r.version, r.rules from triage.rule_set r
     where r.district_id = ${tx.district} and r.effective_from <= ${on}
     order by r.version desc limit 1`
  return found
}

export async function lastSet(tx: Tx): Promise<SetRow | undefined> {
  const [found] = await listSets(tx, 1)
  return found
}

/** The latest versions, the newest first. */
export async function listSets(tx: Tx, limit: number): Promise<SetRow[]> {
  return tx<SetRow>`
    select r.version, r.effective_from, r.rules, r.note, r.published_name, r.published_at from triage.rule_set r
     where r.district_id = ${tx.district} order by r.version desc limit ${limit}`
}

export async function insertSet(tx: Tx, set: SetRow, publishedBy: string): Promise<void> {
  await tx`
    insert into triage.rule_set (district_id, version, effective_from, rules, note, published_by, published_name, published_at)
    values (${tx.district}, ${set.version}, ${set.effective_from}, ${JSON.stringify(set.rules)}::jsonb, ${set.note}, ${publishedBy}, ${set.published_name}, ${set.published_at})`
}

export interface DraftRow {
  readonly seq: number
  readonly state: 'open' | 'published' | 'dropped'
  readonly rules: readonly RoutingRule[]
  readonly changed_name: string
  readonly changed_at: Date
}

const draftColumns: Sql = sql`d.seq, d.state, d.rules, d.changed_name, d.changed_at`

export async function findDraft(tx: Tx): Promise<DraftRow | undefined> {
  const [found] = await tx<DraftRow>`select ${draftColumns} from triage.rule_draft d where d.district_id = ${tx.district} limit 1`
  return found
}

/** Locked: two administrators who change it at once queue, and the second is told. */
export async function lockDraft(tx: Tx): Promise<DraftRow | undefined> {
  const [found] = await tx<DraftRow>`select ${draftColumns} from triage.rule_draft d where d.district_id = ${tx.district} limit 1 for update`
  return found
}

/** False where somebody else made the first draft a moment ago. */
export async function writeDraft(tx: Tx, draft: DraftRow, known: number): Promise<boolean> {
  const rules = JSON.stringify(draft.rules)
  const written = await tx`
    insert into triage.rule_draft (district_id, seq, state, rules, changed_name, changed_at)
    values (${tx.district}, ${draft.seq}, ${draft.state}, ${rules}::jsonb, ${draft.changed_name}, ${draft.changed_at})
    on conflict (district_id) do update
      set seq = excluded.seq, state = excluded.state, rules = excluded.rules, changed_name = excluded.changed_name, changed_at = excluded.changed_at
      where rule_draft.seq = ${known}
    returning seq`
  return written.length === 1
}

/** How many decisions would go from one unit to another. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly n: number
}

export interface SimulationRow {
  readonly id: string
  readonly draft_seq: number
  readonly from_on: Day
  readonly to_on: Day
  readonly reached_at: Date
  readonly reached_id: string
  readonly counted: number
  readonly moves: readonly Move[]
  readonly case_ids: readonly string[]
  readonly state: 'running' | 'finished' | 'full'
  readonly started_name: string
  readonly started_at: Date
}

const simulationColumns: Sql = sql`s.id, s.draft_seq, s.from_on, s.to_on, s.reached_at, s.reached_id, s.counted, s.moves, s.case_ids, s.state, s.started_name, s.started_at`

export async function insertSimulation(tx: Tx, row: SimulationRow): Promise<void> {
  await tx`
    insert into triage.simulation (district_id, id, draft_seq, from_on, to_on, reached_at, reached_id, counted, moves, case_ids, state, started_name, started_at)
    values (${tx.district}, ${row.id}, ${row.draft_seq}, ${row.from_on}, ${row.to_on}, ${row.reached_at}, ${row.reached_id}, ${row.counted},
            ${JSON.stringify(row.moves)}::jsonb, ${JSON.stringify(row.case_ids)}::jsonb, ${row.state}, ${row.started_name}, ${row.started_at})`
}

export async function lockSimulation(tx: Tx, id: string): Promise<SimulationRow | undefined> {
  const [found] = await tx<SimulationRow>`
    select ${simulationColumns} from triage.simulation s where s.district_id = ${tx.district} and s.id = ${id} limit 1 for update`
  return found
}

export async function findSimulation(tx: Tx, id: string): Promise<SimulationRow | undefined> {
  const [found] = await tx<SimulationRow>`
    select ${simulationColumns} from triage.simulation s where s.district_id = ${tx.district} and s.id = ${id} limit 1`
  return found
}

/** The latest trial of a draft as it is now. */
export async function latestSimulation(tx: Tx, draftSeq: number): Promise<SimulationRow | undefined> {
  const [found] = await tx<SimulationRow>`
    select ${simulationColumns} from triage.simulation s
     where s.district_id = ${tx.district} and s.draft_seq = ${draftSeq} order by s.started_at desc, s.id desc limit 1`
  return found
}

export async function advanceSimulation(tx: Tx, row: SimulationRow): Promise<void> {
  await tx`
    update triage.simulation
       set reached_at = ${row.reached_at}, reached_id = ${row.reached_id}, counted = ${row.counted}, moves = ${JSON.stringify(row.moves)}::jsonb,
           case_ids = ${JSON.stringify(row.case_ids)}::jsonb, state = ${row.state}
     where district_id = ${tx.district} and id = ${row.id}`
}

/** The community of each micro-grid: where the lowest centre of a place is. */
export async function centresOf(tx: Tx, microGridIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx<{ id: string; unit_id: string }>`
    select m.id, m.unit_id from organisation.published_micro_grid m
     where m.district_id = ${tx.district} and m.id = any(${[...microGridIds]}::uuid[]) order by m.id limit 1000`
  return new Map(found.map((each) => [each.id, each.unit_id]))
}
