export const MEASURES = ['calls', 'help', 'help-done', 'boxes-given', 'boxes-removed', 'checks', 'checks-in-time', 'exchanged', 'homecomings', 'brought-home'] as const
export type Measure = (typeof MEASURES)[number]

export const one = (measure: Measure, kind = '') => ({ measure, kind, n: 1 })
