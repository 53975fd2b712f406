import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keysFrom } from '#platform/crypto'
import { openDatabase } from '#platform/db/database'
import { DEMONSTRATION_PASSWORD } from '#cap/people'
import { loadDistrict } from '../../../tools/demo/district/load.ts'
import { structureOf } from '../../../tools/demo/district/structure.ts'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { readPdf } from '../../documents/reading.testing.ts'
import { peopleOperations } from '../../people/contract.ts'
import { organisationOperations } from '../contract.ts'
import { placesOperations } from '../contract/places.ts'
import { officeOperations as operations } from '../contract/office.ts'

const structure = structureOf()
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

const tokens = new Map<string, string>()
async function as(login: string): Promise<string> {
  const known = tokens.get(login)
  if (known) return known
  const { token } = (await product.call(peopleOperations.signIn, { body: { login, password: DEMONSTRATION_PASSWORD } })).value
  tokens.set(login, token)
  return token
}

function seedOf<Seed>(found: Seed | undefined): Seed {
  if (!found) throw new Error('the structure has it')
  return found
}
const community = seedOf(structure.units.find((each) => each.nameZh === '示例社区'))
const far = seedOf(structure.units.find((each) => each.kind === 'community-centre' && each.path.startsWith('1.2.')))
const grid = seedOf(structure.grids.find((each) => each.unitId === community.id))
const flat = seedOf(structure.addresses.find((each) => each.textZh === '示例小区2栋1单元301'))
const staffId = (login: string) => seedOf(structure.staff.find((each) => each.login === login)).id
const actions = async () => (await product.rows<{ action: string }>('select action from audit.change order by recorded_at, id')).map((each) => each.action)

