import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediationOperations as ops } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, mediatedCase, openedCase, type Opened, signedDraft } from '../../capabilities/mediation/house.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { type Browser, openBrowser } from './browser.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

async function stopPageOf(opened: Opened, language: 'zh' | 'en' = 'zh'): Promise<Browser> {
  const browser = openBrowser(product, language)
  await browser.get('/d/shili/c')
  await browser.press('', { code: opened.code, pin: opened.pin })
  await browser.get(`/d/shili/c/${opened.code}/stop`)
  return browser
}

const stateOf = async (opened: Opened) =>
  (await product.rows<{ state: string }>("select state from cases.procedure where case_id = $1 and kind = 'mediation'", [opened.caseId]))[0]?.state

describe('saying no to mediation leads somewhere in every state (PMA 23)', () => {
  test.each([
    ['handed over', openedCase],
    ['accepted', acceptedCase],
    ['being mediated', mediatedCase],
  ] as const)('%s: the applicant withdraws from their own phone, at once and for good', async (_name, made) => {
    const opened = await made(product)
    const page = await stopPageOf(opened)
    expect(page.html()).not.toContain(' checked')
    await page.press('', { reason: 'settled-themselves', text: '我们自己说好了' })
    expect(page.text()).toContain('这件事停在这里')
    expect(await stateOf(opened)).toBe('withdrawn')
    const [fact] = await product.rows<{ data: { reason: string }; actor_kind: string }>(
      "select data, actor_kind from cases.fact where case_id = $1 and kind = 'withdrawn'", [opened.caseId])
    expect(fact).toMatchObject({ actor_kind: 'reporter', data: { reason: 'settled-themselves' } })
    await page.get(`/d/shili/c/${opened.code}/stop`)
    expect(page.text()).toContain('已撤回')
    expect(page.text()).toContain('12348')
  })

  test('a second click on the same form withdraws once', async () => {
    const opened = await mediatedCase(product)
    const page = await stopPageOf(opened)
    const form = page.html()
    await page.press('')
    await page.resend(form, '')
    expect(page.text()).not.toContain('没有保存')
    expect(await product.rows("select 1 from cases.fact where case_id = $1 and kind = 'withdrawn'", [opened.caseId])).toHaveLength(1)
  })

  test('a neighbour who only reported is told who can, and how to stay away', async () => {
    const opened = await mediatedCase(product)
    await product.rows('update people.reporter set party_id = null where case_id = $1', [opened.caseId])
    const page = await stopPageOf(opened)
    expect(page.text()).toContain('要由申请人自己撤回')
    expect(page.text()).toContain('随时可以告诉承办人')
    expect(page.html()).not.toContain('name="reason"')
    const english = await stopPageOf(opened, 'en')
    expect(english.text()).toContain('only the applicant can withdraw it')
    expect(await stateOf(opened)).toBe('mediating')
  })

  test('after an agreement it says what is left: the handler, and the court', async () => {
    const opened = await mediatedCase(product)
    const draftId = await signedDraft(product, opened, '2026-03-30')
    const sealed = await product.call(ops.sealAgreement, { params: { caseId: opened.caseId }, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })
    expect(sealed.status).toBe(201)
    const page = await stopPageOf(opened)
    expect(page.text()).toContain('已经达成协议')
    await page.get(`/d/shili/c/${opened.code}`)
    expect(page.html()).not.toContain('/stop')
    await page.get(`/d/shili/c/${opened.code}/stop`)
    expect(page.text()).toContain('人民法院')
  })

  test('after an end without agreement it names that end and the other ways', async () => {
    const opened = await mediatedCase(product)
    ;(await product.call(ops.terminateMediation, { params: { caseId: opened.caseId }, as: 'committee-head', body: { reason: 'R2' } })).value
    const page = await stopPageOf(opened)
    expect(page.text()).toContain('终止')
    expect(page.text()).toContain('到法院起诉')
  })
})
