/** Every sentence of this capability, by topic. */
export * from './words/names.ts'
export { deskWords } from './words/desk.ts'
export { queuePages } from './words/pages.ts'
export { paperWords } from './words/paper.ts'
export { refusal } from './words/refusals.ts'
