import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { sumsByUnit, type UnitSum } from '#cap/cases'
import type { SentAround } from './contract.ts'

const LAST_DAYS = 90
const INDICATORS = { escalated: 'escalated', 'handed-down': 'handedDown', 'transfer-returned': 'returned', 'sent-around': 'sentAround' } as const

/** How often matters of the viewer's unit and below went up, down, came back and were sent around in the last ninety days. */
export function readSentAround(services: Services, by: StaffActor): Promise<Result<SentAround>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const to = services.today(tx.district)
    const from = addDays(to, 1 - LAST_DAYS)
    return ok({ from, to, units: linesOf(await sumsByUnit(tx, { indicators: Object.keys(INDICATORS), unitPath: by.unitPath, from, to })) })
  }, { readOnly: true })
}

/** One line a unit, in the order of the tree: no rank, and no person. */
export function linesOf(sums: readonly UnitSum[]): SentAround['units'] {
  const lines = new Map<string, SentAround['units'][number]>()
  for (const { unit_id, unit_zh, unit_en, indicator, n } of sums) {
    const name = Object.entries(INDICATORS).find(([key]) => key === indicator)?.[1]
    const line = lines.get(unit_id) ?? { unit: { zh: unit_zh, en: unit_en }, escalated: 0, handedDown: 0, returned: 0, sentAround: 0 }
    if (name) lines.set(unit_id, { ...line, [name]: Number(n) })
  }
  return [...lines.values()]
}
