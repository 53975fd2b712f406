import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { letters } from '../../stories/acts.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { casesOperations } from '../cases/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase, contacted, type Opened, openedCase } from '../mediation/house.testing.ts'
import { transfersOperations as ops, type TransferBody } from './contract.ts'
import { ASSOCIATION, HOUSING, PETITION, seedReceivers } from './receivers.testing.ts'
import { sweepUnacknowledged } from './sweep.ts'

let product: Product
let opened: Opened

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:10' })
  await seedReceivers(product)
})
beforeEach(async () => {
  product.clock.set('2026-03-16 09:10')
  opened = await openedCase(product)
})
afterAll(() => product.stop())

const params = () => ({ caseId: opened.caseId })
const SENT: TransferBody = {
  toUnitId: HOUSING, matter: '示例小区2号楼外墙渗水，多户反映。', reason: '涉及房屋质量保修，由住建部门处理。', materials: ['登记表1份'], told: 'phone', namesAgreed: false,
}
const send = (changes: Partial<TransferBody> = {}, as = 'dispatcher') => product.call(ops.transferCase, { as, params: params(), body: { ...SENT, ...changes } })
const sent = async (changes: Partial<TransferBody> = {}) => (await send(changes)).value.slipId
const sign = (slipId: string, as: string) => product.call(ops.acknowledgeTransfer, { as, params: { slipId }, body: {} })
const object = (slipId: string, as: string) => product.call(ops.objectToTransfer, { as, params: { slipId }, body: { reason: '保修期已过，不归我们管。' } })
const decide = (accepted: boolean) => product.call(ops.decideTransferObjection, { as: 'dispatcher', params: params(), body: { accepted, ground: '保修期确实已过，退回重新安排。' } })
const view = async (as = 'dispatcher') => (await product.call(ops.readTransfer, { as, params: params() })).value
const read = async (as = 'dispatcher') => (await product.call(casesOperations.readCase, { as, params: params() })).value
const unit = async () => (await product.rows<{ unit_id: string }>('select unit_id from cases.case_file where id = $1', [opened.caseId]))[0]?.unit_id
const due = async () => (await read()).deadlines.filter((each) => !each.optional).map((each) => `${each.key} ${each.rolledOn}`)
const counted = async (indicator: string, unitId: string) => {
  const [row] = await product.rows<{ n: string }>('select coalesce(sum(n), 0) as n from cases.counter where indicator = $1 and unit_id = $2', [indicator, unitId])
  return Number(row?.n)
}

