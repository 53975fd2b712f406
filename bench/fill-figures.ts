import type pg from 'pg'
import type { BenchDistrict } from './districts.ts'
import { filling, idOf, OPEN_EVERY } from './fill.ts'

/** What a settled matter counts, with the days after its registration on which it does and those since its acceptance. */
const COUNTED = `(values ('registered', 0, 0, 1, null), ('accepted', 5, 5, 5, 0), ('agreed-written', 20, 20, 8, 15), ('stock-out', 20, 20, 8, 15), ('stock-left', 0, 20, 8, null),
  ('cohort-agreed', 0, 20, 8, null), ('satisfaction-asked', 30, 30, 9, null), ('rated', 31, 31, 10, null), ('rated-satisfied', 31, 31, 10, null),
  ('performance-due', 35, 35, 11, null), ('performed', 35, 35, 11, null), ('follow-up-due', 50, 50, 12, null), ('follow-up-done', 50, 50, 12, null),
  ('closed', 50, 50, 13, null), ('archived', 60, 60, 14, null)) as k (indicator, happened, noted, seq, days)`

const FROM = `from generate_series($2::int, $3::int) g cross join ${COUNTED} where g % ${OPEN_EVERY} <> 0 or k.seq in (1, 5)`
const CASE = `date '2024-01-01' + g % 800`

/** Counters, the rows behind them, and six more facts a case: ten in all, as a district has after some years. */
export function fillFiguresTo(superUrl: string, districts: readonly BenchDistrict[], from: number, to: number): Promise<void> {
  const fill = async (client: pg.Client, district: BenchDistrict, first: number, count: number) => {
    await fillCounts(client, district, first, count)
    await fillFacts(client, district, first, count)
  }
  return filling({ superUrl, districts, from, to, tables: ['fact', ...COUNTS], fill })
}

/** Counters and the rows behind them alone: what dashboards read, for more cases than a disk has room for. */
export function fillCountsTo(superUrl: string, districts: readonly BenchDistrict[], from: number, to: number): Promise<void> {
  return filling({ superUrl, districts, from, to, tables: COUNTS, fill: fillCounts })
}

const COUNTS = ['counter', 'counted', 'place_counter']

async function fillCounts(client: pg.Client, district: BenchDistrict, first: number, count: number): Promise<void> {
  const values = [district.id, first, first + count - 1, district.communityId]
  // In the order of its key, by which it is found: in that of the matters every row would open another page.
  await client.query(`set work_mem = '256MB'`)
  // Days of the past are filled here, which happens nowhere else: sums of their months are made again.
  for (const table of ['month_sum', 'grid_month_sum', 'days_month_sum', 'months_summed']) await client.query(`delete from cases.${table} where district_id = $1`, [district.id])
  await client.query(
    `insert into cases.counted (district_id, indicator, unit_id, effective_on, case_id, seq, category, channel, grid_id, recorded_on, n, days)
     select $1::int, k.indicator, $4::uuid, ${CASE} + k.happened, ${idOf(1)}, k.seq, 'NBR-0' || (1 + g % 3), 'visit', $5::uuid, ${CASE} + k.noted, 1, k.days ${FROM}
      order by 2, 4, 5`, [...values, district.gridId])
  const counter = (indicator: string, only: string) => client.query(
    `insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n)
     select $1::int, $4::uuid, ${indicator}, 'NBR-0' || (1 + g % 3), 'visit', ${CASE} + k.happened, ${CASE} + k.noted, g % 4, count(*) ${FROM} ${only}
      group by 3, 4, 6, 7, 8
     on conflict (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot) do update set n = counter.n + excluded.n`, values)
  await counter('k.indicator', '')
  await counter(`'stock-in'`, `and k.indicator = 'registered'`)
  await client.query(
    `insert into cases.place_counter (district_id, month, grid_id, micro_grid_id, category, channel, slot, n)
     select $1::int, (to_char(${CASE}, 'YYYY-MM') || '-01')::date, $4::uuid, $5::uuid, 'NBR-0' || (1 + g % 3), 'visit', g % 4, count(*)
       from generate_series($2::int, $3::int) g group by 2, 5, 7
     on conflict (district_id, month, grid_id, micro_grid_id, category, channel, slot) do update set n = place_counter.n + excluded.n`,
    [...values.slice(0, 3), district.gridId, district.microGridId])
}

async function fillFacts(client: pg.Client, district: BenchDistrict, first: number, count: number): Promise<void> {
  const values = [district.id, first, first + count - 1, district.communityId]
  await client.query(
    `insert into cases.fact (district_id, id, case_id, seq, kind, v, procedure_id, opens, actor_kind, actor_id, actor_role, actor_unit_id, occurred_on, recorded_at, data, content_hash, hash)
     select $1, (lpad(to_hex(24000000 + g / 65536), 8, '0') || '-' || lpad(to_hex(g % 65536), 4, '0') || '-7' || to_hex(256 + s) || '-8000-' || lpad(to_hex($1::int), 12, '0'))::uuid, ${idOf(1)}, s,
       'supplemented', 1, ${idOf(2)}, '[]', 'staff', $4::uuid, 'clerk', $4::uuid, ${CASE} + s, timestamptz '2024-01-01 02:00Z' + (g % 800 + s) * interval '1 day', '{}'::jsonb, null,
       decode(md5(g::text) || md5(s::text), 'hex')
     from generate_series($2::int, $3::int) g, generate_series(5, 10) s`, values)
}
