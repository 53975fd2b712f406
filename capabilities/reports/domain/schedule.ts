import { addDays, type Day, startOfDay } from '#platform/time'
import { type ReportKind, type Span, spanOf } from './periods.ts'

/** When reports of a kind freeze by themselves, as data. */
export interface Schedule {
  readonly kind: ReportKind
  /** Calendar days after the last day of the period. */
  readonly daysAfter: number
  /** Time of the district's clock, `08:30`. */
  readonly atTime: string
  /** First day of the first period that it is for. */
  readonly fromOn: Day
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The instant at which the report of a period freezes. */
export function freezesAt({ daysAfter, atTime }: Schedule, span: Span, zone: string): Date {
  const [hours = 0, minutes = 0] = atTime.split(':').map(Number)
  return new Date(startOfDay(addDays(span.to, daysAfter), zone).getTime() + (hours * 60 + minutes) * 60_000)
}

/** Periods catch up after a pause of the machine; more than these would be a mistake. */
const MOST_AT_ONCE = 60

/** Periods that are over on a day and are not known yet, the earliest first. `known`: the first days of those there are. */
export function periodsDue(schedule: Schedule, known: ReadonlySet<string>, today: Day): readonly Span[] {
  const due: Span[] = []
  let span = spanOf(schedule.kind, schedule.fromOn)
  while (span.to < today && due.length < MOST_AT_ONCE) {
    if (!known.has(span.from)) due.push(span)
    span = spanOf(schedule.kind, addDays(span.to, 1))
  }
  return due
}
