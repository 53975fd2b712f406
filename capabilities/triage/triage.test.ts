import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesOperations } from '../cases/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, UNITS } from '../../tools/testing/small-district.ts'
import { triageOperations as ops, type TriageBody } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const SAFE = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no', 'G-07': 'no' } as const

async function registered(place = true): Promise<string> {
  const body = { text: '楼上漏水', channel: 'visit', noticeGiven: true, ...(place ? { addressId: ADDRESSES.flat502 } : {}) } as const
  return (await product.call(intakeOperations.registerCase, { body, as: place ? 'clerk' : 'dispatcher' })).value.caseId
}

const triage = (caseId: string, body: Partial<TriageBody> = {}, as = 'dispatcher', commandId?: string) =>
  product.call(ops.triage, { params: { caseId }, as, body: { category: 'NBR-01', gates: SAFE, ...body }, ...(commandId ? { commandId } : {}) })

test('the screen has every question with help, every category with law, and a route with its reason', async () => {
  const caseId = await registered()
  const { value } = await product.call(ops.readTriage, { params: { caseId }, query: {}, as: 'dispatcher' })
  expect(value.gates).toHaveLength(14)
  expect(value.gates.filter((each) => each.required).map((each) => each.code)).toEqual(Object.keys(SAFE))
  expect(value.categories).toHaveLength(30)
  expect(value.proposal).toMatchObject({ ruleId: 'R3-place', unitId: UNITS.community, handling: 'ordinary' })
  expect(value.proposal.reason.zh).toContain('示例社区')
  const fired = await product.call(ops.readTriage, { params: { caseId }, query: { fired: 'G-02,G-03', category: 'FAM-01' }, as: 'dispatcher' })
  expect(fired.value.proposal.handling).toBe('sealed')
  expect(fired.value.stops.map((each) => each.gate)).toEqual(['G-02', 'G-03'])
})

test('an ordinary matter goes to the lowest centre; the fact keeps the rule', async () => {
  const caseId = await registered()
  const done = await triage(caseId)
  expect(done.value).toMatchObject({ overridden: false, route: { unitId: UNITS.community, ruleId: 'R3-place' }, stops: [] })
  const view = await product.call(casesOperations.readCase, { params: { caseId }, as: 'clerk' })
  expect(view.value.case).toMatchObject({ stage: 'triaged', category: 'NBR-01' })
  expect(view.value.timeline.at(-1)?.data).toMatchObject({ ruleId: 'R3-place', routeUnitId: UNITS.community, handling: 'ordinary' })
  expect(view.value.deadlines.map((each) => each.key)).toEqual(['DL-01'])
})

test('an unknown answer is refused by name, and what was answered at the counter need not be asked again', async () => {
  const caseId = await registered()
  const { 'G-05': _left, ...six } = SAFE
  const missing = await triage(caseId, { gates: { ...six, 'G-06': 'unknown' } })
  expect(missing.refusal).toMatchObject({ code: 'gates-unanswered', details: { gates: ['G-05', 'G-06'] } })
  await product.call(intakeOperations.stateDetails, { params: { caseId }, as: 'clerk', body: { gates: { 'G-05': 'no', 'G-06': 'no' } } })
  expect((await triage(caseId, { gates: { ...six, 'G-06': 'unknown' } })).status).toBe(200)
})

test('a fired gate is recorded and said in words with what to do; the matter is not lost', async () => {
  const caseId = await registered()
  const done = await triage(caseId, { gates: { ...SAFE, 'G-01': 'yes' } })
  expect(done.value.route).toMatchObject({ handling: 'stop', handlingRuleId: 'R1-G-01', unitId: UNITS.community })
  expect(done.value.stops[0]?.words.zh).toContain('110')
  const view = await product.call(casesOperations.readCase, { params: { caseId }, as: 'clerk' })
  expect(view.value.case.urgent).toBe(true)
  expect(view.value.timeline.at(-1)?.data.fired).toEqual(['G-01'])
  const back = await triage(caseId)
  expect(back.refusal?.code).toBe('gate-reason-missing')
  expect((await triage(caseId, { gateReason: '民警核实，没有受伤' })).status).toBe(200)
})

test('overriding needs a reason and a unit that exists', async () => {
  const caseId = await registered()
  expect((await triage(caseId, { unitId: UNITS.street })).refusal?.code).toBe('override-reason-missing')
  expect((await triage(caseId, { unitId: '01900000-0000-7000-8000-0000000000ff', reason: '当事人要求' })).refusal?.code).toBe('no-such-unit')
  const done = await triage(caseId, { unitId: UNITS.street, reason: '社区调解员是当事人亲属' })
  expect(done.value).toMatchObject({ overridden: true, route: { unitId: UNITS.street } })
})

test('without a place it stays where it is, and the screen says so', async () => {
  const caseId = await registered(false)
  const { value } = await product.call(ops.readTriage, { params: { caseId }, query: {}, as: 'dispatcher' })
  expect(value).toMatchObject({ placeKnown: false, proposal: { ruleId: 'R3-no-place', unitId: UNITS.district } })
})

test('a new category moves the count', async () => {
  product.clock.set('2026-03-24 09:00')
  const caseId = await registered()
  await triage(caseId, { category: 'CON-01' })
  const rows = await product.rows<{ category: string; n: string }>(
    `select category, sum(n) as n from cases.counter where indicator = 'registered' and effective_on = '2026-03-24' group by category order by category`)
  expect(rows.filter((each) => Number(each.n) !== 0)).toEqual([{ category: 'CON-01', n: '1' }])
})

test('a stale form, a double click, an unknown category, and who may', async () => {
  const caseId = await registered()
  expect((await triage(caseId, { seq: 99 })).refusal?.code).toBe('case-changed')
  expect((await triage(caseId, { category: 'ZZZ-01' })).refusal?.code).toBe('no-such-category')
  expect((await triage(caseId, { gates: { ...SAFE, 'G-77': 'no' } })).refusal?.code).toBe('no-such-gate')
  expect((await triage(caseId, {}, 'mediator')).refusal?.code).toBe('role-not-permitted')
  const commandId = '01900000-0000-7000-8000-00000000b001'
  const [one, two] = await Promise.all([triage(caseId, {}, 'dispatcher', commandId), triage(caseId, {}, 'dispatcher', commandId)])
  expect(two.value).toEqual(one.value)
  const facts = await product.rows(`select id from cases.fact where case_id = $1 and kind = 'triaged'`, [caseId])
  expect(facts).toHaveLength(1)
})
