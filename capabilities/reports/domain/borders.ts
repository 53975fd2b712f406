import type { BorderPiece } from '#cap/organisation'
import type { Day } from '#platform/time'
import { type Said, said } from '#platform/words'

/**
 * Whether two periods are about the same ground: `same`; `inner`, redrawn inside its own borders, so that sums can still be
 * compared; `changed`, ground was gained or lost; `new`, the unit itself began in between.
 */
export type Ground = 'same' | 'inner' | 'changed' | 'new'

/** What a period is compared with: its ground, or that on the same ground not all of it was registered here. */
export type Base = Ground | 'not-all'

export const baseOf = (ground: Ground, registered: boolean): Base => (registered || !isComparable(ground) ? ground : 'not-all')

/** The ground of a unit between a base period and the reported one, with what changed in words. */
export interface GroundBetween {
  readonly ground: Ground
  readonly changes: readonly Said[]
}

/** Shapes drawn anew never close to the last digit; a thousandth of the area is less than any micro-grid. */
const SAME_AREA = 0.001
/** A hundred-thousandth of a degree is a metre. */
const SAME_EDGE = 0.00001
const MOST_NAMED = 6

/** The ground of one unit: `pieces` are those of its own subtree that began or ended in between. Pure. */
export function groundOf(unit: { readonly validFrom: Day }, pieces: readonly BorderPiece[], baseFrom: Day): GroundBetween {
  if (unit.validFrom > baseFrom) return { ground: 'new', changes: [began(unit.validFrom)] }
  if (pieces.length === 0) return { ground: 'same', changes: [] }
  const changes = [...pieces].slice(0, MOST_NAMED).map(changeWords)
  return { ground: isInner(pieces) ? 'inner' : 'changed', changes }
}

/** What ended and what began cover the same ground: their areas and the boxes around them are the same. */
function isInner(pieces: readonly BorderPiece[]): boolean {
  const ended = pieces.filter((each) => each.ended !== null)
  const begun = pieces.filter((each) => each.began !== null)
  const [before, after] = [areaOf(ended), areaOf(begun)]
  if (before === 0 || Math.abs(after - before) / before > SAME_AREA) return false
  const [one, other] = [edgesOf(ended), edgesOf(begun)]
  return one.every((edge, index) => Math.abs(edge - (other[index] ?? Number.POSITIVE_INFINITY)) < SAME_EDGE)
}

const areaOf = (pieces: readonly BorderPiece[]) => pieces.reduce((sum, each) => sum + each.area, 0)

function edgesOf(pieces: readonly BorderPiece[]): readonly number[] {
  const boxes = pieces.map((each) => each.box)
  return [
    Math.min(...boxes.map((each) => each.minLongitude)), Math.min(...boxes.map((each) => each.minLatitude)),
    Math.max(...boxes.map((each) => each.maxLongitude)), Math.max(...boxes.map((each) => each.maxLatitude)),
  ]
}

function changeWords({ name, code, began: from, ended }: BorderPiece): Said {
  if (ended !== null && from === null) return said(`${ended} 起不再有：${name.zh}（${code}）`, `from ${ended} no more: ${name.en} (${code})`)
  return said(`${from ?? ''} 起新划：${name.zh}（${code}）`, `drawn from ${from ?? ''}: ${name.en} (${code})`)
}

const began = (on: Day): Said => said(`本单位 ${on} 才设立`, `this unit exists from ${on}`)

/** Whether a percentage may be given at all. */
export function isComparable(ground: Ground): boolean {
  return ground === 'same' || ground === 'inner'
}

export const GROUND_WORDS: Readonly<Record<Ground, Said>> = {
  same: said('两期边界相同', 'the same borders in both periods'),
  inner: said('两期之间内部重划，外边界没变，可以比较', 'redrawn inside its own borders: the sums can be compared'),
  changed: said('两期之间边界有变，不给百分比', 'borders changed in between: no percentage is given'),
  new: said('前一期还没有这个单位，不能比较', 'the unit did not exist in the earlier period: nothing to compare with'),
}
