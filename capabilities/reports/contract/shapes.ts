import Type, { type Static } from 'typebox'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { REPORT_KINDS } from '../domain/periods.ts'

export const Kind = Type.Enum([...REPORT_KINDS])
export const State = Type.Enum(['due', 'frozen', 'corrected'])
export const Ground = Type.Enum(['same', 'inner', 'changed', 'new'])
const Counts = Type.Record(Type.String(), orNull(Type.Integer()))

/** One report in the list. Instants as ISO 8601. */
export const ReportLine = Type.Object({
  id: Uuid, unit: SaidShape, kind: Kind, period: SaidShape, from: DayText, to: DayText, state: State,
  asOf: orNull(DayText), dueAt: orNull(Type.String()), frozenBy: orNull(Type.String()), corrections: Type.Integer(),
})
export type ReportLine = Static<typeof ReportLine>

/** `not-all`: of the base not all was registered here. */
const Change = Type.Object({ kind: Type.Enum(['new', 'counts', 'percent', 'borders', 'not-all']), base: Type.Integer(), percent: orNull(Type.String()) })

/** A figure as it was frozen, with its definition of then. Money in fen; percent with two decimals, rounded half up. */
export const ReportFigure = Type.Object({
  id: Type.String(), name: SaidShape, formula: SaidShape, leavesOut: SaidShape,
  basis: Type.Enum(['flow', 'cumulative', 'stock', 'cohort']), unit: Type.Enum(['count', 'percent', 'money']), aside: Type.Boolean(),
  state: Type.Enum(['shown', 'nothing', 'small', 'over', 'kept-back']),
  numerator: orNull(Type.Integer()), denominator: orNull(Type.Integer()), percent: orNull(Type.String()),
  before: orNull(Change), yearBefore: orNull(Change),
  parts: Type.Array(Type.Object({ counter: Type.String(), words: SaidShape, less: Type.Boolean(), of: Type.Enum(['numerator', 'denominator']), n: orNull(Type.Integer()) })),
})
export type ReportFigure = Static<typeof ReportFigure>

const Row = Type.Object({ key: Type.String(), name: SaidShape, counts: Counts, ground: Type.Object({ before: Ground, yearBefore: Ground }) })
export type ReportRow = Static<typeof Row>

const Fraction = Type.Object({ numerator: orNull(Type.Integer()), denominator: orNull(Type.Integer()) })
/** A figure that later arrivals moved. Null where a count of it is kept back. */
export const Difference = Type.Object({ indicator: Type.String(), name: SaidShape, frozen: Fraction, now: Fraction })
export type DifferenceShown = Static<typeof Difference>

export const Correction = Type.Object({ n: Type.Integer(), asOf: DayText, reason: Type.String(), by: Type.String(), at: Type.String(), differences: Type.Array(Difference) })
const GroundShown = Type.Object({ ground: Ground, changes: Type.Array(SaidShape) })
const Like = Type.Object({ counter: Type.String(), against: Type.Enum(['before', 'yearBefore']), units: Type.Integer(), of: Type.Integer(), now: Type.Integer(), base: Type.Integer(), change: Change })

/** All that a frozen report says. */
export const Frozen = Type.Object({
  asOf: DayText, frozenAt: Type.String(), frozenBy: orNull(Type.String()),
  before: Type.Object({ from: DayText, to: DayText, words: SaidShape }), yearBefore: Type.Object({ from: DayText, to: DayText, words: SaidShape }),
  borders: Type.Object({ before: GroundShown, yearBefore: GroundShown }),
  /** True for whoever only counts: counts below five are kept back, and what would give one away. */
  onlyCounts: Type.Boolean(),
  figures: Type.Array(ReportFigure),
  units: Type.Array(Row), categories: Type.Array(Row), time: Type.Array(Row), form: Type.Array(Row),
  formVersion: Type.Integer(),
  /** Sums over the units whose borders did not change, where those of some did. */
  like: Type.Array(Like),
  /** What the same period says today, as of the last day that is over: what a correction would say, and whether the last one said it. */
  since: Type.Object({ asOf: DayText, differences: Type.Array(Difference), corrected: Type.Boolean() }),
  corrections: Type.Array(Correction),
})
export type FrozenShown = Static<typeof Frozen>

export const ReportShown = Type.Object({
  id: Uuid, unitId: Uuid, unit: SaidShape, kind: Kind, kindWords: SaidShape, period: SaidShape, from: DayText, to: DayText, state: State, title: Type.String(), dueAt: orNull(Type.String()),
  notes: Type.Array(Type.Object({ text: Type.String(), by: Type.String(), at: Type.String() })),
  frozen: orNull(Frozen),
  /** May freeze, write and correct. */
  mayKeep: Type.Boolean(),
})
export type ReportShown = Static<typeof ReportShown>

export const ScheduleLine = Type.Object({
  unitId: Uuid, unit: SaidShape, kind: Kind, daysAfter: Type.Integer(), atTime: Type.String(), active: Type.Boolean(), changedBy: Type.String(), next: Type.Object({ from: DayText, to: DayText, at: Type.String() }),
})
export type ScheduleLine = Static<typeof ScheduleLine>

const LineShape = Type.Object({ code: Type.String({ minLength: 1, maxLength: 8 }), zh: Type.String({ minLength: 1, maxLength: 60 }), en: Type.String({ minLength: 1, maxLength: 80 }) }, closed)
export const MappingShape = { lines: Type.Array(LineShape, { maxItems: 40 }), assigned: Type.Record(Type.String({ maxLength: 12 }), Type.String({ maxLength: 8 })) }
export const FormShown = Type.Object({
  from: DayText, to: DayText, asOf: DayText,
  /** For whoever only counts: counts below five are kept back, and what would give one away; and from which day the month that runs will be told. */
  onlyCounts: Type.Boolean(), toldFrom: orNull(DayText),
  version: Type.Integer(), effectiveFrom: orNull(DayText), ...MappingShape,
  categories: Type.Array(Type.Object({ code: Type.String(), name: SaidShape })),
  rows: Type.Array(Type.Object({ code: Type.String(), name: SaidShape, counts: Counts, categories: Type.Array(SaidShape) })),
  total: Counts,
  versions: Type.Array(Type.Object({ version: Type.Integer(), effectiveFrom: DayText, note: Type.String(), by: Type.String(), at: Type.String() })),
  mayChange: Type.Boolean(),
})
export type FormShown = Static<typeof FormShown>
