/** The pure rules of service requests. */
export * from './domain/limits.ts'
export * from './domain/services.ts'
export * from './domain/procedure.ts'
export * from './domain/steps.ts'
export * from './domain/figures.ts'
export * from './domain/withdrawal.ts'
export * from './domain/units.ts'
