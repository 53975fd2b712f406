import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { checkYear, type TypedYear } from '#platform/calendar-files'
import { randomPlate } from '#platform/crypto'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { AddressId } from './domain.ts'
import { addressExists, insertPlate, insertYear, revokePlatesOf, revokeToken } from './store-changes.ts'
import { refusal } from './words.ts'

const PLATE_CHARACTERS = 12

type ChangeServices = Pick<Services, 'db' | 'clock' | 'today'>

/**
 * Loads the published working days of a year, once for all districts; the year stops being provisional.
 * Refuses `bad-calendar`, `calendar-loaded`.
 */
export async function loadCalendar(services: ChangeServices, by: StaffActor, typed: TypedYear): Promise<Result<{ year: number; loaded: boolean }>> {
  const checked = checkYear(typed)
  if (!checked.ok) return refuse(refusal('bad-calendar', { why: checked.refusal }))
  const year = checked.value
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ year: number; loaded: boolean }>> => {
    if (!(await insertYear(tx, year, services.clock.now()))) return refuse(refusal('calendar-loaded', { year: year.year }))
    const data = { year: year.year, source: year.source, holidays: year.holidays.length, makeUpDays: year.makeUpDays.length }
    await tx.run(insertChange(tx, services.clock, by, { action: 'calendar.load', subjectKind: 'calendar', subjectId: null, data }))
    return ok({ year: year.year, loaded: true })
  })
}

/** A new plate for an address; the ones before stop working. Refuses `no-such-address`. */
export async function issuePlate(services: ChangeServices, by: StaffActor, addressId: AddressId): Promise<Result<{ token: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ token: string }>> => {
    if (!(await addressExists(tx, addressId))) return refuse(refusal('no-such-address', {}))
    const token = randomPlate(PLATE_CHARACTERS)
    await revokePlatesOf(tx, addressId, services.clock.now())
    await insertPlate(tx, token, addressId, services.clock.now())
    await tx.run(insertChange(tx, services.clock, by, { action: 'plate.issue', subjectKind: 'address', subjectId: addressId, data: {} }))
    return ok({ token })
  })
}

/** Ends a plate that was lost or misused. Refuses `no-such-plate`. */
export async function revokePlate(services: ChangeServices, by: StaffActor, request: { token: string; reason: string }): Promise<Result<{ revoked: boolean }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ revoked: boolean }>> => {
    const addressId = await revokeToken(tx, request.token, services.clock.now())
    if (!addressId) return refuse(refusal('no-such-plate', {}))
    const data = { reason: request.reason }
    await tx.run(insertChange(tx, services.clock, by, { action: 'plate.revoke', subjectKind: 'address', subjectId: addressId, data }))
    return ok({ revoked: true })
  })
}
