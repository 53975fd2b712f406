import { CannotStart } from '#platform/cannot-start'
import type { Config } from '#platform/config'
import { pendingMigrations } from '#platform/db/migrate'
import { prepareDatabase } from '#platform/db/prepare'
import { startEmbedded } from '#platform/postgres/launcher'
import { withClient } from '#platform/postgres/roles'
import type { Said } from '#platform/result'
import { words } from './words.ts'

/** Addresses of the database for one command; with a database of your own, some roles may not be given. */
export interface OpenedDatabase {
  readonly appUrl: string
  readonly queueUrl: string
  readonly ownerUrl: string | undefined
  readonly stewardUrl: string | undefined
  /** Leaves the embedded database, and stops it unless another process of the product uses it. */
  stop(): Promise<void>
}

/**
 * The database of the settings: your own, or the embedded one, started or shared. It is in the state of this version,
 * except for `start` and `migrate`, which bring it there and say so.
 * @throws CannotStart when your own database still has to be migrated.
 */
export async function openDatabaseFor(
  config: Config,
  purpose: string,
  notice: (sentence: Said) => void,
): Promise<OpenedDatabase> {
  const migratesItself = purpose === 'start' || purpose === 'migrate'
  if (config.database) {
    if (!migratesItself) await refuseUnmigrated(config.database.appUrl)
    return { ...config.database, stop: async () => undefined }
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, purpose, notice })
  if (migratesItself) return embedded
  try {
    await prepareDatabase(embedded)
    return embedded
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** Refuses a database that lacks migrations of this version. */
export async function refuseUnmigrated(appUrl: string): Promise<void> {
  const pending = await pendingMigrations(appUrl)
  if (pending.length > 0) throw new CannotStart(words.migrateFirst(pending.length))
}

/** The owner's address, for commands that cannot work without it. */
export function requireOwner(database: OpenedDatabase, command: string): string {
  if (database.ownerUrl === undefined) throw new CannotStart(words.ownerMissing(command))
  return database.ownerUrl
}

/** Decision 10: the start is refused when the application role is not bound by row security. */
export async function refuseMightyRole(appUrl: string): Promise<void> {
  const rows = await withClient(appUrl, async (client) => {
    const answer = await client.query<{ role: string; what: string | null }>(MIGHT_OF_ROLE)
    return answer.rows
  })
  for (const { role, what } of rows) {
    if (what !== null) throw new CannotStart(words.mightyRole(role, what))
  }
}

const MIGHT_OF_ROLE = `
  select r.rolname as role,
         case when r.rolsuper then 'superuser'
              when r.rolbypassrls then 'bypassrls'
              else (select 'owns ' || c.oid::regclass::text from pg_class c
                     where c.relkind in ('r', 'p') and pg_has_role(r.rolname, c.relowner, 'member') limit 1)
         end as what
    from pg_roles r
   where r.rolname = current_user`
