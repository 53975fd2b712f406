import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { type Matter, registerMatter } from '#cap/intake'
import { newId } from '#platform/ids'
import { systemClock } from '#platform/time'
import { registerCapabilities } from '../apps/server/capabilities.ts'
import { benchServices } from './bench-services.ts'
import { recordingDatabase, replay, type Transaction } from './ceiling.ts'
import type { BenchDistrict } from './districts.ts'
import { benchMatter, clerkOf } from './intake.ts'
import { readInput } from './parts.ts'
import { quantile } from './measure.ts'

export interface CeilingInput {
  readonly appUrl: string
  readonly dataDir: string
  readonly districts: readonly BenchDistrict[]
  readonly clients: number
  readonly perClient: number
  readonly prepared: boolean
}

/** What the database itself can do: the product's own statements, remembered and sent again by a plain loop. */
export async function runCeilingPart(file: string): Promise<number> {
  const input = readInput<CeilingInput>(file)
  registerCapabilities()
  const work = await Promise.all(Array.from({ length: input.clients }, (_unused, client) => remember(input, client)))
  const clients = await Promise.all(
    work.map(async () => {
      const client = new pg.Client({ connectionString: input.appUrl })
      await client.connect()
      return client
    }),
  )
  const times: number[] = []
  const warm = Math.ceil(input.perClient / 5)
  let start = 0
  const barrier = counter(clients.length, () => {
    start = performance.now()
  })
  await Promise.all(
    clients.map(async (client, index) => {
      const own = work[index] ?? []
      for (const transaction of own.slice(0, warm)) await replay(client, transaction)
      await barrier()
      for (const transaction of own.slice(warm)) {
        const begun = performance.now()
        await replay(client, transaction)
        times.push(performance.now() - begun)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  await Promise.all(clients.map((client) => client.end()))
  const sorted = times.sort((left, right) => left - right)
  process.stdout.write(`${JSON.stringify({ perSecond: times.length / seconds, p95Ms: quantile(sorted, 0.95) })}\n`)
  return 0
}

/** Everybody waits until all have warmed up. */
function counter(parties: number, opened: () => void): () => Promise<void> {
  let waiting = 0
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return async () => {
    waiting += 1
    if (waiting === parties) {
      opened()
      open()
    }
    await gate
  }
}

async function remember(input: CeilingInput, client: number): Promise<Transaction[]> {
  const recording = recordingDatabase(input.appUrl, input.prepared)
  const services = await benchServices(recording.db, input.dataDir)
  recording.take()
  const transactions: Transaction[] = []
  for (let n = 0; n < input.perClient; n += 1) {
    const district = input.districts[(client * 7 + n) % input.districts.length]
    if (!district) throw new Error('there is a district')
    const matter: Matter = {
      ...benchMatter(district, n),
      danger: false,
      language: 'zh',
      counterUnitId: district.communityId as never,
    }
    const done = await registerMatter(
      services,
      { by: clerkOf(district), commandId: newId<'command'>(systemClock), body: { n } },
      matter,
    )
    if (!done.ok) throw new Error(`the bench's own matter was refused: ${done.refusal.code}`)
    transactions.push(recording.take())
  }
  await recording.db.close()
  return transactions
}
