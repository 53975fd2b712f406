import { piecesOf } from './pieces.ts'

/** A matter that people decided. */
export interface Decided {
  readonly text: string
  readonly label: string
}

/** What was learned from decided matters: how much each piece of words speaks for each label. No text is kept. */
export interface Model {
  readonly version: 1
  readonly labels: readonly string[]
  /** How many texts it was learned from. */
  readonly texts: number
  /** Weights by piece, in the order of `labels`. */
  readonly pieces: Readonly<Record<string, readonly number[]>>
}

const SMOOTHING = 0.3
/** A piece that one matter alone has is somebody's own story: it is not kept. */
const FEWEST_TEXTS = 2
const MOST_PIECES = 50_000

/**
 * Learns a complement naive Bayes classifier (Rennie and others, 2003) over pieces of one to three characters: a label is
 * described by what the other labels' texts lack, which suits labels of unequal size. The result depends on nothing but
 * the lines and their order.
 */
export function learn(decided: readonly Decided[]): Model {
  const labels = [...new Set(decided.map((each) => each.label))].sort()
  const counts = new Map<string, number[]>()
  for (const { text, label } of decided) {
    const index = labels.indexOf(label)
    for (const piece of piecesOf(text)) {
      const row = counts.get(piece) ?? labels.map(() => 0)
      row[index] = (row[index] ?? 0) + 1
      counts.set(piece, row)
    }
  }
  const kept = [...counts].filter(([, row]) => sum(row) >= FEWEST_TEXTS).sort(([, one], [, other]) => sum(other) - sum(one)).slice(0, MOST_PIECES)
  return { version: 1, labels, texts: decided.length, pieces: weigh(labels, kept) }
}

function weigh(labels: readonly string[], kept: readonly (readonly [string, readonly number[]])[]): Model['pieces'] {
  const totals = labels.map((_label, index) => kept.reduce((all, [, row]) => all + (row[index] ?? 0), 0))
  const all = sum(totals)
  const raw = kept.map(([piece, row]) => {
    const times = sum(row)
    const weights = labels.map((_label, index) => {
      const elsewhere = times - (row[index] ?? 0) + SMOOTHING
      return -Math.log(elsewhere / (all - (totals[index] ?? 0) + SMOOTHING * kept.length))
    })
    return [piece, weights] as const
  })
  const sizes = labels.map((_label, index) => raw.reduce((size, [, weights]) => size + Math.abs(weights[index] ?? 0), 0) || 1)
  return Object.fromEntries(raw.map(([piece, weights]) => [piece, centred(weights.map((each, index) => (each / (sizes[index] ?? 1)) * kept.length))]))
}

/** Only the differences between labels matter: a piece that speaks for all alike speaks for none. */
function centred(weights: readonly number[]): readonly number[] {
  const mean = sum(weights) / weights.length
  return weights.map((each) => Number((each - mean).toFixed(4)))
}

const sum = (row: readonly number[]) => row.reduce((all, each) => all + each, 0)
