import type { Product } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { type Opened, signedDraft } from '../mediation/house.testing.ts'
import type { ApplyBody } from './contract.ts'

export const TRIBUNAL = id(1, 61)
const OTHER_TRIBUNAL = id(1, 62)

/** Two tribunals beside the district's centre, each with a liaison (`court-liaison`, `court-liaison-elsewhere`). */
export async function seedCourts(product: Product): Promise<void> {
  const courts = [[TRIBUNAL, '1.61', '示例人民法庭', 'court-liaison', 91], [OTHER_TRIBUNAL, '1.62', '示例北人民法庭', 'court-liaison-elsewhere', 92]] as const
  for (const [unitId, path, name, login, n] of courts) {
    await product.rows(
      `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
       values ($1, $2, $3, 'tribunal', 2, 'link', $4, $5, $6, $6, '2020-01-01')`, [TEST_DISTRICT, unitId, UNITS.district, path, path, name])
    // The same password as everybody of the small district has.
    await product.rows(
      `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
       select district_id, $2, $3, '法院联络员', password_hash, 'active', false, created_at, password_changed_at
         from people.staff where district_id = $1 and id = $4`, [TEST_DISTRICT, id(7, n), login, staffIdOf('mediator')])
    await product.rows(
      `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
       values ($1, $2, $3, $4, 'court-liaison', 'main', '', '2025-01-01')`, [TEST_DISTRICT, id(8, n), id(7, n), unitId])
  }
}

/** Drafted, marked by everybody and sealed today. */
export async function sealedAgreement(product: Product, opened: Opened, dueOn: string): Promise<void> {
  const draftId = await signedDraft(product, opened, dueOn)
  const body = { draftId, password: TEST_PASSWORD }
  ;(await product.call(mediationOperations.sealAgreement, { params: { caseId: opened.caseId }, as: 'committee-head', body })).value
}

/** Both parties apply in person to the tribunal at the committee's place. */
export function anApplication(opened: Opened, changes: Partial<ApplyBody> = {}): ApplyBody {
  const service = { address: '示例小区2栋1单元', phone: '13800000001', electronic: true }
  return {
    court: { ground: 'committee-place', unitId: TRIBUNAL },
    applicants: [opened.applicant, opened.respondent].map((partyId) => ({ partyId, wishes: true, by: 'self', service })),
    ...changes,
  }
}
