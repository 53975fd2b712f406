import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boxGiven } from '../../capabilities/care/care.testing.ts'
import { PLATES } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** Care and places through the forms: a call noted, a box looked at, a terminal out of order. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
}, 240_000)

afterAll(() => house?.close())

const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('a call is noted while somebody is on the telephone and stands in the list with its time; a box that expired is not simply ticked off', async () => {
  const clerk = await sitDown(house, 'clerk', 'care')
  await clerk.locator('.page button', { hasText: '登记来电' }).click()
  await clerk.locator('.ant-modal #item').fill('送餐')
  await clerk.locator('.ant-select-item-option', { hasText: '送餐上门' }).click()
  await clerk.locator('.ant-modal #place').fill('示例小区门卫室')
  await clerk.locator('.ant-modal button[type=submit]').click()
  await clerk.locator('th', { hasText: '送餐上门' }).waitFor()
  expect(await clerk.locator('tbody .due').first().textContent()).toMatch(/1[12]\d 分钟/)
  const boxId = await boxGiven(house.product)
  house.product.clock.set('2026-09-01 09:00')
  const grid = await sitDown(house, 'grid-worker', 'care?tab=boxes', { width: 360 })
  await grid.locator('.chip', { hasText: '有过期的' }).waitFor()
  expect(await isSideways(grid)).toBe(false)
  await grid.locator(`a[href$="${boxId}"]`).click()
  await grid.locator('.page button', { hasText: '看过了' }).click()
  await grid.locator('.ant-modal button[type=submit]').click()
  await grid.locator('.ant-modal', { hasText: '还有过期的没换：创可贴' }).waitFor()
  await grid.locator('.ant-modal input[id$=plasters]').fill('2028-08-31')
  await grid.locator('.ant-modal button[type=submit]').click()
  await grid.locator('li', { hasText: '换了：创可贴' }).waitFor()
}, 120_000)

test('a terminal is out of order in one press, and a resident reads why; narrow and in English too', async () => {
  const clerk = await sitDown(house, 'clerk', 'places')
  await clerk.locator('.page button', { hasText: '新增服务点' }).click()
  await clerk.locator('.ant-modal #kind').click()
  await clerk.locator('.ant-select-item-option', { hasText: '自助终端' }).click()
  for (const [field, text] of [['nameZh', '社区自助终端'], ['nameEn', 'Community terminal'], ['address', '示例路1号'], ['point_0', '125.35'], ['point_1', '43.851']] as const) await clerk.locator(`.ant-modal #${field}`).fill(text)
  await clerk.locator('.ant-modal button[type=submit]').click()
  await clerk.locator('tr', { hasText: '社区自助终端' }).locator('button', { hasText: '报故障' }).click()
  await clerk.locator('.ant-modal #note').fill('打印机缺纸')
  await clerk.locator('.ant-modal button[type=submit]').click()
  await clerk.locator('.chip', { hasText: '故障' }).waitFor()
  const own = await house.openPage({ language: 'en', width: 360 })
  await own.goto(`${house.address}/d/shili/nearby?plate=${PLATES.flat301}`)
  await own.locator('li', { hasText: 'Out of order: 打印机缺纸' }).waitFor()
  expect(await isSideways(own)).toBe(false)
  await own.goto(`${house.address}/d/shili/care?plate=${PLATES.flat301}&of=E1`)
  await own.locator('label', { hasText: 'A meal brought home' }).waitFor()
  expect(await isSideways(own)).toBe(false)
}, 120_000)
