import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { withClient } from '#platform/postgres/roles'
import { createTestDatabase, type TestDatabase } from './database.ts'

describe('a test file gets a database of its own', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.drop())

  test('with the migrations in it, of the major version asked for', async () => {
    const answer = await withClient(database.ownerUrl, async (client) => {
      const { rows: applied } = await client.query('select name from platform.migration')
      const { rows: version } = await client.query('show server_version_num')
      return { applied: applied.length, major: Math.floor(Number(version[0].server_version_num) / 10_000) }
    })
    expect(answer.applied).toBeGreaterThan(0)
    expect(answer.major).toBe(inject('testCluster').major)
  })

  test.each(['ownerUrl', 'appUrl', 'stewardUrl', 'queueUrl'] as const)(
    'signs in as %s without special rights',
    async (role) => {
      const rights = await withClient(database[role], async (client) => {
        const { rows } = await client.query(
          'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
        )
        return rows[0]
      })
      expect(rights).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
    },
  )

  test('a name is ordered by its sound, as a Chinese reader expects', async () => {
    const ordered = await withClient(database.appUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select name from (values ('王'), ('安'), ('陈'), ('李')) as person (name) order by name",
      )
      return rows.map((row) => row.name)
    })
    expect(ordered).toEqual(['安', '陈', '李', '王'])
  })

  test('what one database holds, another does not see', async () => {
    const other = await createTestDatabase()
    await withClient(other.ownerUrl, (client) => client.query('create table platform.only_here (id int)'))
    const found = await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query("select to_regclass('platform.only_here') as found")
      return rows[0].found
    })
    await other.drop()
    expect(found).toBeNull()
  })
})
