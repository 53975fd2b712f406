import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { DatabaseUrls } from '#platform/postgres/launcher'
import { createDatabase, withClient } from '#platform/postgres/roles'

/** A database of one test file's own, with every table and no rows but those of the migrations. */
export interface TestDatabase extends DatabaseUrls {
  /** For tests that must look past row security; the product never signs in like this. */
  readonly superUrl: string
  drop(): Promise<void>
}

/** Copies the template that the run prepared once. Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('testCluster').superUrl).pathname.slice(1)
  return newDatabase(template)
}

/** An empty database with the product's roles but none of its tables: for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return newDatabase(undefined)
}

async function newDatabase(template: string | undefined): Promise<TestDatabase> {
  const cluster = inject('testCluster')
  const name = `test_${randomBytes(8).toString('hex')}`
  const administration = inDatabase(cluster.superUrl, 'postgres')
  await createDatabase(administration, name, template)
  return {
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    appUrl: inDatabase(cluster.appUrl, name),
    stewardUrl: inDatabase(cluster.stewardUrl, name),
    queueUrl: inDatabase(cluster.queueUrl, name),
    superUrl: inDatabase(cluster.superUrl, name),
    drop: () =>
      withClient(administration, async (client) => {
        await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
      }),
  }
}

function inDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
