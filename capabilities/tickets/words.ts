export * from './words/refusals.ts'
export * from './words/states.ts'
export * from './words/told.ts'
