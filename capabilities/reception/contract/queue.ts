import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { BODIES, MOST_PERSONS, VISIT_KINDS } from '../domain/visits.ts'
import { get, post } from './shapes.ts'

const Kind = Type.Enum([...VISIT_KINDS])
const Unit = Type.Object({ unitId: Uuid })

export const TakeBody = Type.Object(
  {
    kind: Kind,
    /** By one's own wish: for age, disability, pregnancy or a small child. No reason is asked. */
    priority: Type.Optional(Type.Boolean()),
    from: Type.Optional(Type.Enum(['terminal', 'phone'])),
  },
  closed,
)
export type TakeBody = Static<typeof TakeBody>

export const WindowBody = Type.Object(
  { id: Type.Optional(Uuid), nameZh: Words(30), nameEn: Words(60), kinds: Type.Array(Kind, { minItems: 1, maxItems: VISIT_KINDS.length }), retired: Type.Optional(Type.Boolean()) },
  closed,
)
export type WindowBody = Static<typeof WindowBody>

export const EndBody = Type.Object(
  {
    how: Type.Enum(['served', 'no-show']),
    persons: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_PERSONS })),
    /** What the line of the log says; `open` while it is being registered. */
    outcome: Type.Optional(Type.Enum(['answered', 'referred', 'open'])),
    referredTo: Type.Optional(Type.Enum([...BODIES])),
  },
  closed,
)
export type EndBody = Static<typeof EndBody>

export const QueueLine = Type.Object({ unitId: Uuid, name: SaidShape, waiting: Type.Integer(), openWindows: Type.Integer() })
export type QueueLine = Static<typeof QueueLine>

export const Called = Type.Object({ code: Type.String(), window: SaidShape, at: Type.String() })
export const Queue = Type.Object({
  unitId: Uuid, name: SaidShape, kinds: Type.Array(Type.Object({ kind: Type.String(), words: SaidShape, waiting: Type.Integer() })), called: Type.Array(Called),
  /** The next codes in the order in which they are called. */
  next: Type.Array(Type.String()), waiting: Type.Integer(), asOf: Type.String(),
})
export type Queue = Static<typeof Queue>

export const Ticket = Type.Object({
  id: Uuid, unitId: Uuid, unitName: SaidShape, code: Type.String(), kindWords: SaidShape, state: Type.Enum(['waiting', 'called', 'served', 'no-show', 'left', 'past']),
  ahead: Type.Integer(), window: orNull(SaidShape), takenAt: Type.String(),
})
export type Ticket = Static<typeof Ticket>

/** `host`: the centre whose window it is, for a unit that is housed there; null at one’s own. */
export const HallWindow = Type.Object({ id: Uuid, name: SaidShape, host: orNull(SaidShape), kinds: Type.Array(Kind), open: Type.Boolean() })
export type HallWindow = Static<typeof HallWindow>

export const Waiting = Type.Object({
  id: Uuid, code: Type.String(), kindWords: SaidShape, kind: Type.String(), priority: Type.Boolean(), takenAt: Type.String(), calls: Type.Integer(), forThis: Type.Boolean(),
})
export type Waiting = Static<typeof Waiting>

export const WindowView = Type.Object({
  window: HallWindow, others: Type.Array(HallWindow), current: orNull(Waiting), waiting: Type.Array(Waiting), waitingCount: Type.Integer(), passed: Type.Array(Waiting),
  unitId: Uuid,
})
export type WindowView = Static<typeof WindowView>

const ticket = { ...post, params: Made } as const

export const queueOperations = {
  listQueues: operation({ ...get, path: '/queues', answer: Type.Object({ queues: Type.Array(QueueLine) }), summary: { zh: '可以取号的大厅', en: 'Halls where numbers are taken' } }),
  readQueue: operation({ ...get, path: '/queues/:unitId', params: Unit, answer: Queue, summary: { zh: '一个大厅的叫号', en: 'The queue of a hall: codes and windows only' } }),
  takeTicket: operation({ ...post, path: '/queues/:unitId/tickets', params: Unit, body: TakeBody, answer: Ticket, summary: { zh: '取号', en: 'Take a number' } }),
  readQueueTicket: operation({ ...get, path: '/queue-tickets/:id', params: Made, answer: Ticket, summary: { zh: '看一个号排到哪里', en: 'See the place of a number' } }),
  leaveQueue: operation({ ...ticket, path: '/queue-tickets/:id/leaving', body: Nothing, answer: Ticket, summary: { zh: '不等了', en: 'Give a number back' } }),
  listWindows: operation({ ...get, path: '/reception/windows', answer: Type.Object({ windows: Type.Array(HallWindow) }), summary: { zh: '能坐的窗口：本单位的和所驻中心的', en: 'Windows one may sit at: one’s own unit’s and those of the centre that houses it' } }),
  setWindow: operation({ ...post, path: '/reception/windows', body: WindowBody, summary: { zh: '设窗口', en: 'Set up a window' } }),
  openWindow: operation({ ...ticket, path: '/reception/windows/:id/opening', body: Nothing, summary: { zh: '开窗', en: 'Open a window for today' } }),
  closeWindow: operation({ ...ticket, path: '/reception/windows/:id/closing', body: Nothing, summary: { zh: '关窗', en: 'Close a window' } }),
  readWindow: operation({ ...get, path: '/reception/windows/:id', params: Made, answer: WindowView, summary: { zh: '窗口的队列', en: 'The queue as a window sees it' } }),
  callNext: operation({ ...ticket, path: '/reception/windows/:id/next', body: Nothing, answer: Waiting, summary: { zh: '叫下一位', en: 'Call the next number' } }),
  callAgain: operation({ ...ticket, path: '/queue-tickets/:id/again', body: Nothing, summary: { zh: '再叫一次', en: 'Call a number again' } }),
  endTicket: operation({
    ...ticket, path: '/queue-tickets/:id/end', body: EndBody, answer: Type.Object({ id: Uuid, visitId: orNull(Uuid) }), summary: { zh: '办完或者过号', en: 'Served, or passed over' },
  }),
  transferTicket: operation({ ...ticket, path: '/queue-tickets/:id/transfer', body: Type.Object({ windowId: Uuid }, closed), summary: { zh: '转到另一个窗口', en: 'Send a number to another window' } }),
  bringTicketBack: operation({ ...ticket, path: '/queue-tickets/:id/return', body: Nothing, summary: { zh: '过号的再排进去', en: 'Put a number that was passed over in again' } }),
}
