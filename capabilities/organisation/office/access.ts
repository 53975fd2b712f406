import type { AccessRules } from '#platform/access'
import type { officeOperations } from '../contract/office.ts'

const OFFICE = ['administrator', 'director']
const HEADS = [...OFFICE, 'unit-head']
/** Whoever puts plates up or takes a call about one. */
const PLATES = ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'unit-head', 'committee-head', ...OFFICE]

/** Everything reaches one's own unit and those below, and no further. */
export const officeAccess: AccessRules<typeof officeOperations> = {
  readPlateRegister: { who: PLATES, on: 'unit' },
  issuePlates: { who: OFFICE, on: 'unit' },
  printPlates: { who: PLATES, on: 'unit' },
  printContactCards: { who: PLATES, on: 'unit' },
  listSlots: { who: ['staff'], on: 'district' },
  createSlot: { who: HEADS, on: 'unit' },
  closeSlot: { who: HEADS, on: 'unit' },
  fillSlot: { who: HEADS, on: 'unit' },
  vacateSlot: { who: HEADS, on: 'unit' },
  createTeam: { who: HEADS, on: 'unit' },
  closeTeam: { who: HEADS, on: 'unit' },
  addTeamMember: { who: HEADS, on: 'unit' },
  endTeamMember: { who: HEADS, on: 'unit' },
  // An administrator keeps accounts and sees no telephone of a resident.
  createLiaison: { who: ['director', 'unit-head'], on: 'unit' },
  endLiaison: { who: ['director', 'unit-head'], on: 'unit' },
  createPair: { who: HEADS, on: 'unit' },
  closePair: { who: HEADS, on: 'unit' },
  // Counts and times of the installation; nothing of a case.
  readUpkeep: { who: ['administrator'], on: 'nothing' },
}
