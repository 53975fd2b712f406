import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileToken } from '#platform/file-token'
import { newId } from '#platform/ids'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_DISTRICT, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { peopleOperations as people } from '../people/contract.ts'
import { codeOfStep, stepAt } from '../people/second-factor/totp.ts'
import { mediationOperations as ops } from './contract.ts'
import { aDraftOf, draftIdOf, mediatedCase, type Opened, signed, signedDraft } from './house.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const at = (opened: Opened) => ({ caseId: opened.caseId })
const desk = async (opened: Opened) => (await product.call(ops.readMediationDesk, { params: at(opened), as: 'mediator' })).value
const draft = (opened: Opened, changes: object = {}) =>
  product.call(ops.draftAgreement, { params: at(opened), as: 'mediator', body: { ...aDraftOf(opened, '2026-03-30'), ...changes } })

/** A name written on the pad: a line on nothing. */
async function aDrawing(): Promise<string> {
  const line = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400"><path d="M60 300C300 20 700 380 1140 90" fill="none" stroke="#111" stroke-width="9"/></svg>'
  const { services } = product
  const kept = await services.files.keep(TEST_DISTRICT, await sharp(Buffer.from(line)).png().toBuffer(), 'file')
  if (!kept.ok) throw new Error('a drawing is kept')
  return fileToken(services.keys, TEST_DISTRICT, kept.value)
}

describe('versions', () => {
  test('D09, PMA 27: every version is kept with its writer and time, and the marks that were put to it', async () => {
    const opened = await mediatedCase(product)
    ;(await draft(opened)).value
    ;(await signed(product, opened, await draftIdOf(product, opened), 'party', opened.applicant)).value
    product.clock.set('2026-03-16 14:40')
    ;(await draft(opened, { content: ['乙方更换厨房下水管。', '乙方赔偿甲方 1500 元。'] })).value
    const { versions, records } = await desk(opened)
    expect(versions.map(({ version, form, marks }) => [version, form, marks])).toEqual([[1, 'written', 1], [2, 'written', 0]])
    expect(versions.every((each) => each.by !== '')).toBe(true)
    expect(versions.map((each) => each.at.slice(11, 16))).toEqual(['06:10', '06:40'])
    const texts = versions.map(({ factId }) => records.find((each) => each.factId === factId)?.content?.['content'])
    expect(texts).toEqual([['乙方更换厨房下水管。', '乙方赔偿甲方 1200 元。'], ['乙方更换厨房下水管。', '乙方赔偿甲方 1500 元。']])
  })
})

describe('a signature drawn on the screen', () => {
  const drawn = async (opened: Opened, changes: object = {}, as = 'mediator') => {
    const body = {
      draftId: await draftIdOf(product, opened), by: 'party', whose: opened.applicant, actsFor: 'self', mark: 'signature', way: 'on-screen', on: '2026-03-16',
      signerPresent: true, paperOffered: true, file: await aDrawing(), ...changes,
    } as const
    return product.call(ops.signAgreement, { params: at(opened), as, body })
  }

  test('decision 20, D09: it counts only before the mediator, paper being offered, and is printed with both', async () => {
    product.clock.set('2026-03-16 15:00')
    const opened = await mediatedCase(product)
    ;(await draft(opened)).value
    expect((await drawn(opened, { signerPresent: false })).refusal?.code).toBe('signer-not-present')
    expect((await drawn(opened, { paperOffered: false })).refusal).toMatchObject({ code: 'paper-not-offered', law: 'ESL-3' })
    expect((await drawn(opened, { file: undefined })).refusal?.code).toBe('drawing-missing')
    expect((await drawn(opened, {}, 'committee-head')).refusal?.code).toBe('not-before-mediator')
    expect((await drawn(opened)).status).toBe(201)
    expect((await drawn(opened, { by: 'mediator', whose: staffIdOf('mediator') })).status).toBe(201)
    const [mark] = await product.rows<{ data: Record<string, unknown> }>(
      "select data from cases.fact where case_id = $1 and kind = 'agreement-signed' order by seq", [opened.caseId])
    expect(mark?.data).toMatchObject({ way: 'on-screen', signerPresent: true, paperOffered: true })
    const stored = await product.rows("select 1 from files.file where case_id = $1 and purpose = 'agreement-drawing'", [opened.caseId])
    expect(stored).toHaveLength(2)
    const paper = await product.call(ops.printPaper, { params: { ...at(opened), kind: 'D09' }, as: 'mediator' })
    expect(paper.value.type).toBe('application/pdf')
  })

  test.each([
    ['FAM-01, marriage', 'FAM-01', {}],
    ['FAM-03, inheritance', 'FAM-03', {}],
    ['stopping the heating', 'NBR-01', { content: ['乙方欠费期间停暖。'] }],
    ['adoption', 'FAM-04', { content: ['双方到民政局解除收养关系。'] }],
  ])('ESL 3: %s is signed on paper', async (_name, category, changes) => {
    const opened = await mediatedCase(product, { category })
    ;(await draft(opened, changes)).value
    expect((await drawn(opened)).refusal).toMatchObject({ code: 'paper-required', law: 'ESL-3' })
  })
})

