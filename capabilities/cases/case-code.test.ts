import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES } from '../../tools/testing/small-district.ts'
import { intakeOperations } from '../intake/contract.ts'
import { casesOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})
afterAll(() => product.stop())

test('a case is found by its code as people type it; for a stranger there is no such case, in the same words', async () => {
  const body = { text: '楼上漏水', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat301 } as const
  const { caseId, code } = (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
  const find = (typed: string, as: string) => product.call(ops.findCaseByCode, { params: { code: typed }, as })
  expect((await find(code, 'clerk')).value).toEqual({ id: caseId, code })
  expect((await find(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase(), 'clerk')).value.id).toBe(caseId)
  const [stranger, nothing, nonsense] = [await find(code, 'mediator-elsewhere'), await find('00000000', 'clerk'), await find('漏水', 'clerk')]
  expect([stranger.status, nothing.status, nonsense.status]).toEqual([404, 404, 404])
  expect(stranger.raw.body).toBe(nothing.raw.body)
  expect(nonsense.raw.body).toBe(nothing.raw.body)
})
