import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'

/** Sums of the indicators named, by category: what a capability that counts by kinds of its own shows. */
export async function sumsByCategory(
  tx: Tx, wanted: { readonly indicators: readonly string[]; readonly unitPath: string; readonly from: Day; readonly to: Day },
): Promise<{ indicator: string; category: string; n: number }[]> {
  const { indicators, unitPath, from, to } = wanted
  return tx<{ indicator: string; category: string; n: number }>`
    select c.indicator, c.category, sum(c.n)::bigint as n
      from cases.counter c
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
     where c.district_id = ${tx.district} and c.effective_on >= ${from} and c.effective_on <= ${to}
       and c.indicator = any(${indicators})
       and ${withinUnit(sql`u.path`, unitPath)}
     group by c.indicator, c.category order by c.indicator, c.category limit 1000`
}

export interface UnitSum {
  readonly unit_id: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly indicator: string
  readonly n: number
}

/** Sums of the indicators named, by unit: about units, never about a person. */
export async function sumsByUnit(
  tx: Tx, wanted: { readonly indicators: readonly string[]; readonly unitPath: string; readonly from: Day; readonly to: Day },
): Promise<UnitSum[]> {
  const { indicators, unitPath, from, to } = wanted
  return tx<UnitSum>`
    select c.unit_id, u.name_zh as unit_zh, u.name_en as unit_en, c.indicator, sum(c.n)::bigint as n
      from cases.counter c
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
     where c.district_id = ${tx.district} and c.effective_on >= ${from} and c.effective_on <= ${to}
       and c.indicator = any(${indicators})
       and ${withinUnit(sql`u.path`, unitPath)}
     group by c.unit_id, u.path, u.name_zh, u.name_en, c.indicator having sum(c.n) <> 0 order by u.path, c.indicator limit 1000`
}
