import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { type CaseId, verifyDistrict } from '#cap/cases'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_DISTRICT, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { mediationOperations as ops } from './contract.ts'
import {
  aDraftOf, anObligationOf, aScan, CHECKS, draftIdOf, mediatedCase, type Opened, recordOn, signed, signedDraft,
} from './house.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })
const desk = async (opened: Opened, as = 'mediator') => (await product.call(ops.readMediationDesk, { params: at(opened), as })).value
const stepOf = async (opened: Opened, step: string, as = 'mediator') => (await desk(opened, as)).steps.find((each) => each.step === step)?.refusal?.code ?? null
const seal = (opened: Opened, draftId: string, password = TEST_PASSWORD, commandId?: string) =>
  product.call(ops.sealAgreement, { params: at(opened), as: 'committee-head', body: { draftId, password }, ...(commandId ? { commandId } : {}) })
const facts = (opened: Opened) =>
  product.rows<{ kind: string; occurred_on: string }>('select kind, occurred_on::text from cases.fact where case_id = $1 order by seq', [opened.caseId])
const deadline = async (opened: Opened, key: string) =>
  (await product.rows<{ raw_on: string; state: string }>('select raw_on::text, state from cases.deadline where case_id = $1 and key = $2', [opened.caseId, key]))[0]

