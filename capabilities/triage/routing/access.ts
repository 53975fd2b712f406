import type { AccessRules } from '#platform/access'
import type { routingOperations } from '../contract/routing.ts'

/** Who writes the rules. */
export const RULE_KEEPERS: readonly string[] = ['administrator']
/** Who reads and tries them: whoever is sent matters by them, too. */
const READERS = [...RULE_KEEPERS, 'director', 'dispatcher', 'committee-head', 'unit-head', 'supervisor']
const TRYING = [...RULE_KEEPERS, 'director', 'dispatcher']

export const routingAccess: AccessRules<typeof routingOperations> = {
  readRouting: { who: READERS, on: 'district' },
  changeRouting: { who: RULE_KEEPERS, on: 'district' },
  dropRoutingDraft: { who: RULE_KEEPERS, on: 'district' },
  startSimulation: { who: TRYING, on: 'district' },
  continueSimulation: { who: TRYING, on: 'district' },
  readSimulation: { who: READERS, on: 'district' },
  listForCharge: { who: ['director', 'unit-head', 'committee-head', 'dispatcher'], on: 'unit' },
  publishRouting: { who: RULE_KEEPERS, on: 'district' },
}
