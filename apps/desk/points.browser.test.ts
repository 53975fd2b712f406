import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPointsManagers, onTheShelf, ruleInForce } from '../../capabilities/points/points.testing.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** Points through the forms: a card, an activity that another person approves, and the counter by scanner and keys. */
let house: DeskHouse
let number = ''

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
  await addPointsManagers(house.product.database.superUrl)
  await ruleInForce(house.product, '2026-03-16')
}, 240_000)

afterAll(() => house?.close())

const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('a card is given out with consent; an activity waits for another person', async () => {
  const keeper = await sitDown(house, 'points', 'points?tab=cards')
  await keeper.locator('.page button', { hasText: '办卡' }).first().click()
  await keeper.locator('.ant-modal #name').fill('居民甲')
  await keeper.locator('.ant-modal #phone').fill('13800003333')
  await keeper.locator('.ant-modal .ant-checkbox-wrapper').click()
  await keeper.locator('.ant-modal button[type=submit]').click()
  number = ((await keeper.locator('.slip .big-code').first().textContent()) ?? '').replace(/\s/g, '')
  expect(number).toMatch(/^\d{9}$/)
  const grid = await sitDown(house, 'grid-worker', 'points')
  await grid.locator('.page button', { hasText: '登记一次活动' }).click()
  await grid.locator('.ant-modal #kind').click()
  await grid.locator('.ant-select-item-option', { hasText: '义务巡逻' }).click()
  await grid.locator('.ant-modal #evidence').fill('签到表第1页')
  await grid.locator('.ant-modal #numbers').fill(number)
  await grid.locator('.ant-modal button[type=submit]').click()
  await grid.locator('.card', { hasText: '等另一位同事' }).waitFor()
  const second = await sitDown(house, 'unit-head', 'points?tab=activities')
  await second.locator('.card button', { hasText: '批准入账' }).click()
  await second.locator('.empty-title', { hasText: '没有等批准的活动' }).waitFor()
}, 120_000)

test('the counter: scanned, chosen and exchanged without a mouse; narrow and in English too; the holder reads it without a script', async () => {
  await onTheShelf(house.product, '肥皂', 4, 20)
  const page = await sitDown(house, 'points', 'points')
  await page.locator('#card:focus').waitFor()
  await page.keyboard.type(`${house.address}/d/shili/points?card=${number}`)
  await page.keyboard.press('Enter')
  await page.locator('#goods-0:focus').waitFor()
  await page.locator('#goods-0').fill('2')
  await page.keyboard.press('Enter')
  await page.locator('li', { hasText: '肥皂 2' }).waitFor()
  await page.locator('#card:focus').waitFor()
  const narrow = await sitDown(house, 'points', 'points?tab=goods', { language: 'en', width: 360 })
  await narrow.locator('td', { hasText: '18' }).first().waitFor()
  expect(await isSideways(narrow)).toBe(false)
  const own = await house.openPage({ language: 'en', width: 320 })
  await own.goto(`${house.address}/d/shili/points?card=${number}`)
  expect(await own.locator('#number').inputValue()).toBe(number)
  expect(await isSideways(own)).toBe(false)
}, 120_000)
