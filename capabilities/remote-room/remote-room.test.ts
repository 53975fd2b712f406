import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { casesOperations } from '../cases/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase, type Opened } from '../mediation/house.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf } from '../../tools/testing/small-district.ts'
import { remoteOperations as ops } from './contract.ts'
import { type Line, openLine } from './stream.testing.ts'

let product: Product
let address: string
let opened: Opened
const lines: Line[] = []

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-20 09:10' })
  address = await product.app.listen({ port: 0, host: '127.0.0.1' })
})
beforeEach(async () => {
  product.clock.set('2026-03-20 09:10')
  opened = await acceptedCase(product)
})
afterAll(async () => {
  for (const line of lines) line.close()
  await product.stop()
})

const params = () => ({ caseId: opened.caseId })
const both = () => [opened.applicant, opened.respondent]

async function arrange(partyIds = both(), from = '14:00', to = '15:30'): Promise<string> {
  const body = { on: '2026-03-20', from, to, place: '远程', partyIds }
  ;(await product.call(mediationOperations.arrangeSession, { as: 'mediator', params: params(), body })).value
  const facts = await product.rows<{ id: string }>(`select id from cases.fact where case_id = $1 and kind = 'session-arranged' order by seq desc limit 1`, [opened.caseId])
  return facts[0]?.id ?? ''
}

const open = (arrangedId: string, as = 'mediator') => product.call(ops.openRemoteRoom, { as, params: params(), body: { arrangedId } })
const rooms = async (as = 'mediator') => (await product.call(ops.readCaseRooms, { as, params: params() })).value

/** A room with its parties' links, in the order of applicant and respondent. */
async function aRoom(partyIds = both()) {
  const { roomId } = (await open(await arrange(partyIds))).value
  const room = (await rooms()).rooms.find((each) => each.roomId === roomId)
  const parties = (room?.seats ?? []).filter((each) => each.kind === 'party').sort((one, other) => (one.part.zh < other.part.zh ? -1 : 1))
  return { roomId, parties, links: parties.map((each) => each.link?.split('/').at(-1) ?? '') }
}

const consent = (invitation: string) => product.call(ops.consentToRemote, { params: { invitation }, body: { agrees: true } })

async function enter(path: string, as?: string): Promise<Line> {
  const line = await openLine(address, `/api/d/shili${path}`, as ? await product.signIn(as) : undefined)
  lines.push(line)
  return line
}
const enterAsHost = (roomId: string, as = 'mediator') => enter(`/remote-rooms/${roomId}/stream`, as)
const enterByLink = (link: string) => enter(`/remote/${link}/stream`)

async function partyInside(roomId: string, link: string, seatId: string): Promise<Line> {
  await consent(link)
  const line = await enterByLink(link)
  ;(await product.call(ops.moveSeat, { as: 'mediator', params: { roomId, seatId }, body: { to: 'inside' } })).value
  await line.until((room) => room.place === 'inside')
  return line
}

