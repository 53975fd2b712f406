import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { type Account, privateDirectory, spawnOptions } from './account.ts'
import type { Binaries } from './binaries.ts'
import { words } from './words.ts'

/** Passwords of the cluster's accounts; made once, kept beside the cluster in a file of mode 0600. */
export interface Secrets {
  readonly superuser: string
  readonly owner: string
  readonly app: string
  readonly steward: string
  readonly queue: string
}

export const SUPERUSER = 'postgres'

/** Creates the cluster when the directory holds none. Data goes to its final place only when complete. */
export function ensureCluster(
  home: string,
  binaries: Binaries | undefined,
  account: Account | undefined,
): { data: string; secrets: Secrets } {
  const data = join(home, 'data')
  const secretsFile = join(home, '..', 'secrets.json')
  if (existsSync(join(data, 'PG_VERSION'))) {
    if (!existsSync(secretsFile)) throw new CannotStart(words.secretsMissing(secretsFile))
    return { data, secrets: readSecrets(secretsFile) }
  }
  if (!binaries) throw new Error('creating a cluster needs binaries')
  const secrets = existsSync(secretsFile) ? readSecrets(secretsFile) : newSecrets()
  writeFileSync(secretsFile, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  const unfinished = join(home, 'data.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  privateDirectory(unfinished, account)
  initialise(unfinished, secrets.superuser, binaries, account)
  renameSync(unfinished, data)
  return { data, secrets }
}

/** zh-Hans-CN of ICU orders names by pinyin; C.UTF-8 classifies characters for searches and needs no system locale. */
function initialise(data: string, password: string, binaries: Binaries, account: Account | undefined): void {
  const passwordFile = `${data}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account) chownSync(passwordFile, account.uid, account.gid)
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const options = [
    ...['-D', data, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...[
      '--locale-provider=icu',
      '--icu-locale=zh-Hans-CN',
      `--locale=${locale}`,
      '--no-instructions',
      '--data-checksums',
    ],
  ]
  const run = spawnSync(binaries.initdb, options, { ...spawnOptions(account, data), encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (run.status === 0) return
  throw new CannotStart(words.creationFailed(run.error?.message ?? run.stderr.trim()))
}

/** Settings for two cores and 4 to 24 GB, given on the command line so that they are always the current ones. */
export function clusterSettings(durable: boolean): Record<string, string> {
  const memoryMegabytes = Math.floor(totalmem() / 1024 / 1024)
  const bufferMegabytes = Math.min(1024, Math.max(256, Math.floor(memoryMegabytes / 16)))
  const settings = {
    listen_addresses: '127.0.0.1',
    max_connections: '100',
    shared_buffers: `${bufferMegabytes}MB`,
    effective_cache_size: `${Math.floor(memoryMegabytes / 2)}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    // A statement may hold a resident's words; the log must not.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    password_encryption: 'scram-sha-256',
    idle_in_transaction_session_timeout: '5min',
  }
  const careful = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
  const forTests = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }
  return { ...settings, ...(durable ? careful : forTests) }
}

function newSecrets(): Secrets {
  const password = () => randomBytes(24).toString('base64url')
  return { superuser: password(), owner: password(), app: password(), steward: password(), queue: password() }
}

function readSecrets(file: string): Secrets {
  const secrets: Secrets = JSON.parse(readFileSync(file, 'utf8'))
  return secrets
}
