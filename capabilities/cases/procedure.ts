import type { JsonObject } from '#platform/canonical'
import type { DueDays, WorkCalendar } from '#platform/calendar'
import type { Id } from '#platform/ids'
import type { Said } from '#platform/result'
import type { Day, Instant } from '#platform/time'

export type CaseId = Id<'case'>
export type FactId = Id<'fact'>
export type ProcedureId = Id<'procedure'>
export type UnitId = Id<'unit'>
export type StaffId = Id<'staff'>

export type ProcedureKind =
  | 'entry'
  | 'mediation'
  | 'performance'
  | 'follow-up'
  | 'hazard'
  | 'confirmation'
  | 'court-referral'
  | `${'police' | 'court' | 'arbitration' | 'administrative'}-linked`
  | 'joint-team'
  | 'leader-charge'
  | 'petition'
  | 'danger'
  | 'privacy'
  | 'support'
  | 'safety'
  | 'remote-session'
  | 'ticket'

/** Who did something, as the fact remembers it: one person in exactly one role, or a program by its key. */
export interface FactActor {
  readonly kind: 'staff' | 'reporter' | 'system' | 'key'
  /** Staff id, reporter id or the id of a key; null for the system. */
  readonly id: string | null
  readonly role: string
  readonly unitId: UnitId | null
}

/** A fact: recorded once, never edited. `data` holds only the non-personal values that states, clocks and counters need. */
export interface Fact {
  readonly id: FactId
  readonly caseId: CaseId
  readonly seq: number
  readonly kind: string
  readonly v: number
  /** The procedure it moves; the entry procedure's facts carry that one's id. */
  readonly procedureId: ProcedureId
  readonly actor: FactActor
  readonly occurredOn: Day
  readonly recordedAt: Instant
  readonly data: JsonObject
  /** Procedures that this fact opens, each in its definition's first state. */
  readonly opens: readonly OpenedProcedure[]
}

export interface OpenedProcedure {
  readonly id: ProcedureId
  readonly kind: ProcedureKind
  readonly parentId: ProcedureId | null
}

/** One procedure as the facts leave it. */
export interface ProcedureState {
  readonly id: ProcedureId
  readonly kind: ProcedureKind
  readonly parentId: ProcedureId | null
  readonly state: string
  readonly openedOn: Day
  readonly endedOn: Day | null
  /** The day on which the work itself began (acceptance), from which handling is measured (I-17); null or absent before. */
  readonly begunOn?: Day | null
}

/** The case as its facts leave it: everything a guard, a clock or a counter may look at. Pure data, no names. */
export interface CaseState {
  readonly id: CaseId
  readonly channel: string
  readonly category: string | null
  /** The unit that has the case now; counters and lists follow it. */
  readonly unitId: UnitId
  /** Who handles it now; null while a unit has it and nobody has claimed it. */
  readonly assigneeId: StaffId | null
  readonly addressId: Id<'address'> | null
  readonly microGridId: Id<'micro-grid'> | null
  readonly gridId: Id<'grid'> | null
  readonly registeredOn: Day
  readonly mergedInto: CaseId | null
  /** Gates of danger that are answered yes, in order: while there is one, only those who handle the case see what it is. */
  readonly restrictedBy: readonly string[]
  /** The record is sealed: nobody sees it without a decision that is written down (decision 4). */
  readonly sealed: boolean
  /** Processing is limited (PIPL Art. 47): nothing is done with it but keeping and protecting. */
  readonly limited: boolean
  readonly procedures: readonly ProcedureState[]
  /** Open deadlines by key; closed ones are history. */
  readonly deadlines: readonly DeadlineState[]
}

export interface DeadlineState extends DueDays {
  /** Unique within the case, such as `DL-04c` or `due:2`. */
  readonly key: string
  /** Catalogue number (`DL-04c`) or `agreed` for a day agreed in a contract. */
  readonly clock: string
  readonly procedureId: ProcedureId
  readonly startsOn: Day
  /** Who has to act: staff see rolled days, people see safe ones. */
  readonly audience: 'staff' | 'parties'
  /** True where the right may be used or left: never shown as pressure (N-07). */
  readonly optional: boolean
}

export type DeadlineChange =
  | { readonly change: 'open'; readonly deadline: DeadlineState }
  | { readonly change: 'met'; readonly key: string }
  | { readonly change: 'cancelled'; readonly key: string }

/** A difference to one counter. `unitId`, `category` and `channel` default to the case's own. */
export interface CountChange {
  readonly indicator: string
  readonly n: number
  readonly effectiveOn: Day
  readonly unitId?: UnitId
  readonly category?: string
}

/** What the pure functions of a procedure see besides the fact itself. */
export interface FactContext {
  /** The case before the fact. */
  readonly before: CaseState
  /** The procedure the fact moves, before the fact. */
  readonly procedure: ProcedureState
  readonly calendar: WorkCalendar
}

export interface Transition {
  /** `T06` as in `docs/law.md` §3.2, or a name of ours. */
  readonly id: string
  readonly fact: string
  readonly from: readonly string[]
  /** The next state; a function where the fact names it (unmerge). `same` keeps it. */
  readonly to: string | ((fact: Pick<Fact, 'data'>) => string)
  /** Article behind it, such as `PMA-29`; `[D]` for a rule of our own. */
  readonly law: string
  readonly label: Said
}

/** Everybody who reads the case; its handlers and the committee's head; its handlers alone. */
export type WordsFor = 'readers' | 'handlers-and-head' | 'handlers'

/** How a procedure registers itself with the spine. All pure: server, screen and recount read the same table. */
export interface ProcedureDefinition {
  readonly kind: ProcedureKind
  readonly initial: string
  readonly transitions: readonly Transition[]
  /** States in which nothing more is expected of anybody. */
  readonly ended: readonly string[]
  /** Facts that begin the work itself: from the first of them handling is measured (I-17). */
  readonly begins?: readonly string[]
  /** Words for each state. */
  readonly states: Readonly<Record<string, Said>>
  /** What each of its clocks asks for, by catalogue number. */
  readonly clocks?: Readonly<Record<string, Said>>
  /** Facts whose values and words no timeline shows: what people said about those who handle their matter. */
  readonly hushed?: readonly string[]
  /** Whose eyes a fact's words are for, where they are not for all who may read the case (`docs/law.md` §8.2, N-04). */
  readonly wordsFor?: (fact: Pick<Fact, 'kind' | 'data'>) => WordsFor
  deadlinesOf(fact: Fact, context: FactContext): readonly DeadlineChange[]
  countsOf(fact: Fact, context: FactContext): readonly CountChange[]
}

/** `same` as a target keeps the procedure's state: the fact is noted and nothing moves. */
export const SAME = 'same'

/** The transition a fact would take from a state, if the table has one. */
export function transitionFor(definition: ProcedureDefinition, state: string, fact: string): Transition | undefined {
  return definition.transitions.find((each) => each.fact === fact && each.from.includes(state))
}
