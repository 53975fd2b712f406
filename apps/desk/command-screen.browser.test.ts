import { setImmediate as breathe } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandScreenOperations } from '../../capabilities/command-screen/contract.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { ADDRESSES, GRID, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 14:10')
}, 240_000)

afterAll(() => house?.close())

async function register(): Promise<void> {
  const answer = await house.product.call(intakeOperations.registerCase, {
    as: 'clerk', body: { text: '楼上漏水', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502, category: 'NBR-01' },
  })
  expect(answer.status).toBe(201)
}

const EVENTS = 10_000
const DROPS = 3
/** From here on a hall is told a count (PR-24). */
const FEW = 5
const MOST_GROWTH_BYTES = 10 * 1024 * 1024

/** Says that something happened so many times, and waits until the page has been told each time. */
async function say(times: number, heard: () => number): Promise<void> {
  const until = heard() + times
  for (let n = 1; n <= times; n += 1) {
    house.product.services.live.touched({ district: TEST_DISTRICT, caseId: `${n}` })
    if (n % 500 === 0) await breathe()
  }
  await expect.poll(heard, { timeout: 10_000 }).toBeGreaterThanOrEqual(until)
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

const figure = (page: Page, name: string, value: number | '不足5') => page.locator(`[data-figure=${name}]`, { hasText: new RegExp(`^${value}$`) }).waitFor()

/** Milliseconds between the page’s readings of its figures. */
const gaps = (page: Page) => page.evaluate(() => {
  const at = performance.getEntriesByType('resource').filter(({ name }) => /\/screens\/[^/]+$/.test(name)).map(({ startTime }) => startTime)
  return at.slice(1).map((each, index) => each - (at[index] ?? 0))
})

test('a television hears ten thousand events over three lost connections: its figures are those of the database, and it does not grow', async () => {
  const { product, address } = house
  const made = (await product.call(commandScreenOperations.makeDisplay, { as: 'director', body: { name: '大厅东墙' } })).value
  const page = await house.openPage({ width: 1920 })
  const session = await page.context().newCDPSession(page)
  let heard = 0
  session.on('Network.eventSourceMessageReceived', ({ eventName }) => (heard += eventName === 'changed' ? 1 : 0))
  await session.send('Network.enable')
  await page.goto(address + new URL(made.address).pathname)
  await figure(page, 'stock', '不足5')
  for (let n = 1; n <= FEW; n += 1) await register()
  const before = await heapOf(session)
  for (let drop = 1; drop <= DROPS; drop += 1) {
    await register()
    await say(Math.ceil(EVENTS / DROPS), () => heard)
    product.app.server.closeAllConnections()
    await page.locator('.screen[data-state=lost]', { hasText: '连接中断，自 14:10 起' }).waitFor()
    await register()
    await page.locator('.screen[data-state=live]').waitFor()
    await figure(page, 'inToday', FEW + drop * 2)
  }
  const [stored] = await product.rows<{ n: number }>('select count(*)::int as n from cases.case_file where open')
  await figure(page, 'stock', stored?.n ?? -1)
  expect(heard).toBeGreaterThanOrEqual(EVENTS)
  expect((await heapOf(session)) - before).toBeLessThan(MOST_GROWTH_BYTES)
  expect(Math.min(...(await gaps(page)))).toBeGreaterThan(900)

  product.clock.set('2026-03-17 00:01')
  await say(1, () => heard)
  await figure(page, 'inToday', '不足5')
  await product.call(commandScreenOperations.revokeDisplay, { as: 'director', params: { id: made.id }, body: {} })
  await say(1, () => heard)
  await page.locator('.screen[data-state=over]').waitFor()
  await page.context().close()
})

test('the map is walked by keys: its table leads to a grid and its list; on a phone nothing hangs over the edge', async () => {
  house.product.clock.set('2026-03-16 15:00')
  const page = await sitDown(house, 'director', 'map')
  await page.locator(`.map-drawing [data-grid="${GRID}"]`).waitFor()
  await page.locator('.map-table a').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.map-opened', { hasText: '按类别' }).waitFor()
  expect(await page.locator('.map-opened tbody tr').first().textContent()).toContain('11')
  await page.locator('.map-opened a', { hasText: '在办' }).first().press('Enter')
  await page.locator('.lines .line').first().waitFor()
  expect(new URL(page.url()).searchParams.get('grid')).toBe(GRID)
  const phone = await sitDown(house, 'unit-head', 'map', { width: 360, dark: true, language: 'en' })
  await phone.locator('.map-legend').waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
