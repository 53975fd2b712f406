import { hashPassword } from '#cap/people'
import { withClient } from '#platform/postgres/roles'
import type { Product } from '../../tools/testing/product.ts'
import { id, seedSmallDistrict, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import type { FamilyBody, PairBody } from './contract.ts'
import { programmesOperations as ops } from './contract.ts'

const MORE = [
  ['social-worker', 'counsellor', '小方', UNITS.community], ['social-worker-2', 'counsellor', '小鲁', UNITS.community], ['street-head', 'unit-head', '韩书记', UNITS.street],
] as const

/** The small district with two social workers in its community and the head of its street. */
export async function seedProgrammes(superUrl: string): Promise<void> {
  await seedSmallDistrict(superUrl)
  await addSocialWorkers(superUrl)
}

export async function addSocialWorkers(superUrl: string): Promise<void> {
  const password = await hashPassword(TEST_PASSWORD)
  await withClient(superUrl, async (client) => {
    for (const [index, [login, role, name, unitId]] of MORE.entries()) {
      await client.query(
        `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
          values ($1, $2, $3, $4, $5, 'active', false, '2025-01-01', '2025-01-01')`, [TEST_DISTRICT, id(7, 700 + index), login, name, password])
      await client.query(
        `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, $5, 'main', '', '2025-01-01')`,
        [TEST_DISTRICT, id(8, 700 + index), id(7, 700 + index), unitId, role])
    }
  })
}
export const SECOND = id(7, 701)

export const aProgramme = (kind: 'family' | 'project', more: object = {}) => ({
  kind, title: kind === 'family' ? '周末一家人' : '织心手作', purpose: kind === 'family' ? '一家人一起做几次事，学会好好说话' : '学编织，一起接单做手工', partner: kind === 'family' ? '示例小学、示例社区' : '示例手工协会',
  fromOn: '2026-03-16', untilOn: '2026-09-16', ...more,
})

const child = { name: '小示', age: 'under-14', guardianAgreed: true, wish: 'wants', wishBy: 'child', said: '想一起做饭' } as const
export const aFamily = (programmeId: string, more: Partial<FamilyBody> = {}): FamilyBody => ({
  programmeId, adults: [{ name: '当事人甲', phone: '13800001111', agreed: true }, { name: '当事人乙', phone: '', agreed: true }], children: [{ ...child }], ...more,
})
export const aPair = (more: Partial<PairBody> = {}): PairBody => ({
  helper: '', goals: '每周一起打一次球', checkedOn: '2026-01-10', untilOn: '2026-09-16', adults: [{ name: '监护人丙', phone: '13800002222', agreed: true }], children: [{ ...child, name: '小例', age: 'from-14' }], ...more,
})

/** A family that takes part in a programme of the first social worker. */
export async function familyTakingPart(product: Product) {
  const { id: programmeId } = (await product.call(ops.enterProgramme, { as: 'social-worker', body: aProgramme('family') })).value
  return { programmeId, ...(await product.call(ops.joinFamily, { as: 'social-worker', body: aFamily(programmeId) })).value }
}
