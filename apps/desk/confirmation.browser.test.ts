import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepOverdue } from '#cap/mediation'
import { confirmationOperations as ops } from '../../capabilities/confirmation/contract.ts'
import { anApplication, seedCourts, sealedAgreement } from '../../capabilities/confirmation/court.testing.ts'
import { mediatedCase, type Opened } from '../../capabilities/mediation/house.testing.ts'
import { beginStep, type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** What the court's confirmation looks like: the liaison's list, what follows a ruling, the register, and a party's own word. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-04-03 14:10')
  await seedCourts(house.product)
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

const item = (page: Page, label: string) =>
  page.locator('.step-form .ant-form-item').filter({ has: page.locator('label, legend', { hasText: label }) }).first()
const write = (page: Page, label: string, text: string) => item(page, label).locator('input, textarea').first().fill(text)
const choose = (page: Page, label: string, option: string) => item(page, label).locator('.ant-radio-wrapper', { hasText: option }).first().click()

async function send(page: Page): Promise<void> {
  await page.locator('.step-form button[type=submit]').click()
  await page.locator('.step-form').waitFor({ state: 'detached' })
}

const at = ({ caseId }: Opened) => ({ caseId })
const tab = (page: Page) => page.locator('#tab-confirmation').click()

async function agreed(): Promise<Opened> {
  house.product.clock.set('2026-04-03 14:10')
  const opened = await mediatedCase(house.product)
  await sealedAgreement(house.product, opened, '2026-05-29')
  return opened
}

async function ruled(result: { result: 'confirmed' } | { result: 'rejected'; reason: 'unclear' }): Promise<Opened> {
  const { product } = house
  const opened = await agreed()
  ;(await product.call(ops.applyForConfirmation, { params: at(opened), as: 'mediator', body: anApplication(opened) })).value
  ;(await product.call(ops.recordFiling, { params: at(opened), as: 'court-liaison', body: { filedOn: '2026-04-03', caseNumber: '（2026）示01民特9号' } })).value
  product.clock.set('2026-04-17 10:00')
  ;(await product.call(ops.recordRuling, { params: at(opened), as: 'court-liaison', body: { number: '（2026）示01民特9号', ruledOn: '2026-04-17', ...result } })).value
  return opened
}

const state = async (opened: Opened) => (await house.product.call(ops.readConfirmation, { params: at(opened), as: 'mediator' })).value

describe('the court confirmed', () => {
  test('the liaison records receipt, an objection and its end; the case shows who may do what until when (CPL-I 372, DL-10)', async () => {
    const opened = await ruled({ result: 'confirmed' })
    const page = await sitDown(house, 'court-liaison', 'confirmations?view=done', { width: 360 })
    const papers = () => page.locator('tr', { hasText: '法院已确认有效' }).last().getByRole('button').click()
    await papers()
    await page.getByRole('button', { name: '记下收到裁定的日子' }).click()
    await choose(page, '哪一方', '当事人甲')
    await look(page, 'confirmation-receipt-360')
    await send(page)
    await papers()
    await page.getByRole('button', { name: '记下对裁定的异议' }).click()
    await choose(page, '谁提出的', '当事人')
    await choose(page, '哪一方', '当事人甲')
    await look(page, 'confirmation-objection-360')
    await send(page)
    await papers()
    await page.getByRole('button', { name: '记下异议的结果' }).click()
    await choose(page, '结果', '异议不成立')
    await send(page)
    expect((await state(opened)).state).toBe('confirmed')
    house.product.clock.set('2026-06-03 09:00')
    await sweepOverdue(house.product.services)
    const desk = await sitDown(house, 'mediator', `work/${opened.caseId}`)
    await tab(desk)
    await desk.getByText('当事人甲', { exact: false }).filter({ hasText: '收到裁定' }).first().waitFor()
    await look(desk, 'confirmation-tab-1440')
    await beginStep(desk, '记下申请强制执行')
    await choose(desk, '哪一方', '当事人甲')
    await choose(desk, '向哪家法院申请', '作出确认裁定的法院')
    await look(desk, 'confirmation-enforcement-1440')
    await send(desk)
    await beginStep(desk, '记下执行结果')
    await desk.locator('.step-form .ant-radio-wrapper', { hasText: '全部执行到位' }).click()
    await send(desk)
  }, 90_000)
})

