export * from './words/names.ts'
export * from './words/pages.ts'
export * from './words/refusals.ts'
