import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDraft, GUIDED, published, seedHall, WINDOW } from '../../capabilities/service-hall/house.testing.ts'
import { serviceHallOperations as ops } from '../../capabilities/service-hall/contract.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** A morning at the window: taken in, told once, decided; who comes today; somebody guided; on a phone what to bring and a time. */
let house: DeskHouse
let itemId = ''
const TODAY = '2026-03-16'

beforeAll(async () => {
  house = await openDesk(`${TODAY} 09:00`, seedHall)
  itemId = await published(house.product, aDraft(TODAY))
  await published(house.product, GUIDED(TODAY))
  await house.product.call(ops.bookAppointment, { body: { itemId, facilityId: WINDOW, on: TODAY, from: 570 } })
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: option }).click()
}

test('the window: taken in, told once, handed in and accepted; the day’s number; guidance; items', async () => {
  const desk = await sitDown(house, 'clerk', 'service-hall')
  await desk.getByRole('button', { name: '收件' }).click()
  await pick(desk, '办什么', '户口迁移')
  await pick(desk, '在哪个窗口', '示例社区便民窗口')
  await desk.getByLabel('称呼或姓名').fill('当事人甲')
  await desk.getByLabel(/已告诉对方/).check()
  await look(desk, 'hall-receive-1440')
  await desk.getByRole('button', { name: '收件' }).click()
  await desk.getByText('把号码和密码交给申请人').waitFor()
  expect(await desk.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('当事人甲')
  await desk.locator('.slip', { hasText: '户口迁移 · 示例社区便民窗口' }).waitFor()
  await desk.emulateMedia({ media: 'print' })
  expect([await desk.locator('.slip').isVisible(), await desk.locator('tbody').isVisible()]).toEqual([true, false])
  await desk.emulateMedia({ media: 'screen' })
  await desk.getByRole('button', { name: '好了' }).click()
  await look(desk, 'hall-applications-1440')
  await desk.locator('tbody th a').first().click()
  await desk.getByText('当事人甲').waitFor()
  await desk.getByRole('checkbox', { name: /^户口簿/ }).check()
  await look(desk, 'hall-application-1440')
  await desk.getByRole('button', { name: '告知并打印' }).click()
  await desk.getByRole('heading', { name: '告知过的材料' }).waitFor()
  await desk.getByRole('checkbox', { name: '户口簿' }).check()
  await desk.getByRole('button', { name: '记下' }).click()
  await desk.getByText('补齐后受理').waitFor()
  await look(desk, 'hall-accepted-1440')
  await desk.goto(`${house.address}/desk/shili/service-hall?tab=appointments`)
  await desk.getByText('09:30').waitFor()
  await look(desk, 'hall-appointments-1440')
  await desk.getByRole('button', { name: '到了，取号' }).click()
  await desk.getByText(/已报到/).waitFor()
  await desk.getByRole('link', { name: '帮办' }).click()
  await pick(desk, '帮办什么', '无犯罪记录证明')
  await desk.getByRole('button', { name: '开始帮办' }).click()
  await desk.getByRole('button', { name: /^第 1 步/ }).click()
  await desk.getByRole('button', { name: /^第 2 步/ }).waitFor()
  await look(desk, 'hall-assistance-1440')
  await desk.getByRole('button', { name: '办成了' }).click()
  await desk.getByText('1 分钟').waitFor()
  await desk.getByRole('link', { name: '办事事项' }).click()
  await desk.getByText('户口登记条例第10条').first().waitFor()
  await look(desk, 'hall-items-1440')
}, 90_000)

test('in English at 360 px: the head publishes a new version; a resident reads what to bring and books without a script', async () => {
  const draft = aDraft('2026-03-18', { itemId, name: { zh: '户口迁移', en: 'Registration moved, shorter' }, termDays: 3 })
  await house.product.call(ops.draftServiceItem, { as: 'clerk', body: draft })
  const desk = await sitDown(house, 'unit-head', 'service-hall?tab=items', { language: 'en', width: 360 })
  await desk.getByRole('button', { name: 'Publish' }).click()
  await desk.getByText('Saved').waitFor()
  await look(desk, 'hall-items-en-360')
  expect(await fits(desk)).toBe(true)
  await desk.getByRole('button', { name: 'Write a new version' }).first().click()
  await desk.getByText('Hand over to be published').waitFor()
  await look(desk, 'hall-item-form-en-360')
  expect(await fits(desk)).toBe(true)
  await desk.goto(`${house.address}/d/shili/services`)
  await look(desk, 'hall-services-en-360')
  await desk.getByRole('link', { name: /Registration moved/ }).click()
  await look(desk, 'hall-service-en-360')
  expect(await fits(desk)).toBe(true)
  await desk.getByRole('link', { name: 'Book a time' }).click()
  await desk.selectOption('#from', { label: '11:00 (2 left)' })
  await look(desk, 'hall-book-en-360')
  await desk.getByRole('button', { name: 'Book this time' }).click()
  await desk.getByText('Booked: Monday, 16 March 2026, 11:00').waitFor()
  await look(desk, 'hall-booked-en-360')
  expect(await fits(desk)).toBe(true)
}, 90_000)