describe('the room of an arranged session', () => {
  test('is opened once, with a personal link for each party, and says nothing of the case', async () => {
    const arrangedId = await arrange()
    const before = await rooms()
    expect(before.arranged).toEqual([{ arrangedId, on: '2026-03-20', from: '14:00', to: '15:30', parties: 2, refusal: null }])
    const { roomId } = (await open(arrangedId)).value
    expect((await open(arrangedId)).refusal?.code).toBe('room-there')
    const after = await rooms()
    expect(after.arranged).toEqual([])
    expect(after.rooms.map((each) => each.roomId)).toEqual([roomId])
    expect(after.rooms[0]?.seats.map((each) => each.part.zh).sort()).toEqual(['申请人', '被申请人', '调解员'].sort())
    const link = after.rooms[0]?.seats.find((each) => each.part.zh === '申请人')?.link ?? ''
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/d\/shili\/remote\//)
    const entry = (await product.call(ops.readInvitation, { params: { invitation: link.split('/').at(-1) ?? '' } })).value
    expect(entry).toMatchObject({ moment: 'early', part: { zh: '申请人' }, consented: false, hasRelay: false, refusal: { code: 'room-not-open-yet' } })
    expect(JSON.stringify(entry)).not.toMatch(/当事人甲|漏水/)
  })

  test('is not opened for a session that was not arranged, or by somebody who does not handle the case', async () => {
    expect((await open('0198a000-0000-7000-8000-000000000009')).refusal?.code).toBe('not-arranged')
    expect((await open(await arrange(), 'dispatcher')).status).toBe(403)
  })

  test('links are shown to the host alone', async () => {
    await aRoom()
    expect((await rooms('committee-head')).rooms.flatMap((each) => each.seats.map((seat) => seat.link))).toEqual([null, null, null])
  })

  test('has no joint room where somebody could be hurt (G-03; DVL 10): separate talks only', async () => {
    await product.rows('update people.staff set violence_trained = true where id = $1', [staffIdOf('mediator')])
    const arrangedId = await arrange(both(), '16:00', '17:00')
    const { roomId, links: [link = ''] } = await aRoom()
    await consent(link)
    ;(await product.call(mediationOperations.askGates, { as: 'mediator', params: params(), body: { answers: { 'G-03': 'yes' } } })).value
    const refused = await open(arrangedId)
    expect([refused.refusal?.code, refused.refusal?.law]).toEqual(['no-joint-room', 'DVL-10'])
    expect((await rooms()).arranged.map((each) => each.refusal?.code)).toEqual(['no-joint-room', 'no-joint-room'])
    product.clock.set('2026-03-20 14:00')
    // The room that was open stopped in the same command: its links open nothing, for nobody.
    expect(await (await enterByLink(link)).refused()).toBe('room-over')
    expect((await product.call(ops.readInvitation, { params: { invitation: link } })).value.moment).toBe('over')
    await product.drain()
    expect((await product.rows<{ state: string }>('select state from remote_room.room where id = $1', [roomId]))[0]?.state).toBe('ended')
  })

  test('a session that is called off has no room any more', async () => {
    const { links: [link = ''] } = await aRoom()
    ;(await product.call(mediationOperations.callOffSession, { as: 'mediator', params: params(), body: {} })).value
    await product.drain()
    expect((await product.call(ops.readInvitation, { params: { invitation: link } })).value.moment).toBe('over')
  })
})

describe('entering', () => {
  test('consent of one’s own comes first and stands on the case (OMR 22); then one waits for the host', async () => {
    const { roomId, parties, links: [link = ''] } = await aRoom()
    product.clock.set('2026-03-20 13:50')
    expect(await (await enterByLink(link)).refused()).toBe('consent-first')
    expect((await consent(link)).status).toBe(201)
    expect((await consent(link)).status).toBe(201)
    const facts = await product.rows<{ data: { partyId: string } }>(`select data from cases.fact where case_id = $1 and kind = 'remote-consented'`, [opened.caseId])
    expect(facts.map((each) => each.data.partyId)).toEqual([opened.applicant])
    const host = await enterAsHost(roomId)
    const guest = await enterByLink(link)
    expect((await guest.next('you')).peer).toBeTruthy()
    expect(await guest.until(() => true)).toEqual({ place: 'waiting', inside: [], waiting: [] })
    const seen = await host.until((room) => room.waiting.length === 1)
    expect(seen.waiting.map((each) => each.part.zh)).toEqual(['申请人'])
    const seatId = parties[0]?.seatId ?? ''
    ;(await product.call(ops.moveSeat, { as: 'mediator', params: { roomId, seatId }, body: { to: 'inside' } })).value
    expect((await guest.until((room) => room.place === 'inside')).inside.map((each) => each.part.zh).sort()).toEqual(['申请人', '调解员'].sort())
  })

  test('a stranger, half a link, another’s proof, an earlier link and another room’s link open nothing', async () => {
    const { roomId, parties, links: [link = '', other = ''] } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    const forged = `${link.slice(0, 36)}${other.slice(36)}`
    for (const invitation of [forged, `${link.slice(0, 60)}xxxxxxxx`, 'x'.repeat(69), link.slice(0, 20), '半截']) {
      expect((await product.call(ops.readInvitation, { params: { invitation } })).refusal?.code).toBe('no-such-invitation')
      expect((await consent(invitation)).refusal?.code).toBe('no-such-invitation')
      expect(await (await enterByLink(invitation)).refused()).toBe('no-such-invitation')
    }
    const seat = { roomId, seatId: parties[0]?.seatId ?? '' }
    ;(await product.call(ops.renewInvitation, { as: 'mediator', params: seat })).value
    expect(await (await enterByLink(link)).refused()).toBe('no-such-invitation')
    expect((await product.call(ops.revokeInvitation, { as: 'mediator', params: { roomId, seatId: parties[1]?.seatId ?? '' } })).status).toBe(201)
    expect((await product.call(ops.readInvitation, { params: { invitation: other } })).refusal?.code).toBe('no-such-invitation')
    expect((await rooms()).rooms[0]?.seats.map((each) => each.link !== null).sort()).toEqual([false, false, true])
  })

  test('staff need a seat or the case: nobody else learns that there is a room', async () => {
    const { roomId } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    expect(await (await enter(`/remote-rooms/${roomId}/stream`)).refused()).toBe('sign-in-needed')
    expect(await (await enterAsHost(roomId, 'mediator-elsewhere')).refused()).toBe('no-such-room')
    expect((await product.call(ops.readRoomAsStaff, { as: 'mediator-elsewhere', params: { roomId } })).refusal?.code).toBe('no-such-room')
    expect((await product.call(ops.readRoomAsStaff, { as: 'mediator', params: { roomId } })).value).toMatchObject({ isHost: true, needsConsent: false, refusal: null })
    const head = await enterAsHost(roomId, 'committee-head')
    expect((await head.until(() => true)).place).toBe('waiting')
  })

  test('the same link comes back as somebody new to be introduced, without being let in again', async () => {
    const { roomId, parties, links: [link = ''] } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    const host = await enterAsHost(roomId)
    const first = await partyInside(roomId, link, parties[0]?.seatId ?? '')
    const [before] = (await host.until((room) => room.inside.length === 2)).inside.filter((each) => !each.isHost)
    first.close()
    await host.until((room) => room.inside.length === 1)
    product.clock.set('2026-03-20 14:10')
    await enterByLink(link)
    const [after] = (await host.until((room) => room.inside.length === 2)).inside.filter((each) => !each.isHost)
    expect(after?.seatId).toBe(before?.seatId)
    expect(after?.peer).not.toBe(before?.peer)
  })
})

