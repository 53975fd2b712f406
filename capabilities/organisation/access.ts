import type { AccessRules } from '#platform/access'
import type { organisationOperations } from './contract.ts'

export const organisationAccess: AccessRules<typeof organisationOperations> = {
  // Places and counters hold nothing of a person.
  listCentres: { who: ['public'], on: 'nothing' },
  listEstates: { who: ['public'], on: 'nothing' },
  findAddresses: { who: ['public'], on: 'nothing' },
  readPlate: { who: ['public'], on: 'nothing' },
  listPlates: { who: ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'unit-head', 'committee-head', 'administrator', 'director'], on: 'unit' },
}
