import type { AccessRules } from '#platform/access'
import { SEAL_DECIDERS, SEALED_ASKERS, SEALED_LOOKS, SEALED_OPENERS } from '../contract/roles.ts'
import type { sealingOperations } from '../contract/sealing.ts'

export const sealingAccess: AccessRules<typeof sealingOperations> = {
  listSealedCases: { who: SEALED_OPENERS, on: 'unit' },
  sealCase: { who: ['dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer'], on: 'content' },
  askForSealed: { who: SEALED_ASKERS, on: 'nothing' },
  countWaitingRequests: { who: SEAL_DECIDERS, on: 'unit' },
  listSealRequests: { who: SEAL_DECIDERS, on: 'unit' },
  decideSealRequest: { who: SEAL_DECIDERS, on: 'unit' },
  listSealedAccess: { who: SEALED_LOOKS, on: 'district' },
}
