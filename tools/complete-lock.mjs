// Completes package-lock.json after `npm install`: npm leaves out the builds for other systems that the package
// source in use does not offer, and `npm ci` then refuses the whole file, even where nobody needs them.
//   node tools/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'wasi',
  'win32',
]
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * Entries that the lock names as optional, with an exact version, and does not hold.
 * @returns {{ path: string, entry: object }[]}
 */
export function missingEntries(lock) {
  const found = new Map()
  for (const holder of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(holder.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      const isHeld = Object.keys(lock.packages).some((held) => held === path || held.endsWith(`/${path}`))
      if (!isHeld && /^\d/.test(version)) found.set(path, { path, entry: entryFor(name, version, holder.dev === true) })
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** What such a package says of itself, read from its name: `…-linux-arm64-musl`. */
function entryFor(name, version, isDevelopment) {
  const words = name.split(/[-/]/)
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  const libc = words.flatMap((word) => ({ musl: ['musl'], gnu: ['glibc'] })[word] ?? [])
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(isDevelopment ? { dev: true } : {}),
    ...(libc.length > 0 && os.includes('linux') ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}

function main() {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingEntries(lock)
  const packages = { ...lock.packages }
  for (const { path, entry } of missing) packages[path] = entry
  const [own, ...others] = Object.entries(packages)
  lock.packages = Object.fromEntries([own, ...others.sort(([one], [other]) => (one < other ? -1 : 1))])
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  for (const { path } of missing) console.log(path)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
