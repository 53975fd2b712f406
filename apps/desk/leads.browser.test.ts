import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffIdOf, } from '../../tools/testing/small-district.ts'
import { mailboxOperations } from '../../capabilities/leads/contract.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** From a resident's phone without scripts to the desk and back: a message, a note in a stairwell, a child's letter. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-30 09:10')
  const box = (await house.product.call(mailboxOperations.addMailbox, { as: 'director', body: { nameZh: '示例小学', nameEn: 'Shili Primary School' } })).value
  ;(await house.product.call(mailboxOperations.nameHolder, { as: 'director', params: box, body: { staffId: staffIdOf('community-officer'), ground: '分局会议定', untilOn: '2026-12-31' } })).value
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

/** Nothing is wider than the screen, and a Chinese page has no raw code. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1)
}

/** A phone that runs no script. */
async function phone(language: 'zh' | 'en' = 'zh'): Promise<Page> {
  const context = await house.browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false, locale: language === 'zh' ? 'zh-CN' : 'en-GB' })
  await context.addCookies([{ name: 'language', value: language, url: house.address }])
  return context.newPage()
}

const field = (page: Page, label: string) => page.locator('.step-form .ant-form-item').filter({ hasText: label }).first()
async function send(page: Page): Promise<void> {
  await page.locator('.step-form .form-foot button[type=submit]').last().click()
  await page.waitForFunction(() => !document.querySelector('.step-form .form-foot .ant-btn-loading'))
  expect(await page.locator('.step-form .note-error, .step-form .ant-form-item-explain-error').allTextContents()).toEqual([])
}

test('a message from a phone without scripts is replied to at the desk and read with code and PIN; another becomes a service request', async () => {
  const resident = await phone()
  await resident.goto(`${house.address}/d/shili/messages`)
  await fits(resident)
  await look(resident, 'messages-320')
  await resident.getByRole('button', { name: '发出去' }).click()
  expect(await resident.locator('.note.error[role=alert]').textContent()).toContain('还没有写内容')
  await resident.locator('#text').fill('楼道灯坏了，什么时候修？')
  await resident.locator('#name').fill('当事人甲')
  await resident.getByRole('button', { name: '发出去' }).click()
  expect(await resident.locator('.note.error[role=alert]').textContent()).toContain('个人信息说明')
  expect(await resident.locator('#text').inputValue()).toBe('楼道灯坏了，什么时候修？')
  await resident.locator('input[name=noticeGiven]').check()
  await resident.locator('input[name=mayPublish]').check()
  await resident.getByRole('button', { name: '发出去' }).click()
  const [code, pin] = await resident.locator('.ticket .code').allTextContents()
  await fits(resident)
  await look(resident, 'message-sent-320')

  const head = await sitDown(house, 'director', 'leads?tab=messages')
  await head.getByText('楼道灯坏了，什么时候修？').first().waitFor()
  await look(head, 'messages-desk')
  await head.getByRole('button', { name: /^回\s?复$/ }).click()
  await field(head, '回复').locator('textarea').fill('周三修好。')
  await send(head)
  await head.goto(`${house.address}/desk/shili/leads?tab=messages&view=settled`)
  await head.getByRole('button', { name: '公开问答' }).click()
  await field(head, '问').locator('textarea').fill('楼道灯什么时候修？')
  await send(head)
  await head.getByText('已公开').first().waitFor()

  await resident.goto(`${house.address}/d/shili/messages/read`)
  await resident.locator('#code').fill(code ?? '')
  await resident.locator('#pin').fill(pin ?? '')
  await resident.getByRole('button', { name: '打开' }).click()
  expect(await resident.locator('main').textContent()).toContain('周三修好。')
  await look(resident, 'message-reply-320')
  const other = await phone('en')
  await other.goto(`${house.address}/d/shili/messages`)
  expect(await other.locator('.list').textContent()).toContain('楼道灯什么时候修？')
  await fits(other)
  await look(other, 'messages-en-320')
  await other.locator('#text').fill('路灯不亮')
  await other.getByRole('button', { name: 'Send' }).click()

  await head.goto(`${house.address}/desk/shili/leads?tab=messages`)
  await head.getByRole('button', { name: /^转\s?办$/ }).click()
  await field(head, '成为什么').locator('.ant-radio-wrapper', { hasText: '服务工单' }).click()
  await field(head, '哪一项服务').locator('.ant-select').click()
  await head.locator('.ant-select-item-option', { hasText: '路灯不亮' }).click()
  await send(head)
  await head.goto(`${house.address}/desk/shili/leads?tab=messages&view=settled`)
  await head.getByText('成了服务工单').waitFor()
  expect((await house.product.rows(`select channel from cases.case_file where title = '路灯不亮' or channel = 'mailbox'`)).length).toBe(1)
}, 240_000)

