import { boxOperations } from './contract/boxes.ts'
import { callOperations } from './contract/calls.ts'
import { homecomingOperations } from './contract/homecomings.ts'

export * from './contract/boxes.ts'
export * from './contract/calls.ts'
export * from './contract/homecomings.ts'

export const careOperations = { ...callOperations, ...boxOperations, ...homecomingOperations } as const
