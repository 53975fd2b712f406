import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { MESSAGE_KINDS } from '../domain.ts'
import { Became, Chosen, CodeAndPin, Language, Teller } from './shapes.ts'

export const MessageBody = Type.Object({
  /** The district's centre where left out. */
  unitId: Type.Optional(Uuid),
  kind: Type.Enum([...MESSAGE_KINDS]),
  text: Words(2000),
  ...Teller,
  /** A text message that there is a reply, never what it says. */
  letterWanted: Type.Optional(Type.Boolean()),
  /** Question and answer may be published without the name (PIPL Art. 25). */
  mayPublish: Type.Optional(Type.Boolean()),
  language: Language,
}, closed)
export type MessageBody = Static<typeof MessageBody>

export const MessageSent = Type.Object({ code: Type.String(), pin: Type.String(), unit: SaidShape, dueOn: DayText, provisional: Type.Boolean() })
export type MessageSent = Static<typeof MessageSent>

export const OwnMessage = Type.Object({
  code: Type.String(), text: Type.String(), sentOn: DayText, dueOn: DayText, provisional: Type.Boolean(), unit: SaidShape,
  reply: orNull(Type.Object({ text: Type.String(), on: DayText })),
  /** The case that it turned into, with its own PIN; both null where they are told at the counter only. */
  carried: orNull(Type.Object({ kind: Type.String(), code: orNull(Type.String()), pin: orNull(Type.String()) })),
})
export type OwnMessage = Static<typeof OwnMessage>

export const Message = Type.Object({
  id: Uuid, code: Type.String(), kind: Type.String(), kindWords: SaidShape, unit: SaidShape, text: Type.String(), name: Type.String(), phoneMasked: Type.String(),
  sentOn: DayText, dueOn: DayText, overdue: Type.Boolean(), state: Type.String(), stateWords: SaidShape,
  reply: orNull(Type.Object({ text: Type.String(), on: DayText, by: Type.String() })), became: orNull(Became), publishedOn: orNull(DayText), mayPublish: Type.Boolean(),
  may: Type.Object({ reply: Type.Boolean(), carry: Type.Boolean(), publish: Type.Boolean() }),
})
export type Message = Static<typeof Message>

export const CarryBody = Type.Object({ to: Type.Enum(['case', 'hazard', 'ticket', 'petition']), ...Chosen }, closed)
export type CarryBody = Static<typeof CarryBody>
export const Carried = Type.Object({ became: Type.String(), caseId: Uuid, code: Type.String() })
export const PublicationBody = Type.Object({ question: Words(500), answer: Words(2000) }, closed)
export type PublicationBody = Static<typeof PublicationBody>
const tag = 'leads'

export const messageOperations = {
  sendMessage: operation({ method: 'POST', tag, path: '/messages', body: MessageBody, answer: MessageSent, success: 201, summary: { zh: '居民留言（不用注册）', en: 'A resident leaves a message (no account)' } }),
  readMyMessage: operation({ method: 'POST', tag, path: '/messages/mine', body: CodeAndPin, answer: OwnMessage, summary: { zh: '凭编号和密码看自己的留言', en: 'Read one’s own message with code and PIN' } }),
  listPublishedAnswers: operation({
    method: 'GET', tag, path: '/messages/published', answer: Type.Object({ replyDays: Type.Integer(), answers: Type.Array(Type.Object({ id: Uuid, question: Type.String(), answer: Type.String(), on: DayText, unit: SaidShape })) }),
    summary: { zh: '公开的问答', en: 'Published questions and answers' },
  }),
  listMessages: operation({
    method: 'GET', tag, path: '/messages', query: Type.Object({ view: Type.Optional(Type.Enum(['waiting', 'overdue', 'settled'])), before }, closed),
    answer: Type.Object({ messages: Type.Array(Message), next: orNull(Type.String()), overdue: Type.Integer() }), summary: { zh: '本单位的留言', en: 'Messages to one’s unit' },
  }),
  replyMessage: operation({ method: 'POST', tag, path: '/messages/:id/reply', params: Made, body: Type.Object({ text: Words(2000) }, closed), answer: Made, success: 201, summary: { zh: '回复留言', en: 'Reply to a message' } }),
  publishAnswer: operation({ method: 'POST', tag, path: '/messages/:id/publication', params: Made, body: PublicationBody, answer: Made, success: 201, summary: { zh: '决定公开问答', en: 'Decide to publish question and answer' } }),
  carryMessage: operation({ method: 'POST', tag, path: '/messages/:id/outcome', params: Made, body: CarryBody, answer: Carried, success: 201, summary: { zh: '把留言转成案件、服务工单、隐患或信访', en: 'Turn a message into a case, a service request, a hazard or a petition' } }),
}
