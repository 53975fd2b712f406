/** The pure rules of the service hall. No IO, no clock; runs in the browser too. */
export * from './domain/applications.ts'
export * from './domain/assistance.ts'
export * from './domain/figures.ts'
export * from './domain/items.ts'
export * from './domain/roles.ts'
export * from './domain/slots.ts'
export * from './domain/terms.ts'
