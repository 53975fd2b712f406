import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { casesOperations } from '../cases/contract.ts'
import { dispatchOperations } from '../dispatch/contract.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { mediationOperations as ops } from './contract.ts'
import { aDraftOf, aSession, mediatedCase, type Opened, signed } from './house.testing.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
  opened = await mediatedCase(product)
  ;(await product.call(ops.draftAgreement, { params: at(), as: 'mediator', body: aDraftOf(opened, '2026-04-30') })).value
})
afterAll(() => product.stop())

const at = () => ({ caseId: opened.caseId })
const deskOf = async (as: string) => (await product.call(ops.readMediationDesk, { as, params: at() })).value
const stepOf = async (step: string, as: string) => (await deskOf(as)).steps.find((each) => each.step === step)
const nearness = async (as: string) => (await product.call(casesOperations.readCase, { as, params: at() })).value.nearness
const REASON = '刚知道被申请人是我表弟的房东。'
const aside = (as: string, reason = REASON) => product.call(ops.stepAside, { as, params: at(), body: { relation: 'interest', reason } })
const name = (mediatorIds: string[]) => product.call(ops.designateMediator, { as: 'committee-head', params: at(), body: { mediatorIds, chosenBy: 'committee', disclosure: 'none' } })

describe('T08c, G-14: a mediator steps aside (OMR 13, IMR 15)', () => {
  test('only whoever mediates can, and says why: the button and the command give the same refusal', async () => {
    expect((await stepOf('step-aside', 'committee-head'))?.refusal?.code).toBe('not-your-mediation')
    expect(await aside('committee-head')).toMatchObject({ status: 403, refusal: { code: 'not-your-mediation' } })
    expect(await aside('mediator', ' 有 ')).toMatchObject({ status: 422, refusal: { code: 'reason-missing', law: 'OMR-13' } })
    expect((await aside('mediator-2')).status).toBeGreaterThanOrEqual(400)
    expect(await stepOf('step-aside', 'mediator')).toMatchObject({ refusal: null, label: { zh: '回避' } })
  })

  test('the access ends at once; the head has the case and two working days to name somebody (T08)', async () => {
    expect((await aside('mediator')).value).toMatchObject({ state: 'mediating' })
    expect(await nearness('mediator')).toBe('metadata')
    expect((await product.call(ops.readMediationDesk, { as: 'mediator', params: at() })).status).toBe(403)
    const desk = await deskOf('committee-head')
    expect(desk.mediators).toEqual([])
    expect(desk.steps.find((each) => each.main)?.step).toBe('designate')
    expect(desk.deadlines.find((each) => each.key === 'T08')).toMatchObject({ rawOn: '2026-03-18' })
    const [row] = await product.rows<{ assignee_id: string }>('select assignee_id from cases.case_file where id = $1', [opened.caseId])
    expect(row?.assignee_id).toBe(staffIdOf('committee-head'))
  })

  test('until then nobody mediates, drafts or signs: what was drafted has to be drafted anew', async () => {
    const held = await product.call(ops.holdSession, { as: 'committee-head', params: at(), body: aSession(product, opened) })
    expect(held).toMatchObject({ status: 409, refusal: { code: 'mediator-to-be-named', law: 'PMA-19' } })
    expect((await stepOf('draft', 'committee-head'))?.refusal?.code).toBe('mediator-to-be-named')
    expect((await deskOf('committee-head')).draft).toBeNull()
  })

  test('who stepped aside is not named again, nor let in by taking the case up or being given it', async () => {
    expect(await name([staffIdOf('mediator')])).toMatchObject({ status: 422, refusal: { code: 'stepped-aside-before', law: 'OMR-13' } })
    await product.call(dispatchOperations.reassignCase, { as: 'committee-head', params: at(), body: { staffId: staffIdOf('mediator'), reason: '误派给原来的人' } })
    expect(await nearness('mediator')).toBe('metadata')
    expect((await product.call(ops.readMediationDesk, { as: 'mediator', params: at() })).status).toBe(403)
  })

  test('D24: the statement is kept and printed, and says that they do not go on', async () => {
    const paper = (await deskOf('committee-head')).papers.find((each) => each.kind === 'D24')
    expect(paper?.ref).toBeTruthy()
    const printed = await product.call(ops.printPaper, { as: 'committee-head', params: { ...at(), kind: 'D24' }, query: { ref: paper?.ref ?? '' } })
    const text = (await readPdf(new Uint8Array(printed.value.bytes))).map((page) => page.text).join('')
    for (const words of ['回避', '与纠纷有利害关系', '刚知道被申请人是我表弟的房东', '由调解委员会主任另行确定', '已告知当事人', '老王']) expect(text, words).toContain(words)
    expect(text).not.toContain('同意由其继续调解')
  })

  test('the head names anew, with the time kept; the parties are told of both, without the reason', async () => {
    ;(await name([staffIdOf('mediator-2')])).value
    expect(await nearness('mediator-2')).toBe('handle')
    expect((await deskOf('mediator-2')).deadlines.map((each) => each.key)).not.toContain('T08')
    expect((await stepOf('draft', 'mediator-2'))?.refusal).toBeNull()
    await product.drain()
    const letters = await product.rows<{ rule: string; body: string }>("select rule, body from notifications.letter where case_id = $1 and rule like 'mediator%' order by rule, recipient_kind", [opened.caseId])
    expect(letters.map((each) => each.rule)).toEqual(['mediator-named-anew', 'mediator-named-anew', 'mediator-stepped-aside', 'mediator-stepped-aside'])
    for (const { body } of letters) expect(body).not.toContain('表弟')
  })

  test('the new mediator drafts and signs; what the facts tell is what stands', async () => {
    ;(await product.call(ops.draftAgreement, { params: at(), as: 'mediator-2', body: aDraftOf(opened, '2026-04-30') })).value
    const draftId = (await deskOf('mediator-2')).draft?.draftId ?? ''
    expect((await signed(product, opened, draftId, 'party', opened.applicant)).status).toBe(403)
    const verified = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect(verified.differences).toEqual([])
  })
})
