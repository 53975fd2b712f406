import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATES, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
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

/** One leak from the door to the closed file: the resident by touch on a phone, the desk by keyboard alone. */
let house: DeskHouse
let mediator: Page
let head: Page
let code = ''
let pin = ''

beforeAll(async () => {
  house = await openDesk('2026-03-16 18:10')
}, 240_000)

afterAll(() => house?.close())

const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** A colleague at a computer of their own. */
/** By the form, with keys alone. */
async function walksIn(login: string): Promise<Page> {
  const page = await house.openPage()
  // From the first moment on: a chooser opened before anybody listens is lost.
  page.on('filechooser', () => undefined)
  await signIn(house, page, login)
  return page
}

/** `/` takes the code as it was spoken. */
async function openByCode(page: Page, spoken = code): Promise<void> {
  await page.keyboard.press('/')
  await page.locator('.rail input:focus').waitFor()
  await page.keyboard.type(spoken)
  await page.keyboard.press('Enter')
  await page.locator('.case-head', { hasText: spoken }).waitFor()
}

async function attach(page: Page, label: string): Promise<void> {
  await tabToField(page, label)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles({ name: 'scan.png', mimeType: 'image/png', buffer: SCAN })
  await page.locator('.upload-field', { hasText: '已上传' }).waitFor()
}

const nextOn = (phone: Page, value = 'next') => phone.locator(`main button[name=go][value="${value}"]`).first().click()

async function openOnPhone(): Promise<Page> {
  const phone = await house.openPage({ width: 390 })
  await phone.goto(`${house.address}/d/shili/c/${code}`)
  if (await phone.locator('input[name=pin]').isVisible()) {
    await phone.fill('input[name=pin]', pin)
    await phone.locator('main button[type=submit]').first().click()
  }
  await phone.locator('h1').waitFor()
  return phone
}

