/** What is counted by day. `accepted` by how, `decided` by outcome, `booked` by where from, `assisted` by whether it went through. */
export const MEASURES = ['received', 'notices', 'accepted', 'decided', 'in-time', 'booked', 'kept', 'missed', 'cancelled', 'assisted'] as const
export type Measure = (typeof MEASURES)[number]