describe('T03: sent on to the body that is competent', () => {
  test('one working day to sign; the citizen is told; the first receiver keeps it until then', async () => {
    const slipId = await sent()
    const { case: file } = await read()
    expect(file).toMatchObject({ stageKind: 'mediation', stage: 'transferred', open: true })
    expect(await unit()).toBe(UNITS.community)
    expect(await due()).toEqual(['T03 2026-03-17'])
    expect((await letters(product, opened)).join()).toContain('transferred → reporter')
    expect((await product.call(mediationOperations.recordContact, { as: 'mediator', params: params(), body: { partyId: opened.respondent, channel: 'phone', at: '2026-03-16T09:05', reached: true, result: '说了' } })).refusal?.code).toBe('out-of-turn')
    expect((await product.call(ops.readSlip, { as: 'department-handler', params: { slipId } })).value).toMatchObject({ reason: SENT.reason, parties: [] })
  })

  test('the receiver reads the slip, not the case; nobody else finds it', async () => {
    const slipId = await sent()
    expect((await product.call(casesOperations.readCase, { as: 'department-handler', params: params() })).status).toBe(404)
    expect((await product.call(ops.readSlip, { as: 'petition-officer', params: { slipId } })).refusal?.code).toBe('no-such-slip')
    expect((await sign(slipId, 'petition-officer')).refusal?.code).toBe('no-such-slip')
    const mine = (await product.call(ops.listTransfers, { as: 'department-handler', query: {} })).value.slips
    expect(mine.map((each) => each.slipId)).toContain(slipId)
    expect((await product.call(ops.listTransfers, { as: 'petition-officer', query: {} })).value.slips).toEqual([])
    expect((await product.call(ops.listTransfers, { as: 'dispatcher', query: { side: 'sent' } })).value.slips.map((each) => each.slipId)).toContain(slipId)
  })

  test('a department signs: handed over, counted where it was sent from, out of stock; its result is told', async () => {
    const before = [await counted('transferred', UNITS.community), await counted('stock-out', UNITS.community)]
    const slipId = await sent()
    expect((await sign(slipId, 'department-handler')).value.state).toBe('handed-over')
    expect((await read()).case).toMatchObject({ stage: 'handed-over', open: false })
    expect(await due()).toEqual([])
    expect([await counted('transferred', UNITS.community), await counted('stock-out', UNITS.community)]).toEqual(before.map((each) => each + 1))
    product.clock.set('2026-03-20 09:10')
    const body = { result: 'settled', on: '2026-03-19' } as const
    expect((await product.call(ops.answerTransfer, { as: 'department-handler', params: { slipId }, body })).value.state).toBe('answered')
    expect((await view()).slips.at(-1)).toMatchObject({ receivedOn: '2026-03-16', result: { zh: '已经化解' } })
    expect((await letters(product, opened)).join()).toContain('transfer-result → reporter')
  })

  test('an association goes on with it as its own case, from the first state and with a clock of its own', async () => {
    await contacted(product, opened)
    const slipId = await sent({ toUnitId: ASSOCIATION })
    product.clock.set('2026-03-17 09:10')
    expect((await sign(slipId, 'sector-mediator')).value.state).toBe('registered')
    expect((await read()).case).toMatchObject({ stage: 'registered', open: true })
    expect(await unit()).toBe(ASSOCIATION)
    expect(await due()).toEqual(['DL-02 2026-03-20'])
    expect((await read('sector-mediator')).nearness).toBe('content')
    expect(await counted('transferred', UNITS.community)).toBeGreaterThan(0)
  })

  test('before triage too', async () => {
    const body = { text: '噪声扰民', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const
    opened = { ...opened, caseId: (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value.caseId }
    const slipId = await sent({ toUnitId: UNITS.station })
    expect((await read()).case).toMatchObject({ stageKind: 'entry', stage: 'transferred' })
    expect((await sign(slipId, 'community-officer')).value.state).toBe('handed-over')
  })

  test('a body without a desk: the receipt is noted by hand, with who signed and when', async () => {
    const { toUnitId: _left, ...outside } = SENT
    const done = await product.call(ops.transferCase, { as: 'dispatcher', params: params(), body: { ...outside, toName: '外地示例仲裁委员会' } })
    product.clock.set('2026-03-17 09:10')
    const note = (on: string) => product.call(ops.noteReceipt, { as: 'dispatcher', params: params(), body: { by: '收发室', on } })
    expect((await note('2026-03-15')).refusal?.code).toBe('day-to-come')
    expect((await note('2026-03-17')).value).toEqual({ slipId: done.value.slipId, state: 'handed-over' })
    expect((await view()).slips.at(-1)).toMatchObject({ receivedBy: '收发室', slip: { outside: true, to: { zh: '外地示例仲裁委员会' } } })
    const body = { result: 'not-accepted', on: '2026-03-17' } as const
    expect((await product.call(ops.noteResult, { as: 'dispatcher', params: params(), body })).value.state).toBe('answered')
  })

  test('a body with a desk answers for itself; one without may object by hand', async () => {
    await sent()
    const body = { reason: '来电说不归他们管。' }
    expect((await product.call(ops.noteObjection, { as: 'dispatcher', params: params(), body })).refusal?.code).toBe('receiver-answers')
    opened = await openedCase(product)
    const { toUnitId: _left, ...outside } = SENT
    ;(await product.call(ops.transferCase, { as: 'dispatcher', params: params(), body: { ...outside, toName: '示例热线' } })).value
    expect((await product.call(ops.noteObjection, { as: 'dispatcher', params: params(), body })).value.state).toBe('objected')
  })

  test.each<[string, Partial<TransferBody>, string]>([
    ['to the unit that has it', { toUnitId: UNITS.community }, 'own-unit'],
    ['to a unit that is not there', { toUnitId: '01900001-0000-7000-8000-00000000ffff' }, 'no-such-unit'],
    ['to the petition office by default (PET 31)', { toUnitId: PETITION }, 'petition-last'],
  ])('refused %s', async (_name, changes, code) => expect((await send(changes)).refusal?.code).toBe(code))

  test('not after acceptance, and not by whoever does not dispatch', async () => {
    expect((await send({}, 'mediator')).status).toBe(403)
    opened = await acceptedCase(product)
    expect((await send()).refusal).toMatchObject({ code: 'out-of-turn', law: 'PET-22' })
  })

  test('names go along only if the parties agreed (PIPL 23)', async () => {
    const slipId = await sent({ namesAgreed: true })
    expect((await product.call(ops.readSlip, { as: 'department-handler', params: { slipId } })).value.parties).toEqual(['当事人甲', '当事人乙'])
  })
})

describe('T03b: back in the queue', () => {
  test('nobody signed: it is back by itself, as of the day after, whenever the sweep ran; once', async () => {
    const slipId = await sent()
    product.clock.set('2026-03-17 23:50')
    expect(await sweepUnacknowledged(product.services)).toBe(0)
    product.clock.set('2026-03-20 03:00')
    await sweepUnacknowledged(product.services)
    const [fact] = await product.rows<{ on: string; why: string }>(
      `select occurred_on::text as on, data->>'why' as why from cases.fact where case_id = $1 and kind = 'transfer-returned'`, [opened.caseId])
    expect(fact).toEqual({ on: '2026-03-18', why: 'unacknowledged' })
    expect(await sweepUnacknowledged(product.services)).toBe(0)
    expect((await read()).case).toMatchObject({ stage: 'registered' })
    expect(await unit()).toBe(UNITS.community)
    expect(await due()).toEqual(['DL-02 2026-03-23'])
    expect((await sign(slipId, 'department-handler')).refusal?.code).toBe('out-of-turn')
    expect((await letters(product, opened)).join()).toContain('transfer-returned → reporter')
  })

  test('the receiver objects and is right: REGISTERED again, what was counted is taken off', async () => {
    const before = await counted('transferred', UNITS.community)
    const slipId = await sent()
    ;(await sign(slipId, 'department-handler')).value
    product.clock.set('2026-03-18 10:00')
    ;(await object(slipId, 'department-handler')).value
    expect(await due()).toEqual(['T03-decide 2026-03-20'])
    expect((await decide(true)).value.state).toBe('returned')
    expect((await read()).case).toMatchObject({ stage: 'registered', open: true })
    expect(await counted('transferred', UNITS.community)).toBe(before)
    expect((await view()).slips.at(-1)).toMatchObject({ objection: '保修期已过，不归我们管。', ground: '保修期确实已过，退回重新安排。' })
  })

  test('the objection is not accepted: the receiver keeps it, with a new day to sign', async () => {
    const slipId = await sent()
    ;(await object(slipId, 'department-handler')).value
    expect((await decide(false)).value.state).toBe('stands')
    expect(await due()).toEqual(['T03 2026-03-17'])
    expect((await sign(slipId, 'department-handler')).value.state).toBe('handed-over')
  })

  test('two working days to object, five for the petition office (DL-16, PET 23)', async () => {
    const slipId = await sent()
    ;(await sign(slipId, 'department-handler')).value
    product.clock.set('2026-03-19 09:10')
    expect((await object(slipId, 'department-handler')).refusal).toMatchObject({ code: 'objection-too-late', law: 'PET-23' })
    product.clock.set('2026-03-16 09:10')
    opened = await openedCase(product)
    const petition = await sent({ toUnitId: PETITION, noOtherRoute: true })
    ;(await sign(petition, 'petition-officer')).value
    product.clock.set('2026-03-23 09:10')
    expect((await object(petition, 'petition-officer')).value.state).toBe('objected')
  })

  test('two returns at most; then the director says who handles it, and nobody objects', async () => {
    for (const _round of [1, 2]) {
      const slipId = await sent()
      ;(await object(slipId, 'department-handler')).value
      ;(await decide(true)).value
    }
    expect((await send()).refusal).toMatchObject({ code: 'returned-twice', law: 'PET-24' })
    const designate = (as = 'director') => product.call(ops.designateUnit, { as, params: params(), body: { toUnitId: HOUSING, ground: '外墙属于住建部门监管。' } })
    expect((await designate('dispatcher')).status).toBe(403)
    expect((await view('director')).steps).toMatchObject([{ step: 'designate', refusal: null }])
    const { slipId, state } = (await designate()).value
    expect(state).toBe('handed-over')
    expect((await object(slipId, 'department-handler')).refusal?.code).toBe('slip-answered')
    expect(await counted('sent-around', UNITS.community)).toBe(1)
    expect(await pdfOf(slipId)).toContain('本单为最终指定')
  })

  test('not for good before two returns', async () => {
    const done = await product.call(ops.designateUnit, { as: 'director', params: params(), body: { toUnitId: HOUSING, ground: '外墙属于住建部门监管。' } })
    expect(done.refusal?.code).toBe('not-returned-twice')
  })
})

const textOf = async (bytes: Uint8Array) => (await readPdf(new Uint8Array(bytes))).map((page) => page.text).join('')
const pdfOf = async (slipId: string, as = 'dispatcher') => textOf((await product.call(ops.printTransferSlip, { as, params: { slipId } })).value.bytes)

describe('up and down between the four levels (§8.2)', () => {
  const UP = { ground: 'deadlock', matter: '示例小区2号楼外墙渗水。', reason: '谈了三次没谈拢，请街道协调。', told: 'phone' } as const
  const up = (changes: { readonly toUnitId?: string } = {}, as = 'committee-head') => product.call(ops.escalateCase, { as, params: params(), body: { ...UP, ...changes } })

  test('the head asks the level above, with a ground, a reason and a clock; it stays here until the receipt', async () => {
    expect((await view('committee-head')).steps.map((each) => each.step)).toEqual(['escalate'])
    expect((await view('committee-head')).levels.up.map((each) => each.unitId)).toEqual([UNITS.street, UNITS.district])
    expect((await up({}, 'mediator')).refusal?.code).toBe('role-not-permitted')
    expect((await up({ toUnitId: UNITS.otherCommunity })).refusal?.code).toBe('no-level-there')
    const { slipId } = (await up({ toUnitId: UNITS.district })).value
    expect(await due()).toEqual(['T03 2026-03-17'])
    expect(await unit()).toBe(UNITS.community)
    expect(await counted('escalated', UNITS.community)).toBe(1)
    expect(await pdfOf(slipId)).toContain('多次调解谈不拢：谈了三次没谈拢，请街道协调。')
    expect((await sign(slipId, 'dispatcher')).value.state).toBe('registered')
    expect(await unit()).toBe(UNITS.district)
  })

  test('and the level above hands it down again, where it counts as handed down; nobody signs and it comes back', async () => {
    ;(await sign((await up({ toUnitId: UNITS.district })).value.slipId, 'dispatcher')).value
    const down = (toUnitId: string) => product.call(ops.handDownCase, {
      as: 'dispatcher', params: params(), body: { ...UP, ground: 'lowest-first', toUnitId, reason: '先由社区就近办。' },
    })
    expect((await down(UNITS.station)).refusal?.code).toBe('no-level-there')
    expect((await down(UNITS.otherCommunity)).status).toBe(201)
    expect(await counted('handed-down', UNITS.district)).toBe(1)
    product.clock.set('2026-03-18 08:00')
    await sweepUnacknowledged(product.services)
    expect(await unit()).toBe(UNITS.district)
  })
})

describe('D19: the slip', () => {
  test('says the time to object that the receiver has: two working days, five for the petition office (PET 23)', async () => {
    expect(await pdfOf(await sent())).toContain('在2个工作日内写明理由退回')
    opened = await openedCase(product)
    expect(await pdfOf(await sent({ toUnitId: PETITION, noOtherRoute: true }))).toContain('在5个工作日内写明理由退回')
  })

  test('is a PDF for both units, with the receipt once it was signed', async () => {
    const slipId = await sent()
    const printed = (await product.call(ops.printTransferSlip, { as: 'department-handler', params: { slipId } })).value
    const before = await textOf(printed.bytes)
    for (const said of ['移送（转办）单', '示例社区', '示例住建局', SENT.matter, SENT.reason, '登记表1份', '2026年3月17日']) expect(before).toContain(said)
    expect(before).not.toContain('当事人甲')
    ;(await sign(slipId, 'department-handler')).value
    const signed = (await product.call(ops.printTransferSlip, { as: 'dispatcher', params: { slipId } })).value
    expect(await textOf(signed.bytes)).toContain('收件人123')
    expect((await product.call(ops.printTransferSlip, { as: 'petition-officer', params: { slipId } })).refusal?.code).toBe('no-such-slip')
  })
})

test('states, deadlines and counters are what the facts say', async () => {
  const { services } = product
  const verified = await verifyDistrict(services.db, services.district(TEST_DISTRICT), services.calendar(), () => undefined)
  expect(verified.differences).toEqual([])
})
