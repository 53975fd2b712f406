import type { CapabilityModule } from '#platform/capability'
import { indicatorsAccess } from './access.ts'
import { indicatorsOperations } from './contract.ts'
import { inputsOperations } from './contract/inputs.ts'
import { inputsAccess } from './inputs/access.ts'
import { inputsMounted } from './inputs/routes.ts'
import { indicatorsMounted } from './routes.ts'

export { registerOnItSources } from './on-it.ts'
export { registerFigureBooks } from './services.ts'
/** The catalogue and its arithmetic, for reports that fix what it says. */
export {
  asksForReview, CATALOGUE, changeSince, type Counts, figureOf, type Indicator, isEarly, OF_ALL_YEARS, percentOf, shareShown, wasRegistered,
} from './domain.ts'

export const indicatorsCapability: CapabilityModule = {
  name: 'indicators',
  operations: indicatorsOperations,
  access: indicatorsAccess,
  mounted: indicatorsMounted,
}

/** Figures of other bodies with their source, the area profile, the five networks. */
export const inputsCapability: CapabilityModule = {
  name: 'inputs',
  operations: inputsOperations,
  access: inputsAccess,
  mounted: inputsMounted,
}
