import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openedCase } from '../../capabilities/mediation/house.testing.ts'
import { seedReceivers } from '../../capabilities/transfers/receivers.testing.ts'
import { arrive, beginStep, type DeskHouse, openDesk } from './desk.testing.ts'

/** A matter is sent on, answered and comes back, each side at its own desk. */
let house: DeskHouse
let opened: Opened
let sender: Page
let receiver: Page

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
  await seedReceivers(house.product)
  opened = await openedCase(house.product)
}, 240_000)
afterAll(() => house?.close())

const item = (page: Page, label: string) =>
  page.locator('.step-form .ant-form-item').filter({ has: page.locator('label, legend', { hasText: label }) }).first()
const write = (page: Page, label: string, text: string) => item(page, label).locator('input, textarea').first().fill(text)
const choose = (page: Page, label: string, option: string) => item(page, label).locator('.ant-radio-wrapper', { hasText: option }).first().click()

async function look(page: Page, name: string): Promise<void> {
  const directory = process.env.LOOK_AT
  if (directory) await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true })
}

async function begin(page: Page, name: string): Promise<void> {
  await page.goto(`${house.address}/desk/shili/work/${opened.caseId}`)
  await page.locator('.case-head').waitFor()
  await beginStep(page, name)
}

const send = (page: Page) => page.locator('.step-form .form-foot button[type=submit]').first().click()

describe('a matter that belongs to somebody else (T03, T03b, D19)', () => {
  test('the dispatcher sends it on, with reason, materials and how the citizen was told', async () => {
    sender = await house.openPage()
    await arrive(house, sender, 'dispatcher')
    await begin(sender, '转出')
    await item(sender, '转给哪个单位').locator('.ant-select').click()
    await sender.keyboard.type('示例住建局')
    await sender.keyboard.press('Enter')
    await write(sender, '什么事', '示例小区2号楼外墙渗水。')
    await write(sender, '为什么转给他们', '涉及房屋质量保修。')
    await choose(sender, '怎么告诉群众的', '电话')
    await choose(sender, '同不同意写上姓名', '没有同意')
    await look(sender, 'send-1440')
    await send(sender)
    await sender.locator('.case-head', { hasText: '已转出，等对方签收' }).waitFor()
  })

  test('the department finds it in its list and objects: on a narrow screen, in English', async () => {
    receiver = await house.openPage({ language: 'en', width: 360 })
    await arrive(house, receiver, 'department-handler')
    await receiver.goto(`${house.address}/desk/shili/transfers`)
    await receiver.locator('.plain-list a').first().waitFor()
    await look(receiver, 'list-360')
    await receiver.locator('.plain-list a').first().click()
    await receiver.locator('.object textarea').waitFor()
    await look(receiver, 'slip-360')
    expect(await receiver.locator('.page').textContent()).not.toContain('当事人甲')
    await receiver.locator('.object textarea').fill('The warranty is over; it is not ours.')
    await receiver.locator('.object button[type=submit]').click()
    await receiver.locator('.chip', { hasText: 'the receiver objects' }).waitFor()
  })

  test('the dispatcher accepts the objection with a ground, and it is registered again', async () => {
    await begin(sender, '审核异议')
    await choose(sender, '异议成立吗', '成立，退回')
    await write(sender, '书面理由', '保修期已过，退回重新安排。')
    await send(sender)
    await sender.locator('.case-head', { hasText: '待联系对方' }).waitFor()
    await sender.getByRole('tab', { name: /转出记录/ }).click()
    await look(sender, 'tab-before')
    await sender.locator('#tab-panel', { hasText: '保修期已过' }).waitFor()
    await look(sender, 'tab-1440')
  })

  test('sent again, to a body without a desk: its receipt is noted by hand', async () => {
    await begin(sender, '转出')
    await write(sender, '本系统里没有的单位', '外地示例仲裁委员会')
    await write(sender, '什么事', '示例小区2号楼外墙渗水。')
    await write(sender, '为什么转给他们', '合同约定了仲裁。')
    await choose(sender, '怎么告诉群众的', '当面')
    await choose(sender, '同不同意写上姓名', '没有同意')
    await send(sender)
    await sender.locator('.case-head', { hasText: '已转出' }).waitFor()
    await begin(sender, '登记对方签收')
    await write(sender, '谁签收的', '收发室')
    await send(sender)
    await sender.locator('.case-head', { hasText: '已移交其他单位' }).waitFor()
  })
})
