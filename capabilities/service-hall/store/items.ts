import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { Guide, ItemKind, WeekOfHours } from '../domain.ts'

export interface VersionRow {
  readonly id: string
  readonly item_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly kind: ItemKind
  readonly state: 'draft' | 'published' | 'declined'
  readonly from_on: Day
  readonly name_zh: string
  readonly name_en: string
  readonly plain_words: string
  readonly term_days: number
  readonly fee_fen: number
  readonly guide: Guide
  readonly drafted_by: string
}

const VERSIONS = sql`v.id, v.item_id, i.unit_id, i.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, i.kind, v.state, v.from_on, v.name_zh, v.name_en, v.plain_words, v.term_days,
    v.fee_fen, v.guide, v.drafted_by
  from service_hall.item_version v
  join service_hall.item i on i.district_id = v.district_id and i.id = v.item_id
  join organisation.published_unit u on u.district_id = i.district_id and u.id = i.unit_id`

/** Every version of an item. At most 200. */
export async function versionsOf(tx: Tx, itemId: string): Promise<VersionRow[]> {
  return tx<VersionRow>`select ${VERSIONS} where v.district_id = ${tx.district} and v.item_id = ${itemId} and i.retired_on is null order by v.from_on, v.id limit 200`
}

/** Every published version that has begun, of items that are not retired. At most 2,000. */
export async function publishedOn(tx: Tx, on: Day): Promise<VersionRow[]> {
  return tx<VersionRow>`
    select ${VERSIONS} where v.district_id = ${tx.district} and v.state = 'published' and v.from_on <= ${on} and i.retired_on is null order by v.item_id, v.from_on, v.id limit 2000`
}

/** Versions of a unit and those below it, drafts among them, the newest first. At most 200. */
export async function versionsBelow(tx: Tx, unitPath: string): Promise<VersionRow[]> {
  return tx<VersionRow>`
    select ${VERSIONS} where v.district_id = ${tx.district} and ${withinUnit(sql`i.unit_path`, unitPath)}
       and i.retired_on is null order by v.drafted_at desc, v.id desc limit 200`
}

export async function findVersion(tx: Tx, id: string): Promise<VersionRow | undefined> {
  const [found] = await tx<VersionRow>`select ${VERSIONS} where v.district_id = ${tx.district} and v.id = ${id} limit 1`
  return found
}

export async function lockVersion(tx: Tx, id: string): Promise<VersionRow | undefined> {
  const [found] = await tx<VersionRow>`select ${VERSIONS} where v.district_id = ${tx.district} and v.id = ${id} limit 1 for update of v`
  return found
}

export async function insertItem(tx: Tx, item: { readonly id: string; readonly unitId: string; readonly unitPath: string; readonly kind: ItemKind }): Promise<void> {
  await tx`insert into service_hall.item (district_id, id, unit_id, unit_path, kind) values (${tx.district}, ${item.id}, ${item.unitId}, ${item.unitPath}, ${item.kind})
    on conflict (district_id, id) do nothing`
}

export interface VersionMade extends Pick<VersionRow, 'id' | 'item_id' | 'unit_id' | 'from_on' | 'name_zh' | 'name_en' | 'plain_words' | 'term_days' | 'fee_fen' | 'guide' | 'drafted_by'> {
  readonly at: Date
}

export async function insertVersion(tx: Tx, each: VersionMade): Promise<void> {
  await tx`insert into service_hall.item_version (district_id, id, item_id, unit_id, state, from_on, name_zh, name_en, plain_words, term_days, fee_fen, guide, drafted_by, drafted_at)
    values (${tx.district}, ${each.id}, ${each.item_id}, ${each.unit_id}, 'draft', ${each.from_on}, ${each.name_zh}, ${each.name_en}, ${each.plain_words}, ${each.term_days}, ${each.fee_fen},
      ${JSON.stringify(each.guide)}, ${each.drafted_by}, ${each.at}) on conflict (district_id, id) do nothing`
}

export async function decideVersion(tx: Tx, id: string, decided: { readonly agreed: boolean; readonly by: string; readonly at: Date }): Promise<void> {
  await tx`update service_hall.item_version set state = ${decided.agreed ? 'published' : 'declined'}, decided_by = ${decided.by}, decided_at = ${decided.at}
     where district_id = ${tx.district} and id = ${id}`
}

export interface PointRow {
  readonly item_id: string
  readonly facility_id: string
  readonly slot_minutes: number
  readonly seats: number
  /** Of the service itself; null: those of the place. */
  readonly hours: WeekOfHours | null
}

/** Where items are settled. At most 2,000. */
export async function pointsOf(tx: Tx, itemIds: readonly string[]): Promise<PointRow[]> {
  return tx<PointRow>`
    select p.item_id, p.facility_id, p.slot_minutes, p.seats, p.hours from service_hall.item_point p
     where p.district_id = ${tx.district} and p.item_id = any(${[...itemIds]}::uuid[]) and p.until_on is null order by p.item_id, p.facility_id limit 2000`
}

export async function putPoint(tx: Tx, point: { readonly itemId: string; readonly facilityId: string; readonly slotMinutes: number; readonly seats: number; readonly untilOn: Day | null; readonly hours: WeekOfHours | null }): Promise<void> {
  await tx`insert into service_hall.item_point (district_id, item_id, facility_id, slot_minutes, seats, until_on, hours)
    values (${tx.district}, ${point.itemId}, ${point.facilityId}, ${point.slotMinutes}, ${point.seats}, ${point.untilOn}, ${point.hours === null ? null : JSON.stringify(point.hours)})
    on conflict (district_id, item_id, facility_id) do update set slot_minutes = excluded.slot_minutes, seats = excluded.seats, until_on = excluded.until_on, hours = excluded.hours`
}
