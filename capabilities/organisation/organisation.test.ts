import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inDistrict, inReference, openDatabase, type Tx } from '#platform/db/database'
import { keysFrom } from '#platform/crypto'
import type { Id } from '#platform/ids'
import { day } from '#platform/time'
import { categoriesOn, committeesFor, gatesOn, lowestCentreFor, middleOf, mediationNumber, placeOf, postedAt } from '#cap/organisation'
import { DEMONSTRATION_PASSWORD } from '#cap/people'
import { loadDistrict } from '../../tools/demo/district/load.ts'
import { structureOf } from '../../tools/demo/district/structure.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { peopleOperations } from '../people/contract.ts'
import { CATEGORIES } from './categories.ts'
import { organisationOperations as operations } from './contract.ts'
import { GATES } from './gates.ts'

const structure = structureOf()
const today = day('2026-03-16')
let product: Product

beforeAll(async () => {
  product = await startProduct({
    now: '2026-03-16 09:00',
    seed: async (superUrl) => {
      const owner = openDatabase(superUrl, { max: 1 })
      await loadDistrict(owner, structure, { keys: keysFrom(Buffer.alloc(32, 7)), clock: { now: () => new Date('2026-03-01T00:00:00Z') } })
      await owner.close()
    },
  })
})
afterAll(() => product.stop())

const inside = <Value>(work: (tx: Tx) => Promise<Value>) => inDistrict(product.services.db, structure.plan.id, work)

const tokens = new Map<string, string>()
async function as(login: string): Promise<string> {
  const known = tokens.get(login)
  if (known) return known
  const signedIn = await product.call(peopleOperations.signIn, { body: { login, password: DEMONSTRATION_PASSWORD } })
  tokens.set(login, signedIn.value.token)
  return signedIn.value.token
}

function seedOf<Seed>(found: Seed | undefined): Seed {
  if (!found) throw new Error('the structure has it')
  return found
}

const flat = seedOf(structure.addresses.find((each) => each.textZh === '示例小区2栋1单元301'))
const community = seedOf(structure.units.find((each) => each.nameZh === '示例社区'))
const street = seedOf(structure.units.find((each) => each.nameZh === '示例东街道'))

describe('where a place is', () => {
  test('by address and by plate: the same chain up to the street', async () => {
    const [byAddress, byPlate] = await inside(async (tx) => [await placeOf(tx, { addressId: flat.id }, today), await placeOf(tx, { token: flat.token }, today)])
    expect(byAddress).toMatchObject({ addressId: flat.id, communityUnitId: community.id, streetUnitId: street.id, unitPath: '1.1.1', text: flat.textZh })
    expect(byPlate).toEqual(byAddress)
  })

  test('by point: the micro-grid whose border holds it', async () => {
    const found = await inside(async (tx) => {
      const answers: boolean[] = []
      for (const each of structure.microGrids.filter((_each, index) => index % 41 === 0)) {
        const place = await placeOf(tx, { point: middleOf(each.geometry) }, today)
        answers.push(place?.microGridId === each.id && place.communityUnitId === each.unitId)
      }
      return answers
    })
    expect(found.every(Boolean)).toBe(true)
    expect(await inside((tx) => placeOf(tx, { point: [120, 30] }, today))).toBeUndefined()
    expect(await inside((tx) => placeOf(tx, { point: middleOf(seedOf(structure.microGrids[0]).geometry) }, day('2020-01-01')))).toBeUndefined()
  })

  test('the lowest centre that resolves is the community', async () => {
    expect(await inside((tx) => lowestCentreFor(tx, flat.microGridId))).toMatchObject({ id: community.id, level: 3, function: 'resolve' })
  })

  test('no address and no plate of nowhere', async () => {
    expect(await inside((tx) => placeOf(tx, { token: 'nothing' }, today))).toBeUndefined()
    expect(await inside((tx) => placeOf(tx, { addressId: community.id as string as Id<'address'> }, today))).toBeUndefined()
  })
})

test('committees: the own one first, then the street’s, then the sectors', async () => {
  const committees = await inside((tx) => committeesFor(tx, '1.1.1.1'))
  expect(committees.map((each) => each.name.zh).slice(0, 2)).toEqual(['示例社区人民调解委员会', '示例东街道人民调解委员会'])
  expect(committees.slice(2).every((each) => each.sectors.length > 0)).toBe(true)
  expect(mediationNumber(seedOf(committees[0]), 2026, 1)).toBe('（2026）示例社区民调字第1号')
})

test('who can be asked to take a case of a community', async () => {
  const people = await inside((tx) => postedAt(tx, community.id, ['mediator', 'committee-head'], today))
  expect(people.map((each) => each.role).sort()).toEqual(['committee-head', 'mediator', 'mediator'])
})

