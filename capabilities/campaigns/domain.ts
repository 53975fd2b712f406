/** The pure rules of campaigns. No IO, no clock; runs in the browser too. */
export * from './domain/campaigns.ts'
export * from './domain/doors.ts'
export * from './domain/home.ts'
export * from './domain/measures.ts'
export * from './domain/promises.ts'
export * from './domain/roles.ts'
