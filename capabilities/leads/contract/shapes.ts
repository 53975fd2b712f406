import Type from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const Maybe = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const closed = { additionalProperties: false } as const
export const Made = Type.Object({ id: Uuid })
/** Eight characters and six digits, told once to whoever wrote. */
export const CodeAndPin = Type.Object({ code: Words(20), pin: Words(20) }, closed)
export const Language = Type.Optional(Type.Enum(['zh', 'en']))
export const before = Type.Optional(Type.String({ maxLength: 80 }))

/** What a lead turned into. `code` is null where the reader may not know of the case. */
export const Became = Type.Object({ kind: Type.String(), words: SaidShape, caseId: Uuid, code: Maybe(Type.String()) })

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
