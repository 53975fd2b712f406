import Type from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** ISO 8601 in UTC. */
export const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$' })
export const closed = { additionalProperties: false } as const
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const Made = Type.Object({ id: Uuid })
export const ItemCode = Type.String({ pattern: '^[A-Z][0-9A-Z]{0,5}-\\d{2,3}$' })

/** Where somebody waits, and how to reach them: a plate, an address of the register, or words; the telephone may stay empty. */
export const Where = {
  addressToken: Type.Optional(Type.String({ maxLength: 60 })), addressId: Type.Optional(Uuid), placeText: Type.Optional(Type.String({ maxLength: 200 })),
  words: Type.Optional(Type.String({ maxLength: 1000 })), phone: Type.Optional(Type.String({ maxLength: 40 })), noticeGiven: Type.Optional(Type.Boolean()),
}
/** What a call or a task became: the ticket, its case, code and PIN for its own page, and by when. */
export const Called = Type.Object({ id: Uuid, caseId: Uuid, code: Type.String(), pin: Type.String(), dueAt: Moment, dueOn: DayText })
