import Type, { type Static } from 'typebox'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { FORMS, GROUNDS, ITEM_KINDS, LETTER_STATES, NEWS, OUTCOMES, STATES, STEPS } from '../domain.ts'

export const Done = Type.Object({ id: Uuid })
export const Before = Type.Optional(Type.String({ maxLength: 80 }))
export const tag = 'service-hall'

const Written = (most: number) => Type.Object({ zh: Type.String({ minLength: 1, maxLength: most }), en: Type.String({ minLength: 1, maxLength: most }) }, closed)
const MayBeEmpty = (most: number) => Type.Object({ zh: Type.String({ maxLength: most }), en: Type.String({ maxLength: most }) }, closed)

export const GuideShape = Type.Object({
  who: Written(300),
  materials: Type.Array(Type.Object({ name: Written(100), form: Type.Enum([...FORMS]), when: MayBeEmpty(120) }, closed), { maxItems: 30 }),
  basis: MayBeEmpty(300), consequence: MayBeEmpty(400), steps: Type.Array(Written(200), { maxItems: 30 }), officialSite: Type.String({ maxLength: 200 }), children: Type.Boolean(),
  online: Type.Optional(Type.Boolean()),
}, closed)

export const DraftBody = Type.Object({
  /** Of an item that is there; without it a new one. */
  itemId: Type.Optional(Uuid),
  kind: Type.Enum([...ITEM_KINDS]), name: Written(60), plainWords: Type.String({ maxLength: 300 }), fromOn: DayText, termDays: Type.Integer({ minimum: 0, maximum: 180 }),
  feeFen: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }), guide: GuideShape,
}, closed)
export type DraftBody = Static<typeof DraftBody>

const Hours = Type.Array(Type.Tuple([Type.Integer({ minimum: 0, maximum: 1440 }), Type.Integer({ minimum: 0, maximum: 1440 })]), { maxItems: 4 })
/** Seven days, Sunday first: `[from, to)` in minutes of the day. */
export const WeekShape = Type.Array(Hours, { minItems: 7, maxItems: 7 })

/** `hours`: when the item is settled there today; `ownHours`: those of the service where it has its own. */
export const PointShape = Type.Object({
  facilityId: Uuid, name: SaidShape, address: Type.String(), phone: orNull(Type.String()), state: Type.String(), hours: Type.String(), reason: orNull(Type.String()),
  slotMinutes: Type.Integer(), seats: Type.Integer(), ownHours: orNull(WeekShape),
})

const named = { id: Uuid, kind: Type.Enum([...ITEM_KINDS]), name: SaidShape }
export const ItemLine = Type.Object({ ...named, who: SaidShape })
export const ItemShape = Type.Object({
  ...named, versionId: Uuid, fromOn: DayText, termDays: Type.Integer(), feeFen: Type.Integer(), guide: GuideShape, unit: SaidShape, places: Type.Array(PointShape), today: DayText,
})
export type ItemShape = Static<typeof ItemShape>

/** A version as it is edited and published. */
export const VersionShape = Type.Object({
  ...named, versionId: Uuid, plainWords: Type.String(), state: Type.String(), inForce: Type.Boolean(), fromOn: DayText, termDays: Type.Integer(), feeFen: Type.Integer(), guide: GuideShape, mayDecide: Type.Boolean(),
})
export type VersionShape = Static<typeof VersionShape>

const line = {
  id: Uuid, code: Type.String(), item: SaidShape, state: Type.Enum([...STATES]), child: Type.Boolean(), receivedOn: DayText, toldByOn: DayText, dueOn: orNull(DayText), provisional: Type.Boolean(),
  paused: Type.Boolean(), late: Type.Boolean(), online: Type.Boolean(),
}
export const ApplicationLine = Type.Object(line)
export type ApplicationLine = Static<typeof ApplicationLine>

const Missing = Type.Object({ name: SaidShape, form: SaidShape, when: SaidShape, supplied: Type.Boolean() })
export const progress = {
  ...line, itemId: Uuid, place: SaidShape, stateWords: SaidShape, acceptedOn: orNull(DayText), how: orNull(SaidShape), missing: Type.Array(Missing), noticeOn: orNull(DayText), handInBy: orNull(DayText),
  pauses: Type.Array(Type.Object({ ground: SaidShape, fromOn: DayText, untilOn: orNull(DayText) })), pausedGround: orNull(Type.Enum([...GROUNDS])),
  decidedOn: orNull(DayText), outcome: orNull(Type.Enum([...OUTCOMES])), reason: orNull(Type.String()), remedies: orNull(SaidShape), basis: SaidShape,
}
export const ApplicationShape = Type.Object({
  ...progress,
  materials: Type.Array(Type.Object({ name: SaidShape, form: SaidShape, when: SaidShape })),
  /** What was written down; null where it may not be shown now, or is erased. */
  applicant: orNull(Type.Object({ name: Type.String(), phone: Type.String(), guardian: Type.String() })),
  /** What the applicant explained online; empty where nothing was. */
  note: Type.String(),
  /** What came along online; its content is read one by one. */
  files: Type.Array(Type.Object({ id: Uuid })),
  /** Null where the applicant did not agree to letters. */
  letters: orNull(Type.Array(Type.Object({ news: Type.Enum([...NEWS]), state: Type.Enum([...LETTER_STATES]), on: DayText }))),
  erased: Type.Boolean(), look: orNull(Type.Enum(['needed', 'asked', 'granted'])),
  steps: Type.Array(Type.Object({ step: Type.Enum([...STEPS]), words: SaidShape, why: orNull(SaidShape) })),
})
export type ApplicationShape = Static<typeof ApplicationShape>

export const CodeText = Type.String({ minLength: 1, maxLength: 40 })
export const WithPin = Type.Object({ code: CodeText, pin: Type.String({ minLength: 1, maxLength: 20 }) }, closed)
export const Kept = Type.Object({ id: Uuid, code: Type.String(), pin: Type.String() })
