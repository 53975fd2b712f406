import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { APPOINTMENT_STATES, WAYS } from '../domain.ts'
import { Before, Done, Kept, tag } from './shapes.ts'

const One = Type.Object({ id: Uuid })
const Minute = Type.Integer({ minimum: 0, maximum: 1439 })
export const BookBody = Type.Object({
  itemId: Uuid, facilityId: Uuid, on: DayText, from: Minute, phone: Type.Optional(Type.String({ maxLength: 30 })), reminder: Type.Optional(Type.Boolean()), noticeGiven: Type.Optional(Type.Boolean()),
  language: Type.Optional(Type.Enum(['zh', 'en'])),
}, closed)
export type BookBody = Static<typeof BookBody>

export const TimesShape = Type.Object({ on: DayText, hours: Type.String(), reason: orNull(Type.String()), times: Type.Array(Type.Object({ from: Type.Integer(), free: Type.Integer() })), days: Type.Array(DayText) })
export type TimesShape = Static<typeof TimesShape>

const AppointmentLine = Type.Object({ id: Uuid, code: Type.String(), item: SaidShape, place: SaidShape, on: DayText, from: Type.Integer(), state: Type.Enum([...APPOINTMENT_STATES]), ticketId: orNull(Uuid) })
export type AppointmentLine = Static<typeof AppointmentLine>

export const appointmentOperations = {
  readFreeTimes: operation({
    method: 'GET', path: '/services/:itemId/times', tag, params: Type.Object({ itemId: Uuid }), query: Type.Object({ facilityId: Uuid, on: Type.Optional(DayText) }, closed), answer: TimesShape,
    summary: { zh: '一个地方一天的空位', en: 'Free times of a place on a day' },
  }),
  bookAppointment: operation({ method: 'POST', path: '/services/appointments', tag, body: BookBody, answer: Type.Object({ ...Kept.properties, on: DayText, from: Type.Integer() }), success: 201, summary: { zh: '预约', en: 'Book a time' } }),
  listDayAppointments: operation({ method: 'GET', path: '/service-appointments', tag, query: Type.Object({ on: Type.Optional(DayText) }, closed), answer: Type.Object({ on: DayText, appointments: Type.Array(AppointmentLine) }), summary: { zh: '一天的预约（无姓名）', en: 'Appointments of a day, without names' } }),
  arriveForAppointment: operation({
    method: 'POST', path: '/service-appointments/:id/arrive', tag, params: One, body: Type.Object({}, closed), answer: Type.Object({ id: Uuid, ticket: orNull(Type.Object({ id: Uuid, code: Type.String() })) }), success: 201,
    summary: { zh: '到了，取号', en: 'Arrived: take a number' },
  }),
  cancelAppointment: operation({ method: 'POST', path: '/service-appointments/:id/cancel', tag, params: One, body: Type.Object({}, closed), answer: Done, success: 201, summary: { zh: '窗口替人取消', en: 'Cancel for somebody' } }),
}

const AssistanceLine = Type.Object({
  id: Uuid, item: SaidShape, way: Type.Enum([...WAYS]), on: DayText, begunAt: Type.String(), stepsDone: Type.Integer(), steps: Type.Array(SaidShape), officialSite: Type.String(), minutes: orNull(Type.Integer()), through: orNull(Type.Boolean()), mine: Type.Boolean(),
})
export type AssistanceLine = Static<typeof AssistanceLine>

const post = { method: 'POST', tag, success: 201 } as const
export const assistanceOperations = {
  beginAssistance: operation({ ...post, path: '/assistances', body: Type.Object({ itemId: Uuid, way: Type.Enum([...WAYS]) }, closed), answer: Done, summary: { zh: '开始帮办', en: 'Begin to guide somebody' } }),
  markAssistanceSteps: operation({ ...post, path: '/assistances/:id/steps', params: One, body: Type.Object({ stepsDone: Type.Integer({ minimum: 0, maximum: 30 }) }, closed), answer: Done, summary: { zh: '办到第几步', en: 'How many steps are done' } }),
  endAssistance: operation({ ...post, path: '/assistances/:id/end', params: One, body: Type.Object({ through: Type.Boolean() }, closed), answer: Done, summary: { zh: '帮办结束：办成没有', en: 'End: went through or not' } }),
  listAssistances: operation({ method: 'GET', path: '/assistances', tag, query: Type.Object({ before: Before }, closed), answer: Type.Object({ assistances: Type.Array(AssistanceLine), next: orNull(Type.String()) }), summary: { zh: '帮办记录（不记是谁）', en: 'Guidance given, of nobody by name' } }),
}
