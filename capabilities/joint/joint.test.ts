import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { uncharged } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import { casesOperations } from '../cases/contract.ts'
import { seedCourts } from '../confirmation/court.testing.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase, type Opened, openedCase } from '../mediation/house.testing.ts'
import { deadlines } from '../../stories/acts.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { routingOperations } from '../triage/contract/routing.ts'
import { jointOperations as ops, type SeatBody } from './contract.ts'

let product: Product
let opened: Opened
const LIAISON = id(7, 91)
const LEADER = id(7, 95)
const JUDICIAL = id(7, 96)

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-30 09:10' })
  await seedCourts(product)
  for (const [staffId, n, login, role] of [[LEADER, 95, 'leader', 'leader'], [JUDICIAL, 96, 'judicial', 'judicial-office']] as const) {
    await product.rows(
      `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
       select district_id, $2, $3, $3, password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $4`,
      [TEST_DISTRICT, staffId, login, staffIdOf('mediator')])
    await product.rows(
      `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, $5, 'main', '', '2025-01-01')`,
      [TEST_DISTRICT, id(8, n), staffId, UNITS.otherCommunity, role])
  }
})
beforeEach(async () => {
  product.clock.set('2026-03-30 09:10')
  opened = await openedCase(product)
})
afterAll(() => product.stop())

const params = () => ({ caseId: opened.caseId })
const seat = (body: SeatBody) => product.call(ops.seatMember, { as: 'mediator', params: params(), body })
const view = async (as = 'mediator') => (await product.call(ops.readJoint, { as, params: params() })).value
const parties = () => [opened.applicant, opened.respondent]
const desk = (as: string) => product.call(mediationOperations.readMediationDesk, { as, params: params() })

describe('the joint team', () => {
  test('the tribunal guides: it sees how the case goes, never what is in it (§8.2, N-04)', async () => {
    expect((await product.call(casesOperations.readCase, { as: 'court-liaison', params: params() })).status).toBe(404)
    expect((await seat({ slot: 'guide', staffId: LIAISON })).value.state).toBe('formed')
    const seen = (await product.call(casesOperations.readCase, { as: 'court-liaison', params: params() })).value
    expect(seen.nearness).toBe('metadata')
    expect(seen.case.title).toBeNull()
    expect((await desk('court-liaison')).status).toBe(403)
    expect((await view('court-liaison')).parties).toEqual([])
    expect((await product.call(ops.listMySeats, { as: 'court-liaison' })).value.cases.map((each) => each.code)).toContain(opened.code)
  })

  test('the judicial office reads the case only with every party’s consent', async () => {
    expect((await seat({ slot: 'judicial', staffId: JUDICIAL, agreedBy: [opened.applicant] })).refusal?.code).toBe('everybody-agrees')
    ;(await seat({ slot: 'judicial', staffId: JUDICIAL, agreedBy: parties() })).value
    expect((await product.call(casesOperations.readCase, { as: 'judicial', params: params() })).value.nearness).toBe('content')
    expect((await view()).seats).toMatchObject([{ slot: 'judicial', reads: true }])
  })

  test('leaving ends the access at once', async () => {
    ;(await seat({ slot: 'judicial', staffId: JUDICIAL, agreedBy: parties() })).value
    ;(await product.call(ops.unseatMember, { as: 'mediator', params: params(), body: { staffId: JUDICIAL } })).value
    expect((await product.call(casesOperations.readCase, { as: 'judicial', params: params() })).status).toBe(404)
    expect((await view()).seats).toEqual([])
    expect((await product.call(ops.unseatMember, { as: 'mediator', params: params(), body: { staffId: JUDICIAL } })).refusal?.code).toBe('not-seated')
  })

  test('a restricted case is read by nobody through a seat', async () => {
    ;(await seat({ slot: 'judicial', staffId: JUDICIAL, agreedBy: parties() })).value
    ;(await product.call(mediationOperations.askGates, { as: 'mediator', params: params(), body: { answers: { 'G-03': 'yes' } } })).value
    const seen = await product.call(casesOperations.readCase, { as: 'judicial', params: params() })
    expect(seen.status === 404 || seen.value.nearness === 'metadata').toBe(true)
  })

  test.each<[string, () => SeatBody, string]>([
    ['whose post does not fit', () => ({ slot: 'guide', staffId: JUDICIAL }), 'does-not-fit-slot'],
    ['who handles the case', () => ({ slot: 'judicial', staffId: staffIdOf('mediator') }), 'already-handles'],
    ['of the court as a reader', () => ({ slot: 'guide', staffId: LIAISON, agreedBy: parties() }), 'may-not-read'],
  ])('refuses somebody %s', async (_name, body, code) => expect((await seat(body())).refusal?.code).toBe(code))
})

