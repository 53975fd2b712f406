import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { CourtBody, CourtLine } from './contract.ts'
import { type CourtRow, listRegister } from './reads.ts'
import { endCourt, insertCourt } from './store.ts'
import { COURT_LEVELS, refusal } from './words.ts'

/** The register of courts, closed ones included: what the page of eligible courts is made of (CPL 205). */
export function listCourts(services: Services, viewer: StaffActor): Promise<Result<{ courts: CourtLine[] }>> {
  return inDistrict(services.db, viewer.district, async (tx) => ok({ courts: (await listRegister(tx)).map(lineOf) }), { readOnly: true })
}

function lineOf({ court_id: courtId, unit_id: unitId, name_zh: zh, name_en: en, level, home, address, phone, valid_from: validFrom, valid_to: validTo }: CourtRow & { readonly court_id: string }): CourtLine {
  return { courtId, unitId, name: { zh, en }, level, levelWords: { ...COURT_LEVELS[level] }, home, address, phone, validFrom, validTo }
}

/** Enters a court; the id of the command is its id, so that a repeat enters it once. Refuses `day-does-not-fit`, `no-such-unit`. */
export function enterCourt(services: Services, by: StaffActor, commandId: string, body: CourtBody): Promise<Result<{ courtId: string }>> {
  const from = parseDay(body.validFrom)
  if (!from.ok) return Promise.resolve(refuse(refusal('day-does-not-fit', { field: 'validFrom' })))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ courtId: string }>> => {
    const unit = body.unitId === undefined ? undefined : await unitOf(tx, body.unitId as UnitId)
    if (body.unitId !== undefined && unit?.kind !== 'tribunal') return refuse(refusal('no-such-unit', {}))
    const { nameZh, nameEn, level, home, address, phone, unitId } = body
    await insertCourt(tx, { id: commandId, nameZh, nameEn, level, home, address, phone, unitId: unitId ?? null, validFrom: from.value, at: services.clock.now() })
    return ok({ courtId: commandId })
  })
}

/** From a day on the court is offered no longer. Refuses `day-does-not-fit`, `no-such-register-line`. */
export function closeCourt(services: Services, by: StaffActor, courtId: string, validTo: string): Promise<Result<{ courtId: string }>> {
  const to = parseDay(validTo)
  if (!to.ok) return Promise.resolve(refuse(refusal('day-does-not-fit', { field: 'validTo' })))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ courtId: string }>> => {
    const day: Day = to.value
    return (await endCourt(tx, courtId, day)) ? ok({ courtId }) : refuse(refusal('no-such-register-line', {}))
  })
}
