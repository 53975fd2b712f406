import { CannotStart } from '#platform/cannot-start'
import { type Config, readMasterKey } from '#platform/config'
import { keysFrom } from '#platform/crypto'
import { type Database, inDistrict, inReference, openDatabase } from '#platform/db/database'
import { withClient } from '#platform/postgres/roles'
import { systemClock } from '#platform/time'
import { loadDistrict } from '../../tools/demo/district/load.ts'
import { type DistrictStructure, structureOf } from '../../tools/demo/district/structure.ts'
import { loadLife } from '../../tools/demo/life/load.ts'
import { leadsToday } from '../../tools/demo/life/leads-today.ts'
import { arrangeMeetings } from '../../tools/demo/life/meetings-today.ts'
import { openToPublic } from '../../tools/demo/life/open311-today.ts'
import { openRemoteToday } from '../../tools/demo/life/remote-today.ts'
import { careToday } from '../../tools/demo/life/care-today.ts'
import { fileTicketsToday } from '../../tools/demo/life/tickets-today.ts'
import { petitionsToday } from '../../tools/demo/life/petitions-today.ts'
import { preventionToday } from '../../tools/demo/life/prevention-today.ts'
import { reportToday } from '../../tools/demo/life/reports-today.ts'
import { routeToday } from '../../tools/demo/life/routing-today.ts'
import { superviseToday } from '../../tools/demo/life/supervision-today.ts'
import { sendOnToday } from '../../tools/demo/life/transfers-today.ts'
import { registerCapabilities } from '../server/capabilities.ts'
import { loadServices } from '../server/services.ts'
import { type OpenedDatabase, openDatabaseFor, requireOwner } from './database.ts'
import { complain, tell } from './telling.ts'
import { words } from './words.ts'

const PAST_LIVES = 3000
const MOST_LIVES = 100_000

/** `./maplebridge demo [--cases N]`: the fictional district with a year of its life. Done already: says so, code 0. */
export async function run(options: string[], config: Config): Promise<number> {
  const lives = livesIn(options)
  if (lives === undefined) {
    complain(words.demoOptions(MOST_LIVES))
    return 2
  }
  const state = await withDemonstration(config, async (found, opened) => {
    if (found === 'none' || found === 'without-life') await fill(config, opened, lives)
    return found
  })
  if (state === 'whole') tell(words.demoThere)
  if (state === 'foreign') throw new CannotStart(words.demoForeign)
  return 0
}

/** At a start: fills a database that has no district, or whose demonstration was interrupted; leaves every other as it is. */
export async function loadDemonstration(config: Config): Promise<number> {
  await withDemonstration(config, async (found, opened, alone) => {
    if (!alone || (found !== 'none' && found !== 'without-life')) return
    tell(words.loadingDemonstration)
    await fill(config, opened, PAST_LIVES)
  })
  return 0
}

function livesIn(options: readonly string[]): number | undefined {
  const [name, value, ...rest] = options
  if (name === undefined) return PAST_LIVES
  const number = Number(value)
  const fits = name === '--cases' && rest.length === 0 && /^\d+$/.test(value ?? '') && number <= MOST_LIVES
  return fits ? number : undefined
}

type Found = 'none' | 'without-life' | 'whole' | 'foreign'

interface Opened {
  readonly database: OpenedDatabase
  readonly structure: DistrictStructure
  readonly owner: Database
  /** As the application: a life is written with no more rights than the product has. */
  readonly app: Database
}

async function withDemonstration<Value>(
  config: Config, work: (found: Found, opened: Opened, alone: boolean) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabaseFor(config, 'demo', tell)
  const owner = openDatabase(requireOwner(database, 'demo'), { max: 2, applicationName: 'maplebridge-demo' })
  const app = openDatabase(database.appUrl, { max: 4, applicationName: 'maplebridge-demo' })
  try {
    const opened = { database, owner, app, structure: structureOf() }
    const { found, alone } = await lookFor(opened)
    return await work(found, opened, alone)
  } finally {
    await owner.close()
    await app.close()
    await database.stop()
  }
}

async function lookFor({ owner, app, structure }: Opened): Promise<{ found: Found; alone: boolean }> {
  const { plan } = structure
  const districts = await inReference(owner, (tx) => tx<{ id: number; slug: string; demonstration: boolean }>`
    select d.id, d.slug, d.demonstration from platform.district d order by d.id limit 5000`)
  const own = districts.find((each) => each.id === plan.id || each.slug === plan.slug)
  const alone = districts.every((each) => each === own)
  if (!own) return { found: 'none', alone }
  if (!own.demonstration || own.id !== plan.id) return { found: 'foreign', alone }
  const cases = await inDistrict(app, plan.id, (tx) => tx`
    select cf.id from cases.case_file cf where cf.district_id = ${tx.district} limit 1`, { readOnly: true })
  return { found: cases.length === 0 ? 'without-life' : 'whole', alone }
}

async function fill(config: Config, { database, owner, app, structure }: Opened, lives: number): Promise<void> {
  const began = systemClock.now().getTime()
  const keys = keysFrom(readMasterKey(config))
  registerCapabilities()
  await loadDistrict(owner, structure, { keys, clock: systemClock })
  tell(words.demoPlace(structure.units.length, structure.microGrids.length, structure.staff.length))
  const { dataDir, publicUrl } = config
  const services = await loadServices({ db: app, clock: systemClock, keys, dataDir, publicUrl, demonstration: true })
  const ground = { db: app, keys, dataDir, publicUrl, district: structure.plan.id }
  const loaded = await loadLife(ground, services, structure, { lives, progress: sayQuarters() })
  await openRemoteToday(services, structure)
  await sendOnToday(services, structure)
  await routeToday(services, structure)
  await petitionsToday(services, structure)
  await fileTicketsToday(services, structure)
  await careToday(services, structure)
  await leadsToday(services, structure)
  await openToPublic(services, structure)
  await arrangeMeetings(services, structure)
  await preventionToday(services, structure)
  await superviseToday(services, structure)
  await reportToday(services, structure)
  // The planner knows nothing of rows that came a second ago; the first lists would be slow.
  await withClient(requireOwner(database, 'demo'), (client) => client.query('analyze'))
  tell(words.demoLoaded(loaded, Math.round((systemClock.now().getTime() - began) / 1000)))
}

/** One line for each quarter: enough to see that it goes on. */
function sayQuarters(): (done: number, of: number) => void {
  let said = 0
  return (done, of) => {
    const quarter = Math.floor((done * 4) / of)
    if (quarter > said && quarter < 4) tell(words.demoProgress(done, of))
    said = quarter
  }
}
