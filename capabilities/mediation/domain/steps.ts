import type { Transition } from '#cap/cases'
import type { Refusal } from '#platform/result'
import type { Said } from '#platform/words'
import { refusal } from '../words/refusals.ts'
import { MEDIATION_STATES, PERFORMANCE_STATES } from '../words/states.ts'
import { STEP_WORDS, WRITE_DOWN } from '../words/steps.ts'
import { TURN_WORDS } from '../words/turns.ts'
import * as guard from './guards.ts'
import type { Matter } from './matter.ts'
import { PERFORMANCE_TRANSITIONS } from './performance.ts'
import { MEDIATION_TRANSITIONS } from './transitions.ts'

export type StepName = keyof typeof STEP_WORDS

interface StepRule {
  readonly procedure: 'mediation' | 'performance'
  /** Facts the step may record; one of them must be possible from the present state. */
  readonly facts: readonly string[]
  readonly guard: guard.Guard
}

const free: guard.Guard = () => undefined
const step = (fact: string | readonly string[], rule: guard.Guard = free): StepRule => ({
  procedure: 'mediation',
  facts: typeof fact === 'string' ? [fact] : fact,
  guard: rule,
})
const duty = (fact: string, rule: guard.Guard): StepRule => ({ procedure: 'performance', facts: [fact], guard: rule })

const onAcceptance = guard.firstOf(
  guard.nobodyRefused, guard.detailsKnown, guard.respondentKnown, guard.everybodyConsented, guard.everybodyNotified, guard.notStoppedBy('accept'),
  guard.committeeThere,
)
const onAgreeing = guard.firstOf(guard.sessionRecorded, guard.mediatorAccepted, guard.notStoppedBy('agree'))

/** Every step with its guards, in the order a life takes them: the one list for buttons and commands. */
const RULES: Readonly<Record<StepName, StepRule>> = {
  'ask-gates': step('gates-asked'),
  'deliver-notice': step('notice-delivered'),
  // Whom the contact is with decides more (`askingOthers`): the applicant may be rung before everything is known.
  'record-contact': step(['respondent-contacted', 'contact-recorded'], guard.notStoppedBy('contact')),
  'record-consent': step('consent-recorded', guard.nobodyRefused),
  'check-identity': step('identity-checked'),
  'note-police': step('police-link-noted'),
  'record-safety-plan': step('safety-plan-recorded', guard.violenceGateFired),
  'report-emergency': step('emergency-reported'),
  'record-investigation': step('investigation-recorded'),
  'receive-evidence': step('evidence-received'),
  'return-evidence': step('evidence-returned', guard.evidenceHeld),
  'record-data-consent': step('data-consent-recorded'),
  accept: step('accepted', onAcceptance),
  // Each one's answer and the notice come with it: what is still to be said cannot be missing yet.
  'accept-together': step('accepted', guard.firstOf(guard.nobodyRefused, guard.detailsKnown, guard.respondentKnown, guard.somebodyToAsk, guard.notStoppedBy('accept'), guard.committeeThere)),
  'not-accept': step('not-accepted', guard.reasonNotToAccept),
  designate: step('mediator-designated'),
  'step-aside': step('mediator-stepped-aside', guard.mediatesThis),
  'add-co-handler': step('co-handler-joined'),
  'arrange-session': step('session-arranged', guard.firstOf(guard.notStoppedBy('separate-session'))),
  'call-off-session': step('session-called-off', guard.sessionArranged),
  'note-away': step('days-away-noted'),
  'note-talk-apart': step('talk-apart-noted', guard.firstOf(guard.notStoppedBy('separate-session'), guard.trainedForViolence)),
  'record-visit': step('site-visited', guard.notStoppedBy('separate-session')),
  'hold-session': step('session-held', guard.firstOf(guard.mediatorAccepted, guard.notStoppedBy('separate-session'), guard.trainedForViolence)),
  suspend: step('suspended'),
  'approve-suspension': step('suspended', guard.suspensionProposed),
  resume: step('resumed'),
  extend: step('extended', guard.firstOf(guard.extensionKnown, guard.timeNotOver)),
  draft: step('agreement-drafted', guard.firstOf(guard.toWriteDown, onAgreeing)),
  sign: step('agreement-signed', guard.firstOf(guard.toWriteDown, guard.draftThere, guard.marksAreMissing, onAgreeing)),
  seal: step(['agreement-reached', 'agreement-replaced'], guard.firstOf(guard.toWriteDown, guard.draftThere, guard.everyChildHeard, guard.everyMarkMade, onAgreeing)),
  'deliver-copies': step('copies-delivered', guard.copiesOwed),
  'agree-orally': step('agreement-reached', guard.firstOf(guard.notInRound, guard.mayStayOral, guard.everyChildHeard, onAgreeing)),
  terminate: step(['terminated', 'round-ended'], guard.notStoppedBy('terminate')),
  'approve-termination': step(['terminated', 'round-ended'], guard.firstOf(guard.terminationProposed, guard.notStoppedBy('terminate'))),
  withdraw: step(['withdrawn', 'round-ended']),
  perform: duty('obligation-performed', guard.somethingToPerform),
  urge: duty('urged', guard.somethingOverdue),
  breach: duty('breached', guard.firstOf(guard.somethingOverdue, guard.urgedLongEnough)),
  'void-number': step('number-voided', guard.numberInForce),
  reopen: step('reopened'),
}

