import Type from 'typebox'
import { before, closed, DayText, Made, orNull, Uuid, Words } from '#platform/shapes'

export const Page = Type.Object({ before }, closed)
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
