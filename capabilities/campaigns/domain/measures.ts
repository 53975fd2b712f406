/**
 * What the figures of a day are made of. Addresses and doors stand at the first day of their campaign, findings at the day they
 * were found (I-04: by cohort), promises at the day they were due, home services at the day of the visit.
 */
export const MEASURES = [
  'addresses', 'doors-visited', 'doors-not-answered', 'doors-declined', 'found', 'resolved', 'promises-due', 'promises-in-time', 'promises-kept-late', 'promises-not-kept',
  'home-booked', 'home-done', 'home-not-met', 'home-called-off',
] as const
export type Measure = (typeof MEASURES)[number]
