import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Nothing, Uuid, Words } from '#platform/shapes'
import { ALL_RESULTS, SERVICES, SIX_ONES, SIX_STATES } from '../domain/path.ts'
import { get, Moment, post } from './shapes.ts'

export const SixBody = Type.Object({ item: Type.Enum([...SIX_ONES]), state: Type.Enum([...SIX_STATES]) }, closed)
export type SixBody = Static<typeof SixBody>
export const BedBody = Type.Object({ dormitoryId: Uuid, byWoman: Type.Optional(Type.Boolean()) }, closed)
export type BedBody = Static<typeof BedBody>
export const TakeBody = Type.Object({ what: Words(200), signed: Type.Boolean() }, closed)
export type TakeBody = Static<typeof TakeBody>
export const ReturnBody = Type.Object({ signed: Type.Boolean() }, closed)
export type ReturnBody = Static<typeof ReturnBody>
export const ServiceBody = Type.Object({ kind: Type.Enum([...SERVICES]), note: Type.Optional(Words(200)) }, closed)
export type ServiceBody = Static<typeof ServiceBody>
export const ServiceEndBody = Type.Object({ result: Type.Enum([...ALL_RESULTS]) }, closed)
export type ServiceEndBody = Static<typeof ServiceEndBody>
export const LongerBody = Type.Object({ until: DayText, reason: Words(300), reportedTo: Words(80) }, closed)
export type LongerBody = Static<typeof LongerBody>
export const LookBody = Type.Object({ reason: Words(200) }, closed)
export type LookBody = Static<typeof LookBody>

const at = '/rescue/encounters/:id'
const PartOf = Type.Object({ id: Uuid, partId: Uuid })

export const LookLine = Type.Object({ id: Uuid, askedBy: Type.String(), askedAt: Moment, reason: Type.String(), metAt: Moment })
export type LookLine = Static<typeof LookLine>

export const stayOperations = {
  markSixOne: operation({ ...post, path: `${at}/six-ones`, params: Made, body: SixBody, summary: { zh: '六个一：做了、不要、不需要', en: 'The six ones: done, declined, not needed' } }),
  assignBed: operation({ ...post, path: `${at}/bed`, params: Made, body: BedBody, summary: { zh: '安排住处', en: 'Assign a room' } }),
  takeBelonging: operation({ ...post, path: `${at}/belongings`, params: Made, body: TakeBody, summary: { zh: '代管物品', en: 'Take a thing into custody' } }),
  returnBelonging: operation({ ...post, path: `${at}/belongings/:partId/return`, params: PartOf, body: ReturnBody, summary: { zh: '还物品', en: 'Give a thing back' } }),
  beginService: operation({ ...post, path: `${at}/services`, params: Made, body: ServiceBody, summary: { zh: '开始寻亲、看病、护送', en: 'Begin tracing, medical care or escort' } }),
  endService: operation({ ...post, path: `${at}/services/:partId/end`, params: PartOf, body: ServiceEndBody, summary: { zh: '服务的结果', en: 'What came of a service' } }),
  extendStay: operation({ ...post, path: `${at}/longer-stay`, params: Made, body: LongerBody, summary: { zh: '特殊情况延长住站，已报上级', en: 'A longer stay, with its reason and report' } }),
  askChildLook: operation({ ...post, path: `${at}/looks`, params: Made, body: LookBody, summary: { zh: '申请查看未成年人的陈述', en: 'Ask for a look at a child’s statement' } }),
  listChildLooks: operation({
    ...get, path: '/rescue/child-looks', answer: Type.Object({ looks: Type.Array(LookLine) }), summary: { zh: '等批准的查看申请', en: 'Looks that wait to be granted' },
  }),
  grantChildLook: operation({ ...post, path: '/rescue/child-looks/:id/grant', params: Made, body: Nothing, summary: { zh: '批准查看（四小时）', en: 'Grant a look, for four hours' } }),
}
