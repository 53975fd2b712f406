import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { preventionOperations } from '../prevention/contract.ts'
import { receptionOperations } from '../reception/contract.ts'
import { acceptedCase, openedCase } from '../mediation/house.testing.ts'
import { recountPeriod } from '#cap/cases'
import { day } from '#platform/time'
import { indicatorsOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
})

afterAll(() => product.stop())

const PERIOD = { from: '2026-03-01', to: '2026-03-31' }
const read = (as = 'director', query: object = {}) => product.call(ops.readIndicators, { as, query: { ...PERIOD, ...query } })
const figure = async (id: string, as = 'director', query: object = {}) => (await read(as, query)).value.figures.find((each) => each.id === id)

test('with nothing counted every rate is “—” and nothing is compared with nothing', async () => {
  expect(await figure('I-02')).toMatchObject({ state: 'nothing', percent: null, numerator: 0, denominator: 0 })
  expect((await read()).value.review).toBe(false)
  expect(await figure('I-01-registered')).toMatchObject({ numerator: 0, before: null, yearBefore: null })
})

test('each figure carries its fraction, its basis, what it leaves out and the counts behind it', async () => {
  await acceptedCase(product)
  await openedCase(product)
  const { figures, before, yearBefore, asOf } = (await read()).value
  expect([before, yearBefore, asOf]).toEqual([{ from: '2026-02-01', to: '2026-02-16' }, { from: '2025-03-01', to: '2025-03-16' }, '2026-03-16'])
  expect(figures.find((each) => each.id === 'I-01-accepted')).toMatchObject({ numerator: 1, denominator: null, basis: 'flow', unit: 'count' })
  const success = figures.find((each) => each.id === 'I-03a')
  expect(success).toMatchObject({ numerator: 0, denominator: 1, percent: '0.00', state: 'small', aside: true })
  expect(success?.parts.map((each) => [each.counter, each.of, each.n])).toEqual([['agreed-written', 'numerator', 0], ['agreed-oral', 'numerator', 0], ['accepted', 'denominator', 1]])
  expect(success?.parts.every((each) => each.words.zh !== each.counter)).toBe(true)
})

test('the same period and as-of day always give the same figure, whatever comes later (time travel)', async () => {
  const registered = async (asOf: string) => (await figure('I-01-registered', 'director', { asOf }))?.numerator
  const [earlier, now] = [await registered('2026-03-15'), await registered('2026-03-16')]
  expect([earlier, now]).toEqual([0, 2])
  product.clock.set('2026-03-17 09:00')
  await openedCase(product)
  expect([await registered('2026-03-16'), await registered('2026-03-17')]).toEqual([2, 3])
})

test('PR-24: whoever only counts is told nothing under five, no fraction that rests on it, and no part of it', async () => {
  const told = await figure('I-03a', 'statistician')
  expect(told).toMatchObject({ state: 'kept-back', numerator: null, denominator: null, percent: null, before: null })
  expect(told?.parts.map((each) => each.n)).toEqual([null, null, null])
  expect(await figure('I-01-registered', 'statistician')).toMatchObject({ state: 'kept-back', numerator: null, yearBefore: null })
  // Days and as-of days that differ by a little would tell, one less the other, of those between: whole months as of today.
  expect((await read('statistician', { from: '2026-03-05', to: '2026-03-06', asOf: '2026-03-10' })).value).toMatchObject({ from: '2026-03-01', to: '2026-03-31', asOf: '2026-03-17' })
})

test('a unit above one’s own, a wrong day and a period that ends before it begins are refused in words; who handles cases reads none', async () => {
  expect((await read('mediator')).status).toBe(403)
  expect((await read('director', { from: '2026-04-01' })).refusal).toMatchObject({ code: 'period-reversed' })
  expect((await read('director', { from: '2026-02-30' })).refusal).toMatchObject({ code: 'not-a-day' })
  const district = await product.rows<{ id: string }>("select id from organisation.unit where kind = 'district-centre'")
  expect((await read('committee-head', { unit: district[0]?.id })).refusal).toMatchObject({ code: 'unit-out-of-reach' })
})

