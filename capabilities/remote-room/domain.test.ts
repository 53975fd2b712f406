import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { arrangedSessions } from './arranged.ts'
import { enteringRefusal, momentOf, MOST_INSIDE, movingRefusal, openingRefusal, placeOnEntering, recordingRefusal, type RoomNow, type SeatNow, timesOf } from './domain.ts'

const at = (time: string) => new Date(`2026-03-20T${time}:00+08:00`)
const room: RoomNow = { ...timesOf(day('2026-03-20'), '14:00', '15:30', 'Asia/Shanghai'), state: 'open' }
const party: SeatNow = { kind: 'party', isHost: false, consented: true, revoked: false, admitted: false }
const host: SeatNow = { kind: 'staff', isHost: true, consented: false, revoked: false, admitted: false }
const colleague: SeatNow = { ...host, isHost: false }

test.each([
  ['13:44', 'open', 'early'], ['13:45', 'open', 'open'], ['15:30', 'open', 'open'], ['16:29', 'open', 'open'], ['16:30', 'open', 'over'],
  ['14:10', 'ended', 'over'], ['14:10', 'stopped', 'over'], ['13:00', 'stopped', 'over'],
] as const)('a session from 14:00 to 15:30: at %s, %s, the room is %s', (time, state, expected) => {
  expect(momentOf({ ...room, state }, at(time))).toBe(expected)
})

describe('who may enter when', () => {
  test.each<[string, Partial<RoomNow>, SeatNow, string, string | undefined]>([
    ['a party who agreed', {}, party, '14:00', undefined],
    ['a party who agreed, a quarter of an hour early', {}, party, '13:45', undefined],
    ['a party who has not agreed (OMR 22)', {}, { ...party, consented: false }, '14:00', 'consent-first'],
    ['a party too early', {}, party, '13:44', 'room-not-open-yet'],
    ['a party after the end', {}, party, '16:30', 'room-over'],
    ['a party after the host ended it', { state: 'ended' }, party, '14:10', 'room-over'],
    ['a party whose link was taken back', {}, { ...party, revoked: true }, '14:00', 'invitation-dead'],
    ['the host, of whom no consent is asked', {}, host, '14:00', undefined],
    ['a colleague', {}, colleague, '14:00', undefined],
    ['the host too early', {}, host, '09:00', 'room-not-open-yet'],
    ['anybody once the record was sealed', { state: 'stopped' }, host, '14:10', 'room-over'],
  ])('%s', (_name, changes, seat, time, code) => {
    expect(enteringRefusal({ ...room, ...changes }, seat, at(time))?.code).toBe(code)
  })

  test.each<[string, SeatNow, string]>([
    ['the host is inside at once', host, 'inside'],
    ['a party waits', party, 'waiting'],
    ['a colleague waits as well', colleague, 'waiting'],
    ['who was let in before comes back by themselves', { ...party, admitted: true }, 'inside'],
  ])('%s', (_name, seat, expected) => expect(placeOnEntering(seat)).toBe(expected))
})

describe('a room is opened', () => {
  const asked = { parties: 2, restrictedBy: [], sealed: false, closesAt: room.closesAt, now: at('10:00') }
  test.each<[string, Partial<Parameters<typeof openingRefusal>[0]>, string | undefined, string | undefined]>([
    ['for two parties', {}, undefined, undefined],
    ['for five, six with the host', { parties: 5 }, undefined, undefined],
    ['never for six: a mesh carries six with the host', { parties: 6 }, 'too-many-invited', undefined],
    ['never for nobody', { parties: 0 }, 'nobody-invited', undefined],
    ['never after its time', { now: at('16:30') }, 'session-over', undefined],
    ['never jointly where there is violence at home (G-03)', { restrictedBy: ['G-03'] }, 'no-joint-room', 'DVL-10'],
    ['never jointly where a child is harmed (G-04)', { restrictedBy: ['G-04'] }, 'no-joint-room', 'LPM-11'],
    ['never jointly in a crisis of the mind (G-10)', { restrictedBy: ['G-10'] }, 'no-joint-room', 'MHL-28'],
    ['never jointly where it may escalate (G-13)', { restrictedBy: ['G-13'] }, 'no-joint-room', 'PMA-25'],
    ['never jointly in a sealed record', { sealed: true }, 'no-joint-room', 'PMA-25'],
    ['with one party apart, also then (G-03)', { parties: 1, restrictedBy: ['G-03'], sealed: true }, undefined, undefined],
  ])('%s', (_name, changes, code, law) => {
    const refused = openingRefusal({ ...asked, ...changes })
    expect(refused?.code).toBe(code)
    expect(refused?.law).toBe(law)
  })
})

describe('admission', () => {
  const asked = { byHost: true, to: 'inside', seat: party, present: true, inside: 2 } as const
  test.each<[string, Partial<Parameters<typeof movingRefusal>[0]>, string | undefined]>([
    ['the host lets somebody in who waits', {}, undefined],
    ['nobody else does', { byHost: false }, 'host-only'],
    ['who is not there cannot be let in', { present: false }, 'not-here'],
    ['the sixth still fits', { inside: MOST_INSIDE - 1 }, undefined],
    ['the seventh does not', { inside: MOST_INSIDE }, 'room-full'],
    ['back to the waiting room, also when full', { to: 'waiting', inside: MOST_INSIDE }, undefined],
    ['the host is never sent out', { to: 'waiting', seat: host }, 'host-stays'],
  ])('%s', (_name, changes, code) => expect(movingRefusal({ ...asked, ...changes })?.code).toBe(code))
})

test.each([
  [[true, false, false], 'recording-not-agreed'], [[false], 'recording-not-agreed'], [[true, true], 'no-recording'], [[], 'no-recording'],
])('recording is refused whoever agrees (OMR 22): %o', (consents, code) => {
  const refused = recordingRefusal(consents)
  expect([refused.code, refused.law]).toEqual([code, 'OMR-22'])
})

test('sessions that were called off, are past or are not whole have no room', () => {
  const whole = { on: '2026-03-20', from: '14:00', to: '15:30', toldPartyIds: ['0198a000-0000-7000-8000-000000000001'] }
  const fact = (id: string, kind: string, data: Record<string, string | string[]>) => ({ id: id as never, kind, data })
  const facts = [
    fact('a', 'session-arranged', whole), fact('b', 'session-arranged', whole), fact('c', 'session-called-off', { arrangedId: 'b' }),
    fact('d', 'session-arranged', { ...whole, on: '2026-03-19' }), fact('e', 'session-arranged', { ...whole, from: '' }),
    fact('f', 'session-arranged', { ...whole, from: '09:00' }),
  ]
  expect(arrangedSessions(facts, day('2026-03-20')).map((each) => each.arrangedId)).toEqual(['f', 'a'])
})
