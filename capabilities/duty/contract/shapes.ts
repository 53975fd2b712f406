import Type from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const TimeText = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const closed = { additionalProperties: false } as const
export const Made = Type.Object({ id: Uuid })
export const Nothing = Type.Object({}, closed)
export const post = { method: 'POST', tag: 'duty', answer: Made, success: 201 } as const
export const get = { method: 'GET', tag: 'duty' } as const
