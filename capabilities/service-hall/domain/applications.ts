import { addWorkingDays, type Reckoned, type WorkCalendar, workingDaysBetween } from '#platform/calendar'
import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** How far an application has come. `told`: everything that is missing was said, once. */
export const STATES = ['received', 'told', 'accepted', 'decided', 'collected', 'withdrawn'] as const
export type State = (typeof STATES)[number]

export const STEPS = ['tell', 'accept', 'supply', 'pause', 'resume', 'decide', 'collect', 'withdraw'] as const
export type Step = (typeof STEPS)[number]

/** What may follow. The server’s check and the buttons read the same table. */
export const TRANSITIONS: Readonly<Record<State, Readonly<Partial<Record<Step, State>>>>> = {
  received: { tell: 'told', accept: 'accepted', withdraw: 'withdrawn' },
  told: { supply: 'told', accept: 'accepted', withdraw: 'withdrawn' },
  accepted: { pause: 'accepted', resume: 'accepted', decide: 'decided', withdraw: 'withdrawn' },
  decided: { collect: 'collected' },
  collected: {},
  withdrawn: {},
}

/** Time that the law does not count, told to the applicant in writing (ALL Art. 45; hearing: Art. 46 to 48). */
export const GROUNDS = ['hearing', 'inspection', 'expert-review', 'bidding'] as const
export type Ground = (typeof GROUNDS)[number]

export const OUTCOMES = ['granted', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What an applicant who agreed to letters is written, each once. */
export const NEWS = ['told', 'accepted', 'decided', 'withdrawn'] as const
export type News = (typeof NEWS)[number]

/** How far a letter has come; `dropped`: no telephone was left any more. */
export const LETTER_STATES = ['waiting', 'written', 'sent', 'dropped'] as const
export type LetterState = (typeof LETTER_STATES)[number]

export const HOW_ACCEPTED = ['on-the-spot', 'complete', 'not-told-in-time'] as const
export type HowAccepted = (typeof HOW_ACCEPTED)[number]

export interface Standing {
  readonly state: State
  /** Last day on which everything that is missing may be told (DL-20). */
  readonly told_by_on: Day
  readonly paused_on: Day | null
  readonly outcome: Outcome | null
  /** Told materials that were not handed in yet. */
  readonly open: number
}

/** Nobody told in time: it counts as accepted since it was handed in, whether or not the clock has written it yet (ALL Art. 32). */
export const acceptedByLaw = ({ state, told_by_on: by }: Pick<Standing, 'state' | 'told_by_on'>, today: Day): boolean => state === 'received' && today > by

/** Whether a step may be taken. Refuses `out-of-turn`, `told-too-late` (ALL Art. 32), `paused`, `not-paused`, `still-missing`. */
export function stepRefusal(standing: Standing, step: Step, today: Day): Refusal | undefined {
  const late = acceptedByLaw(standing, today)
  if (late && step === 'tell') return refusal('told-too-late', { on: standing.told_by_on })
  const state = late ? 'accepted' : standing.state
  if (TRANSITIONS[state][step] === undefined) return refusal('out-of-turn', {})
  if (step === 'accept' && standing.state === 'told' && standing.open > 0) return refusal('still-missing', { n: standing.open })
  if (step === 'resume') return standing.paused_on === null ? refusal('not-paused', {}) : undefined
  return standing.paused_on !== null && (step === 'decide' || step === 'pause') ? refusal('paused', {}) : undefined
}

/** Last day of the time limit: working days after acceptance, that day not counted; 0 is the same day, or the next working one. */
export function dueAfter(calendar: WorkCalendar, acceptedOn: Day, termDays: number): Reckoned {
  return addWorkingDays(calendar, acceptedOn, termDays)
}

/** The last day after a pause: as many working days later as were not counted. */
export function dueAfterPause(calendar: WorkCalendar, dueOn: Day, pausedOn: Day, resumedOn: Day): Reckoned {
  return addWorkingDays(calendar, dueOn, Math.max(0, workingDaysBetween(calendar, pausedOn, resumedOn)))
}

/** Whether a decision was made within its time. */
export const inTime = (decidedOn: Day, dueOn: Day | null): boolean => dueOn === null || decidedOn <= dueOn
