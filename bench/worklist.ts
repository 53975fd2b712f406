import { cityDay, systemClock } from '#platform/time'
import type { Bench } from './main.ts'
import { HttpConnection } from './client.ts'
import { benchMatter } from './intake.ts'
import { measure, say } from './measure.ts'

const READERS = 8
const REGISTERED = 60

/** Reads that people wait for, eight in flight, at the present size of the database. */
export async function benchReads(bench: Bench, port: number, size: string): Promise<void> {
  const one = bench.districts[0]
  if (!one) throw new Error('there is a district')
  const connections = Array.from({ length: READERS }, () => new HttpConnection(port))
  const get = async (client: number, path: string, token: string) => {
    const connection = connections[client]
    if (!connection) throw new Error('a connection a client')
    const answer = await connection.request('GET', `/api/d/${one.slug}${path}`, token)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 200)}`)
    return answer.body
  }
  // A page to turn and a case to read, whatever the size.
  for (let n = 0; n < REGISTERED; n += 1) {
    const answer = await connections[0]?.request(
      'POST',
      `/api/d/${one.slug}/cases`,
      one.tokens.clerk,
      benchMatter(one, n),
    )
    if (answer?.status !== 201) throw new Error(`registering answered ${answer?.status}`)
  }
  const firstPage = JSON.parse(await get(0, '/cases?view=unit', one.tokens.mediator)) as {
    cases: { id: string }[]
    next: string | null
  }
  const ids = firstPage.cases.map((each) => each.id)
  const today = cityDay(systemClock.now())
  const reads: Readonly<Record<string, (client: number, n: number) => Promise<unknown>>> = {
    'worklist.mine': (client) => get(client, '/cases?view=mine', one.tokens.mediator),
    'worklist.unit': (client) => get(client, '/cases?view=unit', one.tokens.head),
    'worklist.district': (client) => get(client, '/cases?view=unit', one.tokens.dispatcher),
    'worklist.stage-and-category': (client) =>
      get(client, '/cases?view=unit&stage=mediating&category=NBR-02', one.tokens.head),
    'worklist.next-page': (client) =>
      get(client, `/cases?view=unit&after=${encodeURIComponent(firstPage.next ?? '')}`, one.tokens.head),
    'case.read': (client, n) => get(client, `/cases/${ids[n % ids.length]}`, one.tokens.mediator),
    'figures.month': (client) => get(client, `/figures?from=${today.slice(0, 8)}01&to=${today}`, one.tokens.head),
  }
  for (const [name, read] of Object.entries(reads)) {
    const { p50Ms, p95Ms } = await measure(READERS, bench.seconds, async (client, n) => {
      await read(client, n)
    })
    say(`${name}.p50.${size}`, p50Ms, 'ms')
    say(`${name}.p95.${size}`, p95Ms, 'ms')
  }
  for (const each of connections) each.close()
}
