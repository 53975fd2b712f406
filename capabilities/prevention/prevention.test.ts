import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { preventionOperations as ops } from './contract.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ now: '2026-05-13 09:10' })
})
afterAll(() => product.stop())
test('starts', async () => {
  await product.drain()
  const { alarms, countedOn } = (await product.call(ops.listAlarms, { as: 'director' })).value
  expect([alarms, countedOn]).toEqual([[], '2026-05-13'])
})
