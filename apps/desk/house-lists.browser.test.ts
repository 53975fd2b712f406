import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase } from '../../capabilities/mediation/house.testing.ts'
import { arrive, type DeskHouse, openDesk, signIn } from './desk.testing.ts'

/** Lists of the house beside cases: councils with their votes and papers, the register of numbers. */
let house: DeskHouse
let page: Page

beforeAll(async () => {
  house = await openDesk('2026-05-13 09:10')
  page = await house.openPage()
  await arrive(house, page, 'mediator')
}, 240_000)

afterAll(() => house?.close())

const desk = (path: string) => `${house.address}/desk/shili/${path}`
const press = (on: Page, name: string) => on.locator('.page button', { hasText: name }).first().click()
const field = (id: string) => page.locator(`.ant-modal #${id}`)
const isSideways = (on: Page) => on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

async function save(): Promise<void> {
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('.ant-modal .step-form').waitFor({ state: 'detached' })
}

async function pdf(on: Page, name: string) {
  const link = on.locator('.page a', { hasText: name }).first()
  const answer = await on.request.get(`${house.address}${(await link.getAttribute('href')) ?? ''}`)
  return { status: answer.status(), type: answer.headers()['content-type'] }
}
const PDF = { status: 200, type: 'application/pdf' }

async function openedCouncil(topic: string): Promise<string> {
  await page.goto(desk('councils'))
  await press(page, '开一个议事会')
  await field('topic').fill(topic)
  await field('place').fill('示例小区2栋')
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('h1', { hasText: topic }).waitFor()
  return page.url()
}

async function openedVote(): Promise<void> {
  await press(page, '发起表决')
  await field('matter').fill('使用维修资金')
  await page.locator('.ant-modal .ant-form-item', { hasText: '属于哪类事项' }).locator('input').click()
  await page.locator('.ant-select-item-option', { hasText: '使用维修资金' }).click()
  await field('roll').fill('2栋101 89.5\n2栋102 120.25\n没有面积的一行')
  expect(await page.locator('.ant-modal .note-warn').textContent()).toContain('第 3 行')
  await save()
}

describe('councils', () => {
  test('members, a meeting, a task and a vote through the forms; totals after the count, both papers, never a choice', async () => {
    await openedCouncil('立管更换')
    await press(page, '请来成员')
    await field('list').fill('业主代表甲，2栋，3\n示例物业')
    await save()
    await page.locator('.chip', { hasText: '3 户' }).waitFor()
    await press(page, '加一项')
    await field('what').fill('检测立管')
    await field('owner').fill('示例物业')
    await field('dueOn').fill('5-22')
    await save()
    await openedVote()
    expect(await pdf(page, '打印表决票')).toEqual(PDF)
    await press(page, '录入选票')
    for (const row of await page.locator('.ant-modal .ant-form-item').all()) await row.locator('.ant-radio-wrapper', { hasText: /^同意/ }).click()
    await save()
    await page.locator('li', { hasText: '已投' }).first().waitFor()
    expect(await page.locator('.page').textContent()).not.toContain('同意人数')
    await press(page, '计票')
    await save()
    await page.locator('.chip-done', { hasText: '通过' }).waitFor()
    expect(await pdf(page, '打印表决结果')).toEqual(PDF)
    expect(await pdf(page, '打印议事会记录')).toEqual(PDF)
  }, 120_000)

  test('what is not verified keeps it from being closed, and the sentence says so', async () => {
    await openedCouncil('路灯')
    await press(page, '加一项')
    await field('what').fill('修路灯')
    await field('owner').fill('示例物业')
    await field('dueOn').fill('5-22')
    await save()
    await press(page, '结束议事会')
    await field('outcome').fill('修好了')
    await page.locator('.ant-modal button[type=submit]').click()
    expect(await page.locator('.ant-modal .note-error').textContent()).toContain('没验收')
  }, 60_000)

  test('the director reads and opens none; on a phone nothing runs over the edge', async () => {
    const address = await openedCouncil('停车位')
    const director = await house.openPage({ width: 360, language: 'en' })
    await arrive(house, director, 'director')
    await director.goto(desk('councils'))
    const open = director.locator('.page button', { hasText: 'Open a council' })
    await open.waitFor()
    expect(await open.isDisabled()).toBe(true)
    await director.goto(address)
    await director.locator('h1', { hasText: '停车位' }).waitFor()
    expect(await director.locator('.page button', { hasText: 'Add a task' }).count()).toBe(0)
    expect(await isSideways(director)).toBe(false)
    // On a phone the places stand behind a button, and an address that nothing has is no fault.
    const figures = director.locator('.rail a[href$="/figures"]')
    expect(await figures.isVisible()).toBe(false)
    await director.locator('.places-button').click()
    await figures.click()
    await director.waitForURL(/figures/)
    expect(await figures.isVisible()).toBe(false)
    await director.goto(desk('no-such-place'))
    expect(await director.locator('.failed').textContent()).toContain('There is no such page.')
    await director.locator('.failed a').click()
    await director.waitForURL(/\/work/)
    await director.context().close()
  }, 60_000)
})

describe('the register of numbers', () => {
  test('numbers in their order, a void one in its place and crossed out; the archivist has it, the clerk has not', async () => {
    const kept = await acceptedCase(house.product)
    const twice = await acceptedCase(house.product)
    const params = { caseId: twice.caseId }
    ;(await house.product.call(mediationOperations.withdrawMatter, { as: 'mediator', params, body: { reason: 'no-reason' } })).value
    ;(await house.product.call(mediationOperations.voidNumber, { as: 'committee-head', params, body: { reason: '登记了两次' } })).value
    expect(kept.caseId).not.toBe(twice.caseId)
    const archivist = await house.openPage()
    await signIn(house, archivist, 'archivist')
    await archivist.locator('.rail a', { hasText: '文号登记' }).click()
    await archivist.locator('.dense tbody tr').nth(1).waitFor()
    const lines = await archivist.locator('.dense tbody tr').allTextContents()
    expect(lines.map((each) => each.startsWith(String(lines.indexOf(each) + 1)))).not.toContain(false)
    expect(await archivist.locator('.dense s').count()).toBe(1)
    expect(await archivist.locator('tr:has(s) .chip-error').textContent()).toContain('作废')
    await archivist.context().close()
    const clerk = await house.openPage()
    await signIn(house, clerk, 'clerk')
    expect(await clerk.locator('.rail a', { hasText: '文号登记' }).count()).toBe(0)
    await clerk.context().close()
  }, 120_000)
})
