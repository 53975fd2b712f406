import { encounterOperations } from './contract/encounters.ts'
import { figureOperations } from './contract/figures.ts'
import { lineOperations } from './contract/line.ts'
import { roundOperations } from './contract/rounds.ts'
import { stayOperations } from './contract/stay.ts'
import { stationOperations } from './contract/station.ts'
import { stockOperations } from './contract/stock.ts'

export * from './contract/encounters.ts'
export * from './contract/figures.ts'
export * from './contract/line.ts'
export * from './contract/rounds.ts'
export * from './contract/stay.ts'
export * from './contract/station.ts'
export * from './contract/stock.ts'

export const rescueOperations = {
  ...roundOperations, ...encounterOperations, ...stayOperations, ...lineOperations, ...stockOperations, ...stationOperations, ...figureOperations,
}
