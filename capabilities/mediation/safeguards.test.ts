import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, UNITS } from '../../tools/testing/small-district.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { intakeOperations } from '../intake/contract.ts'
import { mediationOperations as ops } from './contract.ts'
import { acceptedCase, aDraftOf, aSession, contacted, mediatedCase, minute, type Opened, openedCase, SAFE } from './house.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })
const desk = async (opened: Opened) => (await product.call(ops.readMediationDesk, { params: at(opened), as: 'mediator' })).value

test('a mediator who discloses a relation goes on only when every party agrees (OMR 13)', async () => {
  const opened = await acceptedCase(product)
  const name = (acceptedBy: string[]) => product.call(ops.designateMediator, {
    params: at(opened), as: 'committee-head',
    body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'committee', disclosure: 'relative', acceptedBy, note: '是申请人的远亲' },
  })
  expect((await name([opened.applicant])).value.state).toBe('mediating')
  const session = () => product.call(ops.holdSession, { params: at(opened), as: 'mediator', body: aSession(product, opened) })
  expect((await session()).refusal).toMatchObject({ code: 'mediator-not-accepted', law: 'OMR-13' })
  expect((await name([opened.applicant, opened.respondent])).status).toBe(201)
  expect((await session()).status).toBe(201)
})

test('a mediator is somebody who serves as one; another may be named, and has the case from then on', async () => {
  const opened = await mediatedCase(product)
  const name = (login: string) => product.call(ops.designateMediator, {
    params: at(opened), as: 'committee-head', body: { mediatorIds: [staffIdOf(login)], chosenBy: 'parties', disclosure: 'none' },
  })
  expect((await name('clerk')).refusal?.code).toBe('no-such-mediator')
  expect((await name('mediator-2')).status).toBe(201)
  const session = { params: at(opened), body: aSession(product, opened) }
  expect((await product.call(ops.holdSession, { ...session, as: 'mediator' })).status).toBe(403)
  expect((await product.call(ops.holdSession, { ...session, as: 'mediator-2' })).status).toBe(201)
})

test('a child’s consent is the guardian’s, and G-05 waits for it (CC 19)', async () => {
  const opened = await openedCase(product, { gates: { ...SAFE, 'G-05': 'yes' } })
  await product.rows("update people.party set minor = true, age_band = '14-17' where id = $1", [opened.applicant])
  await contacted(product, opened)
  const consent = (by: 'self' | 'guardian') => product.call(ops.recordConsent, {
    params: at(opened), as: 'mediator', body: { partyId: opened.applicant, given: true, form: 'written', at: minute(product, '10:00'), by, witness: '小李' },
  })
  expect((await consent('guardian')).refusal).toMatchObject({ code: 'may-not-sign', law: 'CC-23' })
  await product.rows("update people.party set represented_by = $2, representation = 'guardian' where id = $1", [opened.applicant, staffIdOf('clerk')])
  expect((await consent('self')).refusal).toMatchObject({ code: 'guardian-needed', law: 'CC-19' })
  expect((await consent('guardian')).status).toBe(201)
  const [row] = await product.rows<{ purpose: string; answer: string }>('select purpose, answer from people.consent where party_id = $1', [opened.applicant])
  expect(row).toEqual({ purpose: 'mediation', answer: 'given' })
})

test('identity papers are looked at, not copied: the paper shows the last four characters (D04)', async () => {
  const opened = await acceptedCase(product)
  const check = { partyId: opened.applicant, documentType: 'identity-card', lastFour: '123X', at: minute(product, '09:00') } as const
  expect((await product.call(ops.checkIdentity, { params: at(opened), as: 'mediator', body: check })).status).toBe(201)
  const stranger = await product.call(ops.checkIdentity, { params: at(opened), as: 'mediator', body: { ...check, partyId: staffIdOf('clerk') } })
  expect(stranger.refusal?.code).toBe('no-such-party')
  const paper = await product.call(ops.printPaper, { params: { ...at(opened), kind: 'D04' }, as: 'mediator' })
  expect(paper.value.type).toBe('application/pdf')
})

describe.each(['G-03', 'G-04'] as const)('N-17: while %s is fired', (gate) => {
  const WHERE = /13800000001|13800000002|2栋1单元502|2栋1单元602/
  const KEPT_APART = '地址和联系方式另存（依法保密）'

  test('no paper tells a side where the other lives; names stay', async () => {
    const opened = await mediatedCase(product)
    const textOf = async (kind: 'D01' | 'D02' | 'D09') => {
      const paper = await product.call(ops.printPaper, { params: { ...at(opened), kind }, as: 'mediator' })
      return (await readPdf(new Uint8Array(paper.value.bytes))).map((page) => page.text).join('')
    }
    // Sealed with the answer: only a mediator trained for it keeps the case.
    await product.rows('update people.staff set violence_trained = true where login = $1', ['mediator'])
    expect(await textOf('D02')).toMatch(WHERE)
    ;(await product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: aDraftOf(opened, '2026-03-20') })).value
    expect(await textOf('D09')).toMatch(WHERE)
    ;(await product.call(ops.askGates, { params: at(opened), as: 'mediator', body: { answers: { [gate]: 'yes' } } })).value
    for (const kind of ['D01', 'D02', 'D09'] as const) {
      const text = await textOf(kind)
      expect([kind, WHERE.test(text), text.includes(KEPT_APART), text.includes('当事人甲') && text.includes('当事人乙')]).toEqual([kind, false, true, true])
    }
  })
})

