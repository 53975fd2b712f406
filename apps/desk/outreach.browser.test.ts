import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outreachOperations as ops } from '../../capabilities/outreach/contract.ts'
import { aSession, aTip, seedWithEditors } from '../../capabilities/outreach/outreach.testing.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** Publicity through the forms: a question becomes an answer and a guide; a tip is found in two presses on a phone. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10', seedWithEditors)
}, 240_000)

afterAll(() => house?.close())

const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('a question is answered for everybody and becomes a guide that waits for another person', async () => {
  const { id } = (await house.product.call(ops.planLiveSession, { as: 'editor', body: aSession() })).value
  ;(await house.product.call(ops.askLive, { params: { id }, body: { text: '租房合同丢了能办居住证吗？' } })).value
  const editor = await sitDown(house, 'editor', `outreach/live/${id}`)
  await editor.locator('.card button', { hasText: '写公开回答' }).click()
  await editor.locator('.ant-modal textarea').fill('可以，请房东写一份证明。')
  await editor.locator('.ant-modal button[type=submit]').click()
  await editor.locator('.card button', { hasText: '变成办事指南' }).click()
  await editor.locator('.ant-modal input[role=combobox]').click()
  await editor.locator('.ant-select-item-option', { hasText: '居住证' }).click()
  await editor.locator('.ant-modal button[type=submit]').click()
  await editor.locator('.card', { hasText: '已变成指南' }).waitFor()
  const second = await sitDown(house, 'editor-2', 'outreach?tab=guides')
  await second.locator('.card button', { hasText: '同意公开' }).click()
  await second.locator('.card', { hasText: '已公开' }).waitFor()
  const narrow = await sitDown(house, 'clerk', 'outreach?tab=listings', { language: 'en', width: 360 })
  expect(await isSideways(narrow)).toBe(false)
}, 120_000)

test('a tip against fraud is two presses from the district’s page, narrow and in English too, without a script', async () => {
  const { id } = (await house.product.call(ops.writeNotice, { as: 'editor', body: aTip() })).value
  ;(await house.product.call(ops.decideNotice, { as: 'editor-2', params: { id }, body: { agreed: true, note: '' } })).value
  const page = await house.openPage({ language: 'en', width: 320 })
  await page.goto(`${house.address}/d/shili`)
  await page.locator('a[href$="/know"]').click()
  await page.locator('a', { hasText: '冒充客服退款' }).click()
  await page.locator('h1', { hasText: '冒充客服退款' }).waitFor()
  expect(await isSideways(page)).toBe(false)
}, 120_000)
