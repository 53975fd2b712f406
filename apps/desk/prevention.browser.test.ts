import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#platform/time'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { SAFE } from '../../capabilities/mediation/house.testing.ts'
import { ADDRESSES, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { type DeskHouse, type Look, openDesk } from './desk.testing.ts'

/** What rose, and the place where it came back: from the alarm to a measure, from the building to a council. */
let house: DeskHouse
const WEEKS = 60

beforeAll(async () => {
  house = await openDesk('2026-06-17 09:10')
  const { product } = house
  const values = Array.from({ length: WEEKS }, (_each, week) => {
    const on = addDays(day('2026-06-09'), (week - WEEKS + 1) * 7)
    return `(${TEST_DISTRICT}, '${UNITS.community}', 'registered', 'NBR-01', 'visit', '${on}', '${on}', 0, ${week < WEEKS - 2 ? 5 : 13})`
  })
  await product.rows(`insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n) values ${values.join(', ')}`)
  for (const addressId of [ADDRESSES.flat301, ADDRESSES.flat301, ADDRESSES.flat401]) {
    const body = { text: '楼上漏水。', channel: 'visit', noticeGiven: true, lettersWanted: false, oralConfirmed: true, addressId, category: 'NBR-01', gates: SAFE, applicant: { name: '当事人甲' } } as const
    ;(await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
  }
  await product.drain()
}, 240_000)

afterAll(() => house?.close())

async function sitsDown(login: string, where: string, view: Look = {}): Promise<Page> {
  const page = await house.openPage(view)
  page.setDefaultTimeout(40_000)
  await page.goto(`${house.address}/desk/shili/sign-in`)
  await page.locator('#login').fill(login)
  await page.locator('input[type=password]').fill(TEST_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await page.goto(`${house.address}/desk/shili/${where}`)
  await page.locator('h1').first().waitFor()
  return page
}

test('a head opens what rose, reads the sentence with its false-alarm rate, and writes a measure; the alarm says so', async () => {
  const page = await sitsDown('committee-head', 'prevention')
  await page.getByRole('link', { name: '漏水、渗水、排水、暖气水' }).click()
  await page.getByText('平均每 100 周会有一次虚报').waitFor()
  await page.getByRole('button', { name: '提一条措施' }).click()
  await page.getByLabel('为什么会发生').fill('立管用了三十年，接头老化。')
  await page.getByLabel('以后怎么防').fill('检测以后分单元更换立管')
  await page.locator('.step-form button[type=submit]').click()
  await page.getByRole('heading', { name: '检测以后分单元更换立管' }).waitFor()
  expect(await page.getByRole('button', { name: '决定采纳' }).count()).toBe(1)
  await page.goto(`${house.address}/desk/shili/prevention`)
  await page.getByText('已提措施').first().waitFor()
})

test('a grid worker on a phone sees the building without any flat and prepares a council with one press', async () => {
  const page = await sitsDown('grid-worker', 'prevention/places', { width: 360 })
  await page.getByText('示例小区2栋1单元').first().waitFor()
  expect(await page.locator('main, body').first().textContent()).not.toMatch(/[34]01|当事人/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1)
  await page.getByRole('button', { name: '准备议事会' }).click()
  await page.getByRole('heading', { name: /示例小区2栋1单元：漏水.*一年 3 件/ }).waitFor()
  await page.goto(`${house.address}/desk/shili/prevention/places`)
  await page.getByRole('link', { name: '打开议事会' }).waitFor()
})
