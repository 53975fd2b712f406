import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrive, type DeskHouse, openDesk } from './desk.testing.ts'

const SHOTS = process.env['SHOTS']
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
}, 300_000)
afterAll(() => house.close())

test('a table is sent, looked at, checked and registered; what was refused is shown with its reason, on a phone too', async () => {
  const page = await house.openPage()
  await arrive(house, page, 'clerk')
  await page.goto(`${house.address}/desk/shili/tables`)
  await page.getByText('还没有传过表格').waitFor()
  const table = '编号,事项内容,地址,电话\nT1,楼上漏水从表里来,示例小区2栋,\nT2,,,\nT3,电话不对,,1380000\n'
  await page.setInputFiles('input[type=file]', { name: '旧台账.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('heading', { name: '旧台账' }).waitFor()
  await page.getByText('楼上漏水从表里来').waitFor()
  await page.getByRole('button', { name: '检查整个表格' }).click()
  await page.getByText('正在检查').first().waitFor()
  await house.product.drain()
  await page.getByText('1 行可以登记').waitFor()
  await page.getByRole('button', { name: '登记这 1 行' }).click()
  await page.getByText('正在登记').first().waitFor()
  await house.product.drain()
  await page.getByText('1 行已登记').waitFor()
  await page.getByText('没有写发生了什么。').waitFor()
  const phone = await house.openPage({ width: 360, language: 'en' })
  await arrive(house, phone, 'clerk')
  await phone.goto(page.url())
  await phone.getByText('It does not say what happened.').waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  if (SHOTS) await phone.screenshot({ path: `${SHOTS}/table-refused.png`, fullPage: true })
  await Promise.all([page.context().close(), phone.context().close()])
}, 120_000)

test('tables of the office stand upright on a phone, and a role is not asked for what it may not have', async () => {
  const phone = await house.openPage({ width: 360 })
  const failed: string[] = []
  phone.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  await arrive(house, phone, 'administrator')
  for (const place of ['work', 'accounts', 'postings', 'grid-posts', 'teams', 'plates', 'upkeep', 'units']) {
    await phone.goto(`${house.address}/desk/shili/${place}`)
    await phone.locator('h1').first().waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(360)
    if (SHOTS) await phone.screenshot({ path: `${SHOTS}/phone-${place}.png`, fullPage: true })
  }
  const director = await house.openPage()
  director.on('response', (response) => {
    if (response.status() === 403) failed.push(`403 ${new URL(response.url()).pathname}`)
  })
  await arrive(house, director, 'director')
  await director.goto(`${house.address}/desk/shili/sealed`)
  await director.locator('h1').first().waitFor()
  await director.waitForLoadState('networkidle')
  expect(failed).toEqual([])
  await Promise.all([phone.context().close(), director.context().close()])
}, 180_000)
