import type { AccessRules } from '#platform/access'
import type { absencesOperations } from '../contract/absences.ts'

/** A head answers for who has the cases of the unit meanwhile. */
const HEADS = ['committee-head', 'unit-head', 'director']

export const absencesAccess: AccessRules<typeof absencesOperations> = {
  listAbsences: { who: [...HEADS, 'dispatcher'], on: 'unit' },
  recordAbsence: { who: HEADS, on: 'unit' },
  endAbsence: { who: HEADS, on: 'unit' },
}
