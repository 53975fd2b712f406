import sharp from 'sharp'
import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { loadServices } from '../../../apps/server/services.ts'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db/database'
import { rehearse } from '#platform/db/rehearsal'
import type { StoredFile } from '#platform/files'
import { callsInProcess } from '#platform/http/in-process'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { DEMONSTRATION_PASSWORD } from '#cap/people'
import { type House, StageClock } from './stage.ts'

/** Where the life of a district is loaded into. */
export interface Ground {
  /** Signed in as the application: a life is written with no more rights than the product has. */
  readonly db: Database
  readonly keys: Keys
  readonly dataDir: string
  readonly publicUrl: string
  readonly district: DistrictId
}

/** Runs `work` in a house whose commands are real and whose memory ends with it. */
export function inHouse<Value>(ground: Ground, scan: StoredFile, work: (house: House) => Promise<Value>): Promise<Value> {
  return rehearse(ground.db, async (db) => {
    const clock = new StageClock()
    const { keys, dataDir, publicUrl } = ground
    const services = await loadServices({ db, clock, keys, dataDir, publicUrl, demonstration: true })
    const mounted = CAPABILITIES.flatMap((each) => each.mounted(services))
    const district = services.district(ground.district)
    return work({ services, clock, call: callsInProcess(services, mounted), district, scan, password: DEMONSTRATION_PASSWORD })
  })
}

/** A sheet with a line of ink, in place of every scanned paper. */
const SHEET = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="594"><rect width="420" height="594" fill="#fff"/>
<g stroke="#bbb">${Array.from({ length: 14 }, (_unused, line) => `<line x1="40" x2="380" y1="${80 + line * 28}" y2="${80 + line * 28}"/>`).join('')}</g>
<path d="M250 520c20-30 30 20 45-5s20 25 40-8 25 12 35-4" fill="none" stroke="#234" stroke-width="3"/></svg>`

/** Keeps the one picture that stands for every signed paper of the demonstration. */
export async function keepScan(services: Pick<Services, 'files'>, district: DistrictId): Promise<StoredFile> {
  const kept = await services.files.keep(district, await sharp(Buffer.from(SHEET)).png().toBuffer(), 'file')
  if (!kept.ok) throw new Error(kept.refusal.say.en)
  return kept.value
}