test('where it may escalate, the urgent report comes before the end (PMA 25)', async () => {
  const opened = await mediatedCase(product)
  ;(await product.call(ops.askGates, { params: at(opened), as: 'mediator', body: { answers: { 'G-13': 'yes' } } })).value
  const end = () => product.call(ops.terminateMediation, { params: at(opened), as: 'committee-head', body: { reason: 'R2' } })
  expect((await end()).refusal).toMatchObject({ code: 'gate-stops', details: { gate: 'G-13' }, law: 'PMA-25' })
  const report = {
    gate: 'G-13', at: minute(product, '11:00'), place: '示例小区2栋', facts: '当事人乙说要动手。', danger: 'violence', receivedBy: '示例派出所值班室',
    receivedAt: minute(product, '11:05'),
  } as const
  expect((await product.call(ops.reportEmergency, { params: at(opened), as: 'mediator', body: report })).status).toBe(201)
  expect((await end()).value.state).toBe('terminated')
})

test('an extension needs everybody, and a later day (OMR 24)', async () => {
  const opened = await mediatedCase(product)
  const extend = (newDueOn: string, agreedBy: string[]) => product.call(ops.extendMediation, { params: at(opened), as: 'mediator', body: { newDueOn, agreedBy, form: 'written' } })
  expect((await extend('2026-05-02', [opened.applicant])).refusal?.code).toBe('not-everybody-agrees')
  expect((await extend('2026-04-01', [opened.applicant, opened.respondent])).refusal?.code).toBe('day-does-not-fit')
  expect((await extend('2026-05-02', [opened.applicant, opened.respondent])).status).toBe(201)
  expect((await desk(opened)).deadlines.find((each) => each.key === 'DL-04c')).toMatchObject({ rawOn: '2026-05-02', rolledOn: '2026-05-06', safeOn: '2026-04-30' })
})

test('a yes to a safety question becomes a no only with a reason, for some only by the head', async () => {
  const opened = await openedCase(product, { gates: { ...SAFE, 'G-06': 'yes' } })
  const answer = (answers: Record<string, 'yes' | 'no'>, as: string, reason?: string) =>
    product.call(ops.askGates, { params: at(opened), as, body: { answers, ...(reason === undefined ? {} : { reason }) } })
  expect((await answer({ 'G-06': 'no' }, 'mediator')).refusal?.code).toBe('reason-needed')
  expect((await answer({ 'G-06': 'no' }, 'mediator', '法院说没有立案')).status).toBe(201)
  ;(await answer({ 'G-12': 'yes' }, 'mediator')).value
  expect((await answer({ 'G-12': 'no' }, 'mediator', '看过了')).refusal?.code).toBe('head-decides')
  expect((await answer({ 'G-12': 'no' }, 'committee-head', '与双方核实过')).status).toBe(201)
})

describe('people outside the desk', () => {
  test('the applicant withdraws with code and PIN; another party’s reporter does not', async () => {
    const open = async (opened: Opened) =>
      (await product.call(intakeOperations.openMyCase, { body: { code: opened.code, pin: opened.pin } })).value.token
    const own = await mediatedCase(product)
    const token = await open(own)
    const done = await product.call(ops.withdrawMatter, { params: at(own), as: token, body: { reason: 'other-route' } })
    expect(done.value.state).toBe('withdrawn')
    const another = await openedCase(product)
    expect((await product.call(ops.withdrawMatter, { params: at(another), as: token, body: { reason: 'no-reason' } })).status).toBe(404)
    await product.rows('update people.reporter set party_id = $2 where case_id = $1', [another.caseId, another.respondent])
    const stranger = await open(another)
    expect((await product.call(ops.withdrawMatter, { params: at(another), as: stranger, body: { reason: 'no-reason' } })).refusal?.code).toBe('belongs-to-role')
    expect((await product.call(ops.readMediationDesk, { params: at(own), as: token })).status).toBe(403)
  })

  test('whoever holds a Chinese paper may read in English what it is', async () => {
    const sheet = await product.call(ops.explainPaper, { params: { kind: 'D09' } })
    expect(Buffer.from(sheet.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('the register of numbers shows its own committee’s, page by page', async () => {
  await acceptedCase(product)
  const register = await product.call(ops.listNumbers, { params: { unitId: UNITS.community }, query: { year: 2026 }, as: 'committee-head' })
  const numbers = register.value.numbers.map((each) => each.n)
  expect(numbers).toEqual(numbers.map((_n, index) => index + 1))
  expect(register.value.next).toBeNull()
  const last = await product.call(ops.listNumbers, { params: { unitId: UNITS.community }, query: { year: 2026, after: numbers.length - 1 }, as: 'committee-head' })
  expect(last.value.numbers).toHaveLength(1)
  expect((await product.call(ops.listNumbers, { params: { unitId: UNITS.otherCommunity }, query: { year: 2026 }, as: 'committee-head' })).status).toBe(404)
  const kept = await product.call(ops.listNumbers, { params: { unitId: UNITS.community }, query: { year: 2026 }, as: 'archivist' })
  expect(kept.value.numbers).toHaveLength(numbers.length)
  expect((await product.call(ops.listNumbers, { params: { unitId: UNITS.otherCommunity }, query: { year: 2026 }, as: 'archivist' })).status).toBe(404)
})
