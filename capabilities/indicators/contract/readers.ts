/** Who reads figures of a unit: no person’s, and nobody is compared with anybody (N-01). */
export const READERS = ['committee-head', 'unit-head', 'director', 'supervisor', 'statistician']
/** Who may open a figure to the list behind it: those who know of the cases of their unit. Whoever only counts sees no case (PR-24). */
export const OPENERS = ['committee-head', 'unit-head', 'director', 'supervisor']