export const STEP_NAMES = Object.keys(RULES).filter((name): name is StepName => name in RULES)

/**
 * Why a step may not be taken now, or undefined. The command asks this before it looks at its input, the screen asks it
 * for the button: they cannot disagree. Refuses `merged-case`, `out-of-turn`, and what the step's guards refuse.
 */
export function refusalOf(name: StepName, matter: Matter): Refusal | undefined {
  const rule = RULES[name]
  if (matter.merged) return refusal('merged-case', {})
  return outOfTurn(name, rule, matter) ?? rule.guard(matter)
}

function outOfTurn(name: StepName, rule: StepRule, matter: Matter): Refusal | undefined {
  const table: readonly Transition[] = rule.procedure === 'mediation' ? MEDIATION_TRANSITIONS : PERFORMANCE_TRANSITIONS
  const state = rule.procedure === 'mediation' ? matter.state : matter.performance
  const ways = table.filter((each) => rule.facts.includes(each.fact))
  if (state !== null && !isWritten(name, matter) && ways.some((each) => each.from.includes(state))) return undefined
  return refusal('out-of-turn', { why: whyNotNow(name, rule, matter, ways), law: ways[0]?.law ?? null })
}

const OVER = ['closed', 'archived']
const ENDED_WITHOUT_AGREEMENT = ['terminated', 'withdrawn', 'not-accepted']

/** The true reason, in words that do not send anybody to look again at what they already see. */
function whyNotNow(name: StepName, rule: StepRule, matter: Matter, ways: readonly Transition[]): Said {
  const [state, step] = [wordsOf(matter, rule), STEP_WORDS[name]]
  if (OVER.includes(matter.state)) return TURN_WORDS.afterClosing(state, step)
  if (ENDED_WITHOUT_AGREEMENT.includes(matter.state)) return TURN_WORDS.afterEnd(state, step)
  if (rule.procedure === 'performance' && matter.performance === null) return TURN_WORDS.beforeAgreement(step)
  if (isWritten(name, matter)) return TURN_WORDS.written(step)
  return TURN_WORDS.notNow(state, step, turnsOf(name, ways))
}

/** The states that a step belongs to; writing down what was agreed orally is named by its own step. */
function turnsOf(name: StepName, ways: readonly Transition[]): readonly Said[] {
  const states = [...new Set(ways.flatMap((each) => each.from))].filter((each) => each !== 'agreed' || !WRITING.includes(name))
  return states.flatMap((each) => MEDIATION_STATES[each] ?? PERFORMANCE_STATES[each] ?? [])
}

const WRITING: readonly StepName[] = ['draft', 'sign', 'seal']

/** What is in writing already is not written again; only an oral agreement is (T14b). */
function isWritten(name: StepName, { state, file }: Matter): boolean {
  return state === 'agreed' && WRITING.includes(name) && file.agreement?.form !== 'oral'
}

function wordsOf(matter: Matter, rule: StepRule): Said {
  const ofPerformance = rule.procedure === 'performance' ? PERFORMANCE_STATES[matter.performance ?? ''] : undefined
  return ofPerformance ?? MEDIATION_STATES[matter.state] ?? { zh: matter.state, en: matter.state }
}

export interface Step {
  readonly step: StepName
  readonly label: Said
  readonly refusal: Refusal | null
}

/** Every step of both tables with its refusal, or null where it may be taken now. */
export function stepsOf(matter: Matter): readonly Step[] {
  return STEP_NAMES.map((name) => ({ step: name, label: name === 'draft' && matter.state === 'agreed' ? WRITE_DOWN : STEP_WORDS[name], refusal: refusalOf(name, matter) ?? null }))
}
