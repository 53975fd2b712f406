import { join } from 'node:path'
import type { CalendarYear, WorkCalendar } from '#platform/calendar'
import type { Keys } from '#platform/crypto'
import { type Database, inReference, type ReferenceTx } from '#platform/db/database'
import { openFileStore } from '#platform/files'
import type { DistrictId } from '#platform/ids'
import { type Live, localLive } from '#platform/live'
import type { District, Services } from '#platform/services'
import { type Clock, cityDay, type Day } from '#platform/time'
import type { MapTiles } from '#platform/map-tiles'
import { NO_TURN, type TurnSettings } from '#platform/turn'

export interface ServicesOptions {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly dataDir: string
  /** Left out by single commands and tests: hints then stay inside the process. */
  readonly live?: Live
  readonly publicUrl: string
  readonly demonstration: boolean
  /** Left out: as files. */
  readonly letters?: Services['letters']
  /** Left out: none. */
  readonly mapTiles?: MapTiles | null
  /** Left out: none. */
  readonly turn?: TurnSettings
}

/** Services with what hardly ever changes held in memory: districts and published calendars. */
export interface LoadedServices extends Services {
  /** Reads districts and calendars again; after an administrator loaded a new year, and once a minute. */
  reload(): Promise<void>
}

export async function loadServices(options: ServicesOptions): Promise<LoadedServices> {
  const { db, clock, keys, publicUrl, demonstration } = options
  let held = await readHeld(db)
  const districtOf = (id: DistrictId): District => {
    const found = held.districts.get(id)
    if (!found) throw new Error(`no district ${id}`)
    return found
  }
  return {
    db, clock, keys, publicUrl, demonstration,
    dataDir: options.dataDir,
    letters: options.letters ?? 'file',
    live: options.live ?? localLive(),
    mapTiles: options.mapTiles ?? null,
    turn: options.turn ?? NO_TURN,
    files: openFileStore(join(options.dataDir, 'files'), keys, clock),
    calendar: () => held.calendar,
    district: districtOf,
    districts: () => [...held.districts.values()],
    districtBySlug: (slug) => held.bySlug.get(slug),
    today: (id) => cityDay(clock.now(), districtOf(id).zone),
    reload: async () => {
      held = await readHeld(db)
    },
  }
}

interface Held {
  readonly districts: ReadonlyMap<DistrictId, District>
  readonly bySlug: ReadonlyMap<string, District>
  readonly calendar: WorkCalendar
}

async function readHeld(db: Database): Promise<Held> {
  return inReference(db, async (tx) => {
    const districts = await readDistricts(tx)
    const calendar = await readCalendar(tx)
    return {
      districts: new Map(districts.map((each) => [each.id, each])),
      bySlug: new Map(districts.map((each) => [each.slug, each])),
      calendar,
    }
  })
}

interface DistrictRow {
  readonly id: DistrictId
  readonly slug: string
  readonly name_zh: string
  readonly name_en: string
  readonly zone: string
  readonly demonstration: boolean
}

async function readDistricts(tx: ReferenceTx): Promise<District[]> {
  const rows = await tx<DistrictRow>`
    select d.id, d.slug, d.name_zh, d.name_en, d.zone, d.demonstration from platform.district d order by d.id limit 5000`
  return rows.map((row) => ({
    id: row.id, slug: row.slug, name: { zh: row.name_zh, en: row.name_en }, zone: row.zone, demonstration: row.demonstration,
  }))
}

async function readCalendar(tx: ReferenceTx): Promise<WorkCalendar> {
  const years = await tx<{ year: number; source: string }>`
    select y.year, y.source from platform.calendar_year y order by y.year limit 200`
  const days = await tx<{ on_day: Day; year: number; kind: string }>`
    select d.on_day, d.year, d.kind from platform.calendar_day d order by d.on_day limit 20000`
  const table = years.map(({ year, source }): [number, CalendarYear] => {
    const own = days.filter((each) => each.year === year)
    const ofKind = (kind: string) => new Set(own.filter((each) => each.kind === kind).map((each) => each.on_day))
    return [year, { year, source, holidays: ofKind('holiday'), makeUpDays: ofKind('make-up') }]
  })
  return { years: new Map(table) }
}
