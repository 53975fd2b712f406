import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { MARKET_PATTERNS } from '../domain/market.ts'
import { get, post } from './shapes.ts'

export const MarketBody = Type.Object({
  name: Words(60), place: Words(100), pattern: Type.Enum([...MARKET_PATTERNS]), days: Type.Array(Type.Integer({ minimum: 0, maximum: 31 }), { minItems: 1, maxItems: 31 }), fromOn: DayText,
}, closed)
export type MarketBody = Static<typeof MarketBody>
export const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
export const PlanMonthBody = Type.Object({ month: Month, bodies: Type.Optional(Words(200)) }, closed)
export type PlanMonthBody = Static<typeof PlanMonthBody>

export const Market = Type.Object({
  id: Uuid, name: Type.String(), place: Type.String(), unitName: SaidShape, pattern: Type.Enum([...MARKET_PATTERNS]), days: Type.Array(Type.Integer()), fromOn: DayText, untilOn: orNull(DayText),
  /** The market days of the month that was asked for, from today on; provisional where the lunar table does not reach. */
  held: Type.Array(Type.Object({ on: DayText, provisional: Type.Boolean() })),
})
export type Market = Static<typeof Market>

export const marketOperations = {
  listMarkets: operation({
    ...get, path: '/markets', query: Type.Object({ month: Type.Optional(Month) }, closed), answer: Type.Object({ month: Type.String(), markets: Type.Array(Market) }), summary: { zh: '赶集日历', en: 'Market calendar' },
  }),
  addMarket: operation({ ...post, path: '/markets', body: MarketBody, summary: { zh: '写一个集市的赶集日', en: 'Enter when a market is held' } }),
  endMarket: operation({ ...post, path: '/markets/:id/end', params: Made, body: Nothing, summary: { zh: '停用赶集日', en: 'End a market rule' } }),
  planMarketMonth: operation({
    ...post, path: '/markets/:id/booths', params: Made, body: PlanMonthBody, answer: Type.Object({ planned: Type.Integer() }), summary: { zh: '按赶集日安排一个月的摆摊', en: 'Plan the booths of a month on market days' },
  }),
}
