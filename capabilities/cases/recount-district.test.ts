import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase, openedCase } from '../mediation/house.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { inDistrict } from '#platform/db/database'
import { type Day, day } from '#platform/time'
import { besideOf, type CountedAsked, countedByGrid, type CountedLine, handlingDays, linesCounted, recountDistrict, recountDue, stockByAge, sumCounted, sumCounts, sumMonths, sumsByMonth, verifyDistrict } from './public.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  await product.rows('update people.staff set violence_trained = true where id = $1', [staffIdOf('mediator')])
  await acceptedCase(product)
  const { caseId } = await openedCase(product)
  expect((await product.call(mediationOperations.askGates, { params: { caseId }, as: 'mediator', body: { answers: { 'G-03': 'yes' } } })).status).toBe(201)
})
afterAll(() => product.stop())

const district = () => product.services.district(TEST_DISTRICT)
const verify = async () => (await verifyDistrict(product.services.db, district(), product.services.calendar(), () => undefined, product.services.keys)).differences
const recount = () => recountDistrict(product.services.db, district(), product.services.calendar(), () => undefined)
const stored = () => product.rows<{ what: string; on_day: string | null }>(`
  select 'row' as what, t.indicator, t.unit_id::text, t.effective_on::text as on_day, t.recorded_on::text, t.case_id::text || t.seq as which, t.days, t.n from cases.counted t
  union all select 'counter', c.indicator, c.unit_id::text, c.effective_on::text, c.recorded_on::text, c.category || c.channel, null, sum(c.n) from cases.counter c group by 2, 3, 4, 5, 6 having sum(c.n) <> 0
  union all select 'place', p.category, p.micro_grid_id::text, p.month::text, '', p.channel, null, sum(p.n) from cases.place_counter p group by 2, 3, 4, 6 having sum(p.n) <> 0
  union all select 'begun', p.kind, p.id::text, p.begun_on::text, '', '', null, null from cases.procedure p
  order by 1, 2, 3, 4, 5, 6, 7`)
const FROM_BEFORE = `delete from cases.counted; delete from cases.place_counter; update cases.procedure set begun_on = null;
  delete from cases.counter where indicator in ('stock-left', 'cohort-agreed', 'cohort-terminated')`

test('a district from before its counts were kept is whole again, sealed cases with it, and a second recount changes nothing', async () => {
  const whole = await stored()
  expect(whole.some((each) => each.on_day !== null && each.what === 'begun')).toBe(true)
  await product.rows(FROM_BEFORE)
  expect((await verify()).length).toBeGreaterThan(0)
  await product.rows('insert into cases.recount_due (district_id) values ($1)', [TEST_DISTRICT])
  expect(await recountDue(product.services.db, district().id, 3000)).toBe(1)
  const done = await recount()
  expect(done).toMatchObject({ cases: 2 })
  expect(done.rows).toBeGreaterThan(0)
  expect(await verify()).toEqual([])
  expect(await stored()).toEqual(whole)
  expect(await recountDue(product.services.db, district().id, 3000)).toBeUndefined()
  expect(await recount()).toEqual({ cases: 2, rows: 0, counters: 0, places: 0 })
  expect(await stored()).toEqual(whole)
})

test('stopped half-way it goes on behind the last page; two at once count once', async () => {
  const whole = await stored()
  await product.rows(FROM_BEFORE)
  const [one, other] = await Promise.all([recount(), recount()])
  expect(one.counters === 0 || other.counters === 0).toBe(true)
  expect(await verify()).toEqual([])
  expect(await stored()).toEqual(whole)
  const [last] = await product.rows<{ id: string }>('select id from cases.case_file where not sealed order by id desc limit 1')
  await product.rows('insert into cases.recount_due (district_id, done_to) values ($1, $2)', [TEST_DISTRICT, last?.id])
  expect(await recount()).toEqual({ cases: 1, rows: 0, counters: 0, places: 0 })
})

const SPANS: readonly (readonly [string, string])[] = [
  ['2024-01-01', '2024-12-31'], ['2023-11-15', '2025-02-10'], ['2000-01-01', '2026-03-16'], ['2024-03-01', '2024-03-31'], ['2024-03-02', '2024-03-30'], ['2024-02-29', '2024-03-01'],
]
const AS_OF = ['2024-01-01', '2024-03-31', '2024-04-01', '2025-02-15', '2026-01-31', '2026-03-16', '2026-12-31']

/** Every figure over time of a district, of many spans as of many days. */
async function figuresOverTime(): Promise<unknown> {
  return inDistrict(product.services.db, district().id, async (tx) => {
    const found: unknown[] = []
    for (const asOf of AS_OF.map(day)) {
      const back = (on: Day) => [on, day('2024-02-10'), day('2024-01-05')] as const
      found.push(await stockByAge(tx, { unitPath: '1', asOf }, [...back(day('2024-03-10'))]))
      for (const [from, to] of SPANS.map(([one, other]) => [day(one), day(other)] as const)) {
        found.push(
          await sumCounts(tx, { unitPath: '1', from, to, asOf }), await sumCounts(tx, { unitPath: '1', from, to, asOf }, ['registered']),
          await besideOf(tx, { unitPath: '1', from, to, before: { from: day('2023-01-01'), to: day('2023-10-31') }, asOf }, ['registered', 'stock-out']),
          await countedByGrid(tx, { unitPath: '1', from, to, asOf }, ['registered', 'stock-left']), await handlingDays(tx, { unitPath: '1', from, to, asOf }, ['stock-left', 'stock-out']),
          // A month’s sum bears its first day: only whole months are asked for.
          from.endsWith('-01') && to.endsWith('-31') ? await sumsByMonth(tx, { unitPath: '1', from, to, asOf }, ['registered', 'stock-left']) : null,
        )
      }
    }
    return found
  })
}

