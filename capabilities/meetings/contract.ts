import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, TimeText, Uuid } from '#platform/shapes'
import { DECISION_STATES, MEETING_KINDS, MEETING_STATES, PATTERNS, PRESENCES } from './domain.ts'
import { OPERATION_WORDS } from './words.ts'

const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const tag = 'meetings'
const Params = Type.Object({ meetingId: Uuid })
const DecisionParams = Type.Object({ decisionId: Uuid })
const Cursor = Type.Optional(Type.String({ maxLength: 80 }))

/** A regular meeting by its planned day; another one by day, hour, place, title and the units invited. */
export const PrepareBody = Type.Object(
  {
    kind: Type.Enum([...MEETING_KINDS]),
    plannedOn: Type.Optional(DayText),
    on: Type.Optional(DayText), at: Type.Optional(TimeText), place: Type.Optional(Words(200)), title: Type.Optional(Words(100)),
    invitedIds: Type.Optional(Type.Array(Uuid, { maxItems: 30, uniqueItems: true })),
  },
  closed,
)
export type PrepareBody = Static<typeof PrepareBody>
/** `caseCode`: the eight characters of a case to be talked about, with or without the hyphen. */
export const ItemBody = Type.Object({ text: Words(500), caseCode: Type.Optional(Type.String({ maxLength: 20 })) }, closed)
export const WithdrawBody = Type.Object({ itemId: Uuid, why: Words(300) }, closed)
const DecisionBody = Type.Object({ ownerUnitId: Uuid, what: Words(500), doneWhen: Words(300), dueOn: DayText }, closed)
export const HeldBody = Type.Object(
  {
    on: DayText,
    /** By unit and post, never by name. */
    attendance: Type.Array(Type.Object({ unitId: Uuid, role: Type.String({ maxLength: 40 }), presence: Type.Enum([...PRESENCES]) }, closed), { minItems: 1, maxItems: 100 }),
    minutes: Words(10_000),
    decisions: Type.Array(DecisionBody, { maxItems: 50 }),
  },
  closed,
)
export type HeldBody = Static<typeof HeldBody>
export const CorrectBody = Type.Object({ minutes: Words(10_000), why: Words(300) }, closed)
export const WhyBody = Type.Object({ why: Words(300) }, closed)
export const RoomBody = Type.Object({ from: TimeText, to: TimeText, staffIds: Type.Array(Uuid, { minItems: 1, maxItems: 5, uniqueItems: true }) }, closed)
export const ReportBody = Type.Object({ note: Words(1000) }, closed)
export const ConfirmBody = Type.Object({ good: Type.Boolean(), note: Words(1000) }, closed)
/** `unitKind` for every unit of a kind, else `unitId`. `weekday` 1 is Monday; `monthDay` 1 to 28. */
export const RhythmBody = Type.Object(
  {
    unitId: Type.Optional(Uuid), unitKind: Type.Optional(Type.String({ maxLength: 40 })), pattern: Type.Enum([...PATTERNS]),
    weekday: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })), monthDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 28 })),
    at: TimeText, place: Words(200), fromOn: DayText,
  },
  closed,
)
export type RhythmBody = Static<typeof RhythmBody>

const UnitShown = Type.Object({ id: Uuid, name: SaidShape })
const MeetsShown = Type.Object({
  unit: UnitShown, plannedOn: DayText, on: DayText, at: Type.String(), place: Type.String(), moved: Type.Boolean(), provisional: Type.Boolean(),
  meetingId: orNull(Uuid), state: orNull(Type.Enum([...MEETING_STATES])), own: Type.Boolean(),
})
export type MeetsShown = Static<typeof MeetsShown>
const MissedShown = Type.Object({ unit: UnitShown, plannedOn: DayText, on: DayText, own: Type.Boolean(), heldOn: orNull(DayText), meetingId: orNull(Uuid) })
export type MissedShown = Static<typeof MissedShown>

