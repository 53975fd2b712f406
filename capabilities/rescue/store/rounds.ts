import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface RoundMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly on: Day
  readonly at: Date
  readonly by: string
  readonly crew: number
}

/** Answers whether it is new: of two begun at once one is there. */
export async function insertRound(tx: Tx, each: RoundMade): Promise<boolean> {
  const made = await tx`insert into rescue.round (district_id, id, unit_id, unit_path, on_day, begun_at, begun_by, crew)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.unitPath}, ${each.on}, ${each.at}, ${each.by}, ${each.crew}) on conflict do nothing returning id`
  return made.length > 0
}

export interface RoundLocked {
  readonly id: string
  readonly on_day: Day
  readonly ended_at: Date | null
}

/** A round of this station, locked. */
export async function lockRound(tx: Tx, unitId: string, id: string): Promise<RoundLocked | undefined> {
  const [found] = await tx<RoundLocked>`
    select r.id, r.on_day, r.ended_at from rescue.round r where r.district_id = ${tx.district} and r.id = ${id} and r.unit_id = ${unitId} limit 1 for update`
  return found
}

/** The open round of a station’s day, if there is one. */
export async function openRound(tx: Tx, unitId: string, on: Day): Promise<string | undefined> {
  const [found] = await tx<{ id: string }>`
    select r.id from rescue.round r where r.district_id = ${tx.district} and r.unit_id = ${unitId} and r.on_day = ${on} and r.ended_at is null order by r.begun_at desc limit 1`
  return found?.id
}

export async function endRound(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update rescue.round set ended_at = ${at} where district_id = ${tx.district} and id = ${id}`
}

/** A place and a point in time; met people are added up. True where the place was looked at for the first time in this round. */
export async function checkPlace(tx: Tx, roundId: string, placeId: string, at: Date, found: number): Promise<boolean> {
  const [known] = await tx<{ found: number }>`
    select c.found from rescue.place_check c where c.district_id = ${tx.district} and c.round_id = ${roundId} and c.place_id = ${placeId} limit 1`
  await tx`insert into rescue.place_check (district_id, round_id, place_id, checked_at, found) values (${tx.district}, ${roundId}, ${placeId}, ${at}, ${found})
    on conflict (district_id, round_id, place_id) do update set checked_at = excluded.checked_at, found = place_check.found + excluded.found`
  return known === undefined
}

export async function checkedPlaces(tx: Tx, roundId: string): Promise<number> {
  const [sum] = await tx<{ n: number }>`select count(*)::int as n from rescue.place_check c where c.district_id = ${tx.district} and c.round_id = ${roundId}`
  return sum?.n ?? 0
}

/** A place that is looked at, of this station. */
export async function placeInUse(tx: Tx, unitId: string, id: string): Promise<boolean> {
  const [found] = await tx<{ id: string }>`
    select p.id from rescue.place p where p.district_id = ${tx.district} and p.id = ${id} and p.unit_id = ${unitId} and p.until_on is null limit 1`
  return found !== undefined
}