describe('messages between browsers', () => {
  test('pass between two who are inside the same room, and are kept nowhere', async () => {
    const { roomId, parties, links: [link = ''] } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    const host = await enterAsHost(roomId)
    const hostPeer = (await host.next('you')).peer ?? ''
    const guest = await partyInside(roomId, link, parties[0]?.seatId ?? '')
    const body = { to: hostPeer, description: { type: 'offer', sdp: 'v=0\r\nsecret-of-two-browsers' } } as const
    expect((await product.call(ops.signalAsGuest, { params: { invitation: link }, body })).status).toBe(201)
    const heard = await host.next('signal')
    expect(heard.signal).toEqual({ description: body.description })
    const answer = { to: heard.from ?? '', candidate: { candidate: 'candidate:1', sdpMid: '0' } }
    expect((await product.call(ops.signalAsStaff, { as: 'mediator', params: { roomId }, body: answer })).status).toBe(201)
    expect((await guest.next('signal')).from).toBe(hostPeer)
    const kept = await product.rows<{ found: string }>(`select query_to_xml('select * from remote_room.room, remote_room.seat, remote_room.attendance', true, false, '')::text as found`)
    expect(kept[0]?.found).not.toContain('secret-of-two-browsers')
  })

  test('never come from the waiting room, into another room, or after the end', async () => {
    const one = await aRoom()
    const first = opened
    product.clock.set('2026-03-20 14:00')
    const host = await enterAsHost(one.roomId)
    const hostPeer = (await host.next('you')).peer ?? ''
    await consent(one.links[0] ?? '')
    const waiting = await enterByLink(one.links[0] ?? '')
    await waiting.until((room) => room.place === 'waiting')
    const to = { to: hostPeer, candidate: { candidate: 'candidate:1' } }
    expect((await product.call(ops.signalAsGuest, { params: { invitation: one.links[0] ?? '' }, body: to })).refusal?.code).toBe('not-connected')
    product.clock.set('2026-03-20 09:10')
    opened = await acceptedCase(product)
    const two = await aRoom()
    product.clock.set('2026-03-20 14:00')
    await enterAsHost(two.roomId)
    await partyInside(two.roomId, two.links[0] ?? '', two.parties[0]?.seatId ?? '')
    expect((await product.call(ops.signalAsGuest, { params: { invitation: two.links[0] ?? '' }, body: to })).refusal?.code).toBe('not-connected')
    opened = first
    ;(await product.call(ops.endRemoteRoom, { as: 'mediator', params: { roomId: one.roomId } })).value
    await waiting.next('ended')
    expect((await product.call(ops.signalAsGuest, { params: { invitation: one.links[0] ?? '' }, body: to })).refusal?.code).toBe('room-over')
    expect(await (await enterByLink(one.links[0] ?? '')).refused()).toBe('room-over')
    expect((await product.call(ops.endRemoteRoom, { as: 'mediator', params: { roomId: one.roomId } })).refusal?.code).toBe('room-over')
  })
})

