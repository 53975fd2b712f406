import type { AccessRules } from '#platform/access'
import type { casesOperations } from './contract.ts'
import { CASE_ROLES } from './contract/roles.ts'

/** Those who stand near a case only by a seat of its joint team, or with it in their charge. */
const BY_SEAT = ['court-liaison', 'police-liaison', 'petition-officer', 'department-handler', 'leader']

export const casesAccess: AccessRules<typeof casesOperations> = {
  listCases: { who: CASE_ROLES, on: 'unit' },
  readCase: { who: [...CASE_ROLES, ...BY_SEAT], on: 'metadata' },
  findCaseByCode: { who: CASE_ROLES, on: 'metadata' },
  readFigures: {
    who: ['clerk', 'dispatcher', 'mediator', 'committee-head', 'unit-head', 'director', 'supervisor', 'statistician', 'community-officer'],
    on: 'unit',
  },
  // Counts alone: whoever keeps the calendar and the postings sees no case.
  countOpenCasesOf: { who: ['administrator', 'director', 'unit-head'], on: 'unit' },
  previewCalendar: { who: ['administrator', 'director'], on: 'district' },
}
