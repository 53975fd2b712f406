import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { PLATES, UNITS } from '../../tools/testing/small-district.ts'
import { directoryOperations as ops } from './contract.ts'
import type { Interval } from './domain.ts'

let product: Product
let terminal = ''
let canteen = ''

const TODAY = '2026-03-16'
const place = (more: object) => ({
  unitId: UNITS.community, kind: 'self-service' as const, nameZh: '示例社区自助终端', nameEn: '', address: '示例路1号', point: [125.35, 43.852] as [number, number], phone: '', servicesZh: '身份证、社保查询', servicesEn: '', ...more,
})
const add = (more: object = {}, as = 'clerk') => product.call(ops.addFacility, { as, body: place(more) })
const nearby = async (query: object = { plate: PLATES.flat301 }) => (await product.call(ops.listNearby, { query })).value
const week = (weekdays: [number, number][], saturday: [number, number][] = []) => [[], weekdays, weekdays, weekdays, weekdays, weekdays, saturday]

beforeAll(async () => {
  product = await startProduct({ now: `${TODAY} 12:30` })
  terminal = (await add()).value.id
  canteen = (await add({ kind: 'canteen', nameZh: '示例幸福食堂', nameEn: 'Shili happiness canteen', point: [125.35, 43.87], phone: '0431-80000001' }, 'unit-head')).value.id
})
afterAll(() => product.stop())

describe('a place and its hours', () => {
  test('through midday and on Saturday; another day closed with its reason; a term of the law knows nothing of it', async () => {
    const set = await product.call(ops.setFacilityWeek, { as: 'clerk', params: { facilityId: terminal }, body: { fromOn: TODAY, hours: week([[540, 720], [720, 1020]], [[540, 720]]) } })
    expect(set.status).toBe(201)
    await product.call(ops.setExceptionDay, { as: 'clerk', params: { facilityId: terminal }, body: { on: '2026-03-18', hours: [], reason: '设备检修' } })
    const { facility, days } = (await product.call(ops.readFacility, { params: { facilityId: terminal } })).value
    expect(facility).toMatchObject({ openUntil: 1020, next: { on: '2026-03-17', from: 540 } })
    expect(days.map((each) => each.hours.length)).toEqual([1, 1, 0, 1, 1, 1, 0])
    expect(days[2]).toEqual({ on: '2026-03-18', hours: [], reason: '设备检修' })
    expect(days[5]?.hours).toEqual([[540, 720]])
  })

  test.each<[string, string, Interval[][], string]>([
    ['overlapping parts', TODAY, week([[540, 720], [700, 800]]), 'hours-not-right'], ['yesterday', '2026-03-15', week([]), 'week-in-the-past'],
  ])('%s are refused in words', async (_name, fromOn, hours, code) => {
    const refused = await product.call(ops.setFacilityWeek, { as: 'clerk', params: { facilityId: terminal }, body: { fromOn, hours: hours.map((day) => day.map(([from, to]): [number, number] => [from, to])) } })
    expect(refused).toMatchObject({ status: 422, refusal: { code } })
  })

  test('out of order in one press: since when and why; it is not open, whatever its hours say', async () => {
    const press = (state: 'open' | 'out-of-order', note = '') => product.call(ops.setFacilityState, { as: 'clerk', params: { facilityId: terminal }, body: { state, note } })
    expect((await press('out-of-order', '找示例的13800001234')).refusal?.code).toBe('says-somebody')
    expect((await press('out-of-order', '打印机缺纸')).status).toBe(201)
    expect((await product.call(ops.readFacility, { params: { facilityId: terminal } })).value.facility).toMatchObject({ state: 'out-of-order', stateNote: '打印机缺纸', openUntil: null })
    expect(await product.rows(`select 1 from audit.change where action = 'directory.state-set' and actor_role = 'clerk'`)).toHaveLength(1)
    expect((await press('open')).status).toBe(201)
  })
})

