import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFrom } from '#platform/crypto'
import { prepareDatabase } from '#platform/db/prepare'
import { startEmbedded } from '#platform/postgres/launcher'
import { systemClock } from '#platform/time'
import { BENCH_KEY } from './bench-services.ts'
import type { CeilingInput } from './ceiling-part.ts'
import { type BenchDistrict, makeDistricts } from './districts.ts'
import { fillTo } from './fill.ts'
import { fillCountsTo, fillFiguresTo } from './fill-figures.ts'
import { benchFigures, recountMonth, sumFilledMonths } from './indicators.ts'
import { measureIntake } from './intake.ts'
import { benchLives } from './lifecycle.ts'
import { median, say } from './measure.ts'
import { startPart } from './parts.ts'
import type { ServerInput } from './server-part.ts'
import { benchReads } from './worklist.ts'

/** What the benchmark stands on: a durable embedded database of its own and the districts in it. */
export interface Bench {
  readonly urls: {
    readonly appUrl: string
    readonly queueUrl: string
    readonly superUrl: string
    readonly ownerUrl: string
  }
  readonly dataDir: string
  readonly districts: readonly BenchDistrict[]
  readonly prepared: boolean
  readonly seconds: number
  readonly runs: number
  /** Short runs and small sizes: shows that it works, proves nothing. */
  readonly quick: boolean
}

export const DISTRICTS = 100
const POOL = 16

export async function withBench(
  options: Pick<Bench, 'prepared' | 'seconds' | 'runs' | 'quick'>,
  work: (bench: Bench) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maplebridge-bench-data-'))
  const embedded = await startEmbedded({ dataDir, purpose: 'bench' })
  try {
    await prepareDatabase({ ownerUrl: embedded.ownerUrl, queueUrl: embedded.queueUrl })
    const districts = await makeDistricts(embedded.superUrl, keysFrom(BENCH_KEY), systemClock, DISTRICTS)
    await work({ urls: embedded, dataDir, districts, ...options })
  } finally {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export async function withServer(bench: Bench, work: (port: number) => Promise<void>): Promise<void> {
  const input: ServerInput = {
    appUrl: bench.urls.appUrl,
    queueUrl: bench.urls.queueUrl,
    dataDir: bench.dataDir,
    pool: POOL,
    prepared: bench.prepared,
  }
  const server = await startPart('server', input)
  try {
    await work((server.first as { port: number }).port)
  } finally {
    await server.stop()
  }
}

async function ceiling(bench: Bench, districts: readonly BenchDistrict[], clients: number): Promise<number> {
  const perClient = Math.ceil((clients === 1 ? 900 : 2400) / clients)
  const input: CeilingInput = {
    appUrl: bench.urls.appUrl,
    dataDir: bench.dataDir,
    districts,
    clients,
    perClient,
    prepared: bench.prepared,
  }
  const part = await startPart('ceiling', input)
  await part.stop()
  return (part.first as { perSecond: number }).perSecond
}

/** Registrations a second at 1, 4 and 16 clients, spread and in one district, each beside the raw ceiling; medians of interleaved runs. */
export async function benchIntake(bench: Bench): Promise<void> {
  const one = bench.districts.slice(0, 1)
  for (const clients of [1, 4, 16]) {
    const found = { spread: [] as number[], one: [] as number[], ceiling: [] as number[], p95: [] as number[] }
    for (let run = 0; run < bench.runs; run += 1) {
      found.ceiling.push(await ceiling(bench, bench.districts, clients))
      await withServer(bench, async (port) => {
        const spread = await measureIntake(port, bench.districts, clients, bench.seconds)
        found.spread.push(spread.perSecond)
        found.p95.push(spread.p95Ms)
        found.one.push((await measureIntake(port, one, clients, bench.seconds)).perSecond)
      })
    }
    const [spread, raw] = [median(found.spread), median(found.ceiling)]
    say(`intake.clients-${clients}.spread`, spread, 'registrations/s')
    say(`intake.clients-${clients}.spread.p95`, median(found.p95), 'ms')
    say(`intake.clients-${clients}.ceiling`, raw, 'transactions/s')
    say(`intake.clients-${clients}.share-of-ceiling`, (spread / raw) * 100, '%')
    say(`intake.clients-${clients}.one-district`, median(found.one), 'registrations/s')
    say(`intake.clients-${clients}.one-district-share`, (median(found.one) / spread) * 100, '%')
  }
}

/** Sizes that lists and lives are measured at. */
function sizesOf(bench: Bench): readonly (readonly [number, string])[] {
  return bench.quick
    ? [
        [0, '0'],
        [20_000, '20k'],
      ]
    : [
        [0, '0'],
        [100_000, '100k'],
        [1_000_000, '1M'],
      ]
}

/** Lists, a case and figures at growing sizes: p95 with eight readers in flight. */
export async function benchWorklist(bench: Bench): Promise<void> {
  await atEachSize(bench, (port, size) => benchReads(bench, port, size))
}

/** Whole lives at growing sizes; growth is stated as the last size against the first. */
export async function benchLifecycle(bench: Bench): Promise<void> {
  const lives: number[] = []
  await atEachSize(bench, async (port, size) => {
    lives.push((await benchLives(bench, port, size)).lives)
  })
  const [first, last] = [lives[0] ?? Number.NaN, lives.at(-1) ?? Number.NaN]
  say('lifecycle.growth', (last / first - 1) * 100, '%')
}

/** Dashboards, the lists behind their numbers, and the recount of a month, at growing sizes; the last with counters and milestones only. */
export async function benchIndicators(bench: Bench): Promise<void> {
  const filled = await atEachSize(bench, async (port, size) => {
    await benchFigures(bench, port, size)
    await recountMonth(bench, size)
  }, async (...filling) => {
    await fillFiguresTo(...filling)
    await sumFilledMonths(bench)
  })
  const [beyond, name] = bench.quick ? ([2 * filled, '40k'] as const) : ([10 * filled, '10M'] as const)
  await fillCountsTo(bench.urls.superUrl, bench.districts, filled, beyond)
  await sumFilledMonths(bench)
  await withServer(bench, (port) => benchFigures(bench, port, name))
}

type Fill = typeof fillTo

/** Returns the size it ended with. */
async function atEachSize(bench: Bench, work: (port: number, size: string) => Promise<void>, also?: Fill): Promise<number> {
  let filled = 0
  for (const [size, name] of sizesOf(bench)) {
    if (size > filled) {
      await fillTo(bench.urls.superUrl, bench.districts, filled, size)
      await also?.(bench.urls.superUrl, bench.districts, filled, size)
    }
    filled = size
    await withServer(bench, (port) => work(port, name))
  }
  return filled
}
