import { type Difference, recountDistrict, verifyDistrict } from '#cap/cases'
import { type Config, readMasterKey } from '#platform/config'
import { keysFrom } from '#platform/crypto'
import { openDatabase } from '#platform/db/database'
import { systemClock } from '#platform/time'
import { registerCapabilities } from '../server/capabilities.ts'
import { loadServices } from '../server/services.ts'
import { openDatabaseFor } from './database.ts'
import { complain, refuseOptions, tell } from './telling.ts'
import { words } from './words.ts'

/** Differences printed one by one; the rest is counted. */
const SHOWN = 50
/** Cases between two lines of progress. */
const SAY_EVERY = 20_000

/** `./maplebridge recount`: what an earlier version did not count, from the facts, district by district; then what `verify` says. Exit code 1 on any difference. */
export async function run(options: string[], config: Config): Promise<number> {
  if (refuseOptions('recount', options)) return 2
  const database = await openDatabaseFor(config, 'recount', tell)
  const db = openDatabase(database.appUrl, { max: 2, applicationName: 'maplebridge-recount' })
  try {
    registerCapabilities()
    const keys = keysFrom(readMasterKey(config))
    const { dataDir, publicUrl, demonstration } = config
    const services = await loadServices({ db, clock: systemClock, keys, dataDir, publicUrl, demonstration })
    let differences = 0
    for (const district of services.districts()) {
      tell(words.recountBegins(district.name))
      tell(words.recounted(district.name, await recountDistrict(db, district, services.calendar(), sayProgress())))
      const done = await verifyDistrict(db, district, services.calendar(), () => undefined, keys)
      tell(words.verified(district.name, done))
      done.differences.slice(0, SHOWN).forEach(print)
      if (done.differences.length > SHOWN) complain(words.moreDifferences(done.differences.length - SHOWN))
      differences += done.differences.length
    }
    tell(differences === 0 ? words.nothingDiffers : words.somethingDiffers(differences))
    return differences === 0 ? 0 : 1
  } finally {
    await db.close()
    await database.stop()
  }
}

/** One line for so many cases: enough to see that it goes on. */
export function sayProgress(): (cases: number) => void {
  let said = 0
  return (cases) => {
    const steps = Math.floor(cases / SAY_EVERY)
    if (steps > said) tell(words.recountProgress(cases))
    said = steps
  }
}

function print({ caseId, what, detail }: Difference): void {
  complain({ zh: `${what} ${caseId ?? '–'}：${detail}`, en: `${what} ${caseId ?? '–'}: ${detail}` })
}
