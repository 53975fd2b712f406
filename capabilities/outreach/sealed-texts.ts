import type { Keys } from '#platform/crypto'
import type { DistrictId } from '#platform/ids'
import { openTexts, sealTexts } from '#platform/sealed-texts'

/** Who can be reached how, and what they wrote: kept together under encryption, never in columns of its own. */
export interface Reached {
  readonly name: string
  readonly phone: string
  readonly text: string
}

export const sealReached = (keys: Keys, district: DistrictId, { name, phone, text }: Reached): Buffer => sealTexts(keys, district, { name, phone, text })

/** Empty where it was erased. @throws when it was changed or belongs to another district. */
export function openReached(keys: Keys, district: DistrictId, sealed: Uint8Array | null): Reached {
  const member = openTexts(keys, district, sealed)
  return { name: member('name'), phone: member('phone'), text: member('text') }
}
