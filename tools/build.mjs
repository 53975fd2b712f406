// Builds what runs from the sources, only when they changed: server and commands (esbuild), staff desk (Vite).
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const builtPrograms = join(root, 'dist/programs')
const builtDesk = join(root, 'dist/desk')

/** Sources of the browser code: everything but what only the server uses. */
const SERVER_ONLY =
  /(^|\/)(store|reads|commands|reactions|routes|public|builders|access)\.ts$|\.test\.tsx?$|\.sql$|\.md$/
const BUILT_FROM = [
  'platform',
  'capabilities',
  'apps',
  'bench',
  'tools',
  'floor-plan.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]

/** @returns {Promise<string>} the file of the operator's commands, ready to import; rejects when the sources are broken. */
export async function ensureBuilt() {
  const sources = BUILT_FROM.flatMap((path) => filesBelow(path))
  await buildUnless(builtPrograms, hashOf(sources.filter((file) => !/\.test\.tsx?$/.test(file))), buildPrograms)
  if (existsSync(join(root, 'apps/desk/index.html'))) {
    await buildUnless(builtDesk, hashOf(sources.filter((file) => !SERVER_ONLY.test(file))), buildDesk)
  }
  return join(builtPrograms, 'apps/operator/main.js')
}

async function buildPrograms(directory) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['apps/operator/main.ts', 'apps/server/main.ts'].filter((file) => existsSync(join(root, file))),
    outbase: root,
    outdir: directory,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [{ name: 'packages stay outside', setup: keepPackagesOutside }],
  })
}

/** Only names of packages: `#platform/…` and relative paths are ours and are bundled. */
function keepPackagesOutside(build) {
  build.onResolve({ filter: /^[^./#]/ }, (request) =>
    request.kind === 'entry-point' ? undefined : { path: request.path, external: true },
  )
}

/** The desk, and beside it its pages that open without a network. */
async function buildDesk(directory) {
  const { build } = await import('vite')
  const before = process.env.NODE_ENV
  // Also where a test builds it: what is served is always the production build.
  process.env.NODE_ENV = 'production'
  const place = join(root, 'apps/desk')
  const built = (config, emptyOutDir) => build({ root: place, configFile: join(place, config), logLevel: 'warn', build: { outDir: directory, emptyOutDir } })
  await built('vite.config.ts', true)
    .then(() => built('vite.offline.config.ts', false))
    .finally(() => {
      if (before === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = before
    })
}

/** Builds beside the place and moves: a build that was interrupted is never taken for a whole one. */
async function buildUnless(directory, wanted, build) {
  const stamp = join(directory, '.built-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const unfinished = `${directory}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await build(unfinished)
  writeFileSync(join(unfinished, '.built-from'), wanted)
  putInPlace(unfinished, directory)
}

/** Two processes may build at once: who is later finds the place taken by the same build, and leaves it. */
function putInPlace(unfinished, directory) {
  const old = `${directory}.${process.pid}.old`
  try {
    if (existsSync(directory)) renameSync(directory, old)
    renameSync(unfinished, directory)
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY', 'ENOENT'].includes(error.code) || !existsSync(directory)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  } finally {
    rmSync(old, { recursive: true, force: true })
  }
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(join(root, path))) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}
