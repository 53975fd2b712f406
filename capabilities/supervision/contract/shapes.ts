import Type from 'typebox'
import { Uuid } from '#platform/shapes'

export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
export const OneOrder = Type.Object({ orderId: Uuid })
export const OneGroup = Type.Object({ groupId: Uuid })
export const Cursor = Type.Optional(Type.String({ maxLength: 80 }))
export const get = { method: 'GET', tag: 'supervision' } as const
export const post = { method: 'POST', tag: 'supervision', success: 201 } as const
