import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Touched } from '#platform/live'
import { dispatchOperations } from '../dispatch/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { openedCase, type Opened, SAFE } from '../mediation/house.testing.ts'
import { triageOperations } from '../triage/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, staffIdOf, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { casesOperations as ops, LIST_VIEWS } from './contract.ts'
import { verifyDistrict } from './public.ts'
import { restrictedAfter } from './restriction.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const TITLE = '家里的事'
const SECRET = /家里的事|示例小区2栋1单元401|当事人丁|13800000044|他动手了/

async function registered(gates: Record<string, 'yes' | 'no'>) {
  const body = {
    text: '他动手了，我害怕。', title: TITLE, channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat401, category: 'FAM-01', gates,
    applicant: { name: '当事人丁', phone: '13800000044' },
  } as const
  return (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
}

/** Everything the lists of somebody answer, as text. */
async function listsOf(as: string): Promise<string> {
  const pages = await Promise.all(LIST_VIEWS.map((view) => product.call(ops.listCases, { query: { view }, as })))
  return pages.map((each) => each.raw.body).join()
}

const reading = async (caseId: string, as: string) => product.call(ops.readCase, { params: { caseId }, as })
const claim = (caseId: string, as: string) => product.call(dispatchOperations.claimCase, { params: { caseId }, body: {}, as })

describe('a matter in which somebody has to be protected (sealed ones: sealed.test.ts)', () => {
  test.each(['G-10'])('%s at the counter: in nobody’s list, but the code and PIN are the clerk’s own answer', async (gate) => {
    const touched: Touched[] = []
    const leave = product.services.live.subscribe(TEST_DISTRICT, (change) => touched.push(change))
    const { caseId, code, pin } = await registered({ ...SAFE, [gate]: 'yes' })
    leave()
    expect(pin).toMatch(/^\d{6}$/)
    expect(touched).toEqual([{ district: TEST_DISTRICT, caseId }])
    for (const as of ['clerk', 'dispatcher', 'mediator', 'mediator-2', 'grid-worker', 'director']) expect(await listsOf(as)).not.toMatch(SECRET)
    expect(await listsOf('clerk')).toContain(code)
    const found = await product.call(ops.findCaseByCode, { params: { code }, as: 'dispatcher' })
    expect(found.value).toEqual({ id: caseId, code })
    expect((await reading(caseId, 'director')).raw.body).not.toMatch(SECRET)
    expect((await reading(caseId, 'director')).value.addressId).toBeNull()
    await product.drain()
    expect(await product.rows('select 1 from notifications.letter where case_id = $1', [caseId])).toEqual([])
    expect((await product.call(triageOperations.readTriage, { params: { caseId }, query: {}, as: 'dispatcher' })).status).toBe(200)
  })

  test('neither its place nor its telephone number finds it among similar matters', async () => {
    const { caseId } = await registered({ ...SAFE, 'G-10': 'yes' })
    const body = { addressId: ADDRESSES.flat401, category: 'FAM-01', phone: '13800000044' }
    const similar = await product.call(intakeOperations.findSimilarMatters, { body, as: 'clerk' })
    expect(similar.value.similar.map((each) => each.caseId)).not.toContain(caseId)
    const plain = await registered(SAFE)
    const found = await product.call(intakeOperations.findSimilarMatters, { body, as: 'clerk' })
    expect(found.value.similar.map((each) => each.caseId)).toContain(plain.caseId)
    const other = await product.call(intakeOperations.listSimilarCases, { params: { caseId: plain.caseId }, as: 'dispatcher' })
    expect(other.value.similar.map((each) => each.caseId)).not.toContain(caseId)
  })

  test('once handed over, its mediator and the head read it; the counter learns that it is handled, and by whom', async () => {
    const opened = await openedCase(product, { gates: { ...SAFE, 'G-10': 'yes' } })
    const [line] = (await product.call(ops.listCases, { query: { view: 'mine' }, as: 'mediator' })).value.cases.filter((each) => each.id === opened.caseId)
    expect(line?.title).toContain('漏水')
    expect((await reading(opened.caseId, 'committee-head')).value.case.title).toContain('漏水')
    for (const as of ['clerk', 'dispatcher', 'mediator-2']) {
      const page = await reading(opened.caseId, as)
      expect(page.value).toMatchObject({ nearness: 'metadata', addressId: null, case: { title: null, place: null } })
      expect(page.raw.body).not.toMatch(/漏水|示例小区|当事人/)
      expect(page.value.timeline.every((each) => each.content === null && Object.keys(each.data).length === 0)).toBe(true)
    }
    const people = await product.call(intakeOperations.listCasePeople, { params: { caseId: opened.caseId }, as: 'clerk' })
    expect(people.refusal?.code).toBe('content-not-permitted')
    expect(people.raw.body).not.toMatch(/当事人甲|1380000/)
  })

  test('nobody takes it up from the queue; the head gives it by name', async () => {
    const opened = await openedCase(product, { gates: { ...SAFE, 'G-10': 'yes' }, assignee: null })
    expect((await reading(opened.caseId, 'mediator')).value.nearness).toBe('metadata')
    expect((await claim(opened.caseId, 'mediator')).refusal?.code).toBe('given-by-name')
    const body = { staffId: staffIdOf('mediator'), reason: '受过培训，由她来办' }
    expect((await product.call(dispatchOperations.reassignCase, { params: { caseId: opened.caseId }, body, as: 'committee-head' })).status).toBe(200)
    expect((await reading(opened.caseId, 'mediator')).value.nearness).toBe('handle')
  })

  test('asked later and answered yes, it leaves the lists at once; taken back by the head, it returns', async () => {
    const opened = await openedCase(product)
    const seen = async (as: string) => (await reading(opened.caseId, as)).value.case.title !== null
    const ask = (as: string, answer: 'yes' | 'no', reason?: string) => product.call(mediationOperations.askGates, {
      params: { caseId: opened.caseId }, as, body: { answers: { 'G-10': answer }, ...(reason === undefined ? {} : { reason }) },
    })
    expect(await seen('clerk')).toBe(true)
    expect((await ask('mediator', 'yes')).status).toBe(201)
    expect(await seen('clerk')).toBe(false)
    expect((await ask('committee-head', 'no', '与本人单独核实过，是误会')).status).toBe(201)
    expect(await seen('clerk')).toBe(true)
  })

  test('the reporter keeps their own page, and may withdraw on it', async () => {
    const opened: Opened = await openedCase(product, { gates: { ...SAFE, 'G-10': 'yes' } })
    const { token } = (await product.call(intakeOperations.openMyCase, { body: { code: opened.code, pin: opened.pin } })).value
    const own = await product.call(intakeOperations.readMyCase, { as: token })
    expect(own.value).toMatchObject({ withdrawal: { operation: 'withdrawMatter' } })
    expect(own.value.text).toContain('漏水')
  })

  test('what restricts is recounted from the facts', async () => {
    const verify = () => verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect((await verify()).differences).toEqual([])
    await product.rows("update cases.case_file set restricted_by = '' where restricted_by <> ''")
    const { differences } = await verify()
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.every((each) => each.what === 'case' && each.detail.startsWith('restricted_by'))).toBe(true)
  })
})

describe('which gates restrict after a fact', () => {
  test.each([
    ['a yes at the door', [], 'case-registered', { gates: { 'G-03': 'yes', 'G-01': 'yes' } }, ['G-03']],
    ['a yes in a session', ['G-03'], 'session-held', { gates: [{ gate: 'G-10', answer: 'yes' }] }, ['G-03', 'G-10']],
    ['not known is no answer', ['G-04'], 'triaged', { gates: { 'G-04': 'unknown' } }, ['G-04']],
    ['a no lifts it', ['G-03', 'G-04'], 'gates-asked', { gates: [{ gate: 'G-03', answer: 'no' }] }, ['G-04']],
    ['completing details lifts nothing', ['G-03'], 'details-stated', { gates: { 'G-03': 'no' } }, ['G-03']],
    ['a fact about something else', ['G-03'], 'contact-recorded', {}, ['G-03']],
  ])('%s', (_name, before, kind, data, expected) => expect(restrictedAfter(before, kind, data)).toEqual(expected))
})
