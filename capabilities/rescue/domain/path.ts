import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

/**
 * How far an encounter has come (domain 3.7). Whoever declines is not in it: their row is removed.
 * `identity-stated` says that something was stated, or why it could not be.
 */
export const STATES = ['encountered', 'aided', 'offered', 'admitted', 'identity-stated', 'arranged', 'left'] as const
export type State = (typeof STATES)[number]

export const STEPS = ['aid', 'offer', 'decline', 'admit', 'state', 'hospital', 'arrange', 'leave'] as const
export type Step = (typeof STEPS)[number]

/** `gone`: nothing of it is kept but a count and the place. */
export type After = State | 'gone'

/** What may follow. The server’s check and the buttons read the same table. */
export const TRANSITIONS: Readonly<Record<State, Readonly<Partial<Record<Step, After>>>>> = {
  encountered: { aid: 'aided', offer: 'offered', decline: 'gone', admit: 'admitted', hospital: 'arranged', leave: 'gone' },
  aided: { aid: 'aided', offer: 'offered', decline: 'gone', admit: 'admitted', hospital: 'arranged', leave: 'gone' },
  offered: { aid: 'offered', decline: 'gone', admit: 'admitted', hospital: 'arranged', leave: 'gone' },
  admitted: { aid: 'admitted', state: 'identity-stated', hospital: 'arranged', arrange: 'arranged', leave: 'left' },
  'identity-stated': { aid: 'identity-stated', state: 'identity-stated', hospital: 'arranged', arrange: 'arranged', leave: 'left' },
  // Treated first, registered later: whoever comes from the hospital is admitted then.
  arranged: { aid: 'arranged', state: 'arranged', hospital: 'arranged', arrange: 'arranged', admit: 'admitted', leave: 'left' },
  left: {},
}

export const stateOf = (text: string): State => STATES.find((each) => each === text) ?? 'left'

/** What a step leads to. Refuses `out-of-turn`; never for leaving, as long as somebody is there (RES Art. 11). */
export function afterStep(state: State, step: Step): After | undefined {
  return TRANSITIONS[state][step]
}

export const GENDERS = ['woman', 'man', 'unsaid'] as const
export type Gender = (typeof GENDERS)[number]

/** `unsure`: perhaps under eighteen, and treated as a minor until it is known. */
export const AGES = ['adult', 'minor', 'unsure'] as const
export type Age = (typeof AGES)[number]

/** Whoever may be under eighteen goes the children’s way (LPM Art. 92). */
export const goesAsMinor = (age: Age): boolean => age !== 'adult'

/** How it goes on. A ticket is a number of a route given for nothing; nothing is sold. */
export const ARRANGEMENTS = ['ticket', 'family-pickup', 'home-government', 'hospital', 'child-protection'] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]
const FOR_MINORS: readonly Arrangement[] = ['family-pickup', 'hospital', 'child-protection']

export interface Person {
  readonly age: Age
  readonly gender: Gender
  /** Something was stated, or why it could not be (RES Art. 6). */
  readonly stated: boolean
  readonly policeTold: boolean
}

/**
 * Whether it may go on like this. Hospital always. Refuses `statement-first` (RES Art. 6), `minor-not-alone` (LPM Art. 92),
 * `police-first` (LPM Art. 11), `for-minors-only`.
 */
export function arrangementRefusal(person: Person, to: Arrangement): Refusal | undefined {
  if (to === 'hospital') return undefined
  const minor = goesAsMinor(person.age)
  if (minor && !FOR_MINORS.includes(to)) return refusal('minor-not-alone', {})
  if (!minor && to === 'child-protection') return refusal('for-minors-only', {})
  if (minor && !person.policeTold) return refusal('police-first', {})
  return person.stated || to === 'child-protection' ? undefined : refusal('statement-first', {})
}

export const DORMITORIES = ['women', 'men', 'children'] as const
export type DormitoryFor = (typeof DORMITORIES)[number]

/**
 * Whether this bed is one for them. `byWoman`: a woman colleague leads there.
 * Refuses `minor-not-with-adults`, `children-only` (LPM Art. 92), `women-only`, `men-only`, `woman-staff-needed` (RES Art. 8).
 */
export function bedRefusal(person: Pick<Person, 'age' | 'gender'>, room: DormitoryFor, byWoman: boolean): Refusal | undefined {
  if (goesAsMinor(person.age)) return room === 'children' ? undefined : refusal('minor-not-with-adults', {})
  if (room === 'children') return refusal('children-only', {})
  if (room === 'men') return person.gender === 'woman' ? refusal('men-only', {}) : undefined
  if (person.gender !== 'woman') return refusal('women-only', {})
  return byWoman ? undefined : refusal('woman-staff-needed', {})
}

/** The six ones (六个一). Each is done, declined without a reason, or not needed. */
export const SIX_ONES = ['greeting', 'tea', 'hair', 'shower', 'clothes', 'meal'] as const
export type SixOne = (typeof SIX_ONES)[number]
export const SIX_STATES = ['done', 'declined', 'not-needed'] as const
export type SixState = (typeof SIX_STATES)[number]

export const SERVICES = ['tracing', 'medical', 'escort'] as const
export type ServiceKind = (typeof SERVICES)[number]
/** What came of a service. */
export const SERVICE_RESULTS = {
  tracing: ['found', 'not-found', 'stopped-by-wish'],
  medical: ['treated', 'passed-on', 'stopped-by-wish'],
  escort: ['handed-over', 'stopped-by-wish'],
} as const satisfies Readonly<Record<ServiceKind, readonly string[]>>
export type ServiceResult = (typeof SERVICE_RESULTS)[ServiceKind][number]
export const ALL_RESULTS: readonly ServiceResult[] = ['found', 'not-found', 'treated', 'passed-on', 'handed-over', 'stopped-by-wish']

/** A result fits its service. Refuses `result-does-not-fit`. */
export function resultRefusal(kind: ServiceKind, result: ServiceResult): Refusal | undefined {
  const fitting: readonly string[] = SERVICE_RESULTS[kind]
  return fitting.includes(result) ? undefined : refusal('result-does-not-fit', {})
}
