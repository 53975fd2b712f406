import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#platform/db/migrate'
import { withClient } from '#platform/postgres/roles'
import { FLOOR_PLAN } from '../../floor-plan.ts'
import { createEmptyDatabase, type TestDatabase } from '../testing/database.ts'
import { buildFromSchema, describeDatabase, differences, schemaFiles } from './schema.ts'

let migrated: TestDatabase
let described: TestDatabase
beforeAll(async () => {
  migrated = await createEmptyDatabase()
  described = await createEmptyDatabase()
  await migrate(migrated.ownerUrl)
  await buildFromSchema(described.ownerUrl, schemaFiles(Object.keys(FLOOR_PLAN)))
})
afterAll(async () => {
  await migrated.drop()
  await described.drop()
})

test('the schema.sql files and the migrations give the same database', async () => {
  const found = await describeDatabase(migrated.superUrl)
  expect(found.length).toBeGreaterThan(50)
  expect(differences(found, await describeDatabase(described.superUrl))).toEqual([])
})

test.each([
  ['a column', 'create table platform.seen (a int, b int)', 'create table platform.seen (a int)'],
  ['a type', 'create table platform.seen (a int)', 'create table platform.seen (a bigint)'],
  [
    'a check',
    "create table platform.seen (a text check (a in ('x')))",
    "create table platform.seen (a text check (a in ('x', 'y')))",
  ],
  [
    'an index',
    'create table platform.seen (a int); create index seen_a on platform.seen (a)',
    'create table platform.seen (a int)',
  ],
  [
    'a grant',
    'create table platform.seen (a int); grant select on platform.seen to maplebridge_app',
    'create table platform.seen (a int)',
  ],
  [
    'a grant on a column',
    'create table platform.seen (a int); grant update (a) on platform.seen to maplebridge_app',
    'create table platform.seen (a int)',
  ],
  [
    'row security',
    'create table platform.seen (a int); alter table platform.seen force row level security',
    'create table platform.seen (a int)',
  ],
  [
    'a policy',
    'create table platform.seen (a int); create policy p on platform.seen using (a = 1)',
    'create table platform.seen (a int); create policy p on platform.seen using (a = 2)',
  ],
  [
    'a function',
    'create function platform.seen() returns int language sql as $$ select 1 $$',
    'create function platform.seen() returns int language sql as $$ select 2 $$',
  ],
  [
    'a view',
    'create view platform.seen with (security_invoker) as select 1 as a',
    'create view platform.seen as select 1 as a',
  ],
])('a difference in %s is seen', async (_name, one, other) => {
  const [left, right] = [await createEmptyDatabase(), await createEmptyDatabase()]
  for (const [database, text] of [
    [left, one],
    [right, other],
  ] as const) {
    await withClient(database.ownerUrl, async (client) => {
      await client.query('create schema platform')
      await client.query(text)
    })
  }
  const found = differences(await describeDatabase(left.superUrl), await describeDatabase(right.superUrl))
  await left.drop()
  await right.drop()
  expect(found.length).toBeGreaterThan(0)
})
