import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Home } from './rules.ts'

export interface GoodsRow {
  readonly id: string
  readonly name: string
  readonly measure: string
}

export interface LotRow {
  readonly id: string
  readonly goods_id: string
  readonly came_from: 'donation' | 'bought'
  readonly donor: string
  readonly best_before: Day | null
  readonly received_on: Day
}

export async function goodsOf(tx: Tx, unitId: string): Promise<GoodsRow[]> {
  return tx<GoodsRow>`select g.id, g.name, g.measure from points.goods g where g.district_id = ${tx.district} and g.unit_id = ${unitId} order by g.name, g.id limit 300`
}

/** Locks goods in one order: exchanges and deliveries of the same goods come one after another. */
export async function lockGoods(tx: Tx, unitId: string, ids: readonly string[]): Promise<GoodsRow[]> {
  return tx<GoodsRow>`
    select g.id, g.name, g.measure from points.goods g
     where g.district_id = ${tx.district} and g.unit_id = ${unitId} and g.id = any(${ids}::uuid[]) order by g.id limit 50 for update`
}

export async function insertGoods(tx: Tx, home: Home, goods: GoodsRow, by: string, at: Date): Promise<boolean> {
  const made = await tx`insert into points.goods (district_id, id, unit_id, unit_path, name, measure, entered_by, entered_at)
    values (${tx.district}, ${goods.id}, ${home.id}, ${home.path}, ${goods.name}, ${goods.measure}, ${by}, ${at}) on conflict do nothing returning id`
  return made.length > 0
}

export async function insertPrice(tx: Tx, price: { readonly id: string; readonly goodsId: string; readonly price: number; readonly fromOn: Day; readonly by: string; readonly at: Date }): Promise<void> {
  await tx`insert into points.price (district_id, id, goods_id, price, from_on, set_by, set_at)
    values (${tx.district}, ${price.id}, ${price.goodsId}, ${price.price}, ${price.fromOn}, ${price.by}, ${price.at}) on conflict (district_id, id) do nothing`
}

/** What goods cost on a day. */
export async function pricesOn(tx: Tx, goodsIds: readonly string[], on: Day): Promise<ReadonlyMap<string, number>> {
  if (goodsIds.length === 0) return new Map()
  const found = await tx<{ goods_id: string; price: number }>`
    select distinct on (p.goods_id) p.goods_id, p.price from points.price p
     where p.district_id = ${tx.district} and p.goods_id = any(${goodsIds}::uuid[]) and p.from_on <= ${on} order by p.goods_id, p.from_on desc, p.set_at desc, p.id desc limit 300`
  return new Map(found.map((each) => [each.goods_id, each.price]))
}

export async function insertLot(tx: Tx, unitId: string, lot: LotRow & { readonly n: number }, by: string): Promise<boolean> {
  const made = await tx`insert into points.lot (district_id, id, goods_id, unit_id, came_from, donor, best_before, n, received_on, received_by)
    values (${tx.district}, ${lot.id}, ${lot.goods_id}, ${unitId}, ${lot.came_from}, ${lot.donor}, ${lot.best_before}, ${lot.n}, ${lot.received_on}, ${by}) on conflict do nothing returning id`
  return made.length > 0
}

/** Deliveries of goods, the newest first. */
export async function lotsOf(tx: Tx, unitId: string, goodsIds: readonly string[]): Promise<LotRow[]> {
  if (goodsIds.length === 0) return []
  return tx<LotRow>`
    select l.id, l.goods_id, l.came_from, l.donor, l.best_before, l.received_on from points.lot l
     where l.district_id = ${tx.district} and l.unit_id = ${unitId} and l.goods_id = any(${goodsIds}::uuid[]) order by l.id desc limit 1000`
}

export async function findLot(tx: Tx, unitId: string, id: string): Promise<LotRow | undefined> {
  const [found] = await tx<LotRow>`
    select l.id, l.goods_id, l.came_from, l.donor, l.best_before, l.received_on from points.lot l where l.district_id = ${tx.district} and l.unit_id = ${unitId} and l.id = ${id}`
  return found
}

export interface RedemptionRow {
  readonly id: string
  readonly account_id: string
  readonly n: number
  readonly on_day: Day
  readonly redeemed_at: Date
  readonly reversed: boolean
}

export interface PieceRow {
  readonly redemption_id: string
  readonly goods_id: string
  readonly name: string
  readonly measure: string
  readonly pieces: number
  readonly price: number
}

export async function insertRedemption(
  tx: Tx, unitId: string, made: Omit<RedemptionRow, 'reversed'> & { readonly by: string }, lines: readonly { readonly goodsId: string; readonly pieces: number; readonly price: number }[],
): Promise<void> {
  await tx`insert into points.redemption (district_id, id, unit_id, account_id, n, on_day, redeemed_at, by_staff, reversed)
    values (${tx.district}, ${made.id}, ${unitId}, ${made.account_id}, ${made.n}, ${made.on_day}, ${made.redeemed_at}, ${made.by}, false)`
  const values = lines.map((each) => [tx.district, made.id, each.goodsId, each.pieces, each.price])
  await tx.run(sql`insert into points.redemption_line (district_id, redemption_id, goods_id, pieces, price) values ${rows(values)}`)
}

export async function findRedemption(tx: Tx, unitId: string, id: string): Promise<RedemptionRow | undefined> {
  const [found] = await tx<RedemptionRow>`
    select r.id, r.account_id, r.n, r.on_day, r.redeemed_at, r.reversed from points.redemption r where r.district_id = ${tx.district} and r.unit_id = ${unitId} and r.id = ${id}`
  return found
}

export async function piecesOf(tx: Tx, ids: readonly string[]): Promise<PieceRow[]> {
  if (ids.length === 0) return []
  return tx<PieceRow>`
    select l.redemption_id, l.goods_id, g.name, g.measure, l.pieces, l.price from points.redemption_line l
      join points.goods g on g.district_id = l.district_id and g.id = l.goods_id
     where l.district_id = ${tx.district} and l.redemption_id = any(${ids}::uuid[]) order by l.redemption_id, g.name limit 2000`
}

export async function markReversed(tx: Tx, id: string): Promise<void> {
  await tx`update points.redemption set reversed = true where district_id = ${tx.district} and id = ${id}`
}