export const MeetingLine = Type.Object({
  id: Uuid, unit: UnitShown, kind: Type.Enum([...MEETING_KINDS]), title: SaidShape, on: DayText, state: Type.Enum([...MEETING_STATES]), own: Type.Boolean(), decisionsOpen: Type.Integer(),
})
export type MeetingLine = Static<typeof MeetingLine>

export const DecisionShown = Type.Object({
  id: Uuid, meetingId: Uuid, unit: UnitShown, owner: UnitShown, what: Type.String(), doneWhen: Type.String(), decidedOn: DayText, dueOn: DayText,
  state: Type.Enum([...DECISION_STATES]), late: Type.Boolean(), report: orNull(Type.String()), reportedOn: orNull(DayText), doneOn: orNull(DayText),
  mayReport: Type.Boolean(), mayConfirm: Type.Boolean(),
})
export type DecisionShown = Static<typeof DecisionShown>

const FigureShown = Type.Object({ about: Type.String(), words: SaidShape, n: Type.Integer(), before: orNull(Type.Integer()) })
const ItemShown = Type.Object({ id: Uuid, text: Type.String(), isCase: Type.Boolean(), code: orNull(Type.String()), caseId: orNull(Uuid) })

export const MeetingShown = Type.Object({
  id: Uuid, unit: UnitShown, kind: Type.Enum([...MEETING_KINDS]), title: SaidShape, plannedOn: orNull(DayText), on: DayText, at: Type.String(), place: Type.String(),
  state: Type.Enum([...MEETING_STATES]), invited: Type.Array(UnitShown),
  figures: orNull(Type.Object({ from: DayText, to: DayText, beforeFrom: DayText, beforeTo: DayText, asOf: DayText, lines: Type.Array(FigureShown) })),
  /** Decisions of earlier meetings of the unit that are not done. */
  carried: Type.Array(DecisionShown),
  items: Type.Array(ItemShown),
  attendance: Type.Array(Type.Object({ unit: UnitShown, role: Type.String(), roleWords: SaidShape, presence: Type.Enum([...PRESENCES]) })),
  minutes: Type.Array(Type.Object({ text: Type.String(), on: DayText, why: orNull(Type.String()) })),
  decisions: Type.Array(DecisionShown),
  calledOffWhy: orNull(Type.String()), roomId: orNull(Uuid), heldOn: orNull(DayText),
  mayWrite: Type.Boolean(),
  /** Units that may be invited or own a decision, and posts that attend; only for those who write. */
  units: Type.Array(UnitShown), roles: Type.Array(Type.Object({ role: Type.String(), name: SaidShape })),
})
export type MeetingShown = Static<typeof MeetingShown>

const RhythmShown = Type.Object({
  id: Uuid, unit: orNull(UnitShown), unitKind: orNull(Type.String()), pattern: Type.Enum([...PATTERNS]), weekday: orNull(Type.Integer()), monthDay: orNull(Type.Integer()),
  at: Type.String(), place: Type.String(), fromOn: DayText, inForce: Type.Boolean(),
})
export type RhythmShown = Static<typeof RhythmShown>

const post = <const Path extends string, const Body extends Parameters<typeof Type.Array>[0]>(path: Path, body: Body, summary: { zh: string; en: string }) =>
  operation({ method: 'POST', path: `/meetings/:meetingId/${path}`, tag, params: Params, body, answer: MeetingShown, success: 201, summary })

