/** Pure rules of rescue, by topic. */
export * from './domain/aid.ts'
export * from './domain/figures.ts'
export * from './domain/line.ts'
export * from './domain/path.ts'
export * from './domain/roles.ts'
export * from './domain/settings.ts'
export * from './domain/stay.ts'
