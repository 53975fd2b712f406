import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { DUE_STANDINGS, PROMISE_KINDS, PROMISE_STATES } from '../domain.ts'
import { get, post, tag } from './shapes.ts'

export const PromiseBody = Type.Object({
  campaignId: Type.Optional(Uuid), kind: Type.Enum([...PROMISE_KINDS]), what: Words(300), dueOn: DayText,
  /** Who keeps it; without, whoever made it. */
  keeperId: Type.Optional(Uuid), addressId: Type.Optional(Uuid), placeText: Type.Optional(Type.String({ maxLength: 200 })),
}, closed)
export type PromiseBody = Static<typeof PromiseBody>
export const TakenUpBody = Type.Object({ kind: Type.Enum(['need', 'project']), what: Words(300), dueOn: DayText, keeperId: Type.Optional(Uuid) }, closed)
export type TakenUpBody = Static<typeof TakenUpBody>

/** For the slip: an address that shows what became of it, and the same as a code to scan. */
export const PromiseMadeShape = Type.Object({ id: Uuid, address: Type.String(), qr: Type.String() })
export type PromiseSlip = Static<typeof PromiseMadeShape>

const told = {
  kind: Type.Enum([...PROMISE_KINDS]), kindWords: SaidShape, what: Type.String(), unit: SaidShape, dueOn: DayText, madeOn: DayText, state: Type.Enum([...PROMISE_STATES]), stateWords: SaidShape,
  answer: orNull(Type.String()), endedOn: orNull(DayText),
}
/** No place: that is asked for apart, by whoever keeps it. */
export const PromiseShown = Type.Object({ id: Uuid, ...told, standing: Type.Enum([...DUE_STANDINGS]), standingWords: SaidShape, keeper: Type.String(), mine: Type.Boolean(), mayHand: Type.Boolean() })
export type PromiseShown = Static<typeof PromiseShown>
export const OwnPromise = Type.Object({ ...told, phone: orNull(Type.String()) })
export type OwnPromise = Static<typeof OwnPromise>
export const PROMISE_VIEWS = ['mine', 'open', 'late', 'ended'] as const

export const promiseOperations = {
  makePromise: operation({ ...post, path: '/promises', body: PromiseBody, answer: PromiseMadeShape, summary: { zh: '记一条承诺（办什么、谁办、哪天前）', en: 'A promise: what, by whom, until when' } }),
  takeUpNote: operation({
    ...post, path: '/campaign-notes/:id/promise', params: Made, body: TakenUpBody, answer: PromiseMadeShape, summary: { zh: '线索列为帮扶需求或实事项目', en: 'A note becomes a need or a project with a day' },
  }),
  listPromises: operation({
    ...get, path: '/promises', query: Type.Object({ view: Type.Optional(Type.Enum([...PROMISE_VIEWS])), before }, closed),
    answer: Type.Object({ promises: Type.Array(PromiseShown), next: orNull(Type.String()), late: Type.Integer() }), summary: { zh: '承诺清单', en: 'Promises' },
  }),
  readPromisePlace: operation({ ...get, path: '/promises/:id/place', params: Made, answer: Type.Object({ place: Type.String(), address: Type.String(), qr: Type.String() }), summary: { zh: '承诺的地点（只给办的人）', en: 'The place of a promise, for whoever keeps it' } }),
  answerPromise: operation({
    ...post, path: '/promises/:id/answer', params: Made, body: Type.Object({ kept: Type.Boolean(), answer: Words(300) }, closed), summary: { zh: '回复：做到了，或没做到和原因', en: 'Kept, or not and why' },
  }),
  handPromise: operation({ ...post, path: '/promises/:id/keeper', params: Made, body: Type.Object({ keeperId: Uuid }, closed), summary: { zh: '转给同事办', en: 'Hand a promise to a colleague' } }),
  readOwnPromise: operation({
    method: 'GET', tag, path: '/own-promises/:link', params: Type.Object({ link: Type.String({ maxLength: 120 }) }), answer: OwnPromise, summary: { zh: '居民看承诺办得怎样', en: 'A resident reads what became of a promise' },
  }),
}
