import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { checkYear, type TypedYear } from '#platform/calendar-files'
import { randomPlate } from '#platform/crypto'
import { inDistrict } from '#platform/db/database'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { AddressId } from './domain.ts'
import { insertPlate, insertYear, pathOfAddress, pathOfToken, revokePlatesOf, revokeToken } from './store-changes.ts'
import { refusal } from './words.ts'
import { officeRefusal } from './words/office.ts'
import { placesRefusal } from './words/places.ts'

const PLATE_CHARACTERS = 12

type ChangeServices = Pick<Services, 'db' | 'clock' | 'today'>

/**
 * Loads the published working days of a year, once for all districts; the year stops being provisional.
 * It moves deadlines in all of them, so only the centre of a district does it. Refuses `centre-only`, `bad-calendar`, `calendar-loaded`.
 */
export async function loadCalendar(services: ChangeServices, by: StaffActor, typed: TypedYear): Promise<Result<{ year: number; loaded: boolean }>> {
  if (by.unitPath.includes('.')) return refuse(officeRefusal('centre-only', {}))
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

/** A new plate for an address; the ones before stop working. Refuses `no-such-address`, `unit-not-yours`. */
export async function issuePlate(services: ChangeServices, by: StaffActor, addressId: AddressId): Promise<Result<{ token: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ token: string }>> => {
    const problem = outOfReach(by, await pathOfAddress(tx, addressId), refusal('no-such-address', {}))
    if (problem) return refuse(problem)
    const token = randomPlate(PLATE_CHARACTERS)
    await revokePlatesOf(tx, addressId, services.clock.now())
    await insertPlate(tx, token, addressId, services.clock.now())
    await tx.run(insertChange(tx, services.clock, by, { action: 'plate.issue', subjectKind: 'address', subjectId: addressId, data: {} }))
    return ok({ token })
  })
}

function outOfReach(by: StaffActor, path: string | undefined, unknown: Refusal): Refusal | undefined {
  if (path === undefined) return unknown
  return isWithin(path, by.unitPath) ? undefined : placesRefusal('unit-not-yours', {})
}

/** Ends a plate that was lost or misused. Refuses `no-such-plate`, `unit-not-yours`. */
export async function revokePlate(services: ChangeServices, by: StaffActor, request: { token: string; reason: string }): Promise<Result<{ revoked: boolean }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ revoked: boolean }>> => {
    const problem = outOfReach(by, await pathOfToken(tx, request.token), refusal('no-such-plate', {}))
    if (problem) return refuse(problem)
    const addressId = await revokeToken(tx, request.token, services.clock.now())
    if (!addressId) return refuse(refusal('no-such-plate', {}))
    const data = { reason: request.reason }
    await tx.run(insertChange(tx, services.clock, by, { action: 'plate.revoke', subjectKind: 'address', subjectId: addressId, data }))
    return ok({ revoked: true })
  })
}
