import { diffArrays } from 'diff'

/** A piece of a text: the same in both versions, only in the older one, or only in the newer one. */
export interface Piece {
  readonly change: 'same' | 'removed' | 'added'
  readonly text: string
}

const splitter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words as people see them, Chinese ones too; figures with their point and comma stay whole. */
export function wordsIn(text: string): readonly string[] {
  const pieces = text.match(/\d[\d.,:]*|[^\d]+/g) ?? []
  return pieces.flatMap((piece) => (/^\d/.test(piece) ? [piece] : [...splitter.segment(piece)].map(({ segment }) => segment)))
}

/** What became of a text, word by word, in reading order; what went stands before what came. */
export function compareTexts(older: string, newer: string): readonly Piece[] {
  return diffArrays([...wordsIn(older)], [...wordsIn(newer)]).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** A paragraph of an agreement under the name of the part it belongs to. */
export interface Paragraph {
  readonly part: 'facts' | 'disputedMatters' | 'content' | 'obligations' | 'copies'
  readonly text: string
}

export interface ComparedParagraph {
  readonly part: Paragraph['part']
  readonly pieces: readonly Piece[]
}

export const isChanged = ({ pieces }: ComparedParagraph): boolean => pieces.some((each) => each.change !== 'same')

/**
 * Two versions of an agreement, part by part. Paragraphs of a part are laid beside each other in their order, equal ones
 * first found; a new one stands alone as added, a struck one as removed.
 */
export function compareVersions(older: readonly Paragraph[], newer: readonly Paragraph[]): readonly ComparedParagraph[] {
  const parts = ['facts', 'disputedMatters', 'content', 'obligations', 'copies'] as const
  return parts.flatMap((part) => {
    const textsOf = (list: readonly Paragraph[]) => list.filter((each) => each.part === part).map((each) => each.text)
    return compareParagraphs(textsOf(older), textsOf(newer)).map((pieces) => ({ part, pieces }))
  })
}

function compareParagraphs(older: readonly string[], newer: readonly string[]): readonly (readonly Piece[])[] {
  const runs = diffArrays([...older], [...newer])
  const compared: (readonly Piece[])[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const [run, next] = [runs[at], runs[at + 1]]
    if (run?.removed && next?.added) {
      compared.push(...besideEachOther(run.value, next.value))
      at += 1
    } else if (run) {
      compared.push(...run.value.map((text): readonly Piece[] => [{ change: run.added ? 'added' : run.removed ? 'removed' : 'same', text }]))
    }
  }
  return compared
}

/** What was struck and what was written in its place, pairwise in their order. */
function besideEachOther(struck: readonly string[], written: readonly string[]): readonly (readonly Piece[])[] {
  return Array.from({ length: Math.max(struck.length, written.length) }, (_each, at) => {
    const [was, is] = [struck[at], written[at]]
    if (was !== undefined && is !== undefined) return compareTexts(was, is)
    return was === undefined ? [{ change: 'added', text: is ?? '' }] : [{ change: 'removed', text: was }]
  })
}