const served = (as = 'director', query: object = {}) => product.call(ops.readServiceFigures, { as, query: { ...PERIOD, ...query } })

test('I-18: what the services did stands beside the cases, with its fraction and its definition; few people are not told to whoever only counts', async () => {
  for (const persons of [3, 4]) (await product.call(receptionOperations.logVisit, { as: 'clerk', body: { kind: 'legal', persons, outcome: 'answered' } })).value
  const told = async (as: string) => (await served(as)).value.books.flatMap((each) => each.figures)
  const perDay = (await told('director')).find((each) => each.id === 'reception.per-day')
  expect(perDay).toMatchObject({ indicator: 'I-18', shows: 'per-day', n: 7, per: 1, value: '7.0', state: 'shown', means: { zh: expect.stringContaining('天数') } })
  const counted = await told('statistician')
  expect(counted.find((each) => each.id === 'reception.visits')).toMatchObject({ state: 'kept-back', n: null })
  expect(counted.find((each) => each.id === 'rescue.rounds')).toMatchObject({ state: 'nothing', n: 0, per: 0, value: null })
  expect((await served('mediator')).status).toBe(403)
  expect((await served('director', { from: '2025-01-01' })).refusal).toMatchObject({ code: 'period-too-long', field: 'from' })
  expect((await served('director', { from: '2026-04-01' })).refusal?.code).toBe('period-reversed')
  const district = await product.rows<{ id: string }>("select id from organisation.unit where kind = 'district-centre'")
  expect((await served('committee-head', { unit: district[0]?.id })).refusal?.code).toBe('unit-out-of-reach')
})

const SPAN = { from: '2026-03-01', to: '2026-03-31' }
const behind = (of: string, as = 'director', query: object = {}) => product.call(ops.listBehind, { as, query: { ...SPAN, of, ...query } })

test('every number opens to its list: as long as the counter says, codes and no names', async () => {
  const { figures } = (await read()).value
  const shown = figures.flatMap((each) => each.parts).filter((each) => each.n !== null && each.n > 0 && !each.counter.includes('-fen-'))
  expect(shown.length).toBeGreaterThan(2)
  for (const { counter, n } of shown) {
    const { total, lines, next } = (await behind(counter)).value
    expect([counter, total, lines.reduce((sum, each) => sum + each.n, 0), next]).toEqual([counter, n, n, null])
  }
  const [line] = (await behind('accepted')).value.lines
  expect(line?.code).toMatch(/^[0-9A-Z]{8}$/)
  expect(JSON.stringify(line)).not.toMatch(/当事人|示例小区/)
})

test('the list of an earlier as-of day is the earlier list', async () => {
  expect((await behind('registered', 'director', { asOf: '2026-03-16' })).value.total).toBe(2)
  expect((await behind('registered', 'director', { asOf: '2026-03-17' })).value.total).toBe(3)
  expect((await behind('stock-in', 'director', { less: 'stock-out', asOf: '2026-03-16' })).value.total).toBe(2)
})

test('PR-24: whoever only counts opens no list; what protects somebody has none; an unknown counter and a broken place in it are refused in words', async () => {
  expect((await behind('registered', 'statistician')).status).toBe(403)
  expect((await behind('registered', 'mediator')).status).toBe(403)
  for (const of of ['safety-gated', 'escalated-after']) expect((await behind(of)).refusal).toMatchObject({ code: 'no-list-behind' })
  expect((await behind('nothing-such')).refusal).toMatchObject({ code: 'unknown-counter' })
  expect((await behind('registered', 'director', { after: 'x' })).refusal).toMatchObject({ code: 'bad-cursor' })
  const district = await product.rows<{ id: string }>("select id from organisation.unit where kind = 'district-centre'")
  expect((await behind('registered', 'committee-head', { unit: district[0]?.id })).refusal).toMatchObject({ code: 'unit-out-of-reach' })
})

const overview = (as = 'director', query: object = {}) => product.call(ops.readOverview, { as, query })

