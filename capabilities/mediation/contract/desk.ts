import Type, { type Static } from 'typebox'
import { DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { RefusalShape, RightShape } from './shapes.ts'

/** One step of the tables: the button's words, and why it may not be pressed now. */
export const StepShape = Type.Object({
  step: Type.String(),
  /** Name of the operation that takes it. */
  operation: Type.String(),
  label: SaidShape,
  refusal: orNull(RefusalShape),
  /** The step the procedure waits for now, and the caller may take it: the one primary button. */
  main: Type.Boolean(),
})

export const DeskParty = Type.Object({
  id: Uuid,
  side: Type.String(),
  kind: Type.String(),
  /** In full for who handles the case, masked for others. */
  name: Type.String(),
  phone: orNull(Type.String()),
  minor: Type.Boolean(),
  notified: Type.Boolean(),
  attempts: Type.Integer(),
  reached: Type.Boolean(),
  consent: orNull(Type.Object({ given: Type.Boolean(), by: Type.String(), on: DayText })),
})

export const DeskDeadline = Type.Object({
  key: Type.String(),
  name: SaidShape,
  rawOn: DayText,
  rolledOn: DayText,
  safeOn: DayText,
  provisional: Type.Boolean(),
  audience: Type.String(),
  optional: Type.Boolean(),
  /** Calendar days from today to the rolled day; below zero when it has passed. */
  daysLeft: Type.Integer(),
})

/** Words of a recorded step, as its fact keeps them. */
export const DeskRecord = Type.Object({
  factId: Uuid,
  kind: Type.String(),
  on: DayText,
  data: Type.Record(Type.String(), Type.Unknown()),
  content: orNull(Type.Record(Type.String(), Type.Unknown())),
})

export const DeskDraft = Type.Object({
  draftId: Uuid,
  version: Type.Integer(),
  paperOnly: Type.Boolean(),
  /** Homes of which it disposes of a share. */
  disposesOf: Type.Array(Type.String()),
  content: orNull(Type.Record(Type.String(), Type.Unknown())),
  marks: Type.Array(Type.Object({ by: Type.String(), whose: Uuid, on: DayText })),
  missing: Type.Array(Type.Object({ by: Type.String(), whose: Uuid })),
})

export const DeskObligation = Type.Object({
  ref: Type.String(),
  dueOn: DayText,
  fen: orNull(Type.Integer()),
  kind: Type.String(),
  paidFen: Type.Integer(),
  settled: Type.Boolean(),
  overdue: Type.Boolean(),
  urged: Type.Boolean(),
})

export const RemedyShape = Type.Object({ remedy: Type.String(), way: SaidShape, where: SaidShape, limit: orNull(SaidShape), basis: Type.String() })

export const DeskPaper = Type.Object({ kind: Type.String(), name: SaidShape, ref: orNull(Type.String()), on: orNull(DayText) })

/** Everything the case page's mediation panel shows. */
export const MediationDesk = Type.Object({
  state: Type.String(),
  stateWords: SaidShape,
  performance: orNull(Type.Object({ state: Type.String(), stateWords: SaidShape })),
  number: orNull(Type.String()),
  numberVoid: Type.Boolean(),
  acceptedOn: orNull(DayText),
  parties: Type.Array(DeskParty),
  gates: Type.Record(Type.String(), Type.String()),
  /** Fired gates with what they mean for the work. */
  fired: Type.Array(Type.Object({ gate: Type.String(), words: SaidShape })),
  steps: Type.Array(StepShape),
  /** What the procedure waits for now, where it belongs to somebody else: said instead of a primary button. */
  waitsFor: orNull(SaidShape),
  /** Rooms booked for this case, the latest first. */
  bookings: Type.Array(Type.Object({ id: Uuid, room: SaidShape, day: DayText, from: Type.String(), to: Type.String() })),
  /** Sessions that people are invited to, neither held nor called off, the nearest first. */
  arranged: Type.Array(Type.Object({
    id: Uuid, bookingId: orNull(Uuid), on: DayText, from: Type.String(), to: Type.String(), place: SaidShape, partyIds: Type.Array(Uuid),
    /** Its room was given back in the meantime. */
    roomGone: Type.Boolean(),
  })),
  /** Days on which parties cannot come, both ends included. */
  away: Type.Array(Type.Object({ partyId: Uuid, spans: Type.Array(Type.Object({ from: DayText, until: DayText })) })),
  /** Clocks that mediating may run on, the proposed one first; each with its reason and article. Empty once one is chosen. */
  clocks: Type.Array(Type.Object({ rule: Type.String(), clock: Type.String(), reason: SaidShape, law: Type.String() })),
  /** The clock that acceptance chose and why; `overridden` is the reason of who chose another than the proposed one. */
  clock: orNull(Type.Object({ rule: Type.String(), reason: SaidShape, law: Type.String(), overridden: orNull(Type.String()) })),
  /** What people are told when the time is over, in the words of the law; null while it runs. */
  timeIsOver: orNull(SaidShape),
  deadlines: Type.Array(DeskDeadline),
  /** Agents and representatives who may sign for each party today, by written authority. */
  signers: Type.Array(Type.Object({ partyId: Type.String(), name: Type.String(), agents: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })) })),
  /** Who may answer for each party today when they are asked whether they agree to mediate. */
  voices: Type.Array(Type.Object({
    partyId: Type.String(),
    ways: Type.Array(Type.Object({ as: Type.Enum(['self', 'guardian', 'agent']), signerId: orNull(Type.String()), name: Type.String() })),
  })),
  /** Homes with more than one owner, for an agreement that disposes of a share of one. */
  homes: Type.Array(Type.Object({ id: Type.String(), names: Type.String() })),
  mediators: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
  coHandlers: Type.Array(Type.Object({ capacity: Type.String(), name: Type.String() })),
  /** Contacts, consents, sessions and the rest, oldest first, with their words. */
  records: Type.Array(DeskRecord),
  /** What was handed in, with what went back. */
  evidence: Type.Array(Type.Object({ receiptId: Uuid, item: Type.Integer(), what: Type.String(), provider: Type.String(), returned: Type.Boolean(), visibility: Type.String() })),
  draft: orNull(DeskDraft),
  /** Parties of a written agreement who have not got their original yet. */
  copiesOwed: Type.Array(Uuid),
  /** Every text of the agreement there ever was, oldest first; the words are in `records` under `factId`. `marks`: how many signed it. */
  versions: Type.Array(
    Type.Object({ factId: Uuid, version: Type.Integer(), form: Type.Enum(['written', 'oral']), at: Type.String(), by: Type.String(), marks: Type.Integer() }),
  ),
  agreement: orNull(Type.Object({ form: Type.String(), effectiveOn: DayText, obligations: Type.Array(DeskObligation) })),
  /** The ways left, where mediation ended without an agreement or the agreement is not kept. */
  remedies: Type.Array(RemedyShape),
  /** Rights with a time of their own before another body, which run whatever happens here (DL-12, DL-13, DL-14). */
  rights: Type.Array(RightShape),
  papers: Type.Array(DeskPaper),
})
export type MediationDesk = Static<typeof MediationDesk>

export const NumberLine = Type.Object({
  year: Type.Integer(),
  n: Type.Integer(),
  text: Type.String(),
  caseId: Uuid,
  allocatedAt: Type.String(),
  voidedAt: orNull(Type.String()),
})

export const WaitingLine = Type.Object({ caseId: Uuid, draftId: orNull(Uuid), version: Type.Integer(), changedAt: Type.String() })
