import type { Day } from './values.ts'

/** What goes back to the court that sent a matter to mediation: a class of result, days and the materials, never what was said. */
export interface CourtResultSheet {
  readonly kind: 'court-result'
  readonly committee: string
  readonly court: string
  /** The court's own reference. */
  readonly reference?: string
  readonly caseCode: string
  /** Before or after filing, in words. */
  readonly stage: string
  readonly parties: readonly string[]
  readonly receivedOn: Day
  /** The class of result in words, and why it was not taken on where it was not. */
  readonly result: string
  readonly reason?: string
  readonly returnedOn: Day
  readonly takenBy?: string
  /** Titles of what was signed for and goes back. */
  readonly materials: readonly string[]
}
