import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, InstantText, Made, orNull, Uuid, Words } from '#platform/shapes'
import { AIDS, ENDINGS, ENQUIRY_WAYS, RELATIONS, VERIFICATIONS } from '../domain.ts'

const tag = 'care'
const Aids = Type.Array(Type.Enum([...AIDS]), { maxItems: AIDS.length })

/** Somebody who lost the way: safe first. What they say of themselves may stay empty. */
export const MeetLostBody = Type.Object({ foundAt: InstantText, place: Words(120), safeAt: Words(80), aid: Aids, said: Type.String({ maxLength: 400 }) }, closed)
export type MeetLostBody = Static<typeof MeetLostBody>
export const AidLostBody = Type.Object({ aid: Aids, safeAt: Type.Optional(Words(80)) }, closed)
export type AidLostBody = Static<typeof AidLostBody>
export const EnquiryBody = Type.Object({ way: Type.Enum([...ENQUIRY_WAYS]), answer: Words(400) }, closed)
export type EnquiryBody = Static<typeof EnquiryBody>
export const EndLostBody = Type.Object({ as: Type.Enum([...ENDINGS]), relation: orNull(Type.Enum([...RELATIONS])), verified: orNull(Type.Enum([...VERIFICATIONS])), to: Type.String({ maxLength: 120 }) }, closed)
export type EndLostBody = Static<typeof EndLostBody>

export const LostLine = Type.Object({ id: Uuid, foundAt: InstantText, safeAt: Type.String(), aid: Aids, enquiries: Type.Integer(), policeToldAt: orNull(InstantText) })
export type LostLine = Static<typeof LostLine>
export const LostShown = Type.Object({
  id: Uuid, state: Type.Enum(['here', 'ended']), foundAt: InstantText, place: Type.String(), safeAt: Type.String(), aid: Aids, said: Type.String(), policeToldAt: orNull(InstantText),
  enquiries: Type.Array(Type.Object({ id: Uuid, at: InstantText, way: Type.Enum([...ENQUIRY_WAYS]), answer: Type.String() })),
  endedAt: orNull(InstantText), endedAs: orNull(Type.Enum([...ENDINGS])), relation: orNull(Type.Enum([...RELATIONS])), verified: orNull(Type.Enum([...VERIFICATIONS])), to: Type.String(), keepUntil: orNull(DayText),
})
export type LostShown = Static<typeof LostShown>

const LostParams = Type.Object({ homecomingId: Uuid })
export const homecomingOperations = {
  meetLost: operation({ method: 'POST', path: '/care/homecomings', tag, summary: { zh: '遇到走失的老人', en: 'Somebody who lost the way is met' }, body: MeetLostBody, answer: Made, success: 201 }),
  listHomecomings: operation({ method: 'GET', path: '/care/homecomings', tag, summary: { zh: '还在这里的走失老人（没有姓名）', en: 'Who is still here, without names' }, answer: Type.Object({ here: Type.Array(LostLine), keepDays: Type.Integer() }) }),
  readHomecoming: operation({ method: 'GET', path: '/care/homecomings/:homecomingId', tag, summary: { zh: '一次护送回家的记录（留痕）', en: 'One homecoming; the look is written down' }, params: LostParams, answer: LostShown }),
  aidLost: operation({ method: 'POST', path: '/care/homecomings/:homecomingId/aid', tag, summary: { zh: '给了吃喝、换了安全的地方', en: 'Food, water, another safe place' }, params: LostParams, body: AidLostBody, answer: Made, success: 201 }),
  noteEnquiry: operation({ method: 'POST', path: '/care/homecomings/:homecomingId/enquiries', tag, summary: { zh: '问了谁、有什么结果', en: 'Whom one asked, and what came of it' }, params: LostParams, body: EnquiryBody, answer: Made, success: 201 }),
  tellPoliceOfLost: operation({ method: 'POST', path: '/care/homecomings/:homecomingId/police', tag, summary: { zh: '已告诉派出所', en: 'The police were told' }, params: LostParams, answer: Made, success: 201 }),
  endHomecoming: operation({ method: 'POST', path: '/care/homecomings/:homecomingId/end', tag, summary: { zh: '交给家人或送到别处', en: 'Handed over, or taken elsewhere' }, params: LostParams, body: EndLostBody, answer: Made, success: 201 }),
}
