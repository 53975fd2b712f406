import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Said } from '../result.ts'
import { requirePassage } from './account.ts'
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './launcher.ts'
import { runningPostmaster } from './postmaster.ts'
import { withClient } from './roles.ts'
import { beginningOf } from './users.ts'

const major = inject('testCluster').major
let dataDir = ''
let started: EmbeddedDatabase[] = []

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maplebridge-launcher-'))
  started = []
})
afterEach(async () => {
  for (const database of started) await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, purpose: 'test', major, ...options })
  started.push(database)
  return database
}

const postmaster = () => runningPostmaster(join(dataDir, 'database', String(major), 'data'))

async function one(url: string, statement: string): Promise<unknown> {
  return withClient(url, async (client) => {
    const { rows } = await client.query({ text: statement, rowMode: 'array' })
    return rows[0]?.[0]
  })
}

describe('the embedded database', () => {
  test('is created, keeps its rows and its port over a stop, and waits for the disk', async () => {
    const first = await start()
    await one(first.ownerUrl, 'create schema note')
    await one(first.ownerUrl, 'create table note.line as select 42 as n')
    expect(await one(first.superUrl, "select current_setting('fsync') || current_setting('synchronous_commit')")).toBe(
      'onon',
    )
    await first.stop()
    expect(await postmaster()).toBeUndefined()
    const second = await start()
    expect(second.port).toBe(first.port)
    expect(await one(second.ownerUrl, 'select n from note.line')).toBe(42)
  })

  test('recovers every committed row after kill -9', async () => {
    const first = await start()
    await one(first.ownerUrl, 'create schema note')
    await one(first.ownerUrl, 'create table note.line as select generate_series(1, 1000) as n')
    const running = await postmaster()
    process.kill(running?.pid ?? 0, 'SIGKILL')
    const second = await start()
    expect((await postmaster())?.pid).not.toBe(running?.pid)
    expect(await one(second.ownerUrl, 'select count(*)::int from note.line')).toBe(1000)
  })

  test('is shared by a second use, and stopped by the last to leave', async () => {
    const first = await start()
    const second = await start()
    expect(second.appUrl).toBe(first.appUrl)
    await first.stop()
    expect(await one(second.appUrl, 'select 1')).toBe(1)
    await second.stop()
    expect(await postmaster()).toBeUndefined()
  })

  test('says so when another process uses it, and forgets a user that died', async () => {
    const first = await start()
    const users = join(dataDir, 'database/users')
    const said: Said[] = []
    const stranger = await aLivingProcess(users)
    await start({ notice: (sentence) => said.push(sentence) })
    expect(said[0]?.en).toContain(String(stranger.pid))
    await stranger.end()
    await started[1]?.stop()
    await first.stop()
    expect(await postmaster()).toBeUndefined()
  })

  test('keeps passwords and rows from other accounts of the machine', async () => {
    const database = await start()
    expect(statSync(join(dataDir, 'database/secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'database', String(major), 'data')).mode & 0o077).toBe(0)
    const wrong = database.appUrl.replace(/:[^:@]+@/, ':guess@')
    await expect(one(wrong, 'select 1')).rejects.toThrow(/password/)
    expect(readFileSync(join(dataDir, 'database/postgres.log'), 'utf8')).not.toContain('guess')
  })

  test('refuses in words when its password file is gone', async () => {
    await (await start()).stop()
    rmSync(join(dataDir, 'database/secrets.json'))
    await expect(start()).rejects.toThrow(/secrets\.json/)
  })
})

test('a directory that the unprivileged account cannot pass is named, the highest first, with the command to run', () => {
  const account = { name: 'nobody', uid: 65_534, gid: 65_534 }
  const inner = join(dataDir, 'closed/inner')
  mkdirSync(inner, { recursive: true, mode: 0o700 })
  chmodSync(dataDir, 0o755)
  expect(() => requirePassage(inner, account)).toThrow(`chmod o+x ${join(dataDir, 'closed')}`)
  chmodSync(join(dataDir, 'closed'), 0o711)
  chmodSync(inner, 0o711)
  expect(() => requirePassage(inner, account)).not.toThrow()
})

/** A real process that is written into the list of users as the product would. */
async function aLivingProcess(users: string) {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  writeFileSync(join(users, `${pid}-1.json`), JSON.stringify({ pid, purpose: 'import', began: beginningOf(pid) }))
  const end = async () => {
    child.stdin?.end()
    await once(child, 'exit')
  }
  return { pid, end }
}
