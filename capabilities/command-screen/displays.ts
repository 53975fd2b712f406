import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import { hashOfToken, isTokenOf, newToken } from '#platform/links'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Display } from './contract.ts'
import * as store from './store.ts'
import { refusal } from './words.ts'

/** More televisions than any hall has. */
const MOST_DISPLAYS = 12

/** Makes the address of one television for the caller's own unit: shown this once (decision 9). Refuses `too-many-displays`. */
export function makeDisplay(services: Services, by: StaffActor, name: string): Promise<Result<{ id: string; address: string }>> {
  const token = newToken(by.district)
  const id = newId<'display'>(services.clock)
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ id: string; address: string }>> => {
    const inUse = (await store.listDisplays(tx, by.unitId)).filter((each) => each.revoked_at === null)
    if (inUse.length >= MOST_DISPLAYS) return refuse(refusal('too-many-displays', { most: MOST_DISPLAYS }))
    await store.insertDisplay(tx, { id, unitId: by.unitId, unitPath: by.unitPath, name: name.trim(), hash: hashOfToken(token), madeBy: by.id, at: services.clock.now() })
    await recordAccess(tx, services.clock, by, { action: 'screen.display-made', caseId: null })
    return ok({ id, address: `${services.publicUrl}/desk/${services.district(by.district).slug}/screen/${token}` })
  })
}

/** Ends a television at once: its page says so within the minute. Refuses `no-such-display`. */
export function withdrawDisplay(services: Services, by: StaffActor, id: string): Promise<Result<{ revoked: boolean }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ revoked: boolean }>> => {
    if (!(await store.revokeDisplay(tx, id, by.unitId, services.clock.now()))) return refuse(refusal('no-such-display', {}))
    await recordAccess(tx, services.clock, by, { action: 'screen.display-withdrawn', caseId: null })
    return ok({ revoked: true })
  })
}

export function displaysOf(services: Services, by: StaffActor): Promise<Result<{ displays: Display[] }>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const rows = await store.listDisplays(tx, by.unitId)
    return ok({ displays: rows.map(({ id, name, unit_zh, unit_en, made_at, revoked_at }) => ({
      id, name, unitName: { zh: unit_zh, en: unit_en }, madeAt: made_at.toISOString(), revokedAt: revoked_at?.toISOString() ?? null,
    })) })
  }, { readOnly: true })
}

/** The television behind a token; undefined in the same way whatever is wrong with it. */
export async function displayFor(services: Services, district: DistrictId, token: string): Promise<store.DisplayRow | undefined> {
  if (!isTokenOf(district, token)) return undefined
  return inDistrict(services.db, district, (tx) => store.findDisplay(tx, hashOfToken(token)), { readOnly: true })
}
