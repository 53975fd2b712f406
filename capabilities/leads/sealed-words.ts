import type { Keys } from '#platform/crypto'
import type { DistrictId } from '#platform/ids'

/** What somebody wrote, who they are and where it is: kept together under encryption, never in columns of their own. */
export interface LeadWords {
  readonly text: string
  readonly name: string
  readonly phone: string
  readonly addressId: string | null
  readonly place: string
  readonly reason: string
}

export const NO_WORDS: LeadWords = { text: '', name: '', phone: '', addressId: null, place: '', reason: '' }

export function sealWords(keys: Keys, district: DistrictId, words: LeadWords): Buffer {
  return keys.encryptBytes(district, 'content', Buffer.from(JSON.stringify(words), 'utf8'))
}

/** @throws when it was changed or belongs to another district. */
export function openWords(keys: Keys, district: DistrictId, sealed: Uint8Array): LeadWords {
  const found: unknown = JSON.parse(keys.decryptBytes(district, 'content', sealed).toString('utf8'))
  const part = (name: keyof LeadWords): string => {
    const value = typeof found === 'object' && found !== null ? Object.entries(found).find(([key]) => key === name)?.[1] : undefined
    return typeof value === 'string' ? value : ''
  }
  return { text: part('text'), name: part('name'), phone: part('phone'), addressId: part('addressId') || null, place: part('place'), reason: part('reason') }
}
