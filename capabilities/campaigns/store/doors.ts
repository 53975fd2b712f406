import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Door, DoorOutcome, Tally } from '../domain.ts'
import type { GridRow } from './campaigns.ts'

/** Locks one grid of a campaign: its presses are taken one batch after the other. */
export async function lockGrid(tx: Tx, campaignId: string, gridId: string): Promise<GridRow | undefined> {
  const [found] = await tx<GridRow>`
    select g.campaign_id, g.grid_id, g.unit_path, g.name_zh, g.name_en, g.addresses, g.visited, g.not_answered, g.declined from campaigns.campaign_grid g
     where g.district_id = ${tx.district} and g.campaign_id = ${campaignId} and g.grid_id = ${gridId} limit 1 for update`
  return found
}

/** Remembers the ids of presses and answers those that were not taken before. */
export async function takePresses(tx: Tx, campaignId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const taken = await tx.run<{ id: string }>(sql`insert into campaigns.press (district_id, id, campaign_id) values ${rows(ids.map((id) => [tx.district, id, campaignId]))}
    on conflict (district_id, id) do nothing returning id`)
  return new Set(taken.map((each) => each.id))
}

interface DoorRow {
  readonly address_id: string
  readonly outcome: DoorOutcome
  readonly on_day: Day
}

/** What is kept of a grid's addresses; of those named, where some are. */
export async function doorsOf(tx: Tx, campaignId: string, gridId: string, addressIds?: readonly string[]): Promise<Map<string, Door>> {
  const which = addressIds === undefined ? sql`` : sql`and d.address_id = any(${[...addressIds]}::uuid[])`
  const found = await tx.run<DoorRow>(sql`
    select d.address_id, d.outcome, d.on_day from campaigns.door d
     where d.district_id = ${tx.district} and d.campaign_id = ${campaignId} and d.grid_id = ${gridId} ${which} order by d.address_id limit 2000`)
  return new Map(found.map((row) => [row.address_id, { outcome: row.outcome, on: row.on_day }]))
}

export async function writeDoors(tx: Tx, campaignId: string, gridId: string, changed: ReadonlyMap<string, Door | undefined>): Promise<void> {
  const gone = [...changed].flatMap(([id, door]) => (door === undefined ? [id] : []))
  const kept = [...changed].flatMap(([id, door]) => (door === undefined ? [] : [[tx.district, campaignId, id, gridId, door.on, door.outcome]]))
  if (gone.length > 0) await tx`delete from campaigns.door where district_id = ${tx.district} and campaign_id = ${campaignId} and address_id = any(${gone}::uuid[])`
  if (kept.length > 0) {
    await tx.run(sql`insert into campaigns.door (district_id, campaign_id, address_id, grid_id, on_day, outcome) values ${rows(kept)}
      on conflict (district_id, campaign_id, address_id) do update set on_day = excluded.on_day, outcome = excluded.outcome`)
  }
}

export async function moveGrid(tx: Tx, campaignId: string, gridId: string, by: Tally): Promise<void> {
  await tx`update campaigns.campaign_grid set visited = visited + ${by.visited}, not_answered = not_answered + ${by['not-answered']}, declined = declined + ${by.declined}
    where district_id = ${tx.district} and campaign_id = ${campaignId} and grid_id = ${gridId}`
}
