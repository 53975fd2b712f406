import jsQR from 'jsqr'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf } from '../../tools/testing/accessibility.ts'
import { browserOptions, browserPath } from '../../tools/testing/browser.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES } from '../../tools/testing/small-district.ts'

let product: Product
let browser: Browser
let address: string

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
  address = await product.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({ executablePath: browserPath(), args: browserOptions })
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

interface Reader {
  readonly language: 'zh' | 'en'
  readonly large?: boolean
  readonly width: number
}

async function openFor({ language, large = false, width }: Reader, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, ...options })
  await context.addCookies([
    { name: 'language', value: language, url: address },
    { name: 'size', value: large ? 'large' : 'plain', url: address },
  ])
  return context.newPage()
}

describe('a photo where a script runs', () => {
  test('PR-23: faces are covered on the phone; the photo as taken is never sent, and without a script the page says what to do', async () => {
    const page = await openFor({ language: 'zh', width: 320 })
    await page.goto(`${address}/d/shili/a/${PLATES.flat301}`)
    await page.getByText('人脸和车牌先在这台设备上涂掉').waitFor()
    const taken = new PNG({ width: 400, height: 300 })
    for (let at = 0; at < taken.data.length; at += 4) taken.data.set((at / 4 + Math.floor(at / 1600)) % 2 === 0 ? [255, 255, 255, 255] : [0, 0, 0, 255], at)
    await page.setInputFiles('#photo', { name: 'as-taken.png', mimeType: 'image/png', buffer: PNG.sync.write(taken) })
    const canvas = page.locator('.covering canvas')
    await canvas.waitFor()
    await canvas.focus()
    await page.keyboard.press('Space')
    await page.getByText('涂了1处').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.fill('#text', '路灯不亮。')
    await page.evaluate(() => document.addEventListener('formdata', (event) => {
      const files = event.formData.getAll('photo').map((each) => (each instanceof File ? `${each.name} ${each.type}` : each))
      sessionStorage.setItem('sent', files.join())
    }))
    await next(page)
    await page.locator('#photos-wrong').waitFor()
    expect(await page.evaluate(() => sessionStorage.getItem('sent'))).toBe('photo.jpg image/jpeg')
    expect(await page.locator('.photos img').count()).toBe(1)
    await page.check('input[name=photosSafe]')
    await next(page)
    await page.getByText('现在有人受伤、被打或有危险吗？').first().waitFor()
    await page.context().close()
    const plain = await openFor({ language: 'zh', width: 320 }, { javaScriptEnabled: false })
    await plain.goto(`${address}/d/shili/report`)
    await plain.getByText('请只传没有人、没有车牌的照片').waitFor()
    await plain.context().close()
  })
})

const next = (page: Page, value = 'next') => page.locator(`main button[name=go][value="${value}"]`).first().click()

/** Every page of a report and of what follows it, each shown to `look` as it stands. */
async function walk(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const path of ['/', '/d/shili', '/d/shili/whom', '/d/shili/notice', '/d/shili/c', '/d/shili/phone', '/d/shili/nowhere']) {
    await page.goto(address + path)
    await look(path)
  }
  await page.goto(`${address}/d/shili/a/${PLATES.flat301}`)
  await next(page)
  await look('what, refused')
  await page.fill('#text', '卧室天花板湿了一大片，楼上在漏水。')
  await next(page, 'edit-where')
  await look('where')
  await page.fill('#address', '示例小区2-1')
  await next(page, 'find')
  await look('where, found')
  await next(page, 'keep')
  await look('danger')
  await page.check('input[name=danger][value=yes]')
  await next(page)
  await look('urgent')
  await next(page)
  await look('notice')
  await next(page)
  await page.fill('#phone', '138')
  await next(page)
  await look('reach, refused')
  await page.fill('#phone', '13800000001')
  await next(page)
  await look('check')
  await next(page, 'send')
  await look('slip')
  await page.locator('main .actions a').first().click()
  await look('matter')
  await page.locator('a[href$="/add"]').click()
  await look('add')
  await page.goBack()
  await page.locator('a[href$="/stop"]').click()
  await look('stop')
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const READERS: readonly (Reader & { readonly name: string; readonly axe: boolean })[] = [
  { name: 'Chinese', language: 'zh', width: 320, axe: true },
  { name: 'English in elder mode', language: 'en', large: true, width: 320, axe: true },
  { name: 'English', language: 'en', width: 320, axe: false },
  { name: 'elder mode', language: 'zh', large: true, width: 320, axe: false },
]

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Targets lower than 44 px. */
const tooSmall = (page: Page) => page.evaluate(() => [...document.querySelectorAll('a, button, input:not([type=hidden]), textarea, label.choice')]
  .filter((each) => !each.matches('.skip, .away, .choice input, .note a'))
  .map((each) => ({ text: each.textContent?.trim().slice(0, 20) ?? '', height: each.getBoundingClientRect().height }))
  .filter((each) => each.height < 43.5)
  .map((each) => `${each.text} ${Math.round(each.height)} px`))

