import { run, Logger } from 'graphile-worker'
import pg from 'pg'
import type { ServerUrls } from '#platform/config'
import type { Services } from '#platform/services'
import { relayDue } from './relay.ts'
import { runSweeps } from './sweeps.ts'
import { noteWorker } from './worker-note.ts'
import { carryOut, type DueWorkload } from './work.ts'

export interface RunningWorker {
  stop(): Promise<void>
}

interface Log {
  error(about: object, message: string): void
}

/** A letter may wait a second; gathered work costs far less than work row by row. */
const RELAY_MS = 1_000
const SWEEP_MS = 60_000

/** Relays due work into the queue, carries it out, and sweeps deadlines. Runs beside the server or alone. */
export async function startWorker(services: Services, urls: ServerUrls, log: Log): Promise<RunningWorker> {
  const pool = new pg.Pool({ connectionString: urls.queueUrl, max: 4, application_name: 'maplebridge-worker' })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: new Logger(() => () => undefined),
    taskList: { due: async (payload) => carryOut(services, payload as DueWorkload) },
  })
  const relay = repeat(RELAY_MS, () => relayDue(pool, services.clock.now()), log)
  const sweep = repeat(SWEEP_MS, () => runSweeps(services), log)
  const note = repeat(SWEEP_MS, () => noteWorker(pool, services), log, { atOnce: true })
  return {
    stop: async () => {
      await Promise.all([relay.stop(), sweep.stop(), note.stop()])
      await runner.stop()
      await pool.end()
    },
  }
}

/** Runs `work` again and again, never twice at once; a failure is logged without its values and tried again. */
function repeat(everyMs: number, work: () => Promise<unknown>, log: Log, { atOnce = false } = {}): { stop(): Promise<void> } {
  let stopped = false
  let running = Promise.resolve()
  const once = async () => {
    try {
      await work()
    } catch (error) {
      log.error({ name: error instanceof Error ? error.name : 'unknown', code: (error as { code?: string }).code }, 'background work failed')
    }
  }
  if (atOnce) running = once()
  const timer = setInterval(() => {
    running = running.then(() => (stopped ? undefined : once()))
  }, everyMs)
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
