import { campaignOperations } from './contract/campaigns.ts'
import { homeOperations } from './contract/home.ts'
import { promiseOperations } from './contract/promises.ts'

export * from './contract/campaigns.ts'
export * from './contract/home.ts'
export * from './contract/promises.ts'

export const campaignsOperations = { ...campaignOperations, ...promiseOperations, ...homeOperations } as const
