import type { CountChange, DeadlineChange, DeadlineState } from '#cap/cases'
import type { WorkCalendar } from '#platform/calendar'
import { addWorkingDays, dueDays, type DueDays, workingDaysBetween } from '#platform/calendar'
import { addDays, type Day, day, daysBetween } from '#platform/time'
import type { Said } from '#platform/words'
import { CLOCK_REASONS } from '../words/clocks.ts'
import { LIMITS, type LimitKey, termOf } from './limits.ts'

/** The clocks of mediating: exactly one of them runs in a mediation. */
export const MEDIATING_CLOCKS = ['DL-04a', 'DL-04b', 'DL-04c', 'DL-05', 'DL-06'] as const
export type MediatingClock = (typeof MEDIATING_CLOCKS)[number]

/** A court's referral, as the case's facts tell of it. */
export interface Referral {
  /** Before the court filed the suit, or after it (IMR Art. 27). */
  readonly stage: 'pre-filing' | 'after-filing'
  /** The trial procedure that the basic length after filing depends on. */
  readonly trial: 'ordinary' | 'summary'
  /** On the courts' mediation platform acceptance starts the clock (OMR Art. 24), else the signed receipt of the materials (IMR Art. 27). */
  readonly way: 'platform' | 'materials'
  /** Day of the signed receipt. */
  readonly receivedOn: Day
}

export interface ClockRule {
  readonly id: string
  readonly clock: MediatingClock
  readonly limit: LimitKey
  /** All conditions named must hold; the first rule that fits is taken. */
  readonly categories?: readonly string[]
  readonly stage?: Referral['stage']
  readonly trial?: Referral['trial']
  readonly from: 'acceptance' | 'application' | 'referral'
  /** T12: `all-parties` may agree to a later day; `none` where the law gives no longer time. */
  readonly extension: 'all-parties' | 'none'
  /** Stops that give the days back (OMR Art. 26, MDR Art. 38); the Labour Mediation Law knows none. */
  readonly pausedBy: readonly string[]
  readonly law: string
  readonly effectiveFrom: Day
  readonly effectiveTo?: Day
}

const LABOUR = ['LAB-01', 'LAB-02', 'LAB-03'] as const
const PAUSES = ['appraisal', 'other-body'] as const
const IMR_IN_FORCE = day('2016-07-01')

/**
 * Which clock a mediation runs on, as data: first rule that fits. A court's referral comes before the category, because the
 * court has given the time; then what the law sets for a kind of dispute; then the customary month. A change of law adds a row.
 */
export const CLOCK_RULES: readonly ClockRule[] = [
  { id: 'CK-04a', clock: 'DL-04a', limit: 'DL-04a', stage: 'pre-filing', from: 'referral', extension: 'all-parties', pausedBy: PAUSES, law: 'IMR-27; OMR-24', effectiveFrom: IMR_IN_FORCE },
  { id: 'CK-04b-summary', clock: 'DL-04b', limit: 'DL-04b-summary', stage: 'after-filing', trial: 'summary', from: 'referral', extension: 'all-parties', pausedBy: PAUSES, law: 'IMR-27; OMR-24', effectiveFrom: IMR_IN_FORCE },
  { id: 'CK-04b-ordinary', clock: 'DL-04b', limit: 'DL-04b-ordinary', stage: 'after-filing', trial: 'ordinary', from: 'referral', extension: 'all-parties', pausedBy: PAUSES, law: 'IMR-27; OMR-24', effectiveFrom: IMR_IN_FORCE },
  { id: 'CK-05', clock: 'DL-05', limit: 'DL-05', categories: LABOUR.slice(0, 2), from: 'application', extension: 'none', pausedBy: [], law: 'LDM-14', effectiveFrom: day('2008-05-01') },
  { id: 'CK-06', clock: 'DL-06', limit: 'DL-06', categories: ['TRT-03'], from: 'acceptance', extension: 'all-parties', pausedBy: PAUSES, law: 'MDR-38', effectiveFrom: day('2018-10-01') },
  { id: 'CK-04c', clock: 'DL-04c', limit: 'DL-04c', from: 'acceptance', extension: 'all-parties', pausedBy: PAUSES, law: '[D]; MOJ-2002-33', effectiveFrom: day('2002-11-01') },
]

export interface AboutClock {
  readonly category: string | null
  readonly referral: Referral | null
  readonly on: Day
}

