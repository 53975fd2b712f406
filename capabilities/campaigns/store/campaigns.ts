import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface CampaignRow {
  readonly id: string
  readonly code: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly title: string
  readonly goal: string
  readonly from_on: Day
  readonly until_on: Day
  readonly topics: readonly string[]
  readonly keep_days: number
  readonly renews_id: string | null
  readonly opened_at: Date
  readonly result: string | null
  readonly closed_on: Day | null
  readonly forgotten_on: Day | null
}

export const CAMPAIGN_COLUMNS = sql`c.id, c.code, c.unit_id, c.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, c.title, c.goal, c.from_on, c.until_on, c.topics,
  c.keep_days, c.renews_id, c.opened_at, c.result, c.closed_on, c.forgotten_on`

export async function findCampaign(tx: Tx, id: string): Promise<CampaignRow | undefined> {
  const [found] = await tx.run<CampaignRow>(sql`
    select ${CAMPAIGN_COLUMNS} from campaigns.campaign c join organisation.published_unit u on u.district_id = c.district_id and u.id = c.unit_id
     where c.district_id = ${tx.district} and c.id = ${id} limit 1`)
  return found
}

/** Locks a campaign: it is closed and renewed once. */
export async function lockCampaign(tx: Tx, id: string): Promise<CampaignRow | undefined> {
  await tx`select c.id from campaigns.campaign c where c.district_id = ${tx.district} and c.id = ${id} limit 1 for update`
  return findCampaign(tx, id)
}

export interface CampaignMade {
  readonly id: string
  readonly code: string
  readonly unitId: string
  readonly unitPath: string
  readonly title: string
  readonly goal: string
  readonly fromOn: Day
  readonly untilOn: Day
  readonly topics: readonly string[]
  readonly keepDays: number
  readonly renewsId: string | null
  readonly by: string
  readonly at: Date
}

export async function insertCampaign(tx: Tx, made: CampaignMade): Promise<void> {
  await tx`insert into campaigns.campaign (district_id, id, code, unit_id, unit_path, title, goal, from_on, until_on, topics, keep_days, renews_id, opened_by, opened_at)
    values (${tx.district}, ${made.id}, ${made.code}, ${made.unitId}, ${made.unitPath}, ${made.title}, ${made.goal}, ${made.fromOn}, ${made.untilOn},
      ${JSON.stringify(made.topics)}::jsonb, ${made.keepDays}, ${made.renewsId}, ${made.by}, ${made.at})`
}

/** The next number of a year; waits for whoever opens one at the same moment. */
export async function nextNumber(tx: Tx, year: number): Promise<number> {
  const [made] = await tx<{ n: number }>`insert into campaigns.campaign_number as known (district_id, year, n) values (${tx.district}, ${year}, 1)
    on conflict (district_id, year) do update set n = known.n + 1 returning n`
  return made?.n ?? 1
}

export async function isRenewed(tx: Tx, id: string): Promise<boolean> {
  const found = await tx`select c.id from campaigns.campaign c where c.district_id = ${tx.district} and c.renews_id = ${id} limit 1`
  return found.length > 0
}

export async function closeCampaign(tx: Tx, id: string, result: string, on: Day): Promise<void> {
  await tx`update campaigns.campaign set result = ${result}, closed_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

export interface GridRow {
  readonly campaign_id: string
  readonly grid_id: string
  readonly unit_path: string
  readonly name_zh: string
  readonly name_en: string
  readonly addresses: number
  readonly visited: number
  readonly not_answered: number
  readonly declined: number
}

export async function insertGrids(tx: Tx, campaignId: string, grids: readonly { readonly id: string; readonly unitPath: string; readonly zh: string; readonly en: string; readonly homes: number }[]): Promise<void> {
  const values = grids.map((each) => [tx.district, campaignId, each.id, each.unitPath, each.zh, each.en, each.homes, 0, 0, 0])
  await tx.run(sql`insert into campaigns.campaign_grid (district_id, campaign_id, grid_id, unit_path, name_zh, name_en, addresses, visited, not_answered, declined) values ${rows(values)}`)
}

/** The grids of campaigns, at most 500 a campaign. */
export async function gridsOf(tx: Tx, campaignIds: readonly string[]): Promise<GridRow[]> {
  if (campaignIds.length === 0) return []
  return tx<GridRow>`
    select g.campaign_id, g.grid_id, g.unit_path, g.name_zh, g.name_en, g.addresses, g.visited, g.not_answered, g.declined from campaigns.campaign_grid g
     where g.district_id = ${tx.district} and g.campaign_id = any(${[...campaignIds]}::uuid[]) order by g.campaign_id, g.unit_path, g.name_zh, g.grid_id limit 20000`
}

export interface TopicRow {
  readonly id: string
  readonly name_zh: string
  readonly name_en: string
  readonly until_on: Day | null
}

/** The district's own topics, also those that ended: a past campaign still names them. */
export async function ownTopics(tx: Tx): Promise<TopicRow[]> {
  return tx<TopicRow>`select t.id, t.name_zh, t.name_en, t.until_on from campaigns.topic t where t.district_id = ${tx.district} order by t.id limit 200`
}

export async function insertTopic(tx: Tx, id: string, zh: string, en: string): Promise<void> {
  await tx`insert into campaigns.topic (district_id, id, name_zh, name_en) values (${tx.district}, ${id}, ${zh}, ${en}) on conflict (district_id, id) do nothing`
}

export async function endTopic(tx: Tx, id: string, on: Day): Promise<boolean> {
  const done = await tx`update campaigns.topic set until_on = ${on} where district_id = ${tx.district} and id = ${id} and until_on is null returning id`
  return done.length > 0
}
