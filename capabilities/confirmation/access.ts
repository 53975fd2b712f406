import type { AccessRules } from '#platform/access'
import type { confirmationOperations } from './contract.ts'

const MEDIATORS = ['mediator', 'sector-mediator', 'committee-head'] as const
/** The liaison reaches what is before their own court; the mediators note what a party brings on paper. */
const COURT = ['court-liaison', ...MEDIATORS] as const

export const confirmationAccess: AccessRules<typeof confirmationOperations> = {
  applyForConfirmation: { who: MEDIATORS, on: 'content' },
  recordFiling: { who: COURT, on: 'unit' },
  recordNotFiled: { who: COURT, on: 'unit' },
  recordRuling: { who: COURT, on: 'unit' },
  withdrawConfirmation: { who: MEDIATORS, on: 'content' },
  beginNewRound: { who: MEDIATORS, on: 'content' },
  noteSuit: { who: MEDIATORS, on: 'content' },
  recordReceipt: { who: COURT, on: 'unit' },
  recordObjection: { who: COURT, on: 'unit' },
  decideObjection: { who: COURT, on: 'unit' },
  recordEnforcement: { who: MEDIATORS, on: 'content' },
  recordEnforcementResult: { who: COURT, on: 'unit' },
  readConfirmation: { who: MEDIATORS, on: 'content' },
  readConfirmationPackage: { who: COURT, on: 'unit' },
  printConfirmationSet: { who: COURT, on: 'unit' },
  listConfirmations: { who: ['court-liaison'], on: 'unit' },
  listCourts: { who: [...COURT, 'administrator', 'director'], on: 'district' },
  enterCourt: { who: ['administrator'], on: 'district' },
  endCourt: { who: ['administrator'], on: 'district' },
  wishConfirmation: { who: ['reporter'], on: 'own' },
  readMyConfirmation: { who: ['reporter'], on: 'own' },
}
