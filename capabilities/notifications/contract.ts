import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'

const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })

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

export const notificationsOperations = {
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
  listOwnLetters: operation({
    method: 'GET', path: '/my-case/letters', tag: 'notifications',
    summary: { zh: '发给我的通知', en: 'Letters to me' },
    answer: Type.Object({ letters: Type.Array(LetterShape) }),
  }),
}
