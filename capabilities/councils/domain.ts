/** The pure rules of councils: votes, notices, opinions, surveys, projects. */
export * from './domain/council.ts'
export * from './domain/entries.ts'
export * from './domain/notices.ts'
export * from './domain/opinions.ts'
export * from './domain/projects.ts'
export * from './domain/surveys.ts'
export * from './domain/voter-list.ts'
export * from './domain/votes.ts'
