import type { JsonObject } from '#platform/canonical'
import { isObject, objectsOf, textOf } from './reading.ts'

/** The gates of the catalogue: situations in which mediation is not the way, or not in this form. */
export const GATE_IDS = [
  'G-01', 'G-02', 'G-03', 'G-04', 'G-05', 'G-06', 'G-07', 'G-08', 'G-09', 'G-10', 'G-11', 'G-12', 'G-13', 'G-14',
] as const
export type GateId = (typeof GATE_IDS)[number]

export type GateAnswer = 'yes' | 'no' | 'unknown'
export type GateAnswers = Readonly<Partial<Record<GateId, GateAnswer>>>

/** Asked of every matter when it is registered; until staff have an answer, T05 and T06 wait (decision 19). */
export const REGISTRATION_GATES: readonly GateId[] = ['G-01', 'G-02', 'G-03', 'G-04', 'G-05', 'G-06']

/** What a gate may stop. Ways out (not accepting, suspending, withdrawing) are never stopped by a gate, except an end without the report of G-13. */
export type GatedStep = 'contact' | 'accept' | 'joint-session' | 'separate-session' | 'agree' | 'terminate'

/** What lifts the stop while the answer stays yes. */
export type Lifting =
  /** Nothing: only a new answer, with its reason. */
  | 'never'
  | 'police-link-noted'
  | 'safety-plan-recorded'
  | 'emergency-reported'
  | 'guardian-acts'
  | 'side-matters-only'
  | 'parties-agree'
  | 'court-referral'

export interface GateRule {
  readonly gate: GateId
  readonly stops: readonly GatedStep[]
  readonly lifting: Lifting
  /** Only the committee head may turn a yes into a no. */
  readonly headDecides: boolean
  readonly law: string
}

/**
 * The table of §3.5. One row for one reason to stop: G-03 stops joint sessions for good, and separate ones and the rest
 * until there is a safety plan and the victim's own written wish.
 */
export const GATE_RULES: readonly GateRule[] = [
  { gate: 'G-01', stops: ['accept', 'joint-session', 'separate-session', 'agree'], lifting: 'never', headDecides: true, law: 'CrPL-288' },
  { gate: 'G-02', stops: ['accept', 'agree'], lifting: 'police-link-noted', headDecides: false, law: 'PSAP-9' },
  { gate: 'G-03', stops: ['joint-session'], lifting: 'never', headDecides: true, law: '[D]; DVL-10' },
  { gate: 'G-03', stops: ['contact', 'accept', 'separate-session', 'agree'], lifting: 'safety-plan-recorded', headDecides: true, law: '[D]; DVL-10' },
  { gate: 'G-04', stops: ['joint-session'], lifting: 'never', headDecides: true, law: 'LPM-11' },
  { gate: 'G-04', stops: ['contact', 'accept', 'separate-session', 'agree'], lifting: 'emergency-reported', headDecides: true, law: 'LPM-11' },
  { gate: 'G-05', stops: ['accept', 'agree'], lifting: 'guardian-acts', headDecides: false, law: 'CC-19' },
  { gate: 'G-06', stops: ['accept', 'agree'], lifting: 'court-referral', headDecides: false, law: 'MOJ-2002-22' },
  { gate: 'G-07', stops: ['accept'], lifting: 'side-matters-only', headDecides: false, law: 'CPL-I-355' },
  { gate: 'G-08', stops: ['accept'], lifting: 'side-matters-only', headDecides: false, law: 'LandL-14' },
  { gate: 'G-09', stops: ['accept', 'agree'], lifting: 'never', headDecides: false, law: 'ARL-5' },
  { gate: 'G-10', stops: ['contact', 'accept', 'joint-session', 'separate-session', 'agree'], lifting: 'never', headDecides: false, law: 'MHL-28' },
  { gate: 'G-12', stops: ['accept', 'agree'], lifting: 'never', headDecides: true, law: 'IMR-18' },
  { gate: 'G-13', stops: ['terminate'], lifting: 'emergency-reported', headDecides: false, law: 'PMA-25' },
  { gate: 'G-14', stops: ['joint-session', 'separate-session', 'agree'], lifting: 'parties-agree', headDecides: false, law: 'OMR-13' },
]