describe('the court did not confirm', () => {
  test('everybody together begins a round of talks, and the form says that it takes all (T22, CPL 206)', async () => {
    const opened = await ruled({ result: 'rejected', reason: 'unclear' })
    const page = await sitDown(house, 'mediator', `work/${opened.caseId}`, { language: 'en' })
    await tab(page)
    await page.getByText('The ways from here').waitFor()
    await look(page, 'confirmation-rejected-en-1440')
    await beginStep(page, 'Talk again')
    await choose(page, 'Does 当事人甲 wish to talk again?', 'yes')
    await choose(page, 'Does 当事人乙 wish to talk again?', 'yes')
    await write(page, 'What is to be changed', '把付款的日子写清楚')
    await look(page, 'confirmation-round-en-1440')
    await send(page)
    expect((await state(opened)).steps.find((each) => each.step === 'new-round')?.refusal?.code).toBe('round-running')
  }, 60_000)

  test('or a party sues, and only that is noted (PMA 32)', async () => {
    const opened = await ruled({ result: 'rejected', reason: 'unclear' })
    const page = await sitDown(house, 'mediator', `work/${opened.caseId}`, { width: 360 })
    await beginStep(page, '记下已向法院起诉')
    await choose(page, '哪一方', '当事人甲')
    await look(page, 'confirmation-suit-360')
    await send(page)
    expect((await state(opened)).steps.find((each) => each.step === 'new-round')?.refusal).not.toBeNull()
  }, 60_000)
})

test('the register of courts: one is entered and listed no longer (CPL 205)', async () => {
  const page = await sitDown(house, 'administrator', 'courts')
  await page.getByRole('button', { name: '登记一家法院' }).click()
  await write(page, '法院全称（中文）', '示例区人民法院')
  await write(page, '法院名称（英文）', 'Shili District Court')
  await write(page, '地址', '示例路8号')
  await write(page, '电话', '12368')
  await look(page, 'courts-enter-1440')
  await send(page)
  const line = page.locator('tr', { hasText: '示例路8号' })
  await line.getByRole('button', { name: '不再列出' }).click()
  await send(page)
  await line.getByRole('button').waitFor({ state: 'detached' })
  const { courts } = (await house.product.call(ops.listCourts, { as: 'administrator' })).value
  expect(courts.find((each) => each.address === '示例路8号')?.validTo).not.toBeNull()
}, 60_000)

test.each([['zh', 360], ['en', 360]] as const)('a party says on the phone that it applies: the minute is kept and shown, without JavaScript (CPL 205), %s', async (language, width) => {
  const opened = await agreed()
  house.product.clock.set('2026-04-09 22:40')
  const page = await (await house.browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled: false })).newPage()
  await page.context().addCookies([{ name: 'language', value: language, url: house.address }])
  await page.goto(`${house.address}/d/shili/c/${opened.code}`)
  await page.fill('#pin', opened.pin)
  await page.locator('main button[name=go]').click()
  await page.locator('a[href$="/confirmation"]').click()
  await look(page, `wish-before-${language}`)
  await page.fill('#address', '')
  await page.locator('main button[name=go]').click()
  expect(await page.locator('[role=alert]').textContent()).toContain({ zh: '请写上地址', en: 'Please give an address' }[language])
  await page.fill('#address', '示例小区2栋1单元502')
  await page.check('input[name=electronic]')
  await page.locator('main button[name=go]').click()
  expect(await page.locator('[role=status]').textContent()).toContain('22:40')
  expect(await page.locator('main form').count()).toBe(0)
  await look(page, `wish-after-${language}`)
  expect((await state(opened)).parties.find((each) => each.partyId === opened.applicant)?.wishedAt).toBe('2026-04-09T22:40')
  await page.context().close()
}, 60_000)
