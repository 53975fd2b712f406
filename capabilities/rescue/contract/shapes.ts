import Type, { type Static } from 'typebox'
import { Made, Uuid } from '#platform/shapes'
import { NOTICES } from '../words/names.ts'

export const Moment = Type.String()
/** What is to be known or done at once after a press. */
export const Pressed = Type.Object({ id: Uuid, notices: Type.Array(Type.Enum([...NOTICES])) })
export type Pressed = Static<typeof Pressed>
export const post = { method: 'POST', tag: 'rescue', answer: Made, success: 201 } as const
export const press = { method: 'POST', tag: 'rescue', answer: Pressed, success: 201 } as const
export const get = { method: 'GET', tag: 'rescue' } as const
