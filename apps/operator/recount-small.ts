import { recountDistrict, recountDue } from '#cap/cases'
import { type Config, readMasterKey } from '#platform/config'
import { keysFrom } from '#platform/crypto'
import { type Database, inReference, openDatabase } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { systemClock } from '#platform/time'
import { registerCapabilities } from '../server/capabilities.ts'
import { loadServices } from '../server/services.ts'
import { tell } from './telling.ts'
import { words } from './words.ts'

/** A district of fewer cases is counted again in some seconds: nobody has to be asked for that (`docs/decisions/0014`). */
const SMALL = 3_000

/** After an update: a small district whose counts are not whole is counted at once, a larger one is named with the command to run. */
export async function recountSmall(config: Config, appUrl: string): Promise<void> {
  const db = openDatabase(appUrl, { max: 2, applicationName: 'maplebridge-recount' })
  try {
    const small: DistrictId[] = []
    for (const { id } of await inReference(db, (tx) => tx<{ id: DistrictId }>`select d.id from platform.district d order by d.id limit 5000`)) {
      const cases = await recountDue(db, id, SMALL)
      if (cases === SMALL) tell(words.recountDue(id))
      else if (cases !== undefined) small.push(id)
    }
    if (small.length > 0) await recountAll(config, db, small)
  } finally {
    await db.close()
  }
}

async function recountAll(config: Config, db: Database, small: readonly DistrictId[]): Promise<void> {
  registerCapabilities()
  const { dataDir, publicUrl, demonstration } = config
  const services = await loadServices({ db, clock: systemClock, keys: keysFrom(readMasterKey(config)), dataDir, publicUrl, demonstration })
  for (const id of small) {
    const district = services.district(id)
    tell(words.recounted(district.name, await recountDistrict(db, district, services.calendar(), () => undefined)))
  }
}
