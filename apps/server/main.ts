import { type Config, readMasterKey, type RunningServer, type ServerUrls } from '#platform/config'
import { keysFrom } from '#platform/crypto'
import { openDatabase } from '#platform/db/database'
import { openLive } from '#platform/live'
import { systemClock } from '#platform/time'
import { startWorker } from '../worker/main.ts'
import { announceSignIns } from './announcements.ts'
import { buildApp } from './app.ts'
import { registerCapabilities } from './capabilities.ts'
import { loadServices } from './services.ts'

export const VERSION = '0.1.0'

const RELOAD_MS = 60_000

/** Starts the server and its worker on one address. */
export async function startServer(config: Config, urls: ServerUrls): Promise<RunningServer> {
  registerCapabilities()
  const db = openDatabase(urls.appUrl, { max: config.databasePool, prepared: config.databasePrepared })
  const services = await loadServices({
    db, clock: systemClock, keys: keysFrom(readMasterKey(config)), dataDir: config.dataDir,
    publicUrl: config.publicUrl, demonstration: config.demonstration, letters: config.letters, live: openLive(urls.appUrl), turn: config.turn, mapTiles: config.mapTiles,
  })
  const reloading = setInterval(() => void services.reload().catch(() => undefined), RELOAD_MS)
  const server = await buildApp(services, { logLevel: config.logLevel, version: VERSION, publicRequestsPerMinute: 120 })
  const worker = await startWorker(services, urls, server.log)
  const close = async () => {
    clearInterval(reloading)
    await server.close()
    await worker.stop()
    await services.live.close()
    await db.close()
  }
  try {
    await server.listen({ port: config.port, host: config.host })
  } catch (error) {
    await close()
    throw error
  }
  return { announcements: await announceSignIns(services), close }
}
