import type { Tx } from '#platform/db/database'
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
       and (u.path = ${unitPath} or (u.path >= ${`${unitPath}.`} and u.path < ${`${unitPath}/`}))
     group by c.indicator, c.category order by c.indicator, c.category limit 1000`
}
