import type { Product } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'

export const PETITION = id(1, 121)
export const ASSOCIATION = id(1, 122)
export const HOUSING = id(1, 123)

/** A petition office, an association that mediates and a department, each with somebody who signs for it. */
export async function seedReceivers(product: Product): Promise<void> {
  const bodies = [
    [PETITION, '1.81', 'petition-office', '示例信访局', 'petition-officer', 121],
    [ASSOCIATION, '1.82', 'association', '示例物业协会', 'sector-mediator', 122],
    [HOUSING, '1.83', 'department', '示例住建局', 'department-handler', 123],
  ] as const
  for (const [unitId, path, kind, name, role, n] of bodies) {
    await product.rows(
      `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
       values ($1, $2, $3, $4, 2, 'link', $5, $5, $6, $6, '2020-01-01')`, [TEST_DISTRICT, unitId, UNITS.district, kind, path, name])
    await product.rows(
      `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
       select district_id, $2, $3, $4, password_hash, 'active', false, created_at, password_changed_at
         from people.staff where district_id = $1 and id = $5`, [TEST_DISTRICT, id(7, n), role, `收件人${n}`, staffIdOf('mediator')])
    await product.rows(
      `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
       values ($1, $2, $3, $4, $5, 'main', '', '2025-01-01')`, [TEST_DISTRICT, id(8, n), id(7, n), unitId, role])
  }
}
