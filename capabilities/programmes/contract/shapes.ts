import Type from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const closed = { additionalProperties: false } as const
export const Made = Type.Object({ id: Uuid })
export const Nothing = Type.Object({}, closed)
export const Page = Type.Object({ before: Type.Optional(Type.String({ maxLength: 80 })) }, closed)
export const Next = orNull(Type.String())
export const tag = 'programmes'
export const post = { method: 'POST', tag, answer: Made, success: 201 } as const
export const get = { method: 'GET', tag } as const
/** Until when, and why it goes on. */
export const RenewBody = Type.Object({ untilOn: DayText, ground: Words(200) }, closed)
/** Of people a renewal needs their consent anew. */
export const RenewWithConsentBody = Type.Object({ untilOn: DayText, ground: Words(200), agreed: Type.Boolean() }, closed)
export const RenewalShown = Type.Array(Type.Object({ on: DayText, wasUntil: DayText, untilOn: DayText, ground: Type.String() }))
/** Number and PIN as they stand on the slip. */
export const OwnBody = Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }), pin: Type.String({ minLength: 1, maxLength: 20 }) }, closed)
/** What whoever joins takes home. */
export const Slip = Type.Object({ id: Uuid, number: Type.String(), pin: Type.String() })
