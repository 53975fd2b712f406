import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import { type Sql, sql } from '#platform/db/sql'
import type { Clock } from '#platform/time'
import { type DemonstrationWindow, type FacilityOf, hallOf, type HallRows, windowsOf } from './service-hall.ts'
import type { DistrictStructure } from './structure.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

/** Sunday first: closed on Sundays, through midday on working days, Saturday morning. */
const HOURS = JSON.stringify([[], ...Array.from({ length: 5 }, () => [[510, 1020]]), [[540, 720]]])

/** Puts the windows of a police station and a community, their items and some weeks of work into a district that is being loaded. */
export async function loadServiceHall(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, insertAll: InsertAll): Promise<void> {
  const director = structure.postings.find((each) => each.role === 'director')?.staffId
  if (!director) throw new Error('the district has a director')
  for (const window of windowsOf(structure)) {
    const facilities: { id: string; of: FacilityOf }[] = []
    for (const of of window.kinds) facilities.push({ id: await facilityFor(tx, window, of, clock.now()), of })
    await insertHall(tx, hallOf(window, facilities, { now: clock.now(), keys, publisher: director, district: structure.plan.id }), insertAll)
  }
}

/** The unit’s place of that kind; where the directory has none yet, one is added. */
async function facilityFor(tx: Tx, { unit, worker }: DemonstrationWindow, { kind, zh, en }: FacilityOf, now: Date): Promise<string> {
  const [known] = await tx<{ id: string }>`select f.id from directory.facility f where f.district_id = ${tx.district} and f.unit_id = ${unit.id} and f.kind = ${kind} order by f.id limit 1`
  if (known) return known.id
  const id = derivedId<'facility'>(unit.id, `hall ${kind}`)
  const [near] = await tx<{ longitude: number; latitude: number }>`
    select m.min_longitude as longitude, m.min_latitude as latitude from organisation.micro_grid m where m.district_id = ${tx.district} order by m.id limit 1`
  const name = kind === 'newborn-window' ? { zh, en } : { zh: `${unit.nameZh}${zh}`, en: `${unit.nameEn} ${en}` }
  await tx`insert into directory.facility (district_id, id, unit_id, unit_path, kind, name_zh, name_en, address_text, longitude, latitude, phone, services_zh, services_en, state, state_since, state_note,
      state_by, entered_by, entered_at)
    values (${tx.district}, ${id}, ${unit.id}, ${unit.path}, ${kind}, ${name.zh}, ${name.en}, '示例路1号', ${near?.longitude ?? 125.3}, ${near?.latitude ?? 43.8}, '0431-0000 1100', '', '', 'open', ${now}, '',
      ${worker}, ${worker}, ${now})`
  await tx`insert into directory.week (district_id, facility_id, from_on, hours, entered_by, entered_at) values (${tx.district}, ${id}, '2024-01-01', ${HOURS}, ${worker}, ${now})`
  return id
}

async function insertHall(tx: Tx, rows: HallRows, insertAll: InsertAll): Promise<void> {
  await insertAll(tx, sql`service_hall.item (district_id, id, unit_id, unit_path, kind, retired_on)`, rows.items)
  await insertAll(tx, sql`service_hall.item_version (district_id, id, item_id, unit_id, state, from_on, name_zh, name_en, plain_words, term_days, fee_fen, guide, drafted_by, drafted_at, decided_by,
    decided_at)`, rows.versions)
  await insertAll(tx, sql`service_hall.item_point (district_id, item_id, facility_id, slot_minutes, seats, until_on, hours)`, rows.points)
  await insertAll(tx, sql`service_hall.application (district_id, id, code, item_id, version_id, facility_id, unit_id, unit_path, state, child, words, received_on, received_at, received_by, told_by_on,
    accepted_on, accepted_how, due_on, provisional, paused_on, decided_on, outcome, ended_on, letters)`, rows.applications)
  await insertAll(tx, sql`service_hall.application_letter (district_id, application_id, news, state, on_day)`, rows.letters)
  await insertAll(tx, sql`service_hall.notice (district_id, application_id, given_on, given_by, missing, supplied, hand_in_by)`, rows.notices)
  await insertAll(tx, sql`service_hall.appointment (district_id, id, code, item_id, facility_id, unit_id, unit_path, on_day, from_minute, slot_minutes, seat, state, taken_from, language, words, reminder,
    booked_at)`, rows.appointments)
  await insertAll(tx, sql`service_hall.assistance (district_id, id, item_id, unit_id, unit_path, way, on_day, begun_at, by_staff, steps_done, ended_at, minutes, through)`, rows.assistances)
  await insertAll(tx, sql`service_hall.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, rows.counts)
}
