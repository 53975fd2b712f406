import type { Keys } from '#platform/crypto'
import type { DistrictId } from '#platform/ids'

/** Who can be reached how, and what they wrote: kept together under encryption, never in columns of its own. */
export interface Reached {
  readonly name: string
  readonly phone: string
  readonly text: string
}

export function sealReached(keys: Keys, district: DistrictId, reached: Reached): Buffer {
  return keys.encryptBytes(district, 'contact', Buffer.from(JSON.stringify([reached.name, reached.phone, reached.text]), 'utf8'))
}

/** Empty where it was erased. @throws when it was changed or belongs to another district. */
export function openReached(keys: Keys, district: DistrictId, sealed: Uint8Array | null): Reached {
  if (sealed === null) return { name: '', phone: '', text: '' }
  const found: unknown = JSON.parse(keys.decryptBytes(district, 'contact', sealed).toString('utf8'))
  const [name = '', phone = '', text = ''] = Array.isArray(found) ? found.map(String) : []
  return { name, phone, text }
}
