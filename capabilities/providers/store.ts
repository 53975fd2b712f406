import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { ItemState, ProviderKind, Trade } from './domain.ts'

/** Figures of a day. */
export const DAY_COUNTS = sql`providers.day_count`

export interface ProviderRow {
  readonly id: string
  readonly name: string
  readonly kind: ProviderKind
  readonly staff_unit_id: string | null
  readonly phone: string
  readonly round_the_clock: boolean
  readonly party_organisation: boolean
  readonly registered_on: Day
  readonly ended_on: Day | null
}

export interface NewProvider {
  readonly id: string
  readonly name: string
  readonly kind: ProviderKind
  readonly staffUnitId: string | null
  readonly phone: string
  readonly roundTheClock: boolean
  readonly partyOrganisation: boolean
  readonly trades: readonly Trade[]
  readonly on: Day
  readonly by: string
}

/** False where another company was linked to the unit a moment ago. */
export async function insertProvider(tx: Tx, each: NewProvider): Promise<boolean> {
  const made = await tx`insert into providers.provider (district_id, id, name, kind, staff_unit_id, phone, round_the_clock, party_organisation, registered_on, registered_by)
    values (${tx.district}, ${each.id}, ${each.name}, ${each.kind}, ${each.staffUnitId}, ${each.phone}, ${each.roundTheClock}, ${each.partyOrganisation}, ${each.on}, ${each.by}) on conflict do nothing returning id`
  if (made.length === 0) return false
  await tx.run(sql`insert into providers.trade (district_id, provider_id, trade) values ${rows(each.trades.map((trade) => [tx.district, each.id, trade]))}`)
  return true
}

const providerColumns = sql`p.id, p.name, p.kind, p.staff_unit_id, p.phone, p.round_the_clock, p.party_organisation, p.registered_on, p.ended_on`

export async function findProvider(tx: Tx, id: string): Promise<ProviderRow | undefined> {
  const found = await tx.run<ProviderRow>(sql`select ${providerColumns} from providers.provider p where p.district_id = ${tx.district} and p.id = ${id}`)
  return found[0]
}

/** The company whose people sign in under a unit, on a day. */
export async function providerOfUnit(tx: Tx, unitId: string, on: Day): Promise<ProviderRow | undefined> {
  const found = await tx.run<ProviderRow>(sql`select ${providerColumns} from providers.provider p
    where p.district_id = ${tx.district} and p.staff_unit_id = ${unitId} and (p.ended_on is null or p.ended_on >= ${on}) order by p.id limit 1`)
  return found[0]
}

