import type { AccessRules } from '#platform/access'
import type { directoryOperations } from './contract.ts'
import { KEEPING } from './domain.ts'

/** Places hold nothing of a person. */
const open = { who: ['public', 'key'], on: 'nothing' } as const
const keeping = { who: KEEPING, on: 'unit' } as const

export const directoryAccess: AccessRules<typeof directoryOperations> = {
  listNearby: open,
  readFacility: open,
  listServingPosts: open,
  listKeptFacilities: keeping,
  readKeptFacility: keeping,
  addFacility: keeping,
  changeFacility: keeping,
  setFacilityState: keeping,
  setFacilityWeek: keeping,
  setExceptionDay: keeping,
  endFacility: keeping,
}
