import { calendarsOf, facilitiesByKind, facilityById, type FacilityLine, openingOf } from '#cap/directory'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import type { Said } from '#platform/words'
import { timesOn } from '../commands/appointments.ts'
import { appliedItemOn, dayIn, itemOn, pointOf } from '../commands/parts.ts'
import type { ItemShape, TimesShape, VersionShape } from '../contract.ts'
import { BOOKABLE_DAYS, currentOf, foundBy, HEADS, hoursText, serviceHours, slotsOf } from '../domain.ts'
import { pointsOf, publishedOn, type VersionRow, versionsBelow } from '../store/items.ts'

export const nameOf = (row: { readonly name_zh: string; readonly name_en: string }): Said => ({ zh: row.name_zh, en: row.name_en })

const textOf = ({ name_zh: zh, name_en: en, plain_words: plain }: VersionRow): string => `${zh} ${plain} ${en}`

/** Published items in which what was typed is found, in plain words; all of them without anything typed. */
export function findItems(services: Services, district: DistrictId, typed: string) {
  return inDistrict(services.db, district, async (tx) => {
    const rows = await publishedOn(tx, services.today(district))
    const current = currentOf(rows, services.today(district))
    const sorted = [...current].sort((one, other) => (`${one.kind}${one.name_zh}` < `${other.kind}${other.name_zh}` ? -1 : 1))
    return ok({ items: foundBy(sorted, typed, textOf).map((each) => ({ id: each.item_id, kind: each.kind, name: nameOf(each), who: each.guide.who })) })
  }, { readOnly: true })
}

/** An item as it stands today, with its places and their hours of today. Refuses `no-such-item`. */
export function readItem(services: Services, district: DistrictId, itemId: string): Promise<Result<ItemShape>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<ItemShape>> => {
    const today = services.today(district)
    const found = await itemOn(tx, itemId, today)
    return found.ok ? ok(await itemShown(tx, found.value, today)) : found
  }, { readOnly: true })
}

export async function itemShown(tx: Tx, row: VersionRow, today: Day): Promise<ItemShape> {
  return {
    id: row.item_id, versionId: row.id, kind: row.kind, name: nameOf(row), fromOn: row.from_on, termDays: row.term_days, feeFen: row.fee_fen, guide: plainGuide(row),
    unit: { zh: row.unit_zh, en: row.unit_en }, places: await pointsShown(tx, row.item_id, today), today,
  }
}

const plainGuide = ({ guide }: VersionRow): ItemShape['guide'] => ({ ...guide, materials: [...guide.materials], steps: [...guide.steps] })

async function pointsShown(tx: Tx, itemId: string, today: Day): Promise<ItemShape['places']> {
  const points = await pointsOf(tx, [itemId])
  const [calendar, ...facilities] = await Promise.all([calendarsOf(tx, points.map((each) => each.facility_id), today, today), ...points.map((each) => facilityById(tx, each.facility_id))])
  return points.flatMap((point, index) => {
    const facility: FacilityLine | undefined = facilities[index]
    if (!facility) return []
    const opening = openingOf(calendar(facility.id), today)
    const hours = serviceHours(opening.hours, point.hours, today)
    return [{
      facilityId: facility.id, name: nameOf(facility), address: facility.address_text, phone: facility.phone, state: facility.state, hours: hoursText(hours), reason: opening.reason,
      slotMinutes: point.slot_minutes, seats: point.seats, ownHours: point.hours?.map((each) => each.map(([from, to]): [number, number] => [from, to])) ?? null,
    }]
  })
}

/** Free times of a place on a day, and the days on which it opens. Refuses `no-such-item`, `guided-has-no-file`, `no-such-point`, `not-a-day`. */
export function readTimes(services: Services, district: DistrictId, itemId: string, asked: { readonly facilityId: string; readonly on?: string }): Promise<Result<TimesShape>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<TimesShape>> => {
    const today = services.today(district)
    const typed = asked.on === undefined ? ok(undefined) : dayIn(asked.on)
    if (!typed.ok) return typed
    const item = await appliedItemOn(tx, itemId, today)
    if (!item.ok) return item
    const place = await pointOf(tx, itemId, asked.facilityId)
    if (!place.ok) return place
    const { facility, point } = place.value
    const calendar = (await calendarsOf(tx, [facility.id], today, addDays(today, BOOKABLE_DAYS)))(facility.id)
    const open = Array.from({ length: BOOKABLE_DAYS + 1 }, (_each, ahead) => addDays(today, ahead)).filter((on) => slotsOf(serviceHours(openingOf(calendar, on).hours, point.hours, on), point.slot_minutes).length > 0)
    const on = typed.value ?? open[0] ?? today
    const { hours, times } = await timesOn(tx, services, place.value, on)
    return ok({ on, hours: hoursText(hours), reason: openingOf(calendar, on).reason, times: [...times], days: point.seats === 0 ? [] : open })
  }, { readOnly: true })
}

/** Items of the unit and those below it, with drafts and who may publish them, and the places where they may be settled. */
export function listItems(services: Services, viewer: StaffActor) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const today = services.today(tx.district)
    const rows = await versionsBelow(tx, viewer.unitPath)
    const current = new Set(currentOf(rows, today).map((each) => each.id))
    const places = await facilitiesByKind(tx, viewer.unitPath, ['service-window', 'police-post', 'newborn-window'])
    return ok({ versions: rows.map((each) => versionShown(each, viewer, current.has(each.id))), places: places.map((each) => ({ facilityId: each.id, name: nameOf(each) })), today: today as string })
  }, { readOnly: true })
}

function versionShown(row: VersionRow, viewer: StaffActor, inForce: boolean): VersionShape {
  return {
    id: row.item_id, versionId: row.id, kind: row.kind, name: nameOf(row), plainWords: row.plain_words, state: row.state, inForce, fromOn: row.from_on, termDays: row.term_days, feeFen: row.fee_fen,
    guide: plainGuide(row), mayDecide: row.state === 'draft' && row.drafted_by !== viewer.id && HEADS.includes(viewer.role) && isWithin(row.unit_path, viewer.unitPath),
  }
}
