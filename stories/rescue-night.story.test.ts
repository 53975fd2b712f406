import { inDistrict } from '#platform/db/database'
import { recountLedger } from '#cap/ledger'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetBody, rescueOperations as ops } from '../capabilities/rescue/contract.ts'
import { readPdf } from '../capabilities/documents/reading.testing.ts'
import { figuresOn, setUp, startStation, type StationSet } from '../capabilities/rescue/house.testing.ts'
import type { Product } from '../tools/testing/product.ts'
import { TEST_DISTRICT } from '../tools/testing/small-district.ts'

/** SC-10: a night in January, three rounds, a man in thin clothes; a child, somebody ill, somebody who wants no help. */
let product: Product
let set: StationSet

beforeAll(async () => {
  product = await startStation('2026-01-12 08:00')
  set = await setUp(product)
})
afterAll(() => product.stop())

const as = 'rescuer'
const held = async () => Object.fromEntries((await product.call(ops.readRescueStock, { as })).value.lines.map((each) => [each.name.en, each.held]))
const read = async (id: string) => (await product.call(ops.readEncounter, { as, params: { id } })).value
const pages = async (id: string) => readPdf(new Uint8Array((await product.call(ops.printRescueRegistration, { as, params: { id } })).raw.rawPayload))
const page = async (id: string) => (await pages(id)).map((each) => each.text).join('')
const round = async (at: string) => {
  product.clock.set(at)
  const { id } = (await product.call(ops.beginRescueRound, { as, body: { crew: 2 } })).value
  ;(await product.call(ops.checkRescuePlace, { as, params: { id }, body: { placeId: set.places.station } })).value
  return id
}
const endRound = async (id: string) => (await product.call(ops.endRescueRound, { as, params: { id }, body: {} })).value
const nobody: MeetBody = { ill: false, gender: 'man', age: 'adult', items: [] }

let man = ''
let child = ''
let ill = ''
const shelf = { before: {} as Record<string, number> }

test('SC-10: two rounds by day, the third at 18:10 in the underpass: coat, hot water and bread are saved before any name', async () => {
  await endRound(await round('2026-01-12 09:00'))
  await endRound(await round('2026-01-12 14:00'))
  const roundId = await round('2026-01-12 18:05')
  shelf.before = await held()
  product.clock.set('2026-01-12 18:10')
  const items = [set.items.coat, set.items.water, set.items.bread].map((itemId) => ({ itemId, n: 1 }))
  const met = (await product.call(ops.meetPerson, { as, body: { ...nobody, items, placeId: set.places.underpass, roundId } })).value
  man = met.id
  expect(met.notices).toEqual([])
  expect(await held()).toEqual({ Coat: 2, 'Hot water': 4, Bread: 3 })
  expect(await read(man)).toMatchObject({ state: 'aided', stated: false, statement: null, place: '示例路地下通道', admittedAt: null })
  const [row] = await product.rows<{ words: null }>('select words from rescue.encounter where id = $1', [man])
  expect(row?.words).toBeNull()
})

test('D26: the street aid is a paper without any name on it', async () => {
  const text = await page(man)
  expect(text).toMatch(/救助登记表/)
  expect(text).toMatch(/2026年1月12日18:10/)
  expect(text).toMatch(/棉衣×1、热水×1、面包×1/)
  expect(text).not.toMatch(/姓名|本人的陈述|自愿进站/)
  const [sheet, more] = await pages(man)
  expect(more).toBeUndefined()
  // The head of the page, its body and its foot are drawn, the margins are clean.
  for (const [top, bottom, least] of [[0.05, 0.17, 0.01], [0.17, 0.5, 0.01], [0.91, 0.98, 0.004]] as const) expect(sheet?.darkness(0.1, top, 0.9, bottom), String(top)).toBeGreaterThan(least)
  expect(sheet?.darkness(0, 0, 1, 1)).toBeLessThan(0.15)
  expect(sheet?.darkness(0, 0.1, 0.04, 0.9)).toBe(0)
})

test('SC-10: asked, he comes; admitted at 18:40; DL-24 ends on 22 January', async () => {
  product.clock.set('2026-01-12 18:20')
  ;(await product.call(ops.offerShelter, { as, params: { id: man }, body: {} })).value
  product.clock.set('2026-01-12 18:40')
  ;(await product.call(ops.admitPerson, { as, params: { id: man }, body: { gender: 'man', age: 'adult' } })).value
  expect(await read(man)).toMatchObject({ state: 'admitted', admittedAt: '2026-01-12T10:40:00.000Z', dueOn: '2026-01-22', daysOver: 0 })
})

test('SC-10: the six ones: five done, the hair-cut declined and no reason asked', async () => {
  for (const item of ['greeting', 'tea', 'shower', 'clothes', 'meal'] as const) (await product.call(ops.markSixOne, { as, params: { id: man }, body: { item, state: 'done' } })).value
  ;(await product.call(ops.markSixOne, { as, params: { id: man }, body: { item: 'hair', state: 'declined' } })).value
  const { six } = await read(man)
  expect(six.filter((each) => each.state === 'done')).toHaveLength(5)
  expect(six.find((each) => each.item === 'hair')?.state).toBe('declined')
})

