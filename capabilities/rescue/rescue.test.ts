import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recountLedger } from '#cap/ledger'
import { newId } from '#platform/ids'
import type { Operation } from '#platform/http/operation'
import type { Product } from '../../tools/testing/product.ts'
import { id, TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { rescueAccess } from './access.ts'
import { type MeetBody, rescueOperations as ops } from './contract.ts'
import { figuresOn, setUp, staffId, startStation, type StationSet } from './house.testing.ts'
import { forgetRescued } from './sweep.ts'

let product: Product
let set: StationSet

beforeAll(async () => {
  product = await startStation('2026-02-02 08:00')
  set = await setUp(product)
})
afterAll(() => product.stop())

const as = 'rescuer'
const man: MeetBody = { ill: false, gender: 'man', age: 'adult', items: [] }
const meet = async (changes: object = {}, commandId?: string) => (await product.call(ops.meetPerson, { as, body: { ...man, ...changes }, ...(commandId ? { commandId } : {}) })).value
const admitted = async (changes: object = {}) => {
  const { id: person } = await meet(changes)
  ;(await product.call(ops.admitPerson, { as, params: { id: person }, body: { gender: 'man', age: 'adult', ...changes } })).value
  return { id: person }
}
const coats = async () => (await product.call(ops.readRescueStock, { as: 'station-head' })).value.lines.find((each) => each.itemId === set.items.coat)

describe('voluntary', () => {
  test('leaving is one press from every state and nothing refuses it (RES 11, 14; N-14)', async () => {
    const leave = async (person: { id: string }) => product.call(ops.leaveStation, { as, params: person, body: {} })
    const [met, aided, offered, staying, minor, over] = [await meet(), await meet({ items: [{ itemId: set.items.water, n: 1 }] }), await meet(), await admitted(), await admitted({ age: 'minor' }), await admitted()]
    ;(await product.call(ops.offerShelter, { as, params: offered, body: {} })).value
    ;(await product.call(ops.takeBelonging, { as, params: staying, body: { what: '一把伞', signed: false } })).value
    expect([met, aided, offered].map((each) => each.id)).toHaveLength(3)
    for (const each of [met, aided, offered]) expect((await leave(each)).status).toBe(201)
    expect((await leave(staying)).value.notices).toEqual(['things-here'])
    expect((await leave(minor)).value.notices).toEqual(['minor-left'])
    product.clock.set('2026-02-20 08:00')
    expect((await product.call(ops.readEncounter, { as, params: over })).value.daysOver).toBe(8)
    expect((await leave(over)).value.notices).toEqual([])
    expect((await leave(over)).status).toBe(201)
    product.clock.set('2026-02-02 08:00')
  })

  test('nothing in here can charge, make work, keep or follow anybody (RES 10, 11, 14; N-11, N-14)', async () => {
    const columns = await product.rows(`select 1 from information_schema.columns where table_schema = 'rescue'
      and column_name ~ '(fee|price|charge|fen|pay|work|labou?r|lock|detain|forbid|longitude|latitude|geometry|track|route|score|level|face|identity_number)'`)
    expect(columns).toEqual([])
    expect(Object.keys(ops).join(' ')).not.toMatch(/detain|charge|fee|work|track|locate/i)
  })
})

test('sent again it is one encounter, one aid, one count; an empty shelf refuses nothing and stays open until the head settles it', async () => {
  const commandId = newId<'command'>(product.services.clock)
  const before = await figuresOn(product, '2026-02-02')
  const items = [{ itemId: set.items.coat, n: 5 }]
  expect((await meet({ items, placeId: set.places.station }, commandId)).notices).toEqual(['beyond-stock'])
  await meet({ items, placeId: set.places.station }, commandId)
  expect((await figuresOn(product, '2026-02-02'))['aided']).toBe(Number(before['aided']) + 1)
  expect(await coats()).toMatchObject({ held: 0, given: 5, shortage: 2 })
  const more = newId<'command'>(product.services.clock)
  for (let press = 0; press < 2; press += 1) await product.call(ops.giveAid, { as, params: { id: commandId }, body: { items: [{ itemId: set.items.coat, n: 1 }] }, commandId: more })
  expect(await coats()).toMatchObject({ held: 0, given: 6, shortage: 3 })
  const settle = (n: number, by: 'late-entry' | 'gift' | 'miscount') => product.call(ops.settleShortage, { as: 'station-head', body: { itemId: set.items.coat, n, by } })
  expect((await settle(4, 'gift')).refusal).toMatchObject({ code: 'more-than-open', details: { open: 3 } })
  ;(await settle(2, 'gift')).value
  ;(await settle(1, 'miscount')).value
  ;(await product.call(ops.countStock, { as: 'station-head', body: { itemId: set.items.coat, counted: 7 } })).value
  expect(await coats()).toMatchObject({ held: 7, given: 6, shortage: 0 })
  expect(await recountLedger(product.services.db, TEST_DISTRICT)).toEqual([])
  expect((await product.call(ops.meetPerson, { as, body: { ...man, items: [{ itemId: id(9, 9), n: 1 }] } })).refusal?.code).toBe('no-such-item')
})

test('two who take the last coat at the same moment both gave it; one is beyond the shelf', async () => {
  ;(await product.call(ops.countStock, { as: 'station-head', body: { itemId: set.items.coat, counted: 1 } })).value
  const both = await Promise.all([meet({ items: [{ itemId: set.items.coat, n: 1 }] }), meet({ items: [{ itemId: set.items.coat, n: 1 }] })])
  expect(both.flatMap((each) => each.notices)).toEqual(['beyond-stock'])
  expect(await coats()).toMatchObject({ held: 0, shortage: 1 })
})

describe('who reads what was stated', () => {
  test('workers of the station only: not the head, not the director, not another station (N-04)', async () => {
    const person = await admitted()
    ;(await product.call(ops.stateIdentity, { as, params: person, body: { name: '陈某' } })).value
    for (const other of ['station-head', 'director', 'administrator', 'clerk', 'statistician', 'community-officer']) {
      expect((await product.call(ops.readEncounter, { as: other, params: person })).status, other).toBe(403)
      expect((await product.call(ops.listEncounters, { as: other })).status, other).toBe(403)
    }
    expect((await product.call(ops.readEncounter, { as: 'rescuer-elsewhere', params: person })).refusal?.code).toBe('no-such-encounter')
    expect((await product.call(ops.leaveStation, { as: 'rescuer-elsewhere', params: person, body: {} })).refusal?.code).toBe('no-such-encounter')
    expect(JSON.stringify((await product.call(ops.listEncounters, { as })).value)).not.toMatch(/陈某/)
    expect((await product.call(ops.readEncounter, { as: 'rescuer-2', params: person })).value.statement?.name).toBe('陈某')
    const looked = await product.rows<{ actor_id: string }>(`select actor_id from audit.access where action = 'rescue.read' and reason = $1`, [person.id])
    expect(looked.map((each) => each.actor_id)).toEqual([staffId('rescuer-2')])
  })

  test('a child’s statement only after another person granted that look, for four hours, and it is written down (MNR 36)', async () => {
    const child = await admitted({ age: 'unsure' })
    ;(await product.call(ops.stateIdentity, { as, params: child, body: { name: '小某' } })).value
    const read = async () => (await product.call(ops.readEncounter, { as, params: child })).value
    expect(await read()).toMatchObject({ minor: true, statement: null, look: 'needed' })
    const look = (await product.call(ops.askChildLook, { as, params: child, body: { reason: '联系监护人' } })).value.id
    expect(await read()).toMatchObject({ statement: null, look: 'asked' })
    expect((await product.call(ops.grantChildLook, { as, params: { id: look }, body: {} })).status).toBe(403)
    expect((await product.call(ops.listChildLooks, { as: 'station-head' })).value.looks).toMatchObject([{ id: look, askedBy: '小温', reason: '联系监护人' }])
    ;(await product.call(ops.grantChildLook, { as: 'station-head', params: { id: look }, body: {} })).value
    expect((await product.call(ops.grantChildLook, { as: 'station-head', params: { id: look }, body: {} })).refusal?.code).toBe('no-such-look')
    expect(await read()).toMatchObject({ look: 'granted', statement: { name: '小某' } })
    expect((await product.call(ops.readEncounter, { as: 'rescuer-2', params: child })).value).toMatchObject({ look: 'needed', statement: null })
    product.clock.set('2026-02-02 12:01')
    expect(await read()).toMatchObject({ look: 'needed', statement: null })
    product.clock.set('2026-02-02 08:00')
    expect(await product.rows(`select 1 from audit.access where action = 'rescue.read-child' and reason = $1`, [child.id])).toHaveLength(1)
    const adult = await admitted()
    expect((await product.call(ops.askChildLook, { as, params: adult, body: { reason: '看看' } })).refusal?.code).toBe('not-a-minor')
    expect((await product.call(ops.tellPolice, { as, params: adult, body: {} })).refusal?.code).toBe('not-a-minor')
    expect((await product.call(ops.beginCustody, { as, params: child, body: {} })).refusal).toMatchObject({ code: 'police-first', law: 'LPM-11' })
  })

  test('every operation refuses whoever is not named, and only the page for everybody is public', async () => {
    for (const [name, rule] of Object.entries(rescueAccess)) {
      const operation: Operation = ops[name as keyof typeof ops]
      const url = `/api/d/shili${operation.path.replace(':id', id(9, 1)).replace(':partId', id(9, 2))}`
      const inject = async (login?: string) =>
        product.app.inject({ method: operation.method, url, ...(operation.body ? { payload: {} } : {}), ...(login ? { headers: { authorization: `Bearer ${await product.signIn(login)}` } } : {}) })
      if (rule.who.includes('public')) expect((await inject()).statusCode, name).toBe(200)
      else if (!operation.body) {
        expect((await inject()).statusCode, name).toBe(401)
        expect((await inject('mediator')).statusCode, name).toBe(403)
      }
    }
    expect((await product.call(ops.addRescuePlace, { as, body: { kind: 'site', name: '工地' } })).status).toBe(403)
    expect((await product.call(ops.addRescuePlace, { as: 'unit-head', body: { kind: 'site', name: '工地' } })).refusal?.code).toBe('no-station')
    expect((await product.call(ops.addDormitory, { as, body: { name: '一室', forWhom: 'men', beds: 2 } })).status).toBe(403)
    expect((await product.call(ops.addRescueItem, { as, body: { nameZh: '帽子', nameEn: 'Hat' } })).status).toBe(403)
    expect((await product.call(ops.setRescueLine, { as, body: { line: '0431-0000 1111' } })).status).toBe(403)
    expect((await product.call(ops.receiveStock, { as: 'rescuer-elsewhere', body: { itemId: set.items.coat, n: 1 } })).refusal?.code).toBe('no-such-item')
    expect((await product.call(ops.readRescueFigures, { as, query: { from: '2026-02-02', to: '2026-02-01' } })).refusal?.code).toBe('bad-day')
  expect((await product.call(ops.logRescueCall, { as: 'director', body: { place: '桥洞', said: '有人' } })).status).toBe(403)
  })
})

test('a stay is for ten days (DL-24); longer only with reason and report; the limit may be set shorter from a day on', async () => {
  const person = await admitted()
  const longer = (body: object) => product.call(ops.extendStay, { as, params: person, body: { until: '2026-02-20', reason: '等家人从外地赶来', reportedTo: '区民政局', ...body } })
  expect((await longer({ until: '2026-02-12' })).refusal?.code).toBe('until-not-later')
  expect((await longer({ reportedTo: ' ' })).refusal?.code).toBe('report-missing')
  ;(await longer({})).value
  expect((await product.call(ops.readEncounter, { as, params: person })).value).toMatchObject({ dueOn: '2026-02-12', extendedUntil: '2026-02-20' })
  const set = (body: object) => product.call(ops.setRescueNumber, { as: 'station-head', body: { what: 'stay-days', n: 7, from: '2026-02-02', ...body } })
  expect((await set({ n: 11 })).refusal?.code).toBe('setting-out-of-bounds')
  expect((await set({ from: '2026-02-01' })).refusal?.code).toBe('setting-day')
  ;(await set({})).value
  expect((await product.call(ops.readEncounter, { as, params: await admitted() })).value.dueOn).toBe('2026-02-09')
  const hospital = (await product.call(ops.beginService, { as, params: person, body: { kind: 'medical' } })).value.id
  expect((await product.call(ops.endService, { as, params: { ...person, partId: hospital }, body: { result: 'found' } })).refusal?.code).toBe('result-does-not-fit')
  expect((await product.call(ops.returnBelonging, { as, params: { ...person, partId: id(9, 3) }, body: { signed: true } })).refusal?.code).toBe('no-such-belonging')
  expect((await product.call(ops.markSixOne, { as, params: await meet(), body: { item: 'tea', state: 'done' } })).refusal?.code).toBe('out-of-turn')
})

test('the line: nobody’s number, late by a limit that is data, words gone after their time', async () => {
  const log = (said: string) => product.call(ops.logRescueCall, { as, body: { place: '示例大桥', said } })
  expect((await log('打 13800000001 找他')).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-6' })
  ;(await product.call(ops.setRescueNumber, { as: 'station-head', body: { what: 'call-minutes', n: 30, from: '2026-02-02' } })).value
  ;(await product.call(ops.setRescueDuty, { as: 'station-head', body: { on: '2026-02-02', part: 'day', staffId: staffId('rescuer-2'), woman: true, stands: true } })).value
  expect((await product.call(ops.setRescueDuty, { as: 'station-head', body: { on: '2026-02-02', part: 'day', staffId: staffId('rescuer-elsewhere'), woman: false, stands: true } })).refusal?.code).toBe('no-such-colleague')
  const [late, inTime] = [(await log('桥洞里睡着一个人')).value.id, (await log('路边坐着一位老人')).value.id]
  const move = (call: string, step: 'dispatched' | 'arrived' | 'ended', result?: 'aided') => product.call(ops.moveRescueCall, { as, params: { id: call }, body: { step, ...(result ? { result } : {}) } })
  ;(await move(inTime, 'dispatched')).value
  ;(await move(inTime, 'arrived')).value
  expect((await move(inTime, 'dispatched')).refusal?.code).toBe('call-out-of-turn')
  expect((await move(inTime, 'ended')).refusal?.code).toBe('call-result-missing')
  ;(await move(inTime, 'ended', 'aided')).value
  product.clock.set('2026-02-02 08:31')
  await product.drain()
  await product.drain()
  const { calls, onDuty } = (await product.call(ops.listRescueCalls, { as: 'station-head' })).value
  expect(onDuty).toEqual([{ name: '小暖', woman: true }])
  expect(calls.map((each) => [each.id, each.late])).toEqual(expect.arrayContaining([[late, true], [inTime, false]]))
  expect(await figuresOn(product, '2026-02-02')).toMatchObject({ calls: 2, 'calls-late': 1 })
  expect((await move(id(9, 4), 'arrived')).refusal?.code).toBe('no-such-call')
  product.clock.set('2028-03-10 08:00')
  await forgetRescued(product.services)
  expect(await product.rows('select 1 from rescue.line_call where words is not null union all select 1 from rescue.encounter')).toEqual([])
  product.clock.set('2026-02-02 08:00')
})

test('rounds: one at a time, a place and a point in time, an empty one does not count; everybody is told the line', async () => {
  const begin = () => product.call(ops.beginRescueRound, { as, body: { crew: 2 } })
  const both = await Promise.all([begin(), begin()])
  expect(both.map((each) => each.refusal?.code ?? 'begun').sort()).toEqual(['begun', 'round-open'])
  const round = both.find((each) => !each.refusal)?.value.id ?? ''
  const end = (params: { id: string }) => product.call(ops.endRescueRound, { as, params, body: {} })
  expect((await end({ id: round })).refusal?.code).toBe('nothing-checked')
  expect((await product.call(ops.checkRescuePlace, { as, params: { id: round }, body: { placeId: id(9, 5) } })).refusal?.code).toBe('no-such-place')
  for (let press = 0; press < 2; press += 1) (await product.call(ops.checkRescuePlace, { as, params: { id: round }, body: { placeId: set.places.station } })).value
  ;(await end({ id: round })).value
  expect((await product.call(ops.checkRescuePlace, { as, params: { id: round }, body: { placeId: set.places.station } })).refusal?.code).toBe('round-ended')
  ;(await product.call(ops.endRescuePlace, { as: 'station-head', params: { id: set.places.underpass }, body: {} })).value
  expect((await product.call(ops.readRescueRounds, { as: 'station-head' })).value).toMatchObject({ planned: 3, done: 1, open: null, places: [{ id: set.places.station }] })
  expect((await product.call(ops.readRescueStation, { as })).value).toMatchObject({ line: '0431-0000 1234', dormitories: [{ forWhom: 'children' }, { forWhom: 'men' }, { forWhom: 'women' }] })
  expect((await product.call(ops.readRescueHelp)).value.stations).toEqual([{ name: { zh: '示例区救助管理站', en: 'Shili Rescue Station' }, line: '0431-0000 1234' }])
  for (const [language, says] of [['zh', '全凭本人自愿'], ['en', 'It is up to the person']] as const) {
    const page = await product.app.inject({ url: '/d/shili/rescue', headers: { 'accept-language': language } })
    expect(page.body).toContain(says)
    expect(page.body).not.toContain('<script')
  }
})
