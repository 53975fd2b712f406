import { loadServices, type LoadedServices } from '../apps/server/services.ts'
import { keysFrom } from '#platform/crypto'
import type { Database } from '#platform/db/database'
import { systemClock } from '#platform/time'

/** A key for made-up people only. */
export const BENCH_KEY = Buffer.alloc(32, 9)

export function benchServices(db: Database, dataDir: string): Promise<LoadedServices> {
  return loadServices({
    db,
    clock: systemClock,
    keys: keysFrom(BENCH_KEY),
    dataDir,
    publicUrl: 'http://127.0.0.1',
    demonstration: false,
  })
}
