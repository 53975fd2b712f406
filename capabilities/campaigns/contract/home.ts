import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Nothing, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { HALVES, HOME_STATES, HOME_STEPS } from '../domain.ts'
import { get, post, tag } from './shapes.ts'

const Half = Type.Enum([...HALVES])
const Item = Type.Object({ id: Uuid, name: SaidShape })
/** The door by the token of its plate, by its address in the register, or as people write it (2-1-301) within the community named. */
export const HomeBody = Type.Object({
  itemId: Uuid, on: DayText, half: Half, plate: Type.Optional(Type.String({ maxLength: 60 })), addressId: Type.Optional(Uuid),
  door: Type.Optional(Type.String({ maxLength: 100 })), unitId: Type.Optional(Uuid), name: Type.String({ maxLength: 60 }), phone: Type.String({ maxLength: 40 }),
  note: Type.Optional(Type.String({ maxLength: 300 })), letterWanted: Type.Boolean(), noticeGiven: Type.Boolean(),
}, closed)
export type HomeBody = Static<typeof HomeBody>

export const HomeOffer = Type.Object({
  unitId: Uuid, unit: SaidShape, phone: orNull(Type.String()), items: Type.Array(Item), free: Type.Array(Type.Object({ on: DayText, half: Half, left: Type.Integer() })),
  /** The door a plate names. */
  place: orNull(Type.String()),
})
export type HomeOffer = Static<typeof HomeOffer>

const booking = {
  id: Uuid, item: SaidShape, unit: SaidShape, on: DayText, half: Half, halfWords: SaidShape, state: Type.Enum([...HOME_STATES]), stateWords: SaidShape, answer: orNull(Type.String()),
}
/** Without name, telephone and door. */
export const OwnBooking = Type.Object({ ...booking, phone: orNull(Type.String()), mayCallOff: Type.Boolean() })
export type OwnBooking = Static<typeof OwnBooking>
export const BookingShown = Type.Object({
  ...booking, steps: Type.Array(Type.Enum([...HOME_STEPS])), byStaff: Type.Boolean(), name: orNull(Type.String()), callOn: orNull(Type.String()), place: orNull(Type.String()), note: orNull(Type.String()),
})
export type BookingShown = Static<typeof BookingShown>
export const CapacityShown = Type.Object({ weekday: Type.Integer(), half: Half, fromOn: DayText, n: Type.Integer() })
export type CapacityShown = Static<typeof CapacityShown>

const Link = Type.Object({ link: Type.String({ maxLength: 120 }) })
const Booked = Type.Object({ id: Uuid, link: Type.String() })

export const homeOperations = {
  listHomeOffers: operation({ method: 'GET', tag, path: '/home-service/offers', answer: Type.Object({ units: Type.Array(Type.Object({ unitId: Uuid, unit: SaidShape })) }), summary: { zh: '哪里能约上门服务', en: 'Where home services can be booked' } }),
  readHomeOffer: operation({
    method: 'GET', tag, path: '/home-service/offer', query: Type.Object({ unitId: Type.Optional(Uuid), plate: Type.Optional(Type.String({ maxLength: 60 })) }, closed), answer: HomeOffer,
    summary: { zh: '能约的上门服务和时间', en: 'Home services and free half-days' },
  }),
  bookHomeService: operation({ ...post, path: '/home-service', body: HomeBody, answer: Booked, summary: { zh: '预约上门服务', en: 'Book a home service' } }),
  bookHomeServiceFor: operation({ ...post, path: '/home-service/for', body: HomeBody, answer: Booked, summary: { zh: '替居民预约上门服务', en: 'Book a home service for a resident' } }),
  readOwnHomeService: operation({ method: 'GET', tag, path: '/home-service/own/:link', params: Link, answer: OwnBooking, summary: { zh: '居民看自己的预约', en: 'One’s own booking' } }),
  callOffHomeService: operation({ method: 'POST', tag, path: '/home-service/own/:link/call-off', params: Link, body: Nothing, answer: OwnBooking, success: 201, summary: { zh: '居民取消预约', en: 'A resident calls a booking off' } }),
  listHomeServices: operation({
    ...get, path: '/home-service/bookings', query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'past'])), before: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Type.Object({ bookings: Type.Array(BookingShown), next: orNull(Type.String()), items: Type.Array(Item), capacities: Type.Array(CapacityShown), free: Type.Array(Type.Object({ on: DayText, half: Half, left: Type.Integer() })), maySet: Type.Boolean() }),
    summary: { zh: '本单位的上门预约', en: 'Home services booked at the unit' },
  }),
  moveHomeService: operation({
    ...post, path: '/home-service/bookings/:id/step', params: Made, body: Type.Object({ step: Type.Enum([...HOME_STEPS]), answer: Type.Optional(Type.String({ maxLength: 300 })) }, closed),
    summary: { zh: '确认、办完、没见到人、取消', en: 'Confirm, done, met nobody, call off' },
  }),
  addHomeItem: operation({ ...post, path: '/home-service/items', body: Type.Object({ nameZh: Words(40), nameEn: Words(80) }, closed), summary: { zh: '增加上门服务项目', en: 'Add a home service' } }),
  endHomeItem: operation({ ...post, path: '/home-service/items/:id/end', params: Made, body: Nothing, summary: { zh: '停办一项上门服务', en: 'End a home service' } }),
  setHomeCapacity: operation({
    ...post, path: '/home-service/capacity', answer: Type.Object({ set: Type.Boolean() }),
    body: Type.Object({ weekday: Type.Integer({ minimum: 0, maximum: 6 }), half: Half, n: Type.Integer({ minimum: 0, maximum: 50 }), fromOn: DayText }, closed),
    summary: { zh: '每个半天能上几家的门', en: 'Visits a half-day' },
  }),
}
