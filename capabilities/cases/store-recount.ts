import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import { type PlaceChange, type Placeable, placeOf, summedPlaces } from './placed.ts'
import type { CaseId, ProcedureState } from './procedure.ts'
import type { CounterRow } from './store-counters.ts'
import { addPlaces } from './store-placed.ts'

/** A district whose counts are not whole yet, and how far a recount came: the cases up to this one are done. */
export interface RecountDue {
  readonly done_to: string | null
}

export async function isRecountDue(tx: Tx): Promise<boolean> {
  const found = await tx`select r.district_id from cases.recount_due r where r.district_id = ${tx.district}`
  return found.length > 0
}

/** How many cases, counted no further than to this many. */
export async function casesUpTo(tx: Tx, most: number): Promise<number> {
  const found = await tx`select cf.id from cases.case_file cf where cf.district_id = ${tx.district} order by cf.id limit ${most}`
  return found.length
}

export async function markRecountDue(tx: Tx): Promise<void> {
  await tx`insert into cases.recount_due (district_id) values (${tx.district}) on conflict (district_id) do nothing`
}

/** Keeps every other recount of the district waiting until this transaction ends; undefined where another one has finished. */
export async function lockRecount(tx: Tx): Promise<RecountDue | undefined> {
  const [due] = await tx<{ done_to: string | null }>`select r.done_to from cases.recount_due r where r.district_id = ${tx.district} for update`
  return due
}

export async function markRecounted(tx: Tx, doneTo: CaseId): Promise<void> {
  await tx`update cases.recount_due set done_to = ${doneTo} where district_id = ${tx.district}`
}

export async function markWhole(tx: Tx): Promise<void> {
  await tx`delete from cases.recount_due where district_id = ${tx.district}`
}

/** Rows in one statement: each binds twelve values of the 65,535 that a statement may have. */
const AT_ONCE = 2_000

/** Writes the rows that are missing and says how many there were; those that are there stay as they are. */
export async function writeMissing(tx: Tx, counted: readonly (CounterRow & { readonly recordedOn: Day })[]): Promise<number> {
  let written = 0
  for (let from = 0; from < counted.length; from += AT_ONCE) {
    const values = counted.slice(from, from + AT_ONCE).map((each) => [
      tx.district, each.indicator, each.unitId, each.effectiveOn, each.caseId, each.seq, each.category, each.channel, each.gridId, each.recordedOn, each.n, each.days,
    ])
    const added = await tx.run(sql`
      insert into cases.counted
        (district_id, indicator, unit_id, effective_on, case_id, seq, category, channel, grid_id, recorded_on, n, days) values ${rows(values)}
      on conflict (district_id, indicator, unit_id, effective_on, case_id, seq, category) do nothing returning seq`)
    written += added.length
  }
  return written
}

/** The day on which work began, where it is not stored. */
export async function writeBeginnings(tx: Tx, procedures: readonly ProcedureState[]): Promise<void> {
  const begun = procedures.flatMap(({ id, begunOn }) => (begunOn ? [{ id, begunOn }] : []))
  if (begun.length === 0) return
  await tx.run(sql`
    update cases.procedure p set begun_on = v.begun_on::date
      from (values ${rows(begun.map((each) => [each.id, each.begunOn]))}) as v (id, begun_on)
     where p.district_id = ${tx.district} and p.id = v.id::uuid and p.begun_on is null`)
}

/**
 * Adds to the counters what the rows behind them have more, and takes away what they have less. One statement sees one moment: a
 * command writes both in one transaction, so that what happens meanwhile is in both or in neither. Says how many it changed.
 */
export async function mendCounters(tx: Tx): Promise<number> {
  const mended = await tx`
    insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n)
    select k.district_id, k.unit_id, k.indicator, k.category, k.channel, k.effective_on, k.recorded_on, ${tx.slot}::int, sum(k.n)
      from (select t.district_id, t.unit_id, t.indicator, t.category, t.channel, t.effective_on, t.recorded_on, t.n
              from cases.counted t where t.district_id = ${tx.district}
             union all
            select t.district_id, t.unit_id, 'stock-in', t.category, t.channel, t.effective_on, t.recorded_on, t.n
              from cases.counted t where t.district_id = ${tx.district} and t.indicator = 'registered'
             union all
            select c.district_id, c.unit_id, c.indicator, c.category, c.channel, c.effective_on, c.recorded_on, -c.n
              from cases.counter c where c.district_id = ${tx.district}) k
     group by k.district_id, k.unit_id, k.indicator, k.category, k.channel, k.effective_on, k.recorded_on having sum(k.n) <> 0
     order by k.unit_id, k.indicator, k.category, k.channel, k.effective_on
    on conflict (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot)
    do update set n = counter.n + excluded.n
    returning unit_id`
  return mended.length
}

interface PlaceRow {
  readonly stored: boolean
  readonly entry: string | null
  readonly channel: string
  readonly merged: boolean
  readonly sealed: boolean
  readonly restricted_by: string
  readonly grid_id: NonNullable<Placeable['gridId']>
  readonly micro_grid_id: NonNullable<Placeable['microGridId']>
  readonly month: Day
  readonly category: string
  readonly n: number
}

/** The same for the counts by place, from where every case stands: read in one statement, so that both are of one moment. */
export async function mendPlaces(tx: Tx): Promise<number> {
  const found = await tx<PlaceRow>`
    select false as stored, p.state as entry, cf.channel, cf.merged_into is not null as merged, cf.sealed, cf.restricted_by, cf.grid_id, cf.micro_grid_id,
           (substr(cf.registered_on::text, 1, 7) || '-01')::date as month, coalesce(cf.category, '') as category, count(*) as n
      from cases.case_file cf
      join cases.procedure p on p.district_id = ${tx.district} and p.case_id = cf.id and p.kind = 'entry'
     where cf.district_id = ${tx.district} and cf.grid_id is not null and cf.micro_grid_id is not null
     group by 2, 3, 4, 5, 6, 7, 8, 9, 10
     union all
    select true, null, c.channel, false, false, '', c.grid_id, c.micro_grid_id, c.month, c.category, sum(c.n)::bigint
      from cases.place_counter c where c.district_id = ${tx.district}
     group by c.channel, c.grid_id, c.micro_grid_id, c.month, c.category`
  const changes = summedPlaces(found.flatMap(changeOf))
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const adding = addPlaces(tx, changes.slice(from, from + AT_ONCE))
    if (adding) await tx.run(adding)
  }
  return changes.length
}

function changeOf(row: PlaceRow): PlaceChange[] {
  const { channel, category, month, n } = row
  if (row.stored) return [{ gridId: row.grid_id, microGridId: row.micro_grid_id, month, category, channel, n: -n }]
  const placed = placeOf({
    channel, category, registeredOn: month, mergedInto: row.merged || null, sealed: row.sealed,
    restrictedBy: row.restricted_by === '' ? [] : [row.restricted_by], gridId: row.grid_id, microGridId: row.micro_grid_id,
  }, row.entry ?? undefined)
  return placed ? [{ ...placed, n }] : []
}
