/** What is counted by day; calls and help are counted from their tickets. */
export const MEASURES = ['boxes-given', 'boxes-removed', 'checks', 'checks-in-time', 'exchanged', 'homecomings', 'brought-home'] as const
export type Measure = (typeof MEASURES)[number]

export const one = (measure: Measure, n = 1) => ({ measure, kind: '', n })
