import { inDistrict, type Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Services } from '#platform/services'
import { addDays, addMonths, type Day, firstOfMonth } from '#platform/time'
import { NO_GRID } from './reads-months.ts'

/** Months that one night sums: an old installation catches up in some nights and no night is long. */
const MONTHS_A_NIGHT = 240

/**
 * Sums the months in which nobody records any more, of every district, the oldest first, a month a transaction. A month is over a whole
 * day after its last: a command that began before midnight has long ended. Says how many it summed.
 */
export async function sumMonths(services: Services): Promise<number> {
  let summed = 0
  for (const { id } of services.districts()) {
    const open = firstOfMonth(addDays(services.today(id), -1))
    for (let month = 0; month < MONTHS_A_NIGHT && (await inDistrict(services.db, id, (tx) => sumNext(tx, open))); month += 1) summed += 1
  }
  return summed
}

/** The next month before `open` that is not summed yet; false where there is none. */
async function sumNext(tx: Tx, open: Day): Promise<boolean> {
  const [known] = await tx<{ before: Day }>`select s.before from cases.months_summed s where s.district_id = ${tx.district} for update`
  const first = known ? null : await firstRecordedDay(tx)
  const month = known?.before ?? (first && firstOfMonth(first))
  if (month === null || month >= open) return false
  const next = addMonths(month, 1)
  await tx`
    insert into cases.months_summed (district_id, before) values (${tx.district}, ${next})
    on conflict (district_id) do update set before = excluded.before`
  await tx`
    with k as materialized (
      select c.indicator, c.unit_id, (substr(c.effective_on::text, 1, 7) || '-01')::date as month, c.category, c.channel, sum(c.n) as n
        from cases.counter c where c.district_id = ${tx.district} and c.unit_id = any(${unitsOf(tx)}) and c.recorded_on >= ${month} and c.recorded_on < ${next}
       group by 1, 2, 3, 4, 5)
    insert into cases.month_sum (district_id, whole, indicator, unit_id, effective_month, recorded_month, category, channel, n)
    select ${tx.district}::int, false, k.indicator, k.unit_id, k.month, ${month}::date, k.category, k.channel, k.n from k where k.n <> 0
     union all
    select ${tx.district}::int, true, k.indicator, k.unit_id, k.month, ${month}::date, '', '', sum(k.n) from k
     group by k.indicator, k.unit_id, k.month having sum(k.n) <> 0`
  await sumRows(tx, month, next)
  return true
}

/** The rows behind the counters of a month, by grid and by days; they are found by their counters, which are found by the day of recording. */
async function sumRows(tx: Tx, month: Day, next: Day): Promise<void> {
  const rows = sql`
    select t.indicator, t.unit_id, (substr(t.effective_on::text, 1, 7) || '-01')::date as month, t.grid_id, t.days, t.n
      from (select distinct c.unit_id, c.indicator, c.effective_on from cases.counter c
             where c.district_id = ${tx.district} and c.unit_id = any(${unitsOf(tx)}) and c.recorded_on >= ${month} and c.recorded_on < ${next}) k
      join cases.counted t on t.district_id = ${tx.district} and t.indicator = k.indicator and t.unit_id = k.unit_id and t.effective_on = k.effective_on
     where t.recorded_on >= ${month} and t.recorded_on < ${next}`
  await tx`
    insert into cases.grid_month_sum (district_id, indicator, unit_id, effective_month, recorded_month, grid_id, n)
    select ${tx.district}::int, r.indicator, r.unit_id, r.month, ${month}::date, coalesce(r.grid_id, ${NO_GRID}::uuid), sum(r.n) from (${rows}) r
     group by 2, 3, 4, 6 having sum(r.n) <> 0`
  await tx`
    insert into cases.days_month_sum (district_id, indicator, unit_id, effective_month, recorded_month, days, n)
    select ${tx.district}::int, r.indicator, r.unit_id, r.month, ${month}::date, r.days, sum(r.n) from (${rows}) r where r.days is not null
     group by 2, 3, 4, 6 having sum(r.n) <> 0`
}

/** Units that ever were: what a unit recorded is found by its days. */
const unitsOf = (tx: Tx): Sql => sql`array(select w.id from organisation.published_unit w where w.district_id = ${tx.district})`

