import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

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
           p.unit_name_en, p.duty
      from organisation.published_posting p
      join people.staff f on f.district_id = p.district_id and f.id = p.staff_id and f.state = 'active'
     where p.district_id = ${tx.district}
       and (p.unit_path = ${unitPath} or (p.unit_path >= ${`${unitPath}.`} and p.unit_path < ${`${unitPath}/`}))
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on}) ${role}
     order by p.unit_path, p.role, f.name, p.id
     limit 500`
}
