import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, GRID, id, PLATES, staffIdOf, UNITS } from '../../tools/testing/small-district.ts'
import { leadsOperations } from '../leads/contract.ts'
import { indicatorsOperations } from '../indicators/contract.ts'
import { campaignsAccess } from './access.ts'
import { campaignsOperations as ops, type HomeBody } from './contract.ts'

let product: Product
let campaignId = ''
const TODAY = '2026-03-16'

beforeAll(async () => {
  product = await startProduct({ now: `${TODAY} 08:30` })
  campaignId = (await open({})).value.id
})
afterAll(() => product.stop())

const open = (body: object, as = 'unit-head', commandId?: string) => product.call(ops.openCampaign, {
  as, ...(commandId ? { commandId } : {}),
  body: { title: '百日入户走访保平安', goal: '每户门都走到', fromOn: TODAY, untilOn: '2026-03-20', topics: ['fraud', 'disputes'], gridIds: [GRID], ...body },
})
const read = async (as = 'unit-head', of = campaignId) => (await product.call(ops.readCampaign, { as, params: { id: of } })).value
const at = () => ({ id: campaignId, gridId: GRID })
type Presses = readonly (readonly [number, string, 'visited' | 'not-answered' | 'declined' | 'take-back'])[]
const press = (presses: Presses, as = 'grid-worker', when = `${TODAY}T01:00:00.000Z`) =>
  product.call(ops.pressDoors, { as, params: at(), body: { presses: presses.map(([n, addressId, outcome]) => ({ id: id(80, n), addressId, press: outcome, at: when })) } })
const figure = async (measure: string) => Number((await product.rows<{ n: string }>('select coalesce(sum(n), 0) as n from campaigns.day_count where measure = $1', [measure]))[0]?.n)

