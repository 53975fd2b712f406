/** The pure rules of triage: which answers are missing, how and where a matter goes. No IO, no clock. */
export * from './domain/answers.ts'
export * from './domain/routing.ts'
export * from './domain/rules.ts'
export * from './domain/drafting.ts'
export * from './domain/trying.ts'
export * from './domain/charge.ts'
