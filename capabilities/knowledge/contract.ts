import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { words } from './words.ts'

const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const SaidShape = Type.Object({ zh: Type.String(), en: Type.String() })
const Typed = (maxLength: number) => Type.Object({ zh: Type.String({ minLength: 1, maxLength }), en: Type.String({ minLength: 1, maxLength }) }, { additionalProperties: false })
const Maybe = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()])
const closed = { additionalProperties: false } as const
const tag = 'knowledge'

export const LawCardShape = Type.Object({
  code: Type.String(), law: SaidShape, article: SaidShape, categories: Type.Array(Type.String()),
  effectiveFrom: DayText, effectiveTo: Maybe(DayText), summary: SaidShape, link: Type.String(),
  /** Null: nobody has compared the summary with the official text, and the page says so. */
  verifiedOn: Maybe(DayText),
})
export type LawCardShape = Static<typeof LawCardShape>

export const CardBody = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 20 }), law: Typed(60), article: Typed(40),
    categories: Type.Array(Type.String({ maxLength: 10 }), { maxItems: 40, uniqueItems: true }),
    effectiveFrom: DayText, effectiveTo: Type.Optional(DayText), summary: Typed(600), link: Type.String({ maxLength: 300 }), verifiedOn: Type.Optional(DayText),
  },
  closed,
)
export type CardBody = Static<typeof CardBody>

export const knowledgeOperations = {
  /** Cards in force on the district's day; with `category` its own and those for every matter, in that order. */
  listCards: operation({
    method: 'GET', path: '/law-cards', tag, summary: words.cards,
    query: Type.Object({ category: Type.Optional(Type.String({ pattern: '^[A-Z]{3}-[0-9]{2}$' })) }, closed),
    answer: Type.Object({ cards: Type.Array(LawCardShape) }),
  }),
  /** Every version there is, those that came with the product among them; `own` ones were added here. */
  listCardVersions: operation({
    method: 'GET', path: '/law-cards/versions', tag, summary: words.versions,
    answer: Type.Object({ versions: Type.Array(Type.Object({ ...LawCardShape.properties, own: Type.Boolean(), inForce: Type.Boolean() })) }),
  }),
  /** Refuses `card-wrong` with what is wrong, `card-day-wrong`. */
  addCardVersion: operation({
    method: 'POST', path: '/law-cards', tag, summary: words.add, body: CardBody, answer: Type.Object({ code: Type.String() }), success: 201,
  }),
}
