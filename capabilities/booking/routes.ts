import type { Actor, StaffActor } from '#platform/access'
import { isWorkingDay } from '#platform/calendar'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Id } from '#platform/ids'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import { bookingAccess } from './access.ts'
import { bookRoom, cancelBooking } from './commands.ts'
import { bookingOperations } from './contract.ts'
import { type BookingId, type RoomId, timeOf } from './domain.ts'
import { bookingsOn, roomOf, roomsBelow } from './store.ts'
import { refusal } from './words.ts'

type Ops = typeof bookingOperations

export function bookingMounted(services: Services): readonly Mounted[] {
  return assemble(bookingOperations, bookingAccess, handlersOf(services))
}

function handlersOf(services: Services): Handlers<Ops> {
  return {
    listRooms: async ({ actor, query, district }) => {
      const path = query.unitPath ?? streetOf(staffOf(actor).unitPath)
      const rooms = await inDistrict(services.db, district.id, (tx) => roomsBelow(tx, path, services.today(district.id)), { readOnly: true })
      return ok({
        rooms: rooms.map(({ unitNameZh, unitNameEn, ...room }) => ({
          ...room, name: { ...room.name }, equipment: [...room.equipment], unitName: { zh: unitNameZh, en: unitNameEn },
        })),
      })
    },
    readRoomDay: async ({ actor, params, district }) => {
      const on = parseDay(params.day)
      if (!on.ok) return refuse(refusal('bad-day', {}))
      const roomId = params.roomId as RoomId
      const found = await inDistrict(services.db, district.id, async (tx) => {
        const room = await roomOf(tx, roomId, on.value)
        return room && (await bookingsOn(tx, roomId, on.value))
      }, { readOnly: true })
      if (!found) return refuse(refusal('no-such-room', {}))
      const { working, provisional } = isWorkingDay(services.calendar(), on.value)
      return ok({
        bookings: found.map((row) => ({
          id: row.id, roomId: row.room_id, day: row.on_day, from: timeOf(row.from_quarter), to: timeOf(row.to_quarter),
          purpose: row.purpose, bookedBy: row.booked_by_name, own: row.booked_by === staffOf(actor).id,
        })),
        workingDay: working, provisional,
      })
    },
    bookRoom: async ({ actor, params, body }) => {
      const typed = { ...body, roomId: params.roomId as RoomId, caseId: (body.caseId ?? null) as Id<'case'> | null }
      const booked = await bookRoom(services, typed, staffOf(actor))
      if (!booked.ok) return booked
      const { id, onDay, fromQuarter, toQuarter } = booked.value
      return ok({ bookingId: id, day: onDay, from: timeOf(fromQuarter), to: timeOf(toQuarter) })
    },
    cancelBooking: ({ actor, params }) => cancelBooking(services, params.bookingId as BookingId, staffOf(actor)),
  }
}

/** A mediator looks for a room in the own street first: `1.9.30` → `1.9`. */
function streetOf(path: string): string {
  return path.split('.').slice(0, 2).join('.')
}

/** The access rule has let only staff through. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}