describe('the written agreement', () => {
  test('SC-01: it stays in mediation until the last mark, and is in force and performed on that day', async () => {
    const opened = await mediatedCase(product)
    const draftId = await signedDraft(product, opened, '2026-03-16')
    expect((await desk(opened)).state).toBe('mediating')
    expect((await desk(opened)).draft?.missing).toEqual([])
    const waiting = await product.call(ops.listWaitingForSeal, { as: 'committee-head' })
    expect(waiting.value.agreements.map((each) => each.draftId)).toContain(draftId)
    expect((await seal(opened, draftId, 'not the password')).refusal?.code).toBe('wrong-password')
    const commandId = newId<'command'>(product.clock)
    const sealed = await seal(opened, draftId, TEST_PASSWORD, commandId)
    expect(sealed.value).toEqual({ state: 'agreed', performance: 'pending' })
    expect((await seal(opened, draftId, TEST_PASSWORD, commandId)).value).toEqual(sealed.value)
    expect((await seal(opened, draftId)).refusal?.code).toBe('out-of-turn')
    expect(await deadline(opened, 'DL-07')).toEqual({ raw_on: '2026-04-15', state: 'open' })
    const proof = { ref: '1', on: '2026-03-16', paidFen: 120_000, proof: 'receipt', file: await aScan(product) } as const
    const performed = await product.call(ops.recordPerformance, { params: at(opened), as: 'mediator', body: proof })
    expect(performed.value).toEqual({ state: 'agreed', performance: 'performed' })
    for (const indicator of ['accepted', 'agreed-written', 'on-the-spot', 'performance-due', 'performed']) {
      const [count] = await product.rows<{ n: string }>('select sum(n) as n from cases.counter where indicator = $1', [indicator])
      expect(Number(count?.n)).toBeGreaterThan(0)
    }
    for (const kind of ['D01', 'D02', 'D03', 'D08', 'D09', 'D11'] as const) {
      const paper = await product.call(ops.printPaper, { params: { ...at(opened), kind }, as: 'mediator' })
      expect(paper.value.type).toBe('application/pdf')
    }
    const [printed] = await product.rows<{ check_text: string }>("select check_text from cases.paper where case_id = $1 and kind = 'D09'", [opened.caseId])
    const known = await product.call(ops.verifyPaper, { params: { check: printed?.check_text ?? '' } })
    expect(known.value).toMatchObject({ known: true, name: { zh: '人民调解协议书' }, madeOn: '2026-03-16' })
    expect((await product.call(ops.verifyPaper, { params: { check: '0000000000000000' } })).value).toMatchObject({ known: false, name: null })
    expect((await product.call(ops.printPaper, { params: { ...at(opened), kind: 'D18' }, as: 'mediator' })).refusal?.code).toBe('no-such-paper')
    expect((await product.call(ops.printPaper, { params: { ...at(opened), kind: 'D09' }, as: 'mediator-elsewhere' })).status).toBe(404)
    expect(await product.rows("select 1 from audit.access where case_id = $1 and action = 'document.print.D09'", [opened.caseId])).toHaveLength(1)
  })

  test('two seals at the same instant: one agreement, one refusal in words', async () => {
    const opened = await mediatedCase(product)
    const draftId = await signedDraft(product, opened, '2026-03-30')
    const both = await Promise.all([seal(opened, draftId), seal(opened, draftId)])
    expect(both.map((each) => each.status).sort()).toEqual([201, 409])
    expect((await facts(opened)).filter((each) => each.kind === 'agreement-reached')).toHaveLength(1)
  })

  test('one scan carries the marks of several people', async () => {
    const opened = await mediatedCase(product)
    ;(await product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: aDraftOf(opened, '2026-03-30') })).value
    const draftId = await draftIdOf(product, opened)
    const file = await aScan(product)
    for (const whose of [opened.applicant, opened.respondent]) {
      const body = { draftId, by: 'party', whose, actsFor: 'self', mark: 'fingerprint', way: 'paper', on: '2026-03-16', signerPresent: true, file } as const
      expect((await product.call(ops.signAgreement, { params: at(opened), as: 'mediator', body })).status).toBe(201)
    }
    const other = await mediatedCase(product)
    ;(await product.call(ops.draftAgreement, { params: at(other), as: 'mediator', body: aDraftOf(other, '2026-03-30') })).value
    const stolen = { draftId: await draftIdOf(product, other), by: 'party', whose: other.applicant, actsFor: 'self', mark: 'signature', way: 'paper', on: '2026-03-16', signerPresent: true, file } as const
    expect((await product.call(ops.signAgreement, { params: at(other), as: 'mediator', body: stolen })).refusal?.code).toBe('file-unknown')
  })

  test('nothing is sealed while a mark is missing, and a new version must be signed anew (PMA 29)', async () => {
    const opened = await mediatedCase(product)
    ;(await product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: aDraftOf(opened, '2026-03-30') })).value
    const draftId = await draftIdOf(product, opened)
    ;(await signed(product, opened, draftId, 'party', opened.applicant)).value
    expect((await seal(opened, draftId)).refusal).toMatchObject({ code: 'marks-missing', law: 'PMA-29' })
    expect((await signed(product, opened, draftId, 'party', opened.applicant)).refusal?.code).toBe('already-marked')
    ;(await product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: aDraftOf(opened, '2026-04-30') })).value
    expect((await signed(product, opened, draftId, 'party', opened.respondent)).refusal?.code).toBe('other-version')
    expect((await desk(opened)).draft).toMatchObject({ version: 2, marks: [] })
  })

  test.each([
    ['vague', { way: '方便的时候转账' }, 'obligation-vague'],
    ['without a place', { place: ' ' }, 'obligation-incomplete'],
    ['due before it is made', { dueOn: '2026-03-01' }, 'obligation-wrong'],
    ['on a day that does not exist', { dueOn: '2026-02-30' }, 'obligation-wrong'],
  ])('an obligation %s is refused with its item', async (_name, changes, code) => {
    const opened = await mediatedCase(product)
    const body = { ...aDraftOf(opened, '2026-03-30'), obligations: [{ ...anObligationOf(opened, '2026-03-30', 120_000), ...changes }] }
    expect((await product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body })).refusal).toMatchObject({ code, details: { ref: '1' } })
  })

  test('T13, D09: a term is as definite as an obligation; the refusal says what to write instead (CPL-I 358)', async () => {
    const opened = await mediatedCase(product)
    const draft = (content: readonly string[]) =>
      product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: { ...aDraftOf(opened, '2026-03-30'), content: [...content] } })
    const refused = (await draft(['乙方更换厨房下水管。', '乙方年底前后付清余款。'])).refusal
    expect(refused).toMatchObject({ code: 'term-vague', law: 'CPL-I-358', details: { n: 2 } })
    expect(refused?.messages.zh).toContain('例如“2026年5月29日前”')
    expect((await draft(['乙方签字后三日内更换厨房下水管。'])).status).toBe(201)
    const oral = { content: '乙方有钱就还。', obligations: [], place: '示例社区', noDocumentWanted: true, confirmedBy: [opened.applicant, opened.respondent], checks: CHECKS }
    expect((await product.call(ops.agreeOrally, { params: at(opened), as: 'mediator', body: oral })).refusal?.code).toBe('term-vague')
  })

  test('on the screen only with the signer present; a fingerprint only on paper; paper only with its scan (decision 20)', async () => {
    const opened = await mediatedCase(product)
    ;(await product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: aDraftOf(opened, '2026-03-30') })).value
    const draftId = await draftIdOf(product, opened)
    const mark = { draftId, by: 'party', whose: opened.applicant, actsFor: 'self', mark: 'signature', way: 'on-screen', on: '2026-03-16', signerPresent: true } as const
    const sign = async (changes: object) => (await product.call(ops.signAgreement, { params: at(opened), as: 'mediator', body: { ...mark, ...changes } })).refusal?.code
    expect(await sign({ signerPresent: false })).toBe('signer-not-present')
    expect(await sign({ mark: 'fingerprint' })).toBe('paper-required')
    expect(await sign({ way: 'paper' })).toBe('scan-missing')
    expect(await sign({ way: 'paper', file: 'nonsense.token' })).toBe('file-unknown')
    expect(await sign({ on: '2026-03-17', way: 'paper', file: await aScan(product) })).toBe('day-does-not-fit')
  })
})

