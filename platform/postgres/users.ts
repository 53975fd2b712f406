import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import { words } from './words.ts'

/** One process of this product that uses the embedded database, and what for (`start`, `import`, …). */
export interface DatabaseUser {
  readonly pid: number
  readonly purpose: string
  /** When the process began, as the system tells it: a process number alone is reused after a restart. */
  readonly began: string
}

const LOCK_PATIENCE_SECONDS = 90

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

let joined = 0

/** Writes one use by this process into the list and returns how to strike it out. A process may use it twice. */
export function joinUsers(directory: string, purpose: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  joined += 1
  const file = join(directory, `${process.pid}-${joined}.json`)
  const user: DatabaseUser = { pid: process.pid, purpose, began: beginningOf(process.pid) }
  writeFileSync(file, JSON.stringify(user), { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

/** Every use by a living process. Entries of processes that died without leaving are removed on the way. */
export function livingUsers(directory: string): DatabaseUser[] {
  const living: DatabaseUser[] = []
  for (const name of readdirSync(directory)) {
    const file = join(directory, name)
    const user = readUser(file)
    if (user && isAlive(user.pid) && beginningOf(user.pid) === user.began) {
      living.push(user)
    } else {
      rmSync(file, { force: true })
    }
  }
  return living
}

/** Runs `action` while no other process of the product starts or stops the same database. */
export async function whileAlone<T>(lockFile: string, action: () => Promise<T>): Promise<T> {
  await acquire(lockFile)
  try {
    return await action()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

async function acquire(lockFile: string): Promise<void> {
  const attempts = LOCK_PATIENCE_SECONDS * 20
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (tryCreate(lockFile)) return
    const holder = readUser(lockFile)
    const gone = holder !== undefined && !(isAlive(holder.pid) && beginningOf(holder.pid) === holder.began)
    if (gone) rmSync(lockFile, { force: true })
    else await wait(50)
  }
  throw new CannotStart(words.busy(readUser(lockFile)?.pid ?? 0, lockFile))
}

function tryCreate(lockFile: string): boolean {
  try {
    const handle = openSync(lockFile, 'wx', 0o600)
    const holder: DatabaseUser = { pid: process.pid, purpose: 'lock', began: beginningOf(process.pid) }
    writeFileSync(handle, JSON.stringify(holder))
    closeSync(handle)
    return true
  } catch {
    return false
  }
}

function readUser(file: string): DatabaseUser | undefined {
  try {
    const user: DatabaseUser = JSON.parse(readFileSync(file, 'utf8'))
    return user
  } catch {
    return undefined
  }
}

/** When a process began; empty for one that is gone. */
export function beginningOf(pid: number): string {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The program's name may hold spaces and brackets, so fields are counted after its last bracket.
    return `${boot}/${status.slice(status.lastIndexOf(')')).split(' ')[20] ?? ''}`
  } catch {
    return ''
  }
}