test('the overview adds up: branches, kinds and bands are the whole, down to the grid and its list', async () => {
  const all = (await overview()).value
  const added = (pick: (branch: (typeof all)['branches'][number]) => number) => all.branches.reduce((sum, each) => sum + pick(each), 0)
  expect([added((each) => each.registered.now), added((each) => each.stock), all.stock.n]).toEqual([3, 3, 3])
  expect(all.stock.bands.map((each) => each.n)).toEqual([3, 0, 0, 0])
  expect(all.months.at(-1)).toMatchObject({ month: '2026-03-01', registered: 3 })
  expect([all.from, all.to, all.before, all.running]).toEqual(['2026-03-01', '2026-03-17', { from: '2026-02-01', to: '2026-02-17' }, true])
  const street = all.branches.find((each) => each.kind === 'unit' && each.registered.now > 0)
  const community = (await overview('director', { unit: street?.id })).value.branches.find((each) => each.kind === 'unit' && each.registered.now > 0)
  await product.rows(
    `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
     select district_id, gen_random_uuid(), id, 'point', 4, function, 'T1', path || '.1', '示例调解点', 'Shili Point', valid_from from organisation.unit where id = $1`, [community?.id])
  const home = (await overview('director', { unit: community?.id })).value
  expect([home.unit.id, home.above.length > 0]).toEqual([community?.id, true])
  // A point of mediation below a community does not take its grids away.
  expect(home.branches.map((each) => each.kind)).not.toContain('own')
  const grid = home.branches.find((each) => each.registered.now > 0)
  const list = (await behind('registered', 'director', { unit: home.unit.id, grid: grid?.id ?? 'none', asOf: home.asOf })).value
  expect([list.total, list.narrowed.length]).toEqual([grid?.registered.now, 1])
})

test('what nobody has taken up stands in a list of its own; a unit above one’s own is refused; who only counts has no overview', async () => {
  const { work } = (await overview()).value
  const waiting = (await product.call(ops.listWaiting, { as: 'director', query: { which: 'unclaimed' } })).value
  expect(waiting.lines.length).toBe(work.unclaimed)
  expect((await overview('statistician')).status).toBe(403)
  const district = await product.rows<{ id: string }>("select id from organisation.unit where kind = 'district-centre'")
  expect((await overview('committee-head', { unit: district[0]?.id })).refusal).toMatchObject({ code: 'unit-out-of-reach' })
})

test('§8.2: the discipline observer reads indicators and the overview, and opens no list', async () => {
  const sums = (await overview('observer')).value
  expect([sums.stock.n, (await figure('I-01-registered', 'observer'))?.numerator]).toEqual([3, 3])
  for (const status of [(await behind('registered', 'observer')).status, (await product.call(ops.listWaiting, { as: 'observer', query: { which: 'unclaimed' } })).status]) expect(status).toBe(403)
})

test('a month of a unit made again from its facts gives every count that is shown', async () => {
  const { services } = product
  const [centre] = await product.rows<{ id: string; path: string; district_id: number }>("select id, path, district_id from organisation.unit where kind = 'district-centre'")
  const district = services.districts().find((each) => (each.id as number) === centre?.district_id)
  if (!centre || !district) throw new Error('the demonstration district has a centre')
  const recounted = await recountPeriod(services.db, district, services.calendar(), { unitPath: centre.path, from: day(SPAN.from), to: day(SPAN.to), asOf: day('2026-03-31') })
  const parts = (await read('director', { asOf: '2026-03-31' })).value.figures.filter((each) => each.basis === 'flow' || each.basis === 'cohort').flatMap((each) => each.parts)
  expect(recounted.cases).toBe(3)
  expect(parts.map((each) => [each.counter, each.n])).toEqual(parts.map((each) => [each.counter, recounted.counts.get(each.counter) ?? 0]))
})

