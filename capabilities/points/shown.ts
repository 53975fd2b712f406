import { balancesOf } from '#cap/ledger'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { STOCK } from './commands/parts.ts'
import type { GoodsShown, RuleShown, YearEndShown } from './contract.ts'
import { APPROVING, lotAccount } from './domain.ts'
import type { RuleRow, YearEndRow } from './store/rules.ts'
import { goodsOf, lotsOf, pricesOn } from './store/shop.ts'

/** A rule as screens show it; without a viewer nobody may confirm. */
export function ruleShown(row: RuleRow, viewer: StaffActor | undefined): RuleShown {
  const state = row.declined ? 'declined' : row.confirmed_by === null ? 'waiting' : 'confirmed'
  return {
    id: row.id, kind: row.kind, title: row.title, n: row.n, evidence: row.evidence, mostAMonth: row.most_a_month, fromOn: row.from_on, decidedBy: row.decided_by, decidedOn: row.decided_on,
    decision: row.decision, decisionFile: row.decision_file, state,
    mayConfirm: state === 'waiting' && viewer !== undefined && APPROVING.includes(viewer.role) && row.entered_by !== viewer.id,
  }
}

export function yearEndShown(row: YearEndRow): YearEndShown {
  return {
    id: row.id, year: row.year, lastDay: row.last_day, decision: row.decision, decidedOn: row.decided_on, decisionFile: row.decision_file, announcedOn: row.announced_on,
    closed: row.closed_at !== null,
  }
}

/** Whether the points of a year can be used no more. */
export function isOver(ends: readonly YearEndRow[], today: Day): (year: number) => boolean {
  const over = new Set(ends.filter((each) => each.last_day < today).map((each) => each.year))
  return (year) => over.has(year)
}

/** Goods of a shop with what they cost today and what is on the shelf; `left` leaves out what has expired. */
export async function goodsShown(tx: Tx, unitId: string, today: Day): Promise<GoodsShown[]> {
  const goods = await goodsOf(tx, unitId)
  const ids = goods.map((each) => each.id)
  const prices = await pricesOn(tx, ids, today)
  const lots = await lotsOf(tx, unitId, ids)
  const held = new Map((await balancesOf(tx, STOCK, lots.map((each) => lotAccount(each.id)))).map((each) => [each.account, each.n]))
  return goods.map(({ id, name, measure }) => {
    const own = lots.filter((each) => each.goods_id === id).map((each) => ({
      id: each.id, left: held.get(lotAccount(each.id)) ?? 0, cameFrom: each.came_from, donor: each.donor, bestBefore: each.best_before, receivedOn: each.received_on,
      expired: each.best_before !== null && each.best_before < today,
    }))
    return { id, name, measure, price: prices.get(id) ?? null, left: own.reduce((sum, each) => sum + (each.expired ? 0 : each.left), 0), lots: own.filter((each) => each.left > 0) }
  })
}
