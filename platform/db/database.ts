import pg from 'pg'
import type { DistrictId } from '../ids.ts'
import { join, Sql, sql, statementName } from './sql.ts'

/** A statement in a transaction of one district. Written as a tagged template; every statement binds the district. */
export interface Tx {
  <Row extends object = Record<string, unknown>>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]>
  /** Runs a statement that was put together from pieces. */
  run<Row extends object = Record<string, unknown>>(statement: Sql): Promise<Row[]>
  /**
   * Keeps a statement for the end: it is sent together with `commit`, in one round trip. Its failure fails the
   * transaction; nothing in the transaction can see its effect any more.
   */
  atEnd(statement: Sql): void
  /** Lets this transaction see one sealed case; called after the access decision is logged (decision 4). */
  nameSealed(caseId: string): Promise<void>
  readonly district: DistrictId
  /** Which of the sixteen counter slots this connection writes: connections never wait for each other's counters. */
  readonly slot: number
}

/** A transaction outside any district: reference tables only (row security hides every tenant row). */
export interface ReferenceTx {
  <Row extends object = Record<string, unknown>>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]>
  run<Row extends object = Record<string, unknown>>(statement: Sql): Promise<Row[]>
}

export interface Database {
  readonly pool: pg.Pool
  /** False behind a pooler that cannot keep named statements (`DB_PREPARED=off`). */
  readonly prepared: boolean
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly max?: number
  readonly prepared?: boolean
  readonly applicationName?: string
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.INT8, (text: string) => safeNumber(text))

function safeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`a bigint beyond the safe range: ${text}`)
  return value
}

export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    types,
    // Statements that do not wait for each other's answers share a round trip: begin, its settings and the first one;
    // the last ones and commit.
    pipeline: true,
    application_name: options.applicationName ?? 'maplebridge',
    keepAlive: true,
  })
  // An idle connection that dies (a restart of the server) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, prepared: options.prepared ?? true, close: () => pool.end() }
}

const slots = new WeakMap<pg.PoolClient, number>()
let connections = 0

function slotOf(client: pg.PoolClient): number {
  const known = slots.get(client)
  if (known !== undefined) return known
  const slot = connections % 16
  connections += 1
  slots.set(client, slot)
  return slot
}

export interface TransactionOptions {
  /** A read whose only write is its entry in the access log: it does not wait for the disk. */
  readonly readOnly?: boolean
  /** The sealed case that this transaction may see; set after the access decision is logged. */
  readonly sealedCase?: string
}

/** Thrown to leave a transaction with a refusal; the caller of `inDistrict` never sees it. */
class Rollback extends Error {
  constructor(readonly outcome: unknown) {
    super('rolled back')
  }
}

/**
 * Runs `work` in one transaction of one district. Row security and every statement are bound to it.
 * A result that is a refusal (`{ ok: false }`) rolls back and is returned as the value it is.
 */
export async function inDistrict<Value>(
  db: Database,
  district: DistrictId,
  work: (tx: Tx) => Promise<Value>,
  options: TransactionOptions = {},
): Promise<Value> {
  if (!Number.isSafeInteger(district) || district < 0) throw new Error(`not a district code: ${district}`)
  const settings = [`set local app.district = '${district}'`]
  if (options.readOnly) settings.push('set local synchronous_commit = off')
  if (options.sealedCase) settings.push(`set local app.sealed_case = '${safeUuid(options.sealedCase)}'`)
  return transaction(db, settings, (client, last) => work(makeTx(db, client, district, last)))
}

/** Runs `work` over reference tables (districts, calendars, categories). */
export async function inReference<Value>(db: Database, work: (tx: ReferenceTx) => Promise<Value>): Promise<Value> {
  return transaction(db, [], (client) => work(statements(db, client)))
}

function safeUuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new Error('not an id')
  return text
}

/** Two transactions that waited for each other crosswise, or could not be put in an order: one of them tries again. */
const TRY_AGAIN = new Set(['40001', '40P01'])
const MOST_TRIES = 3

