import { afterAll, beforeAll, expect, test } from 'vitest'
import { recountLedger } from '#cap/ledger'
import { pointsOperations as ops } from '../capabilities/points/contract.ts'
import { addPointsManagers, aRule } from '../capabilities/points/points.testing.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { seedSmallDistrict, TEST_DISTRICT, UNITS } from '../tools/testing/small-district.ts'

/** From a patrol to soap on the shelf: what the assembly decided in winter, and what a resident carries home in spring (N-06, N-08). */
let product: Product
const held: { number: string; pin: string; goodsId: string; earningId: string } = { number: '', pin: '', goodsId: '', earningId: '' }

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-01 09:00', seed: async (url) => {
    await seedSmallDistrict(url)
    await addPointsManagers(url)
  } })
})
afterAll(() => product.stop())

const page = async (path: string, form?: Readonly<Record<string, string>>) => {
  const url = `/d/shili/points${path}`
  if (!form) return (await product.app.inject({ url })).body
  const sent = await product.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString() })
  return sent.body
}

test('the assembly’s decision becomes a rule once two people have looked at it, and everybody can read it with its basis', async () => {
  const { id: ruleId } = (await product.call(ops.addPointsRule, { as: 'points', body: aRule('2026-03-01', {}) })).value
  expect(await page('')).toContain('还没有村（社区）定下积分规则')
  ;(await product.call(ops.confirmPointsRule, { as: 'unit-head', params: { ruleId }, body: { agreed: true, note: '' } })).value
  const scheme = await page(`/${UNITS.community}`)
  for (const words of ['义务巡逻', '每次 10 分，每月最多 4 次', '关于积分管理的决定', '村务档案2026-3', '投诉、信访、诉讼、调解都不加分，也不扣分']) expect(scheme).toContain(words)
})

test('somebody takes a card because they want one, and walks on a patrol; the organiser enters it, another person approves it', async () => {
  product.clock.set('2026-03-14 10:00')
  const card = (await product.call(ops.issueCard, { as: 'points', body: { name: '居民甲', phone: '13800002222', consent: true, byWhom: 'holder' } })).value
  Object.assign(held, { number: card.number, pin: card.pin })
  product.clock.set('2026-03-16 21:30')
  const made = (await product.call(ops.enterEarning, { as: 'grid-worker', body: { kind: 'patrol', on: '2026-03-16', evidence: '签到表第3页', numbers: [card.address] } })).value
  expect(await page('', { number: held.number, pin: held.pin })).toContain('可用 0 分')
  const approved = (await product.call(ops.decideEarning, { as: 'points', params: { earningId: made.id }, body: { agreed: true, note: '' } })).value
  expect(approved.lines).toMatchObject([{ outcome: 'posted', n: 10 }])
})

test('a shop gives soap; it stands on the shelf with its price', async () => {
  const { id: goodsId } = (await product.call(ops.addGoods, { as: 'points', body: { name: '肥皂', measure: '块', price: 4 } })).value
  held.goodsId = goodsId
  ;(await product.call(ops.receiveGoods, { as: 'points', params: { goodsId }, body: { n: 50, cameFrom: 'donation', donor: '示例商店', bestBefore: '2027-03-01' } })).value
  expect(await page(`/${UNITS.community}`)).toMatch(/肥皂.*4 分一块.*有/)
})

test('at the counter the code is scanned: points and soap move together, and the holder reads it at home without a script', async () => {
  product.clock.set('2026-03-20 15:00')
  const bought = (await product.call(ops.redeemPoints, { as: 'points', body: { number: `http://127.0.0.1:8080/d/shili/points?card=${held.number}`, items: [{ goodsId: held.goodsId, pieces: 2 }] } })).value
  expect(bought).toMatchObject({ n: 8, lines: [{ name: '肥皂', pieces: 2, price: 4 }] })
  const own = await page('', { number: held.number, pin: held.pin })
  for (const words of ['可用 2 分', '兑换物品', '-8', '义务巡逻', '+10']) expect(own).toContain(words)
  expect(own).not.toMatch(/<script|居民甲/)
  const { goods } = (await product.call(ops.listGoods, { as: 'unit-head' })).value
  expect(goods.map((each) => [each.name, each.left])).toEqual([['肥皂', 48]])
})

test('the code of the card opens nothing without the PIN; whoever wants no card asks nobody', async () => {
  const scanned = await page(`?card=${held.number}`)
  expect(scanned).toContain(`value="${held.number}"`)
  expect(scanned).not.toContain('可用')
  expect(await page('', { number: held.number, pin: '000000' })).toContain('卡号或密码不对')
})

test('the books balance, and the district sees two figures and no card', async () => {
  expect(await recountLedger(product.services.db, TEST_DISTRICT)).toEqual([])
  const figures = await product.call(ops.readPointsFigures, { as: 'director' })
  const of = (measure: string) => figures.value.sum.find((each) => each.measure === measure)?.n
  expect([of('issued'), of('redeemed'), of('exchanges')]).toEqual([10, 8, 1])
  expect(figures.raw.body).not.toContain(held.number)
})
