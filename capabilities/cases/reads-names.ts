import type { Tx } from '#platform/db/database'
import { roleName } from '#cap/organisation'
import { type Said, said } from '#platform/words'

/** Names of units and people by id, for the words of a timeline; one statement for both. */
export async function namesBehind(
  tx: Tx, ids: { readonly units: readonly string[]; readonly staff: readonly string[] },
): Promise<{ readonly units: ReadonlyMap<string, Said>; readonly staff: ReadonlyMap<string, Said> }> {
  if (ids.units.length === 0 && ids.staff.length === 0) return { units: new Map(), staff: new Map() }
  const found = await tx<{ kind: 'unit' | 'staff'; id: string; zh: string; en: string }>`
    (select 'unit' as kind, u.id, u.name_zh as zh, u.name_en as en from organisation.published_unit u
      where u.district_id = ${tx.district} and u.id = any(${[...ids.units]}::uuid[]) limit 200)
    union all
    (select 'staff' as kind, s.id, s.name as zh, s.name as en from people.published_staff s
      where s.district_id = ${tx.district} and s.id = any(${[...ids.staff]}::uuid[]) limit 200)`
  const units = found.filter((each) => each.kind === 'unit').map((each): [string, Said] => [each.id, { zh: each.zh, en: each.en }])
  const staff = found.filter((each) => each.kind === 'staff').map((each): [string, Said] => [each.id, { zh: each.zh, en: each.en }])
  return { units: new Map(units), staff: new Map(staff) }
}

const HANDLER: Said = said('承办人', 'The handler')

/** The post of each, as it was last held, the main one first: what stands for a name before whoever sees the process alone. */
export async function postsBehind(tx: Tx, staffIds: readonly string[]): Promise<ReadonlyMap<string, Said>> {
  if (staffIds.length === 0) return new Map()
  const found = await tx<{ staff_id: string; role: string }>`
    select distinct on (p.staff_id) p.staff_id, p.role from organisation.published_posting p
     where p.district_id = ${tx.district} and p.staff_id = any(${[...staffIds]}::uuid[])
     order by p.staff_id, (p.capacity = 'main') desc, p.from_on desc, p.id limit 200`
  const posts = new Map(found.map((each): [string, Said] => [each.staff_id, roleName(each.role)]))
  return new Map(staffIds.map((id) => [id, posts.get(id) ?? HANDLER]))
}
