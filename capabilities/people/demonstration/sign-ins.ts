import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { District, Services } from '#platform/services'
import { roleName } from '#cap/organisation'
import type { DemonstrationSignIn } from '../contract.ts'
import { readDirectory } from '../reads.ts'
import { refusal } from '../words.ts'
import { DEMONSTRATION_PASSWORD } from './password.ts'

export type { DemonstrationSignIn }

/** Path of the district's centre: the directory below it is everybody. */
const TOP = '1'

/**
 * Somebody to sign in as for each role, for the start page. Refuses `no-demonstration` unless the installation and the
 * district are both a demonstration.
 */
export async function demonstrationSignIns(
  services: Pick<Services, 'db' | 'today' | 'demonstration'>,
  district: District,
): Promise<Result<{ password: string; people: DemonstrationSignIn[] }>> {
  if (!services.demonstration || !district.demonstration) return refuse(refusal('no-demonstration', {}))
  const question = { unitPath: TOP, role: undefined, on: services.today(district.id) }
  const rows = await inDistrict(services.db, district.id, (tx) => readDirectory(tx, question), { readOnly: true })
  const first = new Map<string, DemonstrationSignIn>()
  for (const row of rows) {
    if (first.has(row.role) || row.capacity !== 'main') continue
    first.set(row.role, {
      login: row.login, name: row.name, role: row.role, roleName: roleName(row.role), unitName: { zh: row.unit_name_zh, en: row.unit_name_en },
    })
  }
  return ok({ password: DEMONSTRATION_PASSWORD, people: [...first.values()] })
}
