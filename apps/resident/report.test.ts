import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES } from '../../tools/testing/small-district.ts'
import { type Browser, openBrowser } from './browser.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const LEAK = '卧室天花板湿了一大片，楼上在漏水。'

/** From the plate at the door to the last page before sending. */
async function untilCheck(browser: Browser, answers: { text?: string; danger?: string; phone?: string } = {}): Promise<void> {
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  await browser.press('next', { text: answers.text ?? LEAK })
  await browser.press('next', { danger: answers.danger ?? 'no' })
  if (answers.danger === 'yes') await browser.press('next')
  await browser.press('next')
  await browser.press('next', { name: '王女士', phone: answers.phone ?? '' })
}

test('a resident reports from the plate at the door, is given a code and a PIN, and follows the matter', async () => {
  const browser = openBrowser(product)
  await browser.get(`/d/shili/a/${PLATES.flat301}`)
  expect(browser.text()).toContain('示例小区2栋1单元301')
  expect(browser.text()).toContain('遇到什么事了？')
  await untilCheck(browser)
  expect(browser.heading()).toBe('看一遍，对吗？')
  expect(browser.text()).toContain(LEAK)
  await browser.press('send')
  expect(browser.status()).toBe(201)
  expect(browser.heading()).toBe('收到了')
  expect(browser.text()).toContain('2026年3月19日（周四）前会有人联系您')
  const { code, pin } = browser.slip()
  const stranger = openBrowser(product)
  await stranger.get(`/d/shili/c/${code}`)
  expect(stranger.heading()).toBe('查进度')
  expect(stranger.text()).not.toContain('漏水')
  await stranger.press('', { code, pin })
  expect(stranger.text()).toContain(LEAK)
})
