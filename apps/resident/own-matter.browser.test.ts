import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediationOperations as ops } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, mediatedCase, type Opened, signedDraft } from '../../capabilities/mediation/house.testing.ts'
import { barriersOf } from '../../tools/testing/accessibility.ts'
import { browserOptions, browserPath } from '../../tools/testing/browser.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { TEST_PASSWORD } from '../../tools/testing/small-district.ts'

let product: Product
let browser: Browser
let address: string
let invited: Opened
let agreed: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  address = await product.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({ executablePath: browserPath(), args: browserOptions })
  invited = await acceptedCase(product)
  const body = { on: '2026-03-20', from: '15:00', to: '16:00', place: '示例社区调解一室', partyIds: [invited.applicant, invited.respondent] }
  await product.call(ops.arrangeSession, { params: { caseId: invited.caseId }, as: 'mediator', body }).then((done) => done.value)
  agreed = await mediatedCase(product)
  const draftId = await signedDraft(product, agreed, '2026-04-05', 120_000)
  await product.call(ops.sealAgreement, { params: { caseId: agreed.caseId }, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } }).then((done) => done.value)
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

async function opened(of: Opened, language: 'zh' | 'en', large: boolean, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled: false })
  await context.addCookies([{ name: 'language', value: language, url: address }, { name: 'size', value: large ? 'large' : 'plain', url: address }])
  const page = await context.newPage()
  await page.goto(`${address}/d/shili/c/${of.code}`)
  await page.fill('#pin', of.pin)
  await page.locator('main button[name=go]').click()
  return page
}

/** Nothing runs out of the side of the page, and every link and button can be hit by a finger. */
async function expectUsable(page: Page, name: string): Promise<void> {
  const box = await page.locator('html').boundingBox()
  const main = await page.locator('main').boundingBox()
  expect((main?.x ?? 0) + (main?.width ?? 0), name).toBeLessThanOrEqual((box?.width ?? 0) + 0.5)
  for (const button of await page.locator('main a.button, main button.button, main a.text-link').all()) {
    expect((await button.boundingBox())?.height ?? 0, `${name}: ${await button.textContent()}`).toBeGreaterThanOrEqual(44)
  }
}

test.each([['zh', false, 360], ['en', false, 360], ['zh', true, 320], ['en', true, 320]] as const)(
  'a party’s own matter without JavaScript, %s, large %s, %i px',
  async (language, large, width) => {
    for (const [name, of] of [['invited', invited], ['agreed', agreed]] as const) {
      const page = await opened(of, language, large, width)
      await expectUsable(page, name)
      if (name === 'agreed') {
        await page.locator('a[href$="/confirmation"]').click()
        await expectUsable(page, 'confirmation')
      }
      await page.context().close()
    }
  },
)

test('a reader aloud finds nothing missing on it', async () => {
  for (const of of [invited, agreed]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.goto(`${address}/d/shili/c/${of.code}`)
    await page.fill('#pin', of.pin)
    await page.locator('main button[name=go]').click()
    expect(await barriersOf(page)).toEqual([])
    await context.close()
  }
})
