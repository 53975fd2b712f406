import { type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import type { JsonObject } from '#platform/canonical'
import { inDistrict, type Tx } from '#platform/db/database'
import { findsSomebody } from '#platform/finds-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import type { AddFacilityBody, ChangeFacilityBody, ExceptionBody, StateBody, WeekBody } from './contract.ts'
import { tidyHours, tidyWeek } from './domain.ts'
import * as store from './store.ts'
import { refusal } from './words.ts'

type Made = Result<{ id: string }>

/** The public telephone of a place. Refuses `phone-of-a-person`, `facility-phone-wrong`. */
function publicPhone(typed: string): Result<string | null> {
  if (cleanText(typed) === '') return ok(null)
  const checked = checkPhone(typed)
  if (!checked.ok) return refuse(refusal('facility-phone-wrong', checked.refusal))
  return /^1[3-9]\d{9}$/.test(checked.value) ? refuse(refusal('phone-of-a-person', {})) : ok(cleanText(typed))
}

function describedBy(id: string, body: ChangeFacilityBody): Result<store.Described> {
  const phone = publicPhone(body.phone)
  if (!phone.ok) return phone
  const nameZh = cleanText(body.nameZh)
  const servicesZh = cleanText(body.servicesZh)
  if (findsSomebody(nameZh, body.nameEn, body.address, servicesZh, body.servicesEn)) return refuse(refusal('says-somebody', {}))
  return ok({
    id, kind: body.kind, name_zh: nameZh, name_en: cleanText(body.nameEn) || nameZh, address_text: cleanText(body.address), longitude: body.point[0], latitude: body.point[1],
    phone: phone.value, services_zh: servicesZh, services_en: cleanText(body.servicesEn) || servicesZh,
  })
}

/** Adds a place to one’s unit or one below it. Refuses `facility-not-yours`, `phone-of-a-person`, `facility-phone-wrong`, `says-somebody`. */
export async function addFacility(services: Services, by: StaffActor, id: string, body: AddFacilityBody): Promise<Made> {
  const described = describedBy(id, body)
  if (!described.ok) return described
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const unit = await unitOf(tx, body.unitId as UnitId)
    if (!unit || !isWithin(unit.path, by.unitPath)) return refuse(refusal('facility-not-yours', {}))
    await store.insertFacility(tx, unit, described.value, { by: by.id, at: services.clock.now() })
    note(services, tx, by, id, 'directory.facility-added', { kind: body.kind })
    return ok({ id })
  })
}

function note(services: Services, tx: Tx, by: StaffActor, subjectId: string, action: string, data: JsonObject): void {
  tx.atEnd(insertChange(tx, services.clock, by, { action, subjectKind: 'facility', subjectId, data }))
}

/** Changes a place within one’s reach. Refuses `no-such-facility`, `facility-not-yours`. */
function onFacility(services: Services, by: StaffActor, id: string, change: (tx: Tx, row: store.FacilityRow) => Promise<void>): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const row = await store.lockFacility(tx, id)
    if (!row) return refuse(refusal('no-such-facility', {}))
    if (!isWithin(row.unit_path, by.unitPath)) return refuse(refusal('facility-not-yours', {}))
    await change(tx, row)
    return ok({ id })
  })
}

export async function changeFacility(services: Services, by: StaffActor, id: string, body: ChangeFacilityBody): Promise<Made> {
  const described = describedBy(id, body)
  if (!described.ok) return described
  return onFacility(services, by, id, async (tx) => {
    await store.updateFacility(tx, described.value)
    note(services, tx, by, id, 'directory.facility-changed', { kind: body.kind, name: described.value.name_zh })
  })
}

/** Open, closed or out of order, from now on. Refuses also `says-somebody`. */
export async function setState(services: Services, by: StaffActor, id: string, { state, note: typed }: StateBody): Promise<Made> {
  const text = cleanText(typed)
  if (findsSomebody(text)) return refuse(refusal('says-somebody', {}))
  return onFacility(services, by, id, async (tx, row) => {
    if (row.state === state && row.state_note === text) return
    await store.updateState(tx, id, { state, note: text, by: by.id, at: services.clock.now() })
    note(services, tx, by, id, 'directory.state-set', { state, before: row.state })
  })
}

/** A day that is today or later. */
function dayToCome(services: Services, by: StaffActor, text: string): Day | undefined {
  const parsed = parseDay(text)
  return parsed.ok && parsed.value >= services.today(by.district) ? parsed.value : undefined
}

/** Hours of a week from a day on. Refuses also `hours-not-right`, `week-in-the-past`. */
export async function setWeek(services: Services, by: StaffActor, id: string, body: WeekBody): Promise<Made> {
  const hours = tidyWeek(body.hours)
  const fromOn = dayToCome(services, by, body.fromOn)
  if (!hours) return refuse(refusal('hours-not-right', {}))
  if (!fromOn) return refuse(refusal('week-in-the-past', {}))
  return onFacility(services, by, id, async (tx) => {
    await store.putWeek(tx, id, fromOn, hours, { by: by.id, at: services.clock.now() })
    note(services, tx, by, id, 'directory.week-set', { fromOn, hours: hours.map((day) => day.map(([from, to]) => [from, to])) })
  })
}

/** One day that differs. Refuses also `hours-not-right`, `exception-in-the-past`, `says-somebody`. */
export async function setException(services: Services, by: StaffActor, id: string, body: ExceptionBody): Promise<Made> {
  const hours = tidyHours(body.hours)
  const on = dayToCome(services, by, body.on)
  const reason = cleanText(body.reason)
  if (!hours) return refuse(refusal('hours-not-right', {}))
  if (!on) return refuse(refusal('exception-in-the-past', {}))
  if (findsSomebody(reason)) return refuse(refusal('says-somebody', {}))
  return onFacility(services, by, id, async (tx) => {
    await store.putException(tx, id, { on, hours, reason }, { by: by.id, at: services.clock.now() })
    note(services, tx, by, id, 'directory.exception-set', { on, hours: hours.map(([from, to]) => [from, to]) })
  })
}

/** A place is no more from today on; its row stays. */
export function endFacility(services: Services, by: StaffActor, id: string): Promise<Made> {
  return onFacility(services, by, id, async (tx) => {
    await store.endFacility(tx, id, services.today(tx.district))
    note(services, tx, by, id, 'directory.facility-ended', {})
  })
}