test('SC-10: his own statement, encrypted; a room among men; things in custody; a ticket at eight; he leaves of his own will', async () => {
  const params = { id: man }
  expect((await product.call(ops.arrangeNext, { as, params, body: { to: 'ticket' } })).refusal).toMatchObject({ code: 'statement-first', law: 'RES-6' })
  ;(await product.call(ops.stateIdentity, { as, params, body: { name: '陈某', home: '乙镇', need: '没有钱回家' } })).value
  const [row] = await product.rows<{ words: Buffer }>('select words from rescue.encounter where id = $1', [man])
  expect(row?.words.toString('utf8')).not.toMatch(/陈某|乙镇/)
  expect((await product.call(ops.assignBed, { as, params, body: { dormitoryId: set.rooms.women } })).refusal?.code).toBe('women-only')
  ;(await product.call(ops.assignBed, { as, params, body: { dormitoryId: set.rooms.men } })).value
  const thing = (await product.call(ops.takeBelonging, { as, params, body: { what: '一个背包', signed: true } })).value.id
  product.clock.set('2026-01-12 20:00')
  const tracing = (await product.call(ops.beginService, { as, params, body: { kind: 'tracing', note: '问过乙镇' } })).value.id
  product.clock.set('2026-01-13 07:50')
  ;(await product.call(ops.endService, { as, params: { id: man, partId: tracing }, body: { result: 'found' } })).value
  ;(await product.call(ops.returnBelonging, { as, params: { id: man, partId: thing }, body: { signed: true } })).value
  product.clock.set('2026-01-13 08:00')
  ;(await product.call(ops.arrangeNext, { as, params, body: { to: 'ticket', words: 'K1001次，到乙镇' } })).value
  const left = (await product.call(ops.leaveStation, { as, params, body: {} })).value
  expect(left.notices).toEqual([])
  expect(await read(man)).toMatchObject({ state: 'left', arranged: 'ticket', leftAt: '2026-01-13T00:00:00.000Z', room: null, daysOver: 0, steps: [] })
  const text = await page(man)
  expect(text).toMatch(/陈某/)
  expect(text).toMatch(/K1001次，到乙镇/)
  expect(text).toMatch(/一个背包/)
  expect(text).not.toMatch(/身份证|说不了的原因/)
})

describe('SC-10, variants of the same night', () => {
  test('a child of fifteen: police at once, civil-affairs custody, the children’s room, no ticket, nobody reads without a granted look', async () => {
    product.clock.set('2026-01-12 19:00')
    const met = (await product.call(ops.meetPerson, { as, body: { ...nobody, age: 'minor', items: [{ itemId: set.items.coat, n: 1 }], placeId: set.places.station } })).value
    child = met.id
    expect(met.notices).toContain('minor-police')
    const params = { id: child }
    ;(await product.call(ops.admitPerson, { as, params, body: { gender: 'man', age: 'minor' } })).value
    ;(await product.call(ops.stateIdentity, { as, params, body: { name: '小某', home: '丙镇' } })).value
    expect((await product.call(ops.arrangeNext, { as, params, body: { to: 'ticket' } })).refusal).toMatchObject({ code: 'minor-not-alone', law: 'LPM-92' })
    expect((await product.call(ops.arrangeNext, { as, params, body: { to: 'child-protection' } })).refusal).toMatchObject({ code: 'police-first', law: 'LPM-11' })
    expect((await product.call(ops.assignBed, { as, params, body: { dormitoryId: set.rooms.men } })).refusal).toMatchObject({ code: 'minor-not-with-adults', law: 'LPM-92' })
    ;(await product.call(ops.assignBed, { as, params, body: { dormitoryId: set.rooms.children } })).value
    product.clock.set('2026-01-12 19:02')
    ;(await product.call(ops.tellPolice, { as, params, body: {} })).value
    ;(await product.call(ops.beginCustody, { as, params, body: {} })).value
    ;(await product.call(ops.arrangeNext, { as, params, body: { to: 'child-protection' } })).value
    expect(await read(child)).toMatchObject({ state: 'arranged', policeToldAt: '2026-01-12T11:02:00.000Z', stated: true, statement: null, look: 'needed' })
    expect((await product.call(ops.printRescueRegistration, { as, params })).refusal).toMatchObject({ code: 'look-needed', law: 'MNR-36' })
  })

  test('acute illness: hospital first, from the very start; registered when they are well', async () => {
    product.clock.set('2026-01-12 19:10')
    const met = (await product.call(ops.meetPerson, { as, body: { ...nobody, gender: 'woman', ill: true, placeId: set.places.underpass } })).value
    ill = met.id
    expect(met.notices).toEqual(['treat-first'])
    const params = { id: ill }
    ;(await product.call(ops.arrangeNext, { as, params, body: { to: 'hospital' } })).value
    expect(await read(ill)).toMatchObject({ state: 'arranged', arranged: 'hospital', stated: false, admittedAt: null })
    product.clock.set('2026-01-13 10:00')
    ;(await product.call(ops.admitPerson, { as, params, body: { gender: 'woman', age: 'adult' } })).value
    ;(await product.call(ops.stateIdentity, { as, params, body: { unable: '还在发烧，说不清楚' } })).value
    expect((await product.call(ops.assignBed, { as, params, body: { dormitoryId: set.rooms.women } })).refusal).toMatchObject({ code: 'woman-staff-needed', law: 'RES-8' })
    ;(await product.call(ops.assignBed, { as, params, body: { dormitoryId: set.rooms.women, byWoman: true } })).value
    expect(await read(ill)).toMatchObject({ state: 'identity-stated', statement: { name: '', unable: '还在发烧，说不清楚' }, dueOn: '2026-01-23' })
  })

  test('somebody who wants no help: a count and the place stay; no column and no log holds anything else', async () => {
    product.clock.set('2026-01-12 19:20')
    const { open } = (await product.call(ops.readRescueRounds, { as })).value
    const met = (await product.call(ops.meetPerson, {
      as, body: { ...nobody, items: [{ itemId: set.items.bread, n: 1 }], placeId: set.places.underpass, ...(open ? { roundId: open.id } : {}) },
    })).value
    await product.call(ops.readEncounter, { as, params: { id: met.id } })
    ;(await product.call(ops.offerShelter, { as, params: { id: met.id }, body: {} })).value
    for (let press = 0; press < 2; press += 1) (await product.call(ops.declineHelp, { as, params: { id: met.id }, body: {} })).value
    expect((await product.call(ops.readEncounter, { as, params: { id: met.id } })).status).toBe(404)
    expect(await mentions(met.id)).toEqual([{ place: 'ledger.entry.id' }, { place: 'ledger.posting.entry_id' }])
    const counted = await product.rows<{ kind: string; n: string }>(`select kind, sum(n)::text as n from rescue.day_count where measure = 'declined' group by kind`)
    expect(counted).toEqual([{ kind: set.places.underpass, n: '1' }])
  })
})

