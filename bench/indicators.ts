import { performance } from 'node:perf_hooks'
import { recountPeriod, sumMonths } from '#cap/cases'
import { openDatabase } from '#platform/db/database'
import { day } from '#platform/time'
import { registerCapabilities } from '../apps/server/capabilities.ts'
import { benchServices } from './bench-services.ts'
import { HttpConnection } from './client.ts'
import type { Bench } from './main.ts'
import { measure, median, say } from './measure.ts'

const READERS = 8
/** A month that is filled at every size, with the one before it. */
const MONTH = { from: '2024-03-01', to: '2024-03-31' }

/** Every dashboard and the lists behind its numbers, at the present size of the database. */
export async function benchFigures(bench: Bench, port: number, size: string): Promise<void> {
  const one = bench.districts[0]
  if (!one) throw new Error('there is a district')
  const connections = Array.from({ length: READERS }, () => new HttpConnection(port))
  const get = async (client: number, path: string, token: string) => {
    const answer = await connections[client]?.request('GET', `/api/d/${one.slug}${path}`, token)
    if (answer?.status !== 200) throw new Error(`${path} answered ${answer?.status}: ${answer?.body.slice(0, 200)}`)
    return answer.body
  }
  const { director, head } = one.tokens
  const month = `from=${MONTH.from}&to=${MONTH.to}`
  const page = JSON.parse(await get(0, `/indicators/behind?${month}&of=registered`, director)) as { next: string | null }
  const further = page.next ? `&after=${encodeURIComponent(page.next)}` : ''
  const reads: Readonly<Record<string, (client: number) => Promise<unknown>>> = {
    'indicators.overview.director.month': (client) => get(client, `/overview?on=${MONTH.from}`, director),
    'indicators.overview.director.year': (client) => get(client, `/overview?on=${MONTH.from}&span=year`, director),
    'indicators.overview.head.month': (client) => get(client, `/overview?on=${MONTH.from}`, head),
    'indicators.overview.head.today': (client) => get(client, '/overview', head),
    'indicators.catalogue.month': (client) => get(client, `/indicators?${month}`, director),
    'indicators.behind.first-page': (client) => get(client, `/indicators/behind?${month}&of=registered`, director),
    'indicators.behind.next-page': (client) => get(client, `/indicators/behind?${month}&of=registered${further}`, director),
    'indicators.behind.old-stock': (client) => get(client, '/indicators/behind?from=2000-01-01&to=2024-12-31&of=registered&less=stock-left', director),
    'indicators.map.year': (client) => get(client, '/map?from=2024-01&to=2024-12', director),
    'indicators.screen': (client) => get(client, '/screen', director),
    'indicators.screen.map': (client) => get(client, '/screen/map', director),
    'indicators.rises': (client) => get(client, '/prevention/alarms', director),
    'indicators.services': (client) => get(client, `/service-figures?${month}`, director),
    'indicators.waiting.overdue': (client) => get(client, '/overview/waiting?which=overdue', director),
  }
  for (const [name, read] of Object.entries(reads)) {
    const { p50Ms, p95Ms } = await measure(READERS, bench.seconds, async (client) => {
      await read(client)
    })
    say(`${name}.p50.${size}`, p50Ms, 'ms')
    say(`${name}.p95.${size}`, p95Ms, 'ms')
  }
  for (const each of connections) each.close()
}

/** What the nights would have done: the sums of every month that is over. */
export async function sumFilledMonths(bench: Bench): Promise<void> {
  const db = openDatabase(bench.urls.appUrl, { max: 2, prepared: bench.prepared })
  await sumMonths(await benchServices(db, bench.dataDir))
  await db.close()
}

/** A month of a whole district, made again from every fact of the cases that moved its counters. */
export async function recountMonth(bench: Bench, size: string): Promise<void> {
  const one = bench.districts[0]
  if (!one) throw new Error('there is a district')
  registerCapabilities()
  const db = openDatabase(bench.urls.appUrl, { max: 2, prepared: bench.prepared })
  const services = await benchServices(db, bench.dataDir)
  const district = services.districts().find((each) => (each.id as number) === one.id)
  if (!district) throw new Error('the bench has loaded its districts')
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now()
    const { cases, facts } = await recountPeriod(db, district, services.calendar(), { unitPath: '1', from: day(MONTH.from), to: day(MONTH.to), asOf: day('2026-12-31') })
    times.push(performance.now() - start)
    if (run === 0) {
      say(`indicators.recount.cases.${size}`, cases, 'cases')
      say(`indicators.recount.facts.${size}`, facts, 'facts')
    }
  }
  say(`indicators.recount.month.${size}`, median(times), 'ms')
  await db.close()
}
