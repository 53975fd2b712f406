import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseId } from '#cap/cases'
import { bookingOperations } from '../../capabilities/booking/contract.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import {
  acceptedCase,
  consented,
  contacted,
  mediatedCase,
  noticed,
  openedCase,
  recordOn,
  signedDraft,
} from '../../capabilities/mediation/house.testing.ts'
import { ROOM, staffIdOf, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { arrive, type DeskHouse, openDesk, takeStep } from './desk.testing.ts'

/** What the desk says when more than one person, window or month is about: each in a real browser. */
let house: DeskHouse
let page: Page

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:05')
  page = await house.openPage()
  await arrive(house, page, 'mediator')
}, 240_000)

afterAll(() => house?.close())

const open = async (on: Page, caseId: string, path = '') => {
  await on.goto(`${house.address}/desk/shili/work/${caseId}${path}`)
  await on.locator('.case-head').waitFor()
}

async function readyToAccept() {
  const opened = await openedCase(house.product)
  await contacted(house.product, opened)
  for (const partyId of [opened.applicant, opened.respondent])
    await consented(house.product, opened, partyId).then((done) => done.value)
  await noticed(house.product, opened)
  return opened
}

const accept = (caseId: string) =>
  house.product
    .call(mediationOperations.acceptMatter, {
      params: { caseId },
      as: 'committee-head',
      body: { initiative: 'application', scope: 'whole' },
    })
    .then((done) => done.value)

describe('somebody else was quicker', () => {
  test('what was typed stays, and the page says who did what and when', async () => {
    const { caseId } = await readyToAccept()
    await open(page, caseId, '/do/mediation/withdraw')
    const field = page.locator('.step-form textarea').first()
    await field.fill('他们说自己去商量，先不调解了。')
    await accept(caseId)
    const note = page.locator('.overtaken')
    await note.waitFor()
    expect(await note.textContent()).toContain('14:05 赵主任已办“受理”')
    expect(await note.textContent()).toContain('这一步仍然可以办')
    expect(await field.inputValue()).toBe('他们说自己去商量，先不调解了。')
  }, 60_000)

  test('also where the step is gone: the form stays with its words, the reason is true, and one link leads on', async () => {
    const opened = await openedCase(house.product)
    await contacted(house.product, opened)
    await open(page, opened.caseId, '/do/mediation/record-consent')
    await page.locator('.step-form').waitFor()
    await page.locator('#note').fill('电话里声音很小，又问了一遍。')
    await consented(house.product, opened, opened.respondent, false).then((done) => done.value)
    const note = page.locator('.overtaken .note-warn')
    await note.waitFor()
    const told = (await note.textContent()) ?? ''
    expect(told).toContain('老王已办“记录同意或拒绝”')
    expect(told).toContain('这一步现在不能再办了')
    expect(told).toContain('有一方明确表示不愿意调解')
    expect(told).not.toContain('刷新')
    expect(await page.locator('#note').inputValue()).toBe('电话里声音很小，又问了一遍。')
    await note.locator('a').click()
    await page.locator('.step-link[data-main=true]', { hasText: '不予受理' }).waitFor()
    await open(page, opened.caseId, '/do/mediation/record-consent')
    const words = page.locator('.note-warn')
    await words.waitFor()
    expect(await words.textContent()).toContain('电话里声音很小，又问了一遍。')
  }, 60_000)

  test('a step nobody has says so, and what happened last', async () => {
    const { caseId } = await openedCase(house.product)
    await open(page, caseId, '/do/dispatch/claim')
    const note = page.locator('.note-warn')
    await note.waitFor()
    expect(await note.textContent()).toContain('现在能办的，在案件页的“下一步”里')
    expect(await note.textContent()).toContain('派单')
  }, 60_000)
})

describe('next steps', () => {
  test('every step has a key, also beyond the ninth, and the key takes it', async () => {
    const { caseId } = await acceptedCase(house.product)
    const head = await house.openPage()
    await arrive(house, head, 'committee-head')
    await open(head, caseId)
    await head.locator('.step-link[data-main=true]', { hasText: '确定调解员' }).waitFor()
    const keys = await head
      .locator('.step-link')
      .evaluateAll((links) => links.map((each) => each.getAttribute('data-key')))
    expect(keys.length).toBeGreaterThan(9)
    expect(keys.every((key) => key !== null)).toBe(true)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys[9]).toBe('0')
    await takeStep(head, '撤回')
    await head.context().close()
  }, 60_000)

  test('after all signatures the mediator is told whose turn it is, and the head seals after reading', async () => {
    const opened = await mediatedCase(house.product)
    await signedDraft(house.product, opened, '2026-03-30')
    await open(page, opened.caseId)
    await page.locator('.waits-for', { hasText: '现在等“盖章”' }).waitFor()
    expect(await page.locator('.step-link[data-main=true]').count()).toBe(0)
    const head = await house.openPage()
    await arrive(house, head, 'committee-head')
    await open(head, opened.caseId)
    expect(await head.locator('.step-link[data-main=true]').textContent()).toContain('盖章')
    await takeStep(head, '盖章')
    const paper = await head.locator('.step-form a', { hasText: '先看协议全文' }).getAttribute('href')
    expect(paper).toContain('/documents/D09')
    expect(await head.locator('.agreement-text').textContent()).toContain('乙方更换厨房下水管。')
    await head.context().close()
  }, 60_000)

  test('a merged case offers nothing but its undoing', async () => {
    const body = { text: '楼上漏水', channel: 'visit', noticeGiven: true } as const
    const report = async () => (await house.product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
    const [one, two] = [await report(), await report()]
    const merge = { params: { caseId: one.caseId }, body: { into: two.caseId }, as: 'dispatcher' }
    await house.product.call(intakeOperations.mergeCase, merge).then((done) => done.value)
    const dispatcher = await house.openPage()
    await arrive(house, dispatcher, 'dispatcher')
    await open(dispatcher, one.caseId)
    expect(await dispatcher.locator('.step-link').allTextContents()).toEqual([expect.stringContaining('撤销并案')])
    await dispatcher.context().close()
  }, 60_000)

  test('what has ended says why its hands cannot change and why its number stays', async () => {
    const opened = await mediatedCase(house.product)
    const draftId = await signedDraft(house.product, opened, '2026-03-30')
    const params = { caseId: opened.caseId }
    const seal = { params, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } }
    await house.product.call(mediationOperations.sealAgreement, seal).then((done) => done.value)
    const closing = { residualHazard: false, followUp: 'waived', satisfaction: 'declined' }
    await recordOn(house.product, opened.caseId as CaseId, 'mediation', { kind: 'closed', data: closing })
    const head = await house.openPage()
    await arrive(house, head, 'committee-head')
    await open(head, opened.caseId)
    const offered = await head.locator('.step-link').allTextContents()
    for (const gone of ['改派', '作废文号', '记录调解', '补齐要素']) expect(offered.join()).not.toContain(gone)
    const reasons = (await head.locator('.steps-off').allTextContents()).join()
    expect(reasons).toContain('这个文号下已经达成协议')
    expect(reasons).not.toContain('刷新')
    await head.context().close()
  }, 60_000)
})