describe('a leader in charge', () => {
  const take = (staffId: string, reviewOn = '2026-04-10') => product.call(ops.takeCharge, {
    as: 'dispatcher', params: params(), body: { staffId, ground: 'open-long', plan: '两周内现场协调一次。', reviewOn },
  })

  test('plans and reviews by their days, and sees how the case goes', async () => {
    ;(await take(LEADER)).value
    expect((await deadlines(product, opened))['review']).toMatchObject({ raw: '2026-04-10' })
    expect((await desk('leader')).status).toBe(403)
    const listed = async (as = 'director') => (await product.call(ops.listCharges, { as })).value.charges.find((each) => each.caseId === opened.caseId)
    expect(await listed('supervisor')).toMatchObject({ code: opened.code.replace('-', ''), reviewOn: '2026-04-10', late: false, unit: { zh: '示例社区' } })
    expect((await product.call(ops.listCharges, { as: 'mediator' })).status).toBe(403)
    const own = (await product.call(ops.listMySeats, { as: 'leader' })).value.cases.find((each) => each.caseId === opened.caseId)
    expect(own).toMatchObject({ reviewOn: '2026-04-10', late: false })
    product.clock.set('2026-04-10 09:00')
    const review = (reviewOn?: string) => product.call(ops.reviewCharge, { as: 'leader', params: params(), body: { note: '已协调住建部门。', ...(reviewOn ? { reviewOn } : {}) } })
    ;(await review('2026-04-24')).value
    expect((await deadlines(product, opened))['review']).toMatchObject({ raw: '2026-04-24' })
    expect((await view('leader')).charge).toMatchObject({ plan: '两周内现场协调一次。', reviews: [{ on: '2026-04-10', note: '已协调住建部门。' }] })
    ;(await review()).value
    expect(await deadlines(product, opened)).not.toHaveProperty('review')
    ;(await product.call(ops.endCharge, { as: 'leader', params: params(), body: { note: '矛盾已缓和。', outcome: 'settled' } })).value
    expect(await listed()).toBeUndefined()
    expect((await view('dispatcher')).ended).toEqual({ on: '2026-04-10', outcome: { zh: '已经化解', en: 'settled' }, note: '矛盾已缓和。' })
    expect((await product.call(casesOperations.readCase, { as: 'leader', params: params() })).status).toBe(404)
  })

  test('what reaches the rules’ thresholds is on the head’s list until a leader has it (§4, row 7)', async () => {
    const listed = async (as = 'director') => (await product.call(routingOperations.listForCharge, { as })).value.cases.find((each) => each.code === opened.code)
    product.clock.set('2026-05-29 09:00')
    expect(await listed()).toBeUndefined()
    product.clock.set('2026-05-30 09:00')
    // Every open case is looked at: pages of the index put together are the whole.
    const [whole, pages] = await inDistrict(product.services.db, TEST_DISTRICT, async (tx) => {
      const rows = await uncharged(tx, '1', undefined, 1)
      for (let last = rows[0]; last; ) {
        const next = await uncharged(tx, '1', { dueOn: last.due_on, id: last.id }, 1)
        rows.push(...next)
        last = next[0]
      }
      return [await uncharged(tx, '1', undefined, 100), rows] as const
    })
    expect(pages).toEqual(whole)
    expect(pages.length).toBeGreaterThan(1)
    expect(await listed()).toMatchObject({ openDays: 61, reports: 1, why: { zh: '登记满 61 天' } })
    expect((await product.call(routingOperations.listForCharge, { as: 'mediator' })).refusal?.code).toBe('role-not-permitted')
    ;(await take(LEADER, '2026-06-10')).value
    expect(await listed()).toBeUndefined()
  })

  test('does not mediate by that alone (PMA 19)', async () => {
    opened = await acceptedCase(product)
    ;(await take(LEADER)).value
    const named = { mediatorIds: [LEADER], chosenBy: 'committee', disclosure: 'none' } as const
    expect((await product.call(mediationOperations.designateMediator, { as: 'committee-head', params: params(), body: { ...named, mediatorIds: [LEADER] } })).refusal?.code).toBe('no-such-mediator')
    const contact = { partyId: opened.respondent, channel: 'phone', at: '2026-03-30T09:05', reached: true, result: '打过电话' } as const
    expect((await product.call(mediationOperations.recordContact, { as: 'leader', params: params(), body: contact })).status).toBe(403)
  })

  test.each<[string, () => Promise<{ refusal?: { code: string } | undefined }>, string]>([
    ['somebody without the post', () => take(JUDICIAL), 'no-leader-post'],
    ['a review day that has passed', () => take(LEADER, '2026-03-01'), 'day-not-ahead'],
    ['a second leader', async () => { await take(LEADER); return take(LEADER) }, 'charge-there'],
    ['ending what nobody has', () => product.call(ops.endCharge, { as: 'dispatcher', params: params(), body: { note: '无' } }), 'no-charge'],
  ])('refuses %s', async (_name, act, code) => expect((await act()).refusal?.code).toBe(code))
})
