import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { ADDRESSES } from '../../tools/testing/small-district.ts'
import { barriersOf } from '../../tools/testing/accessibility.ts'
import { answerAllNo, arrive, type DeskHouse, type Look, openDesk, signIn, tabTo, tabToButton, takeStep, typeInto } from './desk.testing.ts'

let house: DeskHouse
let address: string

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
  address = house.address
}, 240_000)

afterAll(() => house?.close())

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const codeWords = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

const openPage = (look?: Look) => house.openPage(look)

async function openFirst(page: Page, view: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await tabTo(page, `.queue .tabs a[href$="view=${view}"]`)
  await page.keyboard.press('Enter')
  await page.locator(`.tabs a[href$="view=${view}"][aria-current=page]`).waitFor()
  await page.locator('.line').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('.case-head').waitFor()
}

async function registerLeak(page: Page): Promise<string> {
  await page.keyboard.press('n')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('卧室天花板湿了一大片，楼上602水管漏水')
  await typeInto(page, '#place', '示例小区2-1-502')
  await page.locator('.ant-select-item-option', { hasText: '502' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await typeInto(page, '#category', 'NBR-01')
  await page.locator('.ant-select-item-option-active', { hasText: 'NBR-01' }).waitFor()
  await page.keyboard.press('Enter')
  await typeInto(page, '#applicant_name', '当事人甲')
  await typeInto(page, '#respondent_name', '当事人乙')
  await typeInto(page, '#respondent_phone', '13800000002')
  await tabTo(page, '.question input')
  for (const _question of await page.locator('.question').all()) await page.keyboard.press('1')
  await tabTo(page, '#noticeGiven')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  const code = page.locator('.big-code').first()
  await code.waitFor()
  return (await code.textContent()) ?? ''
}

async function seriousViolations(page: Page): Promise<string[]> {
  const barriers = await barriersOf(page)
  return barriers.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => `${each.id}: ${each.where.join(', ')}`)
}

describe('the staff desk', () => {
  test('registers, triages, dispatches and takes up a case by keyboard alone', async () => {
    const clerk = await openPage()
    await signIn(house, clerk, 'clerk')
    expect(await registerLeak(clerk)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

    const dispatcher = await openPage()
    await signIn(house, dispatcher, 'dispatcher')
    await openFirst(dispatcher, 'entry')
    await takeStep(dispatcher, '分流')
    await dispatcher.keyboard.press('Control+Enter')
    await takeStep(dispatcher, '派单')
    await dispatcher.keyboard.press('Control+Enter')
    await dispatcher.locator('.step-link', { hasText: '改派' }).waitFor()

    const mediator = await openPage()
    await signIn(house, mediator, 'mediator')
    await openFirst(mediator, 'unclaimed')
    await takeStep(mediator, '签收')
    await mediator.keyboard.press('Enter')
    await mediator.locator('.case-line', { hasText: '老王' }).waitFor()
    expect(await mediator.locator('.step-link[data-main=true]').textContent()).toContain('记录联系')
  }, 120_000)

  test('a refusal keeps the form, names what is wrong and says so in words', async () => {
    const page = await openPage()
    await signIn(house, page, 'clerk')
    await page.keyboard.press('n')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('电话少一位')
    await typeInto(page, '#applicant_name', '当事人甲')
    await typeInto(page, '#applicant_phone', '1380000000')
    await tabTo(page, '.question input')
    for (const _question of await page.locator('.question').all()) await page.keyboard.press('1')
    await tabTo(page, '#noticeGiven')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    const note = page.locator('.note-error')
    await note.waitFor()
    expect(await note.textContent()).toContain('手机号少 1 位')
    expect(await page.locator('#text').inputValue()).toBe('电话少一位')
  }, 60_000)

  test('a merge refused at the last moment is said on the slip, and the photo went with the new case', async () => {
    const body = { text: '楼上漏水', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat602 } as const
    const other = (await house.product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
    const page = await openPage()
    await signIn(house, page, 'clerk')
    await page.keyboard.press('n')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('电话少一位')
    // Typed whole, faster than the list comes: picking the same words would change no letter, yet it is that flat.
    await tabTo(page, '#place')
    await page.keyboard.insertText('示例小区2栋1单元602')
    await page.locator('.place-field .echo', { hasText: '✓ 示例小区2栋1单元602' }).waitFor()
    await page.locator('.photos-field input').setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: PHOTO })
    await page.locator('.thumbs img').waitFor()
    await answerAllNo(page)
    await tabTo(page, '#noticeGiven')
    await page.keyboard.press('Space')
    await page.locator('.same', { hasText: codeWords(other.code) }).waitFor()
    await tabToButton(page, '是同一件')
    await page.keyboard.press('Enter')
    const withdrawn = { params: { caseId: other.caseId }, body: { reason: 'no-reason' } } as const
    await house.product.call(intakeOperations.withdrawRequest, { as: 'clerk', ...withdrawn })
    await page.keyboard.press('Control+Enter')
    const note = page.locator('.slip .note-warn')
    await note.waitFor()
    expect(await note.textContent()).toContain('没有并入')
    await page.keyboard.press('2')
    await page.locator('.case-tabs button', { hasText: '照片和文件 1' }).waitFor()
  }, 60_000)

  test.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['on a narrow screen', { width: 390 }],
  ] as const)(
    'axe finds nothing serious: %s',
    async (_name, look) => {
      const page = await openPage(look)
      await page.goto(`${address}/desk/shili/sign-in`)
      await page.locator('.post').first().waitFor()
      expect(await seriousViolations(page)).toEqual([])
      await arrive(house, page, 'mediator')
      await page.goto(`${address}/desk/shili/register`)
      await page.locator('.question').first().waitFor()
      expect(await seriousViolations(page)).toEqual([])
      await page.goto(`${address}/desk/shili/work?view=mine`)
      await page.locator('.line').first().click()
      await page.locator('.case-head').waitFor()
      expect(await seriousViolations(page)).toEqual([])
      await page.locator('.step-link', { hasText: '记录联系' }).click()
      await page.locator('.step-form').waitFor()
      expect(await seriousViolations(page)).toEqual([])
    },
    120_000,
  )

  test('the English desk holds no Chinese but names and what people wrote', async () => {
    const page = await openPage({ language: 'en' })
    await arrive(house, page, 'mediator')
    for (const path of ['register', 'work?view=mine', 'rooms', 'hazards', 'figures', 'units']) {
      await page.goto(`${address}/desk/shili/${path}`)
      await page.locator('h1, .queue').first().waitFor()
      expect(await chineseOn(page), path).toEqual([])
    }
    await page.goto(`${address}/desk/shili/work?view=mine`)
    await page.locator('.line').first().click()
    await page.locator('.step-link').first().waitFor()
    expect(await chineseOn(page)).toEqual([])
  }, 60_000)
})

/** Lines with Han characters that are neither the other language's name, nor people, nor what somebody wrote. */
async function chineseOn(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts, line by line
  const lines = await page.evaluate(() => document.body.innerText.split('\n'))
  const data = [
    /中文/,
    /卧室天花板/,
    /示例小区/,
    /当事人[甲乙]/,
    /电话少一位/,
    /楼上漏水/,
    ...STAFF_NAMES.map((name) => new RegExp(name)),
  ]
  return lines.filter((line) => /\p{Script=Han}/u.test(line) && !data.some((each) => each.test(line)))
}

const STAFF_NAMES = ['小李', '小周', '老王', '赵主任', '林警官', '小吴', '钱站长', '褚档案', '小郑', '老许']
