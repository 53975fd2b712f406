import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles'
import { hashPassword } from '#cap/people'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { GRID, id, seedSmallDistrict, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'
import { aScan } from '../mediation/house.testing.ts'
import { type ItemStepBody, type ProviderBody, providersOperations as ops } from './contract.ts'

let product: Product
const COMPANIES = [id(1, 90), id(1, 91)] as const

/** Two companies under whose units somebody signs in: `company`, `company-2`. */
async function seed(superUrl: string): Promise<void> {
  await seedSmallDistrict(superUrl)
  const password = await hashPassword(TEST_PASSWORD)
  await withClient(superUrl, async (client) => {
    for (const [index, unitId] of COMPANIES.entries()) {
      const login = index === 0 ? 'company' : 'company-2'
      await client.query(`insert into organisation.unit (district_id, id, parent_id, host_id, kind, level, function, code, path, name_zh, name_en, abbreviation, valid_from)
        values ($1, $2, $3, null, 'property-company', 2, 'resolve', $4, $5, $6, $7, null, '2020-01-01')`, [TEST_DISTRICT, unitId, UNITS.district, `W${index}`, `1.9${index}`, `示例物业${index + 1}`, `Company ${index + 1}`])
      await client.query(`insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
        values ($1, $2, $3, $4, $5, 'active', false, '2025-01-01', '2025-01-01')`, [TEST_DISTRICT, id(7, 950 + index), login, `企业员${index + 1}`, password])
      await client.query(`insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'service-provider', 'main', '', '2025-01-01')`,
        [TEST_DISTRICT, id(8, 950 + index), id(7, 950 + index), unitId])
    }
  })
}

beforeAll(async () => {
  product = await startProduct({ now: '2026-05-13 09:10', seed })
})
afterAll(() => product.stop())

const aProvider = (more: Partial<ProviderBody>): ProviderBody => ({ name: '示例物业甲', kind: 'enterprise', phone: '0431-80000001', trades: ['property', 'lifts'], roundTheClock: true, partyOrganisation: false, ...more })
const register = (more: Partial<ProviderBody>, as = 'clerk') => product.call(ops.registerProvider, { as, body: aProvider(more) })
const publish = async (title: string) => (await product.call(ops.publishServiceItem, { as: 'grid-worker', body: { trade: 'wells-and-tanks', title, place: '示例小区东门', wantedOn: '2026-05-20' } })).value
const step = (as: string, itemId: string, name: ItemStepBody['step'], more: Partial<ItemStepBody> = {}) =>
  product.call(ops.takeServiceItemStep, { as, params: { itemId }, body: { step: name, note: '看过了', ...more } })
const coverage = async (on?: string) => (await product.call(ops.readProviderCoverage, { as: 'director', query: on ? { on } : {} })).value

describe('register and coverage (rows 84, 89)', () => {
  test('a company with its unit, areas from a day on; who has none is told; nothing of a person is asked (N-13)', async () => {
    expect((await register({ phone: '12' })).refusal?.code).toBe('phone-wrong')
    expect((await register({ name: '王先生的物业' })).refusal?.code).toBe('personal-data')
    expect((await register({}, 'mediator')).status).toBe(403)
    expect((await register({ staffUnitId: UNITS.community })).refusal?.code).toBe('staff-unit-taken')
    const both = await Promise.all([1, 2].map(() => register({ staffUnitId: COMPANIES[0], partyOrganisation: true })))
    expect(both.map((each) => each.refusal?.code ?? 'registered').sort()).toEqual(['registered', 'staff-unit-taken'])
    const first = both.find((each) => !each.refusal)?.value ?? { id: '' }
    expect((await register({ name: '示例物业丙', staffUnitId: COMPANIES[0] })).refusal?.code).toBe('staff-unit-taken')
    ;(await register({ name: '示例电梯', kind: 'specialist', trades: ['lifts'], staffUnitId: COMPANIES[1] })).value
    expect(await coverage()).toMatchObject({ withoutAny: 2, gridsWithout: 1 })
    const area = (as: string, body: { unitId: string; gridId?: string }) => product.call(ops.addProviderArea, { as, params: { providerId: first.id }, body: { ...body, fromOn: '2026-05-13' } })
    expect((await area('clerk', { unitId: UNITS.otherCommunity })).refusal?.code).toBe('no-such-area')
    const served = (await area('clerk', { unitId: UNITS.community, gridId: GRID })).value
    const areaId = served.areas[0]?.id ?? ''
    expect(await coverage()).toMatchObject({ withoutAny: 1, gridsWithout: 0 })
    expect(await coverage('2026-05-12')).toMatchObject({ withoutAny: 2 })
    ;(await product.call(ops.endProviderArea, { as: 'clerk', params: { providerId: first.id, areaId }, body: { untilOn: '2026-06-30' } })).value
    expect(await coverage('2026-07-01')).toMatchObject({ withoutAny: 2 })
    const columns = await product.rows<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'providers'`)
    expect(columns.map((each) => each.column_name).filter((each) => /contact|person|member|owner|case/.test(each))).toEqual([])
  })
})

describe('service items (row 89)', () => {
  test('two companies press at once: one has it, the other is told who; done with a photo without people; the community verifies', async () => {
    const item = await publish('清洗水箱')
    expect((await step('grid-worker', item.id, 'claim', { promisedOn: '2026-05-18' })).refusal?.code).toBe('for-companies')
    expect((await step('company', item.id, 'claim')).refusal?.code).toBe('promise-missing')
    const both = await Promise.all(['company', 'company-2'].map((as) => step(as, item.id, 'claim', { promisedOn: '2026-05-18' })))
    expect(both.map((each) => each.refusal?.code ?? 'taken').sort()).toEqual(['already-claimed', 'taken'])
    const [winner, loser] = both[0]?.refusal ? ['company-2', 'company'] : ['company', 'company-2']
    expect(both.find((each) => each.refusal)?.refusal?.message).toMatch(/已经由示例(物业甲|电梯)认领/)
    expect((await step(loser ?? '', item.id, 'report', { noPhotoWhy: '夜里做的' })).refusal?.code).toBe('not-your-item')
    expect((await step(winner ?? '', item.id, 'report')).refusal?.code).toBe('photo-or-why')
    expect((await step(winner ?? '', item.id, 'report', { noPhotoWhy: '3栋201王女士家不让拍' })).refusal?.code).toBe('personal-data')
    expect((await step(winner ?? '', item.id, 'report', { photo: await aScan(product) })).refusal).toMatchObject({ code: 'photo-with-people', law: 'PIPL-26' })
    ;(await step(winner ?? '', item.id, 'report', { photo: await aScan(product), photoWithoutPeople: true })).value
    expect((await step(winner ?? '', item.id, 'verify')).refusal?.code).toBe('for-the-community')
    ;(await step('clerk', item.id, 'send-back', { note: '盖子没盖' })).value
    ;(await step(winner ?? '', item.id, 'report', { noPhotoWhy: '照片上次已传' })).value
    const verified = (await step('clerk', item.id, 'verify')).value
    expect(verified).toMatchObject({ state: 'verified', verifiedOn: '2026-05-13', may: [] })
    const counted = await product.rows<{ measure: string; n: number }>('select measure, sum(n)::int as n from providers.day_count group by measure order by measure')
    expect(counted).toEqual([{ measure: 'claimed', n: 1 }, { measure: 'published', n: 1 }, { measure: 'verified', n: 1 }])
  })

  test('handed back it is open for anybody; who is registered nowhere takes nothing; withdrawn it is gone from every list', async () => {
    const item = await publish('修路灯')
    ;(await step('company', item.id, 'claim', { promisedOn: '2026-05-18' })).value
    expect((await step('company', item.id, 'hand-back', { note: '' })).refusal?.code).toBe('words-missing')
    ;(await step('company', item.id, 'hand-back', { note: '没有配件' })).value
    const open = (await product.call(ops.listServiceItems, { as: 'company-2', query: {} })).value
    expect(open).toMatchObject({ company: '示例电梯', items: [{ id: item.id, company: null, may: [{ step: 'claim' }] }] })
    ;(await step('clerk', item.id, 'withdraw')).value
    expect((await product.call(ops.listServiceItems, { as: 'company-2', query: {} })).value.items).toEqual([])
    expect((await step('company', item.id, 'claim', { promisedOn: '2026-05-18' })).refusal?.code).toBe('item-out-of-turn')
  })

  test('the inbox holds nothing of a case, and no text that leads to somebody is published (N-03, N-04)', async () => {
    const named = await product.call(ops.publishServiceItem, { as: 'clerk', body: { trade: 'lifts', title: '3栋201王女士家漏水', place: '3栋', wantedOn: '2026-05-20' } })
    expect(named.refusal?.code).toBe('personal-data')
    const late = await product.call(ops.publishServiceItem, { as: 'clerk', body: { trade: 'lifts', title: '检查电梯', place: '3栋', wantedOn: '2026-05-12' } })
    expect(late.refusal?.code).toBe('day-does-not-fit')
    const item = await publish('检查电梯')
    const inbox = await product.call(ops.listServiceItems, { as: 'company', query: { view: 'open' } })
    expect(inbox.value.items.map((each) => each.title)).toEqual(['检查电梯'])
    expect(inbox.raw.body).not.toMatch(/case|caseId|小吴|phone/)
    expect((await product.call(ops.readServiceItemPhoto, { as: 'company', params: { itemId: item.id } })).refusal?.code).toBe('no-such-item')
    expect((await step('mediator-elsewhere', item.id, 'withdraw')).status).toBeGreaterThanOrEqual(403)
    const board = await product.call(ops.readUnitProviders, { params: { unitId: UNITS.community } })
    expect(board.value).toMatchObject({ companies: [{ name: '示例物业甲', roundTheClock: true }] })
    expect(board.value.items.map((each) => each.title)).toContain('检查电梯')
    expect(board.raw.body).not.toMatch(/小吴|企业员/)
  })
})

test('who keeps one community does not stop a company that serves another as well', async () => {
  const { id: providerId } = (await register({ name: '示例供热' })).value
  for (const unitId of [UNITS.community, UNITS.otherCommunity]) (await product.call(ops.addProviderArea, { as: 'director', params: { providerId }, body: { unitId, fromOn: '2026-05-01' } })).value
  const end = (as: string) => product.call(ops.endProvider, { as, params: { providerId }, body: { untilOn: '2026-05-13' } })
  expect((await end('clerk')).refusal?.code).toBe('serves-elsewhere')
  expect((await end('director')).value.areas.map((each) => each.untilOn)).toEqual(['2026-05-13', '2026-05-13'])
})

test('a company that stops is in no list, and its areas end with it', async () => {
  const { id: providerId } = (await register({ name: '示例保洁' })).value
  ;(await product.call(ops.addProviderArea, { as: 'clerk', params: { providerId }, body: { unitId: UNITS.community, fromOn: '2026-05-01' } })).value
  expect((await product.call(ops.endProvider, { as: 'clerk', params: { providerId }, body: { untilOn: '2026-05-13' } })).value.areas[0]?.untilOn).toBe('2026-05-13')
  product.clock.set('2026-05-14 09:00')
  const { providers } = (await product.call(ops.listProviders, { as: 'company', query: {} })).value
  expect(providers.map((each) => each.name).sort()).toEqual(['示例物业甲', '示例电梯'])
})

test('what a company has claimed comes back by itself when it stops or serves there no longer; the unit is told once', async () => {
  product.clock.set('2026-05-14 09:00')
  const providerId = (await product.call(ops.listProviders, { as: 'clerk', query: {} })).value.providers.find((each) => each.name === '示例电梯')?.id ?? ''
  const area = (await product.call(ops.addProviderArea, { as: 'clerk', params: { providerId }, body: { unitId: UNITS.community, fromOn: '2026-05-14' } })).value.areas[0]?.id ?? ''
  const [claimed, other] = [await publish('疏通管道'), await publish('换水表')]
  ;(await step('company-2', claimed.id, 'claim', { promisedOn: '2026-05-30' })).value
  ;(await step('company', other.id, 'claim', { promisedOn: '2026-05-30' })).value
  const stateOf = async (view: 'open' | 'taken', itemId: string) => (await product.call(ops.listServiceItems, { as: 'clerk', query: { view } })).value.items.find((each) => each.id === itemId)
  ;(await product.call(ops.endProviderArea, { as: 'clerk', params: { providerId, areaId: area }, body: { untilOn: '2026-05-20' } })).value
  product.clock.set('2026-05-20 09:00')
  await product.drain()
  expect(await stateOf('taken', claimed.id)).toMatchObject({ company: '示例电梯', returned: null })
  product.clock.set('2026-05-21 09:00')
  await product.drain()
  await product.drain()
  expect(await stateOf('open', claimed.id)).toMatchObject({ company: null, returned: { company: '示例电梯', on: '2026-05-21' } })
  expect(await stateOf('taken', other.id)).toMatchObject({ company: '示例物业甲' })
  const letters = await product.rows<{ body: string }>(`select body from notifications.letter where rule = 'items-returned' and recipient_id = $1`, [UNITS.community])
  expect(letters.map((each) => each.body)).toEqual([expect.stringContaining('1 个服务事项退回待认领')])
  ;(await step('company', claimed.id, 'claim', { promisedOn: '2026-05-30' })).value
  expect(await stateOf('taken', claimed.id)).toMatchObject({ company: '示例物业甲', returned: null })
})
