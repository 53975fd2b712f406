import type { Refusal } from '#platform/result'
import type { Said } from '#platform/words'
import { MISSING_WORDS, refusal } from '../words/refusals.ts'
import { STEP_WORDS } from '../words/steps.ts'
import type { Ending } from './fold.ts'

export type StepName = keyof typeof STEP_WORDS

/** States a matter may end in; only from them it can be followed up and closed (T23). */
export const ENDINGS = ['agreed', 'terminated', 'withdrawn', 'not-accepted'] as const

/** Nothing more is expected of the obligors, or it is known to be settled another way. */
const SETTLED = ['none-due', 'performed']

export type Missing = keyof typeof MISSING_WORDS

/** What a closing still lacks, all of it at once (T23). `performanceReason` stands for what is not performed. */
export function missingToClose(ending: Ending, given: { readonly performanceReason: string | null; readonly satisfaction: string | null }): readonly Missing[] {
  const missing: Missing[] = []
  if (ending.file.enforcement === 'applied') missing.push('enforcement')
  else if (ending.state === 'agreed' && !isSettled(ending) && given.performanceReason === null) missing.push('performance')
  if (ending.state === 'agreed' && ending.followUp !== 'done' && ending.followUp !== 'waived') missing.push('follow-up')
  if (ending.file.hazard === null) missing.push('hazard')
  if (!satisfactionHolds(ending, given.satisfaction)) missing.push('satisfaction')
  return missing
}

function isSettled({ performance, file }: Ending): boolean {
  return file.enforcement === 'fulfilled' || performance === null || SETTLED.includes(performance)
}

/** How the satisfaction question was dealt with must be true: asked, about to be asked, declined, or unsafe to ask. */
export function satisfactionHolds(ending: Ending, satisfaction: string | null): boolean {
  const { asked, answered, unsafe } = ending.file
  switch (satisfaction) {
    case 'asked':
      return asked.length > 0
    case 'ask-on-closing':
      return ending.toAsk.length > 0 && !unsafe && !ending.sealed
    case 'declined':
      return answered.length > 0 && answered.every((each) => !each.valid)
    case 'unsafe':
      return unsafe || ending.sealed
    default:
      return false
  }
}

/** The answer that is true without anybody choosing it, if there is one. */
export function satisfactionOf(ending: Ending): string | null {
  return ['declined', 'asked', 'unsafe'].find((each) => satisfactionHolds(ending, each)) ?? null
}

type Guard = (ending: Ending) => Refusal | undefined

const atAnEnd: Guard = (ending) =>
  ENDINGS.some((each) => each === ending.state) ? undefined : refusal('not-at-an-end', {})

const atAnEndOrClosed: Guard = (ending) => (ending.state === 'closed' ? undefined : atAnEnd(ending))

const visitPlanned: Guard = (ending) => {
  if (ending.state !== 'agreed') return refusal('no-visit-due', {})
  return ending.followUp === 'planned' || ending.followUp === null ? undefined : refusal('visit-settled', {})
}

const agreed: Guard = (ending) => (ending.state === 'agreed' ? undefined : refusal('no-visit-due', {}))

const hazardOpen: Guard = (ending) => (ending.file.hazard === null ? undefined : refusal('hazard-answered', {}))

const readyToPropose: Guard = (ending) => {
  if (ending.file.proposal) return refusal('already-proposed', {})
  const reasons = { performanceReason: 'to-be-given', satisfaction: satisfactionOf(ending) ?? (ending.toAsk.length > 0 ? 'ask-on-closing' : null) }
  return incomplete(missingToClose(ending, reasons))
}

const proposed: Guard = (ending) => (ending.file.proposal ? undefined : refusal('nothing-proposed', {}))

const readyToClose: Guard = (ending) => {
  const { proposal } = ending.file
  return proposal ? incomplete(missingToClose(ending, proposal)) : undefined
}

export function incomplete(missing: readonly Missing[]): Refusal | undefined {
  if (missing.length === 0) return undefined
  return refusal('closing-incomplete', { missing: missing.map((each): Said => MISSING_WORDS[each]), codes: missing })
}

/** What was learned may come to mind after the closing too: it changes nothing that was closed. */
const LATER = ['pass-lesson', 'archive', 'answer-outcome', 'confirm-escalation']
/** Whoever says that it is not fixed is answered, and what came of it is noted, however well the file is put away. */
const AFTER_ARCHIVE = ['answer-outcome', 'confirm-escalation']

/** Of what was mediated, once: the day that it happened on is asked when it is given (`escalationRefusal`). */
const escalatable: Guard = ({ file }) => {
  if (file.escalated) return refusal('escalation-confirmed', {})
  return file.concludedOn === null ? refusal('never-mediated', {}) : undefined
}

const closed: Guard = (ending) => (ending.state === 'closed' ? undefined : refusal('not-closed', {}))

function firstOf(...guards: readonly Guard[]): Guard {
  return (ending) => {
    for (const guard of guards) {
      const refused = guard(ending)
      if (refused) return refused
    }
    return undefined
  }
}

const RULES: Readonly<Record<StepName, Guard>> = {
  'ask-visitor': visitPlanned,
  'record-visit': agreed,
  waive: visitPlanned,
  'answer-hazard': firstOf(atAnEnd, hazardOpen),
  'pass-lesson': atAnEndOrClosed,
  'propose-closing': firstOf(atAnEnd, readyToPropose),
  close: firstOf(atAnEnd, proposed, readyToClose),
  'return-closing': firstOf(atAnEnd, proposed),
  archive: closed,
  'answer-outcome': (ending) => (ending.file.reopeningAsked ? undefined : refusal('nobody-asked', {})),
  'confirm-escalation': firstOf((ending) => (ending.state === 'archived' ? undefined : atAnEndOrClosed(ending)), escalatable),
}

/** Why a step may not be taken now, or undefined. The command and the button ask the same function. */
export function refusalOf(step: StepName, ending: Ending): Refusal | undefined {
  if (ending.merged) return refusal('merged-case', {})
  if ((ending.state === 'archived' && !AFTER_ARCHIVE.includes(step)) || (ending.state === 'closed' && !LATER.includes(step))) return refusal('already-closed', {})
  return RULES[step](ending)
}

export interface Step {
  readonly step: StepName
  readonly label: Said
  readonly refusal: Refusal | null
}

const STEP_NAMES = Object.keys(RULES).filter((name): name is StepName => name in RULES)

export function stepsOf(ending: Ending): readonly Step[] {
  return STEP_NAMES.map((step) => ({ step, label: STEP_WORDS[step], refusal: refusalOf(step, ending) ?? null }))
}

/** Whether a reporter may rate now: the matter has come to an end, and this person has not answered yet. */
export function ratingRefusal(ending: Ending, personId: string): Refusal | undefined {
  const over = [...ENDINGS, 'closed', 'archived'].some((each) => each === ending.state)
  if (!over) return refusal('rating-too-early', {})
  return ending.file.answered.some((each) => each.personId === personId) ? refusal('already-rated', {}) : undefined
}

/** Why a reporter may not say now whether it is fixed, or undefined: after the closing, once each. Refuses `outcome-not-closed`, `outcome-told`. */
export function outcomeRefusal(ending: Ending, reporterId: string): Refusal | undefined {
  if (ending.state !== 'closed' && ending.state !== 'archived') return refusal('outcome-not-closed', {})
  return ending.file.told.includes(reporterId) ? refusal('outcome-told', {}) : undefined
}
