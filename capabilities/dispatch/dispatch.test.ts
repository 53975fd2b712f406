import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { casesOperations } from '../cases/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { mediationOperations } from '../mediation/contract.ts'
import { acceptedCase } from '../mediation/house.testing.ts'
import { absencesOperations } from '../people/contract/absences.ts'
import { triageOperations } from '../triage/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { type AssignmentBody, dispatchOperations as ops, type ReassignmentBody } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

const SAFE = { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no', 'G-07': 'no' } as const
const mediator = staffIdOf('mediator')

async function registered(): Promise<string> {
  const body = { text: '楼上漏水', channel: 'visit', noticeGiven: true, addressId: ADDRESSES.flat502 } as const
  return (await product.call(intakeOperations.registerCase, { body, as: 'clerk' })).value.caseId
}

async function triaged(): Promise<string> {
  const caseId = await registered()
  const done = await product.call(triageOperations.triage, { params: { caseId }, as: 'dispatcher', body: { category: 'NBR-01', gates: SAFE } })
  return done.value.caseId
}

const assign = (caseId: string, body: AssignmentBody = {}, as = 'dispatcher', commandId?: string) =>
  product.call(ops.assignCase, { params: { caseId }, as, body, ...(commandId ? { commandId } : {}) })
const claim = (caseId: string, as: string) => product.call(ops.claimCase, { params: { caseId }, as, body: {} })
const reassign = (caseId: string, body: ReassignmentBody, as = 'dispatcher') => product.call(ops.reassignCase, { params: { caseId }, as, body })
const read = async (caseId: string, as = 'dispatcher') => (await product.call(casesOperations.readCase, { params: { caseId }, as })).value

describe('dispatching', () => {
  test('the unit defaults to the one of triage; mediation opens and its contact clock starts', async () => {
    const caseId = await triaged()
    expect((await assign(caseId)).value).toMatchObject({ unitId: UNITS.community, assigneeId: null })
    const view = await read(caseId)
    expect(view.case).toMatchObject({ stageKind: 'mediation', stage: 'registered', open: true })
    expect(view.procedures.map((each) => `${each.kind} ${each.state}`).sort()).toEqual(['entry dispatched', 'mediation registered'])
    expect(view.deadlines.map((each) => `${each.key} ${each.rolledOn}`)).toEqual(['DL-02 2026-03-19'])
    const queue = await product.call(casesOperations.listCases, { query: { view: 'unclaimed' }, as: 'mediator' })
    expect(queue.value.cases.map((each) => each.id)).toContain(caseId)
  })

  test('to a person: it is in their work and nobody else may claim it', async () => {
    const caseId = await triaged()
    await assign(caseId, { staffId: mediator })
    const mine = await product.call(casesOperations.listCases, { query: { view: 'mine' }, as: 'mediator' })
    expect(mine.value.cases.map((each) => each.id)).toContain(caseId)
    expect((await claim(caseId, 'mediator')).refusal?.code).toBe('already-yours')
    const other = await claim(caseId, 'mediator-2')
    expect(other.refusal).toMatchObject({ code: 'already-claimed' })
    expect(other.refusal?.message).toContain('老王')
  })

  test('not before triage, not twice, and a double click once', async () => {
    const raw = await registered()
    expect((await assign(raw)).refusal?.code).toBe('out-of-turn')
    const caseId = await triaged()
    const commandId = '01900000-0000-7000-8000-00000000c001'
    const [one, two] = await Promise.all([assign(caseId, {}, 'dispatcher', commandId), assign(caseId, {}, 'dispatcher', commandId)])
    expect(two.value).toEqual(one.value)
    expect((await assign(caseId)).refusal?.code).toBe('out-of-turn')
  })

  test('another unit needs a reason and takes the count with it', async () => {
    product.clock.set('2026-03-23 09:00')
    const caseId = await triaged()
    expect((await assign(caseId, { unitId: UNITS.otherCommunity })).refusal?.code).toBe('override-reason-missing')
    expect((await assign(caseId, { unitId: '01900000-0000-7000-8000-0000000000ff', reason: '当事人要求' })).refusal?.code).toBe('no-such-unit')
    await assign(caseId, { unitId: UNITS.otherCommunity, reason: '调解员回避' })
    const registeredAt = async (unit: string) => {
      const figures = await product.call(casesOperations.readFigures, { query: { from: '2026-03-23', to: '2026-03-23', unit }, as: 'dispatcher' })
      return figures.value.counts.find((each) => each.indicator === 'registered')?.n ?? 0
    }
    expect([await registeredAt(UNITS.community), await registeredAt(UNITS.otherCommunity), await registeredAt(UNITS.district)]).toEqual([0, 1, 1])
    const verified = await read(caseId, 'mediator-elsewhere')
    expect(verified.case.title).not.toBeNull()
    expect((await product.call(casesOperations.readCase, { params: { caseId }, as: 'mediator' })).refusal?.code).toBe('no-such-case')
  })

  test('only people who handle cases there, and a head only in their own unit', async () => {
    const caseId = await triaged()
    expect((await assign(caseId, { staffId: staffIdOf('clerk') })).refusal?.code).toBe('not-posted-there')
    expect((await assign(caseId, { staffId: staffIdOf('mediator-elsewhere') })).refusal?.code).toBe('not-posted-there')
    expect((await assign(caseId, { unitId: UNITS.street, reason: '转到街道' }, 'committee-head')).refusal?.code).toBe('unit-by-dispatcher')
    expect((await assign(caseId, { staffId: mediator }, 'clerk')).refusal?.code).toBe('role-not-permitted')
    expect((await assign(caseId, { staffId: mediator }, 'committee-head')).status).toBe(200)
  })

  test('options are units by place with people by role: no load, no rank', async () => {
    const caseId = await triaged()
    const { value } = await product.call(ops.listAssignmentOptions, { params: { caseId }, as: 'dispatcher' })
    expect(value.units[0]).toMatchObject({ unitId: UNITS.community, why: { zh: '分流时定的单位' } })
    expect(value.units.map((each) => each.unitId)).toEqual([UNITS.community, UNITS.district, UNITS.street, UNITS.station])
    expect(value.units[0]?.people.map((each) => each.name).sort()).toEqual(['老王', '老许', '赵主任'].sort())
    expect(Object.keys(value.units[0]?.people[0] ?? {}).sort()).toEqual(['awayUntil', 'name', 'recused', 'role', 'roleName', 'staffId'])
    const head = await product.call(ops.listAssignmentOptions, { params: { caseId }, as: 'committee-head' })
    expect(head.value.units.map((each) => each.unitId)).toEqual([UNITS.community])
  })
})

describe('why there', () => {
  test('the proposal in one sentence with its rule and version; triage’s own reason where it chose otherwise; the fact names the rule', async () => {
    const caseId = await triaged()
    const { value } = await product.call(ops.listAssignmentOptions, { params: { caseId }, as: 'dispatcher' })
    expect(value.proposal).toMatchObject({ ruleId: 'R3-place', restsOn: { zh: '就地就近，最基层的中心先办' }, ruleSet: 0, overriddenFrom: null, reason: null })
    expect(value.proposal?.because?.zh).toBe('地点在示例社区的网格里，由最基层的中心先办。')
    await assign(caseId)
    expect((await read(caseId)).timeline.at(-1)?.data).toMatchObject({ ruleId: 'R3-place', ruleSet: 0 })
    const other = await registered()
    const body = { category: 'NBR-01', gates: SAFE, unitId: UNITS.street, reason: '社区调解员是当事人亲属' }
    await product.call(triageOperations.triage, { params: { caseId: other }, as: 'dispatcher', body })
    const shown = await product.call(ops.listAssignmentOptions, { params: { caseId: other }, as: 'dispatcher' })
    expect(shown.value.proposal).toMatchObject({ overriddenFrom: { zh: '示例社区' }, reason: body.reason })
  })

  test('triage, assigning and reassigning send no more statements than they did before rules were data', async () => {
    await triaged()
    const caseId = await registered()
    const sent = async (work: () => Promise<{ readonly status: number }>) => product.statementsOf(async () => expect((await work()).status).toBe(200))
    const triage = () => product.call(triageOperations.triage, { params: { caseId }, as: 'dispatcher', body: { category: 'NBR-01', gates: SAFE } })
    expect(await sent(triage)).toBeLessThanOrEqual(12)
    expect(await sent(() => assign(caseId, { staffId: mediator }))).toBeLessThanOrEqual(9)
    expect(await sent(() => reassign(caseId, { staffId: staffIdOf('mediator-2'), reason: '换人办理' }))).toBeLessThanOrEqual(7)
  })
})

describe('who stepped aside', () => {
  test('OMR-13: a mediator who stepped aside is not given the matter back, and the options say so', async () => {
    const { caseId } = await acceptedCase(product)
    await product.call(mediationOperations.designateMediator, { params: { caseId }, as: 'committee-head', body: { mediatorIds: [mediator], chosenBy: 'committee', disclosure: 'none' } })
    await product.call(mediationOperations.stepAside, { params: { caseId }, as: 'mediator', body: { relation: 'relative', reason: '与一方是亲戚' } }).then((done) => done.value)
    const back = await reassign(caseId, { staffId: mediator, reason: '人手不够' })
    expect(back.refusal).toMatchObject({ code: 'recused-here', law: 'OMR-13' })
    const { value } = await product.call(ops.listAssignmentOptions, { params: { caseId }, as: 'dispatcher' })
    expect(value.units.flatMap((each) => each.people).find((each) => each.staffId === mediator)?.recused).toBe(true)
    expect((await reassign(caseId, { staffId: staffIdOf('mediator-2'), reason: '请老许接着办' })).status).toBe(200)
  })
})

describe('somebody is away', () => {
  const away = { staffId: staffIdOf('mediator'), delegateId: staffIdOf('mediator-2'), fromOn: '2026-03-24', untilOn: '2026-03-27' }
  const record = (body = away, as = 'committee-head') => product.call(absencesOperations.recordAbsence, { as, body })
  const mine = async (as: string) => (await product.call(casesOperations.listCases, { query: { view: 'mine' }, as })).value.cases.map((each) => each.id)

  test('a colleague of the unit sees the open cases for that time, acts under their own name, and it ends by itself', async () => {
    product.clock.set('2026-03-24 09:00')
    const caseId = await triaged()
    await assign(caseId, { staffId: mediator })
    expect((await read(caseId, 'mediator-2')).nearness).toBe('metadata')
    expect((await record(away, 'mediator')).refusal?.code).toBe('role-not-permitted')
    expect((await record({ ...away, delegateId: staffIdOf('mediator-elsewhere') })).refusal?.code).toBe('delegate-elsewhere')
    expect((await record()).status).toBe(201)
    expect((await record()).refusal?.code).toBe('away-already')
    expect((await read(caseId, 'mediator-2')).nearness).toBe('handle')
    expect(await mine('mediator-2')).toContain(caseId)
    expect((await read(caseId, 'mediator-elsewhere').catch(() => null))?.nearness ?? 'none').toBe('none')
    const options = (await product.call(ops.listAssignmentOptions, { params: { caseId }, as: 'dispatcher' })).value
    expect(options.units[0]?.people.find((each) => each.staffId === mediator)?.awayUntil).toBe('2026-03-27')
    await product.call(intakeOperations.stateDetails, { params: { caseId }, as: 'mediator-2', body: { gates: { 'G-05': 'no' } } }).then((done) => done.value)
    expect((await read(caseId)).timeline.at(-1)).toMatchObject({ kind: 'details-stated', actorName: '老许' })
    product.clock.set('2026-03-27 09:00')
    expect((await read(caseId, 'mediator-2')).nearness).toBe('metadata')
    expect(await mine('mediator-2')).not.toContain(caseId)
    expect((await read(caseId, 'mediator')).nearness).toBe('handle')
  })

  test('where somebody has to be protected the head names who handles it, and nobody stands in', async () => {
    const caseId = await registered()
    const gates = { ...SAFE, 'G-10': 'yes' } as const
    await product.call(triageOperations.triage, { params: { caseId }, as: 'dispatcher', body: { category: 'NBR-01', gates } })
    await assign(caseId, { staffId: mediator })
    expect((await record({ ...away, fromOn: '2026-03-27', untilOn: '2026-03-30' })).status).toBe(201)
    expect((await read(caseId, 'mediator-2')).nearness).toBe('metadata')
    expect(await mine('mediator-2')).not.toContain(caseId)
  })

  test('back early: it ends at once; the list is the head’s', async () => {
    const list = (await product.call(absencesOperations.listAbsences, { as: 'committee-head' })).value
    const [going] = list.absences
    expect(going).toMatchObject({ name: '老王', delegateName: '老许', now: true })
    const ended = await product.call(absencesOperations.endAbsence, { as: 'committee-head', params: { absenceId: going?.absenceId ?? '' }, body: {} })
    expect(ended.value.untilOn).toBe('2026-03-27')
    expect((await product.call(absencesOperations.listAbsences, { as: 'committee-head' })).value.absences).toEqual([])
    expect((await product.call(absencesOperations.listAbsences, { as: 'mediator' })).refusal?.code).toBe('role-not-permitted')
  })
})

test('a matter that comes back to a unit which had it is counted as sent around: about units, never about persons', async () => {
  const caseId = await triaged()
  await assign(caseId)
  await reassign(caseId, { unitId: UNITS.otherCommunity, reason: '住址更正' })
  await reassign(caseId, { unitId: UNITS.community, reason: '住址又更正' })
  const rows = await product.rows<{ unit_id: string; n: string }>(`select unit_id, sum(n) as n from cases.counter where indicator = 'sent-around' group by unit_id`)
  expect(rows).toEqual([{ unit_id: UNITS.otherCommunity, n: '1' }])
  const board = await product.call(ops.readSentAround, { as: 'dispatcher' })
  expect(board.value.units.find((each) => each.sentAround > 0)).toMatchObject({ sentAround: 1, escalated: 0 })
  expect(board.raw.body).not.toMatch(/老王|老许/)
  expect((await product.call(ops.readSentAround, { as: 'mediator' })).refusal?.code).toBe('role-not-permitted')
})

describe('claiming', () => {
  test('two at once: one wins, the other is told who', async () => {
    const caseId = await triaged()
    await assign(caseId)
    const both = await Promise.all([claim(caseId, 'mediator'), claim(caseId, 'mediator-2')])
    expect(both.map((each) => each.status).sort()).toEqual([200, 409])
    const [winner, loser] = both[0].refusal ? [both[1], both[0]] : both
    expect(loser.refusal?.code).toBe('already-claimed')
    expect(loser.refusal?.message).toContain(winner.value.assigneeId === mediator ? '老王' : '老许')
  })

  test('only people of the unit, and only what was dispatched', async () => {
    const waiting = await triaged()
    expect((await claim(waiting, 'mediator')).refusal?.code).toBe('out-of-turn')
    const caseId = await triaged()
    await assign(caseId)
    expect((await claim(caseId, 'mediator-elsewhere')).refusal?.code).toBe('no-such-case')
    expect((await claim(caseId, 'clerk')).refusal?.code).toBe('role-not-permitted')
    const atStation = await triaged()
    await assign(atStation, { unitId: UNITS.station, reason: '在派出所调解室谈' })
    expect((await claim(atStation, 'community-officer')).value.assigneeId).toBe(staffIdOf('community-officer'))
  })
})

describe('reassigning', () => {
  test('ends the former handler’s access at once and says who may', async () => {
    const caseId = await triaged()
    await assign(caseId, { staffId: mediator })
    expect((await read(caseId, 'mediator')).nearness).toBe('handle')
    expect((await reassign(caseId, { staffId: mediator, reason: '没有变化' })).refusal?.code).toBe('nothing-changes')
    expect((await reassign(caseId, { staffId: staffIdOf('mediator-2'), reason: '短' })).refusal?.code).toBe('reason-missing')
    expect((await reassign(caseId, { staffId: staffIdOf('mediator-2'), reason: '请假三天' }, 'mediator')).refusal?.code).toBe('role-not-permitted')
    await reassign(caseId, { staffId: staffIdOf('mediator-2'), reason: '请假三天' }, 'committee-head')
    expect((await read(caseId, 'mediator')).nearness).toBe('metadata')
    expect((await read(caseId, 'mediator-2')).nearness).toBe('handle')
  })

  test('to another unit by the dispatcher, with the case and its count', async () => {
    product.clock.set('2026-03-30 09:00')
    const caseId = await triaged()
    await assign(caseId, { staffId: mediator })
    expect((await reassign(caseId, { unitId: UNITS.otherCommunity, reason: '住址更正' }, 'committee-head')).refusal?.code).toBe('unit-by-dispatcher')
    const moved = await reassign(caseId, { unitId: UNITS.otherCommunity, reason: '住址更正' })
    expect(moved.value).toMatchObject({ unitId: UNITS.otherCommunity, assigneeId: null })
    expect((await claim(caseId, 'mediator-elsewhere')).status).toBe(200)
    const figures = await product.call(casesOperations.readFigures, { query: { from: '2026-03-30', to: '2026-03-30', unit: UNITS.community }, as: 'dispatcher' })
    expect(figures.value.counts.find((each) => each.indicator === 'registered')?.n).toBe(0)
  })
})

test('a dispatched case may be merged before acceptance; undoing brings its clock and its place in the queue back', async () => {
  product.clock.set('2026-04-07 09:00')
  const [source, target] = [await triaged(), await triaged()]
  await assign(source)
  const merged = await product.call(intakeOperations.mergeCase, { params: { caseId: source }, as: 'dispatcher', body: { into: target } })
  expect(merged.status).toBe(200)
  expect((await read(source)).deadlines).toEqual([])
  expect((await claim(source, 'mediator')).refusal?.code).toBe('merged-elsewhere')
  const undone = await product.call(intakeOperations.unmergeCase, { params: { caseId: source }, as: 'dispatcher', body: { reason: '两户不同' } })
  expect(undone.value.state).toBe('dispatched')
  const view = await read(source)
  expect(view.case).toMatchObject({ stageKind: 'mediation', stage: 'registered', open: true })
  expect(view.deadlines.map((each) => each.key)).toEqual(['DL-02'])
  expect((await claim(source, 'mediator')).status).toBe(200)
})

test('all that was dispatched, moved, merged and parted here is what the facts say', async () => {
  const { services } = product
  const found = await verifyDistrict(services.db, services.district(TEST_DISTRICT), services.calendar(), () => undefined)
  expect(found.differences).toEqual([])
  expect(found.cases).toBeGreaterThan(10)
})
