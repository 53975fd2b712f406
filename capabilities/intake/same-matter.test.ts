import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations } from '../cases/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, PLATES } from '../../tools/testing/small-district.ts'
import { intakeOperations as ops, type Registered, type ReportBody } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

/** Each test reports at a place and on a day of its own, so that its figures are its own. */
async function report(more: Partial<ReportBody> = {}): Promise<Registered> {
  const body: ReportBody = { text: '卧室天花板湿了一大片，楼上在漏水。', addressToken: PLATES.flat301, danger: 'no', noticeGiven: true, ...more }
  return (await product.call(ops.reportMatter, { body })).value
}

async function merge(source: Registered, target: Registered, as = 'clerk', commandId?: string) {
  return product.call(ops.mergeCase, { params: { caseId: source.caseId }, body: { into: target.caseId }, as, ...(commandId ? { commandId } : {}) })
}

async function figures(on: string): Promise<Record<string, number>> {
  const answer = await product.call(casesOperations.readFigures, { query: { from: on, to: on }, as: 'clerk' })
  return Object.fromEntries(answer.value.counts.map((each) => [each.indicator, each.n ?? 0]))
}

async function deadlinesOf(caseId: string): Promise<readonly string[]> {
  const view = await product.call(casesOperations.readCase, { params: { caseId }, as: 'clerk' })
  return view.value.deadlines.map((each) => `${each.key} ${each.rolledOn}`)
}

describe('the same matter', () => {
  test('staff see a report from the same address with the reason; a resident is never shown one', async () => {
    product.clock.set('2026-04-07 09:00')
    const first = await report({ phone: '13800000001' })
    const second = await report({ phone: '13800000001' })
    const { value } = await product.call(ops.listSimilarCases, { params: { caseId: second.caseId }, as: 'clerk' })
    expect(value.similar.map((each) => each.caseId)).toContain(first.caseId)
    expect(value.similar.find((each) => each.caseId === first.caseId)?.reasons.map((each) => each.words.zh)).toEqual(['同一个地址', '同一个电话反映过', '附近、说的相近', '同一天'])
    const opened = await product.call(ops.openMyCase, { body: { code: second.code, pin: second.pin } })
    const asReporter = await product.call(ops.listSimilarCases, { params: { caseId: second.caseId }, as: opened.value.token })
    expect(asReporter.refusal?.code).toBe('role-not-permitted')
    const asNobody = await product.call(ops.findSimilarMatters, { body: { addressToken: PLATES.flat301 } })
    expect(asNobody.refusal?.code).toBe('sign-in-needed')
  })

  test('while typing: address, telephone and category; half a number finds nothing and refuses nothing', async () => {
    product.clock.set('2026-04-08 09:00')
    const known = await report({ addressToken: PLATES.flat502, phone: '13800000002' })
    const typed = async (body: Parameters<typeof call>[0]) => (await call(body)).value.similar.map((each) => each.caseId)
    const call = (body: { addressId?: string; phone?: string }) => product.call(ops.findSimilarMatters, { body, as: 'clerk' })
    expect(await typed({ addressId: ADDRESSES.flat502 })).toContain(known.caseId)
    expect(await typed({ phone: '138 0000 0002' })).toContain(known.caseId)
    expect(await typed({ phone: '138000' })).toEqual([])
    product.clock.set('2026-05-20 09:00')
    expect(await typed({ addressId: ADDRESSES.flat502 })).not.toContain(known.caseId)
  })

  test('T02: next door and in like words is shown by the words, though its category is unknown', async () => {
    product.clock.set('2026-07-07 09:00')
    const known = await report({ text: '楼道里堆满纸箱和旧家具，走不过去。' })
    const typed = async (text: string) => (await product.call(ops.findSimilarMatters, { body: { addressId: ADDRESSES.flat502, text }, as: 'clerk' })).value.similar
    const found = (await typed('三楼楼道堆满纸箱，走不过去')).find((each) => each.caseId === known.caseId)
    expect(found?.reasons.map((each) => each.reason)).toEqual(['place-and-words', 'same-day'])
    expect((await typed('夜里狗叫，睡不着')).map((each) => each.caseId)).not.toContain(known.caseId)
  })

  test('staff of another community are not shown what they may not know of', async () => {
    product.clock.set('2026-04-08 10:00')
    await report({ phone: '13800000003' })
    const elsewhere = await product.call(ops.findSimilarMatters, { body: { addressId: ADDRESSES.flat301, phone: '13800000003' }, as: 'mediator-elsewhere' })
    expect(elsewhere.value.similar).toEqual([])
  })
})

test('a sealed case is never offered, and is told of in the same words as one that does not exist', async () => {
  product.clock.set('2026-06-08 09:00')
  const [hidden, open] = [await report(), await report()]
  await product.rows('update cases.case_file set sealed = true where id = $1', [hidden.caseId])
  const similar = await product.call(ops.listSimilarCases, { params: { caseId: open.caseId }, as: 'clerk' })
  expect(similar.value.similar.map((each) => each.caseId)).not.toContain(hidden.caseId)
  const nobody: Registered = { ...hidden, caseId: '01900000-0000-7000-8000-0000000000fe' }
  for (const ask of [(each: Registered) => merge(each, open), (each: Registered) => merge(open, each)]) {
    const [sealed, missing] = [await ask(hidden), await ask(nobody)]
    expect([sealed.status, sealed.refusal]).toEqual([missing.status, missing.refusal])
    expect(sealed.status).toBe(404)
  }
})