/** Every column of every table in which an id is found: what is given away is in the ledger under the press, without anybody. */
async function mentions(id: string): Promise<{ place: string }[]> {
  const columns = await product.rows<{ s: string; t: string; c: string }>(
    `select c.table_schema as s, c.table_name as t, c.column_name as c from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      where t.table_type = 'BASE TABLE' and c.table_schema in ('rescue', 'ledger', 'audit', 'jobs') and c.data_type in ('uuid', 'text', 'jsonb', 'json')`)
  const asked = columns.map(({ s, t, c }) => `select '${s}.${t}.${c}' as place where exists (select 1 from ${s}.${t} x where position($1 in x.${c}::text) > 0)`)
  return product.rows<{ place: string }>(`${asked.join(' union all ')} order by place`, [id])
}

test('I-24: rounds 3 of 3, person-times, one ticket; whoever only counts is told nothing below five; the ledger balances', async () => {
  product.clock.set('2026-01-12 22:00')
  const { open } = (await product.call(ops.readRescueRounds, { as })).value
  await endRound(open?.id ?? '')
  expect(await figuresOn(product, '2026-01-12')).toMatchObject({ 'rounds-done': 3, 'rounds-planned': 3, aided: 3, admitted: 2, medical: 1, declined: 1 })
  product.clock.set('2026-01-13 10:00')
  expect(await figuresOn(product, '2026-01-13')).toMatchObject({ tickets: 1, 'sent-home': 1, admitted: 1 })
  expect(await figuresOn(product, '2026-01-12', 'director')).toMatchObject({ 'rounds-done': 3, aided: null, declined: null, medical: null })
  expect(await recountLedger(product.services.db, TEST_DISTRICT)).toEqual([])
  expect(await held()).toEqual({ Coat: 1, 'Hot water': 4, Bread: 2 })
})

test('details go after their time, counts stay', async () => {
  product.clock.set('2028-01-14 08:00')
  await product.drain()
  const left = await product.rows<{ id: string }>('select id from rescue.encounter order by met_at')
  expect(left.map((each) => each.id)).toEqual([child, ill])
  for (const table of ['aid', 'six_one', 'belonging', 'service']) {
    expect(await product.rows(`select 1 from rescue.${table} where encounter_id = $1`, [man]), table).toEqual([])
  }
  expect((await inDistrict(product.services.db, TEST_DISTRICT, (tx) => tx<{ n: number }>`select sum(c.n)::int as n from rescue.day_count c where c.district_id = ${tx.district} and c.measure = 'aided'`, { readOnly: true }))[0]?.n).toBe(3)
})
