import Type from 'typebox'
import { closed, orNull, SaidShape, Uuid, Words } from '#platform/shapes'

/** Eight characters and six digits, told once to whoever wrote. */
export const CodeAndPin = Type.Object({ code: Words(20), pin: Words(20) }, closed)
export const Language = Type.Optional(Type.Enum(['zh', 'en']))

/** What a lead turned into. `code` is null where the reader may not know of the case. */
export const Became = Type.Object({ kind: Type.String(), words: SaidShape, caseId: Uuid, code: orNull(Type.String()) })

/** Where it is: an address of the register, or words. */
export const Where = { addressId: Type.Optional(Uuid), placeText: Type.Optional(Type.String({ maxLength: 200 })) }
/** Who told, where they wish to be known; with it goes that the notice was given (PIPL Art. 17). */
export const Teller = { name: Type.Optional(Type.String({ maxLength: 100 })), phone: Type.Optional(Type.String({ maxLength: 40 })), noticeGiven: Type.Boolean() }

/** What the clerk adds to what was written: where it is, if that is not said; for a ticket the code of the service; for a petition its type, and for an accusation whom it is about. */
export const Chosen = {
  ...Where,
  service: Type.Optional(Type.String({ pattern: '^[a-z]{2,20}$' })),
  type: Type.Optional(Type.Enum(['suggestion', 'accusation', 'claim'])),
  accusedUnitId: Type.Optional(Uuid),
  accusedElsewhere: Type.Optional(Type.Boolean()),
}
