import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Nothing, orNull, SaidShape, Uuid } from '#platform/shapes'
import { CAME_BY, POST_KINDS, SHIFT_STATES } from '../domain/kinds.ts'
import { get, post } from './shapes.ts'

const From = Type.Object({ from: DayText }, closed)
export const WeekDone = Type.Object({ from: DayText, n: Type.Integer() })

export const TurnShown = Type.Object({
  id: Uuid, memberId: Uuid, name: Type.String(), cameBy: Type.Enum([...CAME_BY]), offered: Type.Boolean(), insteadOf: orNull(Type.String()), attended: orNull(Type.Boolean()),
  /** The minute of the check-in; gone after thirty days. */
  hereAt: orNull(Type.String()), tickedByLead: Type.Boolean(),
})
export type TurnShown = Static<typeof TurnShown>
export const ShiftShown = Type.Object({
  id: Uuid, on: DayText, times: Type.String(), when: SaidShape, post: Type.String(), kind: Type.Enum([...POST_KINDS]), place: Type.String(), state: Type.Enum([...SHIFT_STATES]), provisional: Type.Boolean(), needed: Type.Integer(),
  turns: Type.Array(TurnShown), missing: Type.Integer(), begun: Type.Boolean(), mayTick: Type.Boolean(), mayPass: Type.Boolean(), withChildren: Type.Boolean(),
  round: Type.Array(Type.Object({ placeId: Uuid, name: Type.String(), seenAt: orNull(Type.String()) })),
})
export type ShiftShown = Static<typeof ShiftShown>
export const WeekShown = Type.Object({
  from: DayText, previous: DayText, next: DayText, today: DayText, drafts: Type.Integer(), mayKeep: Type.Boolean(),
  days: Type.Array(Type.Object({ on: DayText, shifts: Type.Array(ShiftShown) })),
  members: Type.Array(Type.Object({ id: Uuid, name: Type.String(), checkHolds: Type.Boolean() })),
})
export type WeekShown = Static<typeof WeekShown>

const GapShown = Type.Object({ shiftId: Uuid, when: SaidShape, post: Type.String(), missing: Type.Integer(), week: DayText })
export const GapsShown = Type.Object({
  gaps: Type.Array(GapShown), offers: Type.Array(Type.Object({ turnId: Uuid, name: Type.String(), when: SaidShape, post: Type.String(), week: DayText })),
  swaps: Type.Array(Type.Object({ turnId: Uuid, name: Type.String(), insteadOf: Type.String(), when: SaidShape, post: Type.String() })),
  /** Posts of the unit that nobody planned for this week or the next. */
  unplanned: Type.Array(Type.Object({ postId: Uuid, post: Type.String() })),
  checks: Type.Array(Type.Object({ memberId: Uuid, name: Type.String(), validUntil: DayText })),
})
export type GapsShown = Static<typeof GapsShown>

const Of = Type.Object({ id: Uuid })

export const weekOperations = {
  readDutyWeek: operation({ ...get, path: '/duty/week', query: Type.Object({ from: Type.Optional(DayText) }, closed), answer: WeekShown, summary: { zh: '一周的班', en: 'The shifts of a week' } }),
  proposeDutyWeek: operation({ ...post, path: '/duty/week/propose', body: From, answer: WeekDone, summary: { zh: '按常规排一周（草稿）', en: 'Propose a week from what is usual, as a draft' } }),
  publishDutyWeek: operation({ ...post, path: '/duty/week/publish', body: From, answer: WeekDone, summary: { zh: '公布这一周', en: 'Publish the week' } }),
  keepDutyPattern: operation({ ...post, path: '/duty/week/pattern', body: From, answer: WeekDone, summary: { zh: '把这一周作为常规', en: 'Keep the week as what is usual' } }),
  putOnDuty: operation({ ...post, path: '/duty/shifts/:id/turns', params: Of, body: Type.Object({ memberId: Uuid }, closed), summary: { zh: '排一个人', en: 'Put somebody on a shift' } }),
  takeOffDuty: operation({ ...post, path: '/duty/turns/:id/remove', params: Of, body: Nothing, summary: { zh: '从班上撤下', en: 'Take somebody off a shift' } }),
  dropDutyShift: operation({ ...post, path: '/duty/shifts/:id/drop', params: Of, body: Nothing, summary: { zh: '取消一个班', en: 'A shift is not held' } }),
  tickAttendance: operation({ ...post, path: '/duty/turns/:id/attendance', params: Of, body: Type.Object({ attended: Type.Boolean() }, closed), summary: { zh: '勾到岗', en: 'Tick whether somebody came' } }),
  seePatrolPlace: operation({ ...post, path: '/duty/shifts/:id/places/:placeId', params: Type.Object({ id: Uuid, placeId: Uuid }), body: Nothing, summary: { zh: '这个点位巡到了', en: 'A place of the round was passed' } }),
  printDutyWeek: operation({ method: 'GET', tag: 'duty', path: '/duty/week/sheet.pdf', query: Type.Object({ from: DayText }, closed), answer: Type.Object({}), sends: 'file', summary: { zh: '上墙的值班表', en: 'The week’s sheet for the wall' } }),
  listDutyGaps: operation({ ...get, path: '/duty/gaps', answer: GapsShown, summary: { zh: '缺口、换班、查询到期', en: 'Gaps, swaps, checks that end' } }),
}
