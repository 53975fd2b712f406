import { tmpdir } from 'node:os'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { bookingOperations } from '../../capabilities/booking/contract.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { mediationOperations as ops } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, mediatedCase, type Opened, openedCase } from '../../capabilities/mediation/house.testing.ts'
import { ROOM } from '../../tools/testing/small-district.ts'
import { beginStep, type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** Where the pictures of this walk are put, for whoever wants to look at them. */
const SHOTS = process.env['SHOTS'] ?? tmpdir()

/** Arranging, calling off, visits, helpers and related cases, each through its real form, narrow and wide, in both languages. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
}, 240_000)

afterAll(() => house?.close())

const item = (page: Page, label: string) =>
  page.locator('.step-form .ant-form-item').filter({ has: page.locator('label, legend', { hasText: new RegExp(`^${label}`) }) }).first()
const write = (page: Page, label: string, text: string) => item(page, label).locator('input, textarea').first().fill(text)
const choose = (page: Page, label: string, option: string) =>
  item(page, label).locator('.ant-radio-wrapper, .ant-checkbox-wrapper', { hasText: option }).first().click()

/** Saves; the words of a refusal, or nothing once the form has closed. */
async function send(page: Page): Promise<string> {
  const fresh = '.step-form .note-error:not([data-old]), .step-form .ant-form-item-explain-error:not([data-old])'
  await page.locator('.step-form .note-error, .step-form .ant-form-item-explain-error').evaluateAll((old) => old.map((each) => each.setAttribute('data-old', '')))
  await page.locator('.step-form .form-foot button[type=submit]').click()
  await page.waitForFunction((seen) => !document.querySelector('.step-form') || document.querySelector(seen), fresh)
  return (await page.locator(fresh).allTextContents()).join(' ')
}

/** Nothing sticks out at the side: a phone's page is read without moving it. */
async function expectNoSideways(page: Page): Promise<void> {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  expect(wide).toBeLessThanOrEqual((seen ?? 0) + 1)
}

const deskOf = async ({ caseId }: Opened) => (await house.product.call(ops.readMediationDesk, { as: 'mediator', params: { caseId } })).value

describe.each([
  { language: 'zh', width: 1440 }, { language: 'en', width: 360 },
] as const)('arranging a session (T09) at $width px in $language', ({ language, width }) => {
  const words = {
    zh: { arrange: '约调解时间', callOff: '取消约好的调解', away: '记下不便的日子', where: '在哪里', room: '现在订一间房', whole: '哪一天', from: '几点开始', to: '几点结束', who: '谁不便', fromDay: '从哪一天', until: '到哪一天', again: '已再问过' },
    en: { arrange: 'Arrange a session', callOff: 'Call off a session', away: 'Note days somebody', where: 'Where', room: 'Book a room now', whole: 'Day', from: 'From', to: 'To$', who: 'Who cannot come', fromDay: 'From', until: 'Until', again: 'Asked again' },
  }[language]
  const day = language === 'zh' ? '2026-03-18' : '2026-03-19'

  test('days that do not suit, a clash shown with the next free time, and calling off', async () => {
    const opened = await acceptedCase(house.product)
    const taken = { day, from: '15:00', to: '16:00', purpose: 'meeting' } as const
    await house.product.call(bookingOperations.bookRoom, { as: 'clerk', params: { roomId: ROOM }, body: taken }).then((done) => done.value)
    const page = await sitDown(house, 'mediator', `work/${opened.caseId}`, { language, width })
    await beginStep(page, words.away)
    await choose(page, words.who, '当事人乙')
    await write(page, words.fromDay, day)
    await write(page, words.until, day)
    expect(await send(page)).toBe('')
    await beginStep(page, words.arrange)
    await expectNoSideways(page)
    await choose(page, words.where, words.room)
    await write(page, words.whole, day)
    await page.locator('.step-form [role=status]', { hasText: '15:00–16:00' }).waitFor()
    await page.locator('.step-form .ant-checkbox-wrapper', { hasText: words.again }).waitFor()
    await write(page, words.from, '15:30')
    await write(page, words.to, '16:30')
    expect(await send(page)).toContain('当事人乙')
    await page.locator('.step-form .ant-checkbox-wrapper', { hasText: words.again }).click()
    expect(await send(page)).toContain('16:00')
    await write(page, words.from, '16:00')
    await write(page, words.to, '17:00')
    expect(await send(page)).toBe('')
    expect((await deskOf(opened)).arranged).toMatchObject([{ on: day, from: '16:00', to: '17:00', roomGone: false }])
    await page.screenshot({ path: `${SHOTS}/meetings-${language}-${width}.png`, fullPage: true })
    await beginStep(page, words.callOff)
    await expectNoSideways(page)
    expect(await send(page)).toBe('')
    expect((await deskOf(opened)).arranged).toEqual([])
    await page.context().close()
  })
})

test('a session that people were invited to fills the record: who, where and when are not typed again (T09)', async () => {
  const opened = await mediatedCase(house.product)
  const params = { caseId: opened.caseId }
  const body = { on: '2026-03-16', from: '13:00', to: '14:00', place: '示例社区调解二室', partyIds: [opened.applicant] }
  await house.product.call(ops.arrangeSession, { as: 'mediator', params, body }).then((done) => done.value)
  const page = await sitDown(house, 'mediator', `work/${opened.caseId}`)
  await beginStep(page, '记录调解')
  expect(await item(page, '地点').or(item(page, '在哪里')).locator('input').first().inputValue()).toBe('示例社区调解二室')
  const names = await page.locator('.step-form fieldset', { hasText: '在场的人' }).locator('input').evaluateAll((all) => all.map((each) => (each instanceof HTMLInputElement ? each.value : '')))
  expect(names).toContain('当事人甲')
  expect(names).not.toContain('当事人乙')
  await page.context().close()
})

/** Runs in the page: says of each photo, as it leaves, what is in it. */
function watchWhatIsSent(): void {
  const send = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const file = init?.body instanceof FormData ? init.body.get('scan') : null
    const text = file instanceof Blob ? await file.text() : ''
    if (text !== '') document.documentElement.dataset['sent'] = `${text.includes('JFIF') ? 'JFIF' : 'other'}, ${text.includes('SECRET-PLACE') ? 'a place' : 'no place'}`
    return send(input, init)
  }
}

