import type { AccessRules } from '#platform/access'
import type { knowledgeOperations } from './contract.ts'

export const knowledgeAccess: AccessRules<typeof knowledgeOperations> = {
  // The law is everybody's.
  listCards: { who: ['public', 'key'], on: 'nothing' },
  listCardVersions: { who: ['administrator'], on: 'district' },
  addCardVersion: { who: ['administrator'], on: 'district' },
}