export async function endProvider(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update providers.provider set ended_on = ${on} where district_id = ${tx.district} and id = ${id}`
  await tx`update providers.area set until_on = greatest(${on}::date, from_on) where district_id = ${tx.district} and provider_id = ${id} and (until_on is null or until_on > ${on})`
}

export interface NewArea {
  readonly id: string
  readonly providerId: string
  readonly unitId: string
  readonly unitPath: string
  readonly gridId: string | null
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly by: string
}

export async function insertArea(tx: Tx, each: NewArea): Promise<void> {
  await tx`insert into providers.area (district_id, id, provider_id, unit_id, unit_path, grid_id, from_on, until_on, added_by)
    values (${tx.district}, ${each.id}, ${each.providerId}, ${each.unitId}, ${each.unitPath}, ${each.gridId}, ${each.fromOn}, ${each.untilOn}, ${each.by})
    on conflict (district_id, id) do nothing`
}

export interface AreaRow {
  readonly id: string
  readonly provider_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly grid_id: string | null
  readonly from_on: Day
  readonly until_on: Day | null
}

export async function findArea(tx: Tx, id: string): Promise<AreaRow | undefined> {
  const found = await tx<AreaRow>`
    select a.id, a.provider_id, a.unit_id, a.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, a.grid_id, a.from_on, a.until_on
      from providers.area a join organisation.published_unit u on u.district_id = a.district_id and u.id = a.unit_id
     where a.district_id = ${tx.district} and a.id = ${id}`
  return found[0]
}

export async function endArea(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update providers.area set until_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

export interface ItemRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly trade: Trade
  readonly title: string
  readonly place_text: string
  readonly wanted_on: Day
  readonly state: ItemState
  readonly published_on: Day
  readonly published_at: Date
  readonly provider_id: string | null
  readonly company: string | null
  readonly promised_on: Day | null
  readonly done_on: Day | null
  readonly done_note: string | null
  readonly photo_id: string | null
  readonly no_photo_why: string | null
  readonly verified_on: Day | null
  readonly verified_note: string | null
  /** The company it came back from by itself, and when; of the last time. */
  readonly returned_company: string | null
  readonly returned_on: Day | null
}

export async function insertItem(tx: Tx, each: { readonly id: string; readonly unitId: string; readonly unitPath: string; readonly trade: Trade; readonly title: string; readonly place: string; readonly wantedOn: Day; readonly on: Day; readonly at: Date; readonly by: string }): Promise<void> {
  await tx`insert into providers.item (district_id, id, unit_id, unit_path, trade, title, place_text, wanted_on, state, published_on, published_at, published_by)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.unitPath}, ${each.trade}, ${each.title}, ${each.place}, ${each.wantedOn}, 'open', ${each.on}, ${each.at}, ${each.by})`
}

export const itemColumns = sql`i.id, i.unit_id, i.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, i.trade, i.title, i.place_text, i.wanted_on, i.state, i.published_on, i.published_at,
  i.provider_id, p.name as company, i.promised_on, i.done_on, i.done_note, i.photo_id, i.no_photo_why, i.verified_on, i.verified_note,
  r.name as returned_company, i.returned_on`
export const itemTables = sql`providers.item i join organisation.published_unit u on u.district_id = i.district_id and u.id = i.unit_id
  left join providers.provider p on p.district_id = i.district_id and p.id = i.provider_id
  left join providers.provider r on r.district_id = i.district_id and r.id = i.returned_from`

export async function findItem(tx: Tx, id: string): Promise<ItemRow | undefined> {
  const found = await tx.run<ItemRow>(sql`select ${itemColumns} from ${itemTables} where i.district_id = ${tx.district} and i.id = ${id}`)
  return found[0]
}

/** Two who press at once queue here; the second sees what the first left. */
export async function lockItem(tx: Tx, id: string): Promise<void> {
  await tx`select i.id from providers.item i where i.district_id = ${tx.district} and i.id = ${id} for update`
}

/** One line of its history; false where this command has written it already. */
export async function insertItemStep(tx: Tx, each: { readonly id: string; readonly itemId: string; readonly step: string; readonly note: string; readonly on: Day; readonly by: string | null; readonly at: Date }): Promise<boolean> {
  const made = await tx`insert into providers.item_step (district_id, id, item_id, step, note, on_day, by_staff, recorded_at)
    values (${tx.district}, ${each.id}, ${each.itemId}, ${each.step}, ${each.note}, ${each.on}, ${each.by}, ${each.at})
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function claimItem(tx: Tx, id: string, claim: { readonly providerId: string; readonly on: Day; readonly promisedOn: Day }): Promise<void> {
  await tx`update providers.item set state = 'claimed', provider_id = ${claim.providerId}, claimed_on = ${claim.on}, promised_on = ${claim.promisedOn},
      returned_from = null, returned_on = null, return_told = true
    where district_id = ${tx.district} and id = ${id}`
}

/** Open again for anybody. */
export async function freeItem(tx: Tx, id: string): Promise<void> {
  await tx`update providers.item set state = 'open', provider_id = null, claimed_on = null, promised_on = null where district_id = ${tx.district} and id = ${id}`
}

