import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import type { Said } from '../result.ts'
import { type Account, databaseAccount, passableDirectory, privateDirectory, requirePassage } from './account.ts'
import { type Binaries, findBinaries, type Major, NEWEST_MAJOR } from './binaries.ts'
import { clusterSettings, ensureCluster, SUPERUSER, type Secrets } from './cluster.ts'
import { freePort, type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { DATABASE, ensureDatabase, ensureRoles, ROLES } from './roles.ts'
import { isAlive, joinUsers, livingUsers, whileAlone } from './users.ts'
import { words } from './words.ts'

/** Where to sign in as each role of the product (decision 10). */
export interface DatabaseUrls {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly stewardUrl: string
  readonly queueUrl: string
}

export interface EmbeddedDatabase extends DatabaseUrls {
  /** For the launcher and tests only; the product never signs in as superuser. */
  readonly superUrl: string
  readonly port: number
  /** Leaves the database; the last of this product's processes to leave stops it. Safe to call twice. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** What this process is, for other processes to read: `start`, `import`, `test`. */
  readonly purpose: string
  readonly major?: Major
  /** false only in tests: the disk is not waited for. */
  readonly durable?: boolean
  /** Told what an operator should know, e.g. that another process shares the database. */
  readonly notice?: (said: Said) => void
}

/** Decision 28: root's default is reachable for the unprivileged account; a private home would not be. */
export function defaultDataDir(): string {
  return process.getuid?.() === 0 ? '/var/lib/maplebridge' : join(homedir(), '.local/share/maplebridge')
}

/**
 * Starts PostgreSQL on 127.0.0.1 and a local socket below `dataDir`, creating it the first time, recovering it after a crash, and
 * sharing it where another process of this product already runs it.
 * @throws CannotStart in words: no binaries, a directory out of reach, another major version, no start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const account = databaseAccount()
  const major = options.major ?? NEWEST_MAJOR
  const directory = prepareDirectory(options.dataDir, major, account)
  const lock = join(directory, 'starting.lock')
  return whileAlone(lock, async () => {
    const { data, secrets, postmaster } = await ensureRunning(directory, options, account)
    const users = join(directory, 'users')
    const leave = joinUsers(users, options.purpose)
    const others = livingUsers(users).filter((user) => user.pid !== process.pid)
    if (others.length > 0) options.notice?.(words.sharedWith(others.map((other) => other.pid)))
    const endWithUs = () => signalIfAlone(leave, users, postmaster)
    process.once('exit', endWithUs)
    const stop = once(async () => {
      await whileAlone(lock, () => leaveDatabase(leave, users, data))
      process.off('exit', endWithUs)
    })
    return { ...urlsFor(postmaster, secrets, DATABASE), port: postmaster.port, stop }
  })
}

async function leaveDatabase(leave: () => void, users: string, data: string): Promise<void> {
  leave()
  if (livingUsers(users).length > 0) return
  const running = await runningPostmaster(data)
  if (running) await stopPostmaster(running.pid)
}

/** A process that ends without `stop()` (a fault, an early exit) still asks the server to shut down; it cannot wait. */
function signalIfAlone(leave: () => void, users: string, postmaster: Postmaster): void {
  leave()
  if (livingUsers(users).length === 0 && isAlive(postmaster.pid)) process.kill(postmaster.pid, 'SIGINT')
}

/** Addresses of one database of the cluster, for every role: by the local socket where there is one, since it costs less. */
export function urlsFor(
  { port, sockets }: Pick<Postmaster, 'port' | 'sockets'>,
  secrets: Secrets,
  database: string,
): DatabaseUrls & { superUrl: string } {
  const host = sockets === undefined ? '127.0.0.1' : encodeURIComponent(sockets)
  const url = (user: string, password: string) => `postgres://${user}:${password}@${host}:${port}/${database}`
  return {
    ownerUrl: url(ROLES.owner, secrets.owner),
    appUrl: url(ROLES.app, secrets.app),
    stewardUrl: url(ROLES.steward, secrets.steward),
    queueUrl: url(ROLES.queue, secrets.queue),
    superUrl: url(SUPERUSER, secrets.superuser),
  }
}

function prepareDirectory(dataDir: string, major: Major, account: Account | undefined): string {
  const root = resolve(dataDir)
  const directory = join(root, 'database')
  for (const path of [root, directory, join(directory, String(major))]) passableDirectory(path, account)
  requirePassage(directory, account)
  const other = readdirSync(directory).find((name) => /^\d+$/.test(name) && name !== String(major))
  const created = other !== undefined && existsSync(join(directory, other, 'data/PG_VERSION'))
  if (created) throw new CannotStart(words.otherMajor(other, String(major), directory))
  return directory
}

interface Running {
  readonly data: string
  readonly secrets: Secrets
  readonly postmaster: Postmaster
}

async function ensureRunning(
  directory: string,
  options: EmbeddedOptions,
  account: Account | undefined,
): Promise<Running> {
  const major = options.major ?? NEWEST_MAJOR
  const home = join(directory, String(major))
  const found = await runningPostmaster(join(home, 'data'))
  const binaries = found ? undefined : findBinaries(major, directory, account)
  const cluster = ensureCluster(home, binaries, account)
  const postmaster = found ?? (await launch(directory, cluster.data, binaries, options, account))
  const { superUrl } = urlsFor(postmaster, cluster.secrets, 'postgres')
  await ensureRoles(superUrl, cluster.secrets)
  await ensureDatabase(superUrl)
  return { ...cluster, postmaster }
}

/** The port is kept, so that an address somebody wrote down still works after a restart. */
async function launch(
  directory: string,
  data: string,
  binaries: Binaries | undefined,
  options: EmbeddedOptions,
  account: Account | undefined,
): Promise<Postmaster> {
  if (!binaries) throw new Error('a server that does not run needs binaries')
  const portFile = join(directory, 'port')
  const kept = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined
  const port = await freePort(kept)
  const settings = clusterSettings(options.durable ?? true)
  const log = join(directory, 'postgres.log')
  const sockets = socketDirectory(join(directory, 'sockets'), account)
  const postmaster = await startPostmaster({ postgres: binaries.postgres, data, log, port, sockets, settings, account })
  writeFileSync(portFile, String(port), { mode: 0o600 })
  return postmaster
}

/** The system allows a socket's path this many bytes; the longest name in it is `/.s.PGSQL.65535`. */
const LONGEST_SOCKET_PATH = 103

/** A directory for the local socket; undefined where the path would be too long, or the system has no such sockets. */
function socketDirectory(path: string, account: Account | undefined): string | undefined {
  if (process.platform === 'win32' || Buffer.byteLength(join(path, '.s.PGSQL.65535')) > LONGEST_SOCKET_PATH) return undefined
  privateDirectory(path, account)
  return path
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= action()
    return done
  }
}
