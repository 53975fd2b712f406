import Type, { type Static } from 'typebox'
import { NOTICES } from '../words/names.ts'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const Moment = Type.String()
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const closed = { additionalProperties: false } as const
export const Made = Type.Object({ id: Uuid })
/** What is to be known or done at once after a press. */
export const Pressed = Type.Object({ id: Uuid, notices: Type.Array(Type.Enum([...NOTICES])) })
export type Pressed = Static<typeof Pressed>
export const Nothing = Type.Object({}, closed)
export const post = { method: 'POST', tag: 'rescue', answer: Made, success: 201 } as const
export const press = { method: 'POST', tag: 'rescue', answer: Pressed, success: 201 } as const
export const get = { method: 'GET', tag: 'rescue' } as const
