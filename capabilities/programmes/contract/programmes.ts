import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { ALL_ACTIVITIES, PROGRAMME_KINDS, PROGRAMME_STATES, SESSION_STATES } from '../domain/work.ts'
import { get, Next, post, RenewalShown, RenewBody } from './shapes.ts'

const Kind = Type.Enum([...PROGRAMME_KINDS])
const Activities = Type.Array(Type.Enum([...ALL_ACTIVITIES]), { maxItems: 10, uniqueItems: true })

export const ProgrammeBody = Type.Object({ kind: Kind, title: Words(40), purpose: Words(300), partner: Type.String({ maxLength: 100 }), fromOn: DayText, untilOn: DayText }, closed)
export type ProgrammeBody = Static<typeof ProgrammeBody>
export const SessionBody = Type.Object({ on: DayText, place: Words(60), activities: Activities }, closed)
export type SessionBody = Static<typeof SessionBody>
/** Who came, by their participation; `held` false: called off. */
export const HeldBody = Type.Object({ held: Type.Boolean(), activities: Activities, came: Type.Array(Uuid, { maxItems: 200, uniqueItems: true }) }, closed)
export type HeldBody = Static<typeof HeldBody>
export const OrderBody = Type.Object({ partner: Words(60), product: Words(60), pieces: Type.Integer({ minimum: 1, maximum: 1_000_000 }), dueOn: DayText }, closed)
export type OrderBody = Static<typeof OrderBody>
export const DeliverBody = Type.Object({ pieces: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }, closed)

const Line = Type.Object({
  id: Uuid, kind: Kind, title: Type.String(), partner: Type.String(), state: Type.Enum([...PROGRAMME_STATES]), stateWords: SaidShape, fromOn: DayText, untilOn: DayText, endsSoon: Type.Boolean(),
  taking: Type.Integer(), held: Type.Integer(), mine: Type.Boolean(),
})
export type ProgrammeLine = Static<typeof Line>
const Session = Type.Object({
  id: Uuid, on: DayText, place: Type.String(), activities: Type.Array(SaidShape), state: Type.Enum([...SESSION_STATES]), stateWords: SaidShape, came: Type.Integer(),
})
const Order = Type.Object({ id: Uuid, partner: Type.String(), product: Type.String(), pieces: Type.Integer(), delivered: Type.Integer(), dueOn: DayText, deliveredOn: orNull(DayText), late: Type.Boolean() })
export const ProgrammeShown = Type.Object({
  ...Line.properties, purpose: Type.String(), sessions: Type.Array(Session), orders: Type.Array(Order), renewals: RenewalShown,
  /** By number, never by name; families only to their own counsellor. */
  members: Type.Array(Type.Object({ id: Uuid, number: Type.String(), state: Type.String(), stateWords: SaidShape })),
})
export type ProgrammeShown = Static<typeof ProgrammeShown>

export const programmeOperations = {
  listProgrammes: operation({ ...get, path: '/programmes', query: Type.Object({ kind: Kind, before }, closed), answer: Type.Object({ programmes: Type.Array(Line), next: Next }), summary: { zh: '家庭活动或居民项目', en: 'Family programmes, or residents’ projects' } }),
  readProgramme: operation({ ...get, path: '/programmes/:id', params: Made, answer: ProgrammeShown, summary: { zh: '一个项目', en: 'One programme' } }),
  enterProgramme: operation({ ...post, path: '/programmes', body: ProgrammeBody, summary: { zh: '开一个项目（写明目的和结束日期）', en: 'Open a programme, with its purpose and its last day' } }),
  startProgramme: operation({ ...post, path: '/programmes/:id/start', params: Made, body: Nothing, summary: { zh: '招够了人，开始', en: 'Enough have joined: begin' } }),
  renewProgramme: operation({ ...post, path: '/programmes/:id/renewals', params: Made, body: RenewBody, summary: { zh: '续期（写理由）', en: 'Renew, with the ground' } }),
  endProgramme: operation({ ...post, path: '/programmes/:id/end', params: Made, body: Nothing, summary: { zh: '主动结束', en: 'End on purpose' } }),
  planProgrammeSession: operation({ ...post, path: '/programmes/:id/sessions', params: Made, body: SessionBody, summary: { zh: '安排一次活动', en: 'Plan a session' } }),
  noteProgrammeSession: operation({ ...post, path: '/programmes/sessions/:id', params: Made, body: HeldBody, summary: { zh: '记一次活动：谁来了、做了什么', en: 'Enter a session: who came, what was done' } }),
  addProductOrder: operation({ ...post, path: '/programmes/:id/orders', params: Made, body: OrderBody, summary: { zh: '记一笔订单', en: 'Enter an order' } }),
  deliverProductOrder: operation({ ...post, path: '/programmes/orders/:id/delivery', params: Made, body: DeliverBody, summary: { zh: '交货', en: 'Deliver pieces' } }),
}
