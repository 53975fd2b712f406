/** The pure rules of what follows the end of a matter. No IO, no clock; runs in the browser too. */
export * from './domain/completeness.ts'
export * from './domain/fold.ts'
export * from './domain/guards.ts'
export * from './domain/next-step.ts'
export * from './domain/ratings.ts'
export * from './domain/retention.ts'
export * from './domain/terms.ts'
export * from './domain/transitions.ts'
