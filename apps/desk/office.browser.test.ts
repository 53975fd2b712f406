import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEST_DISTRICT, } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** What the office keeps in order, done on its screens: postings, pairs, plates, places of grids, teams, liaisons, calendar. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-12-30 09:00')
}, 240_000)

afterAll(() => house?.close())

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${house.address}/desk/shili/${path}`)
  await page.locator('main h1').waitFor()
}

/** Types into a list to choose from and takes the first that fits. */
async function pickIn(page: Page, id: string, text: string): Promise<void> {
  await page.locator(`#${id}`).click()
  await page.keyboard.type(text)
  await page.locator('.ant-select-item-option-active', { hasText: text }).waitFor()
  await page.keyboard.press('Enter')
}

const unfold = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()
const press = (page: Page, words: string) => page.locator('.step-form .form-foot button[type=submit]:visible', { hasText: words }).click()
const told = (page: Page, words: string) => page.locator('.told-shown', { hasText: words }).waitFor()
const refused = async (page: Page) => (await page.locator('.note-error').textContent()) ?? ''
const rowOf = (page: Page, words: string) => page.locator('tbody tr', { hasText: words })

describe('postings and pairs', () => {
  test('somebody is posted from a day on; the same post again is refused and the form kept; then it ends', async () => {
    const page = await sitDown(house, 'administrator', 'postings')
    await unfold(page, '给人任职')
    const post = async () => {
      await pickIn(page, 'posting_staffId', '褚档案')
      await pickIn(page, 'posting_unitId', '示例北社区')
      await pickIn(page, 'posting_role', '档案员')
      await page.locator('label', { hasText: '兼任' }).click()
      await page.fill('#posting_duty', '北社区档案')
      await page.fill('#posting_untilOn', '2027-06-30')
      await press(page, '给人任职')
    }
    await post()
    await told(page, '任职已保存')
    const row = rowOf(page, '北社区档案')
    await row.waitFor()
    expect(await row.textContent()).toContain('兼任')
    expect(await row.textContent()).toContain('2027年6月30日')
    await post()
    await page.locator('.note-error').waitFor()
    expect(await refused(page)).toContain('没有重复保存')
    expect(await page.locator('#posting_duty').inputValue()).toBe('北社区档案')
    await row.locator('button').click()
    await page.fill('#ending_untilOn', '2026-12-01')
    await page.fill('#ending_reason', '不去了')
    await press(page, '结束任职')
    await page.locator('.note-error', { hasText: '结束日期不晚于开始日期' }).waitFor()
    await page.fill('#ending_untilOn', '2027-01-04')
    await press(page, '结束任职')
    await told(page, '任职已结束')
    await rowOf(page, '2027年1月4日').waitFor()
  }, 90_000)

  test('nobody posts themselves', async () => {
    const page = await sitDown(house, 'administrator', 'postings')
    await unfold(page, '给人任职')
    await pickIn(page, 'posting_staffId', '卫管理')
    await pickIn(page, 'posting_unitId', '示例社区')
    await pickIn(page, 'posting_role', '调解员')
    await press(page, '给人任职')
    await page.locator('.note-error').waitFor()
    expect(await refused(page)).toContain('任职不能由本人办给本人')
  }, 60_000)

  test('two people become a pair, and part again', async () => {
    const page = await sitDown(house, 'director', 'postings')
    await page.locator('.empty-title', { hasText: '还没有结对' }).waitFor()
    await unfold(page, '新建结对')
    await pickIn(page, 'pair_staffId', '林警官')
    await pickIn(page, 'pair_partnerId', '老王')
    await page.fill('#pair_purpose', '警民联调')
    await press(page, '新建结对')
    await told(page, '结对已保存')
    await rowOf(page, '警民联调').locator('button').click()
    await page.fill('#ending_reason', '轮换')
    await press(page, '结束结对')
    await told(page, '已保存')
  }, 60_000)

  test('a clerk finds neither the place nor the page', async () => {
    const page = await sitDown(house, 'clerk', 'plates')
    expect(await page.locator('.rail nav').textContent()).not.toContain('任职')
    await page.goto(`${house.address}/desk/shili/postings`)
    await page.locator('.failed, [role=alert]').first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain('孙主任')
  }, 60_000)
})

describe('door plates', () => {
  test('bare doors get plates, one is replaced, one revoked with its reason, the sheet is a PDF', async () => {
    const page = await sitDown(house, 'administrator', 'plates')
    const flat = (room: string) => rowOf(page, `1单元${room}`)
    await page.locator('button', { hasText: '给没有的 2 户制发' }).click()
    await told(page, '已制发 2 块')
    const tokenOf = async (room: string) => (await flat(room).locator('code').textContent()) ?? ''
    expect(await tokenOf('401')).toMatch(/^[2-9a-z]{12}$/)
    const old = await tokenOf('301')
    await flat('301').locator('button', { hasText: '换发' }).click()
    await told(page, '已换发')
    await page.waitForFunction((gone) => !document.body.textContent?.includes(gone), old)
    const printed = page.context().waitForEvent('response', (response) => response.url().includes('/plate-sheets'))
    await page.locator('a', { hasText: '打印这些门牌' }).click()
    expect((await printed).headers()['content-type']).toBe('application/pdf')
    await flat('602').locator('button', { hasText: '停用' }).click()
    await page.fill('#ending_reason', '门牌被撕')
    await press(page, '停用')
    await told(page, '已停用')
    await flat('602').locator('.chip', { hasText: '没有' }).waitFor()
    const changes = await house.product.rows<{ data: { reason: string } }>(`select data from audit.change where action = 'plate.revoke'`)
    expect(changes.map((each) => each.data.reason)).toEqual(['门牌被撕'])
  }, 90_000)

  test('a clerk prints and changes nothing', async () => {
    const page = await sitDown(house, 'clerk', 'plates')
    await rowOf(page, '1单元301').waitFor()
    expect(await page.locator('main button', { hasText: /换发|停用|制发/ }).count()).toBe(0)
  }, 60_000)
})

