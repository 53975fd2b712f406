import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCouncil } from '../../capabilities/councils/beside.testing.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** Councils through the forms: a notice, an opinion that gets a day, its reply, a project; narrow and in English too. */
let house: DeskHouse
let council = ''

beforeAll(async () => {
  house = await openDesk('2026-05-13 09:10')
  council = (await aCouncil(house.product, { kind: 'opinion' })).id
}, 240_000)
afterAll(() => house?.close())

const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
const send = (page: Page) => page.locator('.ant-modal button[type=submit]').click()

test('a meeting is called; an opinion is answered now or gets a day, and the slip shows number and PIN', async () => {
  const clerk = await sitDown(house, 'clerk', `councils/${council}`)
  await clerk.locator('.page button', { hasText: '发会议通知' }).click()
  await clerk.locator('.ant-modal #on').fill('+5')
  await clerk.locator('.ant-modal #time').fill('19:00')
  await send(clerk)
  await clerk.locator('.card', { hasText: '还没开' }).waitFor()
  await clerk.locator('.page button', { hasText: '记一条意见' }).click()
  await clerk.locator('.ant-modal #subject').click()
  await clerk.locator('.ant-select-item-option', { hasText: '照明' }).click()
  await clerk.locator('.ant-modal #text').fill('小路晚上太黑')
  await clerk.locator('.ant-modal label', { hasText: '定个日期答复' }).click()
  await clerk.locator('.ant-modal #dueOn').fill('+7')
  await clerk.locator('.ant-modal .ant-checkbox-wrapper').first().click()
  await send(clerk)
  expect(((await clerk.locator('.ant-modal .big-code').nth(1).textContent()) ?? '').trim()).toMatch(/^\d{6}$/)
  await clerk.locator('.ant-modal button', { hasText: '已保存' }).click()
  await clerk.locator('.card', { hasText: '小路晚上太黑' }).waitFor()
}, 120_000)

test('replied, put forward, published by another; the lists fit a phone, in English too; a resident reads it without a script', async () => {
  const clerk = await sitDown(house, 'clerk', 'councils/opinions')
  await clerk.locator('.card button', { hasText: '答复' }).first().click()
  await clerk.locator('.ant-modal #text').fill('六月装路灯')
  await send(clerk)
  await clerk.goto(clerk.url().replace(/\?.*$/, '') + '?view=all')
  await clerk.locator('.card button', { hasText: '提请公开' }).click()
  await send(clerk)
  await clerk.locator('.card', { hasText: '等另一位同事看' }).waitFor()
  const head = await sitDown(house, 'unit-head', 'councils/opinions?view=publishing', { language: 'en', width: 360 })
  await head.locator('.card button', { hasText: 'Looked at: publish' }).click()
  await send(head)
  await head.locator('.empty-title', { hasText: 'No opinions' }).waitFor()
  expect(await isSideways(head)).toBe(false)
  const items = await sitDown(house, 'clerk', 'providers?tab=coverage', { width: 360 })
  await items.locator('td', { hasText: '没有物业' }).first().waitFor()
  expect(await isSideways(items)).toBe(false)
  const resident = await house.openPage({ language: 'zh', width: 360 })
  await resident.goto(`${house.address}/d/shili/council`)
  await resident.selectOption('#unitId', await resident.locator('#unitId option', { hasText: '示例社区' }).first().getAttribute('value'))
  await resident.getByRole('button', { name: '看一看' }).click()
  expect(await resident.locator('main, body').first().textContent()).toMatch(/小路晚上太黑.*六月装路灯/s)
  expect(await isSideways(resident)).toBe(false)
}, 120_000)
