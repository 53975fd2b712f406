import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import {
  answerAllNo,
  choose,
  type DeskHouse,
  openDesk,
  pick,
  send,
  signIn,
  tabTo,
  tabToButton,
  tabToField,
  takeStep,
  tick,
  typeInto,
  write,
} from './desk.testing.ts'

/** From the telephone to the sealed and paid agreement in one sitting: nobody's name is typed twice. */
let house: DeskHouse
const seats = new Map<string, Page>()
let code = ''

const APPLICANT = '当事人甲'
const RESPONDENT = '当事人乙'
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:00')
}, 240_000)

afterAll(() => house?.close())

/** Everything typed or put into a field on any page, as the browser heard it. */
const heard: { readonly field: string; readonly text: string }[] = []

/** Somebody's own computer: it notes what each field held when it was left, where its owner had typed into it. */
async function seatOf(login: string): Promise<Page> {
  const known = seats.get(login)
  if (known) return known
  const page = await house.openPage()
  page.on('filechooser', () => undefined)
  await page.exposeFunction('heardInput', (field: string, text: string) => heard.push({ field, text }))
  await page.addInitScript(() => {
    const typed = new Set<EventTarget>()
    addEventListener('input', (event) => event.isTrusted && event.target && typed.add(event.target), true)
    addEventListener('focusout', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !typed.delete(target)) return
      const told: unknown = Reflect.get(globalThis, 'heardInput')
      if (typeof told === 'function' && target.type !== 'password') told(target.id, target.value)
    }, true)
  })
  await signIn(house, page, login)
  seats.set(login, page)
  return page
}

async function openByCode(page: Page): Promise<Page> {
  if (await page.locator('.case-head', { hasText: code }).isVisible()) {
    await page.reload()
  } else {
    await page.keyboard.press('/')
    await page.locator('.rail input:focus').waitFor()
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
  }
  await page.locator('.case-head', { hasText: code }).waitFor()
  return page
}

/** A name written with the mouse in the frame. */
async function sign(page: Page): Promise<void> {
  const pad = page.locator('.drawing-pad')
  await pad.scrollIntoViewIfNeeded()
  const frame = await pad.boundingBox()
  if (!frame) throw new Error('the frame to sign in is there')
  const at = (x: number, y: number) => [frame.x + frame.width * x, frame.y + frame.height * y] as const
  for (const [from, to] of [[[0.1, 0.7], [0.45, 0.2]], [[0.4, 0.25], [0.6, 0.8]], [[0.55, 0.3], [0.9, 0.7]]] as const) {
    await page.mouse.move(...at(from[0], from[1]))
    await page.mouse.down()
    await page.mouse.move(...at(to[0], to[1]), { steps: 12 })
    await page.mouse.up()
  }
  await page.locator('.drawing button', { hasText: '用这个签名' }).click()
  await page.locator('.drawing', { hasText: '签名已存好' }).waitFor()
}

