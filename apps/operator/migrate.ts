import type { Config } from '#platform/config'
import { prepareDatabase } from '#platform/db/prepare'
import { openDatabaseFor, requireOwner } from './database.ts'
import { recountSmall } from './recount-small.ts'
import { refuseOptions, tell } from './telling.ts'
import { words } from './words.ts'

/** `./maplebridge migrate` */
export async function run(options: string[], config: Config): Promise<number> {
  if (refuseOptions('migrate', options)) return 2
  const database = await openDatabaseFor(config, 'migrate', tell)
  try {
    const ownerUrl = requireOwner(database, 'migrate')
    const { applied } = await prepareDatabase({ ownerUrl, queueUrl: database.queueUrl })
    tell(words.migrated(applied.length))
    for (const name of applied) process.stdout.write(`  ${name}\n`)
    await recountSmall(config, database.appUrl)
    return 0
  } finally {
    await database.stop()
  }
}
