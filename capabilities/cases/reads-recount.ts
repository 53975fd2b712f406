import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { CaseId } from './procedure.ts'
import { counterKey, type FactRow, type StoredCase } from './recount.ts'
import type { CaseFileRow } from './store.ts'

/** Facts of the next cases in the order of their ids, with their contents: one page of a recount. */
export async function pageOfFacts(tx: Tx, after: string, cases: number): Promise<{ ids: readonly CaseId[]; facts: readonly FactRow[] }> {
  const ids = (await tx<{ id: CaseId }>`
    select cf.id from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.id > ${after}::uuid order by cf.id limit ${cases}`).map((each) => each.id)
  return { ids, facts: ids.length === 0 ? [] : await factsOfCases(tx, ids) }
}

/** The facts of these cases with their contents, case by case in their order. */
export async function factsOfCases(tx: Tx, ids: readonly CaseId[]): Promise<readonly FactRow[]> {
  return tx<FactRow>`
    select f.id, f.case_id, f.seq, f.kind, f.v, f.procedure_id, f.opens, f.actor_kind, f.actor_id, f.actor_role,
           f.actor_unit_id, f.occurred_on, f.recorded_at, f.data, f.content_hash, f.hash,
           c.salt, c.content, c.certificate, c.fact_id is not null as has_content
      from cases.fact f
      left join cases.fact_content c on c.district_id = ${tx.district} and c.fact_id = f.id
     where f.district_id = ${tx.district} and f.case_id = any(${ids}::uuid[])
     order by f.case_id, f.seq`
}

/** What is stored of the same cases. */
export async function storedCases(tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<string, StoredCase>> {
  const rows = await tx<CaseFileRow>`select cf.* from cases.case_file cf where cf.district_id = ${tx.district} and cf.id = any(${ids}::uuid[])`
  const procedures = await tx<StoredCase['procedures'][number] & { case_id: string }>`
    select p.case_id, p.id, p.kind, p.state, p.opened_on, p.ended_on, p.begun_on from cases.procedure p
     where p.district_id = ${tx.district} and p.case_id = any(${ids}::uuid[])`
  const deadlines = await tx<StoredCase['deadlines'][number] & { case_id: string }>`
    select d.case_id, d.key, d.state, d.clock, d.raw_on, d.rolled_on, d.safe_on, d.provisional from cases.deadline d
     where d.district_id = ${tx.district} and d.case_id = any(${ids}::uuid[])`
  const of = <Row extends { case_id: string }>(list: readonly Row[]) => {
    const byCase = new Map<string, Row[]>()
    for (const each of list) byCase.set(each.case_id, [...(byCase.get(each.case_id) ?? []), each])
    return byCase
  }
  const [proceduresOf, deadlinesOf] = [of(procedures), of(deadlines)]
  return new Map(rows.map((row) => [row.id, { row, procedures: proceduresOf.get(row.id) ?? [], deadlines: deadlinesOf.get(row.id) ?? [] }]))
}

/** The counters as stored, slots summed. */
export async function storedCounters(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx<{ unit_id: string; indicator: string; category: string; channel: string; effective_on: Day; recorded_on: Day; n: number }>`
    select c.unit_id, c.indicator, c.category, c.channel, c.effective_on, c.recorded_on, sum(c.n)::bigint as n
      from cases.counter c where c.district_id = ${tx.district}
     group by c.unit_id, c.indicator, c.category, c.channel, c.effective_on, c.recorded_on`
  return new Map(rows.map((each) => [counterKey(each.unit_id, each.indicator, each.category, each.channel, each.effective_on, each.recorded_on), each.n]))
}

/** A unit and all below it. */
export async function unitsBelow(tx: Tx, path: string): Promise<readonly string[]> {
  const found = await tx<{ id: string }>`
    select u.id from organisation.published_unit u
     where u.district_id = ${tx.district} and ${withinUnit(sql`u.path`, path)} order by u.path limit 5000`
  return found.map((each) => each.id)
}

/** The next cases, by their ids, that moved a counter of these units in a period, as recorded up to a day. */
export async function casesThatMoved(
  tx: Tx, asked: { readonly units: readonly string[]; readonly indicators: readonly string[]; readonly from: Day; readonly to: Day; readonly asOf: Day }, after: string, cases: number,
): Promise<readonly CaseId[]> {
  const found = await tx<{ case_id: CaseId }>`
    select distinct t.case_id from cases.counted t
     where t.district_id = ${tx.district} and t.indicator = any(${[...asked.indicators]}) and t.unit_id = any(${[...asked.units]}::uuid[])
       and t.effective_on >= ${asked.from} and t.effective_on <= ${asked.to} and t.recorded_on <= ${asked.asOf} and t.case_id > ${after}::uuid
     order by t.case_id limit ${cases}`
  return found.map((each) => each.case_id)
}