describe('merging', () => {
  test('T02, T02b: takes one matter from the count and its clock (DL-01); undoing gives both back', async () => {
    product.clock.set('2026-04-09 09:00')
    const [first, second] = [await report(), await report()]
    expect(await figures('2026-04-09')).toMatchObject({ registered: 2, 'stock-in': 2 })
    const clocks = await deadlinesOf(second.caseId)
    expect(clocks).toEqual(['DL-01 2026-04-14'])
    const merged = await merge(second, first)
    expect(merged.value.mergedInto.code).toBe(first.code)
    expect(await figures('2026-04-09')).toMatchObject({ registered: 1, 'stock-in': 1, merged: 1 })
    expect(await deadlinesOf(second.caseId)).toEqual([])
    product.clock.set('2026-04-10 09:00')
    const undone = await product.call(ops.unmergeCase, { params: { caseId: second.caseId }, body: { reason: '不是同一户' }, as: 'dispatcher' })
    expect(undone.value.state).toBe('registered')
    expect(await deadlinesOf(second.caseId)).toEqual(clocks)
    expect(await figures('2026-04-09')).toMatchObject({ registered: 2, 'stock-in': 2 })
    const again = await product.call(ops.unmergeCase, { params: { caseId: second.caseId }, body: { reason: '不是同一户' }, as: 'dispatcher' })
    expect(again.refusal?.code).toBe('not-merged')
  })

  test('a double click gets the first answer; another merge of a merged case is told where it went', async () => {
    const [first, second, third] = [await report(), await report(), await report()]
    const commandId = '01900000-0000-7000-8000-00000000a001'
    const [one, two] = await Promise.all([merge(second, first, 'clerk', commandId), merge(second, first, 'clerk', commandId)])
    expect(two.value).toEqual(one.value)
    const elsewhere = await merge(second, third)
    expect(elsewhere.refusal?.code).toBe('merged-elsewhere')
    expect(elsewhere.refusal?.message).toContain(`${first.code.slice(0, 4)}-${first.code.slice(4)}`)
    const into = await merge(third, second)
    expect(into.refusal?.code).toBe('merged-elsewhere')
    const supplement = await product.call(ops.supplementCase, { params: { caseId: second.caseId }, body: { text: '又漏了' }, as: 'clerk' })
    expect(supplement.refusal?.code).toBe('merged-elsewhere')
  })

  test('two clerks who merge crosswise at once: one wins, the other is told where', async () => {
    const [first, second] = [await report(), await report()]
    const both = await Promise.all([merge(first, second, 'clerk'), merge(second, first, 'clerk-2')])
    expect(both.map((each) => each.status).sort()).toEqual([200, 409])
    expect(both.find((each) => each.refusal)?.refusal?.code).toBe('merged-elsewhere')
  })

  test('chains: every command is sent to the case at the end', async () => {
    const [first, second, third] = [await report(), await report(), await report()]
    await merge(first, second)
    await merge(second, third)
    const refused = await merge(first, third)
    expect(refused.refusal?.message).toContain(`${third.code.slice(0, 4)}-${third.code.slice(4)}`)
    const undone = await product.call(ops.unmergeCase, { params: { caseId: first.caseId }, body: { reason: '第一件另有原因' }, as: 'dispatcher' })
    expect(undone.status).toBe(200)
  })

  test('guards: not into itself, only on the day by the counter, nobody from elsewhere', async () => {
    product.clock.set('2026-04-13 09:00')
    const [first, second] = [await report(), await report()]
    expect((await merge(first, first)).refusal?.code).toBe('merge-with-itself')
    product.clock.set('2026-04-14 09:00')
    expect((await merge(first, second, 'clerk')).refusal?.code).toBe('merge-by-dispatcher')
    expect((await merge(first, second, 'mediator')).refusal?.code).toBe('role-not-permitted')
    expect((await merge(first, second, 'dispatcher')).status).toBe(200)
    const nothing = await product.call(ops.mergeCase, { params: { caseId: '01900000-0000-7000-8000-0000000000ff' }, body: { into: second.caseId }, as: 'clerk' })
    expect(nothing.refusal?.code).toBe('no-such-case')
  })

  test('a matter that was withdrawn takes nothing in: the same facts later are a new matter', async () => {
    product.clock.set('2026-04-15 09:00')
    const [first, second] = [await report(), await report()]
    await product.call(ops.withdrawRequest, { params: { caseId: first.caseId }, body: { reason: 'settled-themselves' }, as: 'clerk' })
    const refused = (await merge(second, first)).refusal
    expect(refused?.code).toBe('merge-needs-open-cases')
    expect(refused?.messages.zh).toContain(`${first.code.slice(0, 4)}-${first.code.slice(4)}`)
  })
})
