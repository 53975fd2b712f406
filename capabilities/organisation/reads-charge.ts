import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import type { Role } from './domain.ts'
import { roleWords } from './role-words.ts'

/** Posts that answer for a unit. */
const HEADING: readonly Role[] = ['committee-head', 'unit-head', 'director']

/** Who answers for a unit, by post and team and never by name. */
export interface InCharge {
  readonly posts: readonly Said[]
  /** The unit at which these posts are held: the one asked for, or the nearest above it that has any. */
  readonly of: Said
  readonly teams: readonly Said[]
}

/** Posts that answer for the unit at a path of the tree, and the teams that work there, as they stand on a day. Twelve teams at most. */
export async function postsInCharge(tx: Tx, unitPath: string, on: Day): Promise<InCharge> {
  const steps = unitPath.split('.')
  const paths = steps.map((_step, index) => steps.slice(0, index + 1).join('.'))
  const [held, teams] = await Promise.all([
    tx<{ role: Role; unit_path: string; zh: string; en: string }>`
      select distinct p.role, p.unit_path, p.unit_name_zh as zh, p.unit_name_en as en
        from organisation.published_posting p
       where p.district_id = ${tx.district} and p.unit_path = any(${paths}::text[]) and p.role = any(${[...HEADING]}::text[])
         and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
       order by p.unit_path desc, p.role limit 30`,
    tx<Said>`
      select t.name_zh as zh, t.name_en as en from organisation.published_team t
       where t.district_id = ${tx.district} and t.unit_path = ${unitPath} and t.from_on <= ${on} and (t.until_on is null or t.until_on > ${on})
       order by t.kind, t.id limit 12`,
  ])
  const nearest = held.reduce((longest, each) => (each.unit_path.length > longest.length ? each.unit_path : longest), '')
  const own = held.filter((each) => each.unit_path === nearest)
  return { posts: own.map((each) => roleWords[each.role]), of: { zh: own[0]?.zh ?? '', en: own[0]?.en ?? '' }, teams }
}
