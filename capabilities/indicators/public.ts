import type { CapabilityModule } from '#platform/capability'
import { indicatorsAccess } from './access.ts'
import { indicatorsOperations } from './contract.ts'
import { indicatorsMounted } from './routes.ts'

/** The catalogue and its arithmetic, for reports that fix what it says. */
export {
  asksForReview, CATALOGUE, type Change, changeOf, type Counts, figureOf, type Indicator, percentOf, SMALL,
} from './domain.ts'

export const indicatorsCapability: CapabilityModule = {
  name: 'indicators',
  operations: indicatorsOperations,
  access: indicatorsAccess,
  mounted: indicatorsMounted,
}
