import { writeFile } from 'node:fs/promises'
import type { Static } from 'typebox'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seedCourts, TRIBUNAL } from '../confirmation/court.testing.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { type Opened, openedCase } from '../mediation/house.testing.ts'
import { deadlines, figures, gained } from '../../stories/acts.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { linkedOperations as ops, NoteBody, type ReceiveBody } from './contract.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-30 09:10' })
  await seedCourts(product)
})
beforeEach(async () => {
  product.clock.set('2026-03-30 09:10')
  opened = await openedCase(product, { category: 'CON-01' })
})
afterAll(() => product.stop())

const params = () => ({ caseId: opened.caseId })
const view = async () => (await product.call(ops.readLinked, { as: 'mediator', params: params() })).value
const note = (body: Partial<Static<typeof NoteBody>>) => product.call(ops.noteLinked, {
  as: 'mediator', params: params(), body: { organ: 'court', name: '示例人民法院', status: 'noted', on: '2026-03-30', sameDispute: true, ...body },
})
const gates = async () => (await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params() })).value.gates
const aReferral = (changes: Partial<ReceiveBody> = {}): ReceiveBody => ({
  stage: 'pre-filing', way: 'materials', courtUnitId: TRIBUNAL, reference: '（2026）示0101诉前调1号', receivedOn: '2026-03-30', materials: ['起诉状副本', '委派调解函'],
  agreedBy: [opened.applicant, opened.respondent], agreedOn: '2026-03-30', ...changes,
})
const receive = (changes: Partial<ReceiveBody> = {}, as = 'clerk') => product.call(ops.receiveReferral, { as, params: params(), body: aReferral(changes) })

describe('procedures of other bodies', () => {
  test('several stand side by side with mediation; only reference, organ, status, day and class are kept', async () => {
    const court = (await note({ sameDispute: false, reference: '（2026）示0101民初9号' })).value
    ;(await note({ organ: 'police', name: '示例派出所', sameDispute: false })).value
    ;(await product.call(ops.noteLinkedAccepted, { as: 'mediator', params: { ...params(), linkedId: court.id }, body: { on: '2026-03-30' } })).value
    ;(await product.call(ops.endLinked, { as: 'mediator', params: { ...params(), linkedId: court.id }, body: { on: '2026-03-30', result: 'judgment' } })).value
    const { linked } = await view()
    expect(linked.map((each) => [each.organ, each.state, each.reference, each.result?.en ?? null])).toEqual([
      ['court', 'ended', '（2026）示0101民初9号', 'judgment'], ['police', 'noted', null, null],
    ])
    expect(linked[0]?.steps.map((each) => each.refusal?.code)).toEqual(['out-of-turn', 'out-of-turn'])
  })

  test('there is no field for what the other body’s file says (§3.1)', () => {
    expect(Object.keys(NoteBody.properties)).toEqual(['organ', 'field', 'name', 'reference', 'status', 'on', 'sameDispute'])
    expect(JSON.parse(JSON.stringify(NoteBody))).toMatchObject({ additionalProperties: false, properties: { name: { maxLength: 100 }, reference: { maxLength: 60 } } })
  })

  test.each([
    ['the very same dispute, accepted there', { status: 'accepted', sameDispute: true }, 'yes'],
    ['handed in only', { status: 'noted', sameDispute: true }, 'no'],
    ['accepted, another dispute', { status: 'accepted', sameDispute: false }, 'no'],
  ] as const)('G-06 (MOJ 2002, 22): %s', async (_name, body, answer) => {
    ;(await note(body)).value
    expect((await gates())['G-06']).toBe(answer)
  })

  test('G-06 fires when the court takes it on later', async () => {
    const { id } = (await note({})).value
    expect((await gates())['G-06']).toBe('no')
    ;(await product.call(ops.noteLinkedAccepted, { as: 'mediator', params: { ...params(), linkedId: id }, body: { on: '2026-03-30' } })).value
    expect((await gates())['G-06']).toBe('yes')
  })

  test('a police matter noted lifts the stop of G-02 (PSAP 9)', async () => {
    ;(await note({ organ: 'police', name: '示例派出所', sameDispute: false })).value
    ;(await product.call(mediationOperations.askGates, { as: 'mediator', params: params(), body: { answers: { 'G-02': 'yes' } } })).value
    const desk = (await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params() })).value
    expect(desk.steps.find((each) => each.step === 'accept')?.refusal?.code).not.toBe('gate-stops')
  })

  test('DL-06b: the health authority has five working days to take it on and thirty to mediate (MDR 40)', async () => {
    const { id } = (await note({ organ: 'administrative', field: 'health', name: '示例区卫健局', sameDispute: false })).value
    expect((await deadlines(product, opened))[`DL-06b:${id}`]).toMatchObject({ raw: '2026-04-07', optional: true })
    ;(await product.call(ops.noteLinkedAccepted, { as: 'mediator', params: { ...params(), linkedId: id }, body: { on: '2026-03-30' } })).value
    expect((await deadlines(product, opened))[`DL-06b:${id}`]).toMatchObject({ raw: '2026-05-14' })
  })

  test.each([
    ['a result of another kind of body', 'award', '2026-03-30', 'result-does-not-fit'],
    ['a day to come', 'judgment', '2026-04-30', 'day-to-come'],
  ])('refuses %s', async (_name, result, on, code) => {
    const { id } = (await note({})).value
    const answered = await product.call(ops.endLinked, { as: 'mediator', params: { ...params(), linkedId: id }, body: { on, result } })
    expect(answered.refusal?.code).toBe(code)
  })
})

