import type { CaseNeed } from '#platform/access'
import type { StepName } from './steps.ts'

/** Who handles a mediation: the mediator, the head above them, and the officer whom both parties accepted as a co-handler (§8.2). */
const HANDLERS = ['mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary'] as const
const MEDIATORS = ['mediator', 'sector-mediator', 'committee-head'] as const
const HEAD = ['committee-head'] as const

interface StepRight {
  readonly who: readonly string[]
  /** How near to the case. A co-handler stands at `content`; the assignee and the head at `handle`. */
  readonly on: CaseNeed
}

const handlers: StepRight = { who: HANDLERS, on: 'content' }
const mediators: StepRight = { who: MEDIATORS, on: 'content' }
const head: StepRight = { who: HEAD, on: 'handle' }

/** §3.2 column “Who” and §8.2, step by step. */
export const STEP_RIGHTS: Readonly<Record<StepName, StepRight>> = {
  'ask-gates': handlers,
  'deliver-notice': handlers,
  'record-contact': handlers,
  'record-consent': handlers,
  'check-identity': handlers,
  'note-police': handlers,
  'record-safety-plan': mediators,
  'report-emergency': handlers,
  accept: mediators,
  'not-accept': mediators,
  designate: head,
  'add-co-handler': mediators,
  'hold-session': handlers,
  suspend: mediators,
  'approve-suspension': head,
  resume: mediators,
  extend: mediators,
  draft: handlers,
  sign: handlers,
  seal: head,
  'agree-orally': mediators,
  terminate: mediators,
  'approve-termination': head,
  withdraw: { who: [...HANDLERS, 'clerk', 'reporter'], on: 'content' },
  perform: handlers,
  urge: handlers,
  breach: mediators,
  'void-number': head,
  reopen: head,
}
