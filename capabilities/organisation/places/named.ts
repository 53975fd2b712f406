import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { searchKeyOf } from '../address-text.ts'
import type { AddressId, UnitId } from '../domain.ts'
import { readAddressesByKey } from './reads.ts'

/** The one address that a text names in full, as people write it (2栋1单元301, 2-1-301); undefined for none or several. */
export async function addressNamed(tx: Tx, text: string, communities: readonly UnitId[], on: Day): Promise<AddressId | undefined> {
  const key = searchKeyOf(text)
  if (key === '') return undefined
  const found = await readAddressesByKey(tx, key, communities, on)
  const [only, another] = found.filter((each) => searchKeyOf(each.text_zh) === key)
  return another === undefined ? only?.id : undefined
}
