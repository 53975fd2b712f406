import type { AccessRules } from '#platform/access'
import type { hazardsOperations } from './contract.ts'

/** People of a unit that may own a task. */
const OWNERS = ['service-provider', 'department-handler', 'unit-head', 'clerk', 'grid-worker', 'community-officer'] as const
/** People of the unit that has the case, and of those above it. */
const OVERSEERS = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'unit-head', 'director', 'grid-worker', 'community-officer'] as const

const everybody = [...new Set([...OWNERS, ...OVERSEERS])]

export const hazardsAccess: AccessRules<typeof hazardsOperations> = {
  listHazards: { who: [...everybody, 'supervisor'], on: 'unit' },
  readHazard: { who: [...everybody, 'supervisor'], on: 'unit' },
  registerHazard: { who: [...OVERSEERS, 'auxiliary'], on: 'unit' },
  readHazardPhoto: { who: [...everybody, 'supervisor'], on: 'unit' },
  addHazardPhoto: { who: everybody, on: 'unit' },
  assignHazard: { who: OVERSEERS, on: 'unit' },
  takeUpHazard: { who: OWNERS, on: 'unit' },
  reportHazardFixed: { who: OWNERS, on: 'unit' },
  verifyHazard: { who: OVERSEERS, on: 'unit' },
  closeHazard: { who: OVERSEERS, on: 'unit' },
}
