import type { JsonObject } from '#platform/canonical'
import type { Desk } from '../commands/desk.ts'
import { objectsOf, textOf } from '../domain/reading.ts'

type FactSeen = Desk['facts'][number]

/** The obligations of every text that promises something, oldest text first. */
function promising(facts: readonly FactSeen[]): readonly (readonly JsonObject[])[] {
  const texts = facts.filter((each) => each.kind === 'agreement-drafted' || (each.kind === 'agreement-reached' && each.content !== null))
  return texts.map((each) => objectsOf(each.content ?? {}, 'obligations'))
}

/** The number of an obligation within the text that promised it: a written agreement that replaces an oral one begins again at one. */
export function itemIn(facts: readonly FactSeen[], ref: string): string {
  const index = promising(facts).map((list) => list.findIndex((item) => textOf(item, 'ref') === ref)).findLast((at) => at >= 0)
  return index === undefined ? ref : String(index + 1)
}

/** The obligation's own words, from the text that was agreed. */
export function promisedWords(facts: readonly FactSeen[], ref: string): JsonObject {
  return promising(facts).flat().findLast((each) => textOf(each, 'ref') === ref) ?? {}
}
