import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../../tools/testing/database.ts'
import { withClient } from '../postgres/roles.ts'
import { migrate, pendingMigrations } from './migrate.ts'

let database: TestDatabase
let directory = ''

beforeEach(async () => {
  database = await createEmptyDatabase()
  directory = mkdtempSync(join(tmpdir(), 'maplebridge-migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(directory, { recursive: true })
})

function write(name: string, text: string): void {
  writeFileSync(join(directory, name), text)
}

const run = () => migrate(database.ownerUrl, directory)

async function tableExists(name: string): Promise<boolean> {
  return withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ found: string | null }>('select to_regclass($1)::text as found', [name])
    return rows[0]?.found !== null
  })
}

test('files are applied in order, each once', async () => {
  write('0002.second.add-column.sql', 'alter table platform.thing add column name text;')
  write('0001.first.sql', 'create table platform.thing (id int); insert into platform.thing values (1);')
  expect(await run()).toEqual({ applied: ['0001.first.sql', '0002.second.add-column.sql'] })
  expect(await run()).toEqual({ applied: [] })
})

test('a failing statement takes its whole file back and is told with its reason', async () => {
  write('0001.first.sql', 'create table platform.kept (id int);')
  write('0002.second.sql', 'create table platform.lost (id int); select nonsense;')
  await expect(run()).rejects.toThrow(/0002\.second\.sql[\s\S]*nonsense/)
  expect(await tableExists('platform.kept')).toBe(true)
  expect(await tableExists('platform.lost')).toBe(false)
})

test('a file that changed after it was applied is refused', async () => {
  write('0001.first.sql', 'create table platform.thing (id int);')
  await run()
  write('0001.first.sql', 'create table platform.thing (id bigint);')
  await expect(run()).rejects.toThrow(/0001\.first\.sql/)
})

test('a database from a newer version is refused', async () => {
  write('0001.first.sql', 'create table platform.thing (id int);')
  await run()
  rmSync(join(directory, '0001.first.sql'))
  await expect(run()).rejects.toThrow(/newer/)
})

test.each(['1.first.sql', '0001-first.sql', '0001.First.sql'])('a misnamed file is refused: %s', async (name) => {
  write(name, 'select 1;')
  await expect(run()).rejects.toThrow(/misnamed/)
})

test('two files with one number are refused', async () => {
  write('0001.first.sql', 'select 1;')
  write('0001.other.sql', 'select 1;')
  await expect(run()).rejects.toThrow(/misnamed/)
})

test('two processes that start at once apply everything once', async () => {
  write('0001.first.sql', 'create table platform.thing (id int);')
  write('0002.second.sql', 'create table platform.other (id int);')
  const outcomes = await Promise.all([run(), run(), run()])
  expect(outcomes.flatMap((outcome) => outcome.applied)).toEqual(['0001.first.sql', '0002.second.sql'])
})

test('what is still to be applied is known without the owner', async () => {
  write('0001.first.sql', 'grant usage on schema platform to maplebridge_app;')
  write('0002.second.sql', 'create table platform.thing (id int);')
  const pending = () => pendingMigrations(database.appUrl, directory)
  expect(await pending()).toEqual(['0001.first.sql', '0002.second.sql'])
  await run()
  expect(await pending()).toEqual([])
  write('0003.third.sql', 'create table platform.other (id int);')
  expect(await pending()).toEqual(['0003.third.sql'])
})
