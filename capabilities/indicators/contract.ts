import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'

const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
const Maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
const PeriodShape = Type.Object({ from: DayText, to: DayText })

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
  basis: Type.Enum(['flow', 'cumulative', 'stock']),
  unit: Type.Enum(['count', 'percent', 'money']),
  /** Customary, and not the one to lead with. */
  aside: Type.Boolean(),
  state: Type.Enum(['shown', 'nothing', 'small', 'kept-back']),
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

export const indicatorsOperations = {
  readIndicators: operation({
    method: 'GET', path: '/indicators', tag: 'indicators',
    summary: { zh: '指标：公式、分子分母、口径、截至日', en: 'Indicators with formula, fraction, basis and as-of day' },
    query: Type.Object({ unit: Type.Optional(Uuid), from: DayText, to: DayText, asOf: Type.Optional(DayText) }, { additionalProperties: false }),
    answer: Type.Object({
      from: DayText, to: DayText, asOf: DayText,
      before: PeriodShape, yearBefore: PeriodShape,
      /** Success of 99 % and more beside performance under 60 %: the records of the unit want a look. */
      review: Type.Boolean(),
      figures: Type.Array(IndicatorFigure),
    }),
  }),
}
