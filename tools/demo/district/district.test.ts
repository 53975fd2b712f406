import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keysFrom } from '#platform/crypto'
import { type Database, inDistrict, openDatabase } from '#platform/db/database'
import { contains, type Polygon, type Position, ROLES } from '#cap/organisation'
import { DEMONSTRATION_PASSWORD } from '#cap/people'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { loadDistrict } from './load.ts'
import { smallPlan } from './plan.ts'
import { structureOf } from './structure.ts'

const structure = structureOf()

test('the numbers of the model district', () => {
  const kinds = (kind: string) => structure.units.filter((each) => each.kind === kind).length
  expect([kinds('district-centre'), kinds('street-centre'), kinds('community-centre'), kinds('point'), kinds('association')]).toEqual([1, 9, 30, 40, 25])
  expect(structure.grids).toHaveLength(133)
  expect(structure.microGrids).toHaveLength(1353)
  expect(structure.addresses.length).toBeGreaterThan(5_500)
  expect(structure.staff.length).toBeGreaterThanOrEqual(115)
  // About 120 handle matters; the services beside them (rescue, shop, association) have a few of their own.
  expect(structure.staff.length).toBeLessThanOrEqual(150)
})

test('the same plan gives the same district', () => {
  expect(structureOf()).toEqual(structure)
})

test.each(['示例小区2栋1单元301', '示例小区2栋1单元502', '示例小区2栋1单元602', '示例小区2栋1单元401'])('there is %s', (text) => {
  expect(structure.addresses.filter((each) => each.textZh === text)).toHaveLength(1)
})

test('ids, logins, names, codes and plates are used once', () => {
  const once = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length)
  once(structure.units.map((each) => each.id))
  once(structure.units.map((each) => each.path))
  once(structure.addresses.map((each) => each.textZh))
  once(structure.addresses.map((each) => each.token))
  once(structure.staff.map((each) => each.login))
  once(structure.staff.map((each) => each.name))
  once(structure.postings.map((each) => each.id))
  once(structure.microGrids.map((each) => each.code))
})

test('every role has somebody', () => {
  const held = new Set(structure.postings.map((each) => each.role))
  expect(ROLES.filter((role) => !held.has(role))).toEqual([])
})

describe('micro-grids tile their grid', () => {
  const childrenOf = (gridId: string) => structure.microGrids.filter((each) => each.gridId === gridId)

  test('a point of a grid lies in exactly one of its micro-grids, a point outside in none', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(fc.property(fc.nat(structure.grids.length - 1), unit, unit, (index, along, up) => {
      const grid = structure.grids[index]
      if (!grid) return false
      const point = within(grid.geometry, along, up)
      const found = childrenOf(grid.id).filter((each) => contains(each.geometry, point)).length
      return found === (contains(grid.geometry, point) ? 1 : 0)
    }), { numRuns: 500 })
  })

  test('no point belongs to two grids', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(fc.property(unit, unit, (along, up) => {
      const point: Position = [126.008 + along * 0.184, 44.006 + up * 0.118]
      return structure.grids.filter((each) => contains(each.geometry, point)).length === 1
    }), { numRuns: 200 })
  })
})

function within(polygon: Polygon, along: number, up: number): Position {
  const border = polygon.coordinates[0] ?? []
  const longitudes = border.map(([longitude]) => longitude)
  const latitudes = border.map(([, latitude]) => latitude)
  const between = (values: number[], part: number) => Math.min(...values) + part * (Math.max(...values) - Math.min(...values))
  return [between(longitudes, along), between(latitudes, up)]
}

describe('in a database', () => {
  let database: TestDatabase
  let owner: Database
  const context = { keys: keysFrom(Buffer.alloc(32, 1)), clock: { now: () => new Date('2026-03-16T00:00:00Z') } }

  beforeAll(async () => {
    database = await createTestDatabase()
    owner = openDatabase(database.ownerUrl, { max: 2 })
  })
  afterAll(async () => {
    await owner.close()
    await database.drop()
  })

  test('it loads whole, once, and beside another district', async () => {
    expect(await loadDistrict(owner, structure, context)).toBe(true)
    expect(await loadDistrict(owner, structure, context)).toBe(false)
    const small = structureOf(smallPlan(1))
    expect(await loadDistrict(owner, small, context)).toBe(true)
    const [counts] = await inDistrict(owner, structure.plan.id, (tx) => tx<{ addresses: number; holders: number }>`
      select (select count(*) from organisation.address a where a.district_id = ${tx.district}) as addresses,
             (select count(*) from organisation.slot_holding h where h.district_id = ${tx.district}) as holders`)
    expect(counts).toEqual({ addresses: structure.addresses.length, holders: structure.holdings.length })
  })
})

test('the printed password is strong enough for the product itself', () => {
  expect(DEMONSTRATION_PASSWORD.length).toBeGreaterThanOrEqual(10)
})
