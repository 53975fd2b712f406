import { afterAll, beforeAll, expect, test } from 'vitest'
import { receptionOperations } from '../capabilities/reception/contract.ts'
import { aDraft, published, startHall, WINDOW } from '../capabilities/service-hall/house.testing.ts'
import { serviceHallOperations as ops } from '../capabilities/service-hall/contract.ts'
import type { Product } from '../tools/testing/product.ts'
import { UNITS } from '../tools/testing/small-district.ts'

/** A resident who works all week finds what to bring on Tuesday, books Saturday morning, is reminded on Friday, and is called on Saturday. */
let product: Product
let itemId = ''
const SATURDAY = '2026-03-21'

beforeAll(async () => {
  product = await startHall('2026-03-16 09:00')
  itemId = await published(product, aDraft('2026-03-16'), 1)
})
afterAll(() => product.stop())

const booked = { code: '', pin: '', id: '' }
const own = async () => (await product.call(ops.readOwnService, { body: { code: booked.code, pin: booked.pin } })).value

test('Tuesday evening: the item is found in plain words, with what to bring', async () => {
  product.clock.set('2026-03-17 21:30')
  const { items } = (await product.call(ops.findServices, { query: { q: '我搬家了要迁户口' } })).value
  expect(items[0]?.id).toBe(itemId)
  const item = (await product.call(ops.readService, { params: { itemId } })).value
  expect(item.guide.materials.map((each) => each.name.zh)).toEqual(['身份证', '户口簿', '房产证或租房合同'])
})

test('Saturday is open though the legal calendar rests: the morning has times, Sunday has none', async () => {
  const times = (await product.call(ops.readFreeTimes, { params: { itemId }, query: { facilityId: WINDOW, on: SATURDAY } })).value
  expect(times.days).toContain(SATURDAY)
  expect(times.days).not.toContain('2026-03-22')
  expect(times.times.map((each) => each.from)).toEqual([540, 570, 600, 630, 660, 690])
})

test('booked without an account or a name; a neighbour who wants the same place is told the next free times', async () => {
  const body = { itemId, facilityId: WINDOW, on: SATURDAY, from: 570, phone: '13900000017', reminder: true, noticeGiven: true }
  Object.assign(booked, (await product.call(ops.bookAppointment, { body })).value)
  const second = await product.call(ops.bookAppointment, { body: { itemId, facilityId: WINDOW, on: SATURDAY, from: 570 } })
  expect(second.refusal).toMatchObject({ code: 'slot-full', details: { next: '10:00、10:30、11:00' } })
  expect((await own()).appointment).toMatchObject({ state: 'booked', on: SATURDAY, from: 570, mayCancel: true })
})

test('Friday: one reminder, with day, time and place, and not what for', async () => {
  product.clock.set('2026-03-20 09:00')
  await product.drain()
  await product.drain()
  const letters = await product.rows<{ body: string }>(`select body from notifications.letter where rule = 'appointment-tomorrow'`)
  expect(letters.map((each) => each.body)).toEqual(['您约了3月21日 09:30 到示例社区便民窗口办事。来不了请取消，好让别人来。'])
})

test('Saturday 9:28: the clerk sees the number, the arrival takes a ticket of the queue, the window calls it', async () => {
  product.clock.set('2026-03-21 08:50')
  const { id: windowId } = (await product.call(receptionOperations.setWindow, { as: 'unit-head', body: { nameZh: '1号窗', nameEn: 'Window 1', kinds: ['affairs'] } })).value
  ;(await product.call(receptionOperations.openWindow, { as: 'clerk', params: { id: windowId }, body: {} })).value
  product.clock.set('2026-03-21 09:28')
  const day = (await product.call(ops.listDayAppointments, { as: 'clerk' })).value
  expect(day.appointments).toMatchObject([{ id: booked.id, from: 570, state: 'booked' }])
  const { ticket } = (await product.call(ops.arriveForAppointment, { as: 'clerk', params: { id: booked.id }, body: {} })).value
  expect(ticket).not.toBeNull()
  const called = (await product.call(receptionOperations.callNext, { as: 'clerk', params: { id: windowId }, body: {} })).value
  expect(called).toMatchObject({ code: ticket?.code })
})

test('settled on the spot; nothing that was left for the reminder is kept, and no name ever was', async () => {
  const made = (await product.call(ops.receiveServiceApplication, { as: 'clerk', body: { itemId, facilityId: WINDOW, name: '当事人甲', noticeGiven: true, complete: true } })).value
  expect((await product.call(ops.readServiceApplication, { as: 'clerk', params: { id: made.id } })).value).toMatchObject({ state: 'accepted', acceptedOn: SATURDAY, dueOn: '2026-03-27' })
  const [row] = await product.rows<{ state: string; words: Buffer | null; seat: number }>('select state, words, seat from service_hall.appointment where id = $1', [booked.id])
  expect(row).toEqual({ state: 'kept', words: null, seat: 1 })
  const counts = await product.rows<{ measure: string; n: number }>(`select measure, sum(n)::int as n from service_hall.day_count where unit_id = $1 group by measure order by measure`, [UNITS.community])
  expect(counts).toEqual([{ measure: 'accepted', n: 1 }, { measure: 'booked', n: 1 }, { measure: 'kept', n: 1 }, { measure: 'received', n: 1 }])
})
