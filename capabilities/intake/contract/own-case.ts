import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { SupplementBody, Supplemented, WithdrawalBody, Withdrawn } from './additions.ts'

/** What a reporter sees of their own matter: their own words, and how it goes; never a word of anybody else. */
export const MyCase = Type.Object({
  code: Type.String(),
  reportedOn: DayText,
  /** False for a party who reported nothing: text, place and photos are empty. */
  reported: Type.Boolean(),
  text: Type.String(),
  place: Type.String(),
  category: orNull(SaidShape),
  photos: Type.Integer(),
  additions: Type.Array(Type.Object({ on: DayText, text: Type.String() })),
  stage: SaidShape,
  open: Type.Boolean(),
  /** False for a danger to be removed: nobody mediates it. */
  disputed: Type.Boolean(),
  /** Said where the matter is handled together with another report of the same thing. */
  together: orNull(SaidShape),
  handler: SaidShape,
  /** Where to ring or go: the handling unit's office, never anybody's own number. */
  office: orNull(Type.Object({ name: SaidShape, phone: orNull(Type.String()), address: orNull(Type.String()), hours: orNull(SaidShape) })),
  progress: Type.Array(Type.Object({ on: DayText, words: SaidShape })),
  next: SaidShape,
  nextBy: orNull(DayText),
  /** Working days until then, today not counted; null where there is no such day or it has passed. */
  nextIn: orNull(Type.Integer()),
  provisional: Type.Boolean(),
  /** The reporter said that somebody is hurt or in danger. */
  urgent: Type.Boolean(),
  otherWays: Type.Array(Type.Object({ way: SaidShape, where: SaidShape })),
  /** `operation` takes the withdrawal now: here before dispatch, the mediation after it. `refusal` says why not, and what to do instead. */
  withdrawal: Type.Object({ may: Type.Boolean(), operation: orNull(Type.Enum(['withdrawMyCase', 'withdrawMatter'])), refusal: orNull(SaidShape), reasons: Type.Array(Type.Object({ reason: Type.String(), words: SaidShape })) }),
  /** Six digits while they may be shown: 24 hours from the report. */
  pin: orNull(Type.String()),
})
export type MyCase = Static<typeof MyCase>

export const ownCaseOperations = {
  openMyCase: operation({
    method: 'POST', path: '/my-case/session', tag: 'intake',
    summary: { zh: '用案件码和查询密码打开自己的事', en: 'Open your own matter with case code and PIN' },
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }), pin: Type.String({ minLength: 1, maxLength: 20 }) }, closed),
    answer: Type.Object({ token: Type.String(), expiresAt: Type.String() }), success: 201,
  }),
  readMyCase: operation({
    method: 'GET', path: '/my-case', tag: 'intake',
    summary: { zh: '我反映的事办到哪一步了', en: 'How my matter is going' }, answer: MyCase,
  }),
  /** To report it again without typing it again: the reporter's own words and data, for whoever opened it with the PIN. */
  readMyReport: operation({
    method: 'GET', path: '/my-case/report', tag: 'intake',
    summary: { zh: '我当时报的内容，再报一次时用', en: 'What I reported, to report it again' },
    answer: Type.Object({ code: Type.String(), text: Type.String(), place: Type.String(), addressId: orNull(Uuid), name: Type.String(), phone: Type.String() }),
  }),
  supplementMyCase: operation({
    method: 'POST', path: '/my-case/supplements', tag: 'intake',
    summary: { zh: '我再补充几句', en: 'Add to my report' }, body: SupplementBody, answer: Supplemented, success: 201,
  }),
  withdrawMyCase: operation({
    method: 'POST', path: '/my-case/withdrawal', tag: 'intake',
    summary: { zh: '我不想办了', en: 'Withdraw my request' }, body: WithdrawalBody, answer: Withdrawn,
  }),
  printMySlip: operation({
    method: 'GET', path: '/my-case/slip', tag: 'intake',
    summary: { zh: '我的回执', en: 'My slip' }, answer: Type.Unknown(), sends: 'file',
  }),
}
