/** A meeting as its list of entries tells it. No IO, no clock; runs in the browser too. */
import { findsSomebody } from '#platform/finds-somebody'
import type { Day } from '#platform/time'
import type { AgendaFigure, Looked } from './figures.ts'
import type { Pattern } from './rhythm.ts'

export const MEETING_KINDS = ['regular', 'joint', 'consultation'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]
export const MEETING_STATES = ['prepared', 'held', 'called-off'] as const
export type MeetingState = (typeof MEETING_STATES)[number]
export const PRESENCES = ['present', 'represented', 'absent'] as const
export type Presence = (typeof PRESENCES)[number]

/** Who came, by unit and post: never a name. */
export interface Attended {
  readonly unitId: string
  readonly role: string
  readonly presence: Presence
}

export interface Figures extends Looked {
  readonly asOf: Day
  readonly lines: readonly AgendaFigure[]
}

/** An item added by hand; a case by its code alone. */
export interface Item {
  readonly id: string
  readonly text: string
  readonly caseId: string | null
  readonly code: string | null
}

interface Written {
  readonly on: Day
  readonly by: string
}

export type Entry = Written & (
  | {
      readonly kind: 'prepared'
      readonly meetingKind: MeetingKind
      readonly title: string
      readonly plannedOn: Day | null
      readonly day: Day
      readonly at: string
      readonly place: string
      readonly pattern: Pattern
      readonly invitedIds: readonly string[]
    }
  | { readonly kind: 'figures-taken'; readonly figures: Figures }
  | { readonly kind: 'item-added'; readonly item: Item }
  | { readonly kind: 'item-withdrawn'; readonly itemId: string; readonly why: string }
  | { readonly kind: 'room-opened'; readonly roomId: string }
  | { readonly kind: 'held'; readonly heldOn: Day; readonly attendance: readonly Attended[]; readonly minutes: string }
  | { readonly kind: 'minutes-corrected'; readonly minutes: string; readonly why: string }
  | { readonly kind: 'called-off'; readonly why: string }
)

type Prepared = Extract<Entry, { kind: 'prepared' }>

export interface Minutes {
  readonly text: string
  readonly on: Day
  /** Why they were corrected; null for the first. */
  readonly why: string | null
}

export interface Meeting extends Omit<Prepared, 'kind' | 'on' | 'by'> {
  readonly state: MeetingState
  readonly figures: Figures | null
  readonly items: readonly Item[]
  readonly roomId: string | null
  readonly heldOn: Day | null
  readonly attendance: readonly Attended[]
  /** The newest last. */
  readonly minutes: readonly Minutes[]
  readonly calledOffWhy: string | null
}

/** The meeting after all its entries; undefined where the first does not prepare it. */
export function meetingOf(entries: readonly Entry[]): Meeting | undefined {
  const [first, ...rest] = entries
  if (first?.kind !== 'prepared') return undefined
  const { kind: _kind, on: _on, by: _by, ...head } = first
  return rest.reduce(afterEntry, {
    ...head, state: 'prepared', figures: null, items: [], roomId: null, heldOn: null, attendance: [], minutes: [], calledOffWhy: null,
  })
}

function afterEntry(meeting: Meeting, entry: Entry): Meeting {
  switch (entry.kind) {
    case 'prepared': return meeting
    case 'figures-taken': return { ...meeting, figures: entry.figures }
    case 'item-added': return { ...meeting, items: [...meeting.items, entry.item] }
    case 'item-withdrawn': return { ...meeting, items: meeting.items.filter((each) => each.id !== entry.itemId) }
    case 'room-opened': return { ...meeting, roomId: entry.roomId }
    case 'held': return { ...meeting, state: 'held', heldOn: entry.heldOn, attendance: entry.attendance, minutes: [{ text: entry.minutes, on: entry.on, why: null }] }
    case 'minutes-corrected': return { ...meeting, minutes: [...meeting.minutes, { text: entry.minutes, on: entry.on, why: entry.why }] }
    case 'called-off': return { ...meeting, state: 'called-off', calledOffWhy: entry.why }
  }
}

export type Fault = 'meeting-is-over' | 'not-held-yet' | 'no-such-item' | 'personal-data' | 'day-does-not-fit' | 'nobody-came'

/** Why an entry may not be added now: the state of the meeting first, then what is said. Undefined where it may. */
export function faultOf(meeting: Meeting, entry: Entry): Fault | undefined {
  if (entry.kind === 'minutes-corrected') return meeting.state === 'held' ? textFault(entry.minutes, entry.why) : 'not-held-yet'
  if (meeting.state !== 'prepared') return 'meeting-is-over'
  switch (entry.kind) {
    case 'item-added': return textFault(entry.item.text)
    case 'item-withdrawn': return meeting.items.some((each) => each.id === entry.itemId) ? textFault(entry.why) : 'no-such-item'
    case 'called-off': return textFault(entry.why)
    case 'held': return heldFault(entry)
    default: return undefined
  }
}

function heldFault(entry: Extract<Entry, { kind: 'held' }>): Fault | undefined {
  if (entry.heldOn > entry.on) return 'day-does-not-fit'
  if (entry.attendance.every((each) => each.presence === 'absent')) return 'nobody-came'
  return textFault(entry.minutes)
}

/** Units talk of codes and kinds; no text leads to a person (PIPL Art. 6). */
export function textFault(...texts: readonly string[]): 'personal-data' | undefined {
  return findsSomebody(...texts) ? 'personal-data' : undefined
}
