import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dispatchOperations } from '../../capabilities/dispatch/contract.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { triageOperations } from '../../capabilities/triage/contract.ts'
import { ADDRESSES, UNITS } from '../../tools/testing/small-district.ts'
import { arrive, type DeskHouse, openDesk, pick } from './desk.testing.ts'

/** The administrator's rules, the dispatcher's keys, and what the head sees that nobody has in hand. */
let house: DeskHouse

const SAFE = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no', 'G-07': 'no' } as const
const MATTERS = ['楼上漏水', '楼道堆物', '下水堵塞', '空调滴水', '狗叫扰民', '广场舞声音大']

async function triaged(text: string): Promise<string> {
  const body = { text, channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const
  const { caseId } = (await house.product.call(intakeOperations.registerCase, { body, as: 'clerk' })).value
  const { product } = house
  return (await product.call(triageOperations.triage, { params: { caseId }, as: 'clerk', body: { category: 'NBR-01', gates: SAFE } })).value.caseId
}

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
  for (const text of MATTERS) await triaged(text)
}, 240_000)
afterAll(() => house?.close())

async function look(page: Page, name: string): Promise<void> {
  const directory = process.env.LOOK_AT
  if (directory) await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true })
}

const shownCase = (page: Page) => page.locator('.dispatching').getAttribute('data-case')

/** From the key to the next matter on the screen, in milliseconds, measured by the page itself. */
async function keyToNext(page: Page, key: string): Promise<number> {
  const measured = page.evaluate(() => new Promise<number>((done) => {
    const now = () => document.querySelector('.dispatching')?.getAttribute('data-case')
    const before = now()
    let pressed = 0
    document.addEventListener('keydown', () => { pressed = performance.now() }, { once: true, capture: true })
    const seen = new MutationObserver(() => {
      if (now() === before) return
      seen.disconnect()
      done(performance.now() - pressed)
    })
    seen.observe(document.body, { childList: true, subtree: true, attributes: true })
  }))
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  await page.keyboard.press(key)
  return measured
}

describe('the dispatcher', () => {
  test('an ordinary matter takes one key, says why in a sentence, and the next one shows within 200 ms', async () => {
    const page = await house.openPage()
    await arrive(house, page, 'dispatcher')
    await page.goto(`${house.address}/desk/shili/dispatching`)
    await page.locator('.dispatching .why', { hasText: /由最基层的中心先办。\s*按“就地就近，最基层的中心先办”/ }).waitFor()
    await look(page, 'dispatching-1440')
    const times: number[] = []
    for (let n = 0; n < 4; n += 1) {
      const before = await shownCase(page)
      times.push(await keyToNext(page, '1'))
      expect(await shownCase(page)).not.toBe(before)
    }
    const [, , median = Number.POSITIVE_INFINITY] = [...times].sort((left, right) => right - left)
    expect(median).toBeLessThan(200)
    const sent = await house.product.rows<{ n: string }>(`select count(*) as n from cases.fact where kind = 'assigned'`)
    expect(Number(sent[0]?.n)).toBe(4)
  })

  test('a matter that nobody triaged yet: from the list to the unit in six keys', async () => {
    const body = { text: '邻居装修太吵', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502, category: 'NBR-03', gates: SAFE } as const
    const { caseId } = (await house.product.call(intakeOperations.registerCase, { body, as: 'clerk' })).value
    const page = await house.openPage()
    await arrive(house, page, 'dispatcher')
    await page.goto(`${house.address}/desk/shili/work?view=entry&stage=registered`)
    await page.locator('.line').first().waitFor()
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    const take = async (step: string) => {
      const link = page.locator('.step-link', { hasText: new RegExp(`^${step}`) }).first()
      await link.waitFor()
      await press((await link.getAttribute('data-key')) ?? '')
      await page.locator('.step-form').waitFor()
    }
    await press('j')
    await press('Enter')
    await take('分流')
    await press('Control+Enter')
    await page.locator('.case-head', { hasText: '已分流' }).waitFor()
    await take('派单')
    await page.locator('.why').waitFor()
    await press('Control+Enter')
    await page.locator('.step-form').waitFor({ state: 'detached' })
    expect(keys).toBeLessThanOrEqual(6)
    const options = await house.product.call(dispatchOperations.listAssignmentOptions, { params: { caseId }, as: 'dispatcher' })
    expect(options.value.unitId).toBe(UNITS.community)
    expect(options.value.units[0]?.why.zh).toBe('分流时定的单位')
    const sent = await house.product.rows(`select id from cases.fact where case_id = $1 and kind = 'assigned'`, [caseId])
    expect(sent).toHaveLength(1)
  })
})

describe('the administrator', () => {
  test('writes a rule, reads it as a sentence, tries it and publishes it', async () => {
    const page = await house.openPage()
    await arrive(house, page, 'administrator')
    await page.goto(`${house.address}/desk/shili/routing`)
    await page.locator('tr[data-rule="R3-place"]').waitFor()
    await look(page, 'routing-1440')
    await page.getByRole('button', { name: '增加一条规则' }).click()
    await pick(page, '什么情况', '类别是')
    await pick(page, '类别', 'NBR-01')
    await page.keyboard.press('Escape')
    await pick(page, '派到哪里', '指定的单位')
    await pick(page, '单位', '示例街道综治中心')
    await page.locator('.rule-form input[maxlength="300"]').fill('区委专题会议纪要（示例）')
    await page.locator('.preview', { hasText: '派给示例街道综治中心' }).waitFor()
    await look(page, 'routing-rule-1440')
    await page.locator('.rule-form button[type=submit]').click()
    await page.locator('tr[data-rule="D-1"]').waitFor()
    await page.locator('.draft .trial > summary').click()
    await page.locator('.draft .trial button[type=submit]').click()
    await page.locator('.trial-found', { hasText: '会派到别处' }).waitFor()
    await page.locator('.publish > summary').click()
    await page.locator('.publish input[maxlength="500"]').fill('漏水先由街道办理')
    await look(page, 'routing-trial-1440')
    await page.locator('.publish button[type=submit]').click()
    await page.locator('.plain-list', { hasText: '第 1 版' }).waitFor()
    const narrow = await house.openPage({ language: 'en', width: 360 })
    await arrive(house, narrow, 'administrator')
    await narrow.goto(`${house.address}/desk/shili/routing`)
    await narrow.locator('tr[data-rule="D-1"]').waitFor()
    await look(narrow, 'routing-360')
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})

describe('the head', () => {
  test('sees what nobody has in hand, and records who is away and who stands in', async () => {
    const page = await house.openPage({ language: 'en', width: 360 })
    await arrive(house, page, 'committee-head')
    await page.goto(`${house.address}/desk/shili/unclaimed`)
    await page.locator('tbody tr').first().waitFor()
    await page.locator('.absences details > summary').click()
    await look(page, 'unclaimed-360')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const wide = await house.openPage()
    await arrive(house, wide, 'committee-head')
    await wide.goto(`${house.address}/desk/shili/unclaimed`)
    await wide.locator('.absences details > summary').click()
    await pick(wide, '不在的人', '老王')
    await pick(wide, '代办', '老许')
    await wide.locator('.absences .ant-form-item', { hasText: '哪天回来' }).locator('input').first().fill('2026-03-20')
    await wide.keyboard.press('Tab')
    await wide.locator('.absences button[type=submit]').click()
    await wide.locator('.absences tbody th', { hasText: '老王' }).waitFor()
    await look(wide, 'unclaimed-1440')
  })
})