describe('the host', () => {
  test('asks somebody out to talk to the other apart, asks for quiet, and silences nobody', async () => {
    const { roomId, parties, links: [link = '', other = ''] } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    const host = await enterAsHost(roomId)
    const seatId = parties[0]?.seatId ?? ''
    const guest = await partyInside(roomId, link, seatId)
    await partyInside(roomId, other, parties[1]?.seatId ?? '')
    ;(await product.call(ops.askForQuiet, { as: 'mediator', params: { roomId, seatId } })).value
    await guest.next('quiet')
    ;(await product.call(ops.moveSeat, { as: 'mediator', params: { roomId, seatId }, body: { to: 'waiting' } })).value
    expect(await guest.until((room) => room.place === 'waiting')).toEqual({ place: 'waiting', inside: [], waiting: [] })
    await host.until((room) => room.waiting.length === 1 && room.inside.length === 2)
    // Back by the same link they wait again: only the host ends a talk apart.
    guest.close()
    const again = await enterByLink(link)
    expect((await again.until(() => true)).place).toBe('waiting')
    expect((await product.call(ops.askForQuiet, { as: 'mediator', params: { roomId, seatId } })).refusal?.code).toBe('not-here')
  })

  test('alone lets in, moves and ends', async () => {
    const { roomId, parties } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    const seat = { roomId, seatId: parties[0]?.seatId ?? '' }
    expect((await product.call(ops.moveSeat, { as: 'committee-head', params: seat, body: { to: 'inside' } })).refusal?.code).toBe('no-such-room')
    await (await enterAsHost(roomId, 'committee-head')).until(() => true)
    expect((await product.call(ops.moveSeat, { as: 'committee-head', params: seat, body: { to: 'inside' } })).refusal?.code).toBe('host-only')
    expect((await product.call(ops.endRemoteRoom, { as: 'committee-head', params: { roomId } })).refusal?.code).toBe('host-only')
    expect((await product.call(ops.moveSeat, { as: 'mediator', params: seat, body: { to: 'inside' } })).refusal?.code).toBe('not-here')
  })

  test('cannot record, whoever agrees (OMR 22)', async () => {
    const { roomId } = await aRoom()
    const refused = await product.call(ops.askToRecord, { as: 'mediator', params: { roomId } })
    expect([refused.status, refused.refusal?.law]).toEqual([409, 'OMR-22'])
  })

  test('ends the room: attendance is a fact with times, and the case reads as its facts say', async () => {
    const { roomId, parties, links: [link = ''] } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    const host = await enterAsHost(roomId)
    const guest = await partyInside(roomId, link, parties[0]?.seatId ?? '')
    product.clock.set('2026-03-20 15:00')
    ;(await product.call(ops.endRemoteRoom, { as: 'mediator', params: { roomId } })).value
    await guest.next('ended')
    await host.next('ended')
    const [fact] = await product.rows<{ data: { attendance: object[] } }>(`select data from cases.fact where case_id = $1 and kind = 'remote-ended'`, [opened.caseId])
    const times = { joinedAt: '2026-03-20T06:00:00.000Z', leftAt: '2026-03-20T07:00:00.000Z' }
    expect(fact?.data.attendance).toHaveLength(2)
    expect(fact?.data.attendance).toContainEqual({ partyId: null, staffId: staffIdOf('mediator'), ...times })
    expect(fact?.data.attendance).toContainEqual({ partyId: opened.applicant, staffId: null, ...times })
    const timeline = (await product.call(casesOperations.readCase, { as: 'mediator', params: params() })).value
    expect(JSON.stringify(timeline)).toContain('remote-session')
  })

  test('may forget: an hour after the planned end the room ends by itself', async () => {
    const { roomId, parties, links: [link = ''] } = await aRoom()
    product.clock.set('2026-03-20 14:00')
    const guest = await partyInside(roomId, link, parties[0]?.seatId ?? '')
    product.clock.set('2026-03-20 16:30')
    await product.drain()
    await guest.next('ended')
    expect((await product.rows<{ state: string }>('select state from remote_room.room where id = $1', [roomId]))[0]?.state).toBe('ended')
    expect(await (await enterByLink(link)).refused()).toBe('room-over')
  })
})
