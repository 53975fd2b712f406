import { type Difference, verifyDistrict } from '#cap/cases'
import { recountLedger } from '#cap/ledger'
import { type Config, readMasterKey } from '#platform/config'
import { keysFrom } from '#platform/crypto'
import { openDatabase } from '#platform/db/database'
import { keepNote } from '#platform/notes'
import { systemClock } from '#platform/time'
import { registerCapabilities } from '../server/capabilities.ts'
import { loadServices } from '../server/services.ts'
import { checkSeals } from '../worker/sweeps-seal.ts'
import { openDatabaseFor } from './database.ts'
import { complain, refuseOptions, tell } from './telling.ts'
import { words } from './words.ts'

/** Differences printed one by one; the rest is counted. */
const SHOWN = 50

/** `./maplebridge verify`: every state, deadline and counter again from the facts, every balance from its postings. Exit code 1 on any difference. */
export async function run(options: string[], config: Config): Promise<number> {
  if (refuseOptions('verify', options)) return 2
  const database = await openDatabaseFor(config, 'verify', tell)
  const db = openDatabase(database.appUrl, { max: 2, applicationName: 'maplebridge-verify' })
  try {
    registerCapabilities()
    const keys = keysFrom(readMasterKey(config))
    const services = await loadServices({
      db,
      clock: systemClock,
      keys,
      dataDir: config.dataDir,
      publicUrl: config.publicUrl,
      demonstration: config.demonstration,
    })
    let differences = 0
    for (const district of services.districts()) {
      const done = await verifyDistrict(db, district, services.calendar(), () => undefined, keys)
      tell(words.verified(district.name, done))
      done.differences.slice(0, SHOWN).forEach(print)
      if (done.differences.length > SHOWN) complain(words.moreDifferences(done.differences.length - SHOWN))
      const seals = await checkSeals(services, district)
      tell(words.sealsChecked(district.name, seals.length))
      const doubtful = seals.filter((each) => each.finding !== 'holds')
      for (const each of doubtful.slice(0, SHOWN)) complain(words.sealDiffers(each.sealedOn, each.finding))
      const unbalanced = await recountLedger(db, district.id)
      tell(words.ledgerRecounted(district.name, unbalanced.length))
      for (const each of unbalanced.slice(0, SHOWN)) complain(words.ledgerDiffers(each))
      const found = done.differences.length + doubtful.length + unbalanced.length
      await keepNote(config.dataDir, `verified-${district.id}`, { at: systemClock.now().toISOString(), differences: found })
      differences += found
    }
    tell(differences === 0 ? words.nothingDiffers : words.somethingDiffers(differences))
    return differences === 0 ? 0 : 1
  } finally {
    await db.close()
    await database.stop()
  }
}

function print({ caseId, what, detail }: Difference): void {
  complain({ zh: `${what} ${caseId ?? '–'}：${detail}`, en: `${what} ${caseId ?? '–'}: ${detail}` })
}
