import { findingOperations } from './contract/findings.ts'
import { ownOperations } from './contract/own.ts'
import { postOperations } from './contract/posts.ts'
import { teamOperations } from './contract/teams.ts'
import { weekOperations } from './contract/week.ts'

export type * from './contract/findings.ts'
export type * from './contract/own.ts'
export type * from './contract/posts.ts'
export type * from './contract/teams.ts'
export type * from './contract/week.ts'

export const dutyOperations = { ...teamOperations, ...postOperations, ...weekOperations, ...findingOperations, ...ownOperations } as const
