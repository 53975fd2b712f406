/** Who sees the figures of a unit: no person’s, and nobody is compared with anybody (N-01). */
export const READERS = ['committee-head', 'unit-head', 'director', 'supervisor', 'statistician']
/** Who puts a screen up in a hall. */
export const MAKERS = ['unit-head', 'director']
