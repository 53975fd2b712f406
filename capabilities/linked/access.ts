import type { AccessRules } from '#platform/access'
import type { linkedOperations } from './contract.ts'

/** Who notes what another body does (§8.2: the officer notes the police's own result). */
export const NOTERS = ['mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'dispatcher'] as const
/** Who may sign for what a court hands over. */
export const RECEIVERS = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head'] as const
/** Who answers the court. */
export const ANSWERERS = ['mediator', 'sector-mediator', 'committee-head'] as const

export const linkedAccess: AccessRules<typeof linkedOperations> = {
  readLinked: { who: [...new Set([...NOTERS, ...RECEIVERS])], on: 'content' },
  noteLinked: { who: NOTERS, on: 'content' },
  noteLinkedAccepted: { who: NOTERS, on: 'content' },
  endLinked: { who: NOTERS, on: 'content' },
  receiveReferral: { who: RECEIVERS, on: 'content' },
  takeOnReferral: { who: ANSWERERS, on: 'content' },
  declineReferral: { who: ANSWERERS, on: 'content' },
  returnReferral: { who: ANSWERERS, on: 'content' },
  listReferrals: { who: ['court-liaison'], on: 'unit' },
}
