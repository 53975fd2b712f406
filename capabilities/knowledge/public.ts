import type { CapabilityModule } from '#platform/capability'
import { knowledgeAccess } from './access.ts'
import { knowledgeOperations } from './contract.ts'
import { knowledgeMounted } from './routes.ts'

export { type Origin, proposeCardIn, proposeGuideIn } from './proposals.ts'

export const knowledgeCapability: CapabilityModule = {
  name: 'knowledge',
  operations: knowledgeOperations,
  access: knowledgeAccess,
  mounted: knowledgeMounted,
}
