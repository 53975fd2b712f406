import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ticketsOperations as ops } from '../../capabilities/tickets/contract.ts'
import { PLATES, } from '../../tools/testing/small-district.ts'
import { choose, type DeskHouse, type Look, openDesk, pick, sitDown, write } from './desk.testing.ts'

/** A request from the plate to its closing, with the keyboard alone: the counter, the one who does it, and the counter again. */
let house: DeskHouse
const WORDS = '楼道灯不亮，晚上看不见台阶'

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:10')
  const body = { service: 'stairwell', words: WORDS, addressToken: PLATES.flat301 }
  for (const words of [WORDS, '楼上改水管，天花板湿了，说了三次不肯修']) (await house.product.call(ops.reportTicket, { body: { ...body, words } })).value
}, 240_000)

afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

async function atRequests(login: string, view: string, look: Look = {}): Promise<Page> {
  const page = await sitDown(house, login, `tickets?view=${view}`, look)
  await page.locator('[data-row]').first().waitFor()
  return page
}

/** Down the list to the request, and in. */
async function opens(page: Page, words: string): Promise<void> {
  const title = words.slice(0, 10)
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('j')
    if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).includes(title)) break
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** A step by its own key; what it asks is answered with keys, and Ctrl+Enter sends it. */
async function does(page: Page, label: string, answer: () => Promise<void> = async () => undefined): Promise<void> {
  const button = page.locator('button[data-key]:not(.not-now)', { hasText: label })
  await page.keyboard.press((await button.getAttribute('data-key')) ?? '')
  await page.locator('.step-form').waitFor()
  await answer()
  await page.keyboard.press('Control+Enter')
  await page.locator('.step-form').waitFor({ state: 'detached' })
}

const state = (page: Page) => page.locator('h1 + p strong')

test('dispatched, accepted, reached, done without a photo and why, revisited by another, closed: keys and nothing else', async () => {
  const clerk = await atRequests('clerk', 'waiting')
  await opens(clerk, WORDS)
  await look(clerk, 'ticket-new')
  await does(clerk, '派单', () => pick(clerk, '派给哪个单位', '示例社区'))
  await state(clerk).getByText('已派单').waitFor()

  const worker = await atRequests('grid-worker', 'open')
  await opens(worker, WORDS)
  await does(worker, '接单')
  await does(worker, '记录联系', async () => {
    await choose(worker, '怎么联系的', '打电话')
    await choose(worker, '联系上了吗', '没联系上')
  })
  await does(worker, '到场处理')
  await does(worker, '已办好', async () => {
    await write(worker, '办了什么', '换了灯泡')
    await choose(worker, '照片里', '没有拍照')
    await write(worker, '没有照片的原因', '楼道里一直有人走动')
  })
  await state(worker).getByText('已办好').waitFor()
  await look(worker, 'ticket-done')

  await clerk.goto(`${house.address}/desk/shili/tickets?view=waiting`)
  await clerk.locator('[data-row]').first().waitFor()
  await opens(clerk, WORDS)
  await does(clerk, '记录回访', async () => {
    await choose(clerk, '对方回答了吗', '回答了')
    await choose(clerk, '解决了吗', '解决了')
  })
  await does(clerk, '办结')
  await state(clerk).getByText('已办结').waitFor()
  const history = await clerk.locator('.timeline').textContent()
  expect(history).toContain('联系报事人：打电话，没联系上')
  expect(history).toContain('换了灯泡；楼道里一直有人走动')
}, 180_000)

test('what is a dispute after all is turned into one with a reason, at 360 px too; the way leads on to the case', async () => {
  const clerk = await atRequests('clerk', 'waiting', { width: 360 })
  await opens(clerk, '楼上改水管')
  await clerk.getByRole('button', { name: '改按矛盾纠纷办' }).click()
  await write(clerk, '原因', '有另一方，要坐下来谈')
  await look(clerk, 'ticket-dispute')
  await clerk.keyboard.press('Control+Enter')
  await state(clerk).getByText('改按矛盾纠纷办').waitFor()
  expect(await clerk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await clerk.locator('dd a', { hasText: '案件码' }).click()
  await clerk.waitForURL((url) => url.pathname.split('/').includes('work'))
  await clerk.getByRole('heading', { name: '楼上改水管' }).first().waitFor()
  await look(clerk, 'dispute-from-ticket')
}, 120_000)
