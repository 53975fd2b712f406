export * from './words/names.ts'
export * from './words/pages.ts'
export { refusal } from './words/refusals.ts'
