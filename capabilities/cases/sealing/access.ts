import type { AccessRules } from '#platform/access'
import type { sealingOperations } from '../contract/sealing.ts'

/** Who may decide, the second of two persons (`docs/law.md` §8.2, PIPL Art. 51). */
export const DECIDERS = ['director', 'dpo', 'committee-head'] as const

/** Roles that may have a sealed case on their desk. */
const OPENERS = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'archivist', 'director', 'dpo', 'unit-head', 'petition-officer', 'counsellor', 'community-officer', 'department-handler', 'judicial-office']

export const sealingAccess: AccessRules<typeof sealingOperations> = {
  listSealedCases: { who: OPENERS, on: 'unit' },
  sealCase: { who: ['dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer'], on: 'content' },
  askForSealed: { who: ['mediator', 'sector-mediator', 'committee-head', 'director', 'dpo', 'unit-head', 'petition-officer', 'counsellor'], on: 'nothing' },
  countWaitingRequests: { who: DECIDERS, on: 'unit' },
  listSealRequests: { who: DECIDERS, on: 'unit' },
  decideSealRequest: { who: DECIDERS, on: 'unit' },
  listSealedAccess: { who: ['dpo'], on: 'district' },
}