/** Whether one side could be hurt by learning where the other lives or how to reach them (G-03, G-04; N-17). */
export function findingIsDangerous(gates: GateAnswers): boolean {
  return gates['G-03'] === 'yes' || gates['G-04'] === 'yes'
}

/** What has been done about fired gates. */
export interface Lifted {
  readonly policeLinkNoted: boolean
  readonly safetyPlanRecorded: boolean
  /** Gates about which an urgent report left the house. */
  readonly reportedFor: readonly GateId[]
  readonly guardianActs: boolean
  readonly sideMattersOnly: boolean
  /** The court that has the matter sent it here itself. */
  readonly referredByCourt: boolean
  /** Every party agreed to the mediator after the disclosure. */
  readonly partiesAgreeToMediator: boolean
}

/** The first rule that stops a step, or none. */
export function gateStopping(step: GatedStep, answers: GateAnswers, lifted: Lifted): GateRule | undefined {
  return GATE_RULES.find(
    (rule) => rule.stops.includes(step) && answers[rule.gate] === 'yes' && !isLifted(rule, lifted),
  )
}

function isLifted(rule: GateRule, lifted: Lifted): boolean {
  switch (rule.lifting) {
    case 'never':
      return false
    case 'police-link-noted':
      return lifted.policeLinkNoted
    case 'safety-plan-recorded':
      return lifted.safetyPlanRecorded
    case 'emergency-reported':
      return lifted.reportedFor.includes(rule.gate)
    case 'guardian-acts':
      return lifted.guardianActs
    case 'side-matters-only':
      return lifted.sideMattersOnly
    case 'parties-agree':
      return lifted.partiesAgreeToMediator
    case 'court-referral':
      return lifted.referredByCourt
  }
}

/** Gates of registration without an answer: T05 and T06 wait for them. The others are asked when they arise, and at every session. */
export function unansweredGates(answers: GateAnswers): readonly GateId[] {
  return REGISTRATION_GATES.filter((gate) => (answers[gate] ?? 'unknown') === 'unknown')
}

/** Gates answered yes, in the order of the catalogue. */
export function firedGates(answers: GateAnswers): readonly GateId[] {
  return GATE_IDS.filter((gate) => answers[gate] === 'yes')
}

/** True where turning this answer into a no is for the committee head alone. */
export function headDecides(gate: GateId): boolean {
  return GATE_RULES.some((rule) => rule.gate === gate && rule.headDecides)
}

/** The answers after new ones: an unknown never wipes out an answer. */
export function mergeAnswers(before: GateAnswers, asked: GateAnswers): GateAnswers {
  const after: Partial<Record<GateId, GateAnswer>> = { ...before }
  for (const gate of GATE_IDS) {
    const answer = asked[gate]
    if (answer === undefined) continue
    if (answer === 'unknown' && after[gate] !== undefined) continue
    after[gate] = answer
  }
  return after
}

/** The answers after details were completed at the counter: what was found dangerous is cleared only where it is asked again with a reason. */
export function addAnswers(before: GateAnswers, stated: GateAnswers): GateAnswers {
  const merged = mergeAnswers(before, stated)
  const kept = GATE_IDS.filter((gate) => before[gate] === 'yes').map((gate) => [gate, 'yes'] as const)
  return { ...merged, ...Object.fromEntries(kept) }
}

/** Gate answers that any fact of the case carries in `gates`, as `{ 'G-01': 'no' }` or `[{ gate, answer }]`. */
export function answersIn(data: JsonObject): GateAnswers {
  const gates = data['gates']
  const answers: Partial<Record<GateId, GateAnswer>> = {}
  if (isObject(gates)) for (const gate of GATE_IDS) keep(answers, gate, textOf(gates, gate))
  for (const each of objectsOf(data, 'gates')) {
    const gate = GATE_IDS.find((id) => id === textOf(each, 'gate'))
    if (gate) keep(answers, gate, textOf(each, 'answer'))
  }
  return answers
}

function keep(answers: Partial<Record<GateId, GateAnswer>>, gate: GateId, answer: string | null): void {
  if (answer === 'yes' || answer === 'no' || answer === 'unknown') answers[gate] = answer
}
