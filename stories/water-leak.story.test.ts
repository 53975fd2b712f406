import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CaseId, verifyDistrict } from '#cap/cases'
import { openWithPin } from '#cap/people'
import { productRoot } from '#platform/root'
import { casesOperations } from '../capabilities/cases/contract.ts'
import { bookingOperations } from '../capabilities/booking/contract.ts'
import { dispatchOperations } from '../capabilities/dispatch/contract.ts'
import { followUpOperations } from '../capabilities/follow-up/contract.ts'
import { hazardsOperations } from '../capabilities/hazards/contract.ts'
import { intakeOperations } from '../capabilities/intake/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { aScan, CHECKS, SAFE } from '../capabilities/mediation/house.testing.ts'
import { triageOperations } from '../capabilities/triage/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { ADDRESSES, PLATES, ROOM, staffIdOf, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../tools/testing/small-district.ts'

/** One leak, from three doors to one closed file: the table of `docs/one-case.md`, step by step. */
let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 18:10' })
})

afterAll(() => product.stop())

interface Report {
  readonly caseId: string
  readonly code: string
  readonly pin: string
}

let chen: Report
let daughter: Report
let cellar: Report
let applicant = ''
let respondent = ''
let draftId = ''

const params = () => ({ caseId: chen.caseId })

const facts = async (caseId: string) =>
  (await product.rows<{ kind: string }>('select kind from cases.fact where case_id = $1 order by seq', [caseId])).map((each) => each.kind)

/** Open deadlines as people meet them: key and last safe day. */
const deadlines = async () =>
  Object.fromEntries(
    (await product.rows<{ key: string; safe_on: string }>(
      `select key, safe_on::text from cases.deadline where case_id = $1 and state = 'open' order by key`, [chen.caseId],
    )).map((each) => [each.key, each.safe_on]),
  )

const counted = async () =>
  Object.fromEntries(
    (await product.rows<{ indicator: string; n: number }>(
      'select indicator, sum(n)::int as n from cases.counter group by indicator having sum(n) <> 0 order by indicator',
    )).map((each) => [each.indicator, each.n]),
  )

/** What the reporter sees on their phone. */
async function phoneOf(report: Report) {
  const opened = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: report.caseId as CaseId, typedCode: report.code, pin: report.pin })
  if (!opened.ok) throw new Error(opened.refusal.say.zh)
  return (await product.call(intakeOperations.readMyCase, { as: opened.value.token })).value
}

