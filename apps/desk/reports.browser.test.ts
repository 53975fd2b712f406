import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { inputsOperations } from '../../capabilities/indicators/contract/inputs.ts'
import { reportsOperations } from '../../capabilities/reports/contract.ts'
import { ADDRESSES, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, signIn } from './desk.testing.ts'

/** A report frozen and read, a figure of another body checked by a second person. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:00')
  const body = { text: '楼上漏水', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const
  for (let n = 0; n < 6; n += 1) (await house.product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
  house.product.clock.set('2026-04-02 09:00')
}, 240_000)
afterAll(() => house?.close())

async function look(page: Page, name: string): Promise<void> {
  const directory = process.env.LOOK_AT
  if (directory) await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true })
}

const fits = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

test('the director freezes March; what arrives later is shown beside it; the same on a phone in English', async () => {
  const page = await house.openPage()
  await signIn(house, page, 'director')
  await page.goto(`${house.address}/desk/shili/bulletins`)
  await page.locator('.empty-title').waitFor()
  await page.getByRole('button', { name: '定稿' }).click()
  await page.locator('.ant-modal .day-field input').first().fill('2026-03-15')
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('tr[data-figure="I-01-registered"]', { hasText: '6' }).waitFor()
  await page.locator('tr[data-figure="I-01-registered"] summary').click()
  await look(page, 'report-1440')
  const [report] = (await house.product.call(reportsOperations.listReports, { as: 'director', query: {} })).value.reports
  expect(report).toMatchObject({ state: 'frozen', asOf: '2026-04-01' })
  await house.product.rows(
    `insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n) values ($1, $2, 'registered', 'NBR-01', 'visit', '2026-03-20', '2026-04-02', 9, 3)`,
    [TEST_DISTRICT, UNITS.community])
  house.product.clock.set('2026-04-03 09:00')
  const narrow = await house.openPage({ language: 'en', width: 360 })
  await signIn(house, narrow, 'director')
  await narrow.goto(`${house.address}/desk/shili/bulletins/${report?.id}`)
  await narrow.locator('tr[data-figure="I-01-registered"]', { hasText: '6' }).waitFor()
  await narrow.locator('.since .note', { hasText: '9' }).waitFor()
  await look(narrow, 'report-360')
  await fits(narrow)
  await narrow.goto(`${house.address}/desk/shili/mediation-form?from=2026-03-01&to=2026-03-31`)
  await narrow.locator('tr[data-line="total"]', { hasText: '9' }).waitFor()
  await look(narrow, 'form-360')
  await fits(narrow)
})

test('a figure of another body waits until somebody else compared it; the networks say what never passes', async () => {
  const made = await house.product.call(inputsOperations.enterInput, {
    as: 'statistician', body: { kind: 'resident-population', from: '2025-12-31', to: '2025-12-31', value: 480_000, source: '示例区统计年鉴', page: '第12页' },
  })
  const page = await house.openPage()
  await signIn(house, page, 'director')
  await page.goto(`${house.address}/desk/shili/inputs`)
  await page.locator('tr[data-input]', { hasText: '等复核' }).waitFor()
  await look(page, 'inputs-1440')
  await page.goto(`${house.address}/desk/shili/inputs/${made.value.id}`)
  await page.getByRole('button', { name: '和来源一致' }).click()
  await page.locator('li[data-version="1"]', { hasText: '孙主任 复核' }).waitFor()
  await page.goto(`${house.address}/desk/shili/area-profile`)
  await page.locator('tbody tr', { hasText: '480,000' }).waitFor()
  const narrow = await house.openPage({ language: 'en', width: 360 })
  await signIn(house, narrow, 'director')
  await narrow.goto(`${house.address}/desk/shili/networks`)
  await narrow.locator('li', { hasText: 'surveillance video' }).waitFor()
  await look(narrow, 'networks-360')
  await fits(narrow)
})
