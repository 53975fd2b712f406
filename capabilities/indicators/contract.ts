import Type from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, orNull, Uuid } from '#platform/shapes'
import { onItOperations } from './contract/on-it.ts'
import { overviewOperations } from './contract/overview.ts'
import { servicesOperations } from './contract/services.ts'
import { IndicatorFigure, PeriodShape } from './contract/shapes.ts'

export { OnItShown } from './contract/on-it.ts'
export { IndicatorFigure } from './contract/shapes.ts'
export { ServiceFigureShown, servicesOperations } from './contract/services.ts'
export { BehindLine, Branch, Kind, Overview, overviewOperations, WAITING, WorseLine } from './contract/overview.ts'

export const indicatorsOperations = {
  readIndicators: operation({
    method: 'GET', path: '/indicators', tag: 'indicators',
    summary: { zh: '指标：公式、分子分母、口径、截至日', en: 'Indicators with formula, fraction, basis and as-of day' },
    query: Type.Object({ unit: Type.Optional(Uuid), from: DayText, to: DayText, asOf: Type.Optional(DayText) }, { additionalProperties: false }),
    answer: Type.Object({
      from: DayText, to: DayText, asOf: DayText,
      /** From which day the month that runs will be told to whoever only counts; else null. */
      toldFrom: orNull(DayText),
      before: PeriodShape, yearBefore: PeriodShape,
      /** Success of 99 % and more beside performance under 60 %: the records of the unit want a look. */
      review: Type.Boolean(),
      figures: Type.Array(IndicatorFigure),
    }),
  }),
  ...servicesOperations,
  ...overviewOperations,
  ...onItOperations,
}
