import type { CaseNeed } from '#platform/access'
import type { Refusal } from '#platform/result'
import { ROLE_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import type { Matter } from './matter.ts'
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
  'record-investigation': handlers,
  'receive-evidence': handlers,
  'return-evidence': handlers,
  'record-data-consent': handlers,
  accept: mediators,
  'accept-together': mediators,
  'not-accept': mediators,
  designate: head,
  'step-aside': mediators,
  'add-co-handler': mediators,
  'arrange-session': handlers,
  'call-off-session': handlers,
  'note-away': handlers,
  'note-talk-apart': handlers,
  'record-visit': handlers,
  'hold-session': handlers,
  suspend: mediators,
  'approve-suspension': head,
  resume: mediators,
  extend: mediators,
  draft: handlers,
  sign: handlers,
  seal: head,
  'deliver-copies': handlers,
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

/**
 * Why somebody in this role may not take the step on this matter: it belongs to the head, or nobody has taken the case up.
 * Asked by the command and by the screen alike. Refuses `belongs-to-role`, `claim-first`.
 */
export function roleRefusal(name: StepName, matter: Pick<Matter, 'state' | 'claimed'>, role: string): Refusal | undefined {
  if (!STEP_RIGHTS[name].who.includes(role)) return refusal('belongs-to-role', { who: wordsOf(STEP_RIGHTS[name].who.includes('mediator') ? 'mediator' : 'committee-head') })
  // T04 is the head's decision; T07, once the other party was asked, the mediator's too.
  if (name === 'not-accept' && matter.state === 'registered' && role !== 'committee-head') return refusal('belongs-to-role', { who: wordsOf('committee-head') })
  const acts = role !== 'committee-head' && role !== 'clerk' && role !== 'reporter'
  return acts && !matter.claimed ? refusal('claim-first', {}) : undefined
}

function wordsOf(role: string) {
  return ROLE_WORDS[role] ?? { zh: role, en: role }
}
