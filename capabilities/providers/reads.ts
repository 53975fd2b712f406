import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { type Trade, TRADES } from './domain.ts'
import { type AreaRow, type ItemRow, itemColumns, itemTables, type ProviderRow } from './store.ts'

export const PAGE = 30

/** Companies of the district that have not stopped, by name. */
export async function listProviders(tx: Tx, on: Day, after: { readonly name: string; readonly id: string } | undefined): Promise<ProviderRow[]> {
  const from = after ? sql`and (p.name, p.id) > (${after.name}, ${after.id}::uuid)` : sql``
  return tx.run<ProviderRow>(sql`select p.id, p.name, p.kind, p.staff_unit_id, p.phone, p.round_the_clock, p.party_organisation, p.registered_on, p.ended_on from providers.provider p
    where p.district_id = ${tx.district} and (p.ended_on is null or p.ended_on >= ${on}) ${from} order by p.name, p.id limit ${PAGE + 1}`)
}

export async function tradesOf(tx: Tx, providerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Trade[]>> {
  const found = await tx<{ provider_id: string; trade: Trade }>`
    select t.provider_id, t.trade from providers.trade t where t.district_id = ${tx.district} and t.provider_id = any(${providerIds}::uuid[]) order by t.provider_id, t.trade limit 1000`
  return new Map(providerIds.map((id) => {
    const own = found.filter((each) => each.provider_id === id).map((each) => each.trade)
    return [id, TRADES.filter((each) => own.includes(each))]
  }))
}

const areaColumns = sql`a.id, a.provider_id, a.unit_id, a.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, a.grid_id, a.from_on, a.until_on`

/** Areas of companies, those that ended before a day left out. */
export async function areasOf(tx: Tx, providerIds: readonly string[], on: Day): Promise<AreaRow[]> {
  return tx.run<AreaRow>(sql`select ${areaColumns} from providers.area a join organisation.published_unit u on u.district_id = a.district_id and u.id = a.unit_id
    where a.district_id = ${tx.district} and a.provider_id = any(${providerIds}::uuid[]) and (a.until_on is null or a.until_on >= ${on}) order by a.from_on, a.id limit 2000`)
}

/** Areas at and below a unit that were served on a day, by companies that cover: specialists do not. */
export async function areasBelow(tx: Tx, unitPath: string, on: Day): Promise<(AreaRow & { readonly company: string })[]> {
  return tx.run<AreaRow & { readonly company: string }>(sql`select ${areaColumns}, p.name as company from providers.area a
    join organisation.published_unit u on u.district_id = a.district_id and u.id = a.unit_id join providers.provider p on p.district_id = a.district_id and p.id = a.provider_id
    where a.district_id = ${tx.district} and p.kind in ('community-run', 'enterprise') and ${withinUnit(sql`a.unit_path`, unitPath)} and a.from_on <= ${on} and (a.until_on is null or a.until_on >= ${on})
    order by a.from_on, a.id limit 5000`)
}

/** Companies that serve a community on a day, or a grid of it. */
export async function companiesOf(tx: Tx, unitId: string, on: Day): Promise<ProviderRow[]> {
  return tx.run<ProviderRow>(sql`select p.id, p.name, p.kind, p.staff_unit_id, p.phone, p.round_the_clock, p.party_organisation, p.registered_on, p.ended_on from providers.provider p
    where p.district_id = ${tx.district} and (p.ended_on is null or p.ended_on >= ${on}) and exists (select 1 from providers.area a where a.district_id = p.district_id and a.provider_id = p.id
      and a.unit_id = ${unitId} and a.from_on <= ${on} and (a.until_on is null or a.until_on >= ${on})) order by p.name, p.id limit 20`)
}

const STATES = { open: ['open'], taken: ['claimed', 'done'], ended: ['verified', 'withdrawn'] } as const

export interface Wanted {
  readonly view: keyof typeof STATES
  /** Of a company: what is open anywhere, and what it took itself. */
  readonly providerId: string | null
  readonly unitPath: string
  readonly before: { readonly at: Date; readonly id: string } | undefined
}

/** Items for whoever looks, the newest first. */
export async function listItems(tx: Tx, { view, providerId, unitPath, before }: Wanted): Promise<ItemRow[]> {
  const whose = providerId === null ? withinUnit(sql`i.unit_path`, unitPath) : view === 'open' ? sql`true` : sql`i.provider_id = ${providerId}`
  const from = before ? sql`and (i.published_at, i.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<ItemRow>(sql`select ${itemColumns} from ${itemTables} where i.district_id = ${tx.district} and i.state = any(${[...STATES[view]]}) and ${whose} ${from}
    order by i.published_at desc, i.id desc limit ${PAGE + 1}`)
}

/** Items of a community that everybody may read: open, taken, and what was verified lately. */
export async function publicItems(tx: Tx, unitId: string, since: Day): Promise<ItemRow[]> {
  return tx.run<ItemRow>(sql`select ${itemColumns} from ${itemTables} where i.district_id = ${tx.district} and i.unit_id = ${unitId} and i.state <> 'withdrawn'
    and (i.verified_on is null or i.verified_on >= ${since}) order by i.published_at desc, i.id desc limit 20`)
}