function inForce(rule: ClockRule, on: Day): boolean {
  return rule.effectiveFrom <= on && (rule.effectiveTo === undefined || on < rule.effectiveTo)
}

/** Rules that may be chosen at all: a court's clock needs a court's referral. */
export function possibleClocks({ referral, on }: AboutClock): readonly ClockRule[] {
  return CLOCK_RULES.filter((rule) => inForce(rule, on) && (rule.stage === undefined || fitsReferral(rule, referral)))
}

function fitsReferral(rule: ClockRule, referral: Referral | null): boolean {
  return referral !== null && rule.stage === referral.stage && (rule.trial === undefined || rule.trial === referral.trial)
}

/** The rule that the table proposes. Throws when none fits: the last one has no condition. */
export function proposedClock(about: AboutClock): ClockRule {
  const found = possibleClocks(about).find((rule) => rule.categories === undefined || (about.category !== null && rule.categories.includes(about.category)))
  if (!found) throw new Error(`no clock of mediating is in force on ${about.on}`)
  return found
}

export function clockRule(id: string | null): ClockRule | undefined {
  return CLOCK_RULES.find((each) => each.id === id)
}

/** The rule of an open clock; where its facts name none (older facts), the one of its number. */
export function ruleOfClock(clock: string, id: string | null): ClockRule | undefined {
  return clockRule(id) ?? CLOCK_RULES.find((each) => each.clock === clock)
}

/** The day a clock starts. The start day itself is not counted (CPL Art. 85). */
export function startOf(rule: ClockRule, days: { readonly registeredOn: Day; readonly acceptedOn: Day }, referral: Referral | null): Day {
  if (rule.from === 'application') return days.registeredOn
  if (rule.from === 'referral' && referral?.way === 'materials') return referral.receivedOn
  return days.acceptedOn
}

export function dueOf(calendar: WorkCalendar, rule: ClockRule, startsOn: Day): DueDays {
  return termOf(calendar, rule.limit, startsOn)
}

export function reasonOf(rule: ClockRule): Said {
  return CLOCK_REASONS[rule.id] ?? { zh: rule.id, en: rule.id }
}

export function pauses(rule: ClockRule | undefined, reason: string): boolean {
  return rule?.pausedBy.includes(reason) ?? false
}

export interface DaysLeft {
  readonly days: number
  readonly unit: 'calendar-days' | 'working-days'
}

/** What is left of a clock when it stops, in the unit it is counted in: thirty working days give working days back. */
export function daysLeft(calendar: WorkCalendar, rule: ClockRule | undefined, rawOn: Day, today: Day): DaysLeft {
  const unit = LIMITS.find((each) => each.key === rule?.limit)?.unit === 'working-days' ? 'working-days' : 'calendar-days'
  const days = unit === 'working-days' ? workingDaysBetween(calendar, today, rawOn) : daysBetween(today, rawOn)
  return { days: Math.max(0, days), unit }
}

/** The due days of a clock that goes on with what it had left. */
export function dueWithLeft(calendar: WorkCalendar, from: Day, left: DaysLeft): DueDays {
  if (left.unit === 'calendar-days') return dueDays(calendar, addDays(from, left.days))
  const end = addWorkingDays(calendar, from, left.days)
  return dueDays(calendar, end.day, end.provisional)
}

/** Whether a deadline is the clock of mediating. */
export const isMediating = (key: string): boolean => MEDIATING_CLOCKS.some((each) => each === key)

/**
 * On-time handling (I-08), on the day on which a clock of mediating falls due: due once, and in time where the mediation was over
 * by then. A longer term moves the day; a pause takes it away until the clock runs again, a withdrawal for good.
 */
export function termCounts(changes: readonly DeadlineChange[], before: readonly DeadlineState[], on: Day): readonly CountChange[] {
  return changes.flatMap((each): readonly CountChange[] => {
    const key = each.change === 'open' ? each.deadline.key : each.key
    if (!isMediating(key)) return []
    const was = before.find((one) => one.key === key)?.rolledOn
    if (each.change === 'met') return was !== undefined && on <= was ? [{ indicator: 'term-in-time', n: 1, effectiveOn: was }] : []
    const due = each.change === 'open' ? each.deadline.rolledOn : undefined
    return was === due ? [] : [...termDue(was, -1), ...termDue(due, 1)]
  })
}

const termDue = (on: Day | undefined, n: 1 | -1): readonly CountChange[] => (on === undefined ? [] : [{ indicator: 'term-due', n, effectiveOn: on }])
