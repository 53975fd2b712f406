import type { AccessRules } from '#platform/access'
import type { indicatorsOperations } from './contract.ts'
import { OPENERS, OVERVIEW_READERS, READERS } from './contract/readers.ts'

export const indicatorsAccess: AccessRules<typeof indicatorsOperations> = {
  readIndicators: { who: READERS, on: 'unit' },
  readServiceFigures: { who: READERS, on: 'unit' },
  readOverview: { who: OVERVIEW_READERS, on: 'unit' },
  listBehind: { who: OPENERS, on: 'unit' },
  readOnIt: { who: OPENERS, on: 'unit' },
  listWaiting: { who: OPENERS, on: 'unit' },
}
