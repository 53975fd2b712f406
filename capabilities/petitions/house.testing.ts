import { type CaseId, lookAtCase, papersOfCase } from '#cap/cases'
import { paperTitle } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import { ok } from '#platform/result'
import type { Product } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { HOUSING, seedReceivers } from '../transfers/receivers.testing.ts'

export const UNITS_OF = { water: id(1, 124) } as const

/** A petition office and two departments with their people, one of them with a head. */
export async function seedPetitionHouse(product: Product): Promise<void> {
  await seedReceivers(product)
  await product.rows(
    `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
     values ($1, $2, $3, 'department', 2, 'link', '1.84', '1.84', '示例水务局', '示例水务局', '2020-01-01')`, [TEST_DISTRICT, UNITS_OF.water, UNITS.district])
  for (const [login, role, unitId, n] of [['water-handler', 'department-handler', UNITS_OF.water, 131], ['housing-head', 'unit-head', HOUSING, 132]] as const) {
    await product.rows(
      `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
       select district_id, $2, $3, $4, password_hash, 'active', false, created_at, password_changed_at
         from people.staff where district_id = $1 and id = $5`, [TEST_DISTRICT, id(7, n), login, `承办人${n}`, staffIdOf('mediator')])
    await product.rows(
      `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
       values ($1, $2, $3, $4, $5, 'main', '', '2025-01-01')`, [TEST_DISTRICT, id(8, n), id(7, n), unitId, role])
  }
}

/** The petition set as the bound file of a case holds it for the petition office: titles, and the remark of what lies apart. */
export async function filedPapers(product: Product, caseId: string): Promise<readonly string[]> {
  const [officer] = await product.rows<{ id: string; unitId: string; unitPath: string }>(
    `select s.id, p.unit_id as "unitId", p.unit_path as "unitPath" from organisation.published_posting p join people.staff s on s.id = p.staff_id where s.login = 'petition-officer'`)
  const by: StaffActor = { kind: 'staff', district: TEST_DISTRICT, role: 'petition-officer', name: '', postingId: '', ...officer } as never
  const look = { by, caseId: caseId as CaseId, need: async () => undefined, action: 'document.print.file' } as const
  const found = await lookAtCase(product.services, look, async (tx, file) => ok((await papersOfCase(tx, product.services, file, by)).filter((each) => each.kind === 'D22')))
  return found.ok ? found.value.map((each) => (each.data ? paperTitle(each.kind, each.data) : `${paperTitle(each.kind, undefined)}：${each.remark?.zh}`)) : []
}
