import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { PostingTime } from './domain.ts'

export interface DirectoryRow {
  readonly posting_id: string
  readonly staff_id: string
  readonly login: string
  readonly name: string
  readonly role: string
  readonly capacity: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_name_zh: string
  readonly unit_name_en: string
  readonly unit_kind: string
  readonly duty: string
}

/** Who holds which post today, at or below a unit; at most 500, in the order of the tree. */
export async function readDirectory(
  tx: Tx,
  question: { readonly unitPath: string; readonly role: string | undefined; readonly on: Day },
): Promise<DirectoryRow[]> {
  const { unitPath, on } = question
  const role: Sql = question.role === undefined ? sql`` : sql`and p.role = ${question.role}`
  return tx<DirectoryRow>`
    select p.id as posting_id, f.id as staff_id, f.login, f.name, p.role, p.capacity, p.unit_id, p.unit_path, p.unit_name_zh,
           p.unit_name_en, u.kind as unit_kind, p.duty
      from organisation.published_posting p
      join organisation.published_unit u on u.district_id = p.district_id and u.id = p.unit_id
      join people.staff f on f.district_id = p.district_id and f.id = p.staff_id and f.state = 'active'
     where p.district_id = ${tx.district}
       and ${withinUnit(sql`p.unit_path`, unitPath)}
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on}) ${role}
     order by p.unit_path, p.role, f.name, p.id
     limit 500`
}

export interface DatedPostingRow extends DirectoryRow {
  readonly from_on: Day
  readonly until_on: Day | null
}

export const POSTINGS_PAGE = 100

const inTime = (when: PostingTime, on: Day): Sql => ({
  now: sql`p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})`,
  coming: sql`p.from_on > ${on}`,
  ended: sql`p.until_on <= ${on}`,
})[when]

/** Posts with their dates at or below a unit, in the order of the tree; `text` is part of a name. */
export async function readPostings(
  tx: Tx,
  question: { readonly unitPath: string; readonly when: PostingTime; readonly text: string | undefined; readonly after: string | undefined; readonly on: Day },
): Promise<DatedPostingRow[]> {
  const { unitPath, when, text, after, on } = question
  const named: Sql = text === undefined ? sql`` : sql`and position(${text} in f.name) > 0`
  const further: Sql = after === undefined ? sql`` : sql`and (p.unit_path, f.name, p.id) > (select q.unit_path, g.name, q.id
       from organisation.published_posting q join people.staff g on g.district_id = q.district_id and g.id = q.staff_id
       where q.district_id = ${tx.district} and q.id = ${after})`
  return tx<DatedPostingRow>`
    select p.id as posting_id, f.id as staff_id, f.login, f.name, p.role, p.capacity, p.unit_id, p.unit_path, p.unit_name_zh,
           p.unit_name_en, p.duty, p.from_on, p.until_on
      from organisation.published_posting p
      join people.staff f on f.district_id = p.district_id and f.id = p.staff_id
     where p.district_id = ${tx.district}
       and ${withinUnit(sql`p.unit_path`, unitPath)}
       and ${inTime(when, on)} ${named} ${further}
     order by p.unit_path, f.name, p.id
     limit ${POSTINGS_PAGE}`
}

/** Everybody with an account in use, by name. */
export async function readStaff(tx: Tx): Promise<{ id: string; name: string; login: string }[]> {
  return tx<{ id: string; name: string; login: string }>`
    select f.id, f.name, f.login from people.staff f
     where f.district_id = ${tx.district} and f.state = 'active'
     order by f.name, f.id
     limit 2000`
}
