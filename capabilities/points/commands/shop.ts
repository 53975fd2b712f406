import { balancesOf, moved, post, type Posting } from '#cap/ledger'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { ReceiptBody } from '../contract.ts'
import { cardAccount, commodityOf, lotAccount, spend, take } from '../domain.ts'
import { lockAccounts } from '../store/cards.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/shop.ts'
import { refusal } from '../words.ts'
import { cardTyped, closedYears, dayIn, heldOf, homeOf, POINTS, posted, STOCK } from './parts.ts'

type Made = Result<{ id: string }>

/** Refuses `goods-known`. */
export function addGoods(services: Services, by: StaffActor, id: string, asked: { readonly name: string; readonly measure: string; readonly price: number }): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const at = services.clock.now()
    const fresh = await store.insertGoods(tx, homeOf(by), { id, name: cleanText(asked.name), measure: cleanText(asked.measure) }, by.id, at)
    if (!fresh) return (await store.lockGoods(tx, by.unitId, [id])).length > 0 ? ok({ id }) : refuse(refusal('goods-known', {}))
    await store.insertPrice(tx, { id, goodsId: id, price: asked.price, fromOn: services.today(tx.district), by: by.id, at })
    return ok({ id })
  })
}

/** What goods cost from a day on, today or later. Refuses `no-such-goods`, `not-a-day`. */
export async function setPrice(services: Services, by: StaffActor, id: string, goodsId: string, asked: { readonly price: number; readonly fromOn: string }): Promise<Made> {
  const fromOn = dayIn(asked.fromOn)
  if (!fromOn.ok) return fromOn
  if (fromOn.value < services.today(by.district)) return refuse(refusal('not-a-day', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    if ((await store.lockGoods(tx, by.unitId, [goodsId])).length === 0) return refuse(refusal('no-such-goods', {}))
    await store.insertPrice(tx, { id, goodsId, price: asked.price, fromOn: fromOn.value, by: by.id, at: services.clock.now() })
    return ok({ id })
  })
}

/** Goods that came in, bought or given, with their last day. Refuses `no-such-goods`, `expired-already`, `not-a-day`. */
export async function receiveGoods(services: Services, by: StaffActor, id: string, goodsId: string, asked: ReceiptBody): Promise<Made> {
  const bestBefore = asked.bestBefore === null ? ok(null) : dayIn(asked.bestBefore)
  if (!bestBefore.ok) return bestBefore
  const today = services.today(by.district)
  if (bestBefore.value !== null && bestBefore.value < today) return refuse(refusal('expired-already', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    if ((await store.lockGoods(tx, by.unitId, [goodsId])).length === 0) return refuse(refusal('no-such-goods', {}))
    const lot = { id, goods_id: goodsId, came_from: asked.cameFrom, donor: cleanText(asked.donor), best_before: bestBefore.value, received_on: today, n: asked.n }
    if (!(await store.insertLot(tx, by.unitId, lot, by.id))) return ok({ id })
    const [from, to] = [{ account: `received:${by.unitId}`, guarded: false }, { account: lotAccount(id), guarded: true }]
    const done = await post(tx, { id, book: STOCK, kind: 'received', postings: moved(goodsId, asked.n, from, to) }, posted(services, tx, by.id))
    return done.ok ? ok({ id }) : done
  })
}

export interface Wanted {
  readonly goodsId: string
  readonly pieces: number
}

/** The ledger has one entry a book: the goods’ one follows from the command’s. */
export const goodsEntry = (commandId: string) => derivedId<'entry'>(commandId, 'goods')

/**
 * Points for goods, both in one command: either both move or neither. The oldest points and the goods that expire first go first.
 * Refuses `no-such-card`, `no-such-goods`, `not-enough`, `sold-out`.
 */
export function redeem(services: Services, by: StaffActor, id: string, asked: { readonly number: string; readonly items: readonly Wanted[] }): Promise<Result<string>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<string>> => {
    if (await store.findRedemption(tx, by.unitId, id)) return ok(id)
    const card = await cardTyped(tx, by.unitId, asked.number)
    if (!card.ok) return card
    const accountId = card.value.account_id
    const [account] = await lockAccounts(tx, [accountId])
    if (account?.state !== 'open') return refuse(refusal('no-such-card', { number: card.value.number }))
    if (await store.findRedemption(tx, by.unitId, id)) return ok(id)
    const basket = await basketOf(tx, services, by.unitId, asked.items)
    return basket.ok ? exchange(tx, services, by, { id, accountId, basket: basket.value }) : basket
  })
}

