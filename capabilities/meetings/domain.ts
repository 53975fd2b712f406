/** The pure rules of meetings. */
export * from './domain/decision.ts'
export * from './domain/figures.ts'
export * from './domain/meeting.ts'
export * from './domain/rhythm.ts'
export * from './domain/roles.ts'
