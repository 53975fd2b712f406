import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import { dueDays } from '#platform/calendar'
import type { Refusal } from '#platform/result'
import { type Day, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { FACT_WORDS, HAZARD_STATES, refusal, STEP_WORDS } from './words.ts'

const SAME = 'same'
const OPEN = ['found', 'assigned', 'fixing'] as const

/** §3.7 of the domain: FOUND → ASSIGNED → FIXING → VERIFIED → CLOSED. Found with an owner, it is assigned at once. */
export const HAZARD_TRANSITIONS: readonly Transition[] = [
  { id: 'H01', fact: 'hazard-found', from: ['found'], to: stateWhenFound, law: '[D]', label: FACT_WORDS['hazard-found'] },
  { id: 'H02', fact: 'hazard-assigned', from: OPEN, to: 'assigned', law: '[D]', label: FACT_WORDS['hazard-assigned'] },
  { id: 'H03', fact: 'hazard-taken-up', from: ['assigned'], to: 'fixing', law: '[D]', label: FACT_WORDS['hazard-taken-up'] },
  { id: 'H04', fact: 'hazard-fixed', from: ['assigned', 'fixing'], to: 'fixing', law: '[D]', label: FACT_WORDS['hazard-fixed'] },
  { id: 'H05', fact: 'hazard-verified', from: ['fixing'], to: 'verified', law: '[D]', label: FACT_WORDS['hazard-verified'] },
  { id: 'H05b', fact: 'hazard-not-fixed', from: ['fixing'], to: SAME, law: '[D]', label: FACT_WORDS['hazard-not-fixed'] },
  { id: 'H01b', fact: 'hazard-photo-added', from: OPEN, to: SAME, law: '[D]', label: FACT_WORDS['hazard-photo-added'] },
  { id: 'H06', fact: 'hazard-closed', from: ['verified'], to: 'closed', law: '[D]', label: FACT_WORDS['hazard-closed'] },
]

function stateWhenFound(fact: Pick<Fact, 'data'>): string {
  return typeof fact.data['ownerUnitId'] === 'string' ? 'assigned' : 'found'
}

const keyOf = (procedureId: string) => `DL-37:${procedureId}`

function dayIn(fact: Fact): Day | undefined {
  const parsed = parseDay(String(fact.data['dueOn'] ?? ''))
  return parsed.ok ? parsed.value : undefined
}

function opened(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const dueOn = dayIn(fact)
  if (!dueOn) return []
  const deadline = {
    ...dueDays(context.calendar, dueOn), key: keyOf(context.procedure.id), clock: 'DL-37', procedureId: context.procedure.id,
    startsOn: fact.occurredOn, audience: 'staff', optional: false,
  } as const
  return [{ change: 'open', deadline }]
}

function deadlinesOf(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  if (fact.kind === 'hazard-found') return opened(fact, context)
  if (fact.kind !== 'hazard-verified') return []
  const key = keyOf(context.procedure.id)
  return context.before.deadlines.some((each) => each.key === key) ? [{ change: 'met', key }] : []
}

function countsOf(fact: Fact): readonly CountChange[] {
  if (fact.kind !== 'hazard-found' && fact.kind !== 'hazard-closed') return []
  return [{ indicator: fact.kind, n: 1, effectiveOn: fact.occurredOn }]
}

export const hazardProcedure: ProcedureDefinition = {
  kind: 'hazard', initial: 'found', transitions: HAZARD_TRANSITIONS, ended: ['closed'], states: HAZARD_STATES, deadlinesOf, countsOf,
}

/** What guards look at: the task as its row says, and who is asking. */
export interface HazardTask {
  readonly state: string
  /** True once somebody reported that it is fixed and nobody has contradicted. */
  readonly reportedFixed: boolean
  readonly fixedBy: string | null
  /** There is a photo of what it was like when it was found. */
  readonly photoBefore: boolean
}

export type HazardStep = keyof typeof STEP_WORDS

export type Side = 'owner' | 'overseer' | 'either'

/** Which side of the task a step belongs to: the unit that owns it, or the one that has the case and those above. */
export const SIDES: Readonly<Record<HazardStep, Side>> = {
  assign: 'overseer', 'take-up': 'owner', fix: 'owner', verify: 'overseer', close: 'overseer', photo: 'either',
}

const FROM: Readonly<Record<HazardStep, readonly string[]>> = {
  assign: OPEN, 'take-up': ['assigned'], fix: ['assigned', 'fixing'], verify: ['fixing'], close: ['verified'], photo: OPEN,
}

function stateName(state: string): Said {
  const names: Readonly<Record<string, Said>> = HAZARD_STATES
  return names[state] ?? HAZARD_STATES.found
}

/** Why a step may not be taken now, or undefined: the command and the button ask the same function. */
export function refusalOf(step: HazardStep, task: HazardTask, byId: string): Refusal | undefined {
  if (!FROM[step].includes(task.state)) return refusal('hazard-out-of-turn', { state: stateName(task.state), step: STEP_WORDS[step] })
  if (step === 'photo' && task.photoBefore) return refusal('photo-there', {})
  if (step !== 'verify') return undefined
  if (!task.reportedFixed) return refusal('not-reported-fixed', {})
  return task.fixedBy === byId ? refusal('verified-by-another', {}) : undefined
}

/** Days in which a danger is dealt with (DL-37, [D]); calendar days. */
export const HAZARD_DAYS = 10

/** What whoever sends a photo says of it: faces and plates were covered on the device, or there is nobody on it. */
export interface PhotoSaid {
  readonly photo?: string
  readonly photoBlurred?: boolean
  readonly photoWithoutPeople?: boolean
}

/** Why a photo may not be taken in, or undefined (PR-23): somebody has to have looked, and say so. Refuses `photo-with-people`. Pure. */
export function photoRefusal({ photo, photoBlurred, photoWithoutPeople }: PhotoSaid): Refusal | undefined {
  return photo === undefined || photoBlurred === true || photoWithoutPeople === true ? undefined : refusal('photo-with-people', {})
}
