import { afterAll, beforeAll, expect, test } from 'vitest'
import { receptionOperations as ops, type PressesBody } from '../capabilities/reception/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { id } from '../tools/testing/small-district.ts'

/** A market day without a network: presses stay on the telephone, go out later once each, and the three counters say what the day was. */
let product: Product
const held = { marketId: '', boothId: '' }

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
})
afterAll(() => product.stop())

const as = 'community-officer'
const boothOf = async () => (await product.call(ops.readBooth, { as, params: { id: held.boothId } })).value

test('the market calendar says when: lunar days ending in three and eight; a month of booths is planned in one press', async () => {
  held.marketId = (await product.call(ops.addMarket, { as, body: { name: '示例大集', place: '示例集市东口', pattern: 'lunar', days: [3, 8], fromOn: '2026-03-16' } })).value.id
  const { markets } = (await product.call(ops.listMarkets, { as, query: { month: '2026-03' } })).value
  expect(markets[0]?.held).toEqual(['2026-03-16', '2026-03-21', '2026-03-26', '2026-03-31'].map((on) => ({ on, provisional: false })))
  const plan = (month: string) => product.call(ops.planMarketMonth, { as, params: { id: held.marketId }, body: { month, bodies: '派出所、司法所' } })
  expect([(await plan('2026-03')).value, (await plan('2026-03')).value]).toEqual([{ planned: 4 }, { planned: 4 }])
  expect((await plan('2026-02')).refusal?.code).toBe('no-market-days')
  const far = (await product.call(ops.listMarkets, { as, query: { month: '2028-03' } })).value.markets[0]
  expect(far?.held.every((each) => each.provisional)).toBe(true)
  const { booths } = (await product.call(ops.listBooths, { as, query: {} })).value
  expect(booths.map((each) => each.on)).toEqual(['2026-03-31', '2026-03-26', '2026-03-21', '2026-03-16'])
  held.boothId = booths.find((each) => each.on === '2026-03-21')?.id ?? ''
})

/** What a telephone keeps: fifty-two people, twenty matters solved on the spot, and one press too many taken back. */
function kept(): PressesBody['presses'] {
  const press = (n: number, counter: 'served' | 'solved' | 'opinions', by: 1 | -1 = 1) => ({ id: id(95, n), counter, n: by, at: new Date(Date.parse('2026-03-21T01:00:00Z') + n * 60_000).toISOString() })
  return [...Array.from({ length: 53 }, (_each, n) => press(n, 'served')), press(60, 'served', -1), ...Array.from({ length: 20 }, (_each, n) => press(100 + n, 'solved'))]
}

test('on the day there is no network: nothing arrives; in the evening the telephone sends what it kept, in two batches, and one of them twice', async () => {
  product.clock.set('2026-03-21 19:30')
  expect((await boothOf()).booth).toMatchObject({ served: 0, solved: 0, opinions: 0 })
  const all = kept()
  const send = (presses: PressesBody['presses']) => product.call(ops.pressBooth, { as, params: { id: held.boothId }, body: { presses } })
  await Promise.all([send(all.slice(0, 40)), send(all.slice(0, 40))])
  const { value } = await send(all.slice(30))
  expect(value).toEqual({ served: 52, solved: 20, opinions: 0 })
  expect((await send(all)).value).toEqual(value)
})

test('opinions wait for a network and have no name; eleven are noted, and the day has its three counters', async () => {
  const note = (n: number, text: string) => product.call(ops.noteOpinion, { as, params: { id: held.boothId }, commandId: id(96, n), body: { text } })
  expect((await note(99, '联系我 13800000001')).refusal?.code).toBe('personal-data')
  for (let n = 0; n < 11; n += 1) (await note(n, `集市路口第${n + 1}条意见`)).value
  ;(await note(10, '集市路口第11条意见')).value
  const { booth, opinions } = await boothOf()
  expect([booth.served, booth.solved, booth.opinions, opinions.length]).toEqual([52, 20, 11, 11])
  const days = await product.rows<{ measure: string; n: string }>(`select measure, sum(n) as n from reception.day_count where on_day = '2026-03-21' and measure like 'booth-%' group by measure order by measure`)
  expect(days.map((each) => [each.measure, Number(each.n)])).toEqual([['booth-opinions', 11], ['booth-served', 52], ['booth-solved', 20]])
})

test('a telephone that was found a week later still counts, after that it does not; the sheet is printed', async () => {
  const late = (n: number) => product.call(ops.pressBooth, { as, params: { id: held.boothId }, body: { presses: [{ id: id(97, n), counter: 'served', n: 1, at: '2026-03-21T03:00:00.000Z' }] } })
  product.clock.set('2026-03-28 09:00')
  expect((await late(1)).value.served).toBe(53)
  product.clock.set('2026-03-29 09:00')
  expect((await late(2)).refusal?.code).toBe('booth-over')
  const printed = (await product.call(ops.printBooth, { as, params: { id: held.boothId } })).raw
  expect([printed.statusCode, printed.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  ;(await product.call(ops.endMarket, { as, params: { id: held.marketId }, body: {} })).value
  expect((await product.call(ops.listMarkets, { as, query: {} })).value.markets).toEqual([])
})