describe('one sitting', () => {
  test('SC-01, T01: a neighbour rings; the mediator writes both people down, once', async () => {
    const page = await seatOf('mediator')
    await page.keyboard.press('n')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('楼上水管漏水，卧室天花板湿了。')
    await typeInto(page, '#place', '示例小区2-1-502')
    await page.locator('.ant-select-item-option', { hasText: '502' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await pick(page, '怎么来的', '打电话')
    await typeInto(page, '#applicant_name', APPLICANT)
    await typeInto(page, '#applicant_phone', '13800138001')
    await typeInto(page, '#respondent_name', RESPONDENT)
    await typeInto(page, '#respondent_phone', '13800138003')
    await answerAllNo(page)
    await tabTo(page, '#noticeGiven')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.locator('.slip .big-code').first().waitFor()
    code = ((await page.locator('.big-code').first().textContent()) ?? '').trim()
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  }, 180_000)

  test('it is triaged and sent to the community, where the mediator takes it up', async () => {
    const dispatcher = await openByCode(await seatOf('dispatcher'))
    await takeStep(dispatcher, '分流')
    await pick(dispatcher, '这是哪一类', 'NBR-01')
    await answerAllNo(dispatcher)
    await dispatcher.locator('.note-done', { hasText: '示例社区' }).waitFor()
    await send(dispatcher)
    await takeStep(dispatcher, '派单')
    await send(dispatcher)
    const page = await openByCode(await seatOf('mediator'))
    await takeStep(page, '签收')
    await send(page)
  }, 180_000)

  test('T05, T06, T08: both are rung, agree, are told their rights; accepted, and the mediator is named', async () => {
    const page = await seatOf('mediator')
    await takeStep(page, '记录联系')
    await choose(page, '联系上了吗', '联系上了')
    await write(page, '对方怎么说', '愿意谈')
    await send(page)
    for (const recording of ['电话录音 01', '电话录音 02']) {
      await takeStep(page, '记录同意或拒绝')
      await choose(page, '愿意调解吗', '愿意')
      await write(page, '谁在场见证', recording)
      await send(page)
    }
    await takeStep(page, '送达权利义务告知书')
    await choose(page, '怎么送达', '读给对方听')
    await send(page)
    await takeStep(page, '受理')
    await send(page)
    const head = await openByCode(await seatOf('committee-head'))
    await takeStep(head, '确定调解员')
    await choose(head, '调解员和当事人', '没有')
    await send(head)
  }, 180_000)

  test('T09, D09: they talk; the draft knows everybody, shows the law, and takes no vague day', async () => {
    house.product.clock.set('2026-03-16 10:00')
    const page = await openByCode(await seatOf('mediator'))
    await takeStep(page, '记录调解')
    await answerAllNo(page)
    // The day stands there already; only the time of beginning is asked.
    await tabToField(page, '开始')
    await tabTo(page, 'input[placeholder="14:30"]')
    await page.keyboard.type('09:10')
    await choose(page, '怎么谈的', '面对面')
    for (const words of ['天花板湿了一大片。', '厨房的管子裂了，我赔。']) {
      await write(page, '各人怎么说', words)
      await page.keyboard.press('Tab')
    }
    await write(page, '双方都认的事实', '602 厨房下水管开裂。')
    await write(page, '谈成什么样', '愿意签协议')
    await send(page)
    await takeStep(page, '拟协议')
    await page.locator('.law-cards', { hasText: '第296条' }).waitFor()
    await write(page, '争议事项', '漏水由602水管引起。')
    await write(page, '协议内容', '尽快赔钱。')
    await page.locator('.ant-form-item-explain-error', { hasText: '2026年5月29日前' }).waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('签字当日赔偿天花板维修费1200元。')
    await tabToButton(page, '加一项')
    await page.keyboard.press('Enter')
    await choose(page, '谁做', RESPONDENT)
    await choose(page, '对谁', APPLICANT)
    await write(page, '做什么', '签字后三日内赔偿天花板维修费')
    await page.locator('.check-line button', { hasText: '2026年3月19日' }).click()
    await write(page, '多少钱', '1200')
    await write(page, '怎么做', '当面给现金')
    await write(page, '在哪里', '示例社区')
    await page.locator('.check-line', { hasText: '✓' }).waitFor()
    await tabTo(page, '.tick input')
    for (const _check of await page.locator('.tick').all()) {
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
    }
    await send(page)
  }, 180_000)

  test('decision 20, T13: all three sign with a drawn name before the mediator; the head seals, and it is in force', async () => {
    const page = await seatOf('mediator')
    for (const signer of [APPLICANT, RESPONDENT, '调解员']) {
      await takeStep(page, '记录签名')
      await page.locator('.step-form .chip-warn', { hasText: signer }).waitFor()
      await choose(page, '签在哪里', '屏幕上')
      await tick(page, '当着我的面')
      await tick(page, '可以在纸上签')
      await sign(page)
      await send(page)
    }
    const head = await openByCode(await seatOf('committee-head'))
    await takeStep(head, '盖章')
    await write(head, '再输一次', TEST_PASSWORD)
    await send(head)
    await head.locator('.case-head', { hasText: '已达成协议' }).waitFor()
  }, 180_000)

  test('T17, D11: it is paid at once against a receipt, and each side takes its original home', async () => {
    const page = await openByCode(await seatOf('mediator'))
    await takeStep(page, '登记履行')
    await write(page, '这次付了多少', '1200')
    await choose(page, '凭什么知道', '收据')
    await tabToField(page, '照片或扫描件')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles({ name: 'receipt.png', mimeType: 'image/png', buffer: SCAN })
    await page.locator('.upload-field', { hasText: '已上传' }).waitFor()
    await send(page)
    await takeStep(page, '登记协议书交付')
    await send(page)
    await page.locator('.case-tabs button', { hasText: /^调解/ }).click()
    await page.locator('main', { hasText: '协议书已交给每位当事人' }).waitFor()
    await page.locator('.case-tabs button', { hasText: '文书' }).click()
    for (const kind of ['D09', 'D11']) {
      const address = await page.locator(`a[href*="/documents/${kind}"]`).first().getAttribute('href')
      const paper = await page.request.get(`${house.address}${address ?? ''}`)
      expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
    }
  }, 180_000)

  test.each([APPLICANT, RESPONDENT, '13800138001', '13800138003'])('“%s” was typed exactly once', (typed) =>
    expect(heard.filter((each) => each.text.includes(typed))).toHaveLength(1))
})
