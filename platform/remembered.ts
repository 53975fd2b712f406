import type { Database, Tx } from './db/database.ts'
import type { DistrictId } from './ids.ts'
import type { Services } from './services.ts'
import type { Day } from './time.ts'

/** A change made by another process is seen after this long at the latest. */
const MEMORY_MS = 60_000

type Remembering = Pick<Services, 'db' | 'clock'>

/** What a district says on a day, asked of the database once a minute: what changes seldom costs no command a statement. */
export interface Remembered<Value> {
  on(tx: Tx, services: Remembering, on: Day): Promise<Value>
  /** After a change: the next question here is answered by it. */
  forget(services: Pick<Services, 'db'>, district: DistrictId): void
}

interface Known<Value> {
  readonly on: Day
  readonly until: number
  readonly value: Value
}

/** One memory a database: tests with databases of their own do not meet. */
export function remembered<Value>(read: (tx: Tx, on: Day) => Promise<Value>): Remembered<Value> {
  const memories = new WeakMap<Database, Map<DistrictId, Known<Value>>>()
  return {
    async on(tx, services, on) {
      const now = services.clock.now().getTime()
      const memory = memories.get(services.db) ?? new Map<DistrictId, Known<Value>>()
      memories.set(services.db, memory)
      const known = memory.get(tx.district)
      if (known && known.on === on && known.until > now) return known.value
      const value = await read(tx, on)
      memory.set(tx.district, { on, until: now + MEMORY_MS, value })
      return value
    },
    forget: ({ db }, district) => void memories.get(db)?.delete(district),
  }
}
