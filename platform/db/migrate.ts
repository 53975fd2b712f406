import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { productRoot } from '../root.ts'
import { splitStatements } from './statements.ts'

/** One file `NNNN.name.sql`; never edited once applied anywhere. */
export interface Migration {
  readonly name: string
  readonly checksum: string
  readonly statements: readonly string[]
}

/** Any constant will do, as long as no other advisory lock of the product uses it. */
const MIGRATION_LOCK = 7_301_854_211
const LOCK_TIMEOUT_SECONDS = 10
const FILE_NAME = /^\d{4}\.[a-z0-9-]+(\.[a-z0-9-]+)*\.sql$/

const PREPARATION = [
  'create schema if not exists platform',
  `create table if not exists platform.migration (
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    constraint migration_pkey primary key (name)
  )`,
  'grant select on platform.migration to maplebridge_app',
]

const words = {
  badName: (name: string) => ({
    zh: `迁移文件 ${name} 的名称不对，应为 NNNN.名称.sql，编号各不相同。`,
    en: `The migration file ${name} is misnamed: NNNN.name.sql is expected, each number once.`,
  }),
  changed: (name: string) => ({
    zh: `迁移 ${name} 已在本数据库执行过，文件后来被改动。请恢复原文件，把改动写成新的迁移。`,
    en: `The migration ${name} was applied to this database and its file has changed since. Restore the file and put the change into a new migration.`,
  }),
  missing: (name: string) => ({
    zh: `本数据库执行过迁移 ${name}，但程序里没有这个文件：数据库比程序新。请使用更新的版本。`,
    en: `This database has the migration ${name}, which this version does not know: the database is newer. Use a newer version.`,
  }),
  failed: (name: string, statement: string, reason: string) => ({
    zh: `迁移 ${name} 失败，数据库没有改变。语句：${statement}。原因：${reason}`,
    en: `The migration ${name} failed and changed nothing. Statement: ${statement}. Reason: ${reason}`,
  }),
}

/**
 * Brings the database to the state of this version: every file not yet applied, in order, each in one
 * transaction, under a lock that makes a second process wait.
 * @returns the names of the files applied now.
 * @throws CannotStart when a file changed after it was applied, is misnamed, is unknown here, or fails.
 */
export async function migrate(ownerUrl: string, directory?: string): Promise<{ applied: string[] }> {
  const migrations = readMigrations(directory ?? join(productRoot(), 'migrations'))
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'maplebridge-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    for (const statement of PREPARATION) await client.query(statement)
    return { applied: await applyPending(client, migrations) }
  } finally {
    await client.end() // ends the session and with it the lock
  }
}

/**
 * The migrations that this version has and the database has not. Needs only the application's rights.
 * A database that was never migrated lacks them all.
 */
export async function pendingMigrations(url: string, directory?: string): Promise<string[]> {
  const names = readMigrations(directory ?? join(productRoot(), 'migrations')).map((migration) => migration.name)
  const client = new pg.Client({ connectionString: url, application_name: 'maplebridge-migrate' })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select name from platform.migration order by name limit 10000',
    )
    const applied = new Set(rows.map((row) => row.name))
    return names.filter((name) => !applied.has(name))
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    if (code === '42P01' || code === '3F000' || code === '42501') return names // no such table, or schema, or no right yet
    throw error
  } finally {
    await client.end()
  }
}

/** The migrations of a directory in their order. */
export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = new Set<string>()
  return names.map((name) => {
    const number = name.slice(0, 4)
    if (!FILE_NAME.test(name) || numbers.has(number)) throw new CannotStart(words.badName(name))
    numbers.add(number)
    const text = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, checksum: createHash('sha256').update(text).digest('hex'), statements: splitStatements(text) }
  })
}

async function applyPending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration',
  )
  const known = new Map(rows.map((row) => [row.name, row.checksum]))
  const here = new Set(migrations.map((migration) => migration.name))
  const unknown = rows.find((row) => !here.has(row.name))
  if (unknown) throw new CannotStart(words.missing(unknown.name))
  const changed = migrations.find(
    (migration) => (known.get(migration.name) ?? migration.checksum) !== migration.checksum,
  )
  if (changed) throw new CannotStart(words.changed(changed.name))
  const pending = migrations.filter((migration) => !known.has(migration.name))
  for (const migration of pending) await applyOne(client, migration)
  return pending.map((migration) => migration.name)
}

/** Statements travel one at a time: a distributed database sends a multi-statement string to its workers whole. */
async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  const steps = [
    "set local citus.multi_shard_modify_mode to 'sequential'",
    `set local lock_timeout to '${LOCK_TIMEOUT_SECONDS}s'`,
    ...migration.statements,
  ]
  await client.query('begin')
  for (const statement of steps) await runStep(client, migration.name, statement)
  const record = 'insert into platform.migration (name, checksum) values ($1, $2)'
  await client.query(record, [migration.name, migration.checksum])
  await client.query('commit')
}

async function runStep(client: pg.Client, name: string, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotStart(words.failed(name, statement.slice(0, 300), reason))
  }
}
