import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, TimeText, Uuid } from '#platform/shapes'
import { STEP_WORDS } from './words.ts'

const tag = 'remote-room'

const RefusalShape = Type.Object({ code: Type.String(), say: SaidShape, law: Type.Optional(Type.String()) })
const Moment = Type.Enum(['early', 'open', 'over'])
const Office = Type.Object({ name: SaidShape, phone: orNull(Type.String()) })

/** One seat as the host's desk sees it: `link` only where the party's link is alive. */
const SeatLine = Type.Object({
  seatId: Uuid, kind: Type.Enum(['party', 'staff']), part: SaidShape, name: Type.String(), isHost: Type.Boolean(), consented: Type.Boolean(),
  link: orNull(Type.String()), attended: Type.Array(Type.Object({ joinedAt: Type.String(), leftAt: orNull(Type.String()) })),
})
const RoomLine = Type.Object({
  roomId: Uuid, kind: Type.Enum(['session', 'consultation']), on: DayText, from: TimeText, to: TimeText, moment: Moment, topic: Type.String(),
  seats: Type.Array(SeatLine),
})
export type RoomLine = Static<typeof RoomLine>

export const CaseRooms = Type.Object({
  rooms: Type.Array(RoomLine),
  /** Sessions that are arranged and have no room yet, each with what keeps it from having one. */
  arranged: Type.Array(Type.Object({ arrangedId: Uuid, on: DayText, from: TimeText, to: TimeText, parties: Type.Integer(), refusal: orNull(RefusalShape) })),
  hasRelay: Type.Boolean(),
})
export type CaseRooms = Static<typeof CaseRooms>

export const MyRooms = Type.Object({
  rooms: Type.Array(Type.Object({ roomId: Uuid, kind: Type.String(), topic: Type.String(), on: DayText, from: TimeText, to: TimeText, moment: Moment, isHost: Type.Boolean() })),
  /** Colleagues who can be asked to a consultation; only for those who may call one. */
  people: Type.Array(Type.Object({ id: Uuid, name: Type.String(), about: SaidShape })),
})
export type MyRooms = Static<typeof MyRooms>

export const OpenBody = Type.Object({ arrangedId: Uuid }, closed)
export const ConsultBody = Type.Object(
  {
    /** What it is about; no names of parties. */
    topic: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    on: DayText, from: TimeText, to: TimeText,
    staffIds: Type.Array(Uuid, { minItems: 1, maxItems: 5, uniqueItems: true }),
  },
  closed,
)
export type ConsultBody = Static<typeof ConsultBody>

/** What introduces two browsers to each other: a session description, or one network candidate. Passed on, never kept. */
export const SignalBody = Type.Object(
  {
    to: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
    description: Type.Optional(Type.Object({ type: Type.Enum(['offer', 'answer']), sdp: Type.String({ maxLength: 60_000 }) }, closed)),
    candidate: Type.Optional(Type.Object(
      {
        candidate: Type.String({ maxLength: 2_000 }), sdpMid: Type.Optional(orNull(Type.String({ maxLength: 100 }))),
        sdpMLineIndex: Type.Optional(orNull(Type.Integer())), usernameFragment: Type.Optional(orNull(Type.String({ maxLength: 300 }))),
      }, closed)),
  },
  closed,
)
export type SignalBody = Static<typeof SignalBody>
export const MoveBody = Type.Object({ to: Type.Enum(['inside', 'waiting']) }, closed)
export const ConsentBody = Type.Object({ agrees: Type.Literal(true) }, closed)

/** What the page of a link, or of a staff seat, shows before anybody enters. */
export const Entry = Type.Object({
  roomId: Uuid, kind: Type.String(), moment: Moment, on: DayText, from: TimeText, to: TimeText, part: SaidShape, isHost: Type.Boolean(),
  needsConsent: Type.Boolean(), consented: Type.Boolean(), office: orNull(Office), hasRelay: Type.Boolean(),
  refusal: orNull(RefusalShape),
})
export type Entry = Static<typeof Entry>

export const Done = Type.Object({ done: Type.Boolean() })
export const Opened = Type.Object({ roomId: Uuid })
const roomParams = Type.Object({ roomId: Uuid })
const seatParams = Type.Object({ roomId: Uuid, seatId: Uuid })
const caseParams = Type.Object({ caseId: Uuid })
/** However short or cut off: a broken link is answered like an unknown one, in words. */
const linkParams = Type.Object({ invitation: Type.String({ minLength: 1, maxLength: 200 }) })
const post = { method: 'POST', tag, answer: Done, success: 201 } as const

export const remoteOperations = {
  readCaseRooms: operation({ method: 'GET', path: '/cases/:caseId/remote-rooms', tag, params: caseParams, answer: CaseRooms, summary: STEP_WORDS.read }),
  openRemoteRoom: operation({ ...post, path: '/cases/:caseId/remote-rooms', params: caseParams, body: OpenBody, answer: Opened, summary: STEP_WORDS.open }),
  openConsultation: operation({ ...post, path: '/remote-rooms', body: ConsultBody, answer: Opened, summary: STEP_WORDS.consult }),
  listMyRooms: operation({ method: 'GET', path: '/remote-rooms', tag, answer: MyRooms, summary: STEP_WORDS.list }),
  renewInvitation: operation({ ...post, path: '/remote-rooms/:roomId/seats/:seatId/invitation', params: seatParams, summary: STEP_WORDS.renew }),
  revokeInvitation: operation({ ...post, path: '/remote-rooms/:roomId/seats/:seatId/revocation', params: seatParams, summary: STEP_WORDS.revoke }),
  readRoomAsStaff: operation({ method: 'GET', path: '/remote-rooms/:roomId', tag, params: roomParams, answer: Entry, summary: STEP_WORDS.enter }),
  signalAsStaff: operation({ ...post, path: '/remote-rooms/:roomId/signals', params: roomParams, body: SignalBody, summary: STEP_WORDS.signal }),
  moveSeat: operation({ ...post, path: '/remote-rooms/:roomId/seats/:seatId/place', params: seatParams, body: MoveBody, summary: STEP_WORDS.move }),
  askForQuiet: operation({ ...post, path: '/remote-rooms/:roomId/seats/:seatId/quiet', params: seatParams, summary: STEP_WORDS.quiet }),
  askToRecord: operation({ ...post, path: '/remote-rooms/:roomId/recording', params: roomParams, summary: STEP_WORDS.record }),
  endRemoteRoom: operation({ ...post, path: '/remote-rooms/:roomId/end', params: roomParams, summary: STEP_WORDS.end }),
  readInvitation: operation({ method: 'GET', path: '/remote/:invitation', tag, params: linkParams, answer: Entry, summary: STEP_WORDS.invitation }),
  consentToRemote: operation({ ...post, path: '/remote/:invitation/consent', params: linkParams, body: ConsentBody, summary: STEP_WORDS.consent }),
  signalAsGuest: operation({ ...post, path: '/remote/:invitation/signals', params: linkParams, body: SignalBody, summary: STEP_WORDS.signal }),
} as const
