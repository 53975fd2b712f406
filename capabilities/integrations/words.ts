/** Every sentence of this capability, by topic. */
export { deskWords, KEY_STATES, OPEN311_STATE_WORDS, SCOPE_WORDS } from './words/desk.ts'
export { errorWords, open311Words } from './georeport/words.ts'
export { refusal } from './words/refusals.ts'
