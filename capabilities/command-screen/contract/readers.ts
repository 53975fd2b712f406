/** Who sees the figures of a unit: no person’s, and nobody is compared with anybody (N-01). */
export const READERS = ['committee-head', 'unit-head', 'director', 'supervisor', 'statistician']
/** Who sees the map: the discipline observer its grids too, as whoever only counts (`docs/law.md` §8.2: statistics). */
export const MAP_READERS = [...READERS, 'observer']
/** Who puts a screen up in a hall. */
export const MAKERS = ['unit-head', 'director']
