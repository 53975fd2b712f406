import { rememberedTree } from '#cap/organisation'
import { inDistrict } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import type { CategoryCodes } from './lines.ts'

/** Categories in force today, by code and by name in both languages. */
export async function categoryCodes(services: Services, district: DistrictId): Promise<CategoryCodes> {
  const today = services.today(district)
  const { categories } = await inDistrict(services.db, district, (tx) => rememberedTree(tx, services, today), { readOnly: true })
  return new Map(categories.flatMap(({ code, name }) => [code, name.zh, name.en].map((each) => [each.toLowerCase(), code] as const)))
}