describe('what a form begins with', () => {
  test('a witness is somebody else: the mediator is not put in', async () => {
    const opened = await openedCase(house.product)
    await contacted(house.product, opened)
    await open(page, opened.caseId, '/do/mediation/record-consent')
    expect(await page.locator('#witness').inputValue()).toBe('')
    expect(await page.locator('.step-form').textContent()).toContain('写您自己以外的人')
  }, 60_000)

  test('a session begins in the booked room at the booked time; without one, at the unit and without a beginning', async () => {
    const opened = await acceptedCase(house.product)
    const params = { caseId: opened.caseId }
    const body = { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties' as const, disclosure: 'none' as const }
    const named = { params, as: 'committee-head', body }
    await house.product.call(mediationOperations.designateMediator, named).then((done) => done.value)
    await open(page, opened.caseId, '/do/mediation/hold-session')
    expect(await page.locator('#place').inputValue()).toMatch(/^示例社区/)
    const times = page.locator('.minute-field input.short')
    expect(await times.first().inputValue(), 'a beginning is never guessed').toBe('')
    const slot = { day: '2026-03-16', from: '10:00', to: '11:30', purpose: 'mediation' as const, caseId: opened.caseId }
    await house.product
      .call(bookingOperations.bookRoom, { params: { roomId: ROOM }, body: slot, as: 'mediator' })
      .then((done) => done.value)
    await open(page, opened.caseId)
    await takeStep(page, '记录调解')
    const filled = await times.evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
    )
    expect(filled).toEqual(['10:00', '11:30'])
    expect(await page.locator('#place').inputValue()).toContain('调解')
  }, 60_000)
})

describe('pages by their address', () => {
  test('the tab names the place, the case code and the step', async () => {
    await page.goto(`${house.address}/desk/shili/rooms`)
    await page.waitForFunction(() => document.title === '房间预约 · 枫桥 示例区')
    const { caseId, code } = await openedCase(house.product)
    const spoken = `${code.slice(0, 4)}-${code.slice(4)}`
    await open(page, caseId)
    await page.waitForFunction((wanted) => document.title === wanted, `${spoken} · 枫桥 示例区`)
    await page.goto(`${house.address}/desk/shili/work/${caseId}/do/mediation/record-contact`)
    await page.waitForFunction((wanted) => document.title === wanted, `记录联系 · ${spoken} · 枫桥 示例区`)
  }, 60_000)

  test('a day that does not exist is said, and today is shown', async () => {
    await page.goto(`${house.address}/desk/shili/rooms?day=2026-02-31`)
    const note = page.locator('.note-warn')
    await note.waitFor()
    expect(await note.textContent()).toContain('“2026-02-31”不是一个日期')
    await page.locator('.room-grid').waitFor()
    expect(await page.locator('h2').first().textContent()).toContain('2026年3月16日')
  }, 60_000)

  test('the first list asks for the day of the district, also before the desk has read its start', async () => {
    const fresh = await page.context().newPage()
    let answer = () => {}
    const held = new Promise<void>((release) => (answer = release))
    await fresh.route('**/desk/start.json', async (route) => held.then(() => route.continue()))
    const [asked] = await Promise.all([
      fresh.waitForRequest(/\/api\/d\/shili\/rooms\/[^?]+\d{4}-\d{2}-\d{2}/),
      fresh.goto(`${house.address}/desk/shili/rooms`),
    ])
    expect(asked.url()).toContain('2026-03-16')
    answer()
    await fresh.locator('.room-grid').waitFor()
    await fresh.close()
  }, 60_000)

  test('without JavaScript the desk says what it needs and where residents go, in both languages', async () => {
    const context = await house.browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${house.address}/desk/`)
    const words = (await plain.locator('noscript p:visible').allTextContents()).join()
    expect(words).toContain('工作台需要浏览器打开 JavaScript')
    expect(words).toContain('The staff desk needs JavaScript')
    expect(await plain.locator('noscript a[href="/"]').count()).toBe(2)
    await context.close()
  }, 60_000)
})
