import type { AccessRules } from '#platform/access'
import type { privacyOperations } from './contract.ts'

export const privacyAccess: AccessRules<typeof privacyOperations> = {
  takeRequest: { who: ['dpo'], on: 'district' },
  listRequests: { who: ['dpo'], on: 'district' },
  verifyIdentity: { who: ['dpo'], on: 'district' },
  readOwnData: { who: ['dpo'], on: 'district' },
  limitProcessing: { who: ['dpo'], on: 'district' },
  answerRequest: { who: ['dpo'], on: 'district' },
}