describe('a court’s referral', () => {
  test('DL-03 three working days to take it on, DL-02 from then (OMR 12, 15); counted as its source', async () => {
    const before = await figures(product, '2026-03-01', '2026-04-30')
    ;(await receive()).value
    expect((await deadlines(product, opened))['DL-03']).toMatchObject({ raw: '2026-04-02' })
    product.clock.set('2026-04-01 09:00')
    ;(await product.call(ops.takeOnReferral, { as: 'mediator', params: params(), body: {} })).value
    const open = await deadlines(product, opened)
    expect(open).not.toHaveProperty('DL-03')
    expect(open['DL-02']).toMatchObject({ raw: '2026-04-07' })
    expect(gained(before, await figures(product, '2026-03-01', '2026-04-30'))).toMatchObject({ 'court-referral-received': 1 })
    expect((await product.call(ops.takeOnReferral, { as: 'mediator', params: params(), body: {} })).refusal?.code).toBe('referral-answered')
  })

  test('the consent given to the court counts, and the clock is the court’s (IMR 27, DL-04b)', async () => {
    ;(await receive({ stage: 'after-filing', trial: 'summary' })).value
    ;(await product.call(mediationOperations.recordContact, { as: 'mediator', params: params(), body: { partyId: opened.respondent, channel: 'phone', at: '2026-03-30T09:05', reached: true, result: '愿意谈' } })).value
    ;(await product.call(mediationOperations.deliverNotice, { as: 'mediator', params: params(), body: { partyIds: [opened.applicant, opened.respondent], form: 'paper' } })).value
    const desk = (await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params() })).value
    expect(desk.clocks.map((each) => each.rule)).toEqual(['CK-04b-summary', 'CK-05', 'CK-06', 'CK-04c'])
    ;(await product.call(mediationOperations.acceptMatter, { as: 'mediator', params: params(), body: { initiative: 'application', scope: 'whole' } })).value
    expect((await deadlines(product, opened))['DL-04b']).toMatchObject({ raw: '2026-04-06', rolled: '2026-04-07', safe: '2026-04-03' })
    expect((await receive()).refusal?.code).toBe('referral-there')
  })

  test('another clock needs a reason, and is shown with it', async () => {
    ;(await receive()).value
    ;(await product.call(mediationOperations.recordContact, { as: 'mediator', params: params(), body: { partyId: opened.respondent, channel: 'phone', at: '2026-03-30T09:05', reached: true, result: '愿意谈' } })).value
    ;(await product.call(mediationOperations.deliverNotice, { as: 'mediator', params: params(), body: { partyIds: [opened.applicant, opened.respondent], form: 'paper' } })).value
    const accept = (clock: { rule: string; reason: string }) =>
      product.call(mediationOperations.acceptMatter, { as: 'mediator', params: params(), body: { initiative: 'application', scope: 'whole', clock } })
    expect((await accept({ rule: 'CK-04c', reason: '无' })).refusal?.code).toBe('clock-reason-needed')
    expect((await accept({ rule: 'CK-04b-ordinary', reason: '按立案后的期限' })).refusal?.code).toBe('clock-does-not-fit')
    ;(await accept({ rule: 'CK-04c', reason: '法院已同意按普通纠纷办理' })).value
    const desk = (await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params() })).value
    expect(desk.clock).toMatchObject({ rule: 'CK-04c', overridden: '法院已同意按普通纠纷办理' })
  })

  test.each<[string, Partial<ReceiveBody>, string]>([
    ['without everybody’s consent (IMR 27)', { agreedBy: ['01900001-0000-7000-8000-000000000001'] }, 'consent-of-everybody'],
    ['from no court', { courtUnitId: '01900001-0000-7000-8000-0000000000ff' }, 'no-such-court'],
    ['signed for on a day to come', { receivedOn: '2026-04-02' }, 'day-to-come'],
  ])('is refused %s', async (_name, changes, code) => {
    expect((await receive(changes)).refusal?.code).toBe(code)
  })

  test('the result goes back with the class the mediation ended with, and only then; its court sees code and class, no name', async () => {
    ;(await receive()).value
    const give = () => product.call(ops.returnReferral, { as: 'mediator', params: params(), body: { on: '2026-03-30', takenBy: '法院联络员' } })
    expect((await give()).refusal?.code).toBe('still-mediating')
    ;(await product.call(mediationOperations.withdrawMatter, { as: 'mediator', params: params(), body: { reason: 'other-route' } })).value
    expect((await give()).value.state).toBe('returned')
    const { referrals } = (await product.call(ops.listReferrals, { as: 'court-liaison', query: {} })).value
    expect(referrals.find((each) => each.code === opened.code)).toMatchObject({ state: 'returned', result: { en: 'withdrawn' } })
    expect(JSON.stringify(referrals)).not.toContain('当事人甲')
    expect((await product.call(ops.listReferrals, { as: 'court-liaison-elsewhere', query: {} })).value.referrals).toEqual([])
    expect((await product.call(ops.readLinked, { as: 'court-liaison', params: params() })).status).toBe(403)
  })

  test('a slip goes back with it: reference, days, result class and materials, nothing that was said (§3.1)', async () => {
    ;(await receive()).value
    const slip = (as = 'mediator') => product.call(ops.printReferralResult, { as, params: params() })
    expect(await slip()).toMatchObject({ status: 409, refusal: { code: 'nothing-returned', law: 'IMR-27' } })
    ;(await product.call(mediationOperations.recordContact, { as: 'mediator', params: params(), body: { partyId: opened.respondent, channel: 'phone', at: '2026-03-30T09:05', reached: true, result: '说手头紧' } })).value
    ;(await product.call(mediationOperations.withdrawMatter, { as: 'mediator', params: params(), body: { reason: 'other-route', statement: '想先凑钱' } })).value
    ;(await product.call(ops.returnReferral, { as: 'mediator', params: params(), body: { on: '2026-03-30', takenBy: '法院联络员' } })).value
    const { bytes } = (await slip()).value
    const pages = await readPdf(new Uint8Array(bytes))
    expect(pages).toHaveLength(1)
    const text = pages.map((each) => each.text).join('')
    for (const words of ['示例人民法庭', '（2026）示0101诉前调1号', '当事人撤回', '委派调解函', '2026年3月30日', '法院联络员', '回执', '不随本单移送']) expect(text, words).toContain(words)
    for (const words of ['说手头紧', '想先凑钱', '602']) expect(text, words).not.toContain(words)
    // The table has ink, the margins have none; the seal's place and the receipt stand below.
    expect(pages[0]?.darkness(0.1, 0.15, 0.9, 0.5)).toBeGreaterThan(0.01)
    expect(pages[0]?.darkness(0, 0.1, 0.05, 0.9)).toBe(0)
    expect(pages[0]?.darkness(0.1, 0.5, 0.9, 0.95)).toBeGreaterThan(0.002)
    if (process.env['PICTURES']) await writeFile(`${process.env['PICTURES']}/court-result.pdf`, bytes)
    for (const as of ['court-liaison', 'clerk', 'observer']) expect((await slip(as)).status, as).toBeGreaterThanOrEqual(400)
  })

  test('declined, the slip says so with the reason', async () => {
    ;(await receive()).value
    ;(await product.call(ops.declineReferral, { as: 'committee-head', params: params(), body: { reason: '近期没有合适的调解员' } })).value
    const slip = await product.call(ops.printReferralResult, { as: 'mediator', params: params() })
    const text = (await readPdf(new Uint8Array(slip.value.bytes))).map((each) => each.text).join('')
    for (const words of ['没有受理', '近期没有合适的调解员']) expect(text, words).toContain(words)
  })

  test('declined, it is the court’s again and its clock ends (OMR 12)', async () => {
    ;(await receive()).value
    ;(await product.call(ops.declineReferral, { as: 'committee-head', params: params(), body: { reason: '近期没有合适的调解员' } })).value
    expect(await deadlines(product, opened)).not.toHaveProperty('DL-03')
    expect((await view()).referral).toMatchObject({ state: 'declined' })
  })
})
