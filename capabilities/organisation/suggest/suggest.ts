import { LEXICON, OTHER_NAMES } from './lexicon.ts'
import type { Model } from './learn.ts'
import { piecesOf } from './pieces.ts'

/** A category that the words of a matter point to, and the words that led there. */
export interface Suggestion {
  readonly label: string
  readonly score: number
  readonly because: readonly string[]
}

interface Word {
  readonly text: string
  readonly weight: number
}

const WEIGHTS: Readonly<Record<string, number>> = { '!': 2, '?': 0.5 }
/** A longer word says more. */
const LENGTH_BONUS = 0.15
/** A word of more than one category counts less in each. */
const WORDS = readLexicon()

function readLexicon(): ReadonlyMap<string, readonly Word[]> {
  const raw = Object.entries(LEXICON).map(([code, line]) => [code, line.split(' ').map(wordOf)] as const)
  const times = new Map<string, number>()
  for (const [, words] of raw) for (const { text } of words) times.set(text, (times.get(text) ?? 0) + 1)
  return new Map(raw.map(([code, words]) => [code, words.map(({ text, weight }) => ({
    text, weight: (weight / (times.get(text) ?? 1)) * (1 + LENGTH_BONUS * (text.length - 2)),
  }))]))
}

function wordOf(text: string): Word {
  const mark = text.at(-1) ?? ''
  const weight = WEIGHTS[mark]
  return weight === undefined ? { text, weight: 1 } : { text: text.slice(0, -1), weight }
}

interface Found {
  readonly score: number
  readonly because: readonly string[]
}

const NOTHING: Found = { score: 0, because: [] }

/** What the lexicon finds in a text, by its own codes. */
function found(text: string): ReadonlyMap<string, Found> {
  return new Map([...WORDS].map(([code, words]) => {
    const here = words.filter((each) => text.includes(each.text)).sort((one, other) => other.weight - one.weight)
    return [code, { score: here.reduce((sum, each) => sum + each.weight, 0), because: here.map((each) => each.text) }]
  }))
}

/** The codes of the lexicon that stand behind a label: itself, or those of a name that another list uses. */
export function codesBehind(label: string): readonly string[] {
  return OTHER_NAMES[label] ?? [label]
}

/** What nothing points to is a matter of its own kind: this much speaks for it. */
const OTHER_SCORE = 0.9
const OTHER_LABEL = 'OTH-01'
/** With this many decided matters, what was learned weighs half as much as it ever will. */
const HALF_LEARNED = 500
const MOST_WORDS = 4

/**
 * Ranks labels by the words of the matter alone; never by who brings it. `labels` are codes of the tree, or names of
 * another list. Without a model the lexicon decides alone. Ties keep the order of `labels`.
 */
export function suggest(text: string, labels: readonly string[], model?: Model): readonly Suggestion[] {
  const words = found(text)
  const learned = model ? standardised(text, labels, model) : undefined
  const share = model ? 1.5 * (model.texts / (model.texts + HALF_LEARNED)) : 0
  return labels
    .map((label): Suggestion => {
      const behind = codesBehind(label)
      const best = behind.map((code) => words.get(code) ?? NOTHING).reduce((one, other) => (other.score > one.score ? other : one), NOTHING)
      const own = behind.includes(OTHER_LABEL) ? Math.max(best.score, OTHER_SCORE) : best.score
      const taught = learned?.get(label)
      const because = [...new Set([...best.because, ...(taught?.because ?? [])])].slice(0, MOST_WORDS)
      return { label, score: own + share * (taught?.score ?? 0), because }
    })
    .sort((one, other) => other.score - one.score)
}

/** What was learned, on one scale for every text: how far each label stands from their mean. */
function standardised(text: string, labels: readonly string[], model: Model): ReadonlyMap<string, Found> {
  const pieces = piecesOf(text).filter((each) => model.pieces[each] !== undefined)
  const known = labels.filter((each) => model.labels.includes(each))
  const raw = known.map((label) => {
    const index = model.labels.indexOf(label)
    const told = pieces.map((piece) => ({ piece, weight: model.pieces[piece]?.[index] ?? 0 }))
    return { label, sum: told.reduce((sum, each) => sum + each.weight, 0), because: strongest(told) }
  })
  const mean = raw.reduce((sum, each) => sum + each.sum, 0) / Math.max(1, raw.length)
  const spread = Math.sqrt(raw.reduce((sum, each) => sum + (each.sum - mean) ** 2, 0) / Math.max(1, raw.length)) || 1
  return new Map(raw.map((each) => [each.label, { score: (each.sum - mean) / spread, because: each.because }]))
}

/** Pieces of two characters and more can be shown to a clerk; single ones say nothing. */
function strongest(told: readonly { piece: string; weight: number }[]): readonly string[] {
  return told.filter((each) => each.piece.length > 1 && each.weight > 0).sort((one, other) => other.weight - one.weight).slice(0, 2).map((each) => each.piece)
}
