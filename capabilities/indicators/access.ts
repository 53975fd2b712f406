import type { AccessRules } from '#platform/access'
import type { indicatorsOperations } from './contract.ts'
import { READERS } from './contract/readers.ts'

export const indicatorsAccess: AccessRules<typeof indicatorsOperations> = {
  readIndicators: { who: READERS, on: 'unit' },
}
