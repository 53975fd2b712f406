import type { Keys } from '#platform/crypto'
import type { DistrictId } from '#platform/ids'

/** What was found and where, kept together under encryption. */
export interface FindingWords {
  readonly text: string
  readonly place: string
}

export function sealWords(keys: Keys, district: DistrictId, words: FindingWords): Buffer {
  return keys.encryptBytes(district, 'content', Buffer.from(JSON.stringify([words.text, words.place]), 'utf8'))
}

/** @throws when it was changed or belongs to another district. */
export function openWords(keys: Keys, district: DistrictId, sealed: Uint8Array): FindingWords {
  const found: unknown = JSON.parse(keys.decryptBytes(district, 'content', sealed).toString('utf8'))
  const [text, place] = Array.isArray(found) ? found.map(String) : []
  return { text: text ?? '', place: place ?? '' }
}
