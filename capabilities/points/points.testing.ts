import { withClient } from '#platform/postgres/roles'
import { hashPassword } from '#cap/people'
import type { Product } from '../../tools/testing/product.ts'
import { id, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { pointsOperations as ops } from './contract.ts'

/** Two points managers of the small district’s community, and one elsewhere. */
export async function addPointsManagers(superUrl: string): Promise<void> {
  const password = await hashPassword(TEST_PASSWORD)
  const people = [['points', UNITS.community], ['points-2', UNITS.community], ['points-elsewhere', UNITS.otherCommunity]] as const
  await withClient(superUrl, async (client) => {
    for (const [index, [login, unitId]] of people.entries()) {
      await client.query(
        `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
          values ($1, $2, $3, $4, $5, 'active', false, '2025-01-01', '2025-01-01')`, [TEST_DISTRICT, id(7, 900 + index), login, `积分员${index + 1}`, password])
      await client.query(
        `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'points-manager', 'main', '', '2025-01-01')`,
        [TEST_DISTRICT, id(8, 900 + index), id(7, 900 + index), unitId])
    }
  })
}

/** A rule as an assembly may decide it. */
export function aRule<More extends object>(fromOn: string, more: More) {
  return {
    kind: 'patrol', title: '义务巡逻一次', n: 10, evidence: '签到表和照片', mostAMonth: 4, fromOn, decidedBy: 'villagers-assembly' as const, decidedOn: '2026-02-20', decision: '关于积分管理的决定',
    decisionFile: '村务档案2026-3', ...more,
  }
}

/** Enters and confirms a rule; two people. */
export async function ruleInForce(product: Product, fromOn: string, more: object = {}): Promise<void> {
  const { id: ruleId } = (await product.call(ops.addPointsRule, { as: 'points', body: aRule(fromOn, more) })).value
  ;(await product.call(ops.confirmPointsRule, { as: 'unit-head', params: { ruleId }, body: { agreed: true, note: '' } })).value
}

let people = 0

/** A card of somebody new. */
export async function aCard(product: Product) {
  people += 1
  const phone = `138001${String(people).padStart(5, '0')}`
  const name = `居民${'甲乙丙丁戊己庚辛壬癸'.charAt(people % 10)}${people}`
  return { name, phone, ...(await product.call(ops.issueCard, { as: 'points', body: { name, phone, consent: true, byWhom: 'holder' } })).value }
}

/** An activity entered by the grid worker and approved by the points manager: so many times what the rule says, on these cards. */
export async function earned(product: Product, numbers: readonly string[], on: string, kind: 'patrol' | 'hygiene' = 'patrol') {
  const made = (await product.call(ops.enterEarning, { as: 'grid-worker', body: { kind, on, evidence: '签到表第1页', numbers: [...numbers] } })).value
  return (await product.call(ops.decideEarning, { as: 'points', params: { earningId: made.id }, body: { agreed: true, note: '' } })).value
}

/** Goods on the shelf. */
export async function onTheShelf(product: Product, name: string, price: number, n: number, bestBefore: string | null = null): Promise<string> {
  const { id: goodsId } = (await product.call(ops.addGoods, { as: 'points', body: { name, measure: '块', price } })).value
  ;(await product.call(ops.receiveGoods, { as: 'points', params: { goodsId }, body: { n, cameFrom: 'donation', donor: '示例商店', bestBefore } })).value
  return goodsId
}
