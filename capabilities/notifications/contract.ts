import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { MOST_CHARACTERS } from './domain.ts'

export const LetterShape = Type.Object({
  id: Uuid,
  rule: Type.String(),
  recipient: Type.String(),
  body: Type.String(),
  state: Type.String(),
  queuedAt: Type.String(),
  sentAt: Type.Union([Type.String(), Type.Null()]),
})
export type LetterShape = Static<typeof LetterShape>

/** How a kind of letter is worded and sent. */
const settingFields = {
  zh: Type.String({ maxLength: MOST_CHARACTERS }),
  en: Type.String({ maxLength: 2 * MOST_CHARACTERS }),
  /** As a message to the telephone. */
  message: Type.Boolean(),
  /** On the reader's own page. */
  page: Type.Boolean(),
  reporters: Type.Boolean(),
  parties: Type.Boolean(),
}

/** From which day it counts; the shipped one has no day, no author and no hour. */
export const KindVersion = Type.Object({
  kind: Type.String(), ...settingFields, days: orNull(Type.Integer()), fromOn: orNull(DayText), changedAt: orNull(Type.String()), changedBy: orNull(Type.String()),
})
export type KindVersion = Static<typeof KindVersion>

export const ChangeBody = Type.Object({ ...settingFields, days: Type.Optional(Type.Integer()), fromOn: DayText }, { additionalProperties: false })
export type ChangeBody = Static<typeof ChangeBody>

/** The body is as it was sent, in Chinese. */
export const UnitNotice = Type.Object({ id: Uuid, title: SaidShape, body: Type.String(), at: Type.String(), path: orNull(Type.String()) })
export type UnitNotice = Static<typeof UnitNotice>

export const notificationsOperations = {
  listLetterKinds: operation({
    method: 'GET', path: '/letter-kinds', tag: 'notifications', summary: { zh: '通知的种类和写法', en: 'Kinds of letters and their wording' },
    answer: Type.Object({ versions: Type.Array(KindVersion) }),
  }),
  changeLetterKind: operation({
    method: 'POST', path: '/letter-kinds/:kind/versions', tag: 'notifications', summary: { zh: '改一种通知', en: 'Change a kind of letter from a day on' },
    params: Type.Object({ kind: Type.String({ maxLength: 60 }) }), body: ChangeBody, answer: Type.Object({ changed: Type.Boolean() }), success: 201,
  }),
  /** Letters of the district that were not sent yet, a thousand at most; `late` have waited for more than an hour. */
  countLetters: operation({
    method: 'GET', path: '/letters/waiting', tag: 'notifications', summary: { zh: '等着发出的通知有多少', en: 'How many letters wait to be sent' },
    answer: Type.Object({ waiting: Type.Integer(), late: Type.Integer() }),
  }),
  listLetters: operation({
    method: 'GET', path: '/cases/:caseId/letters', tag: 'notifications', params: Type.Object({ caseId: Uuid }),
    summary: { zh: '这件案子发出的通知', en: 'Letters of a case' },
    answer: Type.Object({ letters: Type.Array(LetterShape) }),
  }),
  /** Letters to the caller's unit that their post has a part in, of the last sixty days, the latest first; at most fifty. `path`: where on the desk it leads. */
  listUnitNotices: operation({
    method: 'GET', path: '/unit-notices', tag: 'notifications', summary: { zh: '给本单位的通知', en: 'Notices to one’s unit' },
    answer: Type.Object({ notices: Type.Array(UnitNotice) }),
  }),
  listOwnLetters: operation({
    method: 'GET', path: '/my-case/letters', tag: 'notifications',
    summary: { zh: '发给我的通知', en: 'Letters to me' },
    answer: Type.Object({ letters: Type.Array(LetterShape) }),
  }),
}
