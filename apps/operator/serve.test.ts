import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Config, ServerUrls } from '#platform/config'
import { readConfig } from '#platform/config'
import { withClient } from '#platform/postgres/roles'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../tools/testing/database.ts'
import { refuseMightyRole, refuseUnmigrated } from './database.ts'
import { type ServingParts, serve } from './serve.ts'

/** A server that asks its database once before it is ready, and remembers what happened. */
function plainParts(happened: string[]): ServingParts {
  const startServer = async (config: Config, urls: ServerUrls) => {
    await withClient(urls.appUrl, (client) => client.query('select 1'))
    const server = createServer().listen(config.port, config.host)
    await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
    happened.push('listening')
    const close = async () => {
      happened.push('closed')
      server.close()
    }
    return { announcements: [], close }
  }
  const loadDemonstration = async () => {
    happened.push('demonstration')
    return 0
  }
  return { startServer, loadDemonstration, stopAsked: Promise.resolve() }
}

describe('a start with the embedded database', () => {
  let dataDir = ''
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'maplebridge-start-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  test('creates, migrates, loads the demonstration, listens, and leaves nothing running', async () => {
    const happened: string[] = []
    expect(await serve(await configOnFreePort({ DATA_DIR: dataDir }), plainParts(happened))).toBe(0)
    expect(happened).toEqual(['demonstration', 'listening', 'closed'])
  })

  test('without demonstration loads none', async () => {
    const happened: string[] = []
    await serve(await configOnFreePort({ DATA_DIR: dataDir, DEMO: 'off' }), plainParts(happened))
    expect(happened).toEqual(['listening', 'closed'])
  })

  test('a port in use is refused in words that name the setting', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, DEMO: 'off' })
    await expect(serve(config, plainParts([]))).rejects.toThrow(/PORT=8081/)
    other.close()
  })
})

describe('the role of the application', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createTestDatabase()
  })
  afterEach(() => database.drop())

  test('bound by row security is accepted', async () => {
    await expect(refuseMightyRole(database.appUrl)).resolves.toBeUndefined()
  })

  test.each([
    ['a superuser', 'superUrl'],
    ['the owner of the tables', 'ownerUrl'],
  ] as const)('that is %s is refused', async (_name, url) => {
    await expect(refuseMightyRole(database[url])).rejects.toThrow(/maplebridge_app/)
  })
})

test('a database that still has to be migrated is refused with the command to run', async () => {
  const database = await createEmptyDatabase()
  await expect(refuseUnmigrated(database.appUrl)).rejects.toThrow(/\.\/maplebridge migrate/)
  await database.drop()
})

async function configOnFreePort(environment: Record<string, string>): Promise<Config> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  server.close()
  return readConfig({ ...environment, PORT: String(typeof address === 'object' && address ? address.port : 0) })
}
