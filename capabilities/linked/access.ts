import type { AccessRules } from '#platform/access'
import type { linkedOperations } from './contract.ts'
import { ANSWERERS, NOTERS, RECEIVERS } from './domain.ts'

export const linkedAccess: AccessRules<typeof linkedOperations> = {
  readLinked: { who: [...new Set([...NOTERS, ...RECEIVERS])], on: 'content' },
  noteLinked: { who: NOTERS, on: 'content' },
  noteLinkedAccepted: { who: NOTERS, on: 'content' },
  endLinked: { who: NOTERS, on: 'content' },
  receiveReferral: { who: RECEIVERS, on: 'content' },
  takeOnReferral: { who: ANSWERERS, on: 'content' },
  declineReferral: { who: ANSWERERS, on: 'content' },
  returnReferral: { who: ANSWERERS, on: 'content' },
  printReferralResult: { who: ANSWERERS, on: 'content' },
  listReferrals: { who: ['court-liaison'], on: 'unit' },
}
