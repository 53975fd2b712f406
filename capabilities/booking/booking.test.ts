import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ROOM, UNITS } from '../../tools/testing/small-district.ts'
import { bookingOperations as operations } from './contract.ts'
import { nextFree, quarterOf, quartersOf, timeOf } from './domain.ts'

test.each([['00:00', 0], ['15:00', 60], ['15:15', 61], ['24:00', 96], ['24:15', undefined], ['15:10', undefined], ['9:00', undefined]])('%s is quarter %s', (time, quarter) => {
  expect(quarterOf(time)).toBe(quarter)
  if (quarter !== undefined) expect(timeOf(quarter)).toBe(time)
})

test('a booking takes its quarters, not the one it ends with', () => {
  expect(quartersOf({ fromQuarter: 60, toQuarter: 63 })).toEqual([60, 61, 62])
})

test.each([
  ['nothing taken', [], { fromQuarter: 60, toQuarter: 64 }],
  ['taken until later', [[58, 66]], { fromQuarter: 66, toQuarter: 70 }],
  ['a gap that is too short', [[58, 66], [68, 72]], { fromQuarter: 72, toQuarter: 76 }],
  ['taken to the end of the day', [[58, 80]], undefined],
])('the next free stretch with %s', (_name, taken, expected) => {
  expect(nextFree(taken.map(([from = 0, to = 0]) => ({ fromQuarter: from, toQuarter: to })), { fromQuarter: 60, toQuarter: 64 })).toEqual(expected)
})

describe('over HTTP', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct({ now: '2026-03-16 09:00' })
  })
  afterAll(() => product.stop())

  const book = (as: string, from: string, to: string, day = '2026-03-17') =>
    product.call(operations.bookRoom, { as, params: { roomId: ROOM }, body: { day, from, to, purpose: 'mediation' } })
  const readDay = (as = 'mediator', day = '2026-03-17') => product.call(operations.readRoomDay, { as, params: { roomId: ROOM, day } })

  test('a room is booked, shown without a case, and given back by who booked it', async () => {
    const booked = await book('mediator', '15:00', '16:00')
    expect(booked.status).toBe(201)
    expect((await readDay('clerk')).value).toEqual({
      bookings: [{ id: booked.value.bookingId, roomId: ROOM, day: '2026-03-17', from: '15:00', to: '16:00', purpose: 'mediation', bookedBy: '老王', own: false }],
      workingDay: true, provisional: false,
    })
    const cancel = (as: string) => product.call(operations.cancelBooking, { as, params: { bookingId: booked.value.bookingId } })
    expect((await cancel('clerk')).refusal?.code).toBe('not-your-booking')
    expect((await cancel('mediator')).status).toBe(200)
    expect((await cancel('mediator')).refusal?.code).toBe('no-such-booking')
    expect((await readDay()).value.bookings).toEqual([])
    expect((await book('clerk', '15:00', '16:00')).status).toBe(201)
  })

  test('of two who book at the same instant one succeeds, and the other reads when it is free', async () => {
    const both = await Promise.all([book('mediator', '10:00', '11:00'), book('clerk', '10:30', '11:30')])
    expect(both.map((each) => each.status).sort()).toEqual([201, 409])
    const refused = both.find((each) => each.status === 409)?.refusal
    expect(refused).toMatchObject({ code: 'room-taken', field: 'from' })
    expect(refused?.message).toContain('起有同样长的空')
    expect((await book('clerk', '11:30', '12:00')).status).toBe(201)
  })

  test('the head of the unit that runs the room may cancel', async () => {
    const booked = await book('community-officer', '13:00', '14:00')
    expect((await product.call(operations.cancelBooking, { as: 'unit-head', params: { bookingId: booked.value.bookingId } })).status).toBe(200)
  })

  test.each([
    ['a day that has passed', '15:00', '16:00', '2026-03-15', 'bad-day'],
    ['a day that does not exist', '15:00', '16:00', '2026-02-30', 'bad-day'],
    ['an end before the start', '16:00', '15:00', '2026-03-18', 'bad-time'],
    ['no whole quarter', '15:05', '16:00', '2026-03-18', 'bad-time'],
    ['more than eight hours', '08:00', '17:00', '2026-03-18', 'bad-time'],
  ])('%s is refused in words', async (_name, from, to, day, code) => {
    expect((await book('mediator', from, to, day)).refusal?.code).toBe(code)
  })

  test('a room that is none; a role that books none', async () => {
    const nowhere = await product.call(operations.bookRoom, { as: 'mediator', params: { roomId: UNITS.station }, body: { day: '2026-03-18', from: '15:00', to: '16:00', purpose: 'meeting' } })
    expect(nowhere.refusal?.code).toBe('no-such-room')
    expect((await book('observer', '15:00', '16:00')).status).toBe(403)
  })

  test('rooms are looked for in the own street; a holiday and an unpublished year are shown as such', async () => {
    const { rooms } = (await product.call(operations.listRooms, { as: 'mediator' })).value
    expect(rooms).toMatchObject([{ id: ROOM, unitName: { zh: '示例社区' }, seats: 12 }])
    expect((await readDay('mediator', '2026-05-01')).value).toMatchObject({ workingDay: false, provisional: false })
    expect((await readDay('mediator', '2027-02-08')).value).toMatchObject({ provisional: true })
  })
})