describe('door plates', () => {
  const here = { unitId: community.id, estate: '示例小区', building: '2栋1单元' }

  test('the register shows each door, and a page of plates is a PDF without a name', async () => {
    const { estates } = (await product.call(placesOperations.listEstates, { params: { unitId: community.id } })).value
    const building = seedOf(estates.find((each) => each.estate === '示例小区')?.buildings[0])
    const asked = { unitId: community.id, estate: '示例小区', building }
    const { doors, without } = (await product.call(operations.readPlateRegister, { as: await as('admin.qu'), query: asked })).value
    expect(doors.length).toBeGreaterThan(1)
    expect(without).toBe(doors.filter((each) => each.token === null).length)
    const printed = await product.call(operations.printPlates, { as: await as('admin.qu'), query: asked })
    expect(Buffer.from(printed.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    const looked = await product.rows<{ action: string }>(`select action from audit.access where action = 'plates.print'`)
    expect(looked).toHaveLength(1)
  })

  test('a contact card carries the door’s code, the posts that serve there and their units’ telephones, and no name (PIPL Art. 6)', async () => {
    const cards = (who: string, unitId = community.id) => as(who).then((token) => product.call(operations.printContactCards, { as: token, query: { ...here, unitId, building: flat.building } }))
    const [sheet] = await readPdf(new Uint8Array((await cards('grid.shili')).raw.rawPayload))
    const addresses = structure.addresses.filter((each) => each.unitId === community.id).map((each) => `http://127.0.0.1:8080/d/shili/a/${each.token}`)
    expect(addresses).toContain(sheet?.qr(0.04, 0.04, 0.25, 0.26))
    for (const says of ['警民联系卡', '网格员', '社区民警', '要服务扫一扫', '有需要打电话', '2026年3月16日制发', '0430-8000', flat.textZh]) expect(sheet?.text).toContain(says)
    expect(structure.staff.map((each) => each.name).filter((name) => sheet?.text.includes(name))).toEqual([])
    expect(sheet?.darkness(0, 0, 1, 1)).toBeGreaterThan(0.02)
    expect((await cards('clerk.shili', far.id)).refusal?.code).toBe('unit-not-yours')
    expect((await cards('mediator.shili')).refusal?.code).toBe('role-not-permitted')
    expect(await product.rows(`select 1 from audit.access where action = 'contact-cards.print'`)).toHaveLength(1)
    await product.rows(`update organisation.posting set until_on = '2026-03-16' where role in ('grid-worker', 'community-officer')`)
    expect((await cards('admin.qu')).refusal?.code).toBe('no-post-here')
    await product.rows(`update organisation.posting set until_on = null where role in ('grid-worker', 'community-officer')`)
  })

  test('a revoked plate leaves its door bare until plates are issued for the bare doors', async () => {
    const admin = await as('admin.qu')
    const register = async () => (await product.call(operations.readPlateRegister, { as: admin, query: { ...here, building: flat.building } })).value
    await product.call(organisationOperations.revokePlate, { as: admin, params: { token: flat.token }, body: { reason: '门牌被撕' } })
    const bare = await register()
    expect(bare.doors.find((each) => each.addressId === flat.id)?.token).toBeNull()
    expect(bare.without).toBe(1)
    const asked = { ...here, building: flat.building }
    expect((await product.call(operations.issuePlates, { as: admin, body: asked })).value).toEqual({ issued: 1, left: 0 })
    expect((await product.call(operations.issuePlates, { as: admin, body: asked })).value).toEqual({ issued: 0, left: 0 })
    const issued = (await register()).doors.find((each) => each.addressId === flat.id)?.token
    expect(issued).toMatch(/^[2-9a-z]{12}$/)
    expect(issued).not.toBe(flat.token)
  })

  test('too many at once, none at all, and doors of others are refused', async () => {
    const admin = await as('admin.qu')
    expect((await product.call(operations.printPlates, { as: admin, query: { unitId: community.id, estate: '没有的小区', building: '1' } })).refusal?.code).toBe('no-plates-here')
    const most = await product.call(operations.printPlates, { as: admin, query: { unitId: community.id } })
    expect([200, 422]).toContain(most.status)
    const elsewhere = await as('clerk.shili')
    expect((await product.call(operations.readPlateRegister, { as: elsewhere, query: { unitId: far.id } })).refusal?.code).toBe('unit-not-yours')
    expect((await product.call(operations.printPlates, { as: elsewhere, query: { unitId: far.id } })).refusal?.code).toBe('unit-not-yours')
    expect((await product.call(operations.issuePlates, { as: elsewhere, body: here })).refusal?.code).toBe('role-not-permitted')
    expect((await product.call(operations.readPlateRegister, { as: await as('mediator.shili'), query: here })).refusal?.code).toBe('role-not-permitted')
  })
})

describe('postings', () => {
  test('present, coming and ended ones, with their dates', async () => {
    const admin = await as('admin.qu')
    const body = { staffId: staffId('archivist.qu'), unitId: community.id, role: 'archivist', capacity: 'dual', duty: '代管', fromOn: '2026-04-01', untilOn: '2026-05-01' } as const
    const { postingId } = (await product.call(organisationOperations.createPosting, { as: admin, body })).value
    const list = (when: 'now' | 'coming' | 'ended') => product.call(peopleOperations.listPostings, { as: admin, query: { when, unitPath: community.path } })
    expect((await list('coming')).value.postings).toMatchObject([{ postingId, fromOn: '2026-04-01', untilOn: '2026-05-01', capacity: 'dual' }])
    expect((await list('now')).value.postings.length).toBeGreaterThan(3)
    expect((await list('ended')).value.postings).toEqual([])
    const end = (untilOn: string) => product.call(organisationOperations.closePosting, { as: admin, params: { postingId }, body: { untilOn, reason: '不去了' } })
    expect((await end('2026-03-20')).refusal?.code).toBe('bad-period')
    expect((await end('2026-04-10')).status).toBe(200)
  })

  test('nobody posts themselves, a street posts nobody elsewhere, and a clerk sees no list of postings', async () => {
    const admin = await as('admin.qu')
    const body = { unitId: community.id, role: 'mediator', capacity: 'dual', duty: '', fromOn: '2026-03-16' } as const
    expect((await product.call(organisationOperations.createPosting, { as: admin, body: { ...body, staffId: staffId('admin.qu') } })).refusal?.code).toBe('own-posting')
    const head = await as('head.dong')
    expect((await product.call(peopleOperations.listPostings, { as: head, query: { unitPath: '1' } })).refusal?.code).toBe('outside-own-unit')
    expect((await product.call(peopleOperations.listPostings, { as: head })).status).toBe(200)
    expect((await product.call(peopleOperations.listPostings, { as: await as('clerk.shili') })).refusal?.code).toBe('role-not-permitted')
    expect((await product.call(peopleOperations.listStaff, { as: await as('mediator.shili') })).refusal?.code).toBe('role-not-permitted')
  })

  test('a pair takes two posted people, once', async () => {
    const admin = await as('admin.qu')
    const pair = (partnerId: string, as = admin) => product.call(operations.createPair, { as, body: { staffId: staffId('officer.dong'), partnerId, purpose: '警民联调', fromOn: '2026-03-16' } })
    expect((await pair(staffId('officer.dong'))).refusal?.code).toBe('same-person')
    const made = (await pair(staffId('archivist.qu'))).value
    expect((await pair(staffId('archivist.qu'))).refusal?.code).toBe('already-paired')
    expect((await pair(community.id)).refusal?.code).toBe('person-not-yours')
    expect((await pair(staffId('editor.qu'), await as('clerk.shili'))).refusal?.code).toBe('role-not-permitted')
    const close = () => product.call(operations.closePair, { as: admin, params: { pairId: made.pairId }, body: { untilOn: '2026-03-17', reason: '轮换' } })
    expect((await close()).status).toBe(200)
    expect((await close()).refusal?.code).toBe('no-such-pair')
  })
})

describe('places of grids', () => {
  test('a new place is empty, is filled by the right role, becomes empty and goes', async () => {
    const head = await as('head.dong')
    const { slotId } = (await product.call(operations.createSlot, { as: head, body: { gridId: grid.id, kind: 'grid-worker', fromOn: '2026-03-16' } })).value
    const slots = async () => (await product.call(operations.listSlots, { as: head, params: { unitId: community.id } })).value.slots
    expect((await slots()).find((each) => each.id === slotId)?.holder).toBeNull()
    const { postings } = (await product.call(peopleOperations.listPostings, { as: head, query: { unitPath: community.path } })).value
    const fill = (role: string) => product.call(operations.fillSlot, { as: head, params: { slotId }, body: { postingId: seedOf(postings.find((each) => each.role === role)).postingId, fromOn: '2026-03-16' } })
    expect((await fill('mediator')).refusal?.code).toBe('wrong-role-for-slot')
    expect((await fill('grid-worker')).status).toBe(201)
    expect((await fill('grid-worker')).refusal?.code).toBe('slot-filled')
    expect((await slots()).find((each) => each.id === slotId)?.holder?.fromOn).toBe('2026-03-16')
    const ending = { untilOn: '2026-03-17', reason: '调岗' }
    expect((await product.call(operations.closeSlot, { as: head, params: { slotId }, body: ending })).refusal?.code).toBe('slot-held')
    expect((await product.call(operations.vacateSlot, { as: head, params: { slotId }, body: ending })).status).toBe(200)
    expect((await product.call(operations.closeSlot, { as: head, params: { slotId }, body: ending })).status).toBe(200)
    expect(await actions()).toEqual(expect.arrayContaining(['slot.create', 'slot.fill', 'slot.vacate', 'slot.close']))
  })

  test('a head reaches no grid of another street, and nobody else sets up a place', async () => {
    const other = seedOf(structure.grids.find((each) => each.unitId === far.id))
    const body = { gridId: other.id, kind: 'auxiliary', fromOn: '2026-03-16' } as const
    expect((await product.call(operations.createSlot, { as: await as('head.dong'), body })).refusal?.code).toBe('unit-not-yours')
    expect((await product.call(operations.createSlot, { as: await as('admin.qu'), body: { ...body, gridId: community.id } })).refusal?.code).toBe('no-such-grid')
    expect((await product.call(operations.createSlot, { as: await as('grid.shili'), body })).refusal?.code).toBe('role-not-permitted')
  })
})

describe('teams and liaisons', () => {
  test('a team with its members, until it ends', async () => {
    const head = await as('head.dong')
    const { teamId } = (await product.call(operations.createTeam, { as: head, body: { unitId: community.id, kind: 'volunteer', name: '示例志愿队', area: '示例小区', fromOn: '2026-03-16' } })).value
    const { memberId } = (await product.call(operations.addTeamMember, { as: head, params: { teamId }, body: { name: '志愿者甲', part: '队长', fromOn: '2026-03-16' } })).value
    const team = async () => (await product.call(organisationOperations.listTeams, { as: head, query: { unitPath: community.path } })).value.teams.find((each) => each.id === teamId)
    expect((await team())?.members).toEqual([{ id: memberId, name: '志愿者甲', part: '队长', staff: false }])
    const ending = { untilOn: '2026-03-17', reason: '活动结束' }
    expect((await product.call(operations.endTeamMember, { as: head, params: { teamId, memberId }, body: ending })).status).toBe(200)
    expect((await product.call(operations.endTeamMember, { as: head, params: { teamId, memberId }, body: ending })).refusal?.code).toBe('no-such-team')
    expect((await product.call(operations.closeTeam, { as: head, params: { teamId }, body: ending })).status).toBe(200)
    expect((await product.call(operations.createTeam, { as: head, body: { unitId: far.id, kind: 'patrol', name: '别处', area: '', fromOn: '2026-03-16' } })).refusal?.code).toBe('unit-not-yours')
  })

  test('a liaison’s telephone is checked and encrypted, and the administrator sees none', async () => {
    const head = await as('head.dong')
    const create = (phone: string) => product.call(operations.createLiaison, { as: head, body: { unitId: community.id, name: '联络员甲', part: '楼长', phone, fromOn: '2026-03-16' } })
    expect((await create('1380000000')).refusal).toMatchObject({ code: 'bad-liaison-phone', field: 'phone' })
    const { liaisonId } = (await create('138 0000 0009')).value
    const [row] = await product.rows<{ phone_sealed: string }>('select phone_sealed from organisation.liaison where id = $1', [liaisonId])
    expect(row?.phone_sealed).not.toContain('13800000009')
    const list = async () => (await product.call(organisationOperations.listLiaisons, { as: head, query: { unitPath: community.path } })).value.liaisons
    expect((await list()).find((each) => each.id === liaisonId)?.phone).toBe('13800000009')
    expect((await product.call(organisationOperations.listLiaisons, { as: await as('admin.qu') })).refusal?.code).toBe('role-not-permitted')
    const end = await product.call(operations.endLiaison, { as: head, params: { liaisonId }, body: { untilOn: '2026-03-17', reason: '搬走了' } })
    expect(end.status).toBe(200)
  })
})