test('the rows of the migration are the categories and gates of the code', async () => {
  const [categories, gates] = await inReference(product.services.db, async (tx) => [await categoriesOn(tx, today), await gatesOn(tx, today)])
  expect(categories).toEqual([...CATEGORIES].sort((one, other) => (one.code < other.code ? -1 : 1)))
  expect(gates).toEqual(GATES)
  expect(categories).toHaveLength(30)
  expect(gates.map((each) => each.code)).toEqual(Array.from({ length: 14 }, (_each, index) => `G-${String(index + 1).padStart(2, '0')}`))
})

test('the people offered on the start page meet in one case', async () => {
  const { people } = (await product.call(peopleOperations.listDemonstrationSignIns)).value
  const loginOf = (role: string) => people.find((each) => each.role === role)?.login
  expect(['clerk', 'dispatcher', 'mediator', 'committee-head', 'community-officer', 'grid-worker'].map(loginOf)).toEqual(
    ['clerk.shili', 'dispatcher.dong', 'mediator.shili', 'committee.shili', 'officer.dong', 'grid.shili'])
  expect(people.map((each) => each.role)).toContain('points-manager')
  expect(people.slice(0, 10).every((each) => each.first)).toBe(true)
})

describe('what staff see', () => {
  test('tree, grids and micro-grids', async () => {
    const token = await as('head.dong')
    const units = (await product.call(operations.listUnits, { as: token })).value.units
    expect(units).toHaveLength(structure.units.length)
    expect(units.find((each) => each.path === '1.1.1')).toMatchObject({ name: { zh: '示例社区' }, functionName: { zh: '就地化解' } })
    const own = (await product.call(operations.listGrids, { as: token })).value.grids
    expect(own).toHaveLength(structure.grids.filter((each) => each.unitPath.startsWith('1.1.')).length)
    const micro = (await product.call(operations.listMicroGrids, { as: token, params: { unitId: community.id } })).value.microGrids
    expect(micro).toHaveLength(structure.microGrids.filter((each) => each.unitId === community.id).length)
    expect(micro[0]?.geometry.coordinates[0]?.length).toBeGreaterThan(4)
  })

  test('the empty slots are those without a holding', async () => {
    const held = new Set(structure.holdings.map((each) => each.slotId))
    const empty = structure.slots.filter((each) => !held.has(each.id)).map((each) => each.id)
    const { slots } = (await product.call(operations.listEmptySlots, { as: await as('director.qu') })).value
    expect(slots.map((each) => each.id).sort()).toEqual([...empty].sort())
    expect(empty.length).toBeGreaterThan(10)
    expect(empty.length).toBeLessThan(80)
  })

  test('teams with their members, pairs, and the telephone of a village’s liaisons', async () => {
    const token = await as('officer.dong')
    const { teams } = (await product.call(operations.listTeams, { as: token, query: { unitPath: '1.1' } })).value
    expect(teams.map((each) => each.kind)).toContain('patrol')
    expect(teams.find((each) => each.kind === 'community-police')?.members.some((each) => each.staff)).toBe(true)
    const { liaisons } = (await product.call(operations.listLiaisons, { as: token, query: { unitPath: '1' } })).value
    expect(liaisons).toHaveLength(structure.liaisons.length)
    expect(liaisons[0]?.phone).toMatch(/^1390000\d{4}$/)
    expect((await product.call(operations.listPairs, { as: token })).value.pairs).toHaveLength(structure.pairs.length)
  })

  test('anybody: categories and a plate, which names no person', async () => {
    expect((await product.call(operations.listCategories)).value.categories).toHaveLength(30)
    const plate = await product.call(operations.readPlate, { params: { token: flat.token } })
    expect(plate.value).toEqual({ addressId: flat.id, text: flat.textZh, publicPlace: false, communityName: { zh: '示例社区', en: 'Shili Community' }, communityUnitId: community.id })
    expect((await product.call(operations.readPlate, { params: { token: 'unknown-plate' } })).refusal?.code).toBe('no-such-plate')
    expect((await product.call(operations.listGates)).status).toBe(401)
  })
})

