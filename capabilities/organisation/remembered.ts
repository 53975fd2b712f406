import type { Database, Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { Category, Gate } from './domain.ts'
import { categoriesOn, gatesOn } from './store.ts'

interface Remembered {
  readonly on: Day
  readonly until: number
  readonly categories: readonly Category[]
  readonly gates: readonly Gate[]
}

/** One memory a database: tests with databases of their own do not meet. */
const memories = new WeakMap<Database, Remembered>()

/** A new version of a category or gate is seen by every process after this long at the latest. */
const MEMORY_MS = 60_000

/** Categories and gates in force on a day. They change a few times a year and every registration asks for them. */
export async function rememberedTree(tx: Tx, services: Pick<Services, 'db' | 'clock'>, on: Day): Promise<Pick<Remembered, 'categories' | 'gates'>> {
  const now = services.clock.now().getTime()
  const known = memories.get(services.db)
  if (known && known.on === on && known.until > now) return known
  const read = { on, until: now + MEMORY_MS, categories: await categoriesOn(tx, on), gates: await gatesOn(tx, on) }
  memories.set(services.db, read)
  return read
}
