import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, type Opened } from '../../capabilities/mediation/house.testing.ts'
import { beginStep, type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-20 09:10')
}, 240_000)
afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

/** The words of a link as the host hands it out. */
const links = (page: Page) => page.locator('.link-field').evaluateAll((fields) => fields.map((each) => (each instanceof HTMLInputElement ? each.value : '')))

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

async function arrangedCase(): Promise<Opened> {
  const opened = await acceptedCase(house.product)
  const body = { on: '2026-03-20', from: '09:15', to: '10:30', place: '远程', partyIds: [opened.applicant, opened.respondent] }
  ;(await house.product.call(mediationOperations.arrangeSession, { as: 'mediator', params: { caseId: opened.caseId }, body })).value
  return opened
}

test('a mediator opens the room of an arranged session, hands out a link for each party, changes one and takes one back', async () => {
  const opened = await arrangedCase()
  const page = await sitDown(house, 'mediator', `work/${opened.caseId}`)
  await beginStep(page, '开通远程调解室')
  await page.locator('.step-form', { hasText: '不录音、不录像' }).waitFor()
  await look(page, 'remote-open-1440-zh')
  // One session is arranged: it is chosen already.
  await page.locator('.step-form .form-foot button[type=submit]').click()
  await page.locator('.case-tabs button', { hasText: '远程会谈' }).click()
  await page.locator('.link-field').first().waitFor()
  const before = await links(page)
  expect(before).toHaveLength(2)
  await page.getByRole('button', { name: '换新链接' }).first().click()
  await expect.poll(async () => (await links(page))[0]).not.toBe(before[0])
  expect((await links(page))[1]).toBe(before[1])
  await page.getByRole('button', { name: '收回' }).last().click()
  await page.getByText('已收回或已失效').waitFor()
  await look(page, 'remote-case-1440-zh')
  expect(await page.getByRole('link', { name: '进入调解室' }).getAttribute('href')).toMatch(/^\/d\/shili\/remote-rooms\//)
  const phone = await sitDown(house, 'mediator', `work/${opened.caseId}`, { width: 360, language: 'en' })
  await phone.locator('.case-tabs button', { hasText: 'Remote sessions' }).click()
  await phone.getByText('taken back, or over').waitFor()
  await look(phone, 'remote-case-360-en')
  await fits(phone)
}, 120_000)

test('a dispatcher calls colleagues to a consultation, and they find it among their own', async () => {
  const page = await sitDown(house, 'dispatcher', 'remote-rooms')
  await page.getByRole('button', { name: '开远程会商' }).click()
  const dialog = page.locator('.ant-modal')
  const item = (label: string) => dialog.locator('.ant-form-item').filter({ has: page.locator('label, legend', { hasText: label }) }).first()
  await item('主题').locator('input').fill('雨季前的排查')
  await item('日期').locator('input').first().fill('2026-03-20')
  await item('从').locator('input').first().fill('14:00')
  await item('到').locator('input').first().fill('15:00')
  await item('请谁').locator('.ant-select').click()
  await page.locator('.ant-select-item-option').first().click()
  await item('主题').locator('input').click()
  await look(page, 'remote-consult-1440-zh')
  await dialog.locator('.form-foot button[type=submit]').click()
  await page.locator('.card', { hasText: '雨季前的排查' }).waitFor()
  await look(page, 'remote-mine-1440-zh')
  const phone = await sitDown(house, 'dispatcher', 'remote-rooms', { width: 360, language: 'en' })
  await phone.locator('.card', { hasText: 'you host' }).waitFor()
  await look(phone, 'remote-mine-360-en')
  await fits(phone)
}, 120_000)
