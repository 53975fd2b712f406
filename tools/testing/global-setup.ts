import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '#platform/db/prepare'
import { type Major, MAJORS, NEWEST_MAJOR } from '#platform/postgres/binaries'
import { type DatabaseUrls, startEmbedded } from '#platform/postgres/launcher'
import { runningPostmaster, stopPostmaster } from '#platform/postgres/postmaster'
import { isAlive } from '#platform/postgres/users'

/** What every test file is given: addresses in a cluster whose one prepared database is the template. */
export interface TestCluster extends DatabaseUrls {
  readonly superUrl: string
  readonly major: Major
}

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster
  }
}

const PREFIX = 'maplebridge-test-'

/** One cluster a run, in a directory and on a port of its own, so that a running product is never touched. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const major = chosenMajor()
  const embedded = await startEmbedded({ dataDir, purpose: 'test', major, durable: false })
  const finish = async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const { ownerUrl, appUrl, stewardUrl, queueUrl, superUrl } = embedded
  try {
    await prepareDatabase({ ownerUrl, queueUrl })
  } catch (error) {
    await finish()
    throw error
  }
  project.provide('testCluster', { ownerUrl, appUrl, stewardUrl, queueUrl, superUrl, major })
  return finish
}

function chosenMajor(): Major {
  const wanted = process.env.TEST_PG_MAJOR
  if (wanted === undefined) return NEWEST_MAJOR
  const major = MAJORS.find((candidate) => String(candidate) === wanted)
  if (major === undefined) throw new Error(`TEST_PG_MAJOR=${wanted}: this package brings ${MAJORS.join(', ')}`)
  return major
}

/** A run that was killed leaves its cluster behind: stopped, then removed. */
async function removeLeftovers(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))
  for (const name of names) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0])
    if (!isAlive(owner)) await removeCluster(join(tmpdir(), name))
  }
}

async function removeCluster(dataDir: string): Promise<void> {
  for (const major of MAJORS) {
    const running = await runningPostmaster(join(dataDir, 'database', String(major), 'data'))
    if (running) await stopPostmaster(running.pid)
  }
  rmSync(dataDir, { recursive: true, force: true })
}
