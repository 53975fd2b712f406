import type { StaffActor } from '#platform/access'
import { lastSeal } from '#platform/audit'
import type { JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { diskOf, readNote } from '#platform/notes'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { productVersion } from '#platform/version'
import type { UpkeepShape } from '../contract/office.ts'

/** One statement and three small files: looking costs the installation nothing. */
export async function readUpkeep(services: Services, by: StaffActor): Promise<Result<UpkeepShape>> {
  const { dataDir } = services
  const [seal, verified, worker, disk] = await Promise.all([
    inDistrict(services.db, by.district, lastSeal, { readOnly: true }),
    readNote(dataDir, `verified-${by.district}`),
    readNote(dataDir, 'worker'),
    diskOf(dataDir),
  ])
  return ok({
    version: productVersion(),
    sealedOn: seal?.sealed_on ?? null,
    verified: verified ? { at: textIn(verified, 'at'), differences: countIn(verified, 'differences') } : null,
    worker: worker ? { at: textIn(worker, 'at'), since: textIn(worker, 'since') || textIn(worker, 'at'), alive: isRecent(textIn(worker, 'at'), services.clock.now()), due: countIn(worker['due'], String(by.district)), givenUp: countIn(worker, 'givenUp') } : null,
    disk: disk ?? null,
  })
}

/** The worker writes once a minute. */
const SILENT_MS = 300_000

function isRecent(at: string, now: Date): boolean {
  return now.getTime() - new Date(at).getTime() < SILENT_MS
}

function textIn(note: JsonObject, name: string): string {
  const value = note[name]
  return typeof value === 'string' ? value : ''
}

function countIn(note: JsonObject[string] | undefined, name: string): number {
  const value: unknown = typeof note === 'object' && note !== null ? Reflect.get(note, name) : undefined
  return typeof value === 'number' ? value : 0
}