describe('a leak, from the door to the closed file', () => {
  test('the resident scans the plate at the door and reports it', async () => {
    const phone = await house.openPage({ width: 390 })
    await phone.goto(`${house.address}/d/shili/a/${PLATES.flat502}`)
    await phone.fill('#text', '卧室天花板湿了一大片。')
    await nextOn(phone)
    await phone.check('input[name=danger][value=no]')
    await nextOn(phone)
    await nextOn(phone)
    await phone.fill('#phone', '13800138001')
    await phone.check('input[name=letters]')
    await nextOn(phone)
    await nextOn(phone, 'send')
    const parts = await phone.locator('.code [aria-hidden]').allTextContents()
    ;[code = '', pin = ''] = parts.map((each) => each.trim())
    pin = pin.replaceAll(' ', '')
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  }, 60_000)

  test('the clerk registers a caller, sees the same leak and makes them one', async () => {
    const clerk = await walksIn('clerk')
    await clerk.keyboard.press('n')
    await clerk.locator('textarea:focus').waitFor()
    await clerk.keyboard.type('我妈家天花板漏水，帮她问问。')
    await typeInto(clerk, '#place', '示例小区2-1-502')
    await clerk.locator('.ant-select-item-option', { hasText: '502' }).waitFor()
    await clerk.keyboard.press('ArrowDown')
    await clerk.keyboard.press('Enter')
    await pick(clerk, '怎么来的', '打电话')
    await typeInto(clerk, '#applicant_name', '当事人甲')
    await answerAllNo(clerk)
    await tabTo(clerk, '#noticeGiven')
    await clerk.keyboard.press('Space')
    await clerk.locator('.same', { hasText: code }).waitFor()
    await tabToButton(clerk, '是同一件')
    await clerk.keyboard.press('Enter')
    await clerk.keyboard.press('Control+Enter')
    await clerk.locator('.slip .note-done', { hasText: code }).waitFor()
    expect(await clerk.locator('.big-code').first().textContent()).not.toBe(code)
    await clerk.keyboard.press('2')
    await clerk.locator('.case-head', { hasText: code }).waitFor()
    await details(clerk, '被申请人', '当事人乙', '13800138003')
    await clerk.context().close()
  }, 60_000)

  test('the dispatcher triages it and sends it to the community', async () => {
    const dispatcher = await walksIn('dispatcher')
    await openByCode(dispatcher)
    await takeStep(dispatcher, '分流')
    await pick(dispatcher, '这是哪一类', 'NBR-01')
    await answerAllNo(dispatcher)
    await dispatcher.locator('.note-done', { hasText: '示例社区' }).waitFor()
    await send(dispatcher)
    await takeStep(dispatcher, '派单')
    await send(dispatcher)
    await dispatcher.locator('.case-line', { hasText: '示例社区' }).waitFor()
    await dispatcher.context().close()
  }, 60_000)

  test('the mediator takes it up, hears both families and accepts: the number is given', async () => {
    mediator = await walksIn('mediator')
    house.product.clock.set('2026-03-16 18:30')
    await openByCode(mediator)
    await takeStep(mediator, '签收')
    await send(mediator)
    await takeStep(mediator, '记录联系')
    await choose(mediator, '联系上了吗', '联系上了')
    await write(mediator, '对方怎么说', '愿意看看')
    await send(mediator)
    for (const _party of [1, 2]) {
      await takeStep(mediator, '记录同意或拒绝')
      await choose(mediator, '愿意调解吗', '愿意')
      await write(mediator, '谁在场见证', '小李')
      await send(mediator)
    }
    await takeStep(mediator, '送达权利义务告知书')
    await choose(mediator, '怎么送达', '读给对方听')
    await send(mediator)
    await takeStep(mediator, '受理')
    await send(mediator)
    await mediator.locator('.case-head', { hasText: '（2026）示例社区民调字第1号' }).waitFor()
  }, 60_000)

  test('a mediator is named, a room is booked, the parties meet', async () => {
    head = await walksIn('committee-head')
    await openByCode(head)
    await takeStep(head, '确定调解员')
    await choose(head, '调解员和当事人', '没有')
    await send(head)
    await mediator.locator('.step-link', { hasText: '记录调解' }).waitFor()
    await takeStep(mediator, '预约房间')
    await write(mediator, '哪一天', '2026-03-17')
    await write(mediator, '从', '14:00')
    await write(mediator, '到', '15:30')
    await send(mediator)
    house.product.clock.set('2026-03-17 15:40')
    mediator = await walksIn('mediator')
    await openByCode(mediator)
    await takeStep(mediator, '记录调解')
    await answerAllNo(mediator)
    await choose(mediator, '怎么谈的', '面对面')
    for (const words of ['天花板湿了一大片。', '厨房的管子裂了，我来修。']) {
      await write(mediator, '各人怎么说', words)
      await mediator.keyboard.press('Tab')
    }
    await write(mediator, '双方都认的事实', '602 厨房下水管开裂。')
    await write(mediator, '谈成什么样', '愿意签协议')
    await send(mediator)
  }, 60_000)

  test('the agreement is drafted, printed and signed; only with the seal does it take effect', async () => {
    await takeStep(mediator, '拟协议')
    await write(mediator, '争议事项', '漏水由602水管引起。')
    await write(mediator, '协议内容', '乙方修好水管并赔偿3200元。')
    await tabToButton(mediator, '加一项')
    await mediator.keyboard.press('Enter')
    await choose(mediator, '谁做', '当事人乙')
    await choose(mediator, '对谁', '当事人甲')
    await write(mediator, '做什么', '赔偿天花板维修费')
    await write(mediator, '多少钱', '3200')
    await write(mediator, '什么时候前', '2026-03-30')
    await write(mediator, '怎么做', '银行转账')
    await write(mediator, '在哪里', '示例社区')
    await mediator.locator('.check-line', { hasText: '✓' }).waitFor()
    await tabTo(mediator, '.tick input')
    for (const _check of await mediator.locator('.tick').all()) {
      await mediator.keyboard.press('Space')
      await mediator.keyboard.press('Tab')
    }
    await send(mediator)
    const [paper] = await Promise.all([mediator.context().waitForEvent('response', isPaper), printFrom(mediator)])
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
    for (const _signer of ['甲', '乙', '调解员']) {
      await takeStep(mediator, '记录签名')
      await tick(mediator, '当着我的面')
      await attach(mediator, '照片或扫描件')
      await send(mediator)
    }
    head = await walksIn('committee-head')
    await openByCode(head)
    await takeStep(head, '盖章')
    await write(head, '再输一次', TEST_PASSWORD)
    await send(head)
    await head.locator('.case-head', { hasText: '已达成协议' }).waitFor()
  }, 90_000)

  test('it is paid, visited by somebody else, and the danger left becomes a task', async () => {
    house.product.clock.set('2026-03-30 16:00')
    mediator = await walksIn('mediator')
    await openByCode(mediator)
    await takeStep(mediator, '登记履行')
    await write(mediator, '这次付了多少', '3200')
    await choose(mediator, '凭什么知道', '收据')
    await attach(mediator, '照片或扫描件')
    await send(mediator)
    house.product.clock.set('2026-04-17 10:00')
    const visitor = await walksIn('clerk')
    await openByCode(visitor)
    await takeStep(visitor, '记录回访')
    await choose(visitor, '怎么回访的', '上门')
    await choose(visitor, '见到或联系上了吗', '联系上了')
    await choose(visitor, '协议履行得怎么样', '都做到了')
    await send(visitor)
    mediator = await walksIn('mediator')
    await openByCode(mediator)
    await takeStep(mediator, '还有没有隐患')
    await choose(mediator, '现场还有没有隐患', '有')
    await write(mediator, '什么隐患', '楼道立管锈蚀')
    await pick(mediator, '由谁整改', '示例街道')
    await send(mediator)
    await takeStep(mediator, '提请结案')
    await choose(mediator, '请过评价了吗', '结案时')
    await send(mediator)
  }, 90_000)

  test('the head closes it, the reporter rates it, the archivist puts it away', async () => {
    head = await walksIn('committee-head')
    await openByCode(head)
    await takeStep(head, '审核并结案')
    await send(head)
    await house.product.drain()
    const phone = await openOnPhone()
    await phone.locator('input[name=rating]').first().check()
    await phone.locator('form[action$="/rating"] button[type=submit]').click()
    await phone.locator('.note.done').waitFor()
    const archivist = await walksIn('archivist')
    await openByCode(archivist)
    await takeStep(archivist, '归档')
    for (const gap of await archivist.locator('[id^=gaps_]').all()) {
      const id = await gap.getAttribute('id')
      await typeInto(archivist, `#${id}`, '当面说明，未制作')
    }
    await send(archivist)
    await archivist.locator('.case-head', { hasText: '已归档' }).waitFor()
  }, 90_000)
})

const isPaper = (response: { url(): string }) => response.url().includes('/D09')

/** The papers are a tab of the case; the link opens the PDF beside it. */
async function printFrom(page: Page): Promise<void> {
  await takeStep(page, '记录签名')
  await tabToButton(page, '打印协议')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.locator('#next-steps').waitFor()
}

/** One party at a time: their side, their name and how to reach them. */
async function details(page: Page, side: string, name: string, phone: string): Promise<void> {
  await takeStep(page, '补齐要素')
  await choose(page, '哪一方', side)
  await write(page, '姓名或称呼', name)
  await write(page, '电话', phone)
  await send(page)
}
