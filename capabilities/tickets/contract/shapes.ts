import Type, { type Static } from 'typebox'
import { CameFrom } from '#platform/came-from'
import { closed, DayText, InstantText, orNull, SaidShape, Uuid } from '#platform/shapes'

export const TicketParams = Type.Object({ ticketId: Uuid })
export const ServiceCode = Type.String({ pattern: '^[a-z]{2,20}$' })
export const ClassName = Type.Enum(['care', 'emergency', 'utility', 'ordinary', 'complex'])

/** Where it is: the token of a door plate, an address of the register, a point (WGS-84), or words. */
export const WhereShape = {
  addressToken: Type.Optional(Type.String({ maxLength: 60 })),
  addressId: Type.Optional(Uuid),
  placeText: Type.Optional(Type.String({ maxLength: 200 })),
}

const Words = Type.String({ minLength: 1, maxLength: 5000 })
const Photos = Type.Optional(Type.Array(Type.String({ maxLength: 600 }), { maxItems: 3 }))

/** What a resident hands in; no name, no telephone and no account is needed. */
export const ReportTicketBody = Type.Object(
  {
    service: ServiceCode, words: Words, ...WhereShape, photos: Photos,
    name: Type.Optional(Type.String({ maxLength: 100 })),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    /** The notice about personal information was shown (PIPL Art. 17); needed only with a name or a telephone. */
    noticeGiven: Type.Optional(Type.Boolean()),
    lettersWanted: Type.Optional(Type.Boolean()),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  },
  closed,
)
export type ReportTicketBody = Static<typeof ReportTicketBody>

/** Channels a clerk may write down; the others are stated by the door itself. */
export const DESK_CHANNELS = ['visit', 'phone', 'hotline', 'grid-patrol', 'household-visit', 'market-booth', 'chat-lead', 'follow-up-visit', 'self-discovered'] as const

export const RegisterTicketBody = Type.Object(
  { ...ReportTicketBody.properties, channel: Type.Enum([...DESK_CHANNELS]), cameFrom: Type.Optional(CameFrom) },
  closed,
)
export type RegisterTicketBody = Static<typeof RegisterTicketBody>

export const FiledShape = Type.Object({
  ticketId: Uuid, caseId: Uuid, publicId: Type.String(),
  /** The code and the PIN open the reporter's own page; neither opens anything alone. */
  code: Type.String(), pin: Type.String(),
  class: ClassName, dueAt: InstantText, dueOn: DayText,
})
export type FiledShape = Static<typeof FiledShape>

export const JoinBody = Type.Object(
  {
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    noticeGiven: Type.Optional(Type.Boolean()),
    lettersWanted: Type.Optional(Type.Boolean()),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  },
  closed,
)
export type JoinBody = Static<typeof JoinBody>

export const ServiceShape = Type.Object({
  code: ServiceCode, group: Type.Enum(['care', 'home', 'building', 'outside']), name: SaidShape, hint: SaidShape, class: ClassName, common: Type.Boolean(),
  limit: SaidShape,
})
export type ServiceShape = Static<typeof ServiceShape>

/** An open request in a common place: what kind and since when, never who or in which words (decision 17). */
export const SameTicket = Type.Object({ ticketId: Uuid, service: SaidShape, reportedOn: DayText })
export type SameTicket = Static<typeof SameTicket>

export const RateShape = Type.Object({
  name: Type.Enum(['response', 'resolution', 'satisfaction', 'rating-response', 'care']),
  label: SaidShape, part: orNull(Type.Number()), whole: orNull(Type.Number()),
})
export const CountShape = Type.Object({ indicator: Type.String(), label: SaidShape, n: orNull(Type.Number()) })
export const FiguresShape = Type.Object({
  from: DayText, to: DayText, rates: Type.Array(RateShape), counts: Type.Array(CountShape),
})
export type FiguresShape = Static<typeof FiguresShape>
