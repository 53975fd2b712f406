/** The pure rules of care. */
export * from './domain/boxes.ts'
export * from './domain/catalogue.ts'
export * from './domain/figures.ts'
export * from './domain/help.ts'
export * from './domain/homecoming.ts'
export * from './domain/roles.ts'
export * from './domain/settings.ts'
