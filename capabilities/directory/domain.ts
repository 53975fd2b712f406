/** The pure rules of the directory. */
export * from './domain/kinds.ts'
export * from './domain/opening.ts'
export * from './domain/walking.ts'
