import { type Day, day } from '#platform/time'
import { type Said, said } from '#platform/words'

/**
 * How long a file is kept. The years are placeholders without a reliable source ([D], §5 of the domain): the form
 * only has a field for them. A district replaces them by adding records.
 */
export interface RetentionRecord {
  readonly code: RetentionCode
  readonly years: number
  readonly name: Said
  readonly source: string
  readonly effectiveFrom: Day
}

export const RETENTION_CODES = ['agreement', 'no-agreement', 'register', 'care-details'] as const
export type RetentionCode = (typeof RETENTION_CODES)[number]

const SINCE = day('2011-01-01')

export const RETENTION: readonly RetentionRecord[] = [
  { code: 'agreement', years: 30, name: said('达成协议的案卷', 'files with an agreement'), source: '[D] custom', effectiveFrom: SINCE },
  { code: 'no-agreement', years: 10, name: said('未达成协议或撤回的案卷', 'files without an agreement'), source: '[D] custom', effectiveFrom: SINCE },
  { code: 'register', years: 5, name: said('登记簿、工单', 'registers and tickets'), source: '[D] custom', effectiveFrom: SINCE },
  { code: 'care-details', years: 2, name: said('关爱、救助细节', 'details of care and rescue'), source: '[D] custom', effectiveFrom: SINCE },
]

/** The class a life falls into: what was not accepted left a register entry and a notice. */
export function retentionFor(outcome: string): RetentionCode {
  if (outcome === 'agreed') return 'agreement'
  return outcome === 'not-accepted' ? 'register' : 'no-agreement'
}

/** The record in force on a day. Throws when there is none: that is our bug. */
export function retentionOn(code: RetentionCode, on: Day, records: readonly RetentionRecord[] = RETENTION): RetentionRecord {
  const inForce = records.filter((each) => each.code === code && each.effectiveFrom <= on)
  const [latest] = [...inForce].sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? 1 : -1))
  if (!latest) throw new Error(`no retention of ${code} is in force on ${on}`)
  return latest
}

/** The last day of keeping; 29 February becomes 28 February in a year without one. */
export function keepUntil(archivedOn: Day, years: number): Day {
  const rest = archivedOn.slice(4)
  const year = String(Number(archivedOn.slice(0, 4)) + years)
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  return day(`${year}${rest === '-02-29' && !leap ? '-02-28' : rest}`)
}
