import type { Day } from './values.ts'

/**
 * Registration of somebody who was helped (D26): what was given, and, where they came to the station, what they stated themselves and what
 * was kept for them (RES Art. 6). Whatever was not stated is not on it. Moments as `2026-01-12T18:10` of the district's clock.
 */
export interface RescueSheet {
  readonly kind: 'rescue-registration'
  readonly unit: string
  readonly metAt: string
  readonly place?: string
  readonly person: string
  readonly aid: readonly { readonly at: string; readonly what: string }[]
  readonly admittedAt?: string
  readonly dueOn?: Day
  readonly name?: string
  readonly home?: string
  readonly need?: string
  readonly family?: string
  /** Why nothing could be stated. */
  readonly unable?: string
  readonly six: readonly { readonly what: string; readonly state: string }[]
  readonly belongings: readonly { readonly what: string; readonly taken: string; readonly returned: string }[]
  readonly services: readonly { readonly what: string; readonly from: Day; readonly result: string }[]
  readonly onward?: string
  readonly leftAt?: string
  readonly policeToldAt?: string
}
