/** The pure rules of duty. No IO, no clock; runs in the browser too. */
export * from './domain/days.ts'
export * from './domain/figures.ts'
export * from './domain/finding-words.ts'
export * from './domain/kinds.ts'
export * from './domain/numbers.ts'
export * from './domain/roles.ts'
export * from './domain/standing.ts'
