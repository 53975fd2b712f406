import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receptionOperations as ops } from '../../capabilities/reception/contract.ts'
import { UNITS } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** A hall's morning: a number from a phone without a script, called with keys, registered from the log; a booth without a network. */
let house: DeskHouse
let windowId = ''
let boothId = ''

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:10')
  const { product } = house
  const body = { nameZh: '1号窗口', nameEn: 'Window 1', kinds: ['dispute', 'legal', 'affairs'] as ('dispute' | 'legal' | 'affairs')[] }
  windowId = (await product.call(ops.setWindow, { as: 'unit-head', body })).value.id
  boothId = (await product.call(ops.planBooth, { as: 'clerk', body: { event: '赶集便民', place: '示例集市', on: '2026-03-16' } })).value.id
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

test('a number from a phone without a script, called, served and registered with the keyboard; the case is on the line of the log', async () => {
  const desk = await sitDown(house, 'clerk', `reception/queue?window=${windowId}`)
  await desk.getByText('没有人在等').waitFor()
  await desk.keyboard.press('o')
  await desk.getByRole('button', { name: '叫下一位' }).waitFor()

  const context = await house.browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'zh-CN' })
  const phone = await context.newPage()
  await phone.goto(`${house.address}/d/shili/queue`)
  await phone.locator('.door').first().click()
  await phone.getByText('纠纷调解').click()
  await look(phone, 'reception-take')
  await phone.getByRole('button', { name: '取号' }).click()
  await phone.getByText('下一个就是您').waitFor()
  expect(await phone.locator('.code').textContent()).toBe('A001')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

  await desk.keyboard.press('1')
  await desk.locator('.big-code', { hasText: 'A001' }).waitFor()
  await look(desk, 'reception-window')
  await phone.reload()
  await phone.getByRole('heading', { name: '请到 1号窗口' }).waitFor()
  await look(phone, 'reception-ticket')
  await phone.goto(`${house.address}/d/shili/queue/${UNITS.community}/hall`)
  await phone.evaluate(() => document.querySelector('.hall-called')?.append(document.querySelector('.hall-called li')?.cloneNode(true) ?? ''))
  expect(await phone.evaluate(() => document.documentElement.scrollWidth), 'two numbers called, on a phone').toBe(320)
  await phone.setViewportSize({ width: 1440, height: 900 })
  await phone.reload()
  expect(await phone.locator('.hall-called li').allTextContents()).toEqual(['A001 1号窗口'])
  expect(await phone.locator('.hall-code').evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))).toBeGreaterThanOrEqual(96)
  await look(phone, 'reception-hall')
  await context.close()

  await desk.keyboard.press('3')
  await desk.locator('.step-form textarea').first().fill('楼上漏水，天花板湿了一大片。')
  for (const question of await desk.locator('.question-item').all()) await question.locator('label', { hasText: /^没有|^否|^不/ }).first().click()
  await desk.getByRole('checkbox').filter({ visible: true }).nth(1).waitFor()
  for (const box of await desk.locator('.form-part').last().getByRole('checkbox').all()) await box.check()
  await desk.keyboard.press('Control+Enter')
  await desk.locator('.big-code').first().waitFor()
  await house.product.drain()
  await desk.goto(`${house.address}/desk/shili/reception`)
  const line = desk.locator('tr', { hasText: 'A001 号' })
  expect(await line.textContent()).toMatch(/纠纷调解.*1 人.*1号窗口.*登记了.*案件/)
  await look(desk, 'reception-log')

  await house.product.call(ops.takeTicket, { params: { unitId: UNITS.community }, body: { kind: 'affairs', priority: false } })
  await desk.goto(`${house.address}/desk/shili/reception/queue?window=${windowId}`)
  await desk.getByRole('button', { name: '叫下一位' }).waitFor()
  await desk.keyboard.press('1')
  await desk.getByRole('button', { name: '到服务大厅收件' }).waitFor()
  await desk.keyboard.press('3')
  await desk.getByRole('heading', { name: '收件' }).waitFor()
}, 120_000)

test('a booth counts without a network and sends each press once when there is one again, also after a reload; opened once with a network, it opens without one', async () => {
  const desk = await sitDown(house, 'clerk', `reception/booths/${boothId}`, { width: 360 })
  await desk.getByRole('button', { name: '接待 加一' }).click()
  await desk.getByText('都已送出').waitFor()
  await desk.route('**/presses', (route) => route.abort())
  await desk.getByRole('button', { name: '接待 加一' }).click()
  await desk.getByRole('button', { name: '当场办结 加一' }).click()
  await desk.getByText('本机还有 2 次没送出').waitFor()
  expect(await desk.locator('.booth-counter strong').allTextContents()).toEqual(['2', '1', '0'])
  await look(desk, 'reception-booth')
  await desk.unroute('**/presses')
  await desk.reload()
  await desk.getByText('都已送出').waitFor()
  const { booth } = (await house.product.call(ops.readBooth, { as: 'clerk', params: { id: boothId } })).value
  expect([booth.served, booth.solved, booth.opinions]).toEqual([2, 1, 0])
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

  await desk.getByText('今天没有网络也能打开').waitFor()
  await desk.context().setOffline(true)
  await desk.reload()
  await desk.getByRole('heading', { name: '赶集便民' }).waitFor()
  await desk.getByRole('button', { name: '接待 加一' }).click()
  await desk.getByText('本机还有 1 次没送出').waitFor()
  expect(await desk.locator('.more strong').allTextContents()).toEqual(['3', '1', '0'])
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await look(desk, 'reception-booth-offline')
  const kept = await desk.evaluate(async () => (await (await caches.open('booth-offline')).keys()).map((each) => new URL(each.url).pathname))
  expect(kept.filter((each) => each !== '/desk/booth-offline.html' && !each.startsWith('/desk/assets/'))).toEqual([])
  await desk.context().setOffline(false)
  await desk.getByText('都已送出').waitFor()
  expect((await house.product.call(ops.readBooth, { as: 'clerk', params: { id: boothId } })).value.booth.served).toBe(3)
}, 120_000)
