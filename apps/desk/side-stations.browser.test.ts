import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedCourts, TRIBUNAL } from '../../capabilities/confirmation/court.testing.ts'
import { calendarOperations } from '../../capabilities/calendar/contract.ts'
import { jointOperations } from '../../capabilities/joint/contract.ts'
import { linkedOperations } from '../../capabilities/linked/contract.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, consented, contacted, mediatedCase, noticed, type Opened, openedCase } from '../../capabilities/mediation/house.testing.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { beginStep, type DeskHouse, type Look, openDesk, sitDown } from './desk.testing.ts'

/** What stands beside mediation: the joint team, other bodies' procedures, dates, the choice of a clock, and stepping aside. */
let house: DeskHouse
const LEADER = id(7, 95)

beforeAll(async () => {
  house = await openDesk('2026-03-30 09:10')
  const { product } = house
  await seedCourts(product)
  await product.rows(
    `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
     select district_id, $2, 'leader', '周镇长', password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $3`,
    [TEST_DISTRICT, LEADER, staffIdOf('mediator')])
  await product.rows(
    `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'leader', 'main', '', '2025-01-01')`,
    [TEST_DISTRICT, id(8, 95), LEADER, UNITS.otherCommunity])
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  await page.locator('.case-tabs').last().scrollIntoViewIfNeeded({ timeout: 500 }).catch(() => undefined)
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

const atCase = (login: string, { caseId }: Opened, view?: Look) => sitDown(house, login, `work/${caseId}`, view)

const item = (page: Page, label: string) =>
  page.locator('.step-form .ant-form-item').filter({ has: page.locator('label, legend', { hasText: label }) }).first()
const write = (page: Page, label: string, text: string) => item(page, label).locator('input, textarea').first().fill(text)
const choose = (page: Page, label: string, option: string) =>
  item(page, label).locator('.ant-radio-wrapper, .ant-checkbox-wrapper', { hasText: option }).first().click()

async function pick(page: Page, label: string, option: string): Promise<void> {
  await item(page, label).locator('.ant-select').first().click()
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

async function send(page: Page): Promise<void> {
  await page.locator('.step-form .form-foot button[type=submit]').click()
  await page.waitForFunction(() => !document.querySelector('.step-form') || document.querySelector('.step-form .note-error, .step-form .ant-form-item-explain-error'))
  expect(await page.locator('.step-form .note-error, .step-form .ant-form-item-explain-error').allTextContents()).toEqual([])
}

const openTab = (page: Page, name: string) => page.locator('.case-tabs button', { hasText: name }).click()
/** The code as people read it. */
const shown = ({ code }: Opened) => `${code.slice(0, 4)}-${code.slice(4)}`
const params = ({ caseId }: Opened) => ({ caseId })

/** Nothing is wider than the screen, and nothing Chinese is left in an English page but what people wrote. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
}

describe('the joint team', () => {
  test('four seats and a leader with plan and review day, on a phone too; whoever sits there finds the case', async () => {
    const opened = await openedCase(house.product, { category: 'CON-01' })
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '请人加入联动小组')
    await choose(mediator, '哪个席位', '指导')
    await pick(mediator, '请谁', '示例人民法庭')
    await look(mediator, 'joint-seat')
    await send(mediator)
    ;(await house.product.call(jointOperations.takeCharge, {
      as: 'director', params: params(opened),
      body: { staffId: LEADER, ground: 'open-long', plan: '每周碰头一次，先核对欠款，再商量分期。', reviewOn: '2026-04-13' },
    })).value
    await mediator.reload()
    await openTab(mediator, '联动小组')
    await mediator.locator('table.dense th', { hasText: '能看什么' }).waitFor()
    await mediator.locator('main', { hasText: '每周碰头一次' }).waitFor()
    await look(mediator, 'joint-1440-zh')
    const phone = await atCase('mediator', opened, { width: 360, language: 'en' })
    await openTab(phone, 'Joint team')
    await phone.locator('main', { hasText: 'Leader in charge' }).waitFor()
    await look(phone, 'joint-360-en')
    await fits(phone)
    const leader = await sitDown(house, 'leader', 'joint-cases')
    await leader.locator('.card', { hasText: shown(opened) }).locator('a').click()
    await beginStep(leader, '记录包案检查')
    await write(leader, '检查情况', '双方对账一致，还差利息。')
    await send(leader)
    await look(leader, 'joint-leader')
  }, 180_000)
})

describe('other bodies and the court', () => {
  test('notes on other bodies, a referral in, the result out; the liaison’s list on a phone', async () => {
    const opened = await openedCase(house.product, { category: 'CON-01' })
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '登记其他部门')
    await choose(mediator, '哪类机关', '公安')
    await write(mediator, '机关名称', '示例派出所')
    await choose(mediator, '进展', '已')
    await choose(mediator, '是不是就是这一件', '不是')
    await look(mediator, 'linked-note')
    await send(mediator)
    await openTab(mediator, '联动程序')
    await mediator.locator('table.dense', { hasText: '示例派出所' }).waitFor()
    ;(await house.product.call(linkedOperations.receiveReferral, {
      as: 'clerk', params: params(opened),
      body: {
        stage: 'pre-filing', way: 'materials', courtUnitId: TRIBUNAL, reference: '（2026）示0101诉前调1号', receivedOn: '2026-03-30',
        materials: ['起诉状副本', '委派调解函'], agreedBy: [opened.applicant, opened.respondent], agreedOn: '2026-03-30',
      },
    })).value
    await mediator.reload()
    await openTab(mediator, '联动程序')
    await mediator.locator('main', { hasText: '起诉状副本' }).waitFor()
    await look(mediator, 'linked-1440-zh')
    const phone = await atCase('mediator', opened, { width: 360, language: 'en' })
    await openTab(phone, 'Other procedures')
    await phone.locator('table.dense', { hasText: '示例派出所' }).waitFor()
    await look(phone, 'linked-360-en')
    await fits(phone)
    const liaison = await sitDown(house, 'court-liaison', 'court-referrals', { width: 360 })
    await liaison.locator('table.dense, .card', { hasText: shown(opened) }).first().waitFor()
    await look(liaison, 'liaison-360-zh')
    await fits(liaison)
  }, 180_000)
})

describe('dates', () => {
  test('the dates of a case, my own month, and an address for a calendar program that is shown once', async () => {
    const opened = await mediatedCase(house.product)
    const mediator = await atCase('mediator', opened)
    await openTab(mediator, '日程')
    await mediator.locator('table.dense').waitFor()
    await look(mediator, 'dates-1440-zh')
    const mine = await sitDown(house, 'mediator', 'my-calendar?month=2026-04', { width: 360 })
    await mine.locator('main', { hasText: shown(opened) }).waitFor()
    await mine.locator('button', { hasText: '生成' }).click()
    await mine.locator('code.address').waitFor()
    await look(mine, 'my-dates-360-zh')
    await fits(mine)
    const address = (await mine.locator('code.address').textContent()) ?? ''
    const feed = await fetch(address.replace(/^https?:\/\/[^/]+/, house.address))
    expect(feed.headers.get('content-type')).toContain('text/calendar')
    expect(await feed.text()).not.toContain('当事人')
    const english = await sitDown(house, 'mediator', 'my-calendar?month=2026-04', { language: 'en' })
    await look(english, 'my-dates-1440-en')
    expect(await english.locator('code.address').count()).toBe(0)
    expect((await house.product.call(calendarOperations.readMyCalendar, { as: 'mediator', query: { from: '2026-04-01', to: '2026-04-30' } })).value.feedSince).not.toBeNull()
  }, 180_000)
})

describe('mediation', () => {
  test('the clock is proposed with its reason; another one needs a reason of its own', async () => {
    const opened = await openedCase(house.product, { category: 'LAB-01' })
    await contacted(house.product, opened)
    for (const partyId of [opened.applicant, opened.respondent]) (await consented(house.product, opened, partyId)).value
    await noticed(house.product, opened)
    const mediator = await atCase('mediator', opened)
    await beginStep(mediator, '受理')
    await look(mediator, 'accept-1440-zh')
    const phone = await atCase('mediator', opened, { width: 360, language: 'en' })
    await beginStep(phone, 'Accept')
    await look(phone, 'accept-360-en')
    await fits(phone)
    await choose(mediator, '期限', '一个月')
    await mediator.locator('.step-form .form-foot button[type=submit]').click()
    await mediator.locator('.step-form .ant-form-item-explain-error, .step-form .note-error').first().waitFor()
    await choose(mediator, '期限', '十五日')
    await send(mediator)
    const desk = (await house.product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params(opened) })).value
    expect(desk.clock?.rule).toBe('CK-05')
    await openTab(mediator, '调解')
    await mediator.locator('main', { hasText: '劳动仲裁' }).waitFor()
    await look(mediator, 'rights-1440-zh')
  }, 180_000)

  test('T08c, G-14: the mediator steps aside by a button with the reason; the head names somebody else and D24 is there', async () => {
    const opened = await acceptedCase(house.product)
    ;(await house.product.call(mediationOperations.designateMediator, {
      as: 'committee-head', params: params(opened), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'committee', disclosure: 'none' },
    })).value
    const mediator = await atCase('mediator', opened, { width: 360 })
    await beginStep(mediator, '回避')
    await choose(mediator, '您和当事人', '近亲属')
    await write(mediator, '具体情况', '申请人是我表哥，昨天才知道。')
    await look(mediator, 'aside-360-zh')
    await fits(mediator)
    await send(mediator)
    const head = await atCase('committee-head', opened)
    await look(head, 'aside-head')
    await openTab(head, '文书')
    await head.locator('tr', { hasText: 'D24' }).first().waitFor()
    await beginStep(head, '确定调解员')
    await pick(head, '调解员', '老许')
    await head.keyboard.press('Escape')
    await choose(head, '有没有关系', '没有')
    await send(head)
    const desk = (await house.product.call(mediationOperations.readMediationDesk, { as: 'committee-head', params: params(opened) })).value
    expect(desk.mediators.map((each) => each.name)).toEqual(['老许'])
  }, 180_000)
})
