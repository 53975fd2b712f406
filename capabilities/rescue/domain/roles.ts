/** Whoever stands before the person; the only ones who read what was stated. */
export const WORKERS = ['rescue-worker']
/** The station: its workers and its head. The head keeps the house and reads no identity. */
export const STATION = ['rescue-worker', 'unit-head']
export const HEADS = ['unit-head']
/** The station, and whoever sees counts only. */
export const FIGURE_READERS = ['rescue-worker', 'unit-head', 'director']
/** Those to whom a count below five is told: it is their own work. */
export const SEES_FEW = ['rescue-worker']
