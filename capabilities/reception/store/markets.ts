import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { MarketPattern } from '../domain.ts'

export interface MarketRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly name: string
  readonly place_text: string
  readonly pattern: MarketPattern
  readonly days: readonly number[]
  readonly from_on: Day
  readonly until_on: Day | null
}

/** Rules of a unit and those below it that still count on a day, or begin later. At most 200. */
export async function marketsOf(tx: Tx, unitPath: string, on: Day): Promise<MarketRow[]> {
  return tx<MarketRow>`
    select m.id, m.unit_id, m.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, m.name, m.place_text, m.pattern, m.days, m.from_on, m.until_on
      from reception.market m join organisation.published_unit u on u.district_id = m.district_id and u.id = m.unit_id
     where m.district_id = ${tx.district} and (m.until_on is null or m.until_on > ${on})
       and ${withinUnit(sql`m.unit_path`, unitPath)}
     order by m.unit_path, m.name, m.id limit 200`
}

export interface MarketMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly name: string
  readonly place: string
  readonly pattern: MarketPattern
  readonly days: readonly number[]
  readonly fromOn: Day
  readonly by: string
}

export async function insertMarket(tx: Tx, made: MarketMade): Promise<void> {
  await tx`insert into reception.market (district_id, id, unit_id, unit_path, name, place_text, pattern, days, from_on, entered_by)
    values (${tx.district}, ${made.id}, ${made.unitId}, ${made.unitPath}, ${made.name}, ${made.place}, ${made.pattern}, ${JSON.stringify(made.days)}::jsonb, ${made.fromOn}, ${made.by})
    on conflict (district_id, id) do nothing`
}

export async function endMarket(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update reception.market set until_on = greatest(${on}::date, from_on) where district_id = ${tx.district} and id = ${id} and until_on is null`
}
