import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { ADDRESSES, PLATES, UNITS } from '../../../tools/testing/small-district.ts'
import { placesOperations as ops } from '../contract/places.ts'

let product: Product
let estate = ''
let building = ''

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})
afterAll(() => product.stop())

describe('where something is, and whom to ask', () => {
  test('anybody may know the centres of the district', async () => {
    const { district, communities } = (await product.call(ops.listCentres)).value
    expect(district?.id).toBe(UNITS.district)
    expect(communities.map((each) => each.id)).toEqual(expect.arrayContaining([UNITS.community, UNITS.otherCommunity]))
  })

  test('a community has estates and buildings; another has none of them', async () => {
    const { estates } = (await product.call(ops.listEstates, { params: { unitId: UNITS.community } })).value
    const [first] = estates
    estate = first?.estate ?? ''
    building = first?.buildings[0] ?? ''
    expect([estate.length > 0, building.length > 0]).toEqual([true, true])
    expect((await product.call(ops.listEstates, { params: { unitId: UNITS.otherCommunity } })).value.estates).toEqual([])
  })

  test('an address is found by its building and by what people write; nothing typed finds nothing', async () => {
    const inBuilding = (await product.call(ops.findAddresses, { query: { unitId: UNITS.community, estate, building } })).value.addresses
    expect(inBuilding.map((each) => each.id)).toEqual(expect.arrayContaining(Object.values(ADDRESSES)))
    const typed = inBuilding.find((each) => each.id === ADDRESSES.flat301)?.text ?? ''
    expect((await product.call(ops.findAddresses, { query: { text: typed } })).value.addresses.map((each) => each.id)).toContain(ADDRESSES.flat301)
    expect((await product.call(ops.findAddresses, { query: { text: ' ' } })).value.addresses).toEqual([])
    expect((await product.call(ops.findAddresses, { query: {} })).value.addresses).toEqual([])
  })

  test.each([['2-1-502'], ['2栋502'], ['2-502'], ['502'], ['502室'], ['示例小区502']])('within a community %s is enough', async (text) => {
    const found = await product.call(ops.findAddresses, { query: { text, unitId: UNITS.community } })
    expect(found.value.addresses.map((each) => each.id)).toEqual([ADDRESSES.flat502])
  })

  test.each([['3-502'], ['02'], ['1-2-502'], ['.*'], ['(((']])('within a community %s is nothing', async (text) => {
    const found = await product.call(ops.findAddresses, { query: { text, unitId: UNITS.community } })
    expect(found.value.addresses).toEqual([])
  })

  test('plates of a building are printed by its own unit and those above, by nobody else', async () => {
    const query = { unitId: UNITS.community, estate, building }
    const own = await product.call(ops.listPlates, { query, as: 'administrator' })
    expect(own.value.plates.map((each) => each.token)).toEqual(expect.arrayContaining([PLATES.flat301, PLATES.flat502]))
    expect((await product.call(ops.listPlates, { query, as: 'mediator-elsewhere' })).status).toBe(403)
    expect((await product.call(ops.listPlates, { query })).refusal?.code).toBe('sign-in-needed')
  })
})
