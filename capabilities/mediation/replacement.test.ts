import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesOperations } from '../cases/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'
import { acceptedCase, type Opened } from './house.testing.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
  opened = await acceptedCase(product)
})
afterAll(() => product.stop())

const params = () => ({ caseId: opened.caseId })
const name = (mediatorIds: string[], more: { disclosure?: 'none' | 'relative'; acceptedBy?: string[] } = {}) => product.call(ops.designateMediator, {
  as: 'committee-head', params: params(), body: { mediatorIds, chosenBy: 'parties', disclosure: 'none', ...more },
})
const nearness = async (as: string) => (await product.call(casesOperations.readCase, { as, params: params() })).value.nearness

test('T08: the parties choose two mediators, the one who has the case leads and the other reads it (PMA 19, 23)', async () => {
  ;(await name([staffIdOf('mediator'), staffIdOf('mediator-2')])).value
  expect(await nearness('mediator-2')).toBe('content')
})

test('G-14: after a disclosure nothing goes on until every party agrees to this mediator (OMR 13)', async () => {
  ;(await name([staffIdOf('mediator'), staffIdOf('mediator-2')], { disclosure: 'relative', acceptedBy: [opened.applicant] })).value
  const desk = (await product.call(ops.readMediationDesk, { as: 'mediator', params: params() })).value
  expect(desk.steps.find((each) => each.step === 'hold-session')?.refusal?.code).toBe('mediator-not-accepted')
})

test('T08b: who is replaced loses the access at once; who is named has it (§8.2)', async () => {
  ;(await name([staffIdOf('mediator')])).value
  expect(await nearness('mediator-2')).toBe('metadata')
  ;(await name([staffIdOf('mediator-2')])).value
  expect(await nearness('mediator')).toBe('metadata')
  expect(await nearness('mediator-2')).toBe('handle')
})