test('a photo of a visit is covered on the device before it is sent (PIPL 26, D06)', async () => {
  const opened = await acceptedCase(house.product)
  const page = await sitDown(house, 'mediator', `work/${opened.caseId}`, { width: 360 })
  await page.evaluate(watchWhatIsSent)
  await beginStep(page, '记录现场查看')
  await write(page, '查看了哪里', '602 厨房')
  await write(page, '看到了什么', '接头开裂')
  const stripes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="#fff"/><rect width="100" height="200" fill="#000"/></svg>')
  const photo = await sharp(stripes).jpeg().withExif({ IFD0: { Copyright: 'SECRET-PLACE' } }).toBuffer()
  await page.locator('.photos-field input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
  const picture = page.locator('.covering canvas')
  await picture.waitFor()
  await picture.scrollIntoViewIfNeeded()
  await expectNoSideways(page)
  await page.locator('.covering button', { hasText: '整张遮住' }).click()
  await page.screenshot({ path: `${SHOTS}/meetings-cover.png`, fullPage: true })
  await page.locator('.covering button', { hasText: '看过了' }).click()
  await page.locator('.thumbs li').waitFor()
  expect(photo.includes('SECRET-PLACE')).toBe(true)
  expect(await page.evaluate(() => document.documentElement.dataset['sent'])).toBe('JFIF, no place')
  expect(await send(page)).toContain('照片')
  await page.locator('.step-form .ant-checkbox-wrapper', { hasText: '逐张看过' }).click()
  expect(await send(page)).toBe('')
  const files = await house.product.call(intakeOperations.listCaseFiles, { params: { caseId: opened.caseId }, as: 'mediator' })
  expect(files.value.files).toHaveLength(1)
  await page.context().close()
})

test('somebody is listed with their consent and invited from the register; no party’s consent is ticked beforehand (PMA 20, N-07)', async () => {
  const head = await sitDown(house, 'committee-head', 'circle', { width: 360 })
  await head.locator('summary', { hasText: '列入名册' }).click()
  await write(head, '姓名', '热心邻居戊')
  await write(head, '擅长什么', '会劝人')
  await choose(head, '怎么同意的', '书面')
  await head.locator('.step-form .form-foot button[type=submit]').click()
  await head.locator('.card strong', { hasText: '热心邻居戊' }).waitFor()
  await expectNoSideways(head)
  await head.screenshot({ path: `${SHOTS}/meetings-circle.png`, fullPage: true })
  await head.context().close()
  const opened = await acceptedCase(house.product)
  const page = await sitDown(house, 'mediator', `work/${opened.caseId}`)
  await beginStep(page, '邀请协助人员')
  expect(await page.locator('.step-form .ant-checkbox-checked').count()).toBe(0)
  await item(page, '从协助人员名册里选').locator('input').fill('热心')
  await page.locator('.ant-select-item-option', { hasText: '热心邻居戊' }).click()
  await choose(page, '身份', '邻居')
  await choose(page, '哪几方同意', '当事人甲')
  expect(await send(page)).not.toBe('')
  await choose(page, '哪几方同意', '当事人乙')
  expect(await send(page)).toBe('')
  expect((await deskOf(opened)).coHandlers).toEqual([{ capacity: 'neighbour', name: '热心邻居戊' }])
  await page.context().close()
})

test.each([{ language: 'zh', width: 360 }, { language: 'en', width: 1440 }] as const)('a case is linked to an earlier one and undone in the Similar tab at $width px in $language (SC-11 c)', async ({ language, width }) => {
  const words = {
    zh: { tab: '相同的', link: '是新的申请', undo: '解除关联', why: '不是同一件事' }, en: { tab: 'Similar', link: 'A new request', undo: 'Undo the link', why: 'another matter' },
  }[language]
  await openedCase(house.product)
  house.product.clock.set(language === 'zh' ? '2026-03-16 14:20' : '2026-03-16 14:30')
  const later = await openedCase(house.product)
  const page = await sitDown(house, 'clerk', `work/${later.caseId}`, { language, width })
  await page.locator('.case-tabs button', { hasText: words.tab }).first().click()
  await expectNoSideways(page)
  await page.locator('.same button', { hasText: words.link }).first().click()
  await page.locator('.same button', { hasText: words.undo }).waitFor()
  await expectNoSideways(page)
  await page.screenshot({ path: `${SHOTS}/meetings-similar-${language}.png`, fullPage: true })
  await page.locator('.same button', { hasText: words.undo }).click()
  await page.locator('.same input').fill(words.why)
  await page.locator('.same button', { hasText: words.undo }).last().click()
  await page.locator('.same button', { hasText: words.undo }).waitFor({ state: 'detached' })
  const similar = await house.product.call(intakeOperations.listSimilarCases, { as: 'clerk', params: { caseId: later.caseId } })
  expect(similar.value.linked).toEqual([])
  await page.context().close()
})

test('the respondent gets a page of their own at the counter, with a slip to print (N-17)', async () => {
  const opened = await acceptedCase(house.product)
  const page = await sitDown(house, 'mediator', `work/${opened.caseId}`, { width: 360 })
  await beginStep(page, '给当事人开查询页')
  await expectNoSideways(page)
  expect(await page.locator('.step-form .ant-radio-wrapper', { hasText: '申请人' }).filter({ hasNotText: '被申请人' }).count()).toBe(0)
  await item(page, '给谁').locator('.ant-radio-wrapper').first().click()
  await choose(page, '怎么确认是本人', '看了身份证件')
  await page.locator('.step-form .form-foot button[type=submit]').click()
  const slip = await page.locator('.note a', { hasText: '打印回执' }).getAttribute('href')
  const printed = await page.request.get(`${house.address}${slip}`)
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.screenshot({ path: `${SHOTS}/meetings-page.png`, fullPage: true })
  await page.context().close()
})
