import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, InstantText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { ClassName, FiguresShape, TicketParams } from './shapes.ts'

const RefusalShape = Type.Object({ code: Type.String(), say: SaidShape })
export const StepShape = Type.Object({ step: Type.String(), label: SaidShape, refusal: orNull(RefusalShape) })

/** A ticket in a list: nobody's name, nobody's words beyond its own title. */
export const TicketLine = Type.Object({
  id: Uuid, publicId: Type.String(), state: Type.String(), stateWords: SaidShape, service: Type.String(), serviceName: SaidShape, class: ClassName,
  classWords: SaidShape, title: Type.String(), place: Type.String(), unitName: SaidShape,
  /** Taken up by the reader, by somebody else, or by nobody. Never a name in a list. */
  taken: Type.Enum(['by-you', 'yes', 'no']),
  startedAt: InstantText, dueAt: orNull(InstantText), dueOn: orNull(DayText), doneAt: orNull(InstantText),
  warned: Type.Boolean(), overdue: Type.Boolean(), alsoReported: Type.Number(),
})
export type TicketLine = Static<typeof TicketLine>

export const TicketPage = Type.Object({
  ...TicketLine.properties,
  caseId: Uuid, code: Type.String(), words: Type.String(), channel: SaidShape,
  assigneeName: orNull(Type.String()), hasPhone: Type.Boolean(), attempts: Type.Number(),
  pause: orNull(Type.Object({ ground: SaidShape, until: InstantText })),
  exclusion: orNull(Type.Object({ ground: SaidShape })),
  /** Photos that came with it and of the finished work. */
  photos: Type.Array(Type.Object({ id: Uuid, of: Type.Enum(['before', 'after']) })),
  limit: Type.Object({ words: SaidShape, basis: SaidShape }),
  history: Type.Array(Type.Object({ at: InstantText, what: SaidShape, who: SaidShape, note: orNull(Type.String()) })),
  steps: Type.Array(StepShape),
  /** Grounds that a pause of this class may have. */
  pauseGrounds: Type.Array(Type.Object({ ground: Type.String(), words: SaidShape, mostHours: Type.Number() })),
})
export type TicketPage = Static<typeof TicketPage>

export const StateAnswer = Type.Object({ state: Type.String() })
export type StateAnswer = Static<typeof StateAnswer>

const Note = Type.String({ minLength: 1, maxLength: 500 })
const OptionalNote = Type.Optional(Type.String({ maxLength: 500 }))

export const DispatchBody = Type.Object({ unitId: Uuid, reason: OptionalNote }, closed)
export const ReasonBody = Type.Object({ reason: Note }, closed)
export const ReclassifyBody = Type.Object({ class: ClassName, reason: Note }, closed)
export const ContactBody = Type.Object({ way: Type.Enum(['phone', 'visit', 'message']), reached: Type.Boolean(), note: OptionalNote }, closed)
export type ContactBody = Static<typeof ContactBody>
export const DoneBody = Type.Object(
  {
    note: Note,
    /** Token of an uploaded photo. */
    photo: Type.Optional(Type.String({ maxLength: 600 })),
    /** Whoever sends the photo has looked: nobody is on it. */
    photoWithoutPeople: Type.Optional(Type.Boolean()),
    /** Why there is none, where the class asks for one. */
    noPhotoWhy: OptionalNote,
  },
  closed,
)
export type DoneBody = Static<typeof DoneBody>
export const PauseBody = Type.Object(
  { ground: Type.Enum(['resident-asked', 'weather', 'parts', 'owners-decide', 'other-body']), hours: Type.Integer({ minimum: 1, maximum: 60 * 24 }), note: Note },
  closed,
)
export type PauseBody = Static<typeof PauseBody>
export const AskExclusionBody = Type.Object(
  { ground: Type.Enum(['malicious', 'beyond-law', 'not-reachable', 'duplicate']), reason: Note },
  closed,
)
export type AskExclusionBody = Static<typeof AskExclusionBody>
export const DecideExclusionBody = Type.Object({ approve: Type.Boolean(), reason: Note }, closed)
export const RevisitBody = Type.Object(
  {
    answered: Type.Boolean(), solved: Type.Optional(Type.Boolean()), stars: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })), note: OptionalNote,
  },
  closed,
)
export type RevisitBody = Static<typeof RevisitBody>
export const NothingBody = Type.Object({}, closed)

