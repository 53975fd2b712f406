import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { words } from './words.ts'

/** Whom the database runs as, when this process is root; undefined otherwise: then it runs as ourselves. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses root. `nobody` exists on every Linux and owns nothing else of ours. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = (line ?? '').split(':')
  return { name: 'nobody', uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Options for spawning a database program: the account's ids, an environment without our secrets. */
export function spawnOptions(account: Account | undefined, cwd: string) {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  return account === undefined ? { cwd, env } : { cwd, env, uid: account.uid, gid: account.gid }
}

/** A directory private to the account the database runs as. */
export function privateDirectory(path: string, account: Account | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
  chmodSync(path, 0o700)
}

/**
 * DATA_DIR and the way down to the cluster. Made by us, others may pass through and not look; a directory that was
 * there keeps its rights, but for the passage that the database's account needs.
 */
export function passableDirectory(path: string, account: Account | undefined): void {
  if (mkdirSync(path, { recursive: true, mode: 0o711 }) !== undefined) chmodSync(path, account ? 0o711 : 0o700)
  const { mode } = statSync(path)
  if (account && (mode & 0o001) === 0) chmodSync(path, (mode & 0o777) | 0o011)
}

/** Refuses in words when a directory above `path` does not let the account pass. */
export function requirePassage(path: string, account: Account | undefined): void {
  if (!account) return
  const closed = firstClosedDirectory(path, account)
  if (closed) throw new CannotStart(words.directoryNotReachable(closed, account.name))
}

/** The highest directory on the way to `path` (itself included) that the account may not enter. */
export function firstClosedDirectory(path: string, account: Account): string | undefined {
  const parent = dirname(path)
  const above = parent === path ? undefined : firstClosedDirectory(parent, account)
  return above ?? (maySearch(path, account) ? undefined : path)
}

function maySearch(directory: string, account: Account): boolean {
  const status = statSync(directory)
  if (status.uid === account.uid) return (status.mode & 0o100) !== 0
  if (status.gid === account.gid) return (status.mode & 0o010) !== 0
  return (status.mode & 0o001) !== 0
}
