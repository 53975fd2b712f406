/** Pure rules of programmes, by topic. */
export * from './domain/people.ts'
export * from './domain/plain.ts'
export * from './domain/roles.ts'
export * from './domain/terms.ts'
export * from './domain/work.ts'
