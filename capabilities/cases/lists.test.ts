import { afterAll, beforeAll, expect, test } from 'vitest'
import { dispatchOperations } from '../dispatch/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { triageOperations } from '../triage/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, staffIdOf } from '../../tools/testing/small-district.ts'
import { casesOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const SAFE = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no', 'G-07': 'no' } as const

async function registered(): Promise<string> {
  const body = { text: '楼上漏水', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const
  return (await product.call(intakeOperations.registerCase, { body, as: 'clerk' })).value.caseId
}

const sums = async (query: { after?: string } = {}) =>
  (await product.call(ops.listCases, { query: { view: 'entry', ...query }, as: 'dispatcher' })).value

test('the sums beside a list are those of the list, however little of it is shown, and stop at a hundred', async () => {
  for (let count = 0; count < 60; count += 1) await registered()
  const first = await sums()
  expect([first.cases.length, first.sums]).toEqual([50, { all: 60, overdue: 0, dueToday: 0 }])
  expect((await sums({ after: first.next ?? '' })).sums, 'a later page says nothing new').toBeNull()
  product.clock.set('2026-03-19 09:00')
  expect((await sums()).sums).toEqual({ all: 60, overdue: 0, dueToday: 60 })
  product.clock.set('2026-03-20 09:00')
  for (let count = 0; count < 3; count += 1) await registered()
  expect((await sums()).sums).toEqual({ all: 63, overdue: 60, dueToday: 0 })
  for (let count = 0; count < 45; count += 1) await registered()
  expect((await sums()).sums).toMatchObject({ all: 100, overdue: 60 })
})

test('the timeline says where triage, dispatch and a reassignment sent the case', async () => {
  const caseId = await registered()
  const triage = { params: { caseId }, as: 'dispatcher', body: { category: 'NBR-01', gates: SAFE } }
  await product.call(triageOperations.triage, triage).then((done) => done.value)
  await product.call(dispatchOperations.assignCase, { params: { caseId }, as: 'dispatcher', body: { staffId: staffIdOf('mediator') } }).then((done) => done.value)
  const other = { staffId: staffIdOf('mediator-2'), reason: '请假三天' }
  await product.call(dispatchOperations.reassignCase, { params: { caseId }, as: 'dispatcher', body: other }).then((done) => done.value)
  const { timeline } = (await product.call(ops.readCase, { params: { caseId }, as: 'dispatcher' })).value
  expect(timeline.flatMap((each) => (each.about ? [`${each.kind} ${each.about.zh}`] : []))).toEqual([
    expect.stringMatching(/^triaged .+，去向：示例社区/),
    expect.stringMatching(/^assigned 派给示例社区.*·老王$/),
    expect.stringMatching(/^reassigned 从老王改派给示例社区.*·老许$/),
  ])
  expect(timeline.every((each) => !/\p{Script=Han}/u.test(each.about?.en.replaceAll(/老王|老许/g, '') ?? ''))).toBe(true)
})

test('before a posting ends: how much a colleague still handles, as a number, and as a list for whoever may read one', async () => {
  const params = { staffId: staffIdOf('mediator-2') }
  expect((await product.call(ops.countOpenCasesOf, { as: 'administrator', params })).value).toEqual({ open: 1, most: 100 })
  expect((await product.call(ops.countOpenCasesOf, { as: 'administrator', params: { staffId: staffIdOf('mediator') } })).value.open).toBe(0)
  const theirs = await product.call(ops.listCases, { as: 'director', query: { view: 'unit', assigneeId: params.staffId } })
  expect(theirs.value.cases.map((each) => each.assigneeName)).toEqual(['老许'])
  expect(theirs.value.sums?.all).toBe(1)
  expect((await product.call(ops.listCases, { as: 'administrator', query: { view: 'unit' } })).status, 'an administrator sees no case').toBe(403)
  for (const as of ['clerk', 'mediator', 'supervisor']) expect((await product.call(ops.countOpenCasesOf, { as, params })).status).toBe(403)
})