describe('a campaign', () => {
  test('is opened by a head over the grids of the own area, twice sent it is one; its words name nobody and judge nobody (N-01, PR-04)', async () => {
    expect((await open({}, 'grid-worker')).status).toBe(403)
    expect((await open({ goal: '重点人员逐户摸排' })).refusal).toMatchObject({ code: 'judging-words' })
    expect((await open({ goal: '有事打 13800000001' })).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-6' })
    expect((await open({ topics: ['party'] })).refusal?.code).toBe('no-such-topic')
    expect((await open({ gridIds: [id(2, 9)] })).refusal?.code).toBe('no-such-grid')
    expect((await open({ fromOn: '2026-03-01' })).refusal?.code).toBe('period-wrong')
    const command = id(81, 1)
    expect([(await open({ title: '防火走访' }, 'unit-head', command)).value, (await open({ title: '防火走访' }, 'unit-head', command)).value]).toEqual([{ id: command }, { id: command }])
    expect(await read()).toMatchObject({ campaign: { code: '2026-1', standing: 'running', addresses: 4, visited: 0, percent: 0 }, grids: [{ addresses: 4, mayWalk: true }], may: { close: true } })
    const listed = (await product.call(ops.listCampaigns, { as: 'grid-worker', query: {} })).value
    expect([listed.campaigns.map((each) => each.title).sort(), listed.mayOpen]).toEqual([['百日入户走访保平安', '防火走访'].sort(), false])
    expect((await product.call(ops.readCampaign, { as: 'mediator-elsewhere', params: { id: campaignId } })).refusal?.code).toBe('no-such-campaign')
    const topic = (await product.call(ops.addCampaignTopic, { as: 'administrator', body: { nameZh: '楼道充电', nameEn: 'Charging in stairways' } })).value
    expect((await product.call(ops.readCampaignGrounds, { as: 'unit-head' })).value).toMatchObject({ own: [{ key: topic.id }], grids: [{ id: GRID, homes: 4 }] })
    expect((await product.call(ops.endCampaignTopic, { as: 'administrator', params: topic, body: {} })).status).toBe(201)
    expect((await open({ topics: [topic.id] })).refusal?.code).toBe('no-such-topic')
  })

  test('presses count once however often they are sent; a wish not to be visited is honoured; coverage is by address (N-05, I-22)', async () => {
    const { flat301, flat401, flat502 } = ADDRESSES
    const gridsGoneTo = async () => (await product.call(indicatorsOperations.readServiceFigures, { as: 'director', query: { from: TODAY, to: TODAY } })).value.books
      .flatMap((each) => each.figures).find((each) => each.id === 'campaigns.grids')
    expect(await gridsGoneTo()).toMatchObject({ n: 0, per: 1, value: '0.00' })
    expect((await press([[1, flat301, 'visited'], [2, flat401, 'not-answered'], [3, flat502, 'declined']])).value.grid).toMatchObject({ visited: 1, notAnswered: 1, declined: 1, percent: 25 })
    const both = await Promise.all([press([[2, flat401, 'not-answered'], [4, flat401, 'visited']]), press([[4, flat401, 'visited'], [1, flat301, 'visited']])])
    expect(both.map((each) => each.status)).toEqual([201, 201])
    expect((await press([[5, flat502, 'visited']], 'community-officer')).value).toMatchObject({ grid: { visited: 2, notAnswered: 0, declined: 1, percent: 50 }, doors: [{ id: flat502, outcome: 'declined' }] })
    expect((await press([[6, flat301, 'take-back']])).value.grid).toMatchObject({ visited: 1 })
    expect((await press([[7, flat301, 'visited'], [8, id(4, 999), 'visited']])).value.grid).toMatchObject({ visited: 2 })
    expect((await press([[9, flat301, 'visited']], 'grid-worker', '2026-03-18T01:00:00.000Z')).refusal?.code).toBe('device-clock')
    expect((await press([[9, flat301, 'visited']], 'mediator-elsewhere')).refusal?.code).toBe('no-such-campaign')
    expect(await gridsGoneTo()).toMatchObject({ indicator: 'I-22', n: 1, per: 1, value: '100.00', state: 'small' })
    expect([await figure('addresses'), await figure('doors-visited'), await figure('doors-declined')]).toEqual([8, 2, 1])
    const sheet = (await product.call(ops.readRoundSheet, { as: 'grid-worker', params: at() })).value
    expect(sheet.buildings.flatMap((each) => each.doors.map((door) => [door.room, door.outcome]))).toEqual([['301', 'visited'], ['401', 'visited'], ['502', 'declined'], ['602', null]])
    expect((await product.rows(`select 1 from audit.access where action = 'campaigns.sheet'`)).length).toBe(1)
    const printed = (await product.call(ops.printRoundSheet, { as: 'grid-worker', params: at() })).raw
    expect([printed.statusCode, printed.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    expect(campaignsAccess.readRoundSheet.who).not.toContain('statistician')
  })

  test('nothing leads from an address to what was said, and nobody’s way is kept (N-01, N-05, N-11, N-18)', async () => {
    const columns = await product.rows<{ table_name: string; column_name: string; data_type: string }>(`select table_name, column_name, data_type from information_schema.columns where table_schema = 'campaigns'`)
    const of = (table: string) => columns.filter((each) => each.table_name === table).map((each) => each.column_name).sort()
    expect(of('door')).toEqual(['address_id', 'campaign_id', 'district_id', 'grid_id', 'on_day', 'outcome'])
    expect(of('press')).toEqual(['campaign_id', 'district_id', 'id'])
    expect(columns.filter((each) => each.column_name.includes('address')).map((each) => each.table_name).sort()).toEqual(['campaign_grid', 'door'])
    expect(of('finding').join(' ')).not.toMatch(/address|grid|text|words|place|staff|author/)
    expect(columns.filter((each) => /name$|phone|person|household|resident|score|level|label|rank|longitude|latitude|route|marketing|audience/.test(each.column_name))).toEqual([])
    expect(columns.filter((each) => each.table_name === 'door' && each.data_type.startsWith('timestamp'))).toEqual([])
    expect(Object.entries(ops).filter(([, each]) => each.method === 'GET' && JSON.stringify({ ...each }).includes('"addressId"')).map(([name]) => name)).toEqual([])
  })
})

describe('notes', () => {
  test('become a case, a need or a project, or nothing; found and resolved are counts of the day they were found (I-04)', async () => {
    const note = async (text: string) => (await product.call(ops.takeVisitNote, { as: 'grid-worker', params: { id: campaignId }, body: { text, placeText: '示例小区', noticeGiven: false } })).value.id
    const refused = await product.call(ops.takeVisitNote, { as: 'grid-worker', params: { id: campaignId }, body: { text: '这家是重点人员', noticeGiven: false } })
    expect(refused.refusal?.code).toBe('judging-words')
    const [quarrel, wish, charging] = [await note('楼上漏水，两家说不拢'), await note('老人买菜不方便'), await note('楼道里充电')]
    const decide = (noteId: string, body: object) => product.call(leadsOperations.decideNote, { as: 'grid-worker', params: { id: noteId }, body: { to: 'case', ...body } })
    const { carried } = (await decide(quarrel, {})).value
    ;(await decide(charging, { to: 'hazard' })).value
    const take = (commandId: string) => product.call(ops.takeUpNote, { as: 'grid-worker', params: { id: wish }, commandId, body: { kind: 'need', what: '每周二帮忙买菜', dueOn: '2026-03-24' } })
    const taken = [(await take(id(82, 1))).value, (await take(id(82, 1))).value]
    expect(taken[0]?.id).toBe(taken[1]?.id)
    expect((await take(id(82, 2))).refusal?.code).toBe('no-such-note')
    await product.drain()
    await product.drain()
    expect(await read()).toMatchObject({ found: 2, resolved: 0, promises: { open: 1 } })
    const [finding] = await product.rows<{ found_on: unknown; became: string }>('select became, found_on from campaigns.finding where case_id = $1', [carried?.caseId])
    expect(finding?.became).toBe('case')
    expect([await figure('found'), await figure('resolved')]).toEqual([2, 0])
  })
})

describe('a promise', () => {
  test('has a day, a keeper and a slip; its place is for the keeper alone; kept or not is read by link (N-05)', async () => {
    const make = (body: object, as = 'grid-worker') => product.call(ops.makePromise, { as, body: { campaignId, kind: 'promise', what: '修好单元门禁', dueOn: '2026-03-18', addressId: ADDRESSES.flat301, ...body } })
    expect((await make({ dueOn: '2026-03-15' })).refusal?.code).toBe('promise-day')
    expect((await make({ what: '给 13800000001 回电话' })).refusal?.code).toBe('personal-data')
    expect((await make({ keeperId: staffIdOf('director') })).refusal?.code).toBe('no-such-keeper')
    const { id: promise, address, qr } = (await make({ keeperId: staffIdOf('clerk') })).value
    expect(qr).toContain('<svg')
    const place = (as: string) => product.call(ops.readPromisePlace, { as, params: { id: promise } })
    expect((await place('grid-worker')).refusal?.code).toBe('not-yours')
    expect((await place('unit-head')).refusal?.code).toBe('not-yours')
    expect((await place('clerk')).value.place).toBe('示例小区2栋1单元301')
    expect(JSON.stringify((await product.call(ops.listPromises, { as: 'unit-head', query: { view: 'open' } })).value)).not.toContain('301')
    const link = address.split('/').at(-1) ?? ''
    const own = async () => (await product.call(ops.readOwnPromise, { params: { link } })).value
    expect(await own()).toMatchObject({ what: '修好单元门禁', state: 'open', dueOn: '2026-03-18' })
    expect((await product.call(ops.readOwnPromise, { params: { link: `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}` } })).refusal?.code).toBe('no-such-promise')
    product.clock.set('2026-03-19 09:00')
    await product.drain()
    expect((await product.rows<{ body: string }>(`select body from notifications.letter where rule = 'promises-late'`)).map((each) => each.body)).toEqual([expect.stringContaining('1 件3月18日到期')])
    expect((await product.call(ops.listPromises, { as: 'clerk', query: { view: 'late' } })).value).toMatchObject({ late: 1, promises: [{ id: promise, standing: 'late', mine: true }] })
    const answer = (as: string) => product.call(ops.answerPromise, { as, params: { id: promise }, body: { kept: true, answer: '门禁换好了，晚了一天' } })
    expect((await answer('grid-worker')).refusal?.code).toBe('not-yours')
    ;(await product.call(ops.handPromise, { as: 'unit-head', params: { id: promise }, body: { keeperId: staffIdOf('grid-worker') } })).value
    ;(await answer('grid-worker')).value
    expect((await answer('grid-worker')).refusal?.code).toBe('promise-ended')
    expect(await own()).toMatchObject({ state: 'kept', answer: '门禁换好了，晚了一天' })
    expect([await figure('promises-due'), await figure('promises-kept-late'), await figure('promises-in-time')]).toEqual([2, 1, 0])
    expect((await product.app.inject({ url: address.replace(/^https?:\/\/[^/]+/, '') })).body).toContain('门禁换好了')
  })
})

describe('a home service', () => {
  test('is booked from the plate within the team’s capacity, confirmed, done; the letter names nobody (N-18)', async () => {
    product.clock.set('2026-03-19 09:30')
    const { id: itemId } = (await product.call(ops.addHomeItem, { as: 'unit-head', body: { nameZh: '行动不便人员信息采集', nameEn: 'Taking papers at home' } })).value
    const set = (n: number, fromOn = '2026-03-19') => product.call(ops.setHomeCapacity, { as: 'unit-head', body: { weekday: 5, half: 'morning', n, fromOn } })
    expect((await set(1, '2026-03-18')).refusal?.code).toBe('capacity-day')
    ;(await set(2)).value
    expect((await product.call(ops.readHomeOffer, { query: { plate: PLATES.flat301 } })).value).toMatchObject({ place: '示例小区2栋1单元301', unitId: UNITS.community, free: [{ on: '2026-03-20', half: 'morning', left: 2 }, { on: '2026-03-27' }] })
    expect((await product.call(ops.listHomeOffers)).value.units.map((each) => each.unitId)).toEqual([UNITS.community])
    const wish: HomeBody = { itemId, on: '2026-03-20', half: 'morning', plate: PLATES.flat301, name: '居民甲', phone: '13800002222', letterWanted: true, noticeGiven: true }
    const book = (body: Partial<HomeBody>, commandId: string) => product.call(ops.bookHomeService, { commandId, body: { ...wish, ...body } })
    expect((await book({ noticeGiven: false }, id(83, 9))).refusal).toMatchObject({ code: 'notice-not-given', law: 'PIPL-17' })
    expect((await book({ on: '2026-03-19' }, id(83, 9))).refusal?.code).toBe('home-day')
    expect((await book({ half: 'afternoon' }, id(83, 9))).refusal?.code).toBe('half-day-full')
    const two = await Promise.all([book({}, id(83, 1)), book({ name: '居民乙' }, id(83, 2))])
    expect(two.map((each) => each.refusal?.code ?? 'booked').sort()).toEqual(['booked', 'door-booked'])
    const forDoor = (addressId: string, on: string) => product.call(ops.bookHomeServiceFor, { as: 'grid-worker', body: { itemId, on, half: 'morning', addressId, name: '居民丙', phone: '13800003333', letterWanted: false, noticeGiven: true } })
    const full = await Promise.all([forDoor(ADDRESSES.flat502, '2026-03-20'), forDoor(ADDRESSES.flat602, '2026-03-20')])
    expect(full.map((each) => each.refusal?.code ?? 'booked').sort()).toEqual(['booked', 'half-day-full'])
    const booked = two.find((each) => !each.refusal)?.value ?? { id: '', link: '' }
    expect((await book(booked.id === id(83, 1) ? {} : { name: '居民乙' }, booked.id)).value).toEqual(booked)
    const step = (to: 'confirm' | 'done' | 'call-off', as = 'grid-worker') => product.call(ops.moveHomeService, { as, params: { id: booked.id }, body: { step: to } })
    expect((await step('confirm', 'mediator-elsewhere')).status).toBe(403)
    ;(await step('confirm')).value
    expect((await step('done')).refusal?.code).toBe('home-not-yet')
    await product.drain()
    const [letter] = await product.rows<{ body: string }>(`select body from notifications.letter where rule = 'home-service-confirmed'`)
    expect(letter?.body).toContain('3月20日上午')
    expect(letter?.body).not.toMatch(/居民|301|信息采集/)
    const own = async () => (await product.call(ops.readOwnHomeService, { params: { link: booked.link } })).value
    expect(JSON.stringify(await own())).not.toMatch(/居民|13800002222|301/)
    product.clock.set('2026-03-20 11:00')
    ;(await step('done')).value
    expect(await own()).toMatchObject({ state: 'done', mayCallOff: false })
    expect((await product.call(ops.callOffHomeService, { params: { link: booked.link }, body: {} })).refusal?.code).toBe('home-out-of-turn')
    const listed = (await product.call(ops.listHomeServices, { as: 'clerk', query: { view: 'past' } })).value
    expect(listed.bookings).toMatchObject([{ state: 'done', callOn: expect.stringMatching(/\*/), place: '示例小区2栋1单元301' }])
    expect([await figure('home-booked'), await figure('home-done')]).toEqual([2, 1])
    const other = (await forDoor(ADDRESSES.flat401, '2026-03-27')).value
    expect((await product.call(ops.callOffHomeService, { params: { link: other.link }, body: {} })).value).toMatchObject({ state: 'called-off' })
    expect((await product.call(ops.readHomeOffer, { query: { unitId: UNITS.community } })).value.free.map((each) => each.on)).toEqual(['2026-03-27', '2026-04-03'])
    await product.rows(`insert into campaigns.home_service (district_id, id, unit_id, unit_path, item_id, on_day, half, state, words, language, letter_wanted, told, booked_at)
      select h.district_id, ('0190aaaa-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, h.unit_id, h.unit_path, h.item_id, '2026-04-03', (array['afternoon', 'morning'])[1 + n % 2], 'asked', h.words, 'zh', false, 'asked', h.booked_at
        from campaigns.home_service h, generate_series(1, 120) n where h.id = $1`, [booked.id])
    const pages = [await product.call(ops.listHomeServices, { as: 'clerk', query: {} })]
    for (let next = pages[0]?.value.next; next; next = pages.at(-1)?.value.next) pages.push(await product.call(ops.listHomeServices, { as: 'clerk', query: { before: next } }))
    const listedAll = pages.flatMap((each) => each.value.bookings).filter((each) => each.on === '2026-04-03')
    expect([pages.length, listedAll.length, new Set(listedAll.map((each) => each.id)).size, listedAll.findLastIndex((each) => each.half === 'morning')]).toEqual([3, 120, 120, 59])
    expect((await product.call(ops.listHomeServices, { as: 'clerk', query: { before: 'x' } })).refusal?.code).toBe('bad-cursor')
    ;(await product.call(ops.endHomeItem, { as: 'unit-head', params: { id: itemId }, body: {} })).value
    expect((await product.call(ops.readHomeOffer, { query: { unitId: UNITS.community } })).refusal?.code).toBe('no-such-item')
  })
})

test('closed with a result, renewed on purpose without what was kept; addresses go after the end, counts stay (PIPL 19)', async () => {
  const close = () => product.call(ops.closeCampaign, { as: 'unit-head', params: { id: campaignId }, body: { result: '四户走到两户，一户不愿意' } })
  const renew = () => product.call(ops.renewCampaign, { as: 'unit-head', params: { id: campaignId }, body: { goal: '没走到的再走一次', fromOn: '2026-03-23', untilOn: '2026-03-31' } })
  expect((await renew()).refusal?.code).toBe('not-over-yet')
  ;(await close()).value
  expect((await close()).refusal?.code).toBe('closed-already')
  const next = (await renew()).value.id
  expect((await renew()).refusal?.code).toBe('renewed-already')
  expect(await read('unit-head', next)).toMatchObject({ campaign: { renews: campaignId, visited: 0, declined: 0, standing: 'planned' } })
  product.clock.set('2026-03-29 09:00')
  expect((await press([[20, ADDRESSES.flat602, 'visited']])).refusal?.code).toBe('campaign-over')
  product.clock.set('2026-06-20 09:00')
  await product.drain()
  expect(await product.rows('select 1 from campaigns.door')).toEqual([])
  expect(await product.rows(`select 1 from campaigns.promise where state <> 'open' or place is not null`)).toEqual([])
  expect(await product.rows('select 1 from campaigns.home_service where words is not null')).toEqual([])
  expect(await read()).toMatchObject({ campaign: { visited: 2, declined: 1, addresses: 4, forgotten: true } })
})
