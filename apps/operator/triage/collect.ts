import { createWriteStream, existsSync } from 'node:fs'
import { once } from 'node:events'
import { type DecidedWords, decidedWords } from '#cap/cases'
import { CannotStart } from '#platform/cannot-start'
import { type Config, readMasterKey } from '#platform/config'
import { keysFrom } from '#platform/crypto'
import { inDistrict, openDatabase } from '#platform/db/database'
import { systemClock } from '#platform/time'
import { registerCapabilities } from '../../server/capabilities.ts'
import { loadServices } from '../../server/services.ts'
import { openDatabaseFor, refuseMightyRole } from '../database.ts'
import { complain, tell } from '../telling.ts'
import { words } from './words.ts'

const PAGE = 500

/** Writes the words and categories of a district's decided matters, a line each, for `triage train` and `triage eval`. */
export async function collect(asked: { readonly file: string; readonly district: string | undefined }, config: Config): Promise<number> {
  if (asked.district === undefined) throw new CannotStart(words.noDistrict)
  if (existsSync(asked.file)) throw new CannotStart(words.isThere(asked.file))
  const database = await openDatabaseFor(config, 'triage', complain)
  const db = openDatabase(database.appUrl, { max: 2, prepared: config.databasePrepared, applicationName: 'maplebridge-triage' })
  try {
    await refuseMightyRole(database.appUrl)
    registerCapabilities()
    const { dataDir, publicUrl, demonstration } = config
    const services = await loadServices({ db, clock: systemClock, keys: keysFrom(readMasterKey(config)), dataDir, publicUrl, demonstration })
    const district = services.districtBySlug(asked.district)
    if (!district) throw new CannotStart(words.noDistrict)
    const lines = await write(asked.file, (after) => inDistrict(db, district.id, (tx) => decidedWords(tx, after, PAGE), { readOnly: true }))
    tell(words.collected(lines, asked.file))
    return 0
  } finally {
    await db.close()
    await database.stop()
  }
}

async function write(file: string, page: (after: string | undefined) => Promise<readonly DecidedWords[]>): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  let written = 0
  let after: string | undefined
  for (;;) {
    const found = await page(after)
    for (const { text, category } of found) if (!out.write(`${JSON.stringify({ text, label: category })}\n`)) await once(out, 'drain')
    written += found.length
    after = found.at(-1)?.caseId
    if (found.length < PAGE) break
  }
  out.end()
  await once(out, 'finish')
  return written
}
