import { inDistrict } from '#platform/db/database'
import { knownHashes } from '#platform/files'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'

/** A file that no command has made part of a case by then never will be: its form is long gone (decision 25). */
const ORPHAN_HOURS = 24
const PAGE = 500
const HOUR_MS = 3_600_000

const lastRun = new WeakMap<Services, number>()

/** Removes files on disk that belong to no case and are older than a day; looks once an hour. Answers how many went. */
export async function removeOrphans(services: Services): Promise<number> {
  const now = services.clock.now().getTime()
  if (now - (lastRun.get(services) ?? 0) < HOUR_MS) return 0
  lastRun.set(services, now)
  const before = new Date(now - ORPHAN_HOURS * HOUR_MS)
  let removed = 0
  for (const { id } of services.districts()) removed += await removeIn(services, id, before)
  return removed
}

async function removeIn(services: Services, district: DistrictId, before: Date): Promise<number> {
  const old = await services.files.list(district, before)
  let removed = 0
  for (let start = 0; start < old.length; start += PAGE) {
    const page = old.slice(start, start + PAGE)
    const known = await inDistrict(services.db, district, (tx) => knownHashes(tx, page), { readOnly: true })
    for (const name of page.filter((each) => !known.has(each))) {
      await services.files.remove(district, name)
      removed += 1
    }
  }
  return removed
}
