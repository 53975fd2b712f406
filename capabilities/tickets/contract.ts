import Type, { type Static } from 'typebox'
import { operation, withFieldNames } from '#platform/http/operation'
import { closed, DayText, InstantText, orNull, SaidShape } from '#platform/shapes'
import { deskOperations } from './contract/desk.ts'
import { FiledShape, FiguresShape, JoinBody, RegisterTicketBody, ReportTicketBody, SameTicket, ServiceCode, ServiceShape, TicketParams, WhereShape } from './contract/shapes.ts'
import { FIELD_NAMES } from './words/fields.ts'

export * from './contract/desk.ts'
export * from './contract/shapes.ts'

/** A reporter's own page: what they said, where it is now, by when. Somebody who joined sees no word of the first. */
export const MyTicket = Type.Object({
  publicId: Type.String(), code: Type.String(), service: SaidShape, words: Type.String(), place: Type.String(), reportedOn: DayText,
  now: SaidShape, handler: SaidShape, dueAt: orNull(InstantText), dueOn: orNull(DayText), due: orNull(SaidShape),
  progress: Type.Array(Type.Object({ at: InstantText, words: SaidShape })),
  /** Asked once it is done, and again while “not solved” still opens it. */
  answer: Type.Object({ may: Type.Boolean(), given: Type.Boolean(), until: orNull(DayText) }),
  /** Whoever reported it first may take it back while it is not done and nobody else follows it. */
  mayWithdraw: Type.Boolean(),
})
export type MyTicket = Static<typeof MyTicket>

export const AnswerBody = Type.Object(
  { solved: Type.Boolean(), stars: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })), note: Type.Optional(Type.String({ maxLength: 500 })) },
  closed,
)
export type AnswerBody = Static<typeof AnswerBody>

/** A reason is never asked for; whoever gives one is read by the unit that had it. */
export const WithdrawBody = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 500 })) }, closed)
export type WithdrawBody = Static<typeof WithdrawBody>

export const ticketsOperations = withFieldNames(FIELD_NAMES, {
  listTicketServices: operation({
    method: 'GET', path: '/ticket-services', tag: 'tickets', answer: Type.Object({ services: Type.Array(ServiceShape) }),
    summary: { zh: '可以报的服务事项', en: 'What may be asked for' },
  }),
  listSameTickets: operation({
    method: 'GET', path: '/ticket-services/:service/same', tag: 'tickets', params: Type.Object({ service: ServiceCode }),
    query: Type.Object({ addressToken: WhereShape.addressToken, addressId: WhereShape.addressId }),
    answer: Type.Object({ same: Type.Array(SameTicket) }),
    summary: { zh: '公共地方已经有人报的同类事项（只有类别和日期）', en: 'The same already reported in a common place (category and day only)' },
  }),
  reportTicket: operation({
    method: 'POST', path: '/ticket-reports', tag: 'tickets', body: ReportTicketBody, answer: FiledShape, success: 201,
    summary: { zh: '居民报修、求助', en: 'A resident reports what is broken or needed' },
  }),
  joinTicket: operation({
    method: 'POST', path: '/tickets/:ticketId/reporters', tag: 'tickets', params: TicketParams, body: JoinBody,
    answer: Type.Object({ ticketId: FiledShape.properties.ticketId, code: Type.String(), pin: Type.String(), dueOn: orNull(DayText) }), success: 201,
    summary: { zh: '就是这一件：一起关注', en: 'That is it too: follow the same request' },
  }),
  registerTicket: operation({
    method: 'POST', path: '/tickets', tag: 'tickets', body: RegisterTicketBody, answer: FiledShape, success: 201,
    summary: { zh: '窗口登记工单', en: 'Register a request at the counter' },
  }),
  readTicketCounts: operation({
    method: 'GET', path: '/ticket-counts', tag: 'tickets', query: Type.Object({ month: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}$' })) }),
    answer: Type.Object({
      ...FiguresShape.properties,
      services: Type.Array(Type.Object({ service: SaidShape, n: orNull(Type.Number()) })),
      limits: Type.Array(Type.Object({ class: SaidShape, basis: SaidShape, from: DayText })),
    }),
    summary: { zh: '工单公开数字', en: 'Published counts of requests' },
  }),
  readMyTicket: operation({
    method: 'GET', path: '/my-ticket', tag: 'tickets', answer: MyTicket,
    summary: { zh: '报事人自己的工单', en: 'A reporter’s own request' },
  }),
  answerMyTicket: operation({
    method: 'POST', path: '/my-ticket/answer', tag: 'tickets', body: AnswerBody, answer: Type.Object({ state: Type.String() }), success: 201,
    summary: { zh: '报事人说解决没有、打几颗星', en: 'The reporter says whether it is solved, and gives stars' },
  }),
  withdrawMyTicket: operation({
    method: 'POST', path: '/my-ticket/withdrawal', tag: 'tickets', body: WithdrawBody, answer: Type.Object({ state: Type.String() }), success: 201,
    summary: { zh: '报事人撤回自己的工单', en: 'The reporter withdraws their own request' },
  }),
  ...deskOperations,
} as const)
