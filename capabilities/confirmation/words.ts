/** Every sentence of this capability, by topic. */
export { PAPER_WORDS } from './words/papers.ts'
export {
  COURT_LEVELS, ENFORCEMENT_RESULTS, GROUND_WORDS, NOT_FILED_REASONS, OBJECTIONS, REJECTED_REASONS, WARNINGS, WAYS_LEFT, WITHDRAWAL_REASONS,
} from './words/reasons.ts'
export { refusal } from './words/refusals.ts'
export { CONFIRMATION_STATES, FACT_WORDS, STEP_WORDS } from './words/steps.ts'