describe('close by', () => {
  test('seen from a plate or a community: within fifteen minutes first, further ones after; the estimate names its basis', async () => {
    const seen = await nearby()
    expect(seen.here?.zh).toBe('2栋')
    expect([seen.within.map((each) => each.id), seen.further.map((each) => each.id)]).toEqual([[terminal], [canteen]])
    expect(seen.within[0]).toMatchObject({ metres: 290, minutes: 5 })
    expect(seen.basis.zh).toContain('每分钟约60米')
    expect((await nearby({ unitId: UNITS.community, kind: 'canteen' })).further.map((each) => each.id)).toEqual([canteen])
    expect(await nearby({})).toMatchObject({ here: null, within: [], further: [] })
    expect((await product.call(ops.listNearby, { query: { plate: 'nothing' } })).refusal?.code).toBe('no-such-here')
  })

  test('N-11: nobody’s position is asked for or stored', async () => {
    expect((await product.app.inject({ url: '/api/d/shili/facilities?point=125.35,43.85' })).statusCode).toBe(400)
    expect(await product.rows(`select 1 from information_schema.columns where table_schema = 'directory' and column_name in ('staff_id', 'resident_id', 'visitor_id')`)).toEqual([])
  })

  test('who serves here today: posts and telephones of units, no name', async () => {
    const answered = await product.call(ops.listServingPosts, { query: { plate: PLATES.flat301 } })
    expect(answered.value.posts.map((each) => each.role.zh)).toEqual(['网格员', '社区民警', '窗口登记员', '调解员'])
    expect(answered.value.posts[2]).toMatchObject({ filled: 2, unit: { zh: '示例社区' } })
    for (const name of ['小吴', '林警官', '小李', '老王']) expect(answered.raw.body).not.toContain(name)
  })

  test('places hang on the page of the district, without a script and without asking where somebody is', async () => {
    const page = async (path: string) => (await product.app.inject({ url: `/d/shili${path}`, headers: { 'accept-language': 'zh' } })).body
    expect(await page('')).toContain('/d/shili/nearby')
    expect(await page('/nearby')).toContain('示例社区')
    const here = await page(`/nearby?plate=${PLATES.flat301}`)
    expect(here).toContain('示例社区自助终端')
    expect(here).not.toContain('<script')
    expect(await page(`/nearby/${terminal}`)).toContain('设备检修')
    expect(await page(`/nearby?plate=wrong`)).toContain('没有这块门牌')
  })
})

describe('who keeps it', () => {
  test.each(['mediator', 'grid-worker', 'director', 'statistician'])('%s changes no place', async (as) => {
    expect((await add({}, as)).status).toBe(403)
    expect((await product.call(ops.endFacility, { as, params: { facilityId: terminal } })).status).toBe(403)
  })

  test('one’s own unit and those below it, no other', async () => {
    expect((await add({ unitId: UNITS.otherCommunity })).refusal?.code).toBe('facility-not-yours')
    const elsewhere = (await add({ unitId: UNITS.otherCommunity, nameZh: '示例北社区窗口', kind: 'service-window' }, 'administrator')).value.id
    expect((await product.call(ops.readKeptFacility, { as: 'clerk', params: { facilityId: elsewhere } })).refusal?.code).toBe('no-such-facility')
    expect((await product.call(ops.setFacilityState, { as: 'clerk', params: { facilityId: elsewhere }, body: { state: 'closed', note: '' } })).refusal?.code).toBe('facility-not-yours')
    const kept = async (as: string, query: object = {}) => (await product.call(ops.listKeptFacilities, { as, query })).value.facilities.map((each) => each.id)
    expect(await kept('clerk')).toEqual([canteen, terminal])
    expect(await kept('administrator')).toEqual([canteen, terminal, elsewhere])
    expect([await kept('administrator', { after: canteen }), await kept('administrator', { kind: 'self-service' }), await kept('administrator', { unitId: UNITS.otherCommunity })]).toEqual([[terminal, elsewhere], [terminal], [elsewhere]])
    expect((await product.call(ops.listKeptFacilities, { as: 'clerk', query: { unitId: UNITS.otherCommunity } })).refusal?.code).toBe('facility-not-yours')
  })

  test('the telephone is the place’s own: a mobile is refused (PIPL Art. 6)', async () => {
    expect((await add({ phone: '13800001234' })).refusal).toMatchObject({ code: 'phone-of-a-person', law: 'PIPL-6' })
    expect((await add({ phone: '12' })).refusal?.code).toBe('facility-phone-wrong')
    expect((await add({ nameZh: '联系13800001234' })).refusal?.code).toBe('says-somebody')
  })

  test('what is changed is seen; what is ended is gone from every list', async () => {
    const { unitId: _unit, ...body } = place({ nameZh: '社区一楼自助终端' })
    expect((await product.call(ops.changeFacility, { as: 'clerk', params: { facilityId: terminal }, body })).status).toBe(201)
    const kept = (await product.call(ops.readKeptFacility, { as: 'clerk', params: { facilityId: terminal } })).value
    expect(kept).toMatchObject({ facility: { name: { zh: '社区一楼自助终端' } }, weeks: [{ fromOn: TODAY }], exceptions: [{ on: '2026-03-18' }] })
    expect((await product.call(ops.endFacility, { as: 'unit-head', params: { facilityId: canteen } })).status).toBe(201)
    expect((await nearby()).further).toEqual([])
    expect((await product.call(ops.readFacility, { params: { facilityId: canteen } })).refusal?.code).toBe('no-such-facility')
  })
})
