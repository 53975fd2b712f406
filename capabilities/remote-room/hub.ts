import { ok, refuse, type Result } from '#platform/result'
import type { Said } from '#platform/words'
import { MOST_INSIDE } from './domain.ts'
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
  isPresent(presence: Presence): boolean
  move(presence: Presence, place: 'inside' | 'waiting'): void
  leave(presence: Presence): void
  /** Passes a message between two who are both inside the same room. Refuses `not-connected`. */
  pass(roomId: string, fromSeat: string, to: string, signal: object): Result<{ done: boolean }>
  end(roomId: string): void
}

export function openHub(): Hub {
  const rooms = new Map<string, Map<string, Presence>>()
  const present = (roomId: string) => [...(rooms.get(roomId)?.values() ?? [])]
  const inside = (roomId: string) => present(roomId).filter((each) => each.place === 'inside')

  const show = (roomId: string) => {
    const within = inside(roomId).map(seen)
    const waiting = present(roomId).filter((each) => each.place === 'waiting').map(seen)
    for (const each of present(roomId)) {
      const data = each.place === 'inside' ? { place: each.place, inside: within, waiting: each.isHost ? waiting : [] } : { place: each.place, inside: [], waiting: [] }
      each.tell({ event: 'room', data })
    }
  }
  const remove = (presence: Presence) => {
    const room = rooms.get(presence.roomId)
    if (room?.get(presence.seatId) !== presence) return false
    room.delete(presence.seatId)
    if (room.size === 0) rooms.delete(presence.roomId)
    return true
  }
  return {
    of: (roomId, seatId) => rooms.get(roomId)?.get(seatId),
    insideCount: (roomId) => inside(roomId).length,
    isPresent: (presence) => rooms.get(presence.roomId)?.get(presence.seatId) === presence,
    enter: (presence) => {
      const room = rooms.get(presence.roomId) ?? new Map<string, Presence>()
      const earlier = room.get(presence.seatId)
      rooms.set(presence.roomId, room.set(presence.seatId, presence))
      // A link opened twice is still one person: the first window is told and switched off.
      earlier?.tell({ event: 'replaced', data: {} })
      earlier?.close()
      if (presence.place === 'inside' && inside(presence.roomId).length > MOST_INSIDE) presence.place = 'waiting'
      show(presence.roomId)
    },
    move: (presence, place) => {
      presence.place = place
      show(presence.roomId)
    },
    leave: (presence) => {
      if (remove(presence)) show(presence.roomId)
    },
    pass: (roomId, fromSeat, to, signal) => {
      const from = rooms.get(roomId)?.get(fromSeat)
      const other = inside(roomId).find((each) => each.peer === to)
      if (from?.place !== 'inside' || !other) return refuse(refusal('not-connected', {}))
      other.tell({ event: 'signal', data: { from: from.peer, signal } })
      return ok({ done: true })
    },
    end: (roomId) => {
      for (const each of present(roomId)) {
        each.tell({ event: 'ended', data: {} })
        each.close()
      }
      rooms.delete(roomId)
    },
  }
}

function seen({ peer, seatId, part, isHost }: Presence): Seen {
  return { peer, seatId, part, isHost }
}
