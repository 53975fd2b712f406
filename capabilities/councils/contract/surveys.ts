import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, Uuid, Words } from '#platform/shapes'
import { CHOICES_OF_SURVEY, MOST_HOUSEHOLDS, QUESTIONS } from '../domain/surveys.ts'
import { Code, CouncilParams, tag } from './shapes.ts'

const Choice = Type.Enum([...CHOICES_OF_SURVEY])
const Answers = { needed: Choice, agreed: Choice, accepted: Choice, satisfied: Choice }
export const SurveyBody = Type.Object({ measure: Words(300), households: Type.Integer({ minimum: 5, maximum: MOST_HOUSEHOLDS }), closesOn: DayText }, closed)
export const SurveyAnswerBody = Type.Object({ token: Code, ...Answers }, closed)
/** From paper slips, each with its token. */
export const SlipsBody = Type.Object({ slips: Type.Array(SurveyAnswerBody, { minItems: 1, maxItems: 100 }) }, closed)
const Params = Type.Object({ surveyId: Uuid })

/** `parts` null: kept back, because a part is under five. All of it is null until it is closed. */
export const SurveyShown = Type.Object({
  id: Uuid, councilId: Uuid, measure: Type.String(), households: Type.Integer(), openedOn: DayText, closesOn: DayText, closedOn: orNull(DayText),
  /** How many slips came back; null under five. */
  answered: orNull(Type.Integer()),
  results: orNull(Type.Array(Type.Object({
    question: Type.Enum([...QUESTIONS]), parts: orNull(Type.Object({ yes: Type.Integer(), no: Type.Integer(), unsure: Type.Integer() })),
  }))),
})
export type SurveyShown = Static<typeof SurveyShown>
const SurveyOpen = Type.Object({ measure: Type.String(), closesOn: DayText, used: Type.Boolean(), open: Type.Boolean() })
export type SurveyOpen = Static<typeof SurveyOpen>

export const surveyOperations = {
  /** Refuses `day-does-not-fit`, `council-closed`, `personal-data`. */
  openSurvey: operation({
    method: 'POST', path: '/councils/:councilId/surveys', tag, params: CouncilParams, body: SurveyBody, answer: SurveyShown, success: 201,
    summary: { zh: '发起“四个问”', en: 'Ask the four questions' },
  }),
  listSurveys: operation({
    method: 'GET', path: '/councils/:councilId/surveys', tag, params: CouncilParams, answer: Type.Object({ surveys: Type.Array(SurveyShown) }), summary: { zh: '“四个问”的结果', en: 'Surveys of a council' },
  }),
  /** One slip a household, each with a token of its own; to be drawn, not handed to named households. */
  printSurveySlips: operation({
    method: 'GET', path: '/councils/surveys/:surveyId/slips', tag, params: Params, answer: Type.Any(), sends: 'file', summary: { zh: '打印“四个问”票', en: 'Print the slips of a survey' },
  }),
  /** Refuses `token-wrong`, `token-used`, `survey-over`; all of them or none. */
  enterSurveySlips: operation({
    method: 'POST', path: '/councils/surveys/:surveyId/slips', tag, params: Params, body: SlipsBody, answer: SurveyShown, success: 201, summary: { zh: '录入收回的纸票', en: 'Enter slips that came back' },
  }),
  closeSurvey: operation({
    method: 'POST', path: '/councils/surveys/:surveyId/close', tag, params: Params, body: Type.Object({}, closed), answer: SurveyShown, success: 201, summary: { zh: '结束“四个问”', en: 'Close a survey' },
  }),
  lookAtSurvey: operation({
    method: 'POST', path: '/councils/survey/look', tag, body: Type.Object({ token: Code }, closed), answer: SurveyOpen, summary: { zh: '凭票号看问的是什么', en: 'See what a slip asks' },
  }),
  answerSurvey: operation({
    method: 'POST', path: '/councils/survey/answers', tag, body: SurveyAnswerBody, answer: SurveyOpen, success: 201, summary: { zh: '回答“四个问”', en: 'Answer the four questions' },
  }),
} as const
