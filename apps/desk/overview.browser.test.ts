import { afterAll, beforeAll, expect, test } from 'vitest'
import { openedCase } from '../../capabilities/mediation/house.testing.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** A director and a head read their figures: every number leads to codes, and the codes to cases. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:00')
  for (let n = 0; n < 5; n += 1) await openedCase(house.product)
}, 240_000)

afterAll(() => house?.close())

test('I-12: what got worse this month and who is on it, in three clicks', async () => {
  const page = await sitDown(house, 'director', 'hazards')
  await page.getByRole('link', { name: '总览' }).first().click()
  await page.locator('.worse-list a', { hasText: '登记的纠纷多了' }).first().click()
  await page.getByRole('heading', { name: '这个数是哪些案件' }).waitFor()
  const onIt = page.getByRole('region', { name: '谁在办' })
  for (const said of ['案件在谁手里', '还没有人专门在抓', '提一条措施', '发督办单']) await onIt.getByText(said).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(5)
  expect(await page.locator('tbody td[data-label="在谁那里"]').first().textContent()).toMatch(/示例/)
  expect(await page.locator('main').textContent()).not.toMatch(/当事人/)
  await page.locator('tbody th a').first().click()
  await page.locator('.case-head').waitFor()
})

test('figures that somebody cites, on the screen: a half-year is half-on-half; 98 % of five families is refused; on a phone nothing is wider than the screen', async () => {
  const page = await sitDown(house, 'committee-head', 'overview?span=half&on=2025-12-31', { language: 'en', width: 360 })
  await page.getByText('half-on-half, not year on year').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1)
  await page.goto(`${house.address}/desk/shili/indicators/check`)
  await page.locator('#whole').fill('5')
  await page.locator('#percent').fill('98')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText('It is no headline').waitFor()
})
