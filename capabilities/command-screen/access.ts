import type { AccessRules } from '#platform/access'
import type { commandScreenOperations } from './contract.ts'
import { MAKERS, MAP_READERS, READERS } from './contract/readers.ts'

export const commandScreenAccess: AccessRules<typeof commandScreenOperations> = {
  readMap: { who: MAP_READERS, on: 'unit' },
  readMapBorders: { who: MAP_READERS, on: 'unit' },
  readGridFigures: { who: MAP_READERS, on: 'unit' },
  readScreen: { who: READERS, on: 'unit' },
  // The token itself is the right to it: nobody signs in on a television.
  readDisplay: { who: ['public'], on: 'nothing' },
  readScreenMap: { who: READERS, on: 'unit' },
  readDisplayMap: { who: ['public'], on: 'nothing' },
  listDisplays: { who: MAKERS, on: 'unit' },
  makeDisplay: { who: MAKERS, on: 'unit' },
  revokeDisplay: { who: MAKERS, on: 'unit' },
}
