export * from './words/refusals.ts'
export * from './words/states.ts'
export * from './words/papers.ts'
export * from './words/own.ts'