test('PR-24: whoever only counts asks the street, its communities and their months in any order, and works out nobody; a director sees all', async () => {
  await counted('2025-10-06', { community: 20, otherCommunity: 30, street: 40 })
  await counted('2025-11-06', { community: 3, otherCommunity: 9, street: 40 })
  const asked = async (as: string, unit: keyof typeof UNITS, from: string, to: string) => (await figure('I-01-registered', as, { unit: UNITS[unit], from, to }))?.numerator
  const all = async (as: string, from: string, to: string) => [await asked(as, 'district', from, to), await asked(as, 'street', from, to), await asked(as, 'community', from, to), await asked(as, 'otherCommunity', from, to)]
  expect(await all('statistician', '2025-10-01', '2025-10-31')).toEqual([90, 90, 20, 30])
  expect(await all('statistician', '2025-11-01', '2025-11-30')).toEqual([52, 52, null, null])
  expect(await all('statistician', '2025-10-01', '2025-11-30')).toEqual([142, 142, null, null])
  expect(await all('director', '2025-11-01', '2025-11-30')).toEqual([52, 52, 3, 9])
  const causes = async (unit: keyof typeof UNITS) => (await product.call(preventionOperations.readCauses, { as: 'statistician', query: { unit: UNITS[unit], from: '2025-10-01', to: '2025-11-30' } })).value
  expect([(await causes('district')).causes.map((each) => [each.counter, each.n]), (await causes('street')).causes]).toEqual([[['cause-worn-out', 90]], []])
})

test('PR-24: of the month that runs whoever only counts is told nothing, and from when', async () => {
  const { from, to, toldFrom, figures } = (await read('statistician', { from: '2025-10-01', to: '2026-03-17' })).value
  expect([from, to, toldFrom]).toEqual(['2025-10-01', '2026-02-28', '2026-04-01'])
  expect(figures.find((each) => each.id === 'I-01-accepted')).toMatchObject({ state: 'shown', numerator: 0 })
  expect((await read('statistician')).value.figures.every((each) => each.state === 'kept-back')).toBe(true)
  expect((await read('director')).value.toldFrom).toBeNull()
})

test('I-12: against a month before recording began no percentage is given, on the indicators’ page and in the overview', async () => {
  const against = async (from: string, to: string) => (await figure('I-01-registered', 'director', { from, to }))?.before
  expect(await against('2025-10-01', '2025-10-31')).toEqual({ kind: 'not-all', base: 0, percent: null })
  expect(await against('2025-11-01', '2025-11-30')).toEqual({ kind: 'not-all', base: 90, percent: null })
  expect(await against('2025-12-01', '2025-12-31')).toEqual({ kind: 'percent', base: 52, percent: '-100.00' })
  expect([(await overview('director', { on: '2025-11-06' })).value.registered, (await overview('director', { on: '2025-12-06' })).value.registered]).toEqual([false, true])
})

test('I-21: what escalated afterwards is told from five on, to the director as to whoever only counts, and opens to no list', async () => {
  const may = { from: '2025-05-01', to: '2025-05-31' }
  const told = async () => Promise.all(['director', 'statistician'].map((as) => figure('I-21', as, may)))
  await counted('2025-05-05', { community: 4 }, ['escalated-after'])
  await counted('2025-05-05', { community: 40 }, ['agreed-written', 'agreed-oral', 'terminated', 'withdrawn'])
  for (const each of await told()) expect(each).toMatchObject({ state: 'kept-back', numerator: null, percent: null })
  await counted('2025-05-06', { community: 1 }, ['escalated-after'])
  for (const each of await told()) expect(each).toMatchObject({ state: 'shown', numerator: 5, denominator: 160, percent: '3.13', basis: 'cohort' })
})

async function counted(on: string, of: Readonly<Partial<Record<keyof typeof UNITS, number>>>, only?: readonly string[]): Promise<void> {
  for (const [unit, n] of Object.entries(of)) {
    for (const [indicator, each] of only?.map((name) => [name, n] as const) ?? ([['registered', n], ['closed', 45], ['cause-worn-out', 45]] as const)) {
      if (!only && indicator !== 'registered' && unit !== 'street') continue
      await product.rows(
        `insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n) values ($1, $2, $3, 'NBR-01', 'visit', $4, $4, 7, $5)`,
        [TEST_DISTRICT, UNITS[unit as keyof typeof UNITS], indicator, on, each])
    }
  }
}
