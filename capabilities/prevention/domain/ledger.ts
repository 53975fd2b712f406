import { type Day, daysBetween } from '#platform/time'

/** How far a measure is. */
export const MEASURE_STATES = ['proposed', 'decided', 'in-work', 'done', 'reviewed', 'set-aside'] as const
export type MeasureState = (typeof MEASURE_STATES)[number]

/** What came of the review. */
export const OUTCOMES = ['kept', 'changed', 'dropped'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Where a proposal comes from. */
export const ORIGINS = ['own', 'alarm', 'site', 'lesson'] as const
export type Origin = (typeof ORIGINS)[number]

export const MEASURE_STEPS = ['decide', 'set-aside', 'take-up', 'report-done', 'review'] as const
export type MeasureStep = (typeof MEASURE_STEPS)[number]

/** What may follow, one line a step: the same table for the check at the server and the button on the screen. */
export const MEASURE_TRANSITIONS: Readonly<Record<MeasureStep, { readonly from: readonly MeasureState[]; readonly to: MeasureState }>> = {
  decide: { from: ['proposed'], to: 'decided' },
  'set-aside': { from: ['proposed', 'decided'], to: 'set-aside' },
  'take-up': { from: ['decided'], to: 'in-work' },
  'report-done': { from: ['in-work'], to: 'done' },
  review: { from: ['done'], to: 'reviewed' },
}

/** Whose step it is: who heads the unit where the measure belongs, or who carries it out. */
const STEP_SIDES: Readonly<Record<MeasureStep, 'head' | 'owner'>> = {
  decide: 'head', 'set-aside': 'head', 'take-up': 'owner', 'report-done': 'owner', review: 'head',
}

export type MeasureFault = 'measure-out-of-turn' | 'reviewed-by-another' | 'not-your-step'

/** How somebody stands to a measure. */
export interface Standing {
  readonly state: MeasureState
  readonly doneBy: string | null
  /** Heads the unit that it belongs to, or one above. */
  readonly isHead: boolean
  /** Works at the unit that carries it out, or may do so for it. */
  readonly isOwner: boolean
}

/** Why a step cannot be taken by this person now; undefined where it can. */
export function measureFault(step: MeasureStep, { state, doneBy, isHead, isOwner }: Standing, staffId: string): MeasureFault | undefined {
  const allowed = STEP_SIDES[step] === 'head' ? isHead : isOwner || isHead
  if (!allowed) return 'not-your-step'
  if (!MEASURE_TRANSITIONS[step].from.includes(state)) return 'measure-out-of-turn'
  return step === 'review' && doneBy === staffId ? 'reviewed-by-another' : undefined
}

/** What is late: the work past its day, or the review past its own. */
export function lateness({ state, dueOn, reviewOn }: { readonly state: MeasureState; readonly dueOn: Day | null; readonly reviewOn: Day | null }, today: Day): 'work' | 'review' | null {
  if ((state === 'decided' || state === 'in-work') && dueOn !== null && dueOn < today) return 'work'
  return state === 'done' && reviewOn !== null && reviewOn < today ? 'review' : null
}

/** Between the work and its review at least as many days, so that there is something to compare. */
const LEAST_DAYS_TO_REVIEW = 28

/** Due days that make sense: not past, and the review late enough after the work. */
export function daysFit(dueOn: Day, reviewOn: Day, today: Day): boolean {
  return dueOn >= today && daysBetween(dueOn, reviewOn) >= LEAST_DAYS_TO_REVIEW
}

/** What somebody says of an alarm. */
export const MARKS = ['looked-at', 'cause-known', 'measure-opened', 'not-relevant'] as const
export type Mark = (typeof MARKS)[number]

/** Saying that the cause is known, or that it does not matter, needs words; a measure is opened by its own form. */
export function needsWords(mark: Mark): boolean {
  return mark === 'cause-known' || mark === 'not-relevant'
}