describe('the water leak', () => {
  test('1. three reports of one evening are three cases at once, each with a receipt', async () => {
    chen = (await product.call(intakeOperations.reportMatter, {
      body: { text: '卧室天花板湿了一大片。', addressToken: PLATES.flat301, danger: 'no', noticeGiven: true, lettersWanted: true, name: '当事人甲', phone: '13800138001' },
    })).value
    daughter = (await product.call(intakeOperations.registerCase, {
      as: 'clerk',
      body: {
        text: '我妈家天花板漏水，帮她问问。', channel: 'phone', addressId: ADDRESSES.flat301, noticeGiven: true, lettersWanted: true,
        reporter: { name: '当事人甲之女', phone: '13800138002' },
      },
    })).value
    cellar = (await product.call(intakeOperations.registerCase, {
      as: 'grid-worker',
      body: { text: '地下室立管渗水，水从301上面下来。', channel: 'grid-patrol', addressId: ADDRESSES.flat301, noticeGiven: true, category: 'NBR-01' },
    })).value
    expect(new Set([chen.code, daughter.code, cellar.code]).size).toBe(3)
    await product.drain()
    expect(await counted()).toMatchObject({ registered: 3, 'stock-in': 3 })
    const page = await phoneOf(chen)
    expect(page.text).toBe('卧室天花板湿了一大片。')
    expect(page.nextBy).toBe('2026-03-19')
  })

  test('2. the clerk sees that they are one matter and merges them; every reporter keeps their own page', async () => {
    const similar = await product.call(intakeOperations.listSimilarCases, { as: 'clerk', params: params() })
    expect(similar.value.similar.map((each) => each.code).sort()).toEqual([daughter.code, cellar.code].sort())
    for (const source of [daughter, cellar]) {
      const merged = await product.call(intakeOperations.mergeCase, { as: 'clerk', params: { caseId: source.caseId }, body: { into: chen.caseId } })
      expect(merged.status).toBe(200)
    }
    expect(await counted()).toMatchObject({ registered: 1, merged: 2 })
    const hers = await phoneOf(daughter)
    expect(hers.code).toBe(daughter.code)
    expect(hers.text).toBe('我妈家天花板漏水，帮她问问。')
    expect(hers.together?.zh).toBeTruthy()
    expect(JSON.stringify(hers)).not.toContain('卧室天花板湿了一大片')
    expect(await facts(daughter.caseId)).toEqual(['case-registered', 'merged-into'])
  })

  test('3. triage: a neighbour dispute, no gate fires, it may be mediated', async () => {
    const gates = { ...SAFE, 'G-07': 'no', 'G-08': 'no', 'G-09': 'no', 'G-10': 'no', 'G-11': 'no', 'G-12': 'no', 'G-13': 'no', 'G-14': 'no' } as const
    const refused = await product.call(triageOperations.triage, { as: 'dispatcher', params: params(), body: { category: 'NBR-01', gates: {} } })
    expect(refused.refusal?.messages.zh).toBeTruthy()
    const screen = await product.call(triageOperations.readTriage, { as: 'dispatcher', params: params(), query: { category: 'NBR-01' } })
    expect(screen.value.proposal.unitId).toBe(UNITS.community)
    const asked = screen.value.gates.filter((each) => each.required).map((each) => [each.code, 'no'] as const)
    const done = await product.call(triageOperations.triage, {
      as: 'dispatcher', params: params(), body: { category: 'NBR-01', gates: { ...gates, ...Object.fromEntries(asked) } },
    })
    expect(done.value.route.handling).toBe('ordinary')
  })

  test('4. it goes to the lowest centre whose grid contains the place, and somebody takes it up', async () => {
    const assigned = await product.call(dispatchOperations.assignCase, { as: 'dispatcher', params: params(), body: {} })
    expect(assigned.value.unitId).toBe(UNITS.community)
    const claimed = await product.call(dispatchOperations.claimCase, { as: 'mediator', params: params(), body: {} })
    expect(claimed.value.assigneeId).toBe(staffIdOf('mediator'))
    const late = await product.call(dispatchOperations.claimCase, { as: 'mediator-2', params: params(), body: {} })
    expect(late.status).toBeGreaterThanOrEqual(400)
    expect(late.refusal?.messages.zh).toContain('老王')
    await product.drain()
    expect((await phoneOf(chen)).handler.zh).toContain('示例社区')
  })

  test('5. both families agree to try; the number of the committee is given', async () => {
    const stated = await product.call(intakeOperations.stateDetails, {
      as: 'mediator', params: params(),
      body: {
        parties: [
          { side: 'applicant', name: '当事人甲', addressId: ADDRESSES.flat301, phone: '13800138001' },
          { side: 'respondent', name: '当事人乙', addressId: ADDRESSES.flat401, phone: '13800138003' },
        ],
      },
    })
    ;[applicant = '', respondent = ''] = stated.value.partyIds
    const early = await product.call(mediationOperations.acceptMatter, { as: 'mediator', params: params(), body: { initiative: 'application', scope: 'whole' } })
    expect(early.status).toBe(409)
    await product.call(mediationOperations.recordContact, {
      as: 'mediator', params: params(), body: { partyId: respondent, channel: 'phone', at: '2026-03-16T18:05', reached: true, result: '愿意看看' },
    }).then((done) => done.value)
    for (const partyId of [applicant, respondent]) {
      await product.call(mediationOperations.recordConsent, {
        as: 'mediator', params: params(),
        body: { partyId, given: true, form: 'phone', at: '2026-03-16T18:08', by: 'self', witness: '小李', ...(partyId === applicant ? { requests: ['修好漏水', '赔偿损失'] } : {}) },
      }).then((done) => done.value)
    }
    await product.call(mediationOperations.deliverNotice, { as: 'mediator', params: params(), body: { partyIds: [applicant, respondent], form: 'read-aloud' } }).then((done) => done.value)
    const statements = await product.statementsOf(() =>
      product.call(mediationOperations.acceptMatter, { as: 'mediator', params: params(), body: { initiative: 'application', scope: 'whole' } }).then((done) => done.value),
    )
    expect(statements).toBeLessThanOrEqual(12)
    const desk = await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params() })
    expect(desk.value.number).toBe('（2026）示例社区民调字第1号')
    expect(await deadlines()).toMatchObject({ 'DL-04c': '2026-04-15' })
  })

  test('6. a room, a mediator both accept, a session: the pipe of 401 is split', async () => {
    product.clock.set('2026-03-17 09:00')
    const slot = { day: '2026-03-17', from: '14:00', to: '15:30', purpose: 'mediation' as const, caseId: chen.caseId }
    const booked = await product.call(bookingOperations.bookRoom, { as: 'mediator', params: { roomId: ROOM }, body: slot })
    expect(booked.status).toBe(201)
    const twice = await product.call(bookingOperations.bookRoom, { as: 'mediator-2', params: { roomId: ROOM }, body: slot })
    expect(twice.status).toBe(409)
    await product.call(mediationOperations.designateMediator, {
      as: 'committee-head', params: params(), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' },
    }).then((done) => done.value)
    product.clock.set('2026-03-17 15:40')
    await product.call(mediationOperations.holdSession, {
      as: 'mediator', params: params(),
      body: {
        startedAt: '2026-03-17T14:00', endedAt: '2026-03-17T15:30', mode: 'face-to-face', place: '调解一室', bookingId: booked.value.bookingId, isPublic: false,
        present: [{ name: '当事人甲', capacity: '申请人', partyId: applicant }, { name: '当事人乙', capacity: '被申请人', partyId: respondent }],
        statements: [{ speaker: '当事人甲', text: '天花板湿了一大片。' }, { speaker: '当事人乙', text: '厨房的管子裂了，我来修。' }],
        undisputedFacts: '401 厨房下水管开裂。', proposals: '各让一步', result: '愿意签协议', gates: SAFE,
      },
    }).then((done) => done.value)
    expect((await facts(chen.caseId)).at(-1)).toBe('session-held')
  })

  test('7. an agreement takes effect with every mark and not before (PMA 29)', async () => {
    await product.call(mediationOperations.draftAgreement, {
      as: 'mediator', params: params(),
      body: {
        facts: '401 厨房下水管开裂，水渗到 301 卧室。', disputedMatters: '漏水由 401 水管引起。', content: ['乙方修好水管并赔偿 3200 元。'], copies: 3, checks: CHECKS,
        obligations: [
          { debtorPartyId: respondent, creditorPartyId: applicant, kind: 'act', what: '更换厨房下水管', way: '请有资质的师傅施工', place: '示例小区2栋1单元401', dueOn: '2026-03-30' },
          { debtorPartyId: respondent, creditorPartyId: applicant, kind: 'money', what: '赔偿天花板维修费', fen: 320_000, way: '银行转账', place: '示例社区', dueOn: '2026-03-30' },
        ],
      },
    }).then((done) => done.value)
    draftId = (await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params() })).value.draft?.draftId ?? ''
    const sign = async (by: 'party' | 'mediator', whose: string) => {
      const file = await aScan(product)
      return (await product.call(mediationOperations.signAgreement, {
        as: 'mediator', params: params(),
        body: { draftId, by, whose, actsFor: 'self', mark: 'signature', way: 'paper', on: '2026-03-17', signerPresent: true, file },
      })).value
    }
    await sign('party', applicant)
    const seal = () => product.call(mediationOperations.sealAgreement, { as: 'committee-head', params: params(), body: { draftId, password: TEST_PASSWORD } })
    expect((await seal()).refusal?.law).toBe('PMA-29')
    await sign('party', respondent)
    await sign('mediator', staffIdOf('mediator'))
    expect((await product.call(mediationOperations.readMediationDesk, { as: 'mediator', params: params() })).value.state).toBe('mediating')
    product.clock.set('2026-03-18 09:20')
    expect((await seal()).value.state).toBe('agreed')
    await product.drain()
    const [fact] = await product.rows<{ data: { effectiveOn: string } }>(`select data from cases.fact where case_id = $1 and kind = 'agreement-reached'`, [chen.caseId])
    expect(fact?.data.effectiveOn).toBe('2026-03-18')
    expect(await deadlines()).toMatchObject({ 'DL-07': '2026-04-17' })
  })

  test('9. repaired, paid, visited by somebody else, rated, closed; the corroded riser becomes a task', async () => {
    product.clock.set('2026-03-28 09:00')
    await product.drain()
    // Two things fall due on one day: one reminder a person.
    const reminded = await product.rows<{ n: number }>(`select count(*)::int as n from notifications.letter where rule = 'performance-due-soon' group by recipient_id`)
    expect(reminded.map((each) => each.n)).toEqual(reminded.map(() => 1))
    expect(reminded.length).toBeGreaterThan(1)
    product.clock.set('2026-03-30 16:00')
    for (const [ref, paidFen] of [['1', undefined], ['2', 320_000]] as const) {
      const file = await aScan(product)
      await product.call(mediationOperations.recordPerformance, {
        as: 'mediator', params: params(), body: { ref, on: '2026-03-30', proof: paidFen ? 'receipt' : 'photo', file, ...(paidFen ? { paidFen } : {}) },
      }).then((done) => done.value)
    }
    product.clock.set('2026-04-17 10:00')
    await product.call(followUpOperations.recordVisit, {
      as: 'clerk', params: params(),
      body: { visitedOn: '2026-04-17', how: 'home', partyIds: [applicant], reached: true, performance: 'performed' },
    }).then((done) => done.value)
    await product.call(followUpOperations.answerHazard, {
      as: 'mediator', params: params(), body: { hazard: true, what: '楼道立管锈蚀', ownerUnitId: UNITS.street },
    }).then((done) => done.value)
    const session = await openWithPin(product.services, { district: TEST_DISTRICT, caseId: chen.caseId as CaseId, typedCode: chen.code, pin: chen.pin })
    if (!session.ok) throw new Error('the reporter opens their page')
    await product.call(followUpOperations.proposeClosing, { as: 'mediator', params: params(), body: { satisfaction: 'ask-on-closing' } }).then((done) => done.value)
    expect((await product.call(followUpOperations.closeCase, { as: 'committee-head', params: params(), body: {} })).value.state).toBe('closed')
    expect((await product.call(followUpOperations.rateHandling, { as: session.value.token, body: { rating: 'very-satisfied' } })).status).toBe(201)
    expect((await product.call(followUpOperations.rateHandling, { as: session.value.token, body: { rating: 'satisfied' } })).status).toBeGreaterThanOrEqual(400)
    await product.drain()
    const tasks = await product.call(hazardsOperations.listHazards, { as: 'dispatcher', query: {} })
    expect(tasks.value.hazards.map((each) => each.what)).toContain('楼道立管锈蚀')
    expect(await counted()).toMatchObject({
      registered: 1, accepted: 1, 'agreed-written': 1, performed: 1, rated: 1, 'rated-satisfied': 1, closed: 1, 'hazard-found': 1,
    })
  })

  test('the list of facts reads like the life it was', async () => {
    const told = await facts(chen.caseId)
    const milestones = [
      'case-registered', 'merge-received', 'merge-received', 'triaged', 'assigned', 'claimed', 'accepted', 'mediator-designated',
      'session-held', 'agreement-drafted', 'agreement-reached', 'closed',
    ]
    expect(told.filter((kind) => milestones.includes(kind))).toEqual(milestones)
    const table = readFileSync(join(productRoot(), 'docs/one-case.md'), 'utf8')
    const clocks = (await product.rows<{ clock: string }>('select distinct clock from cases.deadline where case_id = $1', [chen.caseId])).map((each) => each.clock)
    expect([...new Set(told), ...clocks].filter((name) => !table.includes(`\`${name}\``))).toEqual([])
    const page = await product.call(casesOperations.readCase, { as: 'mediator', params: params() })
    expect(page.value.timeline.map((each) => each.words.zh).every((words) => /\p{Script=Han}/u.test(words))).toBe(true)
    expect(page.value.timeline.map((each) => each.words.en).every((words) => !/\p{Script=Han}/u.test(words))).toBe(true)
  })

  test('and all of it can be rebuilt from the facts', async () => {
    const { differences } = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect(differences).toEqual([])
  })
})