/** What is wrong with a page as it stands: on a small phone, with text twice as large as a reader sets it in the browser, and on a computer. */
async function wrongWith(page: Page, axe: boolean): Promise<string[]> {
  const found: string[] = []
  if (axe) found.push(...(await barriersOf(page, RULES)).map((each) => `${each.id} ${each.where[0] ?? ''}`))
  if ((await sideways(page)) > 0) found.push('wider than a small phone')
  found.push(...(await tooSmall(page)))
  const larger = await page.addStyleTag({ content: 'html { font-size: 225% !important }' })
  if ((await sideways(page)) > 0) found.push('wider than a small phone with text twice as large')
  await larger.evaluate((style) => style.parentNode?.removeChild(style))
  await page.setViewportSize({ width: 1280, height: 740 })
  if ((await sideways(page)) > 0) found.push('wider than a computer')
  await page.setViewportSize({ width: 320, height: 740 })
  return found
}

describe('every page', () => {
  test('is reached with JavaScript switched off', async () => {
    const page = await openFor({ language: 'zh', width: 360 }, { javaScriptEnabled: false })
    const seen: string[] = []
    await walk(page, async (name) => {
      seen.push(`${name}: ${await page.locator('h1').textContent()}`)
    })
    expect(seen.at(-3)).toBe('matter: 已登记')
    expect(seen).toHaveLength(19)
  }, 60_000)

  test.each(READERS)('$name: nothing runs off sideways on a phone, with large text or on a computer, what is pressed is 44 px high, and axe (where asked: $axe) finds nothing', async (reader) => {
    const page = await openFor(reader)
    const found: string[] = []
    await walk(page, async (name) => {
      found.push(...(await wrongWith(page, reader.axe)).map((each) => `${name}: ${each}`))
    })
    expect(found).toEqual([])
  }, 120_000)
})

test('the QR of the slip leads to its own matter and holds nothing else', async () => {
  const page = await openFor({ language: 'zh', width: 360 })
  await page.goto(`${address}/d/shili/a/${PLATES.flat301}`)
  await page.fill('#text', '楼道灯坏了')
  await next(page)
  await page.check('input[name=danger][value=no]')
  for (const value of ['next', 'next', 'next', 'send']) await next(page, value)
  const code = await page.locator('.code [aria-hidden]').first().textContent()
  expect(await readQr(page)).toBe(`http://127.0.0.1:8080/d/shili/c/${code}`)
})

test('the QR on the start page stands for the plate at a door', async () => {
  const page = await openFor({ language: 'en', width: 360 })
  await page.goto(address)
  expect(await readQr(page)).toBe(`http://127.0.0.1:8080/d/shili/a/${PLATES.flat301}`)
})

async function readQr(page: Page): Promise<string | undefined> {
  const picture = PNG.sync.read(await page.locator('.qr').first().screenshot())
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data
}
