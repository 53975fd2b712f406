import { openDaysOf, processById, stateWords } from '#cap/cases'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { ChargeLine } from './contract.ts'
import { listRunningCharges, namesOf, unitNamesOf } from './reads.ts'
import { refusal } from './words.ts'

const PAGE = 50
const BEGINNING = { since: '0001-01-01', caseId: '00000000-0000-0000-0000-000000000000' }

/**
 * Cases below the caller that a leader has in charge, with the next review: code, state and days. Never one that is sealed or in
 * which somebody has to be protected. A leader is named as whoever is responsible; nothing is counted by leader. Refuses `bad-cursor`.
 */
export async function listCharges(services: Services, viewer: StaffActor, asked: string | undefined) {
  const [since = '', caseId = ''] = (asked ?? '').split('~')
  if (asked !== undefined && (!parseDay(since).ok || !isId(caseId))) return refuse(refusal('bad-cursor', {}))
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listRunningCharges(tx, asked === undefined ? BEGINNING : { since, caseId }, PAGE + 1)
    const page = rows.slice(0, PAGE)
    const cases = await processById(tx, page.map((each) => each.case_id))
    const reviews = await openDaysOf(tx, 'review', page.map((each) => each.case_id))
    const names = await namesOf(tx, page.map((each) => each.staff_id))
    const units = await unitNamesOf(tx, [...cases.values()].map((each) => each.unit_id))
    const today = services.today(tx.district)
    const charges = page.flatMap((row): ChargeLine[] => {
      const known = cases.get(row.case_id)
      if (!known || known.restricted || !isWithin(known.unit_path, viewer.unitPath)) return []
      const reviewOn = reviews.get(row.case_id) ?? null
      return [{
        caseId: row.case_id, code: row.code, leader: names.get(row.staff_id) ?? '', unit: { ...(units.get(known.unit_id) ?? { zh: '', en: '' }) },
        state: { ...stateWords(known.stage_kind, known.stage) }, since: row.since, reviewOn, late: reviewOn !== null && reviewOn < today,
      }]
    })
    const last = rows.length > PAGE ? page.at(-1) : undefined
    return ok({ charges, next: last ? `${last.since}~${last.case_id}` : null })
  }, { readOnly: true })
}
