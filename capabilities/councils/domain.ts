/** The pure rules of councils and owners’ votes. */
export * from './domain/council.ts'
export * from './domain/voter-list.ts'
export * from './domain/votes.ts'
