import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import type { Role } from '../domain.ts'
import { roleName } from '../role-words.ts'
import { officeOf } from '../store.ts'

/** Posts of one role at one unit that serve a community: how many are filled, and the unit's own telephone. Never a name. */
export interface ServingPost {
  readonly role: Said
  readonly unit: Said
  readonly filled: number
  readonly phone: string | null
  readonly hours: Said | null
}

/** Posts filled on a day at a community and at the stations and offices beside it, in the order of the roles asked for. */
export async function servingAt(tx: Tx, communityPath: string, roles: readonly Role[], on: Day): Promise<ServingPost[]> {
  const rows = await filledPosts(tx, communityPath, roles, on)
  const offices = new Map<string, Awaited<ReturnType<typeof officeOf>>>()
  for (const path of new Set(rows.map((each) => each.unit_path))) offices.set(path, await officeOf(tx, path, on))
  return rows.toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role)).map((row) => {
    const office = offices.get(row.unit_path)
    return { role: roleName(row.role), unit: { zh: row.unit_zh, en: row.unit_en }, filled: row.n, phone: office?.phone ?? null, hours: office?.hours ?? null }
  })
}

async function filledPosts(tx: Tx, communityPath: string, roles: readonly Role[], on: Day): Promise<{ role: Role; unit_path: string; unit_zh: string; unit_en: string; n: number }[]> {
  const steps = communityPath.split('.')
  const above = steps.slice(0, -1).map((_step, index) => steps.slice(0, index + 1).join('.'))
  return tx<{ role: Role; unit_path: string; unit_zh: string; unit_en: string; n: number }>`
    select p.role, u.path as unit_path, u.name_zh as unit_zh, u.name_en as unit_en, count(*)::int as n
      from organisation.unit u
      left join organisation.unit a on a.district_id = u.district_id and a.id = u.parent_id
      join organisation.posting p on p.district_id = u.district_id and p.unit_id = u.id
     where u.district_id = ${tx.district} and p.role = any(${[...roles]}::text[])
       and (u.path = ${communityPath} or (u.kind in ('police-station', 'judicial-office', 'rescue-station') and a.path = any(${above}::text[])))
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on}) and (u.valid_to is null or u.valid_to > ${on})
     group by p.role, u.path, u.name_zh, u.name_en
     order by length(u.path) desc, u.path, p.role limit 40`
}
