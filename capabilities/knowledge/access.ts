import type { AccessRules } from '#platform/access'
import type { knowledgeOperations } from './contract.ts'
import { PROPOSING, SECOND_LOOK, SEEING_PROPOSALS } from './domain.ts'

export const knowledgeAccess: AccessRules<typeof knowledgeOperations> = {
  // The law is everybody's.
  listCards: { who: ['public', 'key'], on: 'nothing' },
  listCardVersions: { who: ['administrator'], on: 'district' },
  addCardVersion: { who: ['administrator'], on: 'district' },
  listGuides: { who: ['public'], on: 'nothing' },
  readGuide: { who: ['public'], on: 'nothing' },
  listProposals: { who: SEEING_PROPOSALS, on: 'unit' },
  proposeGuide: { who: PROPOSING, on: 'unit' },
  proposeLawCard: { who: PROPOSING, on: 'unit' },
  decideGuide: { who: SECOND_LOOK, on: 'unit' },
  decideLawCard: { who: SECOND_LOOK, on: 'unit' },
  withdrawGuide: { who: SECOND_LOOK, on: 'unit' },
}
