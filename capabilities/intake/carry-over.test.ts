import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, PLATES, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { triageOperations } from '../triage/contract.ts'
import { intakeOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

test('what only the merged case knew is not asked again: its people, its safety answers, its category', async () => {
  const plate = (await product.call(ops.reportMatter, { body: { text: '天花板湿了', addressToken: PLATES.flat301, danger: 'no', noticeGiven: true } })).value
  const caller = (await product.call(ops.registerCase, {
    as: 'clerk',
    body: {
      text: '301 漏水', channel: 'phone', addressId: ADDRESSES.flat301, noticeGiven: true, category: 'NBR-01', gates: { 'G-01': 'no', 'G-02': 'yes' },
      applicant: { name: '当事人甲', phone: '13800138001' }, respondent: { name: '当事人乙', phone: '13800138002' },
    },
  })).value
  const params = { caseId: plate.caseId }
  const people = async () => (await product.call(ops.listCasePeople, { as: 'clerk', params })).value.parties.map((each) => each.side)
  expect((await product.call(ops.mergeCase, { as: 'clerk', params: { caseId: caller.caseId }, body: { into: plate.caseId } })).status).toBe(200)
  expect(await people()).toEqual(['applicant', 'respondent'])
  const triage = (await product.call(triageOperations.readTriage, { as: 'dispatcher', params, query: {} })).value
  expect(triage.category).toBe('NBR-01')
  expect(Object.fromEntries(triage.gates.map((each) => [each.code, each.answer]))).toMatchObject({ 'G-01': 'no', 'G-02': 'yes', 'G-03': 'unknown' })
  const undo = { as: 'dispatcher', params: { caseId: caller.caseId }, body: { reason: '不是同一件' } }
  expect((await product.call(ops.unmergeCase, undo)).status).toBe(200)
  expect(await people()).toEqual([])
  const { differences } = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
  expect(differences).toEqual([])
})
