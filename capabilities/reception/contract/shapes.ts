import Type from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const closed = { additionalProperties: false } as const
export const Made = Type.Object({ id: Uuid })
export const Nothing = Type.Object({}, closed)
export const post = { method: 'POST', tag: 'reception', answer: Made, success: 201 } as const
export const get = { method: 'GET', tag: 'reception' } as const
/** Eight characters, with or without their hyphen. */
export const CodeText = Type.String({ minLength: 8, maxLength: 12 })
