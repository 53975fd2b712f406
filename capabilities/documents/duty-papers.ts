import type { Day } from './values.ts'

/** A week’s roster for the wall: names of those who agreed to it, no telephones. `marks` says what stands behind a sign such as 草稿. */
export interface DutyRosterSheet {
  readonly kind: 'duty-roster'
  readonly unit: string
  readonly from: Day
  readonly until: Day
  readonly days: readonly { readonly on: Day; readonly weekday: string; readonly shifts: readonly { readonly times: string; readonly post: string; readonly place: string; readonly who: string }[] }[]
  /** School days beyond the published terms. */
  readonly provisional: boolean
}

/** What somebody asked for of themselves: how often and how long they stood on duty in a year. */
export interface DutyHoursSheet {
  readonly kind: 'duty-hours'
  readonly unit: string
  readonly name: string
  readonly teams: string
  readonly from: Day
  readonly until: Day
  readonly shifts: number
  /** With one decimal, as a text. */
  readonly hours: string
}
