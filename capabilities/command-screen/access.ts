import type { AccessRules } from '#platform/access'
import type { commandScreenOperations } from './contract.ts'
import { MAKERS, READERS } from './contract/readers.ts'

export const commandScreenAccess: AccessRules<typeof commandScreenOperations> = {
  readMap: { who: READERS, on: 'unit' },
  readMapBorders: { who: READERS, on: 'unit' },
  readGridFigures: { who: READERS, on: 'unit' },
  readScreen: { who: READERS, on: 'unit' },
  // The token itself is the right to it: nobody signs in on a television.
  readDisplay: { who: ['public'], on: 'nothing' },
  readScreenMap: { who: READERS, on: 'unit' },
  readDisplayMap: { who: ['public'], on: 'nothing' },
  listDisplays: { who: MAKERS, on: 'unit' },
  makeDisplay: { who: MAKERS, on: 'unit' },
  revokeDisplay: { who: MAKERS, on: 'unit' },
}
