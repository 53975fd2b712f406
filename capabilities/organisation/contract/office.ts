import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { SLOT_KINDS, TEAM_KINDS } from '../domain.ts'
import { officeWords as words } from '../words/office.ts'

const tag = 'organisation'
const Short = Type.String({ minLength: 1, maxLength: 60 })
const Reason = Type.String({ minLength: 2, maxLength: 200 })
const Ended = Type.Object({ ended: Type.Boolean() })
/** The first day without it, and why. */
const Ending = Type.Object({ untilOn: DayText, reason: Reason }, closed)

/** Doors of one community; all of them, of one grid, or of one building. */
const doors = {
  unitId: Uuid,
  gridId: Type.Optional(Uuid),
  estate: Type.Optional(Type.String({ maxLength: 100 })),
  building: Type.Optional(Type.String({ maxLength: 100 })),
}

/** One place of a grid that somebody should fill; `holder` is whoever fills it today. */
export const SlotShape = Type.Object({
  id: Uuid, kind: Type.Enum([...SLOT_KINDS]), kindName: SaidShape, gridId: Uuid, gridName: SaidShape, microGridName: orNull(SaidShape),
  holder: orNull(Type.Object({ staffId: Uuid, postingId: Uuid, fromOn: DayText, untilOn: orNull(DayText) })),
})
export type SlotShape = Static<typeof SlotShape>

/** A door with its plate in force, or without one; never who lives behind it. */
export const DoorShape = Type.Object({
  addressId: Uuid, text: Type.String(), gridName: SaidShape, token: orNull(Type.String()), issuedOn: orNull(DayText),
})
export type DoorShape = Static<typeof DoorShape>

/** Instants are in UTC; `due` is work of this district that waits, `givenUp` work of all districts that failed at every try. */
export const UpkeepShape = Type.Object({
  version: Type.String(),
  sealedOn: Type.Union([DayText, Type.Null()]),
  verified: Type.Union([Type.Object({ at: Type.String(), differences: Type.Integer() }), Type.Null()]),
  /** `alive`: heard of within five minutes; `since`: when this installation’s worker first ran. */
  worker: Type.Union([Type.Object({ at: Type.String(), since: Type.String(), alive: Type.Boolean(), due: Type.Integer(), givenUp: Type.Integer() }), Type.Null()]),
  disk: Type.Union([Type.Object({ freeBytes: Type.Number(), allBytes: Type.Number() }), Type.Null()]),
})
export type UpkeepShape = Static<typeof UpkeepShape>

