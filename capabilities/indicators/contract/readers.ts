/** Who reads figures of a unit: no person’s, and nobody is compared with anybody (N-01). */
export const READERS = ['committee-head', 'unit-head', 'director', 'supervisor', 'statistician', 'observer']
/** Who may open a figure to the list behind it: those who know of the cases of their unit. Whoever only counts sees no case (PR-24). */
export const OPENERS = ['committee-head', 'unit-head', 'director', 'supervisor']
/** Who reads the overview; the discipline observer its sums alone (`docs/law.md` §8.2: statistics, and no list of matters). */
export const OVERVIEW_READERS = [...OPENERS, 'observer']
/** Counters of matters in which somebody is protected first, or that ended badly: counted, never listed (SC-05, I-21). */
export const WITHOUT_LIST: readonly string[] = ['safety-gated', 'escalated-after']
