/** The pure rules of supervision. No IO, no clock; runs in the browser too. */
export * from './domain/group.ts'
export * from './domain/order.ts'
export * from './domain/roles.ts'
export * from './domain/suggestion.ts'
export * from './domain/terms.ts'
