import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { HEARING_KINDS, SUBJECTS } from './domain.ts'

const HourText = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

export const QuestionBody = Type.Object({ unitId: Uuid, subject: Type.Enum([...SUBJECTS]), title: Words(100), text: Words(2000) }, closed)
export const AnswerBody = Type.Object({ text: Words(4000), law: Type.Optional(Words(300)) }, closed)
export const OpinionBody = Type.Object({ unitId: Uuid, title: Words(100), text: Words(2000), dueOn: DayText }, closed)
export const GivenBody = Type.Object({ on: DayText, text: Words(4000) }, closed)
export const HearingBody = Type.Object({ on: DayText, startsAt: HourText, place: Words(200), kind: Type.Enum([...HEARING_KINDS]) }, closed)
export type QuestionBody = Static<typeof QuestionBody>
export type AnswerBody = Static<typeof AnswerBody>
export type OpinionBody = Static<typeof OpinionBody>
export type GivenBody = Static<typeof GivenBody>
export type HearingBody = Static<typeof HearingBody>

export const Question = Type.Object({
  id: Uuid, subject: Type.String(), subjectWords: SaidShape, title: Type.String(), text: Type.String(), askedOn: DayText, askedBy: SaidShape, court: SaidShape,
  answer: orNull(Type.Object({ text: Type.String(), law: orNull(Type.String()), on: DayText, note: SaidShape })),
  /** Whether the viewer is of the court that was asked, and it waits. */
  mayAnswer: Type.Boolean(),
})
export type Question = Static<typeof Question>

export const Opinion = Type.Object({
  id: Uuid, title: Type.String(), text: Type.String(), askedOn: DayText, dueOn: DayText, askedBy: SaidShape, department: SaidShape,
  given: orNull(Type.Object({ text: Type.String(), on: DayText })), late: Type.Boolean(), mayGive: Type.Boolean(),
})
export type Opinion = Static<typeof Opinion>

export const Hearing = Type.Object({
  id: Uuid, on: DayText, startsAt: HourText, place: Type.String(), kind: Type.String(), kindWords: SaidShape, court: SaidShape, state: Type.String(), stateWords: SaidShape,
})
export type Hearing = Static<typeof Hearing>

const Page = Type.Object({ view: Type.Optional(Type.Enum(['open', 'answered'])), before })
const Body = Type.Object({ id: Uuid, name: SaidShape })
const post = { method: 'POST', tag: 'guidance', answer: Made, success: 201 } as const
const get = { method: 'GET', tag: 'guidance' } as const

export const guidanceOperations = {
  askCourt: operation({ ...post, path: '/guidance/questions', body: QuestionBody, summary: { zh: '向法院提问', en: 'Ask the court' } }),
  answerQuestion: operation({ ...post, path: '/guidance/questions/:id/answer', params: Made, body: AnswerBody, summary: { zh: '答复提问', en: 'Answer a question' } }),
  listQuestions: operation({
    ...get, path: '/guidance/questions', query: Page, answer: Type.Object({ questions: Type.Array(Question), next: orNull(Type.String()) }),
    summary: { zh: '提问和答复', en: 'Questions and answers' },
  }),
  askOpinion: operation({ ...post, path: '/guidance/opinions', body: OpinionBody, summary: { zh: '请部门出具意见', en: 'Ask a department for its opinion' } }),
  giveOpinion: operation({ ...post, path: '/guidance/opinions/:id/answer', params: Made, body: GivenBody, summary: { zh: '出具意见', en: 'Give the opinion' } }),
  listOpinions: operation({
    ...get, path: '/guidance/opinions', query: Page, answer: Type.Object({ opinions: Type.Array(Opinion), next: orNull(Type.String()) }),
    summary: { zh: '部门意见', en: 'Opinions of departments' },
  }),
  listAdvisers: operation({
    ...get, path: '/guidance/bodies', answer: Type.Object({ courts: Type.Array(Body), departments: Type.Array(Body) }),
    summary: { zh: '可以问的法院和部门', en: 'Courts and departments that may be asked' },
  }),
  planHearing: operation({ ...post, path: '/hearings', body: HearingBody, summary: { zh: '登记一次巡回审判', en: 'Announce a circuit hearing' } }),
  cancelHearing: operation({ ...post, path: '/hearings/:id/cancellation', params: Made, body: Type.Object({}, closed), summary: { zh: '取消一次巡回审判', en: 'Cancel a circuit hearing' } }),
  listHearings: operation({
    ...get, path: '/hearings', answer: Type.Object({ hearings: Type.Array(Hearing) }),
    summary: { zh: '巡回审判日程', en: 'Calendar of circuit hearings' },
  }),
}
