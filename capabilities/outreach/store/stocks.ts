import type { Counting } from '#platform/figures'
import { below } from './paging.ts'

/** Posters that hung on the last day of a span. */
export const hangingOn: Counting = async (tx, { unitPath, to }) => {
  const [found] = await tx<{ n: number }>`select coalesce(sum(x.n), 0)::bigint as n from outreach.day_count x
    where x.district_id = ${tx.district} and x.measure = 'hanging' and x.on_day <= ${to} and ${below(unitPath)} limit 1`
  return found?.n ?? 0
}

/** Listings that were open on the last day of a span. */
export const openOn: Counting = async (tx, { unitPath, to }) => {
  const [found] = await tx<{ n: number }>`select coalesce(sum(x.n), 0)::bigint as n from outreach.day_count x
    where x.district_id = ${tx.district} and x.measure = 'open' and x.on_day <= ${to} and ${below(unitPath)} limit 1`
  return found?.n ?? 0
}
