import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, Made, orNull, SaidShape, Uuid } from '#platform/shapes'
import { BODIES, LINKED_AS, MEASURES, MOST_PERSONS, OUTCOMES, VISIT_KINDS } from '../domain/visits.ts'
import { CodeText, get, post } from './shapes.ts'

export const VisitBody = Type.Object(
  {
    kind: Type.Enum([...VISIT_KINDS]),
    /** Person-times of this group. */
    persons: Type.Integer({ minimum: 1, maximum: MOST_PERSONS }),
    windowId: Type.Optional(Uuid),
    outcome: Type.Enum(OUTCOMES.filter((each) => each !== 'registered')),
    referredTo: Type.Optional(Type.Enum([...BODIES])),
  },
  closed,
)
export type VisitBody = Static<typeof VisitBody>

export const OutcomeBody = Type.Object({ outcome: Type.Enum(['answered', 'referred', 'left']), referredTo: Type.Optional(Type.Enum([...BODIES])) }, closed)
export type OutcomeBody = Static<typeof OutcomeBody>

export const LinkBody = Type.Object({ code: CodeText, as: Type.Enum([...LINKED_AS]) }, closed)
export type LinkBody = Static<typeof LinkBody>

export const Linked = Type.Object({ as: Type.String(), asWords: SaidShape, id: Uuid, code: orNull(Type.String()) })

export const Visit = Type.Object({
  id: Uuid, onDay: DayText, arrivedAt: Type.String(), persons: Type.Integer(), kind: Type.String(), kindWords: SaidShape, window: orNull(SaidShape), ticketCode: orNull(Type.String()),
  outcome: Type.String(), outcomeWords: SaidShape, referredTo: orNull(SaidShape), linked: orNull(Linked),
  /** Whether an outcome may still be stated: on the day itself, while nothing was registered. */
  mayChange: Type.Boolean(),
})
export type Visit = Static<typeof Visit>

const Figures = Type.Partial(Type.Object(Object.fromEntries(MEASURES.map((each) => [each, Type.Integer()]))))
const Named = Type.Array(Type.Object({ name: SaidShape, n: Type.Integer() }))

export const ReceptionDays = Type.Object({
  from: DayText, to: DayText, days: Type.Array(Type.Object({ on: DayText, figures: Figures })), sum: Figures, openDays: Type.Integer(),
  /** I-18: person-times divided by service days; null where the hall was never open. */
  perServiceDay: orNull(Type.Number()), byKind: Named, byTopic: Named,
})
export type ReceptionDays = Static<typeof ReceptionDays>

export const visitOperations = {
  logVisit: operation({ ...post, path: '/reception/visits', body: VisitBody, summary: { zh: '登记一批来人', en: 'Log a group of visitors' } }),
  setVisitOutcome: operation({ ...post, path: '/reception/visits/:id/outcome', params: Made, body: OutcomeBody, summary: { zh: '记下接待结果', en: 'State what became of a visit' } }),
  linkVisit: operation({ ...post, path: '/reception/visits/:id/link', params: Made, body: LinkBody, summary: { zh: '记下来人的事已经登记', en: 'Link a visit with what it was registered as' } }),
  listVisits: operation({
    ...get, path: '/reception/visits', query: Type.Object({ on: Type.Optional(DayText), before }),
    answer: Type.Object({ on: DayText, visits: Type.Array(Visit), groups: Type.Integer(), persons: Type.Integer(), next: orNull(Type.String()) }),
    summary: { zh: '一天的接待登记', en: 'The reception log of a day' },
  }),
  readReceptionDays: operation({
    ...get, path: '/reception/days', query: Type.Object({ from: Type.Optional(DayText), to: Type.Optional(DayText) }), answer: ReceptionDays,
    summary: { zh: '每日接待数字', en: 'Figures of reception by day' },
  }),
}
