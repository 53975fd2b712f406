import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { Cursor, get } from './shapes.ts'

/**
 * What observers see: states, units and days. No word that anybody wrote, no name, no place, no kind of dispute, no address of a case.
 * A shape of its own, so that nothing added elsewhere reaches it.
 */
export const BoardOrder = Type.Object({
  number: Type.String(), about: SaidShape, ground: SaidShape, unit: SaidShape, state: SaidShape, issuedOn: DayText, dueOn: DayText, late: Type.Boolean(),
  escalations: Type.Integer(), handedOver: Type.Boolean(),
})
export type BoardOrder = Static<typeof BoardOrder>
export const BoardCase = Type.Object({ code: Type.String(), unit: SaidShape, state: SaidShape, registeredOn: DayText, dueOn: orNull(DayText), late: Type.Boolean() })
export type BoardCase = Static<typeof BoardCase>
export const BoardGroup = Type.Object({ id: Uuid, unit: SaidShape, fromOn: DayText, untilOn: DayText, over: Type.Boolean(), open: Type.Integer(), ended: Type.Integer() })
export type BoardGroup = Static<typeof BoardGroup>

const Query = Type.Object({ after: Cursor }, closed)

export const boardOperations = {
  listBoardOrders: operation({
    ...get, path: '/supervision/board/orders', query: Query, answer: Type.Object({ orders: Type.Array(BoardOrder), next: orNull(Type.String()) }),
    summary: { zh: '观察：督办单走到哪一步', en: 'Observers: how orders go' },
  }),
  listBoardCases: operation({
    ...get, path: '/supervision/board/cases', query: Query, answer: Type.Object({ cases: Type.Array(BoardCase), next: orNull(Type.String()) }),
    summary: { zh: '观察：案件走到哪一步、期限到哪天', en: 'Observers: how cases go and by when' },
  }),
  listBoardGroups: operation({
    ...get, path: '/supervision/board/groups', query: Query, answer: Type.Object({ groups: Type.Array(BoardGroup), next: orNull(Type.String()) }),
    summary: { zh: '观察：督办组的件数', en: 'Observers: the caseload of groups' },
  }),
} as const
