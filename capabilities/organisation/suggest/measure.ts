import type { Decided, Model } from './learn.ts'
import { suggest } from './suggest.ts'

export interface Measures {
  readonly texts: number
  /** Share of texts whose first suggestion is the label, 0 to 1. */
  readonly accuracy: number
  /** Share of texts whose label is among the first three. */
  readonly topThree: number
  /** Mean over labels of the harmonic mean of precision and recall. */
  readonly macroF1: number
}

/** How well suggestions meet the labels that people gave. */
export function measureSuggestions(decided: readonly Decided[], labels: readonly string[], model?: Model): Measures {
  const tallies = new Map(labels.map((label) => [label, { right: 0, said: 0, given: 0 }]))
  let first = 0
  let three = 0
  for (const { text, label } of decided) {
    const ranked = suggest(text, labels, model).slice(0, 3).map((each) => each.label)
    const [said] = ranked
    if (said === label) first += 1
    if (ranked.includes(label)) three += 1
    count(tallies, said, label)
  }
  const texts = decided.length
  return { texts, accuracy: first / texts, topThree: three / texts, macroF1: macroF1(tallies) }
}

interface Tally {
  right: number
  said: number
  given: number
}

function count(tallies: ReadonlyMap<string, Tally>, said: string | undefined, label: string): void {
  const guess = said === undefined ? undefined : tallies.get(said)
  const truth = tallies.get(label)
  if (guess) guess.said += 1
  if (truth) truth.given += 1
  if (guess && said === label) guess.right += 1
}

function macroF1(tallies: ReadonlyMap<string, Tally>): number {
  const scores = [...tallies.values()].map(({ right, said, given }) => (said + given === 0 ? 0 : (2 * right) / (said + given)))
  return scores.reduce((all, each) => all + each, 0) / Math.max(1, scores.length)
}