export const meetingsOperations = {
  /** Meetings of the coming five weeks and missed ones of the last eight, of the unit and those below it. */
  readMeetingCalendar: operation({
    method: 'GET', path: '/meetings/calendar', tag, summary: OPERATION_WORDS.calendar,
    answer: Type.Object({
      from: DayText, to: DayText, coming: Type.Array(MeetsShown), missed: Type.Array(MissedShown), hasRhythm: Type.Boolean(), mayWrite: Type.Boolean(), maySetRhythm: Type.Boolean(),
      units: Type.Array(UnitShown),
    }),
  }),
  /** How many of the last eight weeks were neither held since nor called off: of the unit, and of those below it. */
  countMissedMeetings: operation({
    method: 'GET', path: '/meetings/missed', tag, summary: OPERATION_WORDS.missed, answer: Type.Object({ own: Type.Integer(), below: Type.Integer() }),
  }),
  listMeetings: operation({
    method: 'GET', path: '/meetings', tag, summary: OPERATION_WORDS.list,
    query: Type.Object({ before: Cursor }, closed), answer: Type.Object({ meetings: Type.Array(MeetingLine), next: orNull(Type.String()) }),
  }),
  /** Refuses `no-such-meeting`. */
  readMeeting: operation({ method: 'GET', path: '/meetings/:meetingId', tag, params: Params, answer: MeetingShown, summary: OPERATION_WORDS.read }),
  /** The agenda is made from the figures at once. Refuses `not-a-meeting-day`, `already-prepared`, `day-does-not-fit`, `nobody-invited`, `no-such-unit`. */
  prepareMeeting: operation({ method: 'POST', path: '/meetings', tag, body: PrepareBody, answer: MeetingShown, success: 201, summary: OPERATION_WORDS.prepare }),
  takeMeetingFigures: post('figures', Type.Object({}, closed), OPERATION_WORDS.figures),
  /** Refuses `personal-data`, `no-such-case` (sealed ones too), `case-kept-apart`. */
  addAgendaItem: post('items', ItemBody, OPERATION_WORDS.addItem),
  withdrawAgendaItem: post('items/withdrawn', WithdrawBody, OPERATION_WORDS.withdrawItem),
  /** Refuses `meeting-is-over`, `nobody-came`, `unit-not-here`, `no-such-unit`, `day-does-not-fit`, `personal-data`. */
  recordMeeting: post('held', HeldBody, OPERATION_WORDS.held),
  correctMinutes: post('minutes', CorrectBody, OPERATION_WORDS.correct),
  callMeetingOff: post('called-off', WhyBody, OPERATION_WORDS.callOff),
  /** A joint consultation in the remote room, of staff alone. Refuses what the room refuses. */
  openMeetingRoom: post('room', RoomBody, OPERATION_WORDS.room),
  /** A4 sheets (PDF). */
  printMeeting: operation({ method: 'GET', path: '/meetings/:meetingId/sheet', tag, params: Params, answer: Type.Any(), sends: 'file', summary: OPERATION_WORDS.print }),
  /** What the unit decided (`decided`) or owns (`owned`), the earliest due first; `done` shows what is done. */
  listDecisions: operation({
    method: 'GET', path: '/meeting-decisions', tag, summary: OPERATION_WORDS.decisions,
    query: Type.Object({ view: Type.Optional(Type.Enum(['decided', 'owned'])), done: Type.Optional(Type.Enum(['yes'])), before: Cursor }, closed),
    answer: Type.Object({ decisions: Type.Array(DecisionShown), next: orNull(Type.String()) }),
  }),
  reportDecision: operation({
    method: 'POST', path: '/meeting-decisions/:decisionId/report', tag, params: DecisionParams, body: ReportBody, answer: DecisionShown, success: 201, summary: OPERATION_WORDS.report,
  }),
  /** `good` false sends it back to its owner. */
  confirmDecision: operation({
    method: 'POST', path: '/meeting-decisions/:decisionId/confirmation', tag, params: DecisionParams, body: ConfirmBody, answer: DecisionShown, success: 201, summary: OPERATION_WORDS.confirm,
  }),
  listRhythms: operation({
    method: 'GET', path: '/meeting-rhythms', tag, summary: OPERATION_WORDS.rhythms,
    answer: Type.Object({ rhythms: Type.Array(RhythmShown), units: Type.Array(UnitShown), mayForKinds: Type.Boolean() }),
  }),
  /** Counts from `fromOn`, today or later. Refuses `rhythm-out-of-reach`, `rhythm-incomplete`, `rhythm-in-the-past`, `no-such-unit`. */
  setRhythm: operation({ method: 'POST', path: '/meeting-rhythms', tag, body: RhythmBody, answer: Type.Object({ id: Uuid }), success: 201, summary: OPERATION_WORDS.setRhythm }),
} as const
