import { buildApp } from '../apps/server/app.ts'
import { registerCapabilities } from '../apps/server/capabilities.ts'
import { startWorker } from '../apps/worker/main.ts'
import { openDatabase } from '#platform/db/database'
import { benchServices } from './bench-services.ts'
import { readInput } from './parts.ts'

export interface ServerInput {
  readonly appUrl: string
  readonly queueUrl: string
  readonly dataDir: string
  readonly pool: number
  readonly prepared: boolean
}

/** The product as it runs, worker included, in a process of its own. Prints its port and stays until it is told to go. */
export async function runServerPart(file: string): Promise<number> {
  const input = readInput<ServerInput>(file)
  registerCapabilities()
  const db = openDatabase(input.appUrl, { max: input.pool, prepared: input.prepared })
  const services = await benchServices(db, input.dataDir)
  const app = await buildApp(services, { logLevel: 'warn', version: 'bench', publicRequestsPerMinute: 1_000_000 })
  const worker = await startWorker(
    services,
    { appUrl: input.appUrl, queueUrl: input.queueUrl, stewardUrl: undefined },
    app.log,
  )
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' && address ? address.port : 0 })}\n`)
  await new Promise((resolve) => process.once('SIGTERM', resolve))
  await app.close()
  await worker.stop()
  await db.close()
  return 0
}
