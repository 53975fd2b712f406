import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { sweepTickets } from '#cap/tickets'
import { casesOperations } from '../capabilities/cases/contract.ts'
import { type FiledShape, type TicketPage, ticketsOperations as ops } from '../capabilities/tickets/contract.ts'
import { triageOperations } from '../capabilities/triage/contract.ts'
import { aScan } from '../capabilities/mediation/house.testing.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { PLATES, staffIdOf, TEST_DISTRICT, UNITS } from '../tools/testing/small-district.ts'
import { ALL_SAFE, letters, phoneOf } from './acts.testing.ts'

/** SC-09: QR ticket and care call. Every time and number below stands in the scenario. */
let product: Product
let pipe: FiledShape
let care: FiledShape
let late: FiledShape
let noise: FiledShape

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-20 08:10' })
})
afterAll(() => product.stop())

const at = (time: string) => product.clock.set(`2026-03-20 ${time}`)
const params = ({ ticketId }: FiledShape) => ({ ticketId })
const page = async (ticket: FiledShape, as = 'clerk'): Promise<TicketPage> => (await product.call(ops.readTicket, { as, params: params(ticket) })).value
const states = async () => Promise.all([pipe, care, late, noise].map(async (each) => (await page(each)).state))

async function dispatched(ticket: FiledShape): Promise<void> {
  ;(await product.call(ops.dispatchTicket, { as: 'clerk', params: params(ticket), body: { unitId: UNITS.community } })).value
  ;(await product.call(ops.acceptTicket, { as: 'grid-worker', params: params(ticket), body: {} })).value
}

async function contact(ticket: FiledShape, reached: boolean) {
  return (await product.call(ops.tryTicketContact, { as: 'grid-worker', params: params(ticket), body: { way: 'phone', reached } })).value
}

async function done(ticket: FiledShape, body: object) {
  return product.call(ops.finishTicket, { as: 'grid-worker', params: params(ticket), body: { note: '已处理', ...body } as never })
}

const careCall = async () =>
  (await product.call(ops.registerTicket, { as: 'clerk', body: { service: 'care', words: '独居老人按了照护呼叫', channel: 'phone', addressToken: PLATES.flat502 } })).value

async function march() {
  const { rates, counts } = (await product.call(ops.readTicketFigures, { as: 'unit-head', query: { from: '2026-03-01', to: '2026-03-31' } })).value
  return {
    rates: Object.fromEntries(rates.map((each) => [each.name, `${each.part}/${each.whole}`])),
    counts: Object.fromEntries(counts.flatMap(({ indicator, n }) => (n ? [[indicator, n]] : []))),
  }
}

