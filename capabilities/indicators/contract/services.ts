import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, orNull, SaidShape, Uuid } from '#platform/shapes'

/** A figure of a service: a number, a share of a denominator, or a mean a service day. */
export const ServiceFigureShown = Type.Object({
  id: Type.String(),
  indicator: orNull(Type.String()),
  name: SaidShape,
  means: SaidShape,
  shows: Type.Enum(['count', 'rate', 'per-day']),
  state: Type.Enum(['shown', 'nothing', 'small', 'over', 'kept-back']),
  n: orNull(Type.Integer()),
  per: orNull(Type.Integer()),
  value: orNull(Type.String()),
})
export type ServiceFigureShown = Static<typeof ServiceFigureShown>

export const servicesOperations = {
  readServiceFigures: operation({
    method: 'GET', path: '/service-figures', tag: 'indicators',
    summary: { zh: '服务数字：接待、救助、积分等，各有定义、分子分母', en: 'Figures of the services: reception, rescue, points …, each with definition and fraction' },
    query: Type.Object({ unit: Type.Optional(Uuid), from: DayText, to: DayText }, { additionalProperties: false }),
    answer: Type.Object({
      from: DayText, to: DayText,
      /** From which day the month that runs will be told to whoever only counts; else null. */
      toldFrom: orNull(DayText),
      /** Days are read as they stand now: a correction of an earlier day changes them. */
      readAt: Type.String({ format: 'date-time' }),
      books: Type.Array(Type.Object({ name: SaidShape, figures: Type.Array(ServiceFigureShown) })),
    }),
  }),
}
