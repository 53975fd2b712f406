import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contacted, mediatedCase, type Opened, openedCase } from '../../capabilities/mediation/house.testing.ts'
import { partiesOperations } from '../../capabilities/parties/contract.ts'
import { arrive, type DeskHouse, openDesk } from './desk.testing.ts'

/** The people of a case on the screen: from two to forty, homes, agents, guardians, a child's own word. */
let house: DeskHouse
let page: Page

const SCAN = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

beforeAll(async () => {
  house = await openDesk('2026-05-11 14:10')
  page = await house.openPage()
  await arrive(house, page, 'mediator')
}, 240_000)

afterAll(() => house?.close())

const form = (on: Page) => on.locator('.step-form')
const item = (on: Page, label: string) => on.locator('.step-form .ant-form-item', { hasText: label }).first()
const choice = (on: Page, label: string, option: string) =>
  item(on, label).locator('.ant-radio-wrapper, .ant-checkbox-wrapper', { hasText: option }).first().click()

async function step(opened: Opened, path: string, on = page): Promise<void> {
  await on.goto(`${house.address}/desk/shili/work/${opened.caseId}/do/${path}`)
  await form(on).waitFor()
}

async function pickPerson(label: string, text: string): Promise<void> {
  await item(page, label).locator('input').click()
  await page.keyboard.type(text)
  await page.locator('.ant-select-item-option', { hasText: text }).first().click()
  await page.keyboard.press('Escape')
}

/** Saves; the words of a refusal, or nothing once the form has gone. */
async function save(on = page): Promise<string> {
  await on.locator('.step-form button[type=submit]').click()
  const told = on.locator('.step-form .note-error, .step-form .ant-form-item-explain-error').first()
  await Promise.race([told.waitFor(), form(on).waitFor({ state: 'detached' })])
  return (await told.count()) === 0 ? '' : ((await told.textContent()) ?? '')
}

async function peopleTab(opened: Opened, on = page) {
  await on.goto(`${house.address}/desk/shili/work/${opened.caseId}`)
  await on.locator('#tab-people').click()
  await on.locator('.dense thead').first().waitFor({ state: 'attached' })
  return on.locator('.dense').first().locator('tbody tr')
}

async function pastePeople(opened: Opened, count: number, more = ''): Promise<void> {
  await step(opened, 'parties/add-people')
  const lines = Array.from({ length: count }, (_each, index) => `当事人${index + 3}号，138000001${String(index).padStart(2, '0')}，示例小区3栋${index + 1}01`)
  await item(page, '贴上名单').locator('textarea').fill([...lines, more].join('\n'))
}

const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe('a list of people', () => {
  test('is looked at line by line before anybody is entered; what cannot be read is left out and said', async () => {
    const opened = await openedCase(house.product, { category: 'NBR-03' })
    await pastePeople(opened, 38, '又一位，13800000100')
    const preview = form(page).locator('div[aria-live=polite]')
    await preview.locator('tbody tr').nth(37).waitFor()
    expect(await preview.textContent()).toContain('将录入 38 人')
    expect(await preview.locator('.note-warn').textContent()).toContain('第 39 行')
    expect(await save()).toBe('')
    const lines = await peopleTab(opened)
    expect(await lines.count()).toBe(41)
    expect(await page.locator('.filter-line').textContent()).toContain('40')
    await page.locator('.filter-line input').fill('被申请人')
    expect(await lines.filter({ hasText: '本人' }).count()).toBe(1)
  }, 90_000)

  test('somebody who is there already is refused by name of the line, and the list stays as typed', async () => {
    const opened = await openedCase(house.product)
    await step(opened, 'parties/add-people')
    const list = item(page, '贴上名单').locator('textarea')
    await list.fill('又一位，13800000001')
    expect(await save()).toMatch(/已经|第\s*1\s*行/)
    expect(await list.inputValue()).toBe('又一位，13800000001')
  }, 60_000)

  test('fits a phone: nothing runs over the edge, in both languages', async () => {
    const opened = await openedCase(house.product)
    for (const language of ['zh', 'en'] as const) {
      const phone = await house.openPage({ width: 360, language })
      await arrive(house, phone, 'mediator')
      await peopleTab(opened, phone)
      expect(await isSideways(phone)).toBe(false)
      await step(opened, 'parties/authority', phone)
      expect(await isSideways(phone)).toBe(false)
      await phone.context().close()
    }
  }, 120_000)

  test('the dispatcher sees no way to change who is there', async () => {
    const opened = await openedCase(house.product)
    const other = await house.openPage()
    await arrive(house, other, 'dispatcher')
    await other.goto(`${house.address}/desk/shili/work/${opened.caseId}`)
    await other.locator('.case-head').waitFor()
    expect(await other.locator('.step-link', { hasText: '录入多人' }).count()).toBe(0)
    await other.context().close()
  }, 60_000)
})

