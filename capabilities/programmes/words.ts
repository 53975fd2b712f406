/** Every sentence of this capability, by topic. */
export { deskWords } from './words/desk.ts'
export * from './words/names.ts'
export { programmePages } from './words/pages.ts'
export { refusal } from './words/refusals.ts'
