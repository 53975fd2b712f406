/** The pure rules of court confirmation. No IO, no clock; runs in the browser too. */
export * from './domain/checks.ts'
export * from './domain/courts.ts'
export * from './domain/guards.ts'
export * from './domain/package.ts'
export * from './domain/terms.ts'
export * from './domain/transitions.ts'
