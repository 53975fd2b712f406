import type { AccessRules } from '#platform/access'
import type { dispatchOperations } from './contract.ts'

export const dispatchAccess: AccessRules<typeof dispatchOperations> = {
  listAssignmentOptions: { who: ['dispatcher', 'committee-head'], on: 'content' },
  assignCase: { who: ['dispatcher', 'committee-head'], on: 'content' },
  claimCase: { who: ['mediator', 'sector-mediator', 'community-officer', 'committee-head'], on: 'metadata' },
  reassignCase: { who: ['dispatcher', 'committee-head'], on: 'content' },
  readSentAround: { who: ['director', 'unit-head', 'committee-head', 'dispatcher'], on: 'unit' },
}
