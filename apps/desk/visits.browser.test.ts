import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { campaignsOperations as ops } from '../../capabilities/campaigns/contract.ts'
import { receptionOperations } from '../../capabilities/reception/contract.ts'
import { aDraft, published, seedHall } from '../../capabilities/service-hall/house.testing.ts'
import { GRID, PLATES } from '../../tools/testing/small-district.ts'
import { type DeskHouse, openDesk, sitDown } from './desk.testing.ts'

/** From door to door on a phone, with and without a network; promises, home services and the market calendar on the desk. */
let house: DeskHouse

beforeAll(async () => {
  house = await openDesk('2026-03-16 09:00', seedHall)
}, 240_000)
afterAll(() => house?.close())

const PICTURES = process.env['PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
const inject = async (path: string, form?: Readonly<Record<string, string>>) => {
  if (!form) return house.product.app.inject({ url: path })
  return house.product.app.inject({ method: 'POST', url: path, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString() })
}

test('the round sheet on a phone of 360 px, in a cellar: pressed without a network, sent once each when there is one; nobody lies in the browser', async () => {
  const { id } = (await house.product.call(ops.openCampaign, {
    as: 'unit-head', body: { title: '百日入户走访保平安', goal: '每户门都走到', fromOn: '2026-03-16', untilOn: '2026-03-31', topics: ['fraud', 'disputes'], gridIds: [GRID] },
  })).value
  const phone = await sitDown(house, 'grid-worker', `campaigns/${id}`, { width: 360 })
  await look(phone, 'visits-campaign-360')
  expect(await fits(phone)).toBe(true)
  await phone.getByRole('link', { name: '走访表', exact: true }).click()
  await phone.getByRole('button', { name: '301: 走到了' }).click()
  await phone.getByText('都已送出').waitFor()
  await phone.getByText('没有网络也能打开').waitFor()
  await look(phone, 'visits-round-360')
  expect(await fits(phone)).toBe(true)
  expect((await phone.getByRole('button', { name: '401: 没人应' }).boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await phone.context().setOffline(true)
  await phone.reload()
  await phone.getByRole('heading', { name: '第一网格 · 百日入户走访保平安' }).waitFor()
  await phone.getByRole('button', { name: '401: 没人应' }).click()
  await phone.getByRole('button', { name: '502: 不愿意' }).click()
  await phone.getByText('本机还有 2 次没送出').waitFor()
  await look(phone, 'visits-round-offline-360')
  expect(await fits(phone)).toBe(true)
  expect(await phone.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/小吴|138|phone/)
  const kept = await phone.evaluate(async () => (await (await caches.open('round-offline')).keys()).map((each) => new URL(each.url).pathname))
  expect(kept.filter((each) => each !== '/desk/round-offline.html' && !each.startsWith('/desk/assets/'))).toEqual([])
  await phone.context().setOffline(false)
  await phone.getByText('都已送出').waitFor()
  const { campaign } = (await house.product.call(ops.readCampaign, { as: 'unit-head', params: { id } })).value
  expect(campaign).toMatchObject({ visited: 1, notAnswered: 1, declined: 1 })
  await phone.getByRole('link', { name: '回到这次走访' }).click()
  await phone.getByRole('button', { name: '记一条承诺' }).click()
  await phone.getByLabel('要办什么').fill('修好单元门禁')
  await phone.getByLabel('最晚哪天').fill('2026-03-20')
  await look(phone, 'visits-promise-360')
  await phone.locator('.step-form').getByRole('button', { name: '记一条承诺' }).click()
  await phone.getByText('给居民的条子').waitFor()
  const address = (await phone.locator('.slip a').textContent()) ?? ''
  expect((await inject(new URL(address).pathname)).body).toContain('修好单元门禁')
}, 120_000)

test('home services booked from the plate without a script, the market calendar and a checklist is printed at the booth, in English', async () => {
  const item = (await house.product.call(ops.addHomeItem, { as: 'unit-head', body: { nameZh: '法律咨询', nameEn: 'Legal advice' } })).value
  ;(await house.product.call(ops.setHomeCapacity, { as: 'unit-head', body: { weekday: 3, half: 'morning', n: 2, fromOn: '2026-03-16' } })).value
  const form = await inject(`/d/shili/home-service/at/${PLATES.flat301}`)
  expect(form.body).toContain('到 示例小区2栋1单元301')
  expect(form.body).not.toMatch(/<script/)
  const offer = (await house.product.call(ops.readHomeOffer, { query: { plate: PLATES.flat301 } })).value
  const typed = { plate: PLATES.flat301, itemId: item.id, on: `${offer.free[0]?.on} morning`, name: '居民甲', phone: '13800002222', noticeGiven: 'yes' }
  const missing = await inject(`/d/shili/home-service/${offer.unitId}`, { ...typed, noticeGiven: '' })
  expect([missing.statusCode, missing.body.includes('居民甲')]).toEqual([422, true])
  const booked = await inject(`/d/shili/home-service/${offer.unitId}`, typed)
  expect(booked.statusCode).toBe(303)
  const own = await inject(String(booked.headers['location']))
  expect(own.body).toContain('等确认')
  expect(own.body).not.toMatch(/居民甲|13800002222/)
  const desk = await sitDown(house, 'unit-head', 'campaigns/home', { language: 'en' })
  await desk.getByText('to be confirmed').waitFor()
  await look(desk, 'visits-home-en-1440')
  await desk.getByRole('button', { name: 'Confirm' }).click()
  await desk.locator('.step-form').getByRole('button', { name: 'Confirm' }).click()
  await desk.getByText('confirmed', { exact: true }).waitFor()
  await desk.getByRole('navigation', { name: 'Visits' }).getByRole('link', { name: 'Promises' }).click()
  await desk.getByRole('link', { name: 'All open' }).click()
  await desk.getByText('by 20 March').waitFor()
  await look(desk, 'visits-promises-en-1440')
  expect(await desk.getByText('301').count()).toBe(0)
  await house.product.call(receptionOperations.addMarket, { as: 'unit-head', body: { name: '示例大集', place: '示例集市东口', pattern: 'lunar', days: [3, 8], fromOn: '2026-03-16' } })
  await desk.goto(`${house.address}/desk/shili/reception/markets`)
  await desk.getByRole('button', { name: 'Plan the booths of these 4 days' }).click()
  await desk.getByText('4 market days of this month are planned').waitFor()
  await look(desk, 'visits-markets-en-1440')
  const { booths } = (await house.product.call(receptionOperations.listBooths, { as: 'unit-head', query: {} })).value
  await desk.goto(`${house.address}/desk/shili/reception/booths/${booths[0]?.id}`)
  await published(house.product, aDraft('2026-03-16'))
  await desk.getByLabel('What is it about, in plain words').fill('迁户口')
  await desk.getByRole('button', { name: 'Find' }).click()
  const list = desk.getByRole('listitem').filter({ hasText: 'Registration moved' })
  const checklist = await house.product.app.inject({ url: String(await list.getByRole('link', { name: 'Print' }).getAttribute('href')) })
  expect([checklist.statusCode, checklist.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await look(desk, 'visits-booth-en-1440')
}, 120_000)