/** The first day on which a district recorded anything; null before it. One row of the index by unit. */
export async function firstRecordedDay(tx: Tx): Promise<Day | null> {
  const [first] = await tx<{ on: Day | null }>`
    select min(f.recorded_on) as on
      from organisation.published_unit u
      cross join lateral (select c.recorded_on from cases.counter c where c.district_id = ${tx.district} and c.unit_id = u.id order by c.recorded_on limit 1) f
     where u.district_id = ${tx.district}`
  return first?.on ?? null
}

/** After counters were put right: sums are made again from them. Until then figures are read day by day. */
export async function forgetMonthSums(tx: Tx): Promise<void> {
  await tx`delete from cases.month_sum where district_id = ${tx.district}`
  await tx`delete from cases.grid_month_sum where district_id = ${tx.district}`
  await tx`delete from cases.days_month_sum where district_id = ${tx.district}`
  await tx`delete from cases.months_summed where district_id = ${tx.district}`
}

/** Sums of months as stored, and up to which day they are made; undefined where none is. */
export async function storedMonths(tx: Tx): Promise<{ readonly before: Day; readonly sums: ReadonlyMap<string, number> } | undefined> {
  const [known] = await tx<{ before: Day }>`select s.before from cases.months_summed s where s.district_id = ${tx.district}`
  if (!known) return undefined
  const found = await tx<{ whole: boolean; indicator: string; unit_id: string; effective_month: Day; recorded_month: Day; category: string; channel: string; n: number }>`
    select m.whole, m.indicator, m.unit_id, m.effective_month, m.recorded_month, m.category, m.channel, m.n from cases.month_sum m where m.district_id = ${tx.district}`
  const key = (each: (typeof found)[number]) => monthKey(each.unit_id, each.indicator, each.effective_month, each.recorded_month, each.whole ? null : each)
  return { before: known.before, sums: new Map(found.map((each) => [key(each), each.n])) }
}

/** `kind` null: over all categories and doors. */
export function monthKey(unitId: string, indicator: string, effectiveOn: Day, recordedOn: Day, kind: { readonly category: string; readonly channel: string } | null): string {
  return ['month', unitId, indicator, firstOfMonth(effectiveOn), firstOfMonth(recordedOn), ...(kind ? [kind.category, kind.channel] : [])].join('|')
}

/** Sums of months by grid and by days: as stored, and as the rows behind the counters give them up to the same day. */
export async function rowMonths(tx: Tx, before: Day): Promise<Readonly<Record<'stored' | 'counted', ReadonlyMap<string, number>>>> {
  const stored = await tx<RowMonth>`
    select 'grid' as part, m.indicator, m.unit_id, m.effective_month, m.recorded_month, m.grid_id::text as value, m.n from cases.grid_month_sum m where m.district_id = ${tx.district}
     union all
    select 'days', m.indicator, m.unit_id, m.effective_month, m.recorded_month, m.days::text, m.n from cases.days_month_sum m where m.district_id = ${tx.district}`
  const rows = sql`
    select t.indicator, t.unit_id, (substr(t.effective_on::text, 1, 7) || '-01')::date as effective_month, (substr(t.recorded_on::text, 1, 7) || '-01')::date as recorded_month, t.grid_id, t.days, t.n
      from cases.counted t where t.district_id = ${tx.district} and t.recorded_on < ${before}`
  const counted = await tx<RowMonth>`
    select 'grid' as part, r.indicator, r.unit_id, r.effective_month, r.recorded_month, coalesce(r.grid_id, ${NO_GRID}::uuid)::text as value, sum(r.n)::bigint as n from (${rows}) r
     group by 2, 3, 4, 5, 6 having sum(r.n) <> 0
     union all
    select 'days', r.indicator, r.unit_id, r.effective_month, r.recorded_month, r.days::text, sum(r.n)::bigint from (${rows}) r where r.days is not null
     group by 2, 3, 4, 5, 6 having sum(r.n) <> 0`
  const byKey = (found: readonly RowMonth[]) => new Map(found.map((each) => [`${each.part}|${each.unit_id}|${each.indicator}|${each.effective_month}|${each.recorded_month}|${each.value}`, each.n]))
  return { stored: byKey(stored), counted: byKey(counted) }
}

interface RowMonth {
  readonly part: string
  readonly indicator: string
  readonly unit_id: string
  readonly effective_month: Day
  readonly recorded_month: Day
  readonly value: string
  readonly n: number
}
