import type { WorkCalendar } from './calendar.ts'
import type { Keys } from './crypto.ts'
import type { Database } from './db/database.ts'
import type { FileStore } from './files.ts'
import type { DistrictId } from './ids.ts'
import type { Live } from './live.ts'
import type { MapTiles } from './map-tiles.ts'
import type { Said } from './result.ts'
import type { Clock, Day } from './time.ts'
import type { TurnSettings } from './turn.ts'

/** A district as the whole house knows it. */
export interface District {
  readonly id: DistrictId
  readonly slug: string
  readonly name: Said
  readonly zone: string
  readonly demonstration: boolean
}

/** What every command is handed: nothing reaches for the world on its own. */
export interface Services {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly files: FileStore
  /** Hints that a case changed, said after commit. */
  readonly live: Live
  /** Published working-day tables, as loaded; a missing year makes its days provisional. */
  calendar(): WorkCalendar
  /** Reads districts and calendars again: after a year was loaded, and once a minute. */
  reload(): Promise<void>
  district(id: DistrictId): District
  districts(): readonly District[]
  districtBySlug(slug: string): District | undefined
  /** Today in the district's zone. */
  today(district: DistrictId): Day
  /** Where this installation writes what it keeps outside the database: files, seals, letters handed over as files. */
  readonly dataDir: string
  /** How letters leave: as files in the data directory, or as lines on the terminal. */
  readonly letters: 'file' | 'console'
  /** Where printed codes point to, without a slash at the end. */
  readonly publicUrl: string
  /** True where invented people sign in with printed passwords and one-time codes are shown on the page. */
  readonly demonstration: boolean
  /** Where pictures of a map come from; none: maps are drawn from our own borders alone. */
  readonly mapTiles: MapTiles | null
  /** Relay of remote sessions; none where they work inside one network only. */
  readonly turn: TurnSettings
}
