import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import { type Day, parseDay } from '#platform/time'
import { isId } from '#platform/ids'
import { PETITION_STATES } from './words/states.ts'
import type { PetitionState } from './domain.ts'
import type { PetitionRow } from './store.ts'

export const PAGE = 50

/** Nobody who is or was posted in the accused unit is shown a line (PET Art. 30). */
function notShutOut(tx: Tx, staffId: string): Sql {
  return sql`(p.shut_out_path is null or not exists (select 1 from organisation.published_posting o
    where o.district_id = ${tx.district} and o.staff_id = ${staffId}::uuid and (o.unit_path = p.shut_out_path
      or (o.unit_path >= p.shut_out_path || '.' and o.unit_path < p.shut_out_path || '/'))))`
}

export interface ListRow extends PetitionRow {
  readonly unit_zh: string
  readonly unit_en: string
}

/** The window's list: what the office received, what a unit has, and for heads and overseers what lies below them but no accusation. */
export async function listLines(
  tx: Tx, by: { readonly id: string; readonly unitId: string; readonly unitPath: string; readonly above: boolean }, open: boolean, cursor: string | undefined,
): Promise<ListRow[]> {
  const [on = '', id = ''] = (cursor ?? '').split('~')
  const known = parseDay(on).ok && isId(id)
  const after = known ? { on, id } : { on: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' }
  const below = by.above
    ? sql`or (p.type <> 'accusation' and ${withinUnit(sql`p.unit_path`, by.unitPath)})`
    : sql``
  return tx.run<ListRow>(sql`
    select p.id, p.case_id, p.code, p.type, p.state, p.office_unit_id, p.office_path, p.unit_id, p.unit_path, p.handler_id, p.shut_out_path,
           p.repeat, p.re_reviewed, p.registered_on, p.received_on, p.due_on, p.due_clock, p.window_until, p.open, u.name_zh as unit_zh, u.name_en as unit_en
      from petitions.petition p
      join organisation.published_unit u on u.district_id = p.district_id and u.id = p.unit_id
     where p.district_id = ${tx.district} and p.open = ${open} and (p.due_on, p.id) > (${after.on}::date, ${after.id}::uuid)
       and (p.office_unit_id = ${by.unitId}::uuid or p.unit_id = ${by.unitId}::uuid ${below})
       and ${notShutOut(tx, by.id)}
     order by p.due_on, p.id limit ${PAGE + 1}`)
}

export interface EarlierRow {
  readonly case_id: string
  readonly code: string
  readonly state: PetitionState
  readonly received_on: Day
  readonly re_reviewed: boolean
  readonly window_open: boolean
}

/** The same person's earlier petitions at one office, by keyed hash; never from an accusation and never one (PET Art. 30, PR-26). */
export async function earlierOf(tx: Tx, row: PetitionRow, today: Day): Promise<EarlierRow[]> {
  if (row.type === 'accusation') return []
  const found = await tx.run<Omit<EarlierRow, 'state'> & { readonly state: string }>(sql`
    select distinct p.case_id, p.code, p.state, p.received_on, p.re_reviewed,
           (p.window_until is not null and p.window_until >= ${today}::date) as window_open
      from petitions.petitioner mine
      join petitions.petitioner theirs on theirs.district_id = mine.district_id and theirs.key_hash = mine.key_hash
      join petitions.petition p on p.district_id = theirs.district_id and p.id = theirs.petition_id
     where mine.district_id = ${tx.district} and mine.petition_id = ${row.id}::uuid and p.id <> ${row.id}::uuid
       and p.office_unit_id = ${row.office_unit_id}::uuid and p.type <> 'accusation'
     order by p.received_on desc, p.case_id limit 20`)
  return found.flatMap((each) => {
    const state = Object.keys(PETITION_STATES).find((name): name is PetitionState => name === each.state)
    return state ? [{ ...each, state }] : []
  })
}

export async function namesOf(tx: Tx, staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (staffIds.length === 0) return new Map()
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s
     where s.district_id = ${tx.district} and s.id = any(${[...staffIds]}::uuid[]) limit 100`
  return new Map(found.map((each) => [each.id, each.name]))
}

/** Open petitions below a unit that repeat an earlier one, the first due first. Never an accusation (PET Art. 30); nothing of whose it is. */
export async function repeatedBelow(tx: Tx, path: string, limit: number): Promise<{ readonly case_id: string; readonly received_on: Day }[]> {
  return tx<{ case_id: string; received_on: Day }>`
    select p.case_id, p.received_on from petitions.petition p
     where p.district_id = ${tx.district} and p.open and p.repeat = 'repeat' and p.type <> 'accusation'
       and ${withinUnit(sql`p.unit_path`, path)}
     order by p.due_on, p.id limit ${limit}`
}