describe('who may speak and sign', () => {
  test('an agent by a paper on file: offered by name for a consent, and taken down as the agent', async () => {
    const opened = await openedCase(house.product)
    await contacted(house.product, opened)
    await step(opened, 'mediation/record-consent')
    expect(await item(page, '谁表示的').textContent()).not.toContain('代理人')
    await step(opened, 'parties/authority')
    await choice(page, '身份', '代理人')
    await pickPerson('谁授权', '2 ·')
    await page.locator('#agentName').fill('代理人丙')
    await page.locator('#matters').fill('参加漏水纠纷的调解')
    await choice(page, '可以到什么程度', '和解')
    expect(await save()).toMatch(/\S/)
    await page.locator('.step-form input[type=file]').setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: SCAN })
    await page.locator('.upload-field', { hasText: '已上传' }).waitFor()
    await page.locator('.step-form button[type=submit]').click()
    await form(page).waitFor({ state: 'detached' })
    const lines = await peopleTab(opened)
    expect(await lines.filter({ hasText: '被申请人' }).first().textContent()).toContain('代理人')
    await step(opened, 'mediation/record-consent')
    await choice(page, '哪一方', '被申请人')
    await choice(page, '谁表示的', '代理人丙')
    await choice(page, '愿意调解吗', '愿意')
    await page.locator('#witness').fill('小李')
    expect(await save()).toBe('')
    const [row] = await house.product.rows<{ data: { by: string; signerId: string } }>(
      `select data from cases.fact where case_id = $1 and kind = 'consent-recorded'`, [opened.caseId])
    const [agent] = await house.product.rows<{ id: string }>(`select id from people.party where case_id = $1 and id = $2`, [opened.caseId, row?.data.signerId ?? ''])
    expect(row?.data.by).toBe('agent')
    expect(agent).toBeDefined()
  }, 90_000)

  test('many answers in one list: whoever is left open was not asked, and nobody is presumed', async () => {
    const opened = await openedCase(house.product, { category: 'LAB-01' })
    await contacted(house.product, opened)
    const people = Array.from({ length: 4 }, (_each, index) => ({ name: `工友${index + 1}`, phone: `1380000020${index}` }))
    const added = (await house.product.call(partiesOperations.addPeople, {
      as: 'mediator', params: { caseId: opened.caseId }, body: { side: 'applicant', standing: 'party', people },
    })).value
    await step(opened, 'mediation/record-consent')
    expect(await page.locator('.step-form .form-row').count()).toBe(6)
    await page.locator('#witness').fill('小李')
    await page.locator('.step-form .form-row').nth(0).locator('.ant-radio-wrapper', { hasText: '愿意' }).first().click()
    expect(await save()).toBe('')
    const rows = await house.product.rows<{ n: number }>(`select count(*)::int as n from cases.fact where case_id = $1 and kind = 'consent-recorded'`, [opened.caseId])
    expect(rows[0]?.n).toBe(1)
    expect(added.partyIds).toHaveLength(4)
  }, 90_000)

  test('G-05: a child without a guardian stands out; once named the guardian may sign, and the child is heard', async () => {
    const opened = await openedCase(house.product)
    await house.product.rows("update people.party set minor = true, age_band = '8-13' where id = $1", [opened.applicant])
    const before = await peopleTab(opened)
    expect(await before.first().textContent()).toMatch(/监护人/)
    await step(opened, 'parties/guardian')
    await page.locator('#name').fill('监护人己')
    await choice(page, '什么关系', '父母')
    expect(await save()).toBe('')
    const lines = await peopleTab(opened)
    expect(await lines.first().textContent()).toContain('监护人 ')
    await step(opened, 'parties/wish')
    await choice(page, '单独听的', '单独听的')
    await page.locator('#wish').fill('想住在外婆家')
    expect(await save()).toBe('')
    const after = await peopleTab(opened)
    expect(await after.first().textContent()).not.toContain('还没听')
  }, 90_000)

  test('a share of a shared home is disposed of: chosen in the draft, every co-owner of it must sign (CC 301)', async () => {
    const opened = await mediatedHome(house)
    await step(opened, 'mediation/draft')
    await page.locator('#disputedMatters').fill('天花板修复的费用。')
    await page.locator('.row-term textarea').first().fill('申请人把示例小区2栋1单元502的份额转给共有人戊。')
    await item(page, '要处分哪一家').locator('.ant-checkbox-wrapper').first().click()
    for (const box of await page.locator('.tick input').all()) await box.check()
    expect(await save()).toBe('')
    const [fact] = await house.product.rows<{ data: { partyIds: string[]; disposesOf: string[] } }>(
      `select data from cases.fact where case_id = $1 and kind = 'agreement-drafted'`, [opened.caseId])
    expect(fact?.data.disposesOf).toHaveLength(1)
    expect(fact?.data.partyIds).toHaveLength(3)
    await step(opened, 'mediation/sign')
    expect(await page.locator('.step-form .pairs').textContent()).toContain('共有人戊')
  }, 90_000)
})

async function mediatedHome({ product }: DeskHouse): Promise<Opened> {
  const opened = await mediatedCase(product)
  const people = [{ name: '共有人戊', phone: '13800000301' }]
  const added = (await product.call(partiesOperations.addPeople, {
    as: 'mediator', params: { caseId: opened.caseId }, body: { side: 'applicant', standing: 'co-owner', people, household: 'new' },
  })).value
  const [home] = await product.rows<{ household_id: string }>('select household_id from people.party where id = $1', [added.partyIds[0] ?? ''])
  ;(await product.call(partiesOperations.stateStanding, {
    as: 'mediator', params: { caseId: opened.caseId }, body: { partyIds: [opened.applicant], household: added.partyIds[0] ?? home?.household_id ?? '' },
  })).value
  return opened
}