describe('places of grids, teams and liaisons', () => {
  test('a place is added, filled by who acts in that role, and falls empty again', async () => {
    const page = await sitDown(house, 'unit-head', 'grid-posts')
    await page.locator('.empty-title', { hasText: '还没有设岗位' }).waitFor()
    await unfold(page, '增设网格岗位')
    await pickIn(page, 'new-slot_gridId', '第一网格')
    await page.locator('label.ant-radio-wrapper', { hasText: '网格员' }).click()
    await press(page, '增设网格岗位')
    await told(page, '岗位已增设')
    await page.locator('p', { hasText: '空缺 1 个' }).waitFor()
    await page.locator('button', { hasText: '安排人' }).click()
    await pickIn(page, 'fill_postingId', '小吴')
    await press(page, '由谁担任')
    await told(page, '已安排')
    await rowOf(page, '小吴').locator('button', { hasText: '离岗' }).click()
    await page.fill('#ending_reason', '调岗')
    await press(page, '离岗')
    await told(page, '已保存')
    await rowOf(page, '2026年12月31日').filter({ hasText: '小吴' }).waitFor()
  }, 90_000)

  test('a team with its member, and a liaison whose telephone is checked', async () => {
    const page = await sitDown(house, 'unit-head', 'teams')
    await page.locator('.empty-title', { hasText: '还没有队伍' }).waitFor()
    await unfold(page, '建一支队伍')
    await pickIn(page, 'team_unitId', '示例社区')
    await pickIn(page, 'team_kind', '平安巡逻')
    await page.fill('#team_name', '示例巡逻队')
    await press(page, '建一支队伍')
    await told(page, '队伍已建好')
    await page.locator('button', { hasText: '加队员' }).click()
    await page.fill('#member_name', '志愿者甲')
    await page.fill('#member_part', '队长')
    await press(page, '加队员')
    await told(page, '队员已加入')
    await rowOf(page, '志愿者甲').waitFor()
    await unfold(page, '登记联络人')
    await pickIn(page, 'liaison_unitId', '示例社区')
    await page.fill('#liaison_name', '联络员甲')
    await page.fill('#liaison_part', '楼长')
    await page.fill('#liaison_phone', '1380000000')
    await press(page, '登记联络人')
    await page.locator('.note-error', { hasText: '手机号少 1 位' }).waitFor()
    await page.fill('#liaison_phone', '13800000008')
    await press(page, '登记联络人')
    await told(page, '联络人已登记')
    await rowOf(page, '13800000008').waitFor()
    const admin = await sitDown(house, 'administrator', 'teams')
    await admin.locator('.note-info', { hasText: '系统管理员看不到' }).waitFor()
    expect(await admin.locator('body').textContent()).not.toContain('13800000008')
  }, 90_000)
})

describe('the calendar of a year', () => {
  test('what would change is seen, confirmed and done: the mark “provisional” goes', async () => {
    const marks = async () => (await house.product.rows<{ n: number }>(
      'select count(*)::int as n from cases.deadline where district_id = $1 and provisional', [TEST_DISTRICT]))[0]?.n
    const clerk = await sitDown(house, 'clerk', 'register')
    await clerk.locator('textarea').first().fill('楼上漏水')
    for (const question of await clerk.locator('.question').all()) await question.locator('input').first().check()
    await clerk.locator('#noticeGiven').check()
    await clerk.keyboard.press('Control+Enter')
    await clerk.locator('.big-code').first().waitFor()
    expect(await marks()).toBeGreaterThan(0)
    const page = await sitDown(house, 'administrator', 'office')
    await unfold(page, '录入 2027 年')
    await page.fill('#year_source', '测试用的放假通知')
    await page.fill('#year_holidays', '13-40')
    await press(page, '先看会改动什么')
    await page.locator('.ant-form-item-explain-error', { hasText: '看不懂' }).waitFor()
    await page.fill('#year_holidays', '1-1~1-3，2-5~2-12')
    await page.fill('#year_makeUpDays', '2-13')
    await press(page, '先看会改动什么')
    const seen = page.locator('section', { hasText: '2027 年录入后会怎样' }).last()
    await seen.locator('button', { hasText: '确认录入 2027 年' }).waitFor()
    expect(await seen.textContent()).toMatch(/个期限/)
    expect(await marks()).toBeGreaterThan(0)
    await seen.locator('button').click()
    await told(page, '2027 年已录入')
    await rowOf(page, '测试用的放假通知').filter({ hasText: '放假 11 天' }).waitFor()
    await house.product.drain()
    expect(await marks()).toBe(0)
  }, 120_000)
})

test('in English the same screens hold no Chinese but names and what people wrote', async () => {
  const page = await sitDown(house, 'director', 'postings', { language: 'en' })
  for (const path of ['postings', 'grid-posts', 'plates', 'office']) {
    await goTo(page, path)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    const labels = await page.locator('h1, h2, summary, label, thead th, main button, .empty-title, .quiet').allTextContents()
    expect(labels.filter((each) => /\p{Script=Han}/u.test(each.replace(/示例\S*/g, ''))), path).toEqual([])
  }
}, 60_000)
