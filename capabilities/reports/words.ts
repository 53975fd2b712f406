/** Every sentence of this capability, by topic. */
export { FORM_FAULTS, refusal } from './words/refusals.ts'
export { deskWords } from './words/desk.ts'
export { paperWords } from './words/paper.ts'
