import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

/** By which somebody could be found: an identity number, a telephone, a case code, a flat in a building. */
const FINDS_SOMEBODY = [
  /(?<!\d)\d{17}[\dXx](?!\d)/, /(?<!\d)1[3-9]\d{9}(?!\d)/, /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/,
  /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])/, /\d+\s*(栋|号楼|幢)\s*\d+\s*单元\s*\d+/, /(?<!\d)\d{1,3}-\d{1,2}-\d{3,4}(?!\d)/,
]

export interface Wanted {
  readonly words: string
  readonly address: string
  readonly media: boolean
  /** The clerk says to have looked at the medium. */
  readonly looked: boolean
  readonly hasMedium: boolean
}

/** Why a request may not be shown in this way, or undefined. Refuses `personal-data`, `no-medium`, `medium-not-looked-at`. */
export function releaseRefusal({ words, address, media, looked, hasMedium }: Wanted): Refusal | undefined {
  if ([words, address].some((text) => FINDS_SOMEBODY.some((each) => each.test(text)))) return refusal('personal-data', {})
  if (!media) return undefined
  if (!hasMedium) return refusal('no-medium', {})
  return looked ? undefined : refusal('medium-not-looked-at', {})
}
