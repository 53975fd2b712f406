import { accessSync, constants, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { UnitId } from '#cap/cases'
import type { LineOrder } from '#cap/intake'
import { listUnits } from '#cap/organisation'
import { CannotStart } from '#platform/cannot-start'
import { type Config, readMasterKey } from '#platform/config'
import { keysFrom } from '#platform/crypto'
import { inDistrict, openDatabase } from '#platform/db/database'
import { prepareDatabase } from '#platform/db/prepare'
import type { District, Services } from '#platform/services'
import { systemClock } from '#platform/time'
import { registerCapabilities } from '../server/capabilities.ts'
import { loadServices } from '../server/services.ts'
import { openDatabaseFor, refuseMightyRole } from './database.ts'
import { importFile, type ImportOrder, type Tally } from './import/importing.ts'
import { perSecond, Progress } from './import/progress.ts'
import { SideFile } from './import/side-file.ts'
import { sidePath } from './import/side-path.ts'
import { importTableFile } from './import/table-file.ts'
import { words } from './import/words.ts'
import { complain } from './telling.ts'

interface Asked {
  readonly file: string
  readonly district: string | undefined
  readonly source: string | undefined
  readonly unit: string | undefined
  /** `反映内容=text,备注=-`: headings of a table that say something else than is guessed. */
  readonly map: string | undefined
  /** Name of the worksheet of a workbook. */
  readonly sheet: string | undefined
}

const CONNECTIONS = 10

/**
 * `./maplebridge import FILE.jsonl|.csv|.xlsx [--district SLUG] [--source NAME] [--unit CODE] [--map HEADING=FIELD,…] [--sheet NAME]`: one
 * case a line, in one pass over a file of any size; safe to interrupt and to repeat. Lines that are refused go to
 * FILE.rejected.jsonl, those of a table to FILE.rejected.csv, each with its number and the reason.
 */
export async function run(options: string[], config: Config): Promise<number> {
  const asked = readOptions(options)
  if (!asked) return 2
  refuseUnreadable(asked.file)
  const database = await openDatabaseFor(config, 'import', complain)
  const db = openDatabase(database.appUrl, { max: CONNECTIONS, prepared: config.databasePrepared, applicationName: 'maplebridge-import' })
  try {
    const { ownerUrl, queueUrl } = database
    if (ownerUrl !== undefined) await prepareDatabase({ ownerUrl, queueUrl })
    await refuseMightyRole(database.appUrl)
    registerCapabilities()
    const keys = keysFrom(readMasterKey(config))
    const { dataDir, publicUrl, demonstration } = config
    const services = await loadServices({ db, clock: systemClock, keys, dataDir, publicUrl, demonstration })
    return await importAsked(services, asked)
  } finally {
    await db.close()
    await database.stop()
  }
}

/** The file, and each option at most once; undefined, and said in words, for anything else. */
export function readOptions(options: readonly string[]): Asked | undefined {
  const found: Partial<Record<OptionName, string>> = {}
  const left = [...options]
  for (let option = left.shift(); option !== undefined; option = left.shift()) {
    const name = nameOf(option)
    const value = name === 'file' ? option : left.shift()
    if (name === undefined || value === undefined || value === '' || found[name] !== undefined) {
      complain(words.unknownOption(option))
      complain(words.usage)
      return undefined
    }
    found[name] = value
  }
  const { file, district, source, unit, map, sheet } = found
  if (file === undefined) complain(words.usage)
  return file === undefined ? undefined : { file, district, source, unit, map, sheet }
}

type OptionName = 'file' | 'district' | 'source' | 'unit' | 'map' | 'sheet'

function nameOf(option: string): OptionName | undefined {
  if (!option.startsWith('-')) return 'file'
  return (['district', 'source', 'unit', 'map', 'sheet'] as const).find((name) => option === `--${name}`)
}

function refuseUnreadable(file: string): void {
  try {
    accessSync(file, constants.R_OK)
    if (statSync(file).isFile()) return
  } catch {
    // Said below, in the same words as for a folder.
  }
  throw new CannotStart(words.noFile(file))
}

async function importAsked(services: Services, asked: Asked): Promise<number> {
  const isTable = /\.(csv|tsv|txt|xlsx)$/i.test(asked.file)
  if (asked.sheet !== undefined && !/\.xlsx$/i.test(asked.file)) throw new CannotStart(words.noSheets(asked.file))
  const district = districtAsked(services, asked.district)
  const goal = await unitsAsked(services, district, asked.unit)
  let stop = false
  const ask = () => {
    stop = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, ask)
  const order = { path: asked.file, district: district.id, source: asked.source ?? basename(asked.file), ...goal, stopped: () => stop }
  const done = isTable ? await importTableFile(services, order, asked) : await importLines(services, order)
  if (!done) return 1
  if (done.tally.rejected > 0) complain(words.rejectedFile(done.tally.rejected, done.side))
  if (stop) complain(words.interrupted)
  process.stdout.write(summary(done.tally, done.seconds))
  return stop ? 1 : 0
}

interface Done {
  readonly tally: Tally
  readonly seconds: number
  readonly side: string
}

async function importLines(services: Services, order: ImportOrder): Promise<Done> {
  const side = new SideFile(sidePath(order.path, 'jsonl'))
  const progress = new Progress(process.stderr, services.clock, statSync(order.path).size)
  const tally = await importFile(services, order, side, progress)
  await side.close()
  progress.end(tally)
  return { tally, seconds: progress.seconds, side: side.path }
}

/** The lines that a run ends with; programs read them, so they are the same in every language. */
export function summary(tally: Tally, seconds: number): string {
  return [
    `registered ${tally.registered}`, `already there ${tally.present}`, `rejected ${tally.rejected}`,
    `seconds ${seconds.toFixed(1)}`, `per second ${perSecond(tally.registered, seconds)}`, '',
  ].join('\n')
}

function districtAsked(services: Services, slug: string | undefined): District {
  const districts = services.districts()
  const slugs = districts.map((each) => each.slug).join(', ')
  const [only] = districts
  if (!only) throw new CannotStart(words.noDistrict)
  if (slug === undefined) {
    if (districts.length > 1) throw new CannotStart(words.whichDistrict(slugs))
    return only
  }
  const found = services.districtBySlug(slug)
  if (!found) throw new CannotStart(words.noSuchDistrict(slug, slugs))
  return found
}

async function unitsAsked(services: Services, district: District, code: string | undefined): Promise<Pick<LineOrder, 'unitId' | 'communities'>> {
  const units = await inDistrict(services.db, district.id, (tx) => listUnits(tx, services.today(district.id)), { readOnly: true })
  const found = units.find((each) => (code === undefined ? each.kind === 'district-centre' : each.code === code))
  if (!found) throw new CannotStart(words.noSuchUnit(code ?? 'district-centre'))
  const communities = units.filter((each) => each.kind === 'community-centre').map((each) => each.id)
  return { unitId: found.id as string as UnitId, communities }
}