interface Exchange {
  readonly id: string
  readonly accountId: string
  readonly basket: readonly Priced[]
}

/** Card and goods are locked: both books, the exchange and its figures, or nothing. */
async function exchange(tx: Tx, services: Services, by: StaffActor, { id, accountId, basket }: Exchange): Promise<Result<string>> {
  const n = basket.reduce((sum, each) => sum + each.price * each.pieces, 0)
  const paid = await payment(tx, services, by.unitId, accountId, n)
  if (!paid.ok) return paid
  const goods = await fetched(tx, services, by.unitId, basket)
  if (!goods.ok) return goods
  const now = posted(services, tx, by.id)
  const points = await post(tx, { id, book: POINTS, kind: 'redeemed', postings: paid.value }, now)
  if (!points.ok) return points
  const stock = await post(tx, { id: goodsEntry(id), book: STOCK, kind: 'given', postings: goods.value }, now)
  if (!stock.ok) return stock
  await store.insertRedemption(tx, by.unitId, { id, account_id: accountId, n, on_day: now.on, redeemed_at: now.at, by: by.id }, basket)
  addCounts(tx, homeOf(by), now.on, [['redeemed', n], ['exchanges', 1]])
  return ok(id)
}

interface Priced extends Wanted {
  readonly name: string
  readonly price: number
}

/** Wanted goods, each once, locked in one order, with today’s price. */
async function basketOf(tx: Tx, services: Services, unitId: string, items: readonly Wanted[]): Promise<Result<readonly Priced[]>> {
  const pieces = new Map<string, number>()
  for (const each of items) pieces.set(each.goodsId, (pieces.get(each.goodsId) ?? 0) + each.pieces)
  const goods = await store.lockGoods(tx, unitId, [...pieces.keys()])
  const prices = await store.pricesOn(tx, [...pieces.keys()], services.today(tx.district))
  const basket = goods.flatMap(({ id, name }) => {
    const price = prices.get(id)
    return price === undefined ? [] : [{ goodsId: id, name, price, pieces: pieces.get(id) ?? 0 }]
  })
  return basket.length === pieces.size ? ok(basket) : refuse(refusal('no-such-goods', {}))
}

async function payment(tx: Tx, services: Services, unitId: string, accountId: string, price: number): Promise<Result<readonly Posting[]>> {
  const closed = await closedYears(tx, unitId, services.today(tx.district))
  const held = await heldOf(tx, accountId)
  const paid = spend(held, price, closed)
  if (!paid) return refuse(refusal('not-enough', { held: held.filter((each) => !closed.has(each.year)).reduce((sum, each) => sum + each.n, 0), needed: price }))
  const [from, to] = [{ account: cardAccount(accountId), guarded: true }, { account: `redeemed:${unitId}`, guarded: false }]
  return ok(paid.flatMap((each) => moved(commodityOf(each.year), each.n, from, to)))
}

async function fetched(tx: Tx, services: Services, unitId: string, basket: readonly Priced[]): Promise<Result<readonly Posting[]>> {
  const lots = await store.lotsOf(tx, unitId, basket.map((each) => each.goodsId))
  const left = new Map((await balancesOf(tx, STOCK, lots.map((each) => lotAccount(each.id)))).map((each) => [each.account, each.n]))
  const postings: Posting[] = []
  for (const { goodsId, name, pieces } of basket) {
    const own = lots.filter((each) => each.goods_id === goodsId).map((each) => ({ id: each.id, n: left.get(lotAccount(each.id)) ?? 0, bestBefore: each.best_before }))
    const taken = take(own, pieces, services.today(tx.district))
    if (!taken) return refuse(refusal('sold-out', { name }))
    for (const each of taken) postings.push(...moved(goodsId, each.n, { account: lotAccount(each.id), guarded: true }, { account: `given:${unitId}`, guarded: false }))
  }
  return ok(postings)
}
