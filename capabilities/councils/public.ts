import type { CapabilityModule } from '#platform/capability'
import { councilsAccess } from './access.ts'
import { councilsOperations } from './contract.ts'
import { councilsMounted } from './routes.ts'

export { councilsFigures } from './figure-book.ts'
/** Posts that open the pages of councils. */
export { READING as COUNCIL_READERS } from './access.ts'
export { openCouncilsAmong } from './reads.ts'
export { headOf, openCouncil } from './commands.ts'
export { councilOf, type Entry, type Member, type Voter } from './domain.ts'
/** Telephones of those who left one, and what they are to be told; each once. */
export { phoneOfOpinion } from './opinions/looks.ts'
export { type News, takeNews as takeNewsToTell } from './opinions/store.ts'
export { forgetOpinions } from './sweep.ts'

export const councilsCapability: CapabilityModule = {
  name: 'councils',
  operations: councilsOperations,
  access: councilsAccess,
  mounted: councilsMounted,
}
