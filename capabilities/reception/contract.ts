import { adviceOperations } from './contract/advice.ts'
import { boothOperations } from './contract/booths.ts'
import { marketOperations } from './contract/markets.ts'
import { queueOperations } from './contract/queue.ts'
import { visitOperations } from './contract/visits.ts'

export * from './contract/advice.ts'
export * from './contract/booths.ts'
export * from './contract/markets.ts'
export * from './contract/queue.ts'
export * from './contract/visits.ts'

export const receptionOperations = { ...visitOperations, ...queueOperations, ...adviceOperations, ...boothOperations, ...marketOperations }
