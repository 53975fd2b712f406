import type { Product } from '../../tools/testing/product.ts'
import { ADDRESSES } from '../../tools/testing/small-district.ts'
import { careOperations as ops, type GiveBoxBody } from './contract.ts'

/** A box as its holder agreed to it. */
export const aBox = (more: Partial<GiveBoxBody> = {}): GiveBoxBody => ({
  addressId: ADDRESSES.flat301, name: '居民甲', phone: '', consent: true, byWhom: 'holder',
  contents: [{ thing: 'plasters', expiresOn: '2026-08-31' }, { thing: 'gauze', expiresOn: '2027-12-31' }, { thing: 'iodine-swabs', expiresOn: '2026-12-31' }], ...more,
})

/** Hands one out and answers its id. */
export async function boxGiven(product: Product, more: Partial<GiveBoxBody> = {}): Promise<string> {
  return (await product.call(ops.giveBox, { as: 'grid-worker', body: aBox(more) })).value.id
}
