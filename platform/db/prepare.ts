import { runMigrations } from 'graphile-worker'
import { loadShippedYears } from '../calendar-files.ts'
import { migrate } from './migrate.ts'

/**
 * Makes a database ready for this version: our migrations and the published calendars as owner, then the job library's own tables as the
 * queue role, which owns their schema (decision 13). Both are safe to repeat.
 * @returns the names of our migrations applied now.
 */
export async function prepareDatabase(urls: { ownerUrl: string; queueUrl: string }): Promise<{ applied: string[] }> {
  const outcome = await migrate(urls.ownerUrl)
  await loadShippedYears(urls.ownerUrl)
  await runMigrations({ connectionString: urls.queueUrl })
  return outcome
}
