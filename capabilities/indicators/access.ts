import type { AccessRules } from '#platform/access'
import type { indicatorsOperations } from './contract.ts'
import { OPENERS, READERS } from './contract/readers.ts'

export const indicatorsAccess: AccessRules<typeof indicatorsOperations> = {
  readIndicators: { who: READERS, on: 'unit' },
  readServiceFigures: { who: READERS, on: 'unit' },
  readOverview: { who: OPENERS, on: 'unit' },
  listBehind: { who: OPENERS, on: 'unit' },
  readOnIt: { who: OPENERS, on: 'unit' },
  listWaiting: { who: OPENERS, on: 'unit' },
}