describe('SC-09, a QR ticket and three more', () => {
  test('08:10 the plate knows the address and nothing else is asked; DL-32 gives water 24 hours, by the clock', async () => {
    const body = { service: 'water', words: '水管坏了，一直在冒水', addressToken: PLATES.flat301 }
    pipe = (await product.call(ops.reportTicket, { body })).value
    expect(pipe).toMatchObject({ class: 'utility', dueAt: '2026-03-21T00:10:00.000Z', dueOn: '2026-03-21' })
    const seen = await page(pipe)
    expect(seen).toMatchObject({ state: 'new', place: expect.stringContaining('301'), hasPhone: false, channel: { zh: '扫门牌码' } })
    expect(await product.rows('select name, phone_sealed from people.reporter')).toEqual([{ name: '', phone_sealed: null }])
  })

  test('dispatched 08:12, contacted 08:40, fixed 11:30 with a photo that shows nobody', async () => {
    at('08:12')
    await dispatched(pipe)
    at('08:40')
    expect(await contact(pipe, true)).toEqual({ state: 'contacted' })
    ;(await product.call(ops.startTicket, { as: 'grid-worker', params: params(pipe), body: {} })).value
    at('11:30')
    const photo = await aScan(product)
    expect((await done(pipe, {})).refusal?.code).toBe('photo-missing')
    expect((await done(pipe, { photo })).refusal?.code).toBe('photo-with-people')
    expect((await done(pipe, { photo, photoWithoutPeople: true })).value).toEqual({ state: 'done' })
    expect((await page(pipe)).photos).toEqual([{ id: expect.any(String), of: 'after' }])
  })

  test('14:00 a care call (DL-33): due 16:00, dispatched 14:03, on site 14:50, done 15:55, in time', async () => {
    at('14:00')
    care = await careCall()
    late = await careCall()
    expect(care).toMatchObject({ class: 'care', dueAt: '2026-03-20T08:00:00.000Z', dueOn: '2026-03-20' })
    at('14:03')
    await dispatched(care)
    await dispatched(late)
    at('14:10')
    await contact(late, true)
    at('14:50')
    expect((await product.call(ops.startTicket, { as: 'grid-worker', params: params(care), body: {} })).value).toEqual({ state: 'in-progress' })
  })

  test('15:30 is three quarters of two hours: the station’s head is told of both calls, once; not a minute earlier', async () => {
    at('15:29')
    expect(await sweepTickets(product.services)).toBe(0)
    at('15:30')
    expect(await sweepTickets(product.services)).toBe(2)
    expect(await sweepTickets(product.services)).toBe(0)
    const { tickets } = (await product.call(ops.listTickets, { as: 'unit-head', query: { view: 'escalated' } })).value
    expect(tickets.map((each) => each.id).sort()).toEqual([care.ticketId, late.ticketId].sort())
    const [told] = await product.rows<{ unit: string }>("select data->>'toUnitId' as unit from cases.fact where kind = 'ticket-escalated'")
    expect(told?.unit).toBe(UNITS.community)
    at('15:55')
    expect((await done(care, {})).value).toEqual({ state: 'done' })
  })

  test('the third is done at 16:20: the breach is logged when the limit passes, on its own day', async () => {
    at('16:00')
    expect(await sweepTickets(product.services)).toBe(0)
    at('16:01')
    expect(await sweepTickets(product.services)).toBe(1)
    expect(await product.rows("select occurred_on::text as on from cases.fact where kind = 'ticket-overdue'")).toEqual([{ on: '2026-03-20' }])
    at('16:20')
    ;(await done(late, {})).value
    const [fact] = await product.rows<{ in_time: boolean }>("select (data->>'inTime')::boolean as in_time from cases.fact where kind = 'ticket-done' order by recorded_at desc limit 1")
    expect(fact?.in_time).toBe(false)
  })

  test('the fourth: a noise ticket whose caller is not reached in three attempts is excluded after a second person says yes', async () => {
    at('17:00')
    noise = (await product.call(ops.registerTicket, { as: 'clerk', body: { service: 'noise', words: '广场音响声音大', channel: 'hotline', addressToken: PLATES.flat301, phone: '13900000001', noticeGiven: true, lettersWanted: true } })).value
    await dispatched(noise)
    const ask = (as: string) => product.call(ops.askTicketExclusion, { as, params: params(noise), body: { ground: 'not-reachable', reason: '三次都没人接' } })
    await contact(noise, false)
    await contact(noise, false)
    expect((await ask('unit-head')).refusal?.code).toBe('too-few-attempts')
    expect(await contact(noise, false)).toEqual({ state: 'accepted' })
    expect((await ask('unit-head')).value).toEqual({ state: 'exclusion-asked' })
    const decide = (as: string) => product.call(ops.decideTicketExclusion, { as, params: params(noise), body: { approve: true, reason: '记录核对过' } })
    expect((await decide('unit-head')).refusal?.code).toBe('decided-by-another')
    expect((await decide('clerk')).status).toBe(403)
    expect((await decide('dispatcher')).value).toEqual({ state: 'rejected-unreasonable' })
    // Whoever wants letters is told of the request, never of a dispute's days.
    expect(await letters(product, noise)).toEqual(['ticket-received → reporter', 'ticket-dispatched → reporter', 'ticket-excluded → reporter'])
  })

  test('revisit: the first answers on their own page with five stars, the second is rung by somebody else, the third does not answer', async () => {
    const token = await phoneOf(product, pipe as never)
    expect((await product.call(ops.readMyTicket, { as: token })).value).toMatchObject({ answer: { may: true, given: false }, words: '水管坏了，一直在冒水' })
    expect((await product.call(ops.answerMyTicket, { as: token, body: { solved: true, stars: 5 } })).value).toEqual({ state: 'revisited' })
    const revisit = (ticket: FiledShape, body: object) => product.call(ops.revisitTicket, { as: 'clerk', params: params(ticket), body: body as never })
    expect((await revisit(care, { answered: false, stars: 5 })).refusal?.code).toBe('stars-without-answer')
    expect((await revisit(care, { answered: true, solved: true, stars: 4 })).value).toEqual({ state: 'revisited' })
    expect((await revisit(late, { answered: false })).value).toEqual({ state: 'revisited' })
    ;(await product.call(ops.closeTicket, { as: 'clerk', params: params(pipe), body: {} })).value
    expect(await states()).toEqual(['closed', 'revisited', 'revisited', 'rejected-unreasonable'])
  })

  test('I-09, I-10, I-23: response 3/3, resolution 2/2, satisfaction 2/2, rating response 2/3, care 1/2, excluded 1', async () => {
    const { rates, counts } = await march()
    expect(rates).toEqual({ response: '3/3', resolution: '2/2', satisfaction: '2/2', 'rating-response': '2/3', care: '1/2' })
    expect(counts).toEqual({
      'ticket-registered': 4, 'ticket-done': 3, 'ticket-in-time': 2, 'ticket-late': 1, 'ticket-overdue': 1, 'ticket-escalated': 2, 'ticket-excluded': 1,
    })
    const { counts: disputes } = (await product.call(casesOperations.readFigures, { as: 'committee-head', query: { from: '2026-03-01', to: '2026-03-31' } })).value
    expect(disputes.find((each) => each.indicator === 'registered')?.n ?? 0).toBe(0)
  })

  test('N-01: nowhere is there a worker’s own figure, and no list or history puts stars beside a name', async () => {
    const worker = staffIdOf('grid-worker')
    const rows = await product.rows<{ n: number }>('select count(*)::int as n from cases.counter where unit_id = $1', [worker])
    expect(rows).toEqual([{ n: 0 }])
    const figures = await product.call(ops.readTicketFigures, { as: 'unit-head', query: { from: '2026-03-01', to: '2026-03-31' } })
    expect(JSON.stringify(figures.value)).not.toMatch(/小吴|grid-worker|staff|assignee/)
    const read = await page(pipe, 'unit-head')
    expect(JSON.stringify(read.history)).not.toMatch(/star|satisf|solved|满意|颗星/)
    const view = await product.call(casesOperations.readCase, { as: 'committee-head', params: { caseId: pipe.caseId } })
    expect(JSON.stringify(view.value.timeline.filter((each) => each.kind === 'ticket-revisited'))).not.toMatch(/satisfied|"stars"/)
  })

  test('T01: a ticket is no dispute: it is neither triaged nor dispatched as one, and no letter of a dispute goes out', async () => {
    const body = { category: 'NBR-01', gates: ALL_SAFE } as const
    expect((await product.call(triageOperations.triage, { as: 'dispatcher', params: { caseId: pipe.caseId }, body })).refusal?.code).toBe('out-of-turn')
  })

  test('facts give the same states, clocks and figures again', async () => {
    const verified = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect(verified.differences).toEqual([])
  })
})
