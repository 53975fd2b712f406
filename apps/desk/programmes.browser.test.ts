import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programmesOperations as ops } from '../../capabilities/programmes/contract.ts'
import { addSocialWorkers, aFamily, aProgramme } from '../../capabilities/programmes/programmes.testing.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** Programmes through the forms: a family with a child, notes under a passphrase, a project on a narrow page and in English. */
let house: DeskHouse
const PASS = '一句只有我自己知道的话'

beforeAll(async () => {
  house = await openDesk('2026-03-16 10:00')
  await addSocialWorkers(house.product.database.superUrl)
}, 240_000)
afterAll(() => house?.close())

const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
const look = async (page: Page, name: string) => {
  const folder = process.env['LOOKS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  expect(await isSideways(page), name).toBe(false)
}

test('a family is entered once everybody agreed; a child’s particulars wait for another person; notes open by passphrase and lie nowhere in the browser', async () => {
  const { id: programmeId } = (await house.product.call(ops.enterProgramme, { as: 'social-worker', body: aProgramme('family') })).value
  await house.product.call(ops.planProgrammeSession, { as: 'social-worker', params: { id: programmeId }, body: { on: '2026-03-21', place: '社区厨房', activities: ['cooking'] } })
  const page = await sitDown(house, 'social-worker', 'programmes')
  await page.locator('button', { hasText: '登记一家人' }).click()
  await page.locator('.ant-modal #adults_0_name').fill('当事人甲')
  await page.locator('.ant-modal button', { hasText: '加一个孩子' }).click()
  await page.locator('.ant-modal #children_0_name').fill('小示')
  for (const words of ['不满14周岁', '愿意', '孩子自己说']) await page.locator('.ant-modal .ant-radio-wrapper', { hasText: new RegExp(`^${words}$`) }).click()
  await page.locator('.ant-modal .ant-checkbox-wrapper', { hasText: '监护人同意' }).click()
  await look(page, 'programmes-family-form')
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('.ant-modal', { hasText: '还有人没有同意' }).waitFor()
  await page.locator('.ant-modal .ant-checkbox-wrapper', { hasText: '本人同意' }).click()
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('.slip .big-code').first().waitFor()
  const number = (await page.locator('.slip .big-code').first().textContent()) ?? ''
  await page.locator('.ant-modal button', { hasText: '好了' }).click()
  await page.locator('.card a', { hasText: number }).click()
  await page.locator('button', { hasText: '申请看' }).click()
  await page.locator('.ant-modal #reason').fill('准备周六做饭，问忌口')
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('.chip', { hasText: '已申请' }).waitFor()
  await page.locator('button', { hasText: '写一条' }).click()
  await page.locator('.ant-modal #text').fill('今天一起做了饭')
  await page.locator('.ant-modal #passphrase').fill(PASS)
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('.ant-modal').waitFor({ state: 'detached' })
  await page.locator('#reading_passphrase').fill(PASS)
  await page.locator('button[type=submit]', { hasText: '打开' }).click()
  await page.locator('.preserve', { hasText: '今天一起做了饭' }).waitFor()
  await look(page, 'programmes-person')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/小示|当事人甲|自己知道|做了饭/)
  const head = await sitDown(house, 'unit-head', 'programmes?tab=looks')
  await head.locator('.card', { hasText: '问忌口' }).waitFor()
  await look(head, 'programmes-looks')
}, 120_000)

test('narrow and in English: families, a project, tutors; a resident reads and joins without a script', async () => {
  const { id } = (await house.product.call(ops.enterProgramme, { as: 'unit-head', body: aProgramme('project') })).value
  await house.product.call(ops.appointTutor, { as: 'unit-head', body: { name: '林警官', body: 'police', role: 'vice-principal', school: '示例小学', fromOn: '2026-03-01', untilOn: '2026-04-10' } })
  await house.product.call(ops.addTitleAction, { as: 'unit-head', body: { list: 'fengqiao-station', measure: '每月一次警民恳谈', owner: '社区民警岗', dueOn: '2026-03-10' } })
  const narrow = await sitDown(house, 'unit-head', 'programmes?tab=families', { language: 'en', width: 360 })
  await narrow.locator('.card a').first().waitFor()
  await look(narrow, 'programmes-families-360')
  for (const [tab, words] of [['projects', '织心手作'], ['tutors', 'ends soon'], ['actions', 'late']] as const) {
    await narrow.goto(`${house.address}/desk/shili/programmes?tab=${tab}`)
    await narrow.locator('.card', { hasText: words }).first().waitFor()
    await look(narrow, `programmes-${tab}-360`)
  }
  await narrow.goto(`${house.address}/desk/shili/programmes/one/${id}`)
  await narrow.locator('h2', { hasText: 'Orders' }).waitFor()
  await look(narrow, 'programmes-one-360')
  const resident = await house.openPage({ width: 360 })
  await resident.goto(`${house.address}/d/shili/programmes`)
  await look(resident, 'programmes-open-360')
  await resident.locator('.door', { hasText: '织心手作' }).click()
  await look(resident, 'programmes-join-360')
  await resident.locator('#name').fill('居民己')
  await resident.locator('#phone').fill('13800003333')
  for (const name of ['grownUp', 'agreed']) await resident.locator(`input[name=${name}]`).check()
  await resident.locator('form#step button.button').click()
  await resident.locator('.code').first().waitFor()
  await look(resident, 'programmes-slip-360')
  const { number, pin } = (await house.product.call(ops.joinFamily, { as: 'social-worker', body: aFamily((await house.product.call(ops.enterProgramme, { as: 'social-worker', body: aProgramme('family') })).value.id) })).value
  await resident.goto(`${house.address}/d/shili/programmes`)
  await resident.locator('#number').fill(number)
  await resident.locator('#pin').fill(pin)
  await resident.locator('form#step button.button').click()
  await resident.locator('h2', { hasText: '退出' }).waitFor()
  await look(resident, 'programmes-own-360')
}, 120_000)
