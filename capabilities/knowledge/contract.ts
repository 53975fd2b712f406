import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { GUIDE_STATES, GUIDE_TOPICS } from './domain.ts'
import { words } from './words.ts'

const Typed = (maxLength: number) => Type.Object({ zh: Type.String({ minLength: 1, maxLength }), en: Type.String({ minLength: 1, maxLength }) }, { additionalProperties: false })
const tag = 'knowledge'

export const LawCardShape = Type.Object({
  code: Type.String(), law: SaidShape, article: SaidShape, categories: Type.Array(Type.String()),
  effectiveFrom: DayText, effectiveTo: orNull(DayText), summary: SaidShape, link: Type.String(),
  /** Null: nobody has compared the summary with the official text, and the page says so. */
  verifiedOn: orNull(DayText),
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

const Topic = Type.Enum([...GUIDE_TOPICS])
const Told = (most: number) => Type.Object({ zh: Type.String({ minLength: 1, maxLength: most }), en: Type.String({ maxLength: most }) }, closed)
/** English may be empty: pages say then that there is Chinese only. */
export const GuideBody = Type.Object({
  topic: Topic, title: Told(80), body: Told(3000), basis: Type.String({ maxLength: 200 }), link: Type.String({ maxLength: 300 }), checkedOn: orNull(DayText),
}, closed)
export type GuideBody = Static<typeof GuideBody>
export const GuideShown = Type.Object({
  id: Uuid, topic: Topic, title: SaidShape, body: SaidShape, basis: Type.String(), link: Type.String(), checkedOn: orNull(DayText), state: Type.Enum([...GUIDE_STATES]), mayDecide: Type.Boolean(), mayWithdraw: Type.Boolean(),
})
export type GuideShown = Static<typeof GuideShown>
export const CardProposal = Type.Object({ id: Uuid, ...LawCardShape.properties, state: Type.Enum(['waiting', 'declined']), mayDecide: Type.Boolean() })
export type CardProposal = Static<typeof CardProposal>
const Done = Type.Object({ id: Uuid })
const One = Type.Object({ id: Uuid })
const DecideBody = Type.Object({ agreed: Type.Boolean() }, closed)

const guideOperations = {
  listGuides: operation({ method: 'GET', path: '/guides', tag, summary: words.guides, answer: Type.Object({ guides: Type.Array(Type.Object({ id: Uuid, topic: Topic, title: SaidShape })) }) }),
  /** Refuses `no-such-guide`. */
  readGuide: operation({ method: 'GET', path: '/guides/:id', tag, summary: words.guide, params: One, answer: GuideShown }),
  /** Of one’s own unit and below: what waits first, then the newest. */
  listProposals: operation({ method: 'GET', path: '/guides/proposals', tag, summary: words.proposals, answer: Type.Object({ guides: Type.Array(GuideShown), cards: Type.Array(CardProposal) }) }),
  /** Refuses `guide-wrong` with what is wrong, `card-day-wrong`. */
  proposeGuide: operation({ method: 'POST', path: '/guides', tag, summary: words.proposeGuide, body: GuideBody, answer: Done, success: 201 }),
  /** Refuses `no-such-guide`, `own-proposal`. */
  decideGuide: operation({ method: 'POST', path: '/guides/:id/decide', tag, summary: words.decideGuide, params: One, body: DecideBody, answer: Done, success: 201 }),
  /** Refuses `no-such-guide`. */
  withdrawGuide: operation({ method: 'POST', path: '/guides/:id/withdraw', tag, summary: words.withdrawGuide, params: One, body: Type.Object({}, closed), answer: Done, success: 201 }),
  /** Refuses `card-wrong`, `card-day-wrong`. */
  proposeLawCard: operation({ method: 'POST', path: '/law-cards/proposals', tag, summary: words.proposeCard, body: CardBody, answer: Done, success: 201 }),
  /** Agreed, it is a version of the card from its first day on. Refuses `no-such-proposal`, `own-proposal`. */
  decideLawCard: operation({ method: 'POST', path: '/law-cards/proposals/:id/decide', tag, summary: words.decideCard, params: One, body: DecideBody, answer: Done, success: 201 }),
}

export const knowledgeOperations = {
  ...guideOperations,
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
