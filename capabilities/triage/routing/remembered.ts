import type { Database, Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { type RuleSet, SHIPPED_SET } from '../domain.ts'
import { findSetOn } from './store.ts'

interface Remembered {
  readonly on: Day
  readonly until: number
  readonly set: RuleSet
}

/** One memory a database: tests with databases of their own do not meet. */
const memories = new WeakMap<Database, Map<DistrictId, Remembered>>()

/** A set published elsewhere is seen by every process after this long at the latest; a decision names the set that it was made by. */
const MEMORY_MS = 60_000

/** The rules of a district on a day: asked of the database once a minute, so that triage costs no statement more. */
export async function rememberedRules(tx: Tx, services: Pick<Services, 'db' | 'clock'>, on: Day): Promise<RuleSet> {
  const now = services.clock.now().getTime()
  const memory = memories.get(services.db) ?? new Map<DistrictId, Remembered>()
  memories.set(services.db, memory)
  const known = memory.get(tx.district)
  if (known && known.on === on && known.until > now) return known.set
  const set = (await findSetOn(tx, on)) ?? SHIPPED_SET
  memory.set(tx.district, { on, until: now + MEMORY_MS, set })
  return set
}

/** After publishing: the next decision here is made by the new set. */
export function forgetRules(services: Pick<Services, 'db'>, district: DistrictId): void {
  memories.get(services.db)?.delete(district)
}
