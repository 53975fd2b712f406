import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { acceptedCase, openedCase } from '../mediation/house.testing.ts'
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
  expect(await figure('I-01-registered')).toMatchObject({ numerator: 0, before: { kind: 'new' }, yearBefore: { kind: 'new' } })
})

test('each figure carries its fraction, its basis, what it leaves out and the counts behind it', async () => {
  await acceptedCase(product)
  await openedCase(product)
  const { figures, before, yearBefore, asOf } = (await read()).value
  expect([before, yearBefore, asOf]).toEqual([{ from: '2026-02-01', to: '2026-02-28' }, { from: '2025-03-01', to: '2025-03-31' }, '2026-03-16'])
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
})

test('a unit above one’s own, a wrong day and a period that ends before it begins are refused in words; who handles cases reads none', async () => {
  expect((await read('mediator')).status).toBe(403)
  expect((await read('director', { from: '2026-04-01' })).refusal).toMatchObject({ code: 'period-reversed' })
  expect((await read('director', { from: '2026-02-30' })).refusal).toMatchObject({ code: 'not-a-day' })
  const district = await product.rows<{ id: string }>("select id from organisation.unit where kind = 'district-centre'")
  expect((await read('committee-head', { unit: district[0]?.id })).refusal).toMatchObject({ code: 'unit-out-of-reach' })
})
