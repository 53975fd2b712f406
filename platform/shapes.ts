import Type, { type TSchema } from 'typebox'

/** Shapes that every contract speaks in. What only one capability says stands in that capability's own contract. */

/** A UUID in small letters, as `newId` makes it. */
export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
/** A day of the calendar: 2026-05-06. */
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** A time on the district's wall clock: 09:30. */
export const TimeText = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
/** An instant: ISO 8601 in UTC. */
export const InstantText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$' })
/** A sentence in both languages. */
export const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
/** Words of people, not empty; their length in characters. */
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })
/** Said, or null where there is nothing to say. */
export const orNull = <Shape extends TSchema>(shape: Shape) => Type.Union([shape, Type.Null()])
/** A body takes what it names and nothing else. */
export const closed = { additionalProperties: false } as const
/** What a command answers that made something. */
export const Made = Type.Object({ id: Uuid })
/** The body of a command that needs none. */
export const Nothing = Type.Object({}, closed)
/** Where a list goes on: `next` of the page before. */
export const before = Type.Optional(Type.String({ maxLength: 80 }))
