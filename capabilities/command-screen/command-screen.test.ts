import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, GRID, MICRO_GRID, UNITS } from '../../tools/testing/small-district.ts'
import { intakeOperations } from '../intake/contract.ts'
import { bordersOperations } from '../organisation/contract/borders.ts'
import { commandScreenOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const register = async (body: { category?: string; channel?: 'visit' | 'phone' } = {}) => {
  const answer = await product.call(intakeOperations.registerCase, {
    as: 'clerk', body: { text: '楼上漏水', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502, category: 'NBR-01', ...body },
  })
  expect(answer.status).toBe(201)
  return answer.value
}
const MONTH = { from: '2026-03', to: '2026-03' }
const map = (as = 'director', query: object = {}) => product.call(ops.readMap, { as, query: { ...MONTH, ...query } })
const bordersOn = (on: string, as = 'director', query: object = {}) => product.call(ops.readMapBorders, { as, query: { on, ...query } })
const grid = (as = 'director') => product.call(ops.readGridFigures, { as, params: { gridId: GRID }, query: MONTH })
const seal = (set: boolean) => product.rows('update cases.case_file set sealed = $1 where code = (select max(code) from cases.case_file)', [set])

test('before anything is registered the map has every border and nothing on it', async () => {
  const { total, grids, sites, categories, tiles, borders } = (await map()).value
  expect({ total, sites, categories, tiles }).toEqual({ total: 0, sites: [], categories: [], tiles: null })
  expect(grids).toEqual([expect.objectContaining({ id: GRID, n: 0, drawn: true })])
  expect((await bordersOn(borders.on)).value).toMatchObject({ mark: borders.mark, borders: [{ id: GRID, rings: [expect.any(Array)] }] })
})

test('borders are those of one’s own unit and below, on a day that exists', async () => {
  expect((await bordersOn('2026-02-30')).refusal).toMatchObject({ code: 'not-a-day' })
  expect((await bordersOn('2026-03-16', 'unit-head', { unit: UNITS.district })).refusal).toMatchObject({ code: 'out-of-reach' })
  expect((await bordersOn('2026-03-16', 'clerk')).status).toBe(403)
})

describe('with four matters of one building', () => {
  beforeAll(async () => {
    await register()
    await register()
    await register({ channel: 'phone' })
    await register({ category: 'NBR-02' })
  })

  test('a grid says how many, by category or by door or both, and opens to its figures', async () => {
    expect((await map()).value).toMatchObject({ total: 4, grids: [{ id: GRID, n: 4 }], categories: [{ code: 'NBR-01', n: 3 }, { code: 'NBR-02', n: 1 }] })
    expect((await map('director', { category: 'NBR-01' })).value.grids[0]?.n).toBe(3)
    expect((await map('director', { category: 'NBR-01', channel: 'phone' })).value).toMatchObject({ total: 1, grids: [{ n: 1 }] })
    expect((await map('director', { from: '2026-02', to: '2026-02' })).value.total).toBe(0)
    expect((await grid()).value).toMatchObject({ total: 4, channels: [{ code: 'visit', n: 3 }, { code: 'phone', n: 1 }] })
  })

  test('N-01: a building where matters come back is a point, and one of fewer than four addresses is none', async () => {
    expect((await map()).value.sites).toEqual([expect.objectContaining({ id: MICRO_GRID, gridId: GRID, n: 4, at: [expect.any(Number), expect.any(Number)] })])
    expect(JSON.stringify((await map()).value)).not.toContain('502')
    const [kept] = await product.rows<Record<string, unknown>>('delete from organisation.address where id = $1 returning *', [ADDRESSES.flat602])
    expect((await map()).value.sites).toEqual([])
    const columns = Object.keys(kept ?? {})
    await product.rows(`insert into organisation.address (${columns.join(', ')}) values (${columns.map((_each, index) => `$${index + 1}`).join(', ')})`, Object.values(kept ?? {}))
  })

  test('PR-24: whoever only counts is told no cell below five, no building, one filter at a time and their own unit as a whole', async () => {
    const told = (await map('statistician')).value
    expect(told).toMatchObject({ onlyCounts: true, total: null, grids: [{ n: null }], sites: [] })
    expect(told.categories.every((each) => each.n === null)).toBe(true)
    expect((await grid('statistician')).value).toMatchObject({ total: null })
    // The discipline observer is told sums as whoever only counts (§8.2), and no place of any matter.
    expect((await map('observer')).value).toMatchObject({ onlyCounts: true, total: null, sites: [] })
    expect((await map('statistician', { category: 'NBR-01', channel: 'visit' })).refusal).toMatchObject({ code: 'one-filter-at-a-time', law: 'PIPL-51' })
    expect((await map('statistician', { unit: UNITS.community })).refusal).toMatchObject({ code: 'own-unit-as-a-whole' })
  })

  test('a unit or grid out of reach, months that do not fit and whoever handles cases are refused in words', async () => {
    expect((await map('unit-head', { unit: UNITS.district })).refusal).toMatchObject({ code: 'out-of-reach' })
    expect((await map('unit-head', { unit: UNITS.otherCommunity })).refusal).toMatchObject({ code: 'out-of-reach' })
    expect((await map('director', { from: '2026-04' })).refusal).toMatchObject({ code: 'not-these-months' })
    expect((await map('director', { from: '2020-01' })).refusal).toMatchObject({ code: 'not-these-months' })
    for (const role of ['clerk', 'mediator', 'grid-worker', 'administrator']) expect((await map(role)).status).toBe(403)
    expect((await grid('clerk')).status).toBe(403)
  })
})

describe('the screen of a unit', () => {
  const screen = async (as = 'director') => (await product.call(ops.readScreen, { as })).value

  test('says what is open, in and out today, near its day and not taken up, with the codes of what happened and nothing else', async () => {
    const figures = await screen()
    expect(figures).toMatchObject({ stock: 4, inToday: 4, outToday: 0, unclaimed: 0, today: '2026-03-16', nextDayAt: '2026-03-16T16:00:00.000Z', displayName: null })
    expect(figures.happenings.map((each) => each.words.zh)).toEqual(['登记', '登记', '登记', '登记'])
    expect(figures.below.reduce((sum, each) => sum + (each.stock ?? 0), 0)).toBe(4)
  })

  test('N-03: no name, no title, no category and no address finer than the community stands in what a screen is told', async () => {
    const told = JSON.stringify(await screen())
    for (const word of ['漏水', 'NBR', '502', '小区', '小李', '栋']) expect(told).not.toContain(word)
  })

  test('a sealed or restricted matter is neither counted nor told by its code', async () => {
    const [{ code } = { code: '' }] = await product.rows<{ code: string }>('select max(code) as code from cases.case_file')
    await seal(true)
    const figures = await screen()
    expect([figures.stock, figures.happenings.some((each) => each.code === code)]).toEqual([3, false])
    await seal(false)
    await product.rows("update cases.case_file set restricted_by = 'G-10' where code = $1", [code])
    expect((await screen()).happenings.some((each) => each.code === code)).toBe(false)
    await product.rows("update cases.case_file set restricted_by = '' where code = $1", [code])
  })

  test('midnight comes by the clock of the server', async () => {
    product.clock.set('2026-03-17 00:00')
    expect(await screen()).toMatchObject({ today: '2026-03-17', inToday: 0, stock: 4, nextDayAt: '2026-03-17T16:00:00.000Z' })
    product.clock.set('2026-03-16 15:00')
  })

  test('whoever may not see the figures of a unit sees no screen', async () => {
    for (const as of ['clerk', 'mediator', 'administrator']) expect((await product.call(ops.readScreen, { as })).status).toBe(403)
    expect((await product.call(ops.readScreen)).status).toBe(401)
  })
})

describe('a television in the hall', () => {
  const make = (as: string, name = '大厅东墙') => product.call(ops.makeDisplay, { as, body: { name } })
  const tokenIn = (address: string) => address.split('/').at(-1) ?? ''

  test('its token opens the screen of its unit without a sign-in, and no figure and no row below five is told to a hall (PR-24)', async () => {
    const made = (await make('director')).value
    const told = await product.call(ops.readDisplay, { params: { token: tokenIn(made.address) } })
    expect(told.value).toMatchObject({ displayName: '大厅东墙', stock: null, overdue: null, inToday: null })
    expect(told.value.below.every((each) => each.stock === null || each.stock >= 5 || each.stock === 0)).toBe(true)
    const drawn = await product.call(ops.readDisplayMap, { params: { token: tokenIn(made.address) } })
    expect(drawn.value).toMatchObject({ from: '2025-04', to: '2026-03', grids: [{ id: GRID, n: null }] })
    expect((await product.call(ops.readScreenMap, { as: 'director' })).value.grids).toMatchObject([{ id: GRID, n: 4 }])
    expect((await product.call(ops.readScreenMap, { as: 'clerk' })).status).toBe(403)
    const [row] = await product.rows<{ token_hash: string }>('select token_hash from command_screen.display')
    expect(row?.token_hash).not.toContain(tokenIn(made.address))
  })

  test('withdrawn, it opens nothing; a made-up token is answered in the same words', async () => {
    const made = (await make('director', '大厅西墙')).value
    const token = tokenIn(made.address)
    expect((await product.call(ops.revokeDisplay, { as: 'unit-head', params: { id: made.id }, body: {} })).refusal).toMatchObject({ code: 'no-such-display' })
    expect((await product.call(ops.revokeDisplay, { as: 'director', params: { id: made.id }, body: {} })).value).toEqual({ revoked: true })
    const gone = await product.call(ops.readDisplay, { params: { token } })
    const madeUp = await product.call(ops.readDisplay, { params: { token: `990001-${'a'.repeat(32)}` } })
    expect((await product.call(ops.readDisplayMap, { params: { token } })).refusal).toMatchObject({ code: 'no-such-display' })
    expect([gone.status, gone.refusal?.message]).toEqual([404, madeUp.refusal?.message])
    const live = await product.app.inject({ url: `/api/d/shili/screens/${token}/live` })
    expect(live.statusCode).toBe(404)
    expect((await product.app.inject({ url: '/api/d/shili/screen/live' })).statusCode).toBe(401)
  })

  test('only heads and directors put one up, and twelve are enough for a unit', async () => {
    for (const as of ['clerk', 'statistician', 'supervisor', 'administrator']) expect((await make(as)).status).toBe(403)
    for (let n = 0; n < 12; n += 1) await make('unit-head', `第${n}台`)
    expect((await make('unit-head')).refusal).toMatchObject({ code: 'too-many-displays' })
    const { displays } = (await product.call(ops.listDisplays, { as: 'unit-head' })).value
    expect(displays).toHaveLength(12)
  })
})

describe('borders drawn anew', () => {
  const borders = async () => {
    const file = await product.app.inject({ url: '/api/d/shili/grid-borders', headers: { authorization: `Bearer ${await product.signIn('administrator')}` } })
    return file.body
  }
  const load = (geojson: string, from = '2026-03-20', as = 'administrator') =>
    product.call(bordersOperations.loadBorders, { as, body: { geojson, from, source: '区民政局 2026 年第 3 号图' } })

  test('begin on their day: the map of this month has the old one, a month later the new one, and figures stay the same grid’s', async () => {
    const before = await borders()
    const moved = before.replaceAll('125.3,', '125.29,')
    expect(moved).not.toBe(before)
    expect((await product.call(bordersOperations.checkBorders, { as: 'administrator', body: { geojson: moved, from: '2026-03-20' } })).value).toMatchObject({ problems: [], borders: [{ corners: 5 }] })
    expect((await load(moved)).value).toEqual({ loaded: 1 })
    const drawn = async (from: string, to: string) => {
      const { grids, borders } = (await map('director', { from, to })).value
      return { grid: grids[0], mark: borders.mark, rings: JSON.stringify((await bordersOn(borders.on)).value.borders) }
    }
    const old = await drawn('2026-03', '2026-03')
    expect(old.rings).toContain('125.3,')
    product.clock.set('2026-04-02 09:00')
    const now = await drawn('2026-03', '2026-04')
    expect([now.rings.includes('125.29,'), now.grid?.n, now.grid?.id]).toEqual([true, 4, GRID])
    expect(await drawn('2026-02', '2026-02')).toMatchObject({ mark: old.mark, rings: expect.stringContaining('125.3,') })
    expect(now.mark).not.toBe(old.mark)
  })

  test('with anything wrong nothing is loaded, and the first problem is said; the past is not drawn anew; others than the administrator are refused', async () => {
    const wrong = (await borders()).replaceAll('43.9', '43.9001').replace(/"code":"[^"]*"/, '"code":"X"')
    expect((await load(wrong, '2026-04-10')).refusal).toMatchObject({ code: 'borders-not-right', message: expect.stringContaining('X') })
    expect((await load(await borders(), '2026-04-01')).refusal).toMatchObject({ code: 'borders-day' })
    for (const as of ['clerk', 'director', 'unit-head']) expect((await load('{}', '2026-04-10', as)).status).toBe(403)
    const [row] = await product.rows<{ n: number }>('select count(*)::int as n from organisation.grid_border')
    expect(row?.n).toBe(1)
  })
})
