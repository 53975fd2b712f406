import type { FacilityLine } from '#cap/directory'
import { facilityById } from '#cap/directory'
import { isWithin, type StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { checkPhone, cleanText } from '#platform/validators'
import { findsSomebody } from '#platform/finds-somebody'
import { versionOn } from '../domain.ts'
import { type PointRow, pointsOf, type VersionRow, versionsOf } from '../store/items.ts'
import { refusal } from '../words.ts'

export type Made = Promise<Result<{ id: string }>>

/** The item as it stands on a day. Refuses `no-such-item`. */
export async function itemOn(tx: Tx, itemId: string, on: Day): Promise<Result<VersionRow>> {
  const found = versionOn(await versionsOf(tx, itemId), on)
  return found ? ok(found) : refuse(refusal('no-such-item', {}))
}

/** An item somebody may apply for here. Refuses `no-such-item`, `guided-has-no-file` (N-12). */
export async function appliedItemOn(tx: Tx, itemId: string, on: Day): Promise<Result<VersionRow>> {
  const item = await itemOn(tx, itemId, on)
  return item.ok && item.value.kind === 'guided' ? refuse(refusal('guided-has-no-file', {})) : item
}

export interface AtPoint {
  readonly point: PointRow
  readonly facility: FacilityLine
}

/** A place where the item is settled. Refuses `no-such-point`. */
export async function pointOf(tx: Tx, itemId: string, facilityId: string): Promise<Result<AtPoint>> {
  const point = (await pointsOf(tx, [itemId])).find((each) => each.facility_id === facilityId)
  const facility = point && (await facilityById(tx, facilityId))
  return point && facility ? ok({ point, facility }) : refuse(refusal('no-such-point', {}))
}

/** The same, at one's own unit or below it. */
export async function ownPointOf(tx: Tx, by: StaffActor, itemId: string, facilityId: string): Promise<Result<AtPoint>> {
  const found = await pointOf(tx, itemId, facilityId)
  return found.ok && !isWithin(found.value.facility.unit_path, by.unitPath) ? refuse(refusal('no-such-point', {})) : found
}

/** A telephone, or none. Refuses `phone-wrong`. */
export function phoneTyped(text: string | undefined): Result<string> {
  const typed = cleanText(text ?? '')
  if (typed === '') return ok('')
  const phone = checkPhone(typed)
  return phone.ok ? phone : refuse(refusal('phone-wrong', phone.refusal))
}

/** What the window calls somebody by: no number of an identity card or telephone (PIPL Art. 6). Refuses `personal-data`. */
export function nameTyped(text: string): Result<string> {
  const name = cleanText(text)
  return findsSomebody(name) ? refuse(refusal('personal-data', {})) : ok(name)
}

/** Refuses `not-a-day`. */
export function dayIn(text: string): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok ? parsed : refuse(refusal('not-a-day', {}))
}

const MINUTE_MS = 60_000

/** The minute of the day on the district's wall clock. */
export function minuteNow(services: Services, tx: Pick<Tx, 'district'>): number {
  const [hour, minute] = new Intl.DateTimeFormat('sv-SE', { timeZone: services.district(tx.district).zone, hour: '2-digit', minute: '2-digit' }).format(services.clock.now()).split(':')
  return Number(hour) * 60 + Number(minute)
}

export const laterBy = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS)
