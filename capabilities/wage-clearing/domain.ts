/** The pure rules of monthly wage clearing. No IO, no clock; runs in the browser too. */
import { rollForward, type WorkCalendar } from '#platform/calendar'
import { findsSomebody } from '#platform/finds-somebody'
import { addMonths, type Day, firstOfMonth, parseDay } from '#platform/time'
import { checkCreditCode, checkIdentityNumber } from '#platform/validators'

/** `none`: no wages were due that month. */
export const RESULTS = ['full', 'partly', 'not', 'none'] as const
export type WageResult = (typeof RESULTS)[number]

export const MONTH_STATES = ['not-over', 'waiting', 'missed', ...RESULTS] as const
export type MonthState = (typeof MONTH_STATES)[number]

/** Wage matters of the taxonomy: migrant workers' wages. */
export const WAGE_CATEGORIES: readonly string[] = ['LAB-02']

/** The first day of a month that travelled as `2026-04`. */
export function monthOf(text: string): Day | undefined {
  const parsed = parseDay(`${text}-01`)
  return parsed.ok ? parsed.value : undefined
}

export const monthText = (month: Day): string => month.slice(0, 7)
/** By which day of the next month a month is due, for months from one on; versions come in the order they were set. */
export interface CutOff {
  readonly fromMonth: Day
  readonly monthDay: number
}

/** [D], where a district has set none. */
const DEFAULT_CUT_OFF_DAY = 15

/** The last day on which a month's check-in is in time: a working day. */
export function dueOn(month: Day, cutOffs: readonly CutOff[], calendar: WorkCalendar): Day {
  const begun = cutOffs.filter((each) => each.fromMonth <= month)
  const found = begun.reduce<CutOff | undefined>((best, each) => (best === undefined || each.fromMonth >= best.fromMonth ? each : best), undefined)
  const day = String(found?.monthDay ?? DEFAULT_CUT_OFF_DAY).padStart(2, '0')
  return rollForward(calendar, `${monthText(addMonths(month, 1))}-${day}` as Day).day
}

/** What a month of an employer is, on a day. */
export function stateOf(month: Day, result: WageResult | null, due: Day, today: Day): MonthState {
  if (result !== null) return result
  if (firstOfMonth(today) <= month) return 'not-over'
  return today > due ? 'missed' : 'waiting'
}

export interface Amounts {
  readonly result: WageResult
  readonly workers: number
  readonly dueFen: number
  readonly paidFen: number
  readonly note: string
}

export type AmountsFault = 'amounts-do-not-fit' | 'workers-missing' | 'reason-missing'

/** Whether the amounts say what the answer says; what was not paid in full needs its reason and the day on which it will be. */
export function amountsFault({ result, workers, dueFen, paidFen, note }: Amounts): AmountsFault | undefined {
  if (result === 'none') return dueFen === 0 && paidFen === 0 ? undefined : 'amounts-do-not-fit'
  if (workers < 1) return 'workers-missing'
  if (dueFen < 1 || !fits(result, dueFen, paidFen)) return 'amounts-do-not-fit'
  return result !== 'full' && note.trim() === '' ? 'reason-missing' : undefined
}

function fits(result: WageResult, dueFen: number, paidFen: number): boolean {
  if (result === 'full') return paidFen === dueFen
  return result === 'not' ? paidFen === 0 : paidFen > 0 && paidFen < dueFen
}

export type EmployerFault = 'is-a-person' | 'code-wrong' | 'personal-data'

/** An organisation by its unified social credit code; whoever is known by an identity number is a person and is not registered here. */
export function employerFault(code: string, ...texts: readonly string[]): EmployerFault | undefined {
  const organisation = checkCreditCode(code).ok
  if (!organisation && checkIdentityNumber(code).ok) return 'is-a-person'
  if (!organisation) return 'code-wrong'
  return findsSomebody(...texts) ? 'personal-data' : undefined
}

export interface Employed {
  readonly fromMonth: Day
  readonly untilMonth: Day | null
}

export type MonthFault = 'month-not-over' | 'outside-period'

/** Which months of an employer may be checked in on a day. */
export function monthFault(employer: Employed, month: Day, today: Day): MonthFault | undefined {
  if (month < employer.fromMonth || (employer.untilMonth !== null && month > employer.untilMonth)) return 'outside-period'
  return month >= firstOfMonth(today) ? 'month-not-over' : undefined
}

/** Months that a link may still check in: over, of the last three, and without a check-in. The oldest first. */
export function openMonths(employer: Employed, known: readonly Day[], today: Day): readonly Day[] {
  const last = [3, 2, 1].map((back) => addMonths(firstOfMonth(today), -back))
  return last.filter((month) => monthFault(employer, month, today) === undefined && !known.includes(month))
}
/** Who keeps the register and checks in for the responsible unit. */
export const WRITING: readonly string[] = ['department-handler', 'clerk', 'unit-head']
export const READING: readonly string[] = [...WRITING, 'director', 'dispatcher', 'supervisor', 'leader', 'committee-head']
export const CUTTING_OFF: readonly string[] = ['director', 'administrator']

/** An amount as people type it in yuan (`165,000.5`), in fen; undefined where it is none. */
export function fenIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s元]/g, '')
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(plain)) return undefined
  const [yuan = '0', cents = ''] = plain.split('.')
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'))
}

export type TypedFault = { readonly code: 'result-missing' } | { readonly code: 'not-an-amount'; readonly field: 'dueFen' | 'paidFen' | 'depositFen' }

/** What of a form as it was typed cannot be taken: no answer was chosen, or an amount is none. Nothing is assumed in its place. */
export function typedFault(typed: Readonly<Record<string, string>>): TypedFault | undefined {
  const result = RESULTS.find((each) => each === typed['result'])
  if (result === undefined) return { code: 'result-missing' }
  const amounts = result === 'none' ? (['depositFen'] as const) : (['dueFen', 'paidFen', 'depositFen'] as const)
  const field = amounts.find((each) => (typed[each] ?? '').trim() !== '' && fenIn(typed[each] ?? '') === undefined)
  return field && { code: 'not-an-amount', field }
}
