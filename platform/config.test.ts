import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { type Environment, readConfig, readMasterKey } from './config.ts'

const app = 'postgres://app:secret@db.example/maplebridge'

function refusalOf(environment: Environment): string {
  try {
    readConfig(environment)
    return 'accepted'
  } catch (error) {
    if (error instanceof CannotStart) return `${error.said.zh}\n${error.said.en}`
    throw error
  }
}

describe('settings', () => {
  test('nothing set: this machine only, embedded database, demonstration', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8080',
      database: undefined,
      demonstration: true,
      databasePrepared: true,
      logLevel: 'info',
    })
  })

  test('a database of your own switches the demonstration off', () => {
    const config = readConfig({ DATABASE_URL: app, DATABASE_QUEUE_URL: app })
    expect(config).toMatchObject({ demonstration: false, database: { appUrl: app, ownerUrl: undefined } })
  })

  test('the address printed for others follows host and port, without a slash at the end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://fengqiao.example/' }).publicUrl).toBe('https://fengqiao.example')
    expect(readConfig({ PORT: '9000', HOST: '192.0.2.7' }).publicUrl).toBe('http://192.0.2.7:9000')
  })

  test.each<[string, Environment]>([
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '80a' }],
    ['PORT', { PORT: '65536' }],
    ['HOST', { HOST: 'my machine' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'fengqiao.example' }],
    ['DATA_DIR', { DATA_DIR: 'data' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://db.example' }],
    ['DATABASE_QUEUE_URL', { DATABASE_URL: app }],
    ['DATABASE_URL', { DATABASE_OWNER_URL: app }],
    ['DB_POOL', { DB_POOL: '1' }],
    ['DB_PREPARED', { DB_PREPARED: 'yes' }],
    ['DEMO', { DEMO: '1' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['MASTER_KEY', { MASTER_KEY: 'abc' }],
  ])('a wrong %s is refused by name, in both languages: %o', (name, environment) => {
    const sentences = refusalOf(environment).split('\n')
    expect(sentences).toHaveLength(2)
    for (const sentence of sentences) expect(sentence).toContain(name)
  })

  test('a refusal never repeats a password or a key', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://app:secret@db' })).not.toContain('secret')
    expect(refusalOf({ MASTER_KEY: 'secret' })).not.toContain('secret')
  })
})

describe('the master key', () => {
  let dataDir = ''
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'maplebridge-key-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  test('is made once, for its owner alone, and read again', () => {
    const first = readMasterKey({ dataDir, masterKey: undefined })
    expect(first).toHaveLength(32)
    expect(readMasterKey({ dataDir, masterKey: undefined })).toEqual(first)
    expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600)
  })

  test('is refused when its file is damaged, rather than replaced', () => {
    writeFileSync(join(dataDir, 'master.key'), 'half a k')
    expect(() => readMasterKey({ dataDir, masterKey: undefined })).toThrow(CannotStart)
  })
})
