import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations } from '../cases/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { type ChangeShape, routingOperations as routing } from './contract/routing.ts'
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

describe('rules as data', () => {
  const LATER = '2026-03-25'
  const change = (seq: number, asked: ChangeShape, as = 'administrator') => product.call(routing.changeRouting, { as, body: { seq, change: asked } })
  const shown = async (as = 'administrator') => (await product.call(routing.readRouting, { as })).value
  const forStreet = (effectiveFrom = LATER): ChangeShape => ({
    kind: 'add', when: [{ kind: 'category', codes: ['NBR-01'] }, { kind: 'place', is: 'home' }], outcome: { target: 'unit', unitId: UNITS.street },
    effectiveFrom, basis: '区委专题会议纪要（示例）',
  })
  const simulate = (seq: number, as: string, from = '2026-03-16') => product.call(routing.startSimulation, { as, body: { seq, from, to: '2026-03-24' } })
  const publish = (seq: number, effectiveFrom = LATER, as = 'administrator') => product.call(routing.publishRouting, { as, body: { seq, effectiveFrom, note: '漏水先由街道办理' } })

  test('what ships is version 0, in words with what it rests on; safety rules are no administrator’s', async () => {
    const rules = await shown('dispatcher')
    expect(rules).toMatchObject({ version: 0, draft: null, mayChange: false })
    expect(rules.rules.find((each) => each.id === 'R3-place')?.words.zh).toBe('知道地点：派给地点所在的最基层中心。')
    expect((await change(0, forStreet(), 'dispatcher')).refusal?.code).toBe('role-not-permitted')
    expect((await change(0, { kind: 'end', ruleId: 'R1-G-03', on: LATER })).refusal?.code).toBe('rule-of-law')
    expect((await product.call(routing.readRouting, { as: 'mediator' })).refusal?.code).toBe('role-not-permitted')
  })

  test('a draft is tried on past decisions before it is published: counts for all, codes for who may know of them', async () => {
    expect((await change(0, forStreet())).value.seq).toBe(1)
    expect((await change(0, forStreet())).refusal?.code).toBe('draft-changed')
    expect((await publish(1)).refusal?.code).toBe('not-tried')
    expect((await simulate(1, 'administrator', '2024-01-01')).refusal?.code).toBe('bad-span')
    expect((await simulate(1, 'administrator')).value).toMatchObject({ state: 'finished', cases: [] })
    const seq = (await change(1, { kind: 'move', ruleId: 'D-1', up: false })).value.seq
    expect((await publish(seq)).refusal?.code).toBe('not-tried')
    expect((await simulate(1, 'dispatcher')).refusal?.code).toBe('draft-changed')
    const seen = (await simulate((await change(seq, { kind: 'move', ruleId: 'D-1', up: true })).value.seq, 'dispatcher')).value
    expect(seen.counted).toBeGreaterThan(3)
    expect(seen.moves.map((each) => `${each.from.zh}→${each.to.zh}`)).toEqual(['示例社区→示例街道综治中心'])
    expect(seen.cases).toHaveLength(seen.elsewhere)
    const goOn = (simulationId: string) => product.call(routing.continueSimulation, { as: 'administrator', params: { simulationId }, body: {} })
    expect((await goOn(seen.simulationId)).value).toMatchObject({ state: 'finished', counted: seen.counted })
    expect((await goOn('01900000-0000-7000-8000-0000000000ff')).refusal?.code).toBe('no-such-simulation')
    const plain = (await product.call(routing.readSimulation, { as: 'administrator', params: { simulationId: seen.simulationId } })).value
    expect([plain.elsewhere, plain.cases]).toEqual([seen.elsewhere, []])
  })

  test('published it is a version from its day on, and every decision names rule and version', async () => {
    expect((await publish(3, '2026-03-20')).refusal?.code).toBe('publish-in-past')
    expect((await publish(3)).value).toEqual({ version: 1 })
    expect((await publish(3)).refusal?.code).toBe('no-draft')
    const before = await registered()
    expect((await triage(before)).value.route).toMatchObject({ ruleId: 'R3-place', ruleSet: 0 })
    product.clock.set('2026-03-25 09:00')
    const caseId = await registered()
    const done = (await triage(caseId)).value.route
    expect(done).toMatchObject({ ruleId: 'D-1', ruleSet: 1, unitId: UNITS.street })
    expect(done.reason.zh).toBe('类别是漏水、渗水、排水、暖气水，并且地点在住户家，按本区规则（D-1）由示例街道综治中心办理。')
    const view = await product.call(casesOperations.readCase, { params: { caseId }, as: 'dispatcher' })
    expect(view.value.timeline.at(-1)?.data).toMatchObject({ ruleId: 'D-1', ruleSet: 1, counts: { people: 0, reports: 1 }, place: 'home' })
    expect(await shown()).toMatchObject({ version: 1, history: [{ version: 1, note: '漏水先由街道办理' }] })
  })

  test('a faulty draft is refused in words: without a last rule, nothing would fit what fits nowhere', async () => {
    const seq = (await change(0, { kind: 'end', ruleId: 'R3-no-place', on: '2026-06-01' })).value.seq
    expect((await shown()).draft?.faults.map((each) => each.zh).join()).toContain('兜底')
    expect((await publish(seq, '2026-03-26')).refusal).toMatchObject({ code: 'draft-faulty' })
    expect((await product.call(routing.dropRoutingDraft, { as: 'administrator', body: { seq } })).status).toBe(200)
    expect((await shown()).draft).toBeNull()
  })
})

test('domain §4, row 6: more than one department is the hub’s, with a note of analysis and the units that help', async () => {
  const caseId = await registered()
  const departments = ['01900000-0000-7000-8000-0000000d0001', '01900000-0000-7000-8000-0000000d0002']
  for (const [n, id] of departments.entries()) {
    await product.rows(
      `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
       values ($1, $2, $3, 'department', 2, 'link', $4, $4, $5, $5, '2020-01-01')`, [TEST_DISTRICT, id, UNITS.district, `1.9${n}`, `示例部门${n}`])
  }
  const asked = await product.call(ops.readTriage, { params: { caseId }, query: { category: 'OTH-01', with: departments.join(',') }, as: 'dispatcher' })
  expect(asked.value.proposal).toMatchObject({ ruleId: 'R6-departments', hub: true, unitId: UNITS.district })
  const missing = await triage(caseId, { category: 'OTH-01', coUnitIds: departments })
  expect(missing.refusal?.code).toBe('analysis-missing')
  const done = await triage(caseId, { category: 'OTH-01', coUnitIds: departments, analysis: '区中心牵头，两个部门各自核查。' })
  expect(done.value.route.unitId).toBe(UNITS.district)
  const view = await product.call(casesOperations.readCase, { params: { caseId }, as: 'dispatcher' })
  expect(view.value.timeline.at(-1)?.data).toMatchObject({ coUnitIds: departments, counts: { departments: 2 } })
})
