import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, orNull, SaidShape, Uuid } from '#platform/shapes'

/** Who is on it: in whose hands the open matters are, which posts and teams are in charge, what is done. Units, posts and bodies; nobody by name. */
export const OnItShown = Type.Object({
  unit: SaidShape,
  category: orNull(SaidShape),
  /** Units with open matters of it, the most first; twelve at most. */
  hands: Type.Array(Type.Object({ unit: SaidShape, open: Type.Integer(), unclaimed: Type.Integer() })),
  /** Of the unit, or of the nearest one above that has any. */
  posts: Type.Array(SaidShape),
  postsOf: SaidShape,
  teams: Type.Array(SaidShape),
  /** Measures, orders, groups, councils that are open on it; what is due first. */
  lines: Type.Array(Type.Object({ what: SaidShape, who: orNull(SaidShape), state: SaidShape, dueOn: orNull(DayText), late: Type.Boolean(), path: orNull(Type.String()) })),
  offers: Type.Array(Type.Object({ words: SaidShape, path: Type.String() })),
})
export type OnItShown = Static<typeof OnItShown>

export const onItOperations = {
  /** Refuses `unit-out-of-reach`. */
  readOnIt: operation({
    method: 'GET', path: '/overview/on-it', tag: 'indicators',
    summary: { zh: '谁在办：案件在谁手里，有哪些措施、督办、议事会', en: 'Who is on it: in whose hands matters are, and what is done' },
    query: Type.Object({ unit: Type.Optional(Uuid), category: Type.Optional(Type.String({ maxLength: 10 })) }, { additionalProperties: false }),
    answer: OnItShown,
  }),
}
