import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'

export interface TeamHours {
  readonly id: string
  readonly unit_id: string
  readonly kind: string
  readonly name_zh: string
  readonly name_en: string
  readonly members: number
  readonly minutes: number
}

/** Teams at a unit and below with how many are in them and the minutes attended at their posts. By team; a person is in none of it. */
export async function teamHours(tx: Tx, unitPath: string, from: Day, to: Day): Promise<TeamHours[]> {
  return tx.run<TeamHours>(sql`
    select t.id, t.unit_id, t.kind, t.name_zh, t.name_en,
           (select count(*)::int from duty.team_part p where p.district_id = t.district_id and p.team_id = t.id and p.from_on <= ${to} and (p.until_on is null or p.until_on > ${to})) as members,
           coalesce((select sum(extract(epoch from (s.ends_at - s.begins_at)) / 60 * s.attended)::int from duty.shift s join duty.post o on o.district_id = s.district_id and o.id = s.post_id
             where s.district_id = t.district_id and o.team_id = t.id and s.on_day between ${from} and ${to} and s.attended > 0), 0) as minutes
      from organisation.published_team t
     where t.district_id = ${tx.district} and ${withinUnit(sql`t.unit_path`, unitPath)} and t.from_on <= ${to} and (t.until_on is null or t.until_on > ${from})
     order by t.kind, t.name_zh, t.id limit 300`)
}

/** Police stations at a unit and below with their community police teams; also those that have none. */
export async function stationTeams(tx: Tx, unitPath: string, on: Day): Promise<{ id: string; name_zh: string; name_en: string; teams: number; members: number }[]> {
  return tx.run<{ id: string; name_zh: string; name_en: string; teams: number; members: number }>(sql`
    select u.id, u.name_zh, u.name_en,
           (select count(*)::int from organisation.published_team t where t.district_id = u.district_id and t.unit_id = u.id and t.kind = 'community-police' and t.from_on <= ${on} and (t.until_on is null or t.until_on > ${on})) as teams,
           (select count(*)::int from duty.team_part p where p.district_id = u.district_id and p.unit_id = u.id and p.team_kind = 'community-police' and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})) as members
      from organisation.published_unit u
     where u.district_id = ${tx.district} and u.kind = 'police-station' and ${withinUnit(sql`u.path`, unitPath)} and (u.valid_to is null or u.valid_to > ${on}) order by u.path limit 200`)
}

/** How many teams of each kind there are on a day. */
export async function teamsByKind(tx: Tx, unitPath: string, on: Day): Promise<{ kind: string; teams: number }[]> {
  return tx.run<{ kind: string; teams: number }>(sql`
    select t.kind, count(*)::int as teams from organisation.published_team t
     where t.district_id = ${tx.district} and ${withinUnit(sql`t.unit_path`, unitPath)} and t.from_on <= ${on} and (t.until_on is null or t.until_on > ${on}) group by t.kind order by t.kind limit 50`)
}
