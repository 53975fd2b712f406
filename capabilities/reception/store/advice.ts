import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export async function insertTopic(tx: Tx, topic: { id: string; position: number; nameZh: string; nameEn: string }): Promise<void> {
  await tx`insert into reception.topic (district_id, id, position, name_zh, name_en)
    values (${tx.district}, ${topic.id}, ${topic.position}, ${topic.nameZh}, ${topic.nameEn}) on conflict (district_id, id) do nothing`
}

export async function retireTopic(tx: Tx, id: string, on: Day): Promise<boolean> {
  const found = await tx<{ id: string }>`
    update reception.topic set retired_on = ${on} where district_id = ${tx.district} and id = ${id} and retired_on is null returning id`
  return found.length > 0
}

export interface TopicRow {
  readonly id: string
  readonly name_zh: string
  readonly name_en: string
}

/** Topics in use, in their order. At most 60. */
export async function topicsInUse(tx: Tx): Promise<TopicRow[]> {
  return tx<TopicRow>`
    select t.id, t.name_zh, t.name_en from reception.topic t where t.district_id = ${tx.district} and t.retired_on is null order by t.position, t.id limit 60`
}

export async function topicInUse(tx: Tx, id: string): Promise<TopicRow | undefined> {
  const [found] = await tx<TopicRow>`
    select t.id, t.name_zh, t.name_en from reception.topic t where t.district_id = ${tx.district} and t.id = ${id} and t.retired_on is null limit 1`
  return found
}

export async function insertAdvice(tx: Tx, advice: { id: string; unitId: string; topicId: string; on: Day; at: Date; way: string; by: string }): Promise<boolean> {
  const made = await tx<{ id: string }>`
    insert into reception.advice (district_id, id, unit_id, topic_id, on_day, given_at, way, given_by)
    values (${tx.district}, ${advice.id}, ${advice.unitId}, ${advice.topicId}, ${advice.on}, ${advice.at}, ${advice.way}, ${advice.by})
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function nextReferralNumber(tx: Tx, unitId: string, year: number): Promise<number> {
  const [made] = await tx<{ n: number }>`
    insert into reception.referral_number (district_id, unit_id, year, n) values (${tx.district}, ${unitId}, ${year}, 1)
    on conflict (district_id, unit_id, year) do update set n = referral_number.n + 1 returning n`
  return made?.n ?? 1
}

export interface ReferralMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly year: number
  readonly number: number
  readonly topicId: string
  readonly body: string
  readonly bodyName: string
  readonly basis: string | null
  readonly on: Day
  readonly at: Date
  readonly by: string
}

export async function insertReferral(tx: Tx, made: ReferralMade): Promise<void> {
  const { id, unitId, unitPath, year, number, topicId, body, bodyName, basis, on, at, by } = made
  await tx`insert into reception.referral (district_id, id, unit_id, unit_path, year, number, topic_id, body, body_name, basis, state, given_on, given_at, given_by)
    values (${tx.district}, ${id}, ${unitId}, ${unitPath}, ${year}, ${number}, ${topicId}, ${body}, ${bodyName}, ${basis}, 'given', ${on}, ${at}, ${by})`
}

export interface ReferralLocked {
  readonly id: string
  readonly unit_id: string
  readonly state: string
  readonly given_on: Day
  readonly received_on: Day | null
}

export async function lockReferral(tx: Tx, id: string): Promise<ReferralLocked | undefined> {
  const [found] = await tx<ReferralLocked>`
    select r.id, r.unit_id, r.state, r.given_on, r.received_on from reception.referral r where r.district_id = ${tx.district} and r.id = ${id} limit 1 for update`
  return found
}

export async function setReceived(tx: Tx, id: string, on: Day, by: string | null): Promise<void> {
  await tx`update reception.referral set state = 'received', received_on = ${on}, received_by = ${by} where district_id = ${tx.district} and id = ${id}`
}

export async function setResult(tx: Tx, id: string, result: string, on: Day): Promise<void> {
  await tx`update reception.referral set state = 'ended', result = ${result}, ended_on = ${on} where district_id = ${tx.district} and id = ${id}`
}
