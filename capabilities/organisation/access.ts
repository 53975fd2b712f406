import type { AccessRules } from '#platform/access'
import type { organisationOperations } from './contract.ts'

const OFFICE = ['administrator', 'director']

export const organisationAccess: AccessRules<typeof organisationOperations> = {
  // Reference data and the plate at a door: what anybody may know.
  listCategories: { who: ['public', 'key'], on: 'nothing' },
  listGates: { who: ['staff'], on: 'nothing' },
  readCalendar: { who: ['public', 'key'], on: 'nothing' },
  readPlate: { who: ['public'], on: 'nothing' },
  // The house itself, for everybody who works in it.
  listUnits: { who: ['staff'], on: 'district' },
  listGrids: { who: ['staff'], on: 'district' },
  listMicroGrids: { who: ['staff'], on: 'district' },
  listEmptySlots: { who: ['staff'], on: 'district' },
  listTeams: { who: ['staff'], on: 'district' },
  listPairs: { who: ['staff'], on: 'district' },
  // Telephone numbers of residents who agreed to be rung.
  listLiaisons: {
    who: ['clerk', 'dispatcher', 'mediator', 'committee-head', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head', 'director'],
    on: 'district',
  },
  loadCalendar: { who: OFFICE, on: 'district' },
  createPosting: { who: OFFICE, on: 'district' },
  closePosting: { who: OFFICE, on: 'district' },
  issuePlate: { who: OFFICE, on: 'district' },
  revokePlate: { who: OFFICE, on: 'district' },
}
