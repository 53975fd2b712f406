import type { Database, Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { type GridOnDay, gridsOn } from './reads.ts'

/** Borders loaded by another process are seen within this. */
const MEMORY_MS = 60_000
/** Pictures kept at once: more units than look at a map in the same minute. */
const MOST_KEPT = 40

interface Kept {
  readonly until: number
  readonly grids: readonly GridOnDay[]
}

const memories = new WeakMap<Database, Map<string, Kept>>()

/** The same as `gridsOn`, read once a minute: borders hardly ever change, and are the largest part of a map. */
export async function rememberedGrids(tx: Tx, services: Pick<Services, 'db' | 'clock'>, unitPath: string, on: Day): Promise<readonly GridOnDay[]> {
  const memory = memories.get(services.db) ?? new Map<string, Kept>()
  memories.set(services.db, memory)
  const key = `${tx.district}|${unitPath}|${on}`
  const now = services.clock.now().getTime()
  const known = memory.get(key)
  if (known && known.until > now) return known.grids
  const grids = await gridsOn(tx, unitPath, on)
  if (memory.size >= MOST_KEPT) memory.clear()
  memory.set(key, { until: now + MEMORY_MS, grids })
  return grids
}

/** Borders were loaded in this process: the next look reads them. */
export function forgetGrids(services: Pick<Services, 'db'>): void {
  memories.delete(services.db)
}