export const officeOperations = {
  /** Refuses `unit-not-yours`. At most 200 a page; go on with `next` as `after`. */
  readPlateRegister: operation({
    method: 'GET', path: '/plate-register', tag, summary: words.readPlateRegister,
    query: Type.Object({ ...doors, after: Type.Optional(Uuid) }, closed),
    answer: Type.Object({ doors: Type.Array(DoorShape), next: orNull(Uuid), without: Type.Integer() }),
  }),
  /** A plate for each of these doors that has none. Refuses `unit-not-yours`. At most 500 at once; `left` are still without. */
  issuePlates: operation({
    method: 'POST', path: '/plate-register', tag, summary: words.issuePlates, body: Type.Object(doors, closed),
    answer: Type.Object({ issued: Type.Integer(), left: Type.Integer() }), success: 201,
  }),
  /** A4, eight plates a page, as PDF. Refuses `unit-not-yours`, `no-plates-here`, `too-many-plates`. */
  printPlates: operation({
    method: 'GET', path: '/plate-sheets', tag, summary: words.printPlates, query: Type.Object(doors, closed), answer: Type.Any(), sends: 'file',
  }),
  /** A4, eight contact cards a page, one for each plate, as PDF. Refuses `unit-not-yours`, `no-plates-here`, `too-many-plates`, `no-post-here`. */
  printContactCards: operation({
    method: 'GET', path: '/contact-card-sheets', tag, summary: words.printContactCards, query: Type.Object(doors, closed), answer: Type.Any(), sends: 'file',
  }),
  /** The places of the grids of one community, filled and empty. At most 1,000. */
  listSlots: operation({
    method: 'GET', path: '/units/:unitId/slots', tag, summary: words.listSlots, params: Type.Object({ unitId: Uuid }),
    answer: Type.Object({ slots: Type.Array(SlotShape) }),
  }),
  /** Refuses `unit-not-yours`, `no-such-grid`, `bad-period`. */
  createSlot: operation({
    method: 'POST', path: '/slots', tag, summary: words.createSlot, success: 201,
    body: Type.Object({ gridId: Uuid, microGridId: Type.Optional(Uuid), kind: Type.Enum([...SLOT_KINDS]), fromOn: DayText }, closed),
    answer: Type.Object({ slotId: Uuid }),
  }),
  /** Refuses `unit-not-yours`, `no-such-slot`, `slot-held`, `bad-period`. */
  closeSlot: operation({
    method: 'POST', path: '/slots/:slotId/end', tag, summary: words.closeSlot, params: Type.Object({ slotId: Uuid }), body: Ending, answer: Ended,
  }),
  /** A posting takes the place from a day on. Refuses `unit-not-yours`, `no-such-slot`, `no-such-posting`, `wrong-role-for-slot`, `slot-filled`, `bad-period`. */
  fillSlot: operation({
    method: 'POST', path: '/slots/:slotId/holding', tag, summary: words.fillSlot, params: Type.Object({ slotId: Uuid }), success: 201,
    body: Type.Object({ postingId: Uuid, fromOn: DayText }, closed), answer: Type.Object({ filled: Type.Boolean() }),
  }),
  /** Refuses `unit-not-yours`, `no-such-slot`, `slot-empty`, `bad-period`. */
  vacateSlot: operation({
    method: 'POST', path: '/slots/:slotId/vacancy', tag, summary: words.vacateSlot, params: Type.Object({ slotId: Uuid }), body: Ending, answer: Ended,
  }),
  /** Refuses `unit-not-yours`, `bad-period`. */
  createTeam: operation({
    method: 'POST', path: '/teams', tag, summary: words.createTeam, success: 201,
    body: Type.Object({
      unitId: Uuid, kind: Type.Enum([...TEAM_KINDS]), name: Short, nameEn: Type.Optional(Type.String({ maxLength: 60 })),
      area: Type.String({ maxLength: 100 }), fromOn: DayText, untilOn: Type.Optional(DayText),
    }, closed),
    answer: Type.Object({ teamId: Uuid }),
  }),
  /** Refuses `unit-not-yours`, `no-such-team`, `bad-period`. */
  closeTeam: operation({
    method: 'POST', path: '/teams/:teamId/end', tag, summary: words.closeTeam, params: Type.Object({ teamId: Uuid }), body: Ending, answer: Ended,
  }),
  /** `staffId` where the member works here; a volunteer has a name only. Refuses `unit-not-yours`, `no-such-team`, `bad-period`. */
  addTeamMember: operation({
    method: 'POST', path: '/teams/:teamId/members', tag, summary: words.addTeamMember, params: Type.Object({ teamId: Uuid }), success: 201,
    body: Type.Object({ name: Short, part: Short, staffId: Type.Optional(Uuid), fromOn: DayText, untilOn: Type.Optional(DayText) }, closed),
    answer: Type.Object({ memberId: Uuid }),
  }),
  endTeamMember: operation({
    method: 'POST', path: '/teams/:teamId/members/:memberId/end', tag, summary: words.endTeamMember,
    params: Type.Object({ teamId: Uuid, memberId: Uuid }), body: Ending, answer: Ended,
  }),
  /** The person agreed to be rung. Refuses `unit-not-yours`, `bad-phone`, `bad-period`. */
  createLiaison: operation({
    method: 'POST', path: '/liaisons', tag, summary: words.createLiaison, success: 201,
    body: Type.Object({ unitId: Uuid, name: Short, part: Short, phone: Type.Optional(Type.String({ maxLength: 40 })), fromOn: DayText }, closed),
    answer: Type.Object({ liaisonId: Uuid }),
  }),
  endLiaison: operation({
    method: 'POST', path: '/liaisons/:liaisonId/end', tag, summary: words.endLiaison, params: Type.Object({ liaisonId: Uuid }), body: Ending, answer: Ended,
  }),
  /** Two people who hold posts on that day. Refuses `person-not-yours`, `same-person`, `already-paired`, `bad-period`. */
  createPair: operation({
    method: 'POST', path: '/pairs', tag, summary: words.createPair, success: 201,
    body: Type.Object({ staffId: Uuid, partnerId: Uuid, purpose: Short, fromOn: DayText, untilOn: Type.Optional(DayText) }, closed),
    answer: Type.Object({ pairId: Uuid }),
  }),
  closePair: operation({
    method: 'POST', path: '/pairs/:pairId/end', tag, summary: words.closePair, params: Type.Object({ pairId: Uuid }), body: Ending, answer: Ended,
  }),
  /** How the installation is: counts and times alone. Null: it never happened here, or nobody can say. */
  readUpkeep: operation({
    method: 'GET', path: '/upkeep', tag, summary: words.upkeep, answer: UpkeepShape,
  }),
} as const
