import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export async function markSix(tx: Tx, encounterId: string, item: string, state: string, at: Date, by: string): Promise<void> {
  await tx`insert into rescue.six_one (district_id, encounter_id, item, state, marked_at, marked_by) values (${tx.district}, ${encounterId}, ${item}, ${state}, ${at}, ${by})
    on conflict (district_id, encounter_id, item) do update set state = excluded.state, marked_at = excluded.marked_at, marked_by = excluded.marked_by`
}

export interface BelongingMade {
  readonly id: string
  readonly encounterId: string
  readonly words: Buffer
  readonly at: Date
  readonly by: string
  readonly signed: boolean
}

export async function insertBelonging(tx: Tx, each: BelongingMade): Promise<void> {
  await tx`insert into rescue.belonging (district_id, id, encounter_id, words, taken_at, taken_by, taken_signed)
    values (${tx.district}, ${each.id}, ${each.encounterId}, ${each.words}, ${each.at}, ${each.by}, ${each.signed}) on conflict do nothing`
}

/** False where there is no such thing in custody. */
export async function returnBelonging(tx: Tx, encounterId: string, id: string, at: Date, by: string, signed: boolean): Promise<boolean> {
  const given = await tx`update rescue.belonging set returned_at = ${at}, returned_by = ${by}, returned_signed = ${signed}
    where district_id = ${tx.district} and id = ${id} and encounter_id = ${encounterId} and returned_at is null returning id`
  return given.length > 0
}

export async function thingsInCustody(tx: Tx, encounterId: string): Promise<number> {
  const [sum] = await tx<{ n: number }>`
    select count(*)::int as n from rescue.belonging b where b.district_id = ${tx.district} and b.encounter_id = ${encounterId} and b.returned_at is null`
  return sum?.n ?? 0
}

export interface ServiceMade {
  readonly id: string
  readonly encounterId: string
  readonly kind: string
  readonly words: Buffer | null
  readonly on: Day
}

/** False where this press was saved before. */
export async function insertService(tx: Tx, each: ServiceMade): Promise<boolean> {
  const made = await tx`insert into rescue.service (district_id, id, encounter_id, kind, words, begun_on)
    values (${tx.district}, ${each.id}, ${each.encounterId}, ${each.kind}, ${each.words}, ${each.on}) on conflict do nothing returning id`
  return made.length > 0
}

export async function openService(tx: Tx, encounterId: string, id: string): Promise<{ kind: string } | undefined> {
  const [found] = await tx<{ kind: string }>`
    select s.kind from rescue.service s where s.district_id = ${tx.district} and s.id = ${id} and s.encounter_id = ${encounterId} and s.ended_on is null limit 1 for update`
  return found
}

export async function endService(tx: Tx, id: string, result: string, on: Day): Promise<void> {
  await tx`update rescue.service set ended_on = ${on}, result = ${result} where district_id = ${tx.district} and id = ${id}`
}

export interface LookMade {
  readonly id: string
  readonly encounterId: string
  readonly unitId: string
  readonly by: string
  readonly at: Date
  readonly reason: Buffer
}

export async function insertLook(tx: Tx, each: LookMade): Promise<void> {
  await tx`insert into rescue.child_look (district_id, id, encounter_id, unit_id, asked_by, asked_at, reason)
    values (${tx.district}, ${each.id}, ${each.encounterId}, ${each.unitId}, ${each.by}, ${each.at}, ${each.reason}) on conflict do nothing`
}

export async function lockLook(tx: Tx, unitId: string, id: string): Promise<{ asked_by: string } | undefined> {
  const [found] = await tx<{ asked_by: string }>`
    select l.asked_by from rescue.child_look l where l.district_id = ${tx.district} and l.id = ${id} and l.unit_id = ${unitId} and l.decided_at is null limit 1 for update`
  return found
}

export async function grantLook(tx: Tx, id: string, by: string, at: Date, until: Date): Promise<void> {
  await tx`update rescue.child_look set decided_by = ${by}, decided_at = ${at}, until_at = ${until} where district_id = ${tx.district} and id = ${id}`
}

export interface LookHeld {
  readonly decided_at: Date | null
  readonly until_at: Date | null
}

/** The last look this person asked for at this child’s statement. */
export async function lastLook(tx: Tx, encounterId: string, by: string): Promise<LookHeld | undefined> {
  const [found] = await tx<LookHeld>`
    select l.decided_at, l.until_at from rescue.child_look l
     where l.district_id = ${tx.district} and l.encounter_id = ${encounterId} and l.asked_by = ${by} order by l.asked_at desc, l.id desc limit 1`
  return found
}
