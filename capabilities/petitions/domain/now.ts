import type { Fact, Transition } from '#cap/cases'
import { type Day, parseDay } from '#platform/time'
import type { FORM_WORDS, OUTCOME_WORDS, REPEAT_WORDS, REVIEW_OUTCOME_WORDS, ROUTE_WORDS, TYPE_WORDS } from '../words/states.ts'
import { PETITION_STATES } from '../words/states.ts'
import { PETITION_TRANSITIONS, type PetitionState } from './procedure.ts'

export type PetitionType = keyof typeof TYPE_WORDS
export type PetitionForm = keyof typeof FORM_WORDS
export type RouteName = keyof typeof ROUTE_WORDS
export type Outcome = keyof typeof OUTCOME_WORDS
export type ReviewOutcome = keyof typeof REVIEW_OUTCOME_WORDS
export type RepeatName = keyof typeof REPEAT_WORDS

/** The three opinions of the lawful chain (PET Art. 32, 35, 36). */
export const LEVELS = ['opinion', 'review', 're-review'] as const
export type Level = (typeof LEVELS)[number]

/** A petition as its facts leave it: ids, days and classes, no word of anybody. */
export interface PetitionNow {
  readonly id: string
  readonly state: PetitionState
  readonly type: PetitionType
  readonly form: PetitionForm
  readonly receivedOn: Day
  readonly people: number
  readonly addressKnown: boolean
  readonly officeUnitId: string
  /** The unit that has it now; the office until it is directed. */
  readonly unitId: string
  readonly handlerId: string | null
  readonly repeat: RepeatName | null
  readonly shutOut: string | null
  /** Units whose objection was not agreed: they may not object again. */
  readonly objected: readonly string[]
  /** How often it came back for want of competence, in this round: the first one, the review, the re-review. */
  readonly returns: number
  /** Units that were designated for good: they neither object nor hand it back. */
  readonly designated: readonly string[]
  readonly extendedDays: number | null
  readonly hearingDays: number
  readonly mediationId: string | null
  /** Which units wrote which opinion, in order. */
  readonly written: readonly { readonly level: Level; readonly unitId: string }[]
  /** Days on which the written replies of the present round were delivered. */
  readonly delivered: readonly Level[]
}

export type Told = Pick<Fact, 'kind' | 'data' | 'procedureId' | 'occurredOn'>

function text(fact: Told, key: string): string | undefined {
  const value = fact.data[key]
  return typeof value === 'string' ? value : undefined
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown, otherwise: Value): Value {
  return values.find((each) => each === given) ?? otherwise
}

const TYPES: readonly PetitionType[] = ['claim', 'suggestion', 'accusation']
const FORMS: readonly PetitionForm[] = ['visit', 'letter', 'phone', 'web']
const REPEATS: readonly RepeatName[] = ['first', 'repeat', 'new-facts', 'pending', 'chain', 'final-same']

function begun(fact: Told): PetitionNow {
  const received = parseDay(text(fact, 'receivedOn') ?? '')
  return {
    id: fact.procedureId, state: 'received', type: oneOf(TYPES, fact.data['type'], 'claim'), form: oneOf(FORMS, fact.data['form'], 'visit'),
    receivedOn: received.ok ? received.value : fact.occurredOn, people: Number(fact.data['people'] ?? 1), addressKnown: fact.data['addressKnown'] !== false,
    officeUnitId: text(fact, 'officeUnitId') ?? '', unitId: text(fact, 'officeUnitId') ?? '', handlerId: text(fact, 'handlerId') ?? null, repeat: null,
    shutOut: text(fact, 'shutOut') ?? null, objected: [], returns: 0, designated: [], extendedDays: null, hearingDays: 0, mediationId: null,
    written: [], delivered: [],
  }
}

type Change = (now: PetitionNow, fact: Told) => Partial<PetitionNow>

const toUnit: Change = (now, fact) => ({ unitId: text(fact, 'toUnitId') ?? now.unitId, handlerId: null })
/** A round of its own: what came back in the one before is not counted. */
const toReview: Change = (now, fact) => ({ ...toUnit(now, fact), returns: 0 })
const wrote = (level: Level): Change => (now, fact) => ({
  written: [...now.written, { level, unitId: now.unitId }], ...(fact.data['outcome'] === 'revoked' ? { delivered: [], extendedDays: null, unitId: text(fact, 'backToUnitId') ?? now.unitId, handlerId: text(fact, 'handlerId') ?? null } : {}),
})

const CHANGES: Readonly<Record<string, Change>> = {
  'petition-registered': (_now, fact) => ({ repeat: oneOf(REPEATS, fact.data['repeat'], 'first') }),
  'petition-directed': toUnit,
  'petition-designated': (now, fact) => ({ ...toUnit(now, fact), designated: [...now.designated, text(fact, 'toUnitId') ?? now.unitId] }),
  'petition-taken-up': (now, fact) => ({ handlerId: text(fact, 'handlerId') ?? now.handlerId }),
  'objection-agreed': (now) => ({ unitId: now.officeUnitId, handlerId: null, returns: now.returns + 1 }),
  'objection-refused': (now) => ({ objected: [...now.objected, now.unitId] }),
  'petition-given-up': () => ({ handlerId: null }),
  'petition-handed-back': (now) => ({ unitId: now.officeUnitId, handlerId: null, returns: now.returns + 1 }),
  'petition-extended': (_now, fact) => ({ extendedDays: Number(fact.data['days'] ?? 0) }),
  'petition-mediation-opened': (_now, fact) => ({ mediationId: text(fact, 'mediationId') ?? null }),
  'petition-mediation-failed': () => ({ mediationId: null }),
  'petition-opinion': wrote('opinion'),
  'petition-delivered': (now, fact) => ({ delivered: [...now.delivered, oneOf(LEVELS, fact.data['level'], 'opinion')] }),
  'review-requested': toReview,
  'review-opinion': wrote('review'),
  're-review-requested': toReview,
  'petition-hearing-held': (now, fact) => ({ hearingDays: now.hearingDays + Number(fact.data['days'] ?? 0) }),
  're-review-opinion': wrote('re-review'),
}

function stateAfter(now: PetitionNow, fact: Told): PetitionState {
  const step: Transition | undefined = PETITION_TRANSITIONS.find((each) => each.fact === fact.kind && each.from.includes(now.state))
  const to = step === undefined ? 'same' : typeof step.to === 'function' ? step.to(fact) : step.to
  const known = Object.keys(PETITION_STATES).find((each): each is PetitionState => each === to)
  return known ?? now.state
}

/** The petition that facts tell of, or undefined where none was received. Pure. */
export function petitionOf(facts: readonly Told[]): PetitionNow | undefined {
  const first = facts.find((each) => each.kind === 'petition-received')
  if (!first) return undefined
  let now = begun(first)
  for (const fact of facts) {
    if (fact.procedureId !== first.procedureId) continue
    now = { ...now, ...(CHANGES[fact.kind]?.(now, fact) ?? {}), state: stateAfter(now, fact) }
  }
  return now
}