describe('performance', () => {
  test('SC-11 d: an oral agreement in three parts, the third overdue the day after, urged, and not performed', async () => {
    product.clock.set('2026-06-08 10:00')
    const opened = await mediatedCase(product, { category: 'CON-01' })
    const params = at(opened)
    const parts = ['2026-06-15', '2026-07-15', '2026-08-15'].map((dueOn) => anObligationOf(opened, dueOn, 30_000))
    const body = { content: '乙方分三次归还甲方 900 元。', obligations: parts, place: '示例社区', noDocumentWanted: true, confirmedBy: [opened.applicant], checks: CHECKS }
    expect((await product.call(ops.agreeOrally, { params, as: 'mediator', body })).refusal?.code).toBe('not-everybody-agrees')
    const agreed = await product.call(ops.agreeOrally, { params, as: 'mediator', body: { ...body, confirmedBy: [opened.applicant, opened.respondent] } })
    expect(agreed.value).toEqual({ state: 'agreed', performance: 'pending' })
    const pay = (ref: string, on: string, paidFen: number) =>
      product.call(ops.recordPerformance, { params, as: 'mediator', body: { ref, on, paidFen, proof: 'statement', statement: '甲方收到' } })
    product.clock.set('2026-06-15 10:00')
    expect((await pay('1', '2026-06-15', 40_000)).refusal).toMatchObject({ code: 'amount-does-not-fit', field: 'paidFen' })
    expect((await pay('1', '2026-06-15', 30_000)).value.performance).toBe('partial')
    expect((await pay('1', '2026-06-15', 30_000)).refusal?.code).toBe('obligation-settled')
    product.clock.set('2026-07-15 10:00')
    expect((await pay('2', '2026-07-15', 30_000)).value.performance).toBe('partial')
    product.clock.set('2026-08-17 23:00')
    await product.drain()
    expect((await desk(opened)).performance?.state).toBe('partial')
    product.clock.set('2026-08-20 09:00')
    await product.drain()
    await product.drain()
    expect((await facts(opened)).filter((each) => each.kind === 'performance-overdue')).toEqual([{ kind: 'performance-overdue', occurred_on: '2026-08-18' }])
    expect(await stepOf(opened, 'breach')).toBe('urge-first')
    ;(await product.call(ops.urgePerformance, { params, as: 'mediator', body: { ref: '3', channel: 'phone', note: '提醒按约定还款' } })).value
    expect((await product.call(ops.recordBreach, { params, as: 'mediator', body: {} })).refusal?.code).toBe('too-early')
    product.clock.set('2026-09-04 09:00')
    expect((await product.call(ops.recordBreach, { params, as: 'mediator', body: {} })).value.performance).toBe('breached')
    expect((await desk(opened)).remedies.map((each) => each.remedy)).toContain('sue-on-agreement')
    expect((await pay('3', '2026-09-04', 30_000)).value.performance).toBe('performed')
    const paper = await product.call(ops.printPaper, { params: { ...params, kind: 'D10' }, as: 'mediator' })
    expect(paper.value.type).toBe('application/pdf')
  })
})

describe('after the end', () => {
  test('T25: a closed matter is reopened as a new procedure; the old one and its number stay', async () => {
    product.clock.set('2026-09-10 09:00')
    const opened = await mediatedCase(product)
    const params = at(opened)
    ;(await product.call(ops.terminateMediation, { params, as: 'committee-head', body: { reason: 'R1' } })).value
    expect(await stepOf(opened, 'reopen', 'committee-head')).toBe('out-of-turn')
    await recordOn(product, opened.caseId as CaseId, 'mediation', { kind: 'closed', data: { residualHazard: false, followUp: 'waived', satisfaction: 'declined' } })
    await recordOn(product, opened.caseId as CaseId, 'mediation', { kind: 'archived', data: { retentionClass: '10-years', catalogueComplete: true } })
    expect((await product.call(ops.reopenMatter, { params, as: 'mediator', body: { ground: 'new-facts', note: '又漏水' } })).status).toBe(403)
    expect((await product.call(ops.reopenMatter, { params, as: 'committee-head', body: { ground: 'new-facts', note: '又漏水' } })).status).toBe(201)
    const again = await desk(opened)
    expect(again).toMatchObject({ state: 'registered', number: null, performance: null })
    expect(again.parties.map((each) => each.consent)).toEqual([null, null])
    expect(await deadline(opened, 'DL-02')).toEqual({ raw_on: '2026-09-15', state: 'open' })
    const states = await product.rows<{ state: string }>("select state from cases.procedure where case_id = $1 and kind = 'mediation' order by parent_id nulls first", [opened.caseId])
    expect(states.map((each) => each.state)).toEqual(['archived', 'registered'])
  })

  test('everything above can be rebuilt from the facts', async () => {
    const { services } = product
    const verified = await verifyDistrict(services.db, services.district(TEST_DISTRICT), services.calendar(), () => undefined)
    expect(verified.differences).toEqual([])
    expect(verified.cases).toBeGreaterThan(5)
  })

  test('no name, phone or word of anybody stands in a fact, a counter or a queue', async () => {
    const [found] = await product.rows<{ text: string }>(
      "select coalesce(string_agg(f.data::text, ' '), '') || coalesce((select string_agg(d.payload::text, ' ') from jobs.due d), '') as text from cases.fact f")
    for (const word of ['当事人', '13800000001', '漏水', '小李', '水管', '歉']) expect(found?.text).not.toContain(word)
  })
})
