import type { AccessRules } from '#platform/access'
import type { placesOperations } from '../contract/places.ts'

export const placesAccess: AccessRules<typeof placesOperations> = {
  // Places and counters hold nothing of a person.
  listCentres: { who: ['public', 'key'], on: 'nothing' },
  listEstates: { who: ['public', 'key'], on: 'nothing' },
  findAddresses: { who: ['public', 'key'], on: 'nothing' },
  listPlates: { who: ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'unit-head', 'committee-head', 'administrator', 'director'], on: 'unit' },
}
