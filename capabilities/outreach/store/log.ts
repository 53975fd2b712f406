import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Topic } from '../domain.ts'
import { below, type Cursor, PAGE } from './paging.ts'

export interface PublicityRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly topic: Topic
  readonly title: string
  readonly place: string
  readonly on_day: Day
  readonly audience: number
  readonly materials: string
  readonly entered_by: string
  readonly taken_back_ground: string | null
}

const ENTRY = sql`x.id, x.unit_id, x.unit_path, x.topic, x.title, x.place, x.on_day, x.audience, x.materials, x.entered_by, x.taken_back_ground from outreach.publicity x`

export async function insertPublicity(tx: Tx, home: CountedAt, row: Omit<PublicityRow, 'unit_id' | 'unit_path' | 'taken_back_ground'>, at: Date): Promise<boolean> {
  const made = await tx`insert into outreach.publicity (district_id, id, unit_id, unit_path, topic, title, place, on_day, audience, materials, entered_by, entered_at)
    values (${tx.district}, ${row.id}, ${home.id}, ${home.path}, ${row.topic}, ${row.title}, ${row.place}, ${row.on_day}, ${row.audience}, ${row.materials}, ${row.entered_by}, ${at})
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function lockPublicity(tx: Tx, id: string): Promise<PublicityRow | undefined> {
  const [found] = await tx.run<PublicityRow>(sql`select ${ENTRY} where x.district_id = ${tx.district} and x.id = ${id} for update`)
  return found
}

export async function takeBack(tx: Tx, id: string, ground: string, by: string): Promise<void> {
  await tx`update outreach.publicity set taken_back_ground = ${ground}, taken_back_by = ${by} where district_id = ${tx.district} and id = ${id}`
}

export async function listPublicity(tx: Tx, unitPath: string, before: Cursor | undefined): Promise<PublicityRow[]> {
  const older = before ? sql`and (x.on_day, x.id) < (${before.at.slice(0, 10)}::date, ${before.id}::uuid)` : sql``
  return tx.run<PublicityRow>(sql`select ${ENTRY} where x.district_id = ${tx.district} and ${below(unitPath)} ${older} order by x.on_day desc, x.id desc limit ${PAGE + 1}`)
}
