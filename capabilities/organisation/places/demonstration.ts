import { inDistrict } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { searchKeyOf } from '../address-text.ts'
import { readSomePlate } from './reads.ts'

/** The flat of the demonstration's story. */
const STORY_FLAT = '示例小区2栋1单元301'

export interface SomePlate {
  readonly token: string
  readonly text: string
  /** Path of its community. */
  readonly unitPath: string
}

/** A door plate to try: the flat of the demonstration's story, or any other. For the start page of a demonstration only. */
export async function demonstrationPlate(services: Services, district: DistrictId): Promise<SomePlate | undefined> {
  const row = await inDistrict(services.db, district, (tx) => readSomePlate(tx, searchKeyOf(STORY_FLAT)), { readOnly: true })
  return row && { token: row.token, text: row.text_zh, unitPath: row.path }
}
