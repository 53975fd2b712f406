import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { SUBJECTS } from '../domain/opinions.ts'
import { Code, CouncilParams, Note, Pin, tag } from './shapes.ts'

export const OPINION_VIEWS = ['waiting', 'overdue', 'publishing', 'all'] as const
export type OpinionView = (typeof OPINION_VIEWS)[number]

/** Either `reply` or `dueOn`: answered at once, or a day by which it is answered. */
export const OpinionBody = Type.Object({
  subject: Type.Enum([...SUBJECTS]), text: Words(1000), reply: Note(2000), dueOn: Type.Optional(DayText),
  /** A telephone for a letter about the reply; left out where none is wanted. */
  phone: Type.Optional(Note(40)), noticeGiven: Type.Optional(Type.Boolean()),
  /** Whoever asked agrees that question and reply are published without a name. */
  mayPublish: Type.Boolean(),
}, closed)
export type OpinionBody = Static<typeof OpinionBody>
export const ReplyBody = Type.Object({ text: Words(2000) }, closed)
export const PostponeBody = Type.Object({ dueOn: DayText, why: Words(500) }, closed)
/** Written anew for everybody: no names, no doors. */
export const PublicationBody = Type.Object({ question: Words(500), answer: Words(1000) }, closed)
export const LookedBody = Type.Object({ agreed: Type.Boolean(), note: Note(500) }, closed)
export const OwnBody = Type.Object({ code: Code, pin: Pin }, closed)

export const Opinion = Type.Object({
  id: Uuid, code: Type.String(), councilId: Uuid, topic: Type.String(), unit: SaidShape, subject: Type.Enum([...SUBJECTS]), subjectWords: SaidShape,
  /** Null once its time is over, like the reply. */
  text: orNull(Type.String()),
  notedOn: DayText, firstDueOn: orNull(DayText), dueOn: orNull(DayText), overdue: Type.Boolean(), reply: orNull(Type.String()), repliedOn: orNull(DayText),
  mayPublish: Type.Boolean(), publishing: Type.Enum(['no', 'proposed', 'published']), question: orNull(Type.String()), answer: orNull(Type.String()), publishedOn: orNull(DayText),
  projectId: orNull(Uuid), letterWanted: Type.Boolean(),
  may: Type.Object({ reply: Type.Boolean(), postpone: Type.Boolean(), propose: Type.Boolean(), decide: Type.Boolean(), slip: Type.Boolean() }),
})
export type Opinion = Static<typeof Opinion>

/** Number and PIN are told once, on the slip. */
export const OpinionNoted = Type.Object({ id: Uuid, code: Type.String(), pin: Type.String(), dueOn: orNull(DayText) })
export type OpinionNoted = Static<typeof OpinionNoted>

/** One's own opinion, by number and PIN. */
export const OwnOpinion = Type.Object({
  code: Type.String(), unit: SaidShape, text: orNull(Type.String()), notedOn: DayText, dueOn: orNull(DayText), late: Type.Boolean(),
  reply: orNull(Type.Object({ text: orNull(Type.String()), on: DayText })),
  project: orNull(Type.Object({ title: Type.String(), stageWords: SaidShape, dueOn: DayText, outcome: Type.String() })),
})
export type OwnOpinion = Static<typeof OwnOpinion>

const Params = Type.Object({ opinionId: Uuid })
const step = <const Path extends string, const Body extends Parameters<typeof Type.Array>[0]>(path: Path, body: Body, zh: string, en: string) =>
  operation({ method: 'POST', path: `/councils/opinions/:opinionId/${path}`, tag, params: Params, body, answer: Opinion, success: 201, summary: { zh, en } })

export const opinionOperations = {
  /** Refuses `answer-or-date`, `answer-and-date`, `reply-date-does-not-fit`, `identity-number`, `phone-wrong`, `notice-not-given`, `council-closed`. */
  noteCouncilOpinion: operation({
    method: 'POST', path: '/councils/:councilId/opinions', tag, params: CouncilParams, body: OpinionBody, answer: OpinionNoted, success: 201,
    summary: { zh: '记下一条意见：当场答复，或者给出答复日期', en: 'Note an opinion: answered at once, or with a reply date' },
  }),
  listCouncilOpinions: operation({
    method: 'GET', path: '/councils/opinions', tag, summary: { zh: '意见和答复', en: 'Opinions and replies' },
    query: Type.Object({ view: Type.Optional(Type.Enum([...OPINION_VIEWS])), councilId: Type.Optional(Uuid), before }, closed),
    answer: Type.Object({ opinions: Type.Array(Opinion), next: orNull(Type.String()), overdue: Type.Integer(), toLookAt: Type.Integer() }),
  }),
  /** Number, PIN and address on a slip; on the day it was noted only. Refuses `slip-over`. */
  printOpinionSlip: operation({
    method: 'GET', path: '/councils/opinions/:opinionId/slip', tag, params: Params, answer: Type.Any(), sends: 'file', summary: { zh: '打印意见回执', en: 'Print the slip of an opinion' },
  }),
  replyOpinion: step('reply', ReplyBody, '答复一条意见', 'Reply to an opinion'),
  postponeReply: step('postponement', PostponeBody, '说明原因，另定答复日期', 'Give another reply date and why'),
  proposeReplyPublished: step('publication', PublicationBody, '提请公开答复', 'Put a reply forward for publication'),
  decideReplyPublished: step('publication/look', LookedBody, '第二人看过，公开或者退回', 'A second person publishes or sends back'),
  readMyOpinion: operation({ method: 'POST', path: '/councils/own-opinion', tag, body: OwnBody, answer: OwnOpinion, summary: { zh: '凭编号和密码看自己的意见', en: 'Read one’s own opinion with number and PIN' } }),
} as const
