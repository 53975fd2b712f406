import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_DISTRICT, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { followUpOperations } from '../follow-up/contract.ts'
import { mediationOperations as ops } from './contract.ts'
import { aDraftOf, anObligationOf, CHECKS, draftIdOf, mediatedCase, type Opened, signed, signedDraft } from './house.testing.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-06-08 10:00' })
  opened = await mediatedCase(product, { category: 'CON-01' })
})

afterAll(() => product.stop())

const at = () => ({ caseId: opened.caseId })
const desk = async (as = 'mediator') => (await product.call(ops.readMediationDesk, { params: at(), as })).value
const stepOf = async (step: string, as = 'mediator') => (await desk(as)).steps.find((each) => each.step === step)
const pay = (ref: string, on: string) => product.call(ops.recordPerformance, {
  params: at(), as: 'mediator', body: { ref, on, paidFen: 30_000, proof: 'statement', statement: '甲方收到' },
})
const seal = async () => product.call(ops.sealAgreement, { params: at(), as: 'committee-head', body: { draftId: await draftIdOf(product, opened), password: TEST_PASSWORD } })

const counted = async () => Object.fromEntries((await product.rows<{ indicator: string; n: number }>(
  `select indicator, sum(n)::int as n from cases.counter where indicator like 'agreed%' or indicator like 'perform%' or indicator = 'stock-out'
    group by indicator having sum(n) <> 0`)).map((each) => [each.indicator, each.n]))

describe('SC-11 d: an oral agreement whose third part was not paid is put in writing', () => {
  test('three parts agreed orally, two paid, the third overdue, the thirty days long over', async () => {
    const parts = ['2026-06-15', '2026-07-15', '2026-08-15'].map((dueOn) => anObligationOf(opened, dueOn, 30_000))
    const body = {
      content: '乙方分三次归还甲方 900 元。', obligations: parts, place: '示例社区', noDocumentWanted: true, confirmedBy: [opened.applicant, opened.respondent], checks: CHECKS,
    }
    expect((await product.call(ops.agreeOrally, { params: at(), as: 'mediator', body })).status).toBe(201)
    product.clock.set('2026-06-15 10:00')
    expect((await pay('1', '2026-06-15')).status).toBe(201)
    product.clock.set('2026-07-15 10:00')
    expect((await pay('2', '2026-07-15')).status).toBe(201)
    product.clock.set('2026-08-20 09:00')
    await product.drain()
    await product.drain()
    expect((await desk()).performance?.state).toBe('overdue')
    expect((await desk()).remedies.map((each) => each.remedy)).toContain('write-it-down')
    expect(await counted()).toEqual({ 'agreed-oral': 1, 'performance-due': 1, 'performance-fen-due': 90_000, 'performance-fen-paid': 60_000, 'stock-out': 1 })
  })

  test('the desk offers it by its own name; until the seal the oral one stands', async () => {
    expect(await stepOf('draft')).toMatchObject({ label: { zh: '写成书面协议' }, refusal: null })
    await signedDraft(product, opened, '2026-09-30', 30_000)
    expect(await desk()).toMatchObject({ state: 'agreed', agreement: { form: 'oral' }, performance: { state: 'overdue' } })
    const waiting = await product.call(ops.listWaitingForSeal, { as: 'committee-head' })
    expect(waiting.value.agreements.map((each) => each.caseId)).toContain(opened.caseId)
  })

  test('sealed, it takes the place of the oral one: what is left goes on, thirty new days, one agreement', async () => {
    expect((await seal()).value).toEqual({ state: 'agreed', performance: 'partial' })
    const now = await desk()
    expect(now.agreement).toMatchObject({ form: 'written', effectiveOn: '2026-08-20' })
    expect(now.agreement?.obligations.map(({ ref, settled, dueOn }) => [ref, settled, dueOn])).toEqual([
      ['1', true, '2026-06-15'], ['2', true, '2026-07-15'], ['4', false, '2026-09-30'],
    ])
    const open = Object.fromEntries(now.deadlines.map((each) => [each.key, each.rawOn]))
    expect(open).toEqual({ 'DL-07': '2026-09-19', 'due:4': '2026-09-30' })
    expect(await counted()).toEqual({ 'agreed-written': 1, 'performance-due': 1, 'performance-fen-due': 90_000, 'performance-fen-paid': 60_000, 'stock-out': 1 })
    const kinds = (await product.rows<{ kind: string }>('select kind from cases.fact where case_id = $1 order by seq', [opened.caseId])).map((each) => each.kind)
    expect(kinds.filter((each) => each === 'agreement-reached')).toHaveLength(1)
    expect(kinds.slice(-2)).toEqual(['agreement-replaced', 'performance-replaced'])
  })

  test('what is in writing is not written again, and its papers are those of a written agreement', async () => {
    for (const [step, as] of [['draft', 'mediator'], ['sign', 'mediator'], ['seal', 'committee-head']] as const) expect((await stepOf(step, as))?.refusal?.code).toBe('out-of-turn')
    expect((await product.call(ops.draftAgreement, { params: at(), as: 'mediator', body: aDraftOf(opened, '2026-10-30') })).refusal?.code).toBe('out-of-turn')
    const draftId = (await desk()).draft?.draftId ?? ''
    expect((await signed(product, opened, draftId, 'mediator', staffIdOf('mediator'))).refusal?.code).toBe('out-of-turn')
    for (const kind of ['D09', 'D10', 'D11'] as const) expect((await product.call(ops.printPaper, { params: { ...at(), kind }, as: 'mediator' })).value.type).toBe('application/pdf')
    const file = await product.call(followUpOperations.readFile, { params: at(), as: 'mediator' })
    expect(JSON.stringify(file.value)).toContain('D09')
  })

  test('the last part is paid under its new number, and everything is recounted from the facts', async () => {
    product.clock.set('2026-09-28 09:00')
    expect((await pay('3', '2026-09-28')).refusal?.code).toBe('no-such-obligation')
    expect((await pay('4', '2026-09-28')).value.performance).toBe('performed')
    expect(await counted()).toMatchObject({ 'agreed-written': 1, 'performance-due': 1, performed: 1, 'performance-fen-due': 90_000, 'performance-fen-paid': 90_000 })
    const verified = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect(verified.differences).toEqual([])
  })
})
