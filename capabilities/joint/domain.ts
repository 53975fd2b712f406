import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition } from '#cap/cases'
import { dueDays } from '#platform/calendar'
import { parseDay } from '#platform/time'
import { CHARGE_STATES, CLOCK_NAMES, FACT_WORDS, type SLOT_WORDS, TEAM_STATES } from './words.ts'

export type Slot = keyof typeof SLOT_WORDS

/** Parts as the spine keeps them: a member sees the metadata, a reader the content, with every party's consent. */
export const MEMBER = 'team-member'
export const READER = 'team-reader'
export const LEADER = 'leader'

export interface SlotRule {
  readonly slot: Slot
  /** Posts that fit the seat (§8.2). */
  readonly roles: readonly string[]
  /** Whether every party's consent lets the seat read the case. A court sees the agreed package only, never the talks (N-04). */
  readonly mayRead: boolean
  /** Only in a case that is a petition. */
  readonly inPetition?: true
}

/** Seats of "one court, two stations, one office". */
export const SLOTS: readonly SlotRule[] = [
  { slot: 'guide', roles: ['court-liaison'], mayRead: false },
  { slot: 'judicial', roles: ['judicial-office', 'committee-head', 'mediator', 'sector-mediator'], mayRead: true },
  { slot: 'police', roles: ['community-officer', 'auxiliary', 'police-liaison'], mayRead: true },
  { slot: 'peace', roles: ['unit-head', 'director', 'dispatcher', 'department-handler'], mayRead: false },
  // A hard petition: the responsible leader, the unit with the power to decide, and the locality.
  { slot: 'petition-leader', roles: ['leader', 'director'], mayRead: false, inPetition: true },
  { slot: 'petition-competent', roles: ['department-handler', 'unit-head'], mayRead: true, inPetition: true },
  { slot: 'petition-locality', roles: ['unit-head', 'committee-head', 'dispatcher', 'clerk'], mayRead: true, inPetition: true },
]

/** The seats that fit a case: those of a petition only where it is one. */
export function slotsFor(procedures: readonly { readonly kind: string }[]): readonly SlotRule[] {
  const petition = procedures.some((each) => each.kind === 'petition')
  return SLOTS.filter((each) => petition || each.inPetition !== true)
}

export const SEATING = ['dispatcher', 'committee-head', 'mediator', 'sector-mediator', 'petition-officer', 'department-handler'] as const
export const NAMING = ['dispatcher', 'director', 'unit-head', 'committee-head'] as const

/** Who looks after charges: names a leader, or supervises. */
export const OVERSEEING = [...NAMING, 'supervisor'] as const

export const teamProcedure: ProcedureDefinition = {
  kind: 'joint-team', initial: 'formed', ended: ['dissolved'], states: TEAM_STATES,
  transitions: [
    { id: 'J01', fact: 'team-joined', from: ['formed'], to: 'same', law: 'PMA-20', label: FACT_WORDS['team-joined'] },
    { id: 'J02', fact: 'team-left', from: ['formed'], to: 'same', law: '[D]', label: FACT_WORDS['team-left'] },
    { id: 'J03', fact: 'team-dissolved', from: ['formed'], to: 'dissolved', law: '[D]', label: FACT_WORDS['team-dissolved'] },
  ],
  deadlinesOf: () => [], countsOf: () => [],
}

const KEY = 'review'

function reviewClock(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const next = parseDay(String(fact.data['reviewOn'] ?? ''))
  if (!next.ok) return context.before.deadlines.some((each) => each.key === KEY) ? [{ change: 'met', key: KEY }] : []
  const due = dueDays(context.calendar, next.value)
  return [{ change: 'open', deadline: { ...due, key: KEY, clock: KEY, procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false } }]
}

function chargeCounts(fact: Fact): readonly CountChange[] {
  return fact.kind === 'charge-taken' ? [{ indicator: 'leader-charge', n: 1, effectiveOn: fact.occurredOn }] : []
}

export const chargeProcedure: ProcedureDefinition = {
  kind: 'leader-charge', initial: 'in-charge', ended: ['ended'], states: CHARGE_STATES, clocks: CLOCK_NAMES,
  transitions: [
    { id: 'C01', fact: 'charge-taken', from: ['in-charge'], to: 'same', law: '[D]', label: FACT_WORDS['charge-taken'] },
    { id: 'C02', fact: 'charge-reviewed', from: ['in-charge'], to: 'same', law: '[D]', label: FACT_WORDS['charge-reviewed'] },
    { id: 'C03', fact: 'charge-ended', from: ['in-charge'], to: 'ended', law: '[D]', label: FACT_WORDS['charge-ended'] },
  ],
  deadlinesOf: reviewClock, countsOf: chargeCounts,
}

type Told = Pick<Fact, 'kind' | 'data' | 'procedureId' | 'occurredOn'>

export interface Seat {
  readonly staffId: string
  readonly slot: Slot
  readonly reads: boolean
  readonly since: string
}

/** Who sits in the team now, as its facts say. */
export function seatsOf(facts: readonly Told[], teamId: string | undefined): readonly Seat[] {
  let seats: readonly Seat[] = []
  for (const { kind, data, procedureId, occurredOn } of facts) {
    if (procedureId !== teamId) continue
    const staffId = String(data['staffId'] ?? '')
    const slot = SLOTS.find((each) => each.slot === data['slot'])?.slot
    if (kind === 'team-joined' && slot) seats = [...seats, { staffId, slot, reads: data['reads'] === true, since: occurredOn }]
    if (kind === 'team-left') seats = seats.filter((each) => each.staffId !== staffId)
    if (kind === 'team-dissolved') seats = []
  }
  return seats
}