test('figures read from sums of months are those read day by day, as of every day, and what arrives late is in them', async () => {
  const [unit] = await product.rows<{ id: string }>("select id from organisation.unit where path = '1.1.1'")
  const arrives = async (first: number, to: number, recorded: string) => {
    const [given, counted] = [[TEST_DISTRICT, unit?.id, first, to], `(array['registered', 'stock-left', 'stock-out'])[1 + g % 3] as indicator, 'NBR-0' || (1 + g % 2) as category,
      (array['visit', 'phone'])[1 + g % 2] as channel, date '2023-01-01' + g * 7 % 700 as effective_on, ${recorded} as recorded_on`]
    await product.rows(`
      insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n)
      select $1, $2, k.indicator, k.category, k.channel, k.effective_on, k.recorded_on, 0, 1 + k.g % 5
        from (select g, ${counted} from generate_series($3::int, $4::int) g) k on conflict do nothing`, given)
    await product.rows(`
      insert into cases.counted (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, case_id, seq, grid_id, days, n)
      select $1, $2, k.indicator, k.category, k.channel, k.effective_on, k.recorded_on, ('00000000-0000-4000-8000-' || lpad(k.g::text, 12, '0'))::uuid, 1,
             (array[null, '00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']::uuid[])[1 + k.g % 7 % 3], nullif(k.g % 60, 7), 1 + k.g % 5
        from (select g, ${counted} from generate_series($3::int, $4::int) g) k`, given)
  }
  await arrives(1, 600, `date '2023-01-01' + g * 7 % 700 + g % 90`)
  const before = await figuresOverTime()
  expect(await sumMonths(product.services)).toBeGreaterThan(24)
  expect(await sumMonths(product.services)).toBe(0)
  expect(await figuresOverTime()).toEqual(before)
  await arrives(601, 700, `date '2026-03-16'`)
  const late = await figuresOverTime()
  expect(late).not.toEqual(before)
  await product.rows('delete from cases.month_sum')
  const withoutSums = await figuresOverTime()
  expect(withoutSums).not.toEqual(late)
  await product.rows('delete from cases.grid_month_sum')
  const withoutGrids = await figuresOverTime()
  expect(withoutGrids).not.toEqual(withoutSums)
  await product.rows('delete from cases.days_month_sum')
  expect(await figuresOverTime()).not.toEqual(withoutGrids)
  await product.rows('delete from cases.months_summed')
  expect(await figuresOverTime()).toEqual(late)
})

test('the list of what is in stock is the same, in pages of any length, as all rows added up', async () => {
  const units = (await product.rows<{ id: string }>("select id from organisation.unit where path like '1.%' order by path limit 2")).map((each) => each.id)
  const [from, to] = [day('2019-01-01'), day('2019-12-31')]
  // Three hundred matters in two units; of every seventh something is left, in some months of nothing; some left later, some came from the other unit.
  const facts = `
    select g, u.n as unit, case when u.n = g % 2 then 'registered' else 'stock-left' end as indicator, case when u.n = g % 2 then 1 else -1 end as n, date '2019-01-01' as recorded_on
      from generate_series(1, 300) g, (values (0), (1)) u (n) where u.n = g % 2 or g % 5 = 0
     union all
    select g, g % 2, 'stock-left', 1, date '2019-02-01' + g % 200 from generate_series(1, 300) g where g % 5 = 0 or (g % 7 <> 0 or g between 60 and 120)`
  const row = `f.indicator, 'NBR-0' || (1 + f.g % 2) as category, 'visit' as channel, date '2019-01-01' + f.g as effective_on, f.recorded_on`
  const given = [TEST_DISTRICT, ...units]
  await product.rows(`
    insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n)
    select $1, (array[$2, $3]::uuid[])[1 + f.unit], ${row.replaceAll(' as category', '').replaceAll(' as channel', '').replaceAll(' as effective_on', '')}, 0, sum(f.n) from (${facts}) f
     group by 2, 3, 4, 5, 6, 7`, given)
  await product.rows(`
    insert into cases.counted (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, case_id, seq, grid_id, n)
    select $1, (array[$2, $3]::uuid[])[1 + f.unit], ${row}, ('00000000-0000-4000-9000-' || lpad(f.g::text, 12, '0'))::uuid, row_number() over (),
           case when f.g % 3 = 0 then '00000000-0000-4000-8000-00000000000a'::uuid end, f.n from (${facts}) f`, given)
  for (const narrowed of [{}, { category: 'NBR-01' }, { gridId: '00000000-0000-4000-8000-00000000000a' }, { gridId: null, category: 'NBR-02' }]) {
    for (const asOf of [day('2019-03-31'), day('2019-12-31')]) {
      const asked = { unitPath: '1', of: ['registered'], less: ['stock-left'], from, to, asOf, ...narrowed }
      const whole = await pagesOf(asked, 1000)
      expect(whole.length).toBeGreaterThan(10)
      expect(whole.every((each) => each.n === 1)).toBe(true)
      for (const length of [7, 40]) expect(await pagesOf(asked, length)).toEqual(whole)
      expect(await inDistrict(product.services.db, district().id, (tx) => sumCounted(tx, asked))).toBe(whole.length)
    }
  }
})

async function pagesOf(asked: CountedAsked, length: number): Promise<readonly { n: number }[]> {
  const found: CountedLine[] = []
  for (;;) {
    const last = found.at(-1)
    const after = last && { on: last.effective_on, caseId: last.case_id, unitId: last.counted_unit_id }
    const page = await inDistrict(product.services.db, district().id, (tx) => linesCounted(tx, asked, after, length))
    found.push(...page)
    if (page.length < length) return found
  }
}
