import type { Day } from './values.ts'

/** The minutes of an analysis meeting on paper: units and posts, figures, codes; never a name. */
export interface MeetingSheet {
  readonly kind: 'meeting'
  readonly unit: string
  readonly title: string
  readonly on: Day
  readonly at: string
  readonly place: string
  readonly state: string
  readonly invited: readonly string[]
  readonly attendance: readonly { readonly unit: string; readonly role: string; readonly presence: string }[]
  /** What the agenda took from figures, with the days it looked at; the lines as sentences. */
  readonly figures?: { readonly from: Day; readonly to: Day; readonly asOf: Day; readonly lines: readonly string[] }
  readonly carried: readonly string[]
  readonly items: readonly string[]
  readonly minutes?: string
  /** Why the minutes were corrected, where they were. */
  readonly corrected?: string
  readonly decisions: readonly { readonly what: string; readonly owner: string; readonly dueOn: Day; readonly doneWhen: string; readonly state: string }[]
}
