import { ok, refuse, type Result } from '#platform/result'
import type { Said } from '#platform/words'
import { refusal } from './words/refusals.ts'

/** What a browser in a room is told, one event at a time. */
export type RoomEvent =
  | { readonly event: 'you'; readonly data: { readonly peer: string; readonly isHost: boolean; readonly iceServers: readonly IceServer[] } }
  | { readonly event: 'room'; readonly data: RoomSeen }
  | { readonly event: 'signal'; readonly data: { readonly from: string; readonly signal: object } }
  | { readonly event: 'quiet' | 'ended' | 'replaced'; readonly data: Record<string, never> }

export interface IceServer {
  readonly urls: readonly string[]
  readonly username?: string
  readonly credential?: string
}

export interface Seen {
  readonly peer: string
  readonly seatId: string
  readonly part: Said
  readonly isHost: boolean
}

/** As one of them sees it: who waits is for the host alone, and from the waiting room nobody is seen. */
export interface RoomSeen {
  readonly place: 'inside' | 'waiting'
  readonly inside: readonly Seen[]
  readonly waiting: readonly Seen[]
}

/** One browser that is connected to a room. `peer` is new at every entering: who comes back is introduced anew. */
export interface Presence extends Seen {
  readonly roomId: string
  place: 'inside' | 'waiting'
  /** The row of attendance while inside. */
  attendanceId: string | null
  tell(event: RoomEvent): void
  close(): void
}

/** Who is where in this process: in memory only, and forgotten with the connection. */
export interface Hub {
  enter(presence: Presence): void
  /** The present one of a seat, if any. */
  of(roomId: string, seatId: string): Presence | undefined
  insideCount(roomId: string): number
  move(presence: Presence, place: 'inside' | 'waiting'): void
  leave(presence: Presence): void
  /** Passes a message between two who are both inside the same room. Refuses `not-connected`. */
  pass(roomId: string, fromSeat: string, to: string, signal: object): Result<{ done: boolean }>
  end(roomId: string): void
}

type Rooms = Map<string, Map<string, Presence>>

export function openHub(): Hub {
  const rooms: Rooms = new Map()
  return {
    of: (roomId, seatId) => rooms.get(roomId)?.get(seatId),
    insideCount: (roomId) => inside(rooms, roomId).length,
    enter: (presence) => enter(rooms, presence),
    move: (presence, place) => {
      presence.place = place
      show(rooms, presence.roomId)
    },
    leave: (presence) => {
      const room = rooms.get(presence.roomId)
      if (room?.get(presence.seatId) !== presence) return
      room.delete(presence.seatId)
      if (room.size === 0) rooms.delete(presence.roomId)
      show(rooms, presence.roomId)
    },
    pass: (roomId, fromSeat, to, signal) => {
      const from = rooms.get(roomId)?.get(fromSeat)
      const other = inside(rooms, roomId).find((each) => each.peer === to)
      if (from?.place !== 'inside' || !other) return refuse(refusal('not-connected', {}))
      other.tell({ event: 'signal', data: { from: from.peer, signal } })
      return ok({ done: true })
    },
    end: (roomId) => {
      for (const each of present(rooms, roomId)) {
        each.tell({ event: 'ended', data: {} })
        each.close()
      }
      rooms.delete(roomId)
    },
  }
}

const present = (rooms: Rooms, roomId: string) => [...(rooms.get(roomId)?.values() ?? [])]
const inside = (rooms: Rooms, roomId: string) => present(rooms, roomId).filter((each) => each.place === 'inside')

/** A link opened twice is still one person: the first window is told and switched off. */
function enter(rooms: Rooms, presence: Presence): void {
  const room = rooms.get(presence.roomId) ?? new Map<string, Presence>()
  const earlier = room.get(presence.seatId)
  rooms.set(presence.roomId, room.set(presence.seatId, presence))
  earlier?.tell({ event: 'replaced', data: {} })
  earlier?.close()
  show(rooms, presence.roomId)
}

/** Tells everybody in a room how it is now, as far as it is theirs to see. */
function show(rooms: Rooms, roomId: string): void {
  const within = inside(rooms, roomId).map(seen)
  const waiting = present(rooms, roomId).filter((each) => each.place === 'waiting').map(seen)
  for (const each of present(rooms, roomId)) {
    const data = each.place === 'inside' ? { place: each.place, inside: within, waiting: each.isHost ? waiting : [] } : { place: each.place, inside: [], waiting: [] }
    each.tell({ event: 'room', data })
  }
}

function seen({ peer, seatId, part, isHost }: Presence): Seen {
  return { peer, seatId, part, isHost }
}
