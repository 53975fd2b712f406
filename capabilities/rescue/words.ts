/** Every sentence of this capability, by topic. */
export { deskWords } from './words/desk.ts'
export * from './words/names.ts'
export { helpPage } from './words/pages.ts'
export { paperWords } from './words/paper.ts'
export { refusal } from './words/refusals.ts'
