import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { meetingsOperations } from '../../capabilities/meetings/contract.ts'
import { wageOperations } from '../../capabilities/wage-clearing/contract.ts'
import { UNITS } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, signIn } from './desk.testing.ts'

/** Meetings of units and the wages of a month, through the forms. */
let house: DeskHouse
let page: Page

beforeAll(async () => {
  house = await openDesk('2026-05-13 09:10')
  page = await house.openPage()
  await signIn(house, page, 'clerk')
}, 240_000)

afterAll(() => house?.close())

const desk = (path: string) => `${house.address}/desk/shili/${path}`
const press = (name: string) => page.locator('.page button', { hasText: name }).first().click()
const field = (id: string) => page.locator(`.ant-modal #${id}`)
const inItem = (label: string) => page.locator('.ant-modal .ant-form-item', { hasText: label }).first()
const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

async function choose(label: string, option: string): Promise<void> {
  await inItem(label).locator('input').first().click()
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

async function save(): Promise<void> {
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('.ant-modal .step-form').waitFor({ state: 'detached' })
}

test('a meeting of the calendar: prepared, an item added, held with a decision, printed; narrow and in English too', async () => {
  await house.product.call(meetingsOperations.setRhythm, {
    as: 'unit-head', body: { unitId: UNITS.community, pattern: 'weekly', weekday: 3, at: '09:00', place: '示例社区会议室', fromOn: '2026-05-13' },
  })
  await page.goto(desk('meetings'))
  await press('准备这次会')
  await page.locator('h1', { hasText: '每周分析例会' }).waitFor()
  await press('加一项')
  await field('text').fill('雨季前排查地下车库')
  await save()
  await page.locator('li', { hasText: '雨季前排查地下车库' }).waitFor()
  await press('记录开会')
  await choose('岗位', '窗口登记员')
  await page.locator('.ant-modal .ant-radio-wrapper', { hasText: '到会' }).first().click()
  await field('minutes').fill('六个点位装挡水板。')
  await page.locator('.ant-modal button', { hasText: '加一项决定' }).click()
  await inItem('做什么').locator('input').fill('装挡水板')
  await choose('负责单位', '示例社区')
  await inItem('到哪天').locator('input').first().fill('5-27')
  await inItem('怎样算办成').locator('input').fill('逐个看过')
  await save()
  await page.locator('.card', { hasText: '装挡水板' }).waitFor()
  const sheet = await page.request.get(`${house.address}${(await page.locator('.page a', { hasText: '打印纪要' }).getAttribute('href')) ?? ''}`)
  expect([sheet.status(), sheet.headers()['content-type']]).toEqual([200, 'application/pdf'])
  const narrow = await house.openPage({ language: 'en', width: 360 })
  await signIn(house, narrow, 'clerk')
  await narrow.goto(page.url())
  await narrow.locator('h2', { hasText: 'Agenda' }).waitFor()
  expect(await isSideways(narrow)).toBe(false)
}, 120_000)

test('wages: an employer registered and checked in; its own link is a page without an account', async () => {
  await page.goto(desk('wages'))
  await press('登记单位或项目')
  await field('name').fill('示例建筑公司')
  await field('orgCode').fill('91350100M000100Y43')
  await field('fromMonth').fill('2026-03')
  await save()
  await page.locator('.page a', { hasText: '示例建筑公司' }).click()
  await press('报这个月')
  await page.locator('.ant-modal .ant-radio-wrapper', { hasText: '部分发放' }).click()
  await field('workers').fill('11')
  await field('dueFen').fill('165000')
  await field('paidFen').fill('100000')
  await field('note').fill('进度款未到，6月10日发清')
  await save()
  await page.locator('.card', { hasText: '部分发放' }).waitFor()
  await press('生成链接')
  const link = await page.locator('.card .kept-lines').first().textContent()
  const own = await house.openPage({ width: 360 })
  await own.goto(`${house.address}${new URL(link ?? '').pathname}`)
  await own.locator('label', { hasText: '足额发放' }).click()
  await own.locator('#workers').fill('12')
  await own.locator('#dueFen').fill('180,000')
  await own.locator('#paidFen').fill('180,000')
  await own.locator('button[value=send]').click()
  await own.locator('p', { hasText: '现在没有要报的月份' }).waitFor()
  expect(await isSideways(own)).toBe(false)
  const { value } = await house.product.call(wageOperations.readWageMonth, { as: 'director', query: { month: '2026-03' } })
  expect(value.lines.map((each) => [each.state, each.checkIn?.cameBy, each.checkIn?.dueFen])).toEqual([['full', 'link', 18_000_000]])
}, 120_000)
