// `npm test`: install, build, types, lint, every test on the newest PostgreSQL, the schema and one whole life on
// the oldest. Ends with one line, `N passed, N failed`, in which each check counts as one.
//   npm test -- --all-majors   the second part on every supported PostgreSQL (16 and 17 are fetched by npm)
import { requireNode } from './node-version.mjs'

requireNode()

const { spawnSync } = await import('node:child_process')
const { existsSync, mkdtempSync, readFileSync, rmSync } = await import('node:fs')
const { tmpdir } = await import('node:os')
const { join } = await import('node:path')
const { ensureInstalled, installMajors, root } = await import('./install.mjs')
const { ensureViewers, findBrowser } = await import('./browser.mjs')

const sum = { passed: 0, failed: 0 }
const ON_EVERY_MAJOR = [
  'stories/water-leak',
  'tools/checks/schema',
  'tools/testing',
  'platform/db',
  'platform/postgres',
]

/** One check of ours: a name, and whether it held. */
function check(name, held) {
  sum[held ? 'passed' : 'failed'] += 1
  console.log(`${held ? '✓' : '✗'} ${name}`)
  return held
}

function runs(program, words) {
  const run = spawnSync(join(root, 'node_modules/.bin', program), words, { cwd: root, stdio: 'inherit' })
  return run.status === 0
}

async function builds() {
  try {
    const { ensureBuilt } = await import('./build.mjs')
    await ensureBuilt()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/** Runs the tests and adds their numbers; a file that cannot even be loaded, or a skipped test, is a failure. */
function runTests(title, major, filters) {
  console.log(`\n${title}`)
  const directory = mkdtempSync(join(tmpdir(), 'maplebridge-report-'))
  const report = join(directory, 'report.json')
  const words = ['run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = { ...process.env, TEST_PG_MAJOR: String(major), BROWSER_PATH: findBrowser() ?? '' }
  const run = spawnSync(join(root, 'node_modules/.bin/vitest'), words, { cwd: root, stdio: 'inherit', env })
  const before = sum.failed
  if (existsSync(report)) addReport(JSON.parse(readFileSync(report, 'utf8')))
  if (run.status !== 0 && sum.failed === before) check(`${title}: the run itself`, false)
  rmSync(directory, { recursive: true, force: true })
}

function addReport(report) {
  sum.passed += report.numPassedTests
  sum.failed += report.numFailedTests
  const notLoaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  for (const file of notLoaded) check(`${file.name} could not be loaded`, false)
  const skipped = report.numPendingTests + report.numTodoTests
  sum.failed += skipped
  if (skipped > 0) console.log(`✗ ${skipped} tests did not run: skipped, or their preparation failed`)
}

async function main(words) {
  const unknown = words.find((word) => word !== '--all-majors')
  if (unknown !== undefined) {
    console.error(`没有“${unknown}”这个选项，只有 --all-majors。`)
    console.error(`There is no option "${unknown}"; the only one is --all-majors.`)
    process.exit(2)
  }
  ensureInstalled()
  check('browser, fonts and PDF viewer', ensureViewers())
  check('build', await builds())
  check('types', runs('tsc', ['--noEmit', '-p', '.']))
  check('lint', runs('biome', ['lint', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=50', '.']))
  runTests('PostgreSQL 18', 18, [])
  const others = words.includes('--all-majors') ? [15, ...installMajors()] : [15]
  for (const major of others) runTests(`PostgreSQL ${major}`, major, ON_EVERY_MAJOR)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed === 0 ? 0 : 1
}

await main(process.argv.slice(2))
