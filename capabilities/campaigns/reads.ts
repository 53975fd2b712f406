import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { CAMPAIGN_COLUMNS, type CampaignRow } from './store/campaigns.ts'

export const PAGE = 30

/** Campaigns at or below an area, and those of the units above one's own; the latest first. A page and one more. */
export async function listCampaigns(tx: Tx, wanted: { readonly area: string; readonly unitPath: string }, before: Cursor | undefined): Promise<CampaignRow[]> {
  const { area, unitPath } = wanted
  const steps = unitPath.split('.')
  const above = steps.map((_step, index) => steps.slice(0, index + 1).join('.'))
  const from = before ? sql`and (c.opened_at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<CampaignRow>(sql`
    select ${CAMPAIGN_COLUMNS} from campaigns.campaign c join organisation.published_unit u on u.district_id = c.district_id and u.id = c.unit_id
     where c.district_id = ${tx.district} and (c.unit_path = any(${above}) or ${withinUnit(sql`c.unit_path`, area)}) ${from}
     order by c.opened_at desc, c.id desc limit ${PAGE + 1}`)
}

/** Who is posted at a unit now, by name. At most 200. */
export async function colleaguesOf(tx: Tx, unitId: string, on: string): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx<{ id: string; name: string }>`
    select distinct s.id, s.name from organisation.published_posting p
      join people.published_staff s on s.district_id = p.district_id and s.id = p.staff_id
     where p.district_id = ${tx.district} and p.unit_id = ${unitId} and p.from_on <= ${on}::date and (p.until_on is null or p.until_on > ${on}::date) order by s.name, s.id limit 200`
}

/** Grids at or below a unit in which at least one door was gone to, in campaigns that began in a span: each once, whatever came of it. */
export async function gridsGoneTo(tx: Tx, unitPath: string, from: Day, to: Day): Promise<number> {
  const found = await tx<{ n: number }>`
    select count(distinct g.grid_id)::int as n from campaigns.campaign c
      join campaigns.campaign_grid g on g.district_id = c.district_id and g.campaign_id = c.id
     where c.district_id = ${tx.district} and c.from_on >= ${from} and c.from_on <= ${to} and g.visited + g.not_answered + g.declined > 0
       and ${withinUnit(sql`g.unit_path`, unitPath)}`
  return found[0]?.n ?? 0
}
