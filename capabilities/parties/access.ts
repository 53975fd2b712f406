import type { AccessRules } from '#platform/access'
import type { partiesOperations } from './contract.ts'

const HANDLING = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary']
const MEDIATORS = ['mediator', 'sector-mediator', 'committee-head']

export const partiesAccess: AccessRules<typeof partiesOperations> = {
  readParties: { who: HANDLING, on: 'content' },
  addPeople: { who: HANDLING, on: 'content' },
  stateStanding: { who: HANDLING, on: 'content' },
  nameGuardian: { who: HANDLING, on: 'content' },
  // What a child wishes is told to whoever mediates, not at a counter.
  hearChild: { who: MEDIATORS, on: 'content' },
  giveAuthority: { who: HANDLING, on: 'content' },
  endAuthority: { who: HANDLING, on: 'content' },
  readAuthorityPaper: { who: HANDLING, on: 'content' },
}