async function transaction<Value>(
  db: Database,
  settings: readonly string[],
  work: (client: pg.PoolClient, last: Sql[]) => Promise<Value>,
): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryTransaction(db, settings, work)
    } catch (error) {
      const again = error instanceof pg.DatabaseError && TRY_AGAIN.has(error.code ?? '')
      if (!again || tries === MOST_TRIES) throw error
    }
  }
}

async function tryTransaction<Value>(
  db: Database,
  settings: readonly string[],
  work: (client: pg.PoolClient, last: Sql[]) => Promise<Value>,
): Promise<Value> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    const last: Sql[] = []
    // Sent as one text: one message and one answer for all of them.
    const opening = together(client, () => client.query(['begin', ...settings].join('; ')))
    // Its failure shows in the statements behind it; here it must only not go unheard.
    opening.catch(() => undefined)
    const value = await work(client, last)
    await opening
    if (isRefused(value)) throw new Rollback(value)
    await finish(db, client, last)
    return value
  } catch (error) {
    broken = await rollBack(client)
    if (error instanceof Rollback) return error.outcome as Value
    throw error
  } finally {
    client.release(broken)
  }
}

/** Sends the kept statements and `commit` without waiting in between; PostgreSQL turns the commit of a failed one into a rollback. */
async function finish(db: Database, client: pg.PoolClient, last: readonly Sql[]): Promise<void> {
  const sent = together(client, () => [...last.map((each) => send(db, client, each)), client.query('commit')])
  const outcomes = await Promise.allSettled(sent)
  const failed = outcomes.find((each): each is PromiseRejectedResult => each.status === 'rejected')
  if (failed) throw failed.reason
}

/**
 * Holds the connection's bytes back until the statements of this moment are all written, so that they leave in one
 * packet. A driver without access to its stream only loses the saving.
 */
function together<Sent>(client: pg.PoolClient, write: () => Sent): Sent {
  const { connection } = client as unknown as { connection?: { stream?: { cork?(): void; uncork?(): void } } }
  connection?.stream?.cork?.()
  process.nextTick(() => connection?.stream?.uncork?.())
  return write()
}

function send<Row extends object>(db: Database, client: pg.PoolClient, statement: Sql): Promise<pg.QueryResult<Row>> {
  const { text, values } = statement.compile()
  return client.query<Row>(db.prepared ? { name: statementName(text), text, values } : { text, values })
}

async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function isRefused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'refusal' in value
}

function makeTx(db: Database, client: pg.PoolClient, district: DistrictId, last: Sql[]): Tx {
  return Object.assign(statements(db, client), {
    district,
    slot: slotOf(client),
    atEnd: (statement: Sql) => {
      last.push(statement)
    },
    nameSealed: async (caseId: string) => {
      await client.query(`set local app.sealed_case = '${safeUuid(caseId)}'`)
    },
  })
}

function statements(db: Database, client: pg.PoolClient): ReferenceTx {
  const run = async <Row extends object>(statement: Sql): Promise<Row[]> => (await send<Row>(db, client, statement)).rows
  const tagged = <Row extends object>(strings: TemplateStringsArray, ...values: readonly unknown[]) =>
    run<Row>(new Sql(strings, values))
  return Object.assign(tagged, { run })
}

/** The name of the violated constraint, without the shard suffix that a distributed PostgreSQL adds. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError) || error.code !== '23505') return undefined
  return error.constraint?.replace(/_\d{6,}$/, '')
}

/**
 * Puts statements of a district's tables into one: `with w0 as (…), … select 1`. One round trip, and foreign keys are
 * checked when all of it is written. No two of them may touch the same row.
 */
export function inOne(statements: readonly (Sql | undefined)[]): Sql {
  const pieces = statements.filter((each): each is Sql => each !== undefined)
  const named = pieces.map((piece, index) => new Sql([`w${index} as (`, ')'], [piece]))
  return sql`with ${join(named, ', ')} select 1`
}