describe('the seal with a second factor', () => {
  const now = (secret: string) => codeOfStep(bytesOf(secret), stepAt(product.clock.now()))

  test('T13, decision 20, RFC 6238: once the head has enrolled, the seal asks for password and code, each code once', async () => {
    product.clock.set('2026-03-16 16:00')
    const seal = (opened: Opened, body: { draftId: string; code?: string }, commandId?: string) =>
      product.call(ops.sealAgreement, { params: at(opened), as: 'committee-head', body: { password: TEST_PASSWORD, ...body }, ...(commandId ? { commandId } : {}) })
    const first = await mediatedCase(product)
    const draftId = await signedDraft(product, first, '2026-03-30')
    const confirm = (code: string) => product.call(people.confirmSecondFactor, { as: 'committee-head', body: { code } })
    expect((await confirm('123456')).refusal?.code).toBe('second-factor-off')
    expect((await product.call(people.beginSecondFactor, { as: 'committee-head', body: { password: 'wrong' } })).refusal?.code).toBe('wrong-password')
    const begun = (await product.call(people.beginSecondFactor, { as: 'committee-head', body: { password: TEST_PASSWORD } })).value
    expect(begun.uri).toContain('otpauth://totp/')
    expect(begun.qr).toContain('<svg')
    expect((await confirm('000000')).refusal?.code).toBe('wrong-second-factor')
    const { recoveryCodes } = (await confirm(now(begun.secret))).value
    expect(recoveryCodes).toHaveLength(8)
    expect(await product.rows("select 1 from people.second_factor where secret_sealed like '%' || $1 || '%'", [begun.secret])).toEqual([])

    expect((await seal(first, { draftId })).refusal?.code).toBe('second-factor-needed')
    expect((await seal(first, { draftId, code: now(begun.secret) })).refusal?.code).toBe('wrong-second-factor')
    product.clock.set('2026-03-16 16:02')
    const commandId = newId<'command'>(product.clock)
    const code = now(begun.secret)
    const sealed = await seal(first, { draftId, code }, commandId)
    expect(sealed.value.state).toBe('agreed')
    expect((await seal(first, { draftId, code }, commandId)).value).toEqual(sealed.value)
    const [reached] = await product.rows<{ data: Record<string, unknown> }>(
      "select data from cases.fact where case_id = $1 and kind = 'agreement-reached'", [first.caseId])
    expect(reached?.data).toMatchObject({ sealedWith: 'password-and-code' })

    const second = await mediatedCase(product)
    const other = await signedDraft(product, second, '2026-03-30')
    expect((await seal(second, { draftId: other, code })).refusal?.code).toBe('wrong-second-factor')
    const [recovery = ''] = recoveryCodes
    expect((await seal(second, { draftId: other, code: recovery.toLowerCase() })).value.state).toBe('agreed')
    expect((await product.call(people.readSecondFactor, { as: 'committee-head' })).value).toMatchObject({ on: true, recoveryLeft: 7 })
    expect((await product.call(people.endSecondFactor, { as: 'committee-head', body: { password: TEST_PASSWORD, code: recovery } })).refusal?.code).toBe('wrong-second-factor')
    const [, next = ''] = recoveryCodes
    expect((await product.call(people.endSecondFactor, { as: 'committee-head', body: { password: TEST_PASSWORD, code: next } })).value).toEqual({ ended: true })
    const third = await mediatedCase(product)
    expect((await seal(third, { draftId: await signedDraft(product, third, '2026-03-30') })).value.state).toBe('agreed')
  })
})

test('T13, D09, PMA 29: each party’s original is handed over after the effect, which does not wait for it', async () => {
  product.clock.set('2026-03-16 17:00')
  const opened = await mediatedCase(product)
  const draftId = await signedDraft(product, opened, '2026-03-30')
  const deliver = (partyIds: readonly string[], on = '2026-03-16') =>
    product.call(ops.deliverCopies, { params: at(opened), as: 'mediator', body: { partyIds: [...partyIds], on, way: 'hand' } })
  expect((await deliver([opened.applicant])).refusal?.code).toBe('out-of-turn')
  const sealed = await product.call(ops.sealAgreement, { params: at(opened), as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })
  expect(sealed.value.state).toBe('agreed')
  expect((await desk(opened)).copiesOwed).toEqual([opened.applicant, opened.respondent])
  expect((await deliver([opened.applicant], '2026-03-17')).refusal?.code).toBe('day-does-not-fit')
  expect((await deliver([staffIdOf('mediator')])).refusal?.code).toBe('no-such-party')
  expect((await deliver([opened.applicant])).status).toBe(201)
  expect((await desk(opened)).copiesOwed).toEqual([opened.respondent])
  expect((await deliver([opened.respondent])).status).toBe(201)
  expect((await deliver([opened.respondent])).refusal).toMatchObject({ code: 'copies-delivered-already', law: 'PMA-29' })
})

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app makes of the secret on the screen. */
function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((each) => ALPHABET.indexOf(each).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
