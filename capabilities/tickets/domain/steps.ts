import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'
import { STEP_WORDS, TICKET_STATES } from '../words/states.ts'
import { ATTEMPTS_NEEDED, mayReopen, type TicketClass } from './limits.ts'
import { RUNNING, WITH_UNIT } from './procedure.ts'

export type TicketState = keyof typeof TICKET_STATES
export type TicketStep = keyof typeof STEP_WORDS

export const EXCLUSION_GROUNDS = ['malicious', 'beyond-law', 'not-reachable', 'duplicate'] as const
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number]

/** What guards look at. */
export interface TicketStanding {
  readonly state: TicketState
  readonly class: TicketClass
  readonly unitId: string
  readonly unitPath: string
  readonly homePath: string
  readonly assigneeId: string | null
  readonly attempts: number
  readonly doneBy: string | null
  readonly doneOn: Day | null
  readonly exclusionAskedBy: string | null
}

/** Who looks: a staff member on duty. */
export interface TicketViewer {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly role: string
}

/** Who oversees tickets of their unit and below: gives them out, decides, asks afterwards. */
export const OVERSEERS = ['clerk', 'dispatcher', 'unit-head', 'committee-head', 'director'] as const
/** Who may say yes to an exclusion: somebody who answers for the unit. */
export const DECIDERS = ['dispatcher', 'unit-head', 'committee-head', 'director'] as const
/** Who does the work, in whatever unit has it. */
export const WORKERS = [
  'service-provider', 'department-handler', 'grid-worker', 'community-officer', 'auxiliary', 'clerk', 'unit-head', 'rescue-worker',
] as const

/** Who works with requests at all; which of them, {@link mayKnow} says. */
export const TICKET_READERS: readonly string[] = [...new Set<string>([...OVERSEERS, ...WORKERS])]

/** Whose step it is: the unit that has the ticket, those who oversee it, or those among them who decide. */
export const SIDES: Readonly<Record<TicketStep, 'worker' | 'overseer' | 'decider'>> = {
  dispatch: 'overseer', reclassify: 'overseer', accept: 'worker', 'hand-back': 'worker', contact: 'worker', start: 'worker', done: 'worker',
  pause: 'worker', resume: 'worker', 'ask-exclusion': 'worker', 'decide-exclusion': 'decider', revisit: 'overseer', reopen: 'overseer', close: 'overseer',
  'turn-into-dispute': 'overseer',
}

const FROM: Readonly<Record<TicketStep, readonly TicketState[]>> = {
  dispatch: ['new', ...RUNNING], reclassify: ['new', ...RUNNING], accept: ['dispatched', 'reopened'], 'hand-back': ['dispatched', 'accepted', 'reopened'],
  contact: ['accepted', 'contacted', 'in-progress', 'paused'], start: ['accepted', 'contacted'], done: ['contacted', 'in-progress'],
  pause: ['accepted', 'contacted', 'in-progress'], resume: ['paused'], 'ask-exclusion': ['new', ...RUNNING], 'decide-exclusion': ['exclusion-asked'],
  revisit: ['done'], reopen: ['done', 'revisited', 'closed'], close: ['revisited'], 'turn-into-dispute': ['new', ...WITH_UNIT],
}

/** In the order in which a ticket meets them. */
export const STEPS: readonly TicketStep[] = [
  'dispatch', 'accept', 'contact', 'start', 'done', 'revisit', 'close', 'hand-back', 'pause', 'resume', 'reclassify', 'ask-exclusion', 'decide-exclusion', 'reopen',
  'turn-into-dispute',
]

const includes = (list: readonly string[], role: string): boolean => list.includes(role)

/** The unit itself or one below it in the tree. */
function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`)
}

export function oversees(ticket: Pick<TicketStanding, 'unitPath' | 'homePath'>, by: TicketViewer): boolean {
  return includes(OVERSEERS, by.role) && (isWithin(ticket.unitPath, by.unitPath) || isWithin(ticket.homePath, by.unitPath))
}

export function worksAt(ticket: Pick<TicketStanding, 'unitId'>, by: TicketViewer): boolean {
  return includes(WORKERS, by.role) && ticket.unitId === by.unitId
}

/** Who may know of it at all: the unit that has it, and those who oversee it. */
export function mayKnow(ticket: TicketStanding, by: TicketViewer): boolean {
  return worksAt(ticket, by) || oversees(ticket, by)
}

function isOnSide(step: TicketStep, ticket: TicketStanding, by: TicketViewer): boolean {
  const side = SIDES[step]
  // The counter that took it in may ask for an exclusion before anybody has it.
  if (side === 'worker') return worksAt(ticket, by) || (step === 'ask-exclusion' && oversees(ticket, by))
  return oversees(ticket, by) && (side === 'overseer' || includes(DECIDERS, by.role))
}

/** What a guard must know besides the ticket: today, and which ground was chosen. */
export interface Asking {
  readonly today: Day
  readonly ground?: ExclusionGround
}

/** Why a step may not be taken now, or undefined: the command and the button ask the same function. */
export function refusalOf(step: TicketStep, ticket: TicketStanding, by: TicketViewer, asking: Asking): Refusal | undefined {
  if (!isOnSide(step, ticket, by)) return refusal('not-your-side', { step: STEP_WORDS[step] })
  if (!FROM[step].includes(ticket.state)) return refusal('ticket-out-of-turn', { state: TICKET_STATES[ticket.state], step: STEP_WORDS[step] })
  switch (step) {
    case 'decide-exclusion': return ticket.exclusionAskedBy === by.id ? refusal('decided-by-another', {}) : undefined
    case 'ask-exclusion': return asking.ground === undefined ? undefined : groundRefusal(asking.ground, ticket)
    case 'revisit': return ticket.doneBy === by.id ? refusal('revisited-by-another', {}) : undefined
    case 'reopen': return reopenRefusal(ticket, asking.today)
    default: return undefined
  }
}

/** Not reachable is a ground only when three attempts are on record (I-10). */
function groundRefusal(ground: ExclusionGround, ticket: Pick<TicketStanding, 'attempts'>): Refusal | undefined {
  const tooFew = ground === 'not-reachable' && ticket.attempts < ATTEMPTS_NEEDED
  return tooFew ? refusal('too-few-attempts', { attempts: ticket.attempts, needed: ATTEMPTS_NEEDED }) : undefined
}

export function reopenRefusal(ticket: Pick<TicketStanding, 'doneOn'>, today: Day): Refusal | undefined {
  return ticket.doneOn === null || mayReopen(ticket.doneOn, today) ? undefined : refusal('reopen-window-over', { doneOn: ticket.doneOn })
}

/** Four and five stars are content (I-09: very satisfied and satisfied). */
export function isSatisfied(stars: number): boolean {
  return stars >= 4
}

/** Care happens in people's homes: no photo. Everywhere else one is asked for, or the reason why there is none. */
export function needsPhoto(of: TicketClass): boolean {
  return of !== 'care'
}
