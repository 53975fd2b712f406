import Type from 'typebox'

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const closed = { additionalProperties: false } as const
export const tag = 'councils'
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
/** May be left empty. */
export const Note = (maxLength: number) => Type.String({ maxLength })
export const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()])
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
/** As typed, spoken or scanned. */
export const Code = Type.String({ minLength: 1, maxLength: 40 })
export const Pin = Type.String({ minLength: 1, maxLength: 20 })
export const CouncilParams = Type.Object({ councilId: Uuid })
/** Token of an uploaded photo. */
export const PhotoToken = Type.String({ maxLength: 600 })
export const before = Type.Optional(Type.String({ maxLength: 80 }))