const step = (path: string, zh: string, en: string) =>
  ({ method: 'POST', path: `/tickets/:ticketId/${path}`, tag: 'tickets', summary: { zh, en }, params: TicketParams, answer: StateAnswer, success: 201 }) as const

export const VIEWS = ['open', 'waiting', 'escalated', 'finished'] as const

export const deskOperations = {
  listTickets: operation({
    method: 'GET', path: '/tickets', tag: 'tickets',
    summary: { zh: '本单位的工单（按到期时间）', en: 'Requests of the unit by due time' },
    query: Type.Object({ view: Type.Optional(Type.Enum([...VIEWS])), after: Type.Optional(Type.String({ maxLength: 80 })) }),
    answer: Type.Object({ tickets: Type.Array(TicketLine), next: orNull(Type.String()) }),
  }),
  readTicket: operation({
    method: 'GET', path: '/tickets/:ticketId', tag: 'tickets', params: TicketParams, answer: TicketPage,
    summary: { zh: '一张工单', en: 'One request' },
  }),
  findTicketOfCase: operation({
    method: 'GET', path: '/tickets/of/:caseId', tag: 'tickets', params: Type.Object({ caseId: Uuid }), answer: Type.Object({ ticketId: Uuid }),
    summary: { zh: '一件案件的工单', en: 'The request of a case' },
  }),
  readTicketContact: operation({
    method: 'GET', path: '/tickets/:ticketId/contact', tag: 'tickets', params: TicketParams,
    answer: Type.Object({ name: Type.String(), phone: Type.String() }),
    summary: { zh: '查看联系电话（记录在案）', en: 'Show the telephone (written down)' },
  }),
  readTicketPhoto: operation({
    method: 'GET', path: '/tickets/:ticketId/photos/:photoId', tag: 'tickets', params: Type.Object({ ticketId: Uuid, photoId: Uuid }),
    answer: Type.Unknown(), sends: 'file',
    summary: { zh: '工单的一张照片', en: 'One photo of a request' },
  }),
  listTicketUnits: operation({
    method: 'GET', path: '/tickets/:ticketId/units', tag: 'tickets', params: TicketParams,
    answer: Type.Object({ units: Type.Array(Type.Object({ id: Uuid, name: SaidShape, kind: Type.String() })) }),
    summary: { zh: '可以派给哪些单位', en: 'Units it may be dispatched to' },
  }),
  readTicketFigures: operation({
    method: 'GET', path: '/tickets/figures', tag: 'tickets', query: Type.Object({ from: DayText, to: DayText }), answer: FiguresShape,
    summary: { zh: '本单位及下级的工单数字', en: 'Figures of requests of the unit and below' },
  }),
  dispatchTicket: operation({ ...step('dispatch', '派单', 'Dispatch'), body: DispatchBody }),
  reclassifyTicket: operation({ ...step('class', '改办理类别', 'Change the class'), body: ReclassifyBody }),
  acceptTicket: operation({ ...step('acceptance', '接单', 'Accept'), body: NothingBody }),
  handBackTicket: operation({ ...step('hand-back', '退回派单', 'Hand back'), body: ReasonBody }),
  tryTicketContact: operation({ ...step('contacts', '记录一次联系', 'Record an attempt to reach the reporter'), body: ContactBody }),
  startTicket: operation({ ...step('start', '到场开始处理', 'Begin on site'), body: NothingBody }),
  finishTicket: operation({ ...step('done', '报告已办好', 'Report it done'), body: DoneBody }),
  pauseTicket: operation({ ...step('pause', '暂停计时', 'Pause the clock'), body: PauseBody }),
  resumeTicket: operation({ ...step('resumption', '恢复计时', 'Resume the clock'), body: NothingBody }),
  askTicketExclusion: operation({ ...step('exclusion', '申请剔除', 'Ask for exclusion'), body: AskExclusionBody }),
  decideTicketExclusion: operation({ ...step('exclusion/decision', '审核剔除', 'Decide the exclusion'), body: DecideExclusionBody }),
  revisitTicket: operation({ ...step('revisit', '记录回访', 'Record the revisit'), body: RevisitBody }),
  reopenTicket: operation({ ...step('reopening', '没解决，重新办', 'Not solved, reopen'), body: ReasonBody }),
  turnTicketIntoDispute: operation({ ...step('dispute', '改按矛盾纠纷办（码、密码和原话都不变）', 'Turn it into a dispute (code, PIN and words stay)'), body: ReasonBody }),
  closeTicket: operation({ ...step('closing', '办结', 'Close'), body: NothingBody }),
}
