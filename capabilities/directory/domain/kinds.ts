/** What a place is. Codes are ours; their words stand in `words.ts`. */
export const FACILITY_KINDS = [
  'service-window', 'police-post', 'newborn-window', 'self-service', 'canteen', 'health-station', 'insurance-station', 'elderly-station',
  'property-station', 'legal-aid', 'mediation-point', 'activity-room',
] as const
export type FacilityKind = (typeof FACILITY_KINDS)[number]

/** Kinds of the fifteen-minute circle of medical and elderly care. */
export const CARE_KINDS: readonly FacilityKind[] = ['health-station', 'canteen', 'insurance-station', 'elderly-station', 'property-station']

export const FACILITY_STATES = ['open', 'closed', 'out-of-order'] as const
export type FacilityState = (typeof FACILITY_STATES)[number]

/** Posts that keep the places of their unit. */
export const KEEPING = ['unit-head', 'clerk', 'community-officer', 'administrator'] as const

/** Posts that residents may ask for, in the order in which they are shown. */
export const SERVING_ROLES = ['grid-worker', 'community-officer', 'clerk', 'mediator', 'judicial-office', 'rescue-worker'] as const
