export { refusal } from './words/refusals.ts'
export {
  ABOUT_WORDS, BODY_WORDS, ENTRY_WORDS, FINDING_WORDS, GROUND_WORDS, onItWords, RESULT_WORDS, STANDARD_ISSUE, STANDARD_REQUIREMENT, STATE_WORDS, suggestionWords, words,
} from './words/names.ts'
