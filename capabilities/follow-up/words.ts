/** Every sentence of this capability, by topic. */
export { ANNEX_WORDS, CATALOGUE_WORDS, DOSSIER_WORDS, HOW_WORDS, KEPT_APART, OUTCOME_WORDS, PERFORMANCE_WORDS, VISIT_REASONS } from './words/catalogue.ts'
export { CAUSE_WORDS } from './words/causes.ts'
export { RATING_WORDS } from './words/ratings.ts'
export { MISSING_WORDS, refusal } from './words/refusals.ts'
export { FACT_WORDS, FOLLOW_UP_STATES, STEP_WORDS } from './words/steps.ts'