describe('what an administrator changes', () => {
  const changes = () => product.rows<{ action: string; actor_role: string }>('select action, actor_role from audit.change order by action desc')

  test('an empty slot is filled once, and empty again after the posting ends', async () => {
    const admin = await as('admin.qu')
    const { slots } = (await product.call(operations.listEmptySlots, { as: admin })).value
    const slot = seedOf(slots.find((each) => each.kind === 'grid-worker'))
    const person = seedOf(structure.staff.find((each) => each.login === 'archivist.qu'))
    const body = { staffId: person.id, unitId: slot.unitId, role: 'grid-worker', capacity: 'part-time', duty: '代管网格', fromOn: '2026-03-16', slotIds: [slot.id] } as const
    const created = await product.call(operations.createPosting, { as: admin, body: { ...body, slotIds: [slot.id] } })
    expect(created.status).toBe(201)
    const isEmpty = async () => (await product.call(operations.listEmptySlots, { as: admin })).value.slots.some((each) => each.id === slot.id)
    expect(await isEmpty()).toBe(false)
    expect((await product.call(operations.createPosting, { as: admin, body: { ...body, slotIds: [] } })).refusal?.code).toBe('already-posted')
    const other = seedOf(structure.staff.find((each) => each.login === 'editor.qu'))
    expect((await product.call(operations.createPosting, { as: admin, body: { ...body, staffId: other.id, slotIds: [slot.id] } })).refusal?.code).toBe('slot-filled')
    expect((await product.call(operations.createPosting, { as: admin, body: { ...body, staffId: other.id, slotIds: [flat.id] } })).refusal?.code).toBe('no-such-slot')
    const end = (untilOn: string) => product.call(operations.closePosting, { as: admin, params: { postingId: created.value.postingId }, body: { untilOn, reason: '轮岗' } })
    expect((await end('2026-02-30')).refusal?.code).toBe('bad-period')
    expect((await end('2026-03-20')).status).toBe(200)
    expect(await isEmpty()).toBe(false)
    product.clock.set('2026-03-20 09:00')
    const again = await as('director.qu').then(() => product.call(peopleOperations.signIn, { body: { login: 'admin.qu', password: DEMONSTRATION_PASSWORD } }))
    const { slots: later } = (await product.call(operations.listEmptySlots, { as: again.value.token })).value
    expect(later.find((each) => each.id === slot.id)?.emptySince).toBe('2026-03-20')
    product.clock.set('2026-03-16 09:05')
    expect((await changes()).map((each) => each.action)).toEqual(['posting.create', 'posting.close'])
  })

  test('a new plate ends the one before', async () => {
    const admin = await as('admin.qu')
    const issued = await product.call(operations.issuePlate, { as: admin, params: { addressId: flat.id } })
    expect(issued.value.token).toMatch(/^[2-9a-z]{12}$/)
    const read = (token: string) => product.call(operations.readPlate, { params: { token } })
    expect((await read(flat.token)).refusal?.code).toBe('no-such-plate')
    expect((await read(issued.value.token)).value.addressId).toBe(flat.id)
    await product.call(operations.revokePlate, { as: admin, params: { token: issued.value.token }, body: { reason: '门牌被撕' } })
    expect((await read(issued.value.token)).status).toBe(404)
    expect((await product.call(operations.issuePlate, { as: admin, params: { addressId: community.id } })).refusal?.code).toBe('no-such-address')
  })

  test('a year without a table is provisional until it is loaded, once', async () => {
    const admin = await as('admin.qu')
    const read = (year: string) => product.call(operations.readCalendar, { params: { year } })
    expect((await read('2026')).value).toMatchObject({ provisional: false, warning: null })
    expect((await read('2027')).value).toMatchObject({ provisional: true, holidays: [] })
    const load = (holidays: string[]) => product.call(operations.loadCalendar, { as: admin, params: { year: '2027' }, body: { source: '测试用的放假通知', holidays, makeUpDays: [] } })
    expect((await load(['2026-01-01'])).refusal?.code).toBe('bad-calendar')
    expect((await load(['2027-01-01'])).status).toBe(201)
    expect((await load(['2027-01-01'])).refusal?.code).toBe('calendar-loaded')
    await product.services.reload()
    expect((await read('2027')).value).toMatchObject({ provisional: false, holidays: ['2027-01-01'] })
  })

  test('a plate and a calendar are changed in one’s own unit and below: a street is no centre', async () => {
    await product.rows(
      `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
       select u.district_id, gen_random_uuid(), f.id, u.id, 'administrator', 'main', '', '2026-01-01'
         from organisation.unit u join people.staff f on f.district_id = u.district_id and f.login = 'archivist.qu' where u.path = '1.2'`)
    await product.rows("update organisation.posting set until_on = '2026-01-01' where role = 'archivist' and staff_id = (select id from people.staff where login = 'archivist.qu')")
    const street = await as('archivist.qu')
    expect((await product.call(operations.issuePlate, { as: street, params: { addressId: flat.id } })).refusal?.code).toBe('unit-not-yours')
    const [plate] = await product.rows<{ token: string }>('select token from organisation.address_token where address_id = $1 and revoked_at is null', [flat.id])
    const { token } = plate ?? { token: (await product.call(operations.issuePlate, { as: await as('admin.qu'), params: { addressId: flat.id } })).value.token }
    expect((await product.call(operations.revokePlate, { as: street, params: { token }, body: { reason: '丢失' } })).refusal?.code).toBe('unit-not-yours')
    const year = { source: '测试用的放假通知', holidays: ['2028-01-01'], makeUpDays: [] }
    expect((await product.call(operations.loadCalendar, { as: street, params: { year: '2028' }, body: year })).refusal?.code).toBe('centre-only')
  })

  test('nobody else', async () => {
    const denied = await product.call(operations.issuePlate, { as: await as('mediator.shili'), params: { addressId: flat.id } })
    expect([denied.status, denied.refusal?.code]).toEqual([403, 'role-not-permitted'])
  })
})
