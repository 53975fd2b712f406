import type { AccessRules } from '#platform/access'
import type { reportsOperations } from './contract.ts'
import { FORM_KEEPERS, FORM_READERS, KEEPERS, READERS } from './contract/readers.ts'

const reading = { who: READERS, on: 'unit' } as const
const keeping = { who: KEEPERS, on: 'unit' } as const

export const reportsAccess: AccessRules<typeof reportsOperations> = {
  listReports: reading,
  readReport: reading,
  downloadReport: reading,
  freezeReport: keeping,
  writeReportNote: keeping,
  correctReport: keeping,
  listSchedules: reading,
  setSchedule: keeping,
  readMediationForm: { who: FORM_READERS, on: 'unit' },
  publishFormMapping: { who: FORM_KEEPERS, on: 'district' },
}
