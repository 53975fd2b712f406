import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rescueOperations as ops } from '../../capabilities/rescue/contract.ts'
import { seedStation, setUp } from '../../capabilities/rescue/house.testing.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** A round by night on a phone: nobody here, somebody there, aid in one press, the offer, the room, the ticket. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-01-12 18:00', seedStation)
  await setUp(house.product)
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('a round on a phone of 360 px: aid first, no name, the offer, admitted', async () => {
  const phone = await sitDown(house, 'rescuer', 'rescue', { width: 360 })
  await phone.getByRole('button', { name: '开始一趟' }).click()
  await phone.getByRole('button', { name: '没有人' }).first().click()
  await phone.getByText('看过，没有人').waitFor()
  await look(phone, 'rescue-round-360')
  expect(await fits(phone)).toBe(true)
  expect((await phone.getByRole('button', { name: '这里有人' }).first().boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await phone.getByRole('button', { name: '这里有人' }).nth(1).click()
  await phone.getByRole('button', { name: /^棉衣/ }).click()
  await phone.getByRole('button', { name: /^面包/ }).click()
  await look(phone, 'rescue-here-360')
  expect(await fits(phone)).toBe(true)
  await phone.getByRole('button', { name: '存', exact: true }).click()
  await phone.getByText('棉衣 × 1').waitFor()
  await phone.getByRole('button', { name: '问愿不愿意来' }).click()
  await phone.getByText('问过愿不愿意来站').waitFor()
  await phone.getByRole('button', { name: '愿意，进站' }).click()
  await phone.locator('.step-form').getByRole('button', { name: '愿意，进站' }).click()
  await phone.getByRole('button', { name: '理一次发 本人不要' }).click()
  await phone.locator('[aria-label="理一次发 本人不要"][aria-pressed="true"]').waitFor()
  await look(phone, 'rescue-person-360')
  expect(await fits(phone)).toBe(true)
  await phone.getByRole('button', { name: '本人说' }).click()
  await phone.getByLabel('名字（本人说的）').fill('示例甲')
  await phone.getByText('写的内容不留在这台电脑上').waitFor()
  expect(await phone.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(/示例甲|rescue\.statement/)
  const { encounters } = (await house.product.call(ops.listEncounters, { as: 'rescuer' })).value
  expect(encounters).toMatchObject([{ state: 'admitted', dueOn: '2026-01-22' }])
})

test('the head’s shelf, the figures and the page for everybody, in English', async () => {
  const desk = await sitDown(house, 'station-head', 'rescue/stock', { language: 'en' })
  await desk.getByText('On the shelf').first().waitFor()
  await look(desk, 'rescue-stock-en-1440')
  const parts = desk.getByRole('navigation', { name: 'Rescue' })
  await parts.getByRole('link', { name: 'Station' }).click()
  await desk.getByText('0431-0000 1234').waitFor()
  await look(desk, 'rescue-station-en-1440')
  await parts.getByRole('link', { name: 'Figures' }).click()
  await desk.getByText('Person-times, never persons.').waitFor()
  await look(desk, 'rescue-figures-en-1440')
  expect(await desk.locator('tr', { hasText: 'Admitted' }).first().textContent()).toMatch(/below five/)
  await desk.goto(`${house.address}/d/shili/rescue`)
  await desk.getByRole('heading', { name: 'Somebody needs help' }).waitFor()
  await desk.setViewportSize({ width: 360, height: 800 })
  await look(desk, 'rescue-help-en-360')
  expect(await fits(desk)).toBe(true)
})
