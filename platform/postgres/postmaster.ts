import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import { type Account, spawnOptions } from './account.ts'
import { isAlive } from './users.ts'
import { words } from './words.ts'

const READY_PATIENCE_SECONDS = 120
const LOG_LIMIT_BYTES = 16 * 1024 * 1024

export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** Where its local socket lies; undefined where it has none. */
  readonly sockets: string | undefined
}

export interface StartRequest {
  readonly postgres: string
  readonly data: string
  readonly log: string
  readonly port: number
  readonly sockets: string | undefined
  readonly settings: Readonly<Record<string, string>>
  readonly account: Account | undefined
}

/** The running server of this data directory, or undefined: none, or a file left by one that was killed. */
export async function runningPostmaster(data: string): Promise<Postmaster | undefined> {
  for (let attempt = 0; attempt < READY_PATIENCE_SECONDS * 50; attempt++) {
    const found = readPidFile(data)
    if (!found || !isAlive(found.pid) || !runsOn(found.pid, data)) return undefined
    if (found.ready && (await answers(found.port))) return { pid: found.pid, port: found.port, sockets: found.sockets }
    await wait(20) // still recovering after its starter died, or dying itself
  }
  throw new CannotStart(words.notReadyInTime(READY_PATIENCE_SECONDS, join(data, 'postmaster.pid')))
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches only Maplebridge,
 * which then closes its connections before the database.
 */
export async function startPostmaster(request: StartRequest): Promise<Postmaster> {
  trimLog(request.log)
  const started = Number(process.hrtime.bigint() / 1_000_000n)
  for (;;) {
    const outcome = await startOnce(request)
    if (outcome.pid !== undefined) return { pid: outcome.pid, port: request.port, sockets: request.sockets }
    const waitedSeconds = (Number(process.hrtime.bigint() / 1_000_000n) - started) / 1000
    // Just after a kill -9 the old server's children still hold its shared memory for a moment.
    const leftovers = /pre-existing shared memory|lock file .* already exists/.test(outcome.tail)
    if (!leftovers || waitedSeconds > 20) throw new CannotStart(words.stoppedAtStart(request.log, outcome.tail))
    await wait(200)
  }
}

/** Fast shutdown: open transactions are rolled back, the checkpoint is written, the server leaves. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  while (isAlive(pid) && !isZombie(pid)) await wait(20)
}

/** The kept port if nobody listens on it, else any free one. */
export async function freePort(kept: number | undefined): Promise<number> {
  if (kept !== undefined && (await portIsFree(kept))) return kept
  return listenOnce(0)
}

interface Outcome {
  readonly pid?: number
  readonly tail: string
}

async function startOnce(request: StartRequest): Promise<Outcome> {
  const before = sizeOf(request.log)
  const child = launch(request)
  for (let attempt = 0; attempt < READY_PATIENCE_SECONDS * 50; attempt++) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      return { tail: readFileSync(request.log, 'utf8').slice(before).slice(-2000) }
    }
    const state = readPidFile(request.data)
    if (state?.pid === child.pid && state.ready) return { pid: child.pid, tail: '' }
    await wait(20)
  }
  throw new CannotStart(words.notReadyInTime(READY_PATIENCE_SECONDS, request.log))
}

function launch(request: StartRequest): ChildProcess {
  const settings = Object.entries({
    ...request.settings,
    port: String(request.port),
    unix_socket_directories: request.sockets ?? '',
  })
  const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(request.log, 'a', 0o600)
  const child = spawn(request.postgres, ['-D', request.data, ...options], {
    ...spawnOptions(request.account, request.data),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.on('error', () => undefined) // seen above as a child without a process number
  child.unref()
  return child
}

function readPidFile(data: string): (Postmaster & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    const ready = (lines[7] ?? '').trim() === 'ready'
    return pid > 0 ? { pid, port: Number(lines[3]), sockets: lines[4] || undefined, ready } : undefined
  } catch {
    return undefined
  }
}

/** A process number may be reused by a stranger after a crash; on Linux the command line tells. */
function runsOn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return false
  }
}

/** A stopped child that Node has not collected yet still answers to signals. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return true
  }
}

function trimLog(log: string): void {
  if (sizeOf(log) > LOG_LIMIT_BYTES) truncateSync(log)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** "Do you speak TLS?", the shortest question of the protocol: only a living server answers, with one letter. */
const TLS_QUESTION = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/** A server that was just killed may still have its port open in the system for a moment; it answers nothing. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(TLS_QUESTION))
    socket.setTimeout(2000, () => socket.destroy())
    socket.once('data', () => {
      resolve(true)
      socket.destroy()
    })
    socket.once('error', () => resolve(false)).once('close', () => resolve(false))
  })
}

async function portIsFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
