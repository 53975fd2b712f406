import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Nothing, orNull, SaidShape, Uuid } from '#platform/shapes'
import { PLACE_KINDS } from '../domain/settings.ts'
import { get, Moment, post } from './shapes.ts'

export const PlaceLine = Type.Object({
  id: Uuid, kind: Type.Enum([...PLACE_KINDS]), kindWords: SaidShape, name: Type.String(),
  /** In the open round, when it was looked at and how many were met; null where it was not yet. */
  checkedAt: orNull(Moment), found: orNull(Type.Integer()),
})
export type PlaceLine = Static<typeof PlaceLine>

export const RoundDay = Type.Object({
  on: DayText, planned: Type.Integer(), done: Type.Integer(),
  open: orNull(Type.Object({ id: Uuid, begunAt: Moment, crew: Type.Integer() })),
  places: Type.Array(PlaceLine),
  ended: Type.Array(Type.Object({ id: Uuid, begunAt: Moment, endedAt: Moment, crew: Type.Integer(), places: Type.Integer(), found: Type.Integer() })),
})
export type RoundDay = Static<typeof RoundDay>

export const BeginBody = Type.Object({ crew: Type.Integer({ minimum: 1, maximum: 20 }) }, closed)
export type BeginBody = Static<typeof BeginBody>
export const CheckBody = Type.Object({ placeId: Uuid }, closed)
export type CheckBody = Static<typeof CheckBody>

export const roundOperations = {
  readRescueRounds: operation({ ...get, path: '/rescue/rounds', query: Type.Object({ on: Type.Optional(DayText) }), answer: RoundDay, summary: { zh: '一天的巡查', en: 'The rounds of a day' } }),
  beginRescueRound: operation({ ...post, path: '/rescue/rounds', body: BeginBody, summary: { zh: '开始一趟巡查', en: 'Begin a round' } }),
  checkRescuePlace: operation({
    ...post, path: '/rescue/rounds/:id/checks', params: Made, body: CheckBody, summary: { zh: '看过一个点，没有人', en: 'A place was looked at; nobody was there' },
  }),
  endRescueRound: operation({ ...post, path: '/rescue/rounds/:id/end', params: Made, body: Nothing, summary: { zh: '结束一趟巡查', en: 'End a round' } }),
}