export async function finishItem(tx: Tx, id: string, done: { readonly on: Day; readonly by: string; readonly note: string; readonly photoId: string | null; readonly noPhotoWhy: string | null }): Promise<void> {
  await tx`update providers.item set state = 'done', done_on = ${done.on}, done_by = ${done.by}, done_note = ${done.note}, photo_id = ${done.photoId}, no_photo_why = ${done.noPhotoWhy}
    where district_id = ${tx.district} and id = ${id}`
}

/** Looked at by the community: good, or to be done again. */
export async function lookedAtItem(tx: Tx, id: string, looked: { readonly good: boolean; readonly on: Day; readonly note: string }): Promise<void> {
  await tx`update providers.item set state = ${looked.good ? 'verified' : 'claimed'}, verified_on = ${looked.good ? looked.on : null}, verified_note = ${looked.note}
    where district_id = ${tx.district} and id = ${id}`
}

export async function withdrawItem(tx: Tx, id: string): Promise<void> {
  await tx`update providers.item set state = 'withdrawn' where district_id = ${tx.district} and id = ${id}`
}

export interface LeftItem {
  readonly id: string
  readonly unit_id: string
  readonly provider_id: string
}

/**
 * Claimed items whose company has stopped, or which served the place when it claimed and does not any more; locked, and without one that somebody
 * takes a step of right now. At most 200. An area of a single grid counts for its community: an item names no grid.
 */
export async function leftItems(tx: Tx, today: Day): Promise<LeftItem[]> {
  return tx<LeftItem>`
    select i.id, i.unit_id, i.provider_id from providers.item i join providers.provider p on p.district_id = i.district_id and p.id = i.provider_id
     where i.district_id = ${tx.district} and i.state = 'claimed' and (p.ended_on < ${today}
       or (exists (select 1 from providers.area a where a.district_id = i.district_id and a.provider_id = i.provider_id and a.unit_id = i.unit_id and a.from_on <= i.claimed_on
             and (a.until_on is null or a.until_on >= i.claimed_on))
         and not exists (select 1 from providers.area a where a.district_id = i.district_id and a.provider_id = i.provider_id and a.unit_id = i.unit_id and a.from_on <= ${today}
             and (a.until_on is null or a.until_on >= ${today}))))
     order by i.published_at, i.id limit 200 for update of i skip locked`
}

/** Open again for anybody, with from whom and since when; the unit that published it is told. */
export async function returnItems(tx: Tx, items: readonly LeftItem[], made: { readonly on: Day; readonly at: Date; readonly idOf: (itemId: string) => string; readonly note: string }): Promise<void> {
  if (items.length === 0) return
  await tx`update providers.item set state = 'open', returned_from = provider_id, returned_on = ${made.on}, return_told = false, provider_id = null, claimed_on = null, promised_on = null
    where district_id = ${tx.district} and id = any(${items.map((each) => each.id)}::uuid[])`
  await tx.run(sql`insert into providers.item_step (district_id, id, item_id, step, note, on_day, by_staff, recorded_at)
    values ${rows(items.map((each) => [tx.district, made.idOf(each.id), each.id, 'returned', made.note, made.on, null, made.at]))} on conflict (district_id, id) do nothing`)
}

export interface ReturnedToTell {
  readonly unit_id: string
  readonly returned_on: Day
  readonly n: number
}

/** Takes items that came back and that their unit was not told of, by unit and day; each once. At most 200 items. */
export async function takeReturnedToTell(tx: Tx): Promise<ReturnedToTell[]> {
  return tx<ReturnedToTell>`
    with taken as (
      update providers.item as i set return_told = true from (
        select o.district_id, o.id from providers.item o where o.district_id = ${tx.district} and not o.return_told order by o.unit_id, o.id limit 200 for update skip locked) waiting
       where i.district_id = ${tx.district} and waiting.district_id = i.district_id and i.id = waiting.id and i.returned_on is not null returning i.unit_id, i.returned_on)
    select t.unit_id, t.returned_on, count(*)::int as n from taken t group by t.unit_id, t.returned_on order by t.returned_on, t.unit_id limit 200`
}
