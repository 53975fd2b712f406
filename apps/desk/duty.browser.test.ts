import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dutyOperations as ops } from '../../capabilities/duty/contract.ts'
import { aMember, aPost, aTeam, plan, shiftOf } from '../../capabilities/duty/duty.testing.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** A week as the clerk plans it, on the wide desk and on a phone; what is refused says why. */
let house: DeskHouse
let team = ''

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
  team = await aTeam(house.product, 'patrol', '示例巡逻队')
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('the clerk enlists a volunteer, sets up a post, proposes the week, puts somebody on and publishes', async () => {
  const { product } = house
  const desk = await sitDown(house, 'clerk', 'duty?tab=teams')
  await desk.getByRole('button', { name: '加志愿者' }).click()
  const form = desk.locator('.step-form')
  await form.getByLabel('队伍').fill('示例巡逻队')
  await form.getByLabel('队伍').press('Enter')
  await form.getByLabel('姓名', { exact: true }).fill('示例志愿者甲')
  await form.getByLabel('已满18周岁').check()
  await form.getByRole('button', { name: '加志愿者' }).click()
  await form.getByText('登记要本人同意').waitFor()
  await form.getByLabel('本人看过说明，同意登记').check()
  await form.getByRole('button', { name: '加志愿者' }).click()
  await desk.locator('.slip .big-code').first().waitFor()
  await look(desk, 'duty-slip')
  await desk.getByRole('button', { name: '好了' }).click()
  await aPost(product, { name: '傍晚巡逻', begins: '18:30', ends: '20:00', needed: 1, teamId: team })
  await desk.getByRole('link', { name: '本周' }).click()
  await desk.getByRole('button', { name: '按常规排这一周' }).click()
  await desk.getByText('还是草稿').waitFor()
  await desk.getByRole('button', { name: /^3月18日.*排人/ }).click()
  await form.getByLabel('谁').fill('示例志愿者甲')
  await form.getByLabel('谁').press('Enter')
  await form.getByRole('button', { name: '排人' }).click()
  await desk.getByText('人齐').waitFor()
  await desk.getByRole('button', { name: '公布', exact: true }).click()
  await desk.getByText('还是草稿').waitFor({ state: 'detached' })
  await look(desk, 'duty-week-1440')
  expect(await shiftOf(product, '傍晚巡逻', '2026-03-18')).toMatchObject({ state: 'published', missing: 0, turns: [{ name: '示例志愿者甲' }] })
  await desk.getByRole('link', { name: '缺口和换班' }).click()
  await desk.getByText('缺 1 人').first().waitFor()
})

test('on a phone the week is a list by day; a finding about somebody is sent back; in English', async () => {
  const { product } = house
  const member = await aMember(product, team)
  await aPost(product, { name: '下午巡查', begins: '14:00', ends: '15:00', needed: 1, teamId: team })
  await plan(product, '2026-03-16')
  const shift = await shiftOf(product, '下午巡查', '2026-03-16')
  product.clock.set('2026-03-16 13:50')
  ;(await product.call(ops.putOnDuty, { as: 'clerk', params: { id: shift.id }, body: { memberId: member.id } })).value
  product.clock.set('2026-03-16 14:10')
  const phone = await sitDown(house, 'grid-worker', 'duty?tab=week', { width: 360, language: 'en' })
  await phone.getByRole('button', { name: `${member.name} Came`, exact: true }).click()
  await phone.getByRole('button', { name: `${member.name} Came`, exact: true }).waitFor({ state: 'detached' })
  await look(phone, 'duty-week-360-en')
  expect(await fits(phone)).toBe(true)
  await phone.getByRole('link', { name: 'Findings' }).click()
  await phone.getByRole('button', { name: 'Enter a finding' }).click()
  const form = phone.locator('.step-form')
  await form.getByLabel('What was found').fill('a suspicious person at the gate')
  await form.getByLabel('Where').fill('示例小区')
  await form.getByRole('button', { name: 'Enter a finding' }).click()
  await form.getByText('nobody is noted here for seeming suspicious').waitFor()
  await form.getByLabel('What was found').fill('消防通道堵了')
  await form.getByRole('button', { name: 'Enter a finding' }).click()
  await phone.getByRole('button', { name: 'To the dangers' }).waitFor()
  await look(phone, 'duty-findings-360-en')
  expect(await fits(phone)).toBe(true)
})
