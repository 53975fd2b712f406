import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences, phoneOf } from '../../stories/acts.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES } from '../../tools/testing/small-district.ts'
import { intakeOperations as ops, type Registered } from './contract.ts'
import { linkRefusal, linksOf } from './domain.ts'

const side = (id: string, minute: number, merged = false) => ({ id, code: `CODE-${id}`, registeredAt: new Date(Date.UTC(2026, 3, 1, 0, minute)), merged })

describe('when a request may be linked to an earlier one', () => {
  test.each([
    ['an older case', side('b', 2), side('a', 1), [], undefined],
    ['itself', side('a', 1), side('a', 1), [], 'link-with-itself'],
    ['a younger case', side('a', 1), side('b', 2), [], 'link-needs-earlier'],
    ['one that went on in another', side('b', 2), side('a', 1, true), [], 'link-merged'],
    ['one it is linked with', side('b', 2), side('a', 1), [{ caseId: 'a', relation: 'earlier' }], 'already-linked'],
  ] as const)('%s', (_name, later, earlier, links, code) => {
    expect(linkRefusal(later, earlier, links)?.code).toBe(code)
  })

  test('what was undone is gone, and may be linked again', () => {
    const to = { kind: 'linked-to-earlier', data: { linkedCaseId: 'a' } }
    const undone = { kind: 'link-undone', data: { linkedCaseId: 'a' } }
    expect(linksOf([to])).toEqual([{ caseId: 'a', relation: 'earlier' }])
    expect(linksOf([to, undone])).toEqual([])
    expect(linksOf([to, undone, to])).toHaveLength(1)
  })
})

describe('linking over HTTP', () => {
  let product: Product

  beforeAll(async () => {
    product = await startProduct({ now: '2026-04-07 09:00' })
  })

  afterAll(() => product.stop())

  const report = async (text: string): Promise<Registered> =>
    (await product.call(ops.reportMatter, { body: { text, addressToken: PLATES.flat301, danger: 'no', noticeGiven: true } })).value
  const link = (later: Registered, earlier: Registered, as = 'clerk') => product.call(ops.linkCase, { as, params: { caseId: later.caseId }, body: { earlier: earlier.caseId } })
  const linkedOf = async (of: Registered, as = 'clerk') => (await product.call(ops.listSimilarCases, { as, params: { caseId: of.caseId } })).value.linked

  test('both cases know of each other, neither changes; undone with a reason from either side', async () => {
    const earlier = await report('楼上漏水。')
    product.clock.set('2026-04-08 09:00')
    const later = await report('楼上又漏水了。')
    expect((await link(earlier, later)).refusal?.code).toBe('link-needs-earlier')
    expect((await link(later, earlier)).status).toBe(201)
    expect((await link(later, earlier)).refusal?.code).toBe('already-linked')
    expect(await linkedOf(later)).toMatchObject([{ caseId: earlier.caseId, relation: 'earlier' }])
    expect(await linkedOf(earlier)).toMatchObject([{ caseId: later.caseId, relation: 'later' }])
    const undo = (reason: string) => product.call(ops.unlinkCase, { as: 'clerk', params: { caseId: earlier.caseId }, body: { other: later.caseId, reason } })
    expect((await undo('错')).refusal?.code).toBe('reason-missing')
    expect((await undo('两家不是同一处')).status).toBe(200)
    expect((await undo('两家不是同一处')).refusal?.code).toBe('not-linked')
    expect(await linkedOf(later)).toEqual([])
    expect(await differences(product)).toEqual([])
  })

  test('a reporter of either sees their own matter only, and may not link', async () => {
    const earlier = await report('院里停车占道。')
    product.clock.set('2026-04-09 09:00')
    const later = await report('院里停车又占道。')
    ;(await link(later, earlier)).value
    for (const [mine, theirs] of [[later, earlier], [earlier, later]] as const) {
      const token = await phoneOf(product, { ...mine, applicant: '', respondent: '' })
      const page = (await product.call(ops.readMyCase, { as: token })).value
      expect(JSON.stringify(page)).not.toContain(theirs.code)
      expect(page.progress.map((each) => each.words.zh)).toEqual(['已经登记'])
      expect((await link(mine, theirs, token)).refusal?.code).toBe('role-not-permitted')
    }
  })

  test('staff of another community can neither link nor learn what is linked', async () => {
    const earlier = await report('楼道堆物。')
    product.clock.set('2026-04-10 09:00')
    const later = await report('楼道又堆物。')
    expect((await link(later, earlier, 'mediator-elsewhere')).status).toBeGreaterThanOrEqual(400)
    ;(await link(later, earlier)).value
    const read = await product.call(ops.listSimilarCases, { as: 'mediator-elsewhere', params: { caseId: later.caseId } })
    expect(read.status).toBe(404)
  })
})
