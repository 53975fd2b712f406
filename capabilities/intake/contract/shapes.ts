import Type, { type Static } from 'typebox'
import { closed, Uuid } from '#platform/shapes'

export const CategoryCode = Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' })
export const CaseParams = Type.Object({ caseId: Uuid })

/** Answers to the safety questions; `unknown` until staff have asked (decision 19). */
export const GateAnswers = Type.Record(
  Type.String({ pattern: '^G-\\d{2}$' }),
  Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unknown')]),
)
export type GateAnswers = Static<typeof GateAnswers>

export const PersonInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    kind: Type.Optional(Type.Enum(['person', 'household', 'organisation'])),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    identityNumber: Type.Optional(Type.String({ maxLength: 40 })),
    addressId: Type.Optional(Uuid),
    addressText: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
)
export type PersonInput = Static<typeof PersonInput>

/** Where it is: an address of the register, the token of a door plate, or words. */
export const PlaceInput = {
  addressId: Type.Optional(Uuid),
  addressToken: Type.Optional(Type.String({ maxLength: 60 })),
  placeText: Type.Optional(Type.String({ maxLength: 200 })),
}

export const Photos = Type.Optional(Type.Array(Type.String({ maxLength: 600 }), { maxItems: 6 }))
