import Type, { type Static } from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const Maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const PeriodShape = Type.Object({ from: DayText, to: DayText })

const Change = Type.Object({
  kind: Type.Enum(['new', 'counts', 'percent']),
  base: Type.Integer(),
  percent: Maybe(Type.String()),
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
  state: Type.Enum(['shown', 'nothing', 'small', 'over', 'kept-back']),
  numerator: Maybe(Type.Integer()),
  denominator: Maybe(Type.Integer()),
  percent: Maybe(Type.String()),
  /** Against the period of the same length before, and the same days a year before; null for rates and where a count is kept back. */
  before: Maybe(Change),
  yearBefore: Maybe(Change),
  /** The counters behind it with their counts, in the order of the formula; null where one is kept back. */
  parts: Type.Array(Type.Object({ counter: Type.String(), words: SaidShape, less: Type.Boolean(), of: Type.Enum(['numerator', 'denominator']), n: Maybe(Type.Integer()) })),
})
export type IndicatorFigure = Static<typeof IndicatorFigure>