test('a note is taken on a phone in a stairwell, and what became of it stands there', async () => {
  const page = await sitDown(house, 'grid-worker', 'leads', { width: 360 })
  await page.getByRole('button', { name: '记一条' }).click()
  await field(page, '什么事').locator('textarea').fill('三楼消防栓被纸箱挡住')
  await field(page, '从哪里来').locator('.ant-radio-wrapper', { hasText: '网格巡查' }).click()
  await fits(page)
  await look(page, 'note-form-360')
  await send(page)
  await page.getByText('三楼消防栓被纸箱挡住').waitFor()
  await look(page, 'notes-360')
  await page.getByRole('button', { name: '定去向' }).click()
  await field(page, '成为什么').locator('.ant-radio-wrapper', { hasText: '隐患' }).click()
  // The note says no place of its own, so the hazard asks for one.
  await page.locator('.step-form #place').fill('示例小区2栋1单元三楼')
  await look(page, 'note-decide-360')
  await send(page)
  await page.goto(`${house.address}/desk/shili/leads?tab=notes&view=decided`)
  await page.getByText('成了隐患').waitFor()
  await fits(page)
  const clerk = await sitDown(house, 'clerk', 'leads?view=decided', { language: 'en' })
  await clerk.getByText('became a hazard').waitFor()
  await look(clerk, 'notes-en-1440')
}, 240_000)

test('a child answers one question, is shown who helps, writes without a name; the named officer opens and reports it in one step', async () => {
  const child = await phone()
  await child.goto(`${house.address}/d/shili/children`)
  await fits(child)
  await look(child, 'child-first-320')
  await child.getByRole('button', { name: /^有$/ }).click()
  expect(await child.locator('.door strong').allTextContents()).toEqual(['110', '120', '119', '12355', '12345'])
  await fits(child)
  await look(child, 'child-help-320')
  await child.getByRole('button', { name: '接着写信' }).click()
  await fits(child)
  await look(child, 'child-write-320')
  await child.locator('#text').fill('有人打我，我不敢回家')
  await child.getByRole('button', { name: '寄出去' }).click()
  const [code, pin] = await child.locator('.ticket .code').allTextContents()
  await look(child, 'child-sent-320')

  const officer = await sitDown(house, 'community-officer', 'children-letters')
  await officer.getByText('孩子说有危险').waitFor()
  expect(await officer.locator('main, .page').first().textContent()).not.toContain('打我')
  await look(officer, 'letters-desk')
  await officer.getByRole('link', { name: '拆看' }).click()
  await officer.getByText('有人打我，我不敢回家').waitFor()
  await look(officer, 'letter-desk')
  expect(await officer.getByRole('button', { name: /^结\s?束$/ }).isDisabled()).toBe(true)
  await officer.getByRole('button', { name: '报告公安' }).click()
  await officer.getByText('已报告公安').first().waitFor()
  // What is written about a letter stays on no computer.
  expect(await officer.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('打我')
  await officer.getByLabel('您的回信').fill('我们来了')
  await officer.getByRole('button', { name: /^回\s?信$/ }).click()
  await officer.locator('section.card strong', { hasText: '您的回信' }).waitFor()

  await child.goto(`${house.address}/d/shili/children/read`)
  await child.locator('#code').fill(code ?? '')
  await child.locator('#pin').fill(pin ?? '')
  await child.getByRole('button', { name: '打开' }).click()
  expect(await child.locator('main').textContent()).toContain('我们来了')
  expect(await child.locator('main').textContent()).not.toContain('有人打我')
  const director = await sitDown(house, 'director', 'children-letters', { width: 360 })
  await director.getByText('没有等拆的信').waitFor()
  await fits(director)
  await look(director, 'holders-360')
  expect(await director.locator('body').textContent()).not.toContain('有人打我')
}, 240_000)
