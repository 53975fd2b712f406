import type { Refusal } from '#platform/result'
import { type Day, startOfDay } from '#platform/time'
import type { ProcedureDefinition } from '#cap/cases'
import { FACT_WORDS, ROOM_STATES } from './words.ts'
import { refusal } from './words/refusals.ts'

/** A full mesh carries so many on ordinary phones: each sends to every other. Host included. */
export const MOST_INSIDE = 6
/** People come a little early, and a talk that goes well is not cut off. Minutes. */
export const OPENS_BEFORE_MINUTES = 15
export const STAYS_AFTER_MINUTES = 60
const MINUTE_MS = 60_000

/** Who may open and host the room of a case's session: the ones who may arrange it. */
export const HOSTING = ['mediator', 'sector-mediator', 'committee-head', 'community-officer'] as const
/** Who may call a joint consultation across the levels of centres. */
export const CONSULTING = [
  'dispatcher', 'director', 'unit-head', 'leader', 'committee-head', 'mediator', 'sector-mediator', 'judicial-office', 'court-liaison',
  'police-liaison', 'petition-officer', 'department-handler', 'community-officer', 'counsellor',
] as const

/** `stopped`: over for everybody, and still to be written down. */
export type RoomState = 'open' | 'stopped' | 'ended'

export interface RoomTimes {
  readonly opensAt: Date
  readonly closesAt: Date
}

export interface RoomNow extends RoomTimes {
  readonly state: RoomState
}

export interface SeatNow {
  readonly kind: 'party' | 'staff'
  readonly isHost: boolean
  readonly consented: boolean
  readonly revoked: boolean
  readonly admitted: boolean
}

/** When the room of a session opens and when it is over at the latest. `from` and `to` are `HH:MM` in the district's zone. */
export function timesOf(on: Day, from: string, to: string, zone: string): RoomTimes {
  const start = startOfDay(on, zone).getTime()
  return {
    opensAt: new Date(start + (minutesOf(from) - OPENS_BEFORE_MINUTES) * MINUTE_MS),
    closesAt: new Date(start + (minutesOf(to) + STAYS_AFTER_MINUTES) * MINUTE_MS),
  }
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Whether the room can be entered at a moment at all. */
export function momentOf(room: RoomNow, now: Date): 'early' | 'open' | 'over' {
  if (room.state !== 'open' || now >= room.closesAt) return 'over'
  return now < room.opensAt ? 'early' : 'open'
}

const GATE_LAW: Readonly<Record<string, string>> = { 'G-03': 'DVL-10', 'G-04': 'LPM-11', 'G-10': 'MHL-28', 'G-13': 'PMA-25' }

/**
 * What keeps a room from being opened for these parties: nobody to talk to, more than a mesh carries, a danger that
 * forbids bringing people together, or a time that is over. Source: DVL Art. 10, LPM Art. 11, MHL Art. 28, PMA Art. 25.
 */
export function openingRefusal(asked: {
  readonly parties: number
  readonly restrictedBy: readonly string[]
  readonly sealed: boolean
  readonly closesAt: Date
  readonly now: Date
}): Refusal | undefined {
  if (asked.now >= asked.closesAt) return refusal('session-over', {})
  if (asked.parties === 0) return refusal('nobody-invited', {})
  if (asked.parties > 1 && (asked.sealed || asked.restrictedBy.length > 0)) {
    const law = GATE_LAW[asked.restrictedBy[0] ?? ''] ?? 'PMA-25'
    return refusal('no-joint-room', { law })
  }
  return asked.parties + 1 > MOST_INSIDE ? refusal('too-many-invited', { most: MOST_INSIDE - 1 }) : undefined
}

/** What keeps somebody out of the waiting room as well: time, a link that was taken back, a consent not yet given. */
export function enteringRefusal(room: RoomNow, seat: SeatNow, now: Date): Refusal | undefined {
  if (seat.revoked) return refusal('invitation-dead', {})
  const moment = momentOf(room, now)
  if (moment === 'over') return refusal('room-over', {})
  if (moment === 'early') return refusal('room-not-open-yet', {})
  return seat.kind === 'party' && !seat.consented ? refusal('consent-first', {}) : undefined
}

/** Whoever hosts is inside at once, and so is somebody who was let in before and comes back; everybody else waits. */
export function placeOnEntering(seat: SeatNow): 'inside' | 'waiting' {
  return seat.isHost || seat.admitted ? 'inside' : 'waiting'
}

/** What keeps the host from moving somebody. `inside` counts who is inside now. */
export function movingRefusal(asked: {
  readonly byHost: boolean
  readonly to: 'inside' | 'waiting'
  readonly seat: SeatNow
  readonly present: boolean
  readonly inside: number
}): Refusal | undefined {
  if (!asked.byHost) return refusal('host-only', {})
  if (asked.seat.isHost) return refusal('host-stays', {})
  if (asked.to === 'waiting') return undefined
  if (!asked.present) return refusal('not-here', {})
  return asked.inside >= MOST_INSIDE ? refusal('room-full', { most: MOST_INSIDE }) : undefined
}

/**
 * Recording is off. It would be lawful only when everybody agrees, and what is not disputed would still be written down
 * (OMR Art. 22); this product does not record, whoever agrees.
 */
export function recordingRefusal(consents: readonly boolean[]): Refusal {
  const missing = consents.filter((each) => !each).length
  return missing > 0 ? refusal('recording-not-agreed', { missing }) : refusal('no-recording', {})
}

export const remoteProcedure: ProcedureDefinition = {
  kind: 'remote-session', initial: 'open', ended: ['ended'], states: ROOM_STATES,
  transitions: [
    { id: 'V01', fact: 'remote-opened', from: ['open'], to: 'same', law: 'OMR-22', label: FACT_WORDS['remote-opened'] },
    { id: 'V02', fact: 'remote-consented', from: ['open'], to: 'same', law: 'OMR-22', label: FACT_WORDS['remote-consented'] },
    { id: 'V03', fact: 'remote-ended', from: ['open'], to: 'ended', law: '[D]', label: FACT_WORDS['remote-ended'] },
  ],
  deadlinesOf: () => [],
  countsOf: () => [],
}
