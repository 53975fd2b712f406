import { findsSomebody } from '#platform/finds-somebody'
import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

/** Beside the numbers that find somebody anywhere: a landline, and a flat in a building. */
const FINDS_A_HOME = [/(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/, /\d+\s*(栋|号楼|幢)\s*\d+\s*单元\s*\d+/, /(?<!\d)\d{1,3}-\d{1,2}-\d{3,4}(?!\d)/]

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
  if (findsSomebody(words, address) || FINDS_A_HOME.some((each) => each.test(words) || each.test(address))) return refusal('personal-data', {})
  if (!media) return undefined
  if (!hasMedium) return refusal('no-medium', {})
  return looked ? undefined : refusal('medium-not-looked-at', {})
}
