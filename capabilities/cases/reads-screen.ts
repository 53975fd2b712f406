import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'

export interface OpenSum {
  readonly unit_id: string
  readonly unit_path: string
  readonly open: number
  readonly overdue: number
  readonly soon: number
  readonly unclaimed: number
}

/**
 * Disputes that are open now, by the unit that has them: all, past their day, due up to `soonOn`, and with a unit that nobody of
 * has taken up. Reads the open ones and no history. Sealed ones hide themselves; dangers, service requests and hazards are no disputes.
 */
export async function openByUnit(tx: Tx, asked: { readonly unitPath: string; readonly today: Day; readonly soonOn: Day }): Promise<OpenSum[]> {
  const { unitPath, today, soonOn } = asked
  return tx<OpenSum>`
    select cf.unit_id, cf.unit_path, count(*)::int as open,
           (count(*) filter (where cf.due_on < ${today}::date))::int as overdue,
           (count(*) filter (where cf.due_on >= ${today}::date and cf.due_on <= ${soonOn}::date))::int as soon,
           (count(*) filter (where cf.assignee_id is null and cf.stage_kind <> 'entry'))::int as unclaimed
      from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.open and cf.channel <> 'danger' and cf.stage_kind not in ('ticket', 'hazard')
       and ${withinUnit(sql`cf.unit_path`, unitPath)}
     group by cf.unit_id, cf.unit_path order by cf.unit_path limit 2000`
}

export interface HappeningRow {
  readonly id: string
  readonly kind: string
  readonly code: string
  readonly recorded_at: Date
  readonly unit_zh: string
  readonly unit_en: string
}

/** Most facts that are looked through for the last happenings of a unit. */
const LOOKED_THROUGH = 1000

/**
 * The last facts of some kinds since an instant, by code and unit alone. Nothing of what is sealed, restricted, limited, a danger
 * or a petition: that there is such a matter is nobody’s business in a hall.
 */
export async function lastHappenings(
  tx: Tx, asked: { readonly unitPath: string; readonly kinds: readonly string[]; readonly since: Date; readonly limit: number },
): Promise<HappeningRow[]> {
  const { unitPath, kinds, since, limit } = asked
  const young = sql`select f.id, f.kind, f.case_id, f.recorded_at from cases.fact f
    where f.district_id = ${tx.district} and f.recorded_at >= ${since} order by f.recorded_at desc, f.id desc limit ${LOOKED_THROUGH}`
  return tx.run<HappeningRow>(sql`
    with young as materialized (${young})
    select young.id, young.kind, cf.code, young.recorded_at, u.name_zh as unit_zh, u.name_en as unit_en
      from young
      join cases.case_file cf on cf.district_id = ${tx.district} and cf.id = young.case_id
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
     where young.kind = any(${[...kinds]}) and not cf.sealed and cf.restricted_by = '' and not cf.limited
       and cf.channel not in ('danger', 'petition', 'petition-referral') and cf.stage_kind not in ('petition', 'ticket', 'hazard')
       and ${withinUnit(sql`cf.unit_path`, unitPath)}
     order by young.recorded_at desc, young.id desc limit ${limit}`)
}
