/** Who reads figures of a unit: no person’s, and nobody is compared with anybody (N-01). */
export const READERS = ['committee-head', 'unit-head', 'director', 'supervisor', 'statistician']
