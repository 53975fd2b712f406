import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf } from '../../tools/testing/small-district.ts'
import { remoteOperations as ops } from './contract.ts'
import { type Line, openLine } from './stream.testing.ts'

let product: Product
let address: string
const lines: Line[] = []

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-20 09:10' })
  address = await product.app.listen({ port: 0, host: '127.0.0.1' })
})
beforeEach(() => product.clock.set('2026-03-20 09:10'))
afterAll(async () => {
  for (const line of lines) line.close()
  await product.stop()
})

async function enter(roomId: string, as: string): Promise<Line> {
  const line = await openLine(address, `/api/d/shili/remote-rooms/${roomId}/stream`, await product.signIn(as))
  lines.push(line)
  return line
}

describe('a joint consultation across the levels', () => {
  const body = () => ({ topic: '雨季前的排查', on: '2026-03-20', from: '16:00', to: '17:00', staffIds: [staffIdOf('committee-head')] })

  test('is for staff with a seat, belongs to no case, and names people by post and office', async () => {
    const { roomId } = (await product.call(ops.openConsultation, { as: 'dispatcher', body: body() })).value
    expect((await product.call(ops.listMyRooms, { as: 'committee-head' })).value.rooms.map((each) => [each.roomId, each.isHost])).toContainEqual([roomId, false])
    expect((await product.call(ops.readRoomAsStaff, { as: 'mediator', params: { roomId } })).refusal?.code).toBe('no-such-room')
    product.clock.set('2026-03-20 15:50')
    const host = await enter(roomId, 'dispatcher')
    await enter(roomId, 'committee-head')
    const { waiting: [head] } = await host.until((room) => room.waiting.length === 1)
    expect(head?.part.zh).toContain('调委会主任')
    ;(await product.call(ops.moveSeat, { as: 'dispatcher', params: { roomId, seatId: head?.seatId ?? '' }, body: { to: 'inside' } })).value
    await host.until((room) => room.inside.length === 2)
    ;(await product.call(ops.endRemoteRoom, { as: 'dispatcher', params: { roomId } })).value
    await host.next('ended')
    expect(await product.rows('select 1 from remote_room.attendance where room_id = $1 and left_at is not null', [roomId])).toHaveLength(2)
  })

  test.each([
    ['a day that is past', { on: '2026-03-19' }, 'times-do-not-fit'],
    ['an end before its beginning', { to: '15:00' }, 'times-do-not-fit'],
    ['somebody without a post', { staffIds: ['0198a000-0000-7000-8000-000000000009'] }, 'no-such-colleague'],
    ['oneself', { staffIds: [staffIdOf('dispatcher')] }, 'no-such-colleague'],
  ])('refuses %s', async (_name, changes, code) => {
    expect((await product.call(ops.openConsultation, { as: 'dispatcher', body: { ...body(), ...changes } })).refusal?.code).toBe(code)
  })
})
