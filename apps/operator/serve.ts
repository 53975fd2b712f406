import { CannotStart } from '#platform/cannot-start'
import type { Config, RunningServer, ServerUrls } from '#platform/config'
import { prepareDatabase } from '#platform/db/prepare'
import { type OpenedDatabase, openDatabaseFor, refuseMightyRole, refuseUnmigrated } from './database.ts'
import { recountSmall } from './recount-small.ts'
import { tell } from './telling.ts'
import { words } from './words.ts'

/** What a start is made of besides the database; assembled in `start.ts`, or by a test. */
export interface ServingParts {
  startServer(config: Config, urls: ServerUrls): Promise<RunningServer>
  /** Fills an empty database with the demonstration district and leaves any other as it is; without it, the database stays empty. */
  readonly loadDemonstration?: (config: Config) => Promise<number>
  /** Settles when the operator wants the end. */
  readonly stopAsked: Promise<void>
}

/** Database, migrations, demonstration the first time, server; then everything back in the reverse order. */
export async function serve(config: Config, parts: ServingParts): Promise<number> {
  const database = await openDatabaseFor(config, 'start', tell)
  try {
    await prepare(database, config, parts)
    const server = await startInWords(config, database, parts)
    announce(config, server)
    await parts.stopAsked
    tell(words.stopping)
    await server.close()
    return 0
  } finally {
    await database.stop()
  }
}

async function prepare(database: OpenedDatabase, config: Config, parts: ServingParts): Promise<void> {
  const { ownerUrl, queueUrl, appUrl } = database
  if (ownerUrl === undefined) {
    tell(words.migrationsLeftToOwner)
    await refuseUnmigrated(appUrl)
  } else {
    await prepareDatabase({ ownerUrl, queueUrl })
  }
  await refuseMightyRole(appUrl)
  await recountSmall(config, appUrl)
  const { loadDemonstration } = parts
  if (!config.demonstration || !loadDemonstration || ownerUrl === undefined) return
  await loadDemonstration(config)
}

async function startInWords(config: Config, database: OpenedDatabase, parts: ServingParts): Promise<RunningServer> {
  try {
    return await parts.startServer(config, database)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new CannotStart(words.portTaken(config.port))
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new CannotStart(words.hostUnknown(config.host))
    throw error
  }
}

function announce(config: Config, server: RunningServer): void {
  tell(words.ready(config.publicUrl))
  if (config.demonstration) tell(words.demonstrationOpen)
  for (const line of server.announcements) tell(line)
  if (config.host === '127.0.0.1' && config.demonstration) tell(words.openToNetwork)
}

/** Ctrl-C, a service manager's stop, or the terminal closing: all end in the same orderly way. */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
