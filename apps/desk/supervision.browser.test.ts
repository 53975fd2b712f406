import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openedCase } from '../../capabilities/mediation/house.testing.ts'
import { supervisionOperations as ops } from '../../capabilities/supervision/contract.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** An order from the suggestion to its end, each at their own desk; and what an invited observer sees of it on a phone. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:10')
  const { product } = house
  await product.rows(
    `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
     select district_id, $2, 'guest', '特邀甲', password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $3`,
    [TEST_DISTRICT, id(7, 167), staffIdOf('observer')])
  await product.rows(
    `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'invited-observer', 'main', '', '2025-01-01')`,
    [TEST_DISTRICT, id(8, 167), id(7, 167), UNITS.district])
  await openedCase(product)
  product.clock.set('2026-03-30 09:10')
  const members = [{ name: '示例干部一', body: '纪检' }, { name: '示例干部二', body: '政法委' }, { name: '示例干部三', body: '信访局' }]
  await product.call(ops.setUpGroup, { as: 'supervisor', body: { name: '第一督办组', fromOn: '2026-03-01', untilOn: '2026-12-31', members } })
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

/** A step by its button; what it asks is written, and Ctrl+Enter sends it. */
async function does(page: Page, label: string, text?: string): Promise<void> {
  await page.getByRole('button', { name: label }).first().click()
  await page.locator('.step-form').waitFor()
  if (text !== undefined) await page.locator('.step-form textarea').first().fill(text)
  await page.keyboard.press('Control+Enter')
  await page.locator('.step-form').waitFor({ state: 'detached' })
}

test('what passed its day is suggested, one press issues, the unit replies, the office verifies', async () => {
  const office = await sitDown(house, 'supervisor', 'supervision/suggestions')
  await office.getByRole('button', { name: /^发督办单：/ }).first().waitFor()
  await look(office, 'supervision-suggestions')
  await office.getByRole('button', { name: /^发督办单：/ }).first().click()
  await office.getByText('现在没有要建议的').waitFor()

  const head = await sitDown(house, 'unit-head', 'supervision')
  await look(head, 'supervision-orders-unit')
  await head.locator('[data-row]').first().click()
  await head.getByRole('heading', { level: 1, name: '督字第1号' }).waitFor()
  await does(head, '书面回复', '已经联系双方，4月3日前办结。')
  await head.locator('h1 + p strong', { hasText: '已回复，待核实' }).waitFor()

  await office.getByRole('link', { name: '督办单', exact: true }).click()
  await office.locator('[data-row]').first().click()
  await office.getByText('已经联系双方，4月3日前办结。').first().waitFor()
  await look(office, 'supervision-order')
  await does(office, '核实办结', '核对了联系记录。')
  await office.locator('h1 + p strong', { hasText: '已办结' }).waitFor()
  expect(await office.getByRole('button', { name: '核实退回' }).getAttribute('aria-disabled')).toBe('true')
})

test('a group on a phone, in English; an invited observer has one place: states, units and days, without a word or a name', async () => {
  const english = await sitDown(house, 'supervisor', 'supervision/groups', { language: 'en', width: 360 })
  await english.getByRole('link', { name: '第一督办组' }).click()
  await english.getByText('示例干部二').waitFor()
  await look(english, 'supervision-group-phone')
  expect(await english.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  const { product } = house
  ;(await product.call(ops.issueOrder, { as: 'supervisor', body: { ground: 'process-complaint', unitId: UNITS.community, issue: '没有告知期限。', requirement: '请说明。' } })).value
  const page = await sitDown(house, 'guest', 'process', { width: 360 })
  await page.getByText('督字第').first().waitFor()
  await look(page, 'supervision-board-phone')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  const wide = await sitDown(house, 'guest', 'process?part=cases')
  await wide.getByText('示例社区').first().waitFor()
  await look(wide, 'supervision-board')
  for (const each of [page, wide]) expect(await each.locator('body').textContent()).not.toMatch(/没有告知期限|当事人|漏水|老王|冯督办/)
  expect(await wide.locator('nav.places a').allTextContents()).toEqual([expect.stringContaining('我的工作'), expect.stringContaining('过程观察')])
})
