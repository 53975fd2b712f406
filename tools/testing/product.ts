import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { buildApp } from '../../apps/server/app.ts'
import { registerCapabilities } from '../../apps/server/capabilities.ts'
import { type LoadedServices, loadServices } from '../../apps/server/services.ts'
import { takeDue } from '../../apps/worker/relay.ts'
import { runSweeps } from '../../apps/worker/sweeps.ts'
import { carryOut } from '../../apps/worker/work.ts'
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '#platform/http/operation'
import { keysFrom } from '#platform/crypto'
import { signIn } from '#cap/people'
import { openDatabase } from '#platform/db/database'
import { newId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { seedSmallDistrict, TEST_DISTRICT, TEST_PASSWORD, TEST_SLUG } from './small-district.ts'

/** A clock that stands still until the test moves it. Given as local time of Asia/Shanghai: `2026-03-16 14:10`. */
export class FixedClock {
  private at: Date
  constructor(local: string) {
    this.at = shanghai(local)
  }
  now(): Date {
    return this.at
  }
  set(local: string): void {
    this.at = shanghai(local)
  }
}

function shanghai(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}:00+08:00`)
}

/** What a call came to: its status, and the answer or the refusal as the wire carried it. */
export interface Answered<Answer> {
  readonly status: number
  /** The answer of a success; throws with the refusal's words otherwise, so that a story reads plainly. */
  readonly value: Answer
  readonly refusal: WireRefusal | undefined
  readonly raw: LightMyRequestResponse
}

export interface WireRefusal {
  readonly code: string
  readonly message: string
  readonly messages: { readonly zh: string; readonly en: string }
  readonly field?: string
  readonly law?: string
  readonly details?: Refusal['details']
}

interface CallOptions<Op> {
  readonly params?: ParamsOf<Op>
  readonly query?: QueryOf<Op>
  readonly body?: BodyOf<Op>
  /** Login of the small district (`clerk`, `mediator` …), or a token; nobody when left out. */
  readonly as?: string
  readonly commandId?: string
  readonly language?: 'zh' | 'en'
  readonly district?: string
}

export interface Product {
  readonly app: FastifyInstance
  readonly services: LoadedServices
  readonly clock: FixedClock
  readonly database: TestDatabase
  call<Op extends Operation>(operation: Op, options?: CallOptions<Op>): Promise<Answered<AnswerOf<Op>>>
  /** Token of a staff member of the small district. */
  signIn(login: string): Promise<string>
  /** Carries out what commands left behind and what time brings, until nothing is left. */
  drain(): Promise<void>
  /** Runs `work` and says how many statements it sent to the database, begin, settings and commit among them. */
  statementsOf(work: () => Promise<unknown>): Promise<number>
  /** Looks past row security, for assertions about what is stored. */
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
  stop(): Promise<void>
}

const SHIFT_MS = 6 * 3_600_000

const TEST_KEY = Buffer.alloc(32, 7)

/** The whole product on a database of its own, with a clock that stands still. Stop it in `afterAll`. */
export async function startProduct(options: {
  readonly now: string
  readonly seed?: (superUrl: string) => Promise<void>
  /** Takes every line of the log, at its most talkative; nothing is logged when left out. */
  readonly logTo?: (line: string) => void
}): Promise<Product> {
  registerCapabilities()
  const database = await createTestDatabase()
  await (options.seed ?? seedSmallDistrict)(database.superUrl)
  const clock = new FixedClock(options.now)
  const dataDir = mkdtempSync(join(tmpdir(), 'maplebridge-product-'))
  const db = openDatabase(database.appUrl, { max: 6 })
  const services = await loadServices({
    db,
    clock,
    keys: keysFrom(TEST_KEY),
    dataDir,
    publicUrl: 'http://127.0.0.1:8080',
    demonstration: true,
  })
  const log = options.logTo ? { logLevel: 'trace', logTo: options.logTo } : { logLevel: 'silent' }
  const app = await buildApp(services, { ...log, version: 'test', publicRequestsPerMinute: 100_000 })
  await app.ready()
  const queue = new pg.Pool({ connectionString: database.queueUrl, max: 1 })
  const looking = new pg.Pool({ connectionString: database.superUrl, max: 1 })
  // A database that is dropped says goodbye to whoever still listens; that is the end of a test, not its failure.
  for (const pool of [queue, looking]) pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined))
  const tokens = new Map<string, string>()
  const tokenOf = async (login: string) => {
    // A session lasts a shift: when the test moves the clock on, people sign in again.
    const shift = `${login} ${Math.floor(clock.now().getTime() / SHIFT_MS)}`
    const known = tokens.get(shift)
    if (known) return known
    const token = await signInOnce(services, login)
    tokens.set(shift, token)
    return token
  }
  return {
    app,
    services,
    clock,
    database,
    signIn: tokenOf,
    call: (operation, given) => call(app, tokenOf, clock, operation, given ?? {}),
    drain: () => drain(services, queue, clock),
    statementsOf: counting(db.pool),
    rows: async <Row extends object>(text: string, values?: readonly unknown[]) =>
      (await looking.query<Row>(text, [...(values ?? [])])).rows,
    stop: async () => {
      await app.close()
      await Promise.all([queue.end(), looking.end(), db.close()])
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Counts what the pool's clients send; connections are counted from their first use on. */
function counting(pool: pg.Pool): (work: () => Promise<unknown>) => Promise<number> {
  let sent = 0
  const counted = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (counted.has(client)) return
    counted.add(client)
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      sent += 1
      return query(...given)
    }) as typeof client.query
  })
  return async (work) => {
    const before = sent
    await work()
    return sent - before
  }
}

async function signInOnce(services: LoadedServices, login: string): Promise<string> {
  const signedIn = await signIn(services, { district: TEST_DISTRICT, login, password: TEST_PASSWORD })
  if (!signedIn.ok) throw new Error(`${login} could not sign in: ${signedIn.refusal.say.en}`)
  return signedIn.value.token
}

async function call<Op extends Operation>(
  app: FastifyInstance,
  signIn: (login: string) => Promise<string>,
  clock: FixedClock,
  operation: Op,
  options: CallOptions<Op>,
): Promise<Answered<AnswerOf<Op>>> {
  const token = options.as === undefined ? undefined : /^\d|[.]/.test(options.as) ? options.as : await signIn(options.as)
  const raw = await app.inject({
    method: operation.method,
    url: addressOf(operation, options),
    headers: {
      'accept-language': options.language ?? 'zh',
      ...(operation.method === 'GET' ? {} : { 'idempotency-key': options.commandId ?? newId<'command'>(clock) }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(options.body === undefined ? {} : { payload: options.body as object }),
  })
  const failed = raw.statusCode >= 400
  const refusal = failed ? (raw.json() as WireRefusal) : undefined
  return {
    status: raw.statusCode,
    refusal,
    raw,
    get value(): AnswerOf<Op> {
      if (refusal)
        throw new Error(
          `${operation.method} ${operation.path} was refused: ${raw.statusCode} ${refusal.code}: ${refusal.message}`,
        )
      return (
        operation.sends === 'file' ? { bytes: raw.rawPayload, type: raw.headers['content-type'], name: '' } : raw.json()
      ) as AnswerOf<Op>
    },
  }
}

function addressOf<Op extends Operation>(operation: Op, options: CallOptions<Op>): string {
  const params = (options.params ?? {}) as Record<string, string>
  const path = operation.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = new URLSearchParams((options.query ?? {}) as Record<string, string>).toString()
  return `/api/d/${options.district ?? TEST_SLUG}${path}${query ? `?${query}` : ''}`
}

async function drain(services: LoadedServices, queue: pg.Pool, clock: FixedClock): Promise<void> {
  for (;;) {
    const swept = await runSweeps(services)
    const client = await queue.connect()
    const taken = await takeDue(client, clock.now()).finally(() => client.release())
    for (const row of taken)
      await carryOut(services, { district: row.district_id, kind: row.kind, items: [row.payload] })
    if (taken.length === 0 && swept === 0) return
  }
}
