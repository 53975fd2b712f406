import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'

const tag = 'calendar'

/** One date. `on` is the day to keep: the safe one of a deadline; `latestOn` the last one by law, `rawOn` by plain counting. */
export const DateLine = Type.Object({
  id: Type.String(), on: DayText, from: orNull(Type.String()), to: orNull(Type.String()), name: SaidShape,
  latestOn: orNull(DayText), rawOn: orNull(DayText), provisional: Type.Boolean(), optional: Type.Boolean(), audience: Type.String(),
  /** Room, where one is booked; a centre's, never a home. */
  room: orNull(SaidShape),
  /** A room of a day to come in which nobody is expected any more: whether the reader booked it, and who did. */
  spare: orNull(Type.Object({ own: Type.Boolean(), by: Type.String() })),
})
export type DateLine = Static<typeof DateLine>

export const OwnLine = Type.Object({
  id: Type.String(), on: DayText, from: orNull(Type.String()), to: orNull(Type.String()), name: SaidShape, code: orNull(Type.String()),
  caseId: orNull(Uuid), latestOn: orNull(DayText), provisional: Type.Boolean(), optional: Type.Boolean(),
  /** A room that the reader booked for a day to come, and in which nobody is expected any more. */
  spare: Type.Boolean(),
})
export type OwnLine = Static<typeof OwnLine>

export const calendarOperations = {
  readCaseCalendar: operation({
    method: 'GET', path: '/cases/:caseId/calendar', tag, summary: { zh: '这件案子的日程', en: 'All dates of a case' },
    params: Type.Object({ caseId: Uuid }), answer: Type.Object({ dates: Type.Array(DateLine) }),
  }),
  readMyCalendar: operation({
    method: 'GET', path: '/my-calendar', tag, summary: { zh: '我的日程', en: 'My dates' },
    query: Type.Object({ from: DayText, to: DayText }, closed),
    answer: Type.Object({ dates: Type.Array(OwnLine), feedSince: orNull(Type.String()) }),
  }),
  makeFeed: operation({
    method: 'POST', path: '/my-calendar/feed', tag, summary: { zh: '生成日程订阅地址（旧地址同时停用）', en: 'Make the address of my feed (the old one ends)' },
    body: Type.Object({}, closed), answer: Type.Object({ address: Type.String() }), success: 201,
  }),
  revokeFeed: operation({
    method: 'POST', path: '/my-calendar/feed/revocation', tag, summary: { zh: '停用日程订阅', en: 'Revoke my feed' },
    body: Type.Object({}, closed), answer: Type.Object({ revoked: Type.Boolean() }),
  }),
  readFeed: operation({
    method: 'GET', path: '/feeds/:token', tag, summary: { zh: '日程订阅（iCalendar）', en: 'A calendar feed (iCalendar)' },
    params: Type.Object({ token: Type.String({ pattern: '^\\d{1,10}-[A-Za-z0-9_-]{32}(\\.ics)?$' }) }), answer: Type.Unknown(), sends: 'file',
  }),
} as const
