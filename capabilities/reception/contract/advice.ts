import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { AID_BASIS_KEYS, RESULTS, WAYS } from '../domain/advice.ts'
import { BODIES } from '../domain/visits.ts'
import { get, post } from './shapes.ts'

export const TopicBody = Type.Object({ nameZh: Words(30), nameEn: Words(60) }, closed)
export type TopicBody = Static<typeof TopicBody>
export const AdviceBody = Type.Object({ topicId: Uuid, way: Type.Enum([...WAYS]) }, closed)
export type AdviceBody = Static<typeof AdviceBody>
export const ReferralBody = Type.Object(
  { topicId: Uuid, body: Type.Enum([...BODIES]), bodyName: Type.Optional(Words(60)), basis: Type.Optional(Type.Enum([...AID_BASIS_KEYS])) },
  closed,
)
export type ReferralBody = Static<typeof ReferralBody>
export const ReceiptBody = Type.Object({ on: DayText, by: Type.Optional(Words(40)) }, closed)
export type ReceiptBody = Static<typeof ReceiptBody>
export const ResultBody = Type.Object({ on: DayText, result: Type.Enum([...RESULTS]) }, closed)
export type ResultBody = Static<typeof ResultBody>

export const Topic = Type.Object({ id: Uuid, name: SaidShape, today: Type.Integer() })
export type Topic = Static<typeof Topic>

export const Referral = Type.Object({
  id: Uuid, number: SaidShape, topic: SaidShape, body: SaidShape, bodyName: Type.String(),
  basis: orNull(Type.Object({ words: SaidShape, law: Type.String(), means: SaidShape })),
  state: Type.String(), stateWords: SaidShape, givenOn: DayText, receivedOn: orNull(DayText), receivedBy: orNull(Type.String()), result: orNull(SaidShape), endedOn: orNull(DayText),
  /** Calendar days since the slip was given, while no receipt came. */
  waitingDays: orNull(Type.Integer()),
})
export type Referral = Static<typeof Referral>

export const adviceOperations = {
  listTopics: operation({ ...get, path: '/reception/topics', answer: Type.Object({ topics: Type.Array(Topic) }), summary: { zh: '咨询主题和今天的次数', en: 'Topics of advice, and how often today' } }),
  addTopic: operation({ ...post, path: '/reception/topics', body: TopicBody, summary: { zh: '加一个咨询主题', en: 'Add a topic of advice' } }),
  retireTopic: operation({ ...post, path: '/reception/topics/:id/retirement', params: Made, body: Nothing, summary: { zh: '不再用一个咨询主题', en: 'Retire a topic of advice' } }),
  logAdvice: operation({ ...post, path: '/reception/advice', body: AdviceBody, summary: { zh: '记一次咨询（只记主题）', en: 'Log advice: its topic only' } }),
  giveReferral: operation({ ...post, path: '/reception/referrals', body: ReferralBody, summary: { zh: '开转介单', en: 'Give a referral slip' } }),
  printReferral: operation({
    ...get, path: '/reception/referrals/:id/slip', params: Made, answer: Type.Unknown(), sends: 'file', summary: { zh: '打印转介单', en: 'Print a referral slip' },
  }),
  recordAdviceReceipt: operation({ ...post, path: '/reception/referrals/:id/receipt', params: Made, body: ReceiptBody, summary: { zh: '记转介回执', en: 'Record that a referral was received' } }),
  recordAdviceResult: operation({ ...post, path: '/reception/referrals/:id/result', params: Made, body: ResultBody, summary: { zh: '记转介结果', en: 'Record the result of a referral' } }),
  listAdviceReferrals: operation({
    ...get, path: '/reception/referrals', query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'ended'])), before }),
    answer: Type.Object({ referrals: Type.Array(Referral), next: orNull(Type.String()) }), summary: { zh: '转介单', en: 'Referral slips' },
  }),
}
