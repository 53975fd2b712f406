import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { BoothCounter, Press } from '../domain.ts'
import type { LinkMade } from './visits.ts'

export interface BoothMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly event: string
  readonly place: string
  readonly bodies: string
  readonly on: Day
  readonly by: string
  readonly at: Date
}

export async function insertBooth(tx: Tx, made: BoothMade): Promise<void> {
  const { id, unitId, unitPath, event, place, bodies, on, by, at } = made
  await tx`insert into reception.booth (district_id, id, unit_id, unit_path, event, place_text, bodies, on_day, served, solved, opinions, planned_by, planned_at)
    values (${tx.district}, ${id}, ${unitId}, ${unitPath}, ${event}, ${place}, ${bodies}, ${on}, 0, 0, 0, ${by}, ${at}) on conflict (district_id, id) do nothing`
}

export interface BoothRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly event: string
  readonly place_text: string
  readonly bodies: string
  readonly on_day: Day
  readonly served: number
  readonly solved: number
  readonly opinions: number
  readonly cancelled_on: Day | null
  readonly unit_zh: string
  readonly unit_en: string
}

export async function findBooth(tx: Tx, id: string): Promise<BoothRow | undefined> {
  const [found] = await tx<BoothRow>`
    select b.id, b.unit_id, b.unit_path, b.event, b.place_text, b.bodies, b.on_day, b.served, b.solved, b.opinions, b.cancelled_on, u.name_zh as unit_zh, u.name_en as unit_en
      from reception.booth b join organisation.published_unit u on u.district_id = b.district_id and u.id = b.unit_id
     where b.district_id = ${tx.district} and b.id = ${id} limit 1`
  return found
}

export async function cancelBooth(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update reception.booth set cancelled_on = ${on} where district_id = ${tx.district} and id = ${id} and cancelled_on is null`
}

/** Keeps presses that were not kept before, and answers those. */
export async function insertPresses(tx: Tx, boothId: string, presses: readonly Press[], by: string, at: Date): Promise<readonly Press[]> {
  const values = presses.map((each) => [tx.district, each.id, boothId, each.counter, each.n, each.at, at, by])
  const kept = await tx.run<{ id: string }>(sql`
    insert into reception.booth_press (district_id, id, booth_id, counter, n, pressed_at, recorded_at, pressed_by) values ${rows(values)}
    on conflict (district_id, id) do nothing returning id`)
  const ids = new Set(kept.map((each) => each.id))
  return presses.filter((each) => ids.has(each.id))
}

/** Moves the booth's counters and answers what they are now. */
export async function moveCounters(tx: Tx, id: string, by: Readonly<Record<BoothCounter, number>>): Promise<Readonly<Record<BoothCounter, number>>> {
  const [now] = await tx<Record<BoothCounter, number>>`
    update reception.booth set served = served + ${by.served}, solved = solved + ${by.solved}, opinions = opinions + ${by.opinions}
     where district_id = ${tx.district} and id = ${id} returning served, solved, opinions`
  return now ?? by
}

export async function insertOpinion(tx: Tx, made: { id: string; boothId: string; text: string; place: string; by: string; at: Date }): Promise<boolean> {
  const done = await tx<{ id: string }>`
    insert into reception.booth_opinion (district_id, id, booth_id, body, place_text, noted_by, noted_at)
    values (${tx.district}, ${made.id}, ${made.boothId}, ${made.text}, ${made.place}, ${made.by}, ${made.at}) on conflict (district_id, id) do nothing returning id`
  return done.length > 0
}

export interface OpinionLocked {
  readonly id: string
  readonly booth_id: string
  readonly linked_id: string | null
}

export async function lockOpinion(tx: Tx, id: string): Promise<OpinionLocked | undefined> {
  const [found] = await tx<OpinionLocked>`
    select o.id, o.booth_id, o.linked_id from reception.booth_opinion o where o.district_id = ${tx.district} and o.id = ${id} limit 1 for update`
  return found
}

export async function linkOpinion(tx: Tx, id: string, link: LinkMade): Promise<void> {
  await tx`update reception.booth_opinion set linked_as = ${link.as}, linked_id = ${link.id}, linked_code = ${link.code} where district_id = ${tx.district} and id = ${id}`
}
