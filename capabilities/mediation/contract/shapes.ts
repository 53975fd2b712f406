import Type, { type Static } from 'typebox'
import { closed, DayText, SaidShape, Uuid } from '#platform/shapes'

/** A minute on the district's wall clock. */
export const LocalMinute = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$' })
export const CaseParams = Type.Object({ caseId: Uuid })

/** What `POST /files` gave back for an uploaded photo or scan. */
export const FileToken = Type.String({ minLength: 1, maxLength: 600 })
export const PartyIds = Type.Array(Uuid, { maxItems: 500, uniqueItems: true })

export const GateAnswers = Type.Record(
  Type.String({ pattern: '^G-(0[1-9]|1[0-4])$' }),
  Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unknown')]),
)

export const ACTS_FOR = ['self', 'guardian', 'agent'] as const

/** Who does what, how much, by when, where and how, to whom. `fen` is money in fen. */
export const ObligationShape = Type.Object(
  {
    debtorPartyId: Uuid,
    creditorPartyId: Uuid,
    kind: Type.Enum(['money', 'act', 'omission', 'delivery']),
    what: Type.String({ maxLength: 500 }),
    fen: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
    way: Type.String({ maxLength: 200 }),
    place: Type.String({ maxLength: 200 }),
    dueOn: DayText,
  },
  closed,
)
export type ObligationShape = Static<typeof ObligationShape>

/** §5, the points that a person answers for. */
export const ChecksShape = Type.Object(
  {
    mediable: Type.Boolean(),
    capacity: Type.Boolean(),
    voluntary: Type.Boolean(),
    lawful: Type.Boolean(),
    'no-harm-to-others': Type.Boolean(),
  },
  closed,
)

/** What every recorded step answers: the state it left behind. */
export const Recorded = Type.Object({ state: Type.String(), performance: Type.Union([Type.String(), Type.Null()]) })

/** A right with a time of its own before another body; `laws` are the articles by name. */
export const RightShape = Type.Object({
  key: Type.String(), clock: Type.String(),
  /** Who has that time: the party, or the other body. */
  whose: Type.Enum(['party', 'other-body']),
  words: SaidShape, laws: Type.Array(SaidShape),
})

export const RefusalShape = Type.Object({
  code: Type.String(),
  say: SaidShape,
  law: Type.Union([Type.String(), Type.Null()]),
})
