import { afterAll, beforeAll, expect, test } from 'vitest'
import { boxGiven } from '../capabilities/care/care.testing.ts'
import { careOperations as ops } from '../capabilities/care/contract.ts'
import { indicatorsOperations } from '../capabilities/indicators/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'

/** A box that expired (S2 #31): handed out in winter, half a year nobody looks, exchanged in summer, given back in autumn. */
let product: Product
let boxId = ''

beforeAll(async () => {
  product = await startProduct({ now: '2026-01-12 09:30' })
})
afterAll(() => product.stop())

const params = () => ({ boxId })
const due = async () => (await product.call(ops.listBoxes, { as: 'grid-worker', query: {} })).value.boxes
const box = async () => (await product.call(ops.readBox, { as: 'grid-worker', params: params() })).value
const check = (exchanged: { thing: 'plasters' | 'gauze' | 'iodine-swabs'; expiresOn: string }[]) => product.call(ops.checkBox, { as: 'grid-worker', params: params(), body: { exchanged } })

test('January: somebody who lives alone says yes; the box has three things, the first good until the end of August', async () => {
  boxId = await boxGiven(product, { name: '居民甲', phone: '13800002222', placeText: '门口鞋柜上' })
  expect(await box()).toMatchObject({ place: '示例小区2栋1单元301，门口鞋柜上', checkOn: '2026-04-12', dueOn: '2026-04-12', sign: 'fine', agreedBy: 'holder' })
  expect(await due()).toEqual([])
})

test('March: a month before the look it stands in the grid worker’s list, with its address and no name', async () => {
  product.clock.set('2026-03-13 08:00')
  const listed = await product.call(ops.listBoxes, { as: 'grid-worker', query: {} })
  expect(listed.value.boxes).toMatchObject([{ id: boxId, sign: 'due', dueOn: '2026-04-12', expired: [] }])
  expect(listed.raw.body).not.toContain('居民甲')
})

test('April: looked at on the day; nothing has to be exchanged, the next look is in July', async () => {
  product.clock.set('2026-04-12 10:00')
  expect((await check([])).status).toBe(201)
  expect(await box()).toMatchObject({ checkedOn: '2026-04-12', checkOn: '2026-07-12', sign: 'fine', checks: [{ on: '2026-04-12', dueOn: '2026-04-12', exchanged: [] }] })
})

test('July: nobody comes; the list says that a look is late, and goes on saying it', async () => {
  product.clock.set('2026-07-20 08:00')
  expect(await due()).toMatchObject([{ id: boxId, sign: 'late', dueOn: '2026-07-12' }])
})

test('September: the plasters are past their last day; the box stands first in the list and is not simply ticked off', async () => {
  product.clock.set('2026-09-01 08:00')
  expect(await due()).toMatchObject([{ id: boxId, sign: 'expired', expired: ['plasters'] }])
  expect((await check([])).refusal).toMatchObject({ code: 'expired-left', details: { things: '创可贴' }, messages: { en: expect.stringContaining('plasters') } })
  expect((await check([{ thing: 'plasters', expiresOn: '2026-08-31' }])).refusal?.code).toBe('already-expired')
})

test('exchanged with a new last day, it is good again; the swabs end before the look after that, and the box is due by then', async () => {
  expect((await box()).contents.filter((each) => each.exchange).map((each) => each.thing)).toEqual(['plasters'])
  expect((await check([{ thing: 'plasters', expiresOn: '2028-08-31' }])).status).toBe(201)
  expect(await box()).toMatchObject({ checkOn: '2026-12-01', dueOn: '2026-12-01', sign: 'fine', checks: [{ on: '2026-09-01', dueOn: '2026-07-12', exchanged: ['plasters'] }, { exchanged: [] }] })
  expect(await due()).toEqual([])
  const { books } = (await product.call(indicatorsOperations.readServiceFigures, { as: 'director', query: { from: '2026-01-01', to: '2026-09-30' } })).value
  const figures = new Map(books.flatMap((each) => each.figures).map((each) => [each.id, each]))
  expect(figures.get('care.boxes-given')).toMatchObject({ n: 1 })
  expect(figures.get('care.checks-in-time')).toMatchObject({ n: 1, per: 2 })
  expect(figures.get('care.exchanged')).toMatchObject({ n: 1 })
})

test('October: its holder no longer wants it; name, telephone and address are gone for good, and nobody asks why', async () => {
  product.clock.set('2026-10-08 09:00')
  expect((await product.call(ops.removeBox, { as: 'grid-worker', params: params() })).status).toBe(201)
  expect((await product.call(ops.showBoxHolder, { as: 'grid-worker', params: params() })).refusal?.code).toBe('no-such-box')
  expect(await product.rows('select b.state, b.holder, b.place_text, b.address_id from care.box b')).toEqual([{ state: 'removed', holder: null, place_text: null, address_id: null }])
  expect((await product.call(ops.listBoxes, { as: 'unit-head', query: { view: 'all' } })).value.boxes).toEqual([])
})
