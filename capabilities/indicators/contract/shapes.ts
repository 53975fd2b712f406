import Type, { type Static } from 'typebox'
import { DayText, orNull, SaidShape } from '#platform/shapes'

export const PeriodShape = Type.Object({ from: DayText, to: DayText })

/** `not-all`: the base begins before anything was recorded here. */
const Change = Type.Object({
  kind: Type.Enum(['new', 'counts', 'percent', 'not-all']),
  base: Type.Integer(),
  percent: orNull(Type.String()),
})

/** One figure with all that it rests on. Money is in fen; `percent` has two decimals, rounded half up. */
export const IndicatorFigure = Type.Object({
  id: Type.String(),
  name: SaidShape,
  formula: SaidShape,
  leavesOut: SaidShape,
  basis: Type.Enum(['flow', 'cumulative', 'stock', 'cohort']),
  unit: Type.Enum(['count', 'percent', 'money']),
  /** Customary, and not the one to lead with. */
  aside: Type.Boolean(),
  /** `early`: told only when what could still change it is over; numerator, denominator and percent are null until then. */
  state: Type.Enum(['shown', 'nothing', 'small', 'over', 'kept-back', 'early']),
  numerator: orNull(Type.Integer()),
  denominator: orNull(Type.Integer()),
  percent: orNull(Type.String()),
  /** Against the period of the same length before, and the same days a year before; null for rates and where a count is kept back. */
  before: orNull(Change),
  yearBefore: orNull(Change),
  /** The counters behind it with their counts, in the order of the formula; null where one is kept back. */
  parts: Type.Array(Type.Object({ counter: Type.String(), words: SaidShape, less: Type.Boolean(), of: Type.Enum(['numerator', 'denominator']), n: orNull(Type.Integer()) })),
})
export type IndicatorFigure = Static<typeof IndicatorFigure>
