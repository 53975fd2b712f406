import Type from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const closed = { additionalProperties: false } as const
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
export const orNull = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()])
export const OneOrder = Type.Object({ orderId: Uuid })
export const OneGroup = Type.Object({ groupId: Uuid })
export const Cursor = Type.Optional(Type.String({ maxLength: 80 }))
export const get = { method: 'GET', tag: 'supervision' } as const
export const post = { method: 'POST', tag: 'supervision', success: 201 } as const
