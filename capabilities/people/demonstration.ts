import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { District, Services } from '#platform/services'
import { roleName } from '#cap/organisation'
import type { DemonstrationSignIn } from './contract.ts'
import { readDirectory } from './reads.ts'
import { refusal } from './words.ts'

/** The one password of everybody in a demonstration district. It opens nothing anywhere else: only invented people have it. */
export const DEMONSTRATION_PASSWORD = 'Fengqiao-2026'

let working: ReadonlySet<string> | undefined

/** Tells, once at the start, which roles some operation of this version is for; only their posts are offered. */
export function registerWorkingRoles(roles: ReadonlySet<string>): void {
  working = roles
}

const hasWork = (role: string) => working === undefined || working.has(role)

/** The posts one first life of a case passes through, in its order; whoever only looks on comes after. */
const FIRST_LIFE = [
  'clerk', 'dispatcher', 'mediator', 'committee-head', 'community-officer', 'grid-worker', 'service-provider', 'archivist', 'director', 'administrator',
]

function inOrderOfACase(one: DemonstrationSignIn, other: DemonstrationSignIn): number {
  const place = ({ role, first }: DemonstrationSignIn) => (first ? FIRST_LIFE.indexOf(role) : FIRST_LIFE.length)
  return place(one) - place(other)
}

/**
 * Somebody to sign in as for each role that has work in this version and each kind of unit in which it is held, for the start page:
 * those whom one case meets first.
 * Refuses `no-demonstration` unless the installation and the
 * district are both a demonstration.
 */
export async function demonstrationSignIns(
  services: Pick<Services, 'db' | 'today' | 'demonstration'>,
  district: District,
): Promise<Result<{ password: string; people: DemonstrationSignIn[] }>> {
  if (!services.demonstration || !district.demonstration) return refuse(refusal('no-demonstration', {}))
  const question = { unitPath: '1', role: undefined, on: services.today(district.id) }
  const rows = await inDistrict(services.db, district.id, (tx) => readDirectory(tx, question), { readOnly: true })
  const first = new Map<string, DemonstrationSignIn>()
  const held = new Set<string>()
  for (const row of rows.filter((each) => each.capacity === 'main' && hasWork(each.role)).sort(nearestToResidents)) {
    const post = `${row.role} ${row.unit_kind}`
    if (first.has(post)) continue
    const meets = FIRST_LIFE.includes(row.role) && !held.has(row.role)
    held.add(row.role)
    first.set(post, {
      login: row.login, name: row.name, role: row.role, roleName: roleName(row.role), first: meets,
      unitName: { zh: row.unit_name_zh, en: row.unit_name_en },
    })
  }
  return ok({ password: DEMONSTRATION_PASSWORD, people: [...first.values()].sort(inOrderOfACase) })
}

interface Placed {
  readonly unit_path: string
  readonly login: string
}

/** Communities before streets before the district: the people offered then meet in one case. */
function nearestToResidents(one: Placed, other: Placed): number {
  const depth = (path: string) => path.split('.').length
  const place = (each: Placed) => `${each.unit_path} ${each.login}`
  return depth(other.unit_path) - depth(one.unit_path) || (place(one) < place(other) ? -1 : 1)
}
