import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, SaidShape, Uuid } from '#platform/shapes'
import { PURPOSES } from './domain.ts'
import { words } from './words.ts'

/** A whole quarter of an hour by the district's wall clock, `15:00`; `24:00` ends a day. */
const TimeText = Type.String({ pattern: '^\\d{2}:\\d{2}$' })
const tag = 'booking'

export const RoomShape = Type.Object({
  id: Uuid,
  unitId: Uuid,
  unitName: SaidShape,
  name: SaidShape,
  seats: Type.Integer(),
  /** Codes of `equipmentWords`. */
  equipment: Type.Array(Type.String()),
  stepFree: Type.Boolean(),
})
export type RoomShape = Static<typeof RoomShape>

export const BookingShape = Type.Object({
  id: Uuid,
  roomId: Uuid,
  day: DayText,
  from: TimeText,
  to: TimeText,
  purpose: Type.Enum([...PURPOSES]),
  /** Who booked it; the case and its people are never shown in a calendar. */
  bookedBy: Type.Union([Type.String(), Type.Null()]),
  /** True where the caller made it and may cancel it. */
  own: Type.Boolean(),
})
export type BookingShape = Static<typeof BookingShape>

export const bookingOperations = {
  listRooms: operation({
    method: 'GET', path: '/rooms', tag, summary: words.rooms,
    /** Rooms at or below a unit; the caller's own street or unit where none is given. */
    query: Type.Object({ unitPath: Type.Optional(Type.String({ pattern: '^[0-9]+(\\.[0-9]+)*$', maxLength: 60 })) }, closed),
    answer: Type.Object({ rooms: Type.Array(RoomShape) }),
  }),
  readRoomDay: operation({
    method: 'GET', path: '/rooms/:roomId/days/:day', tag, summary: words.dayOfRoom,
    params: Type.Object({ roomId: Uuid, day: DayText }),
    /** Taken stretches in their order, and whether the day is worked (`provisional`: its year has no published calendar). */
    answer: Type.Object({ bookings: Type.Array(BookingShape), workingDay: Type.Boolean(), provisional: Type.Boolean() }),
  }),
  bookRoom: operation({
    method: 'POST', path: '/rooms/:roomId/bookings', tag, summary: words.book,
    params: Type.Object({ roomId: Uuid }),
    body: Type.Object({
      day: DayText, from: TimeText, to: TimeText, purpose: Type.Enum([...PURPOSES]), caseId: Type.Optional(Uuid),
    }, closed),
    answer: Type.Object({ bookingId: Uuid, day: DayText, from: TimeText, to: TimeText }),
    success: 201,
  }),
  cancelBooking: operation({
    method: 'POST', path: '/bookings/:bookingId/cancellation', tag, summary: words.cancel,
    params: Type.Object({ bookingId: Uuid }), answer: Type.Object({ cancelled: Type.Boolean() }),
  }),
} as const
