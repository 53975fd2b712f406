import Type, { type Static } from 'typebox'
import { closed, DayText, TimeText, Uuid, Words } from '#platform/shapes'
import { FileToken, LocalMinute } from './shapes.ts'

/** A session to come: a room booked for this case, a room booked with it, or day, time and place elsewhere. */
export const ArrangeBody = Type.Object(
  {
    bookingId: Type.Optional(Uuid),
    /** Books this room in the same breath; times on the quarter hour. */
    room: Type.Optional(Type.Object({ roomId: Uuid, on: DayText, from: TimeText, to: TimeText }, closed)),
    on: Type.Optional(DayText),
    from: Type.Optional(TimeText),
    to: Type.Optional(TimeText),
    place: Type.Optional(Words(200)),
    partyIds: Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true }),
    /** Who had said that the day does not suit was asked again and can come. */
    askedAgain: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type ArrangeBody = Static<typeof ArrangeBody>

/** The session that will not be held, the last one arranged where none is named. Its room is given back unless it is kept. */
export const CallOffBody = Type.Object({ arrangedId: Type.Optional(Uuid), keepRoom: Type.Optional(Type.Boolean()) }, closed)
export type CallOffBody = Static<typeof CallOffBody>

/** Days on which a party cannot come, the whole list anew; no reason is asked. */
export const AwayBody = Type.Object(
  { partyId: Uuid, spans: Type.Array(Type.Object({ from: DayText, until: DayText }, closed), { maxItems: 20 }) },
  closed,
)
export type AwayBody = Static<typeof AwayBody>

/** What one party said alone. Never on a paper, never in a package. */
export const TalkApartBody = Type.Object({ partyId: Uuid, at: LocalMinute, note: Words(5000) }, closed)
export type TalkApartBody = Static<typeof TalkApartBody>

export const MOST_VISIT_PHOTOS = 9

/** What was seen on the spot: where, when, who was there, what was found. */
export const VisitBody = Type.Object(
  {
    startedAt: LocalMinute,
    endedAt: LocalMinute,
    place: Words(200),
    presentPartyIds: Type.Array(Uuid, { maxItems: 500, uniqueItems: true }),
    /** Others who were there, by name. */
    othersPresent: Type.Optional(Type.Array(Words(60), { maxItems: 20 })),
    findings: Words(5000),
    photos: Type.Optional(Type.Array(FileToken, { maxItems: MOST_VISIT_PHOTOS })),
    /** Whoever took the photos looked at each: no person and no number plate can be recognised. */
    nobodySeen: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type VisitBody = Static<typeof VisitBody>
