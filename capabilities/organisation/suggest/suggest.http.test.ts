import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { triageOperations } from '../../triage/contract.ts'
import { intakeOperations } from '../../intake/contract.ts'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { ADDRESSES, TEST_SLUG } from '../../../tools/testing/small-district.ts'
import { suggestionOperations as ops } from '../contract/suggestion.ts'
import { learn } from './learn.ts'
import { modelFile } from './remembered-model.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})
afterAll(() => product.stop())

test('a clerk sees what the words point to and by which words; nobody is asked for a name', async () => {
  const { suggestions } = (await product.call(ops.suggestCategory, { as: 'clerk', body: { text: '楼上水管裂了，天花板湿了' } })).value
  expect(suggestions[0]).toMatchObject({ code: 'NBR-01', because: expect.arrayContaining(['天花板']) })
  expect(suggestions.length).toBeLessThanOrEqual(3)
  expect((await product.call(ops.suggestCategory, { as: 'clerk', body: { text: '你好' } })).value.suggestions).toEqual([])
})

test('nobody without a sign-in is served; an empty text is refused', async () => {
  expect((await product.call(ops.suggestCategory, { body: { text: '漏水' } })).status).toBe(401)
  expect((await product.call(ops.suggestCategory, { as: 'clerk', body: { text: '' } })).status).toBe(400)
})

test('what a district learned from its own decisions is used without a restart', async () => {
  const text = '晒谷场又让人占了'
  const first = async () => (await product.call(ops.suggestCategory, { as: 'clerk', body: { text } })).value.suggestions[0]?.code
  expect(await first()).not.toBe('LND-04')
  const lines = Array.from({ length: 600 }, (_unused, n) => n % 2 === 0 ? { text: `晒谷场让人占了${n}`, label: 'LND-04' } : { text: `车位没有了${n}`, label: 'PRO-02' })
  const file = modelFile(product.services.dataDir, TEST_SLUG)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(learn(lines)))
  expect(await first()).toBe('LND-04')
})

test('triage shows the suggestion, and a correction is kept beside the decision', async () => {
  const body = { text: '楼上水管裂了，天花板湿了', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const
  const { caseId } = (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
  const desk = (await product.call(triageOperations.readTriage, { as: 'dispatcher', params: { caseId } })).value
  expect(desk.suggestions[0]?.code).toBe('NBR-01')
  const gates = Object.fromEntries(desk.gates.map((each) => [each.code, 'no' as const]))
  const decided = await product.call(triageOperations.triage, { as: 'dispatcher', params: { caseId }, body: { category: 'PRO-01', suggested: 'NBR-01', gates } })
  expect(decided.refusal).toBeUndefined()
  const [fact] = await product.rows<{ data: object }>("select data from cases.fact where case_id = $1 and kind = 'triaged'", [caseId])
  expect(fact?.data).toMatchObject({ category: 'PRO-01', suggested: 'NBR-01' })
})
