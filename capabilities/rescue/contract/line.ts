import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { CALL_RESULTS, CALL_STATES, CALL_STEPS } from '../domain/line.ts'
import { get, Moment, post } from './shapes.ts'

export const CallBody = Type.Object({ place: Words(120), said: Words(200) }, closed)
export type CallBody = Static<typeof CallBody>
export const CallStepBody = Type.Object({ step: Type.Enum([...CALL_STEPS]), result: Type.Optional(Type.Enum([...CALL_RESULTS])) }, closed)
export type CallStepBody = Static<typeof CallStepBody>

export const Call = Type.Object({
  id: Uuid, calledAt: Moment, dueAt: Moment, state: Type.Enum([...CALL_STATES]), stateWords: SaidShape, place: orNull(Type.String()), said: orNull(Type.String()),
  dispatchedAt: orNull(Moment), arrivedAt: orNull(Moment), endedAt: orNull(Moment), result: orNull(SaidShape), late: Type.Boolean(),
})
export type Call = Static<typeof Call>

export const lineOperations = {
  logRescueCall: operation({ ...post, path: '/rescue/calls', body: CallBody, summary: { zh: '记一个求助电话（不写姓名）', en: 'Log a call, without names' } }),
  moveRescueCall: operation({ ...post, path: '/rescue/calls/:id/steps', params: Made, body: CallStepBody, summary: { zh: '出发、到了、结束', en: 'On the way, arrived, ended' } }),
  listRescueCalls: operation({
    ...get, path: '/rescue/calls', query: Type.Object({ before }),
    answer: Type.Object({ onDuty: Type.Array(Type.Object({ name: Type.String(), woman: Type.Boolean() })), calls: Type.Array(Call), next: orNull(Type.String()) }),
    summary: { zh: '求助电话和当班的人', en: 'Calls, and who is on duty' },
  }),
}
