import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations } from '../capabilities/cases/contract.ts'
import { followUpOperations } from '../capabilities/follow-up/contract.ts'
import { hazardsOperations } from '../capabilities/hazards/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { aScan, CHECKS, SAFE } from '../capabilities/mediation/house.testing.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { staffIdOf, TEST_PASSWORD, UNITS } from '../tools/testing/small-district.ts'
import {
  at, deadlines, deskOf, differences, facts, figures, gained, letters, type Life, readPaper, registeredAtTheWindow, sentToTheMediator, tablesHolding,
} from './acts.testing.ts'

/** SC-01: a leak, settled on the spot. Every day, number and count below stands in the scenario. */
let product: Product
let life: Life
let draftId = ''
let marchBefore: Record<string, number> = {}
/** Where words and names of people may stand: their own rows, the words of facts, the title that handlers read. */
const WORDS_LIVE_IN = ['cases.fact_content', 'cases.case_file', 'people.party', 'people.reporter']
const printed = new Map<string, string>()
const logged: string[] = []

const NUMBER = '（2026）示例社区民调字第1号'
/** Words and numbers that may stand in few places only; each is found nowhere else. */
const SECRET = {
  phoneA: '13800138001', phoneB: '13800138002', lastFourA: '77ZX', lastFourB: '88ZY',
  proposal: '乙愿意多付两百元只求不再争', report: '卧室天花板湿了一大片', statementA: '孩子的房间全湿了', visitNote: '甲说邻里又说话了',
}

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10', logTo: (line) => void logged.push(line) })
})

afterAll(() => product.stop())

const params = () => at(life)
const state = async () => (await deskOf(product, life)).state
const keep = async (kind: string, sent: unknown) => void printed.set(kind, await readPaper(sent))

async function paper(kind: 'D01' | 'D02' | 'D03' | 'D04' | 'D08' | 'D09' | 'D11', ref?: string): Promise<void> {
  const query = ref === undefined ? {} : { ref }
  await keep(kind, (await product.call(mediationOperations.printPaper, { as: 'mediator', params: { ...params(), kind }, query })).value)
}

describe('SC-01, a leak settled on the spot', () => {
  test('Monday 16 March: reported at the window, read back and confirmed; REGISTERED (T01, DL-01)', async () => {
    marchBefore = await figures(product, '2026-03-01', '2026-03-31')
    life = await registeredAtTheWindow(product, {
      text: `楼上 602 漏水，${SECRET.report}。`,
      applicant: { name: '当事人甲', phone: SECRET.phoneA, addressText: '示例小区2栋1单元502' },
      respondent: { name: '当事人乙', phone: SECRET.phoneB, addressText: '示例小区2栋1单元602' },
    })
    const page = (await product.call(casesOperations.readCase, { as: 'clerk', params: params() })).value
    expect(page.case).toMatchObject({ stage: 'registered', category: 'NBR-01', channel: 'visit', registeredOn: '2026-03-16' })
    const [registered] = await facts(product, life)
    expect(registered?.data).toMatchObject({ oralConfirmed: true, danger: false })
    expect(Object.entries(SAFE).every(([gate, answer]) => JSON.stringify(registered?.data['gates']).includes(`"${gate}":"${answer}"`))).toBe(true)
    expect(life.answerBy).toBe('2026-03-19')
    // Before anything is drained: the rows that wait for the worker hold no more than the others.
    expect(await tablesHolding(product, SECRET.phoneA)).toEqual([])
    expect(await tablesHolding(product, '当事人甲')).toEqual(['people.party', 'people.reporter'])
    expect(await letters(product, life)).toEqual(['receipt → reporter'])
  })

  test('triaged, dispatched to the community and taken up', async () => {
    await sentToTheMediator(product, life)
    expect(await deadlines(product, life)).toMatchObject({ 'DL-02': { rolled: '2026-03-19' } })
    expect(await letters(product, life)).toEqual(['receipt → reporter', 'assigned → reporter'])
  })

  test('15:00: B is reached and agrees; without both consents there is no mediation (PMA 17)', async () => {
    product.clock.set('2026-03-16 15:00')
    const contact = { partyId: life.respondent, channel: 'phone', at: '2026-03-16T15:00', reached: true, result: '愿意来调解室谈' } as const
    expect((await product.call(mediationOperations.recordContact, { as: 'mediator', params: params(), body: contact })).value.state).toBe('awaiting-consent')
    const accept = () => product.call(mediationOperations.acceptMatter, { as: 'mediator', params: params(), body: { initiative: 'application', scope: 'whole' } })
    const consent = (partyId: string, more: object = {}) => product.call(mediationOperations.recordConsent, {
      as: 'mediator', params: params(), body: { partyId, given: true, form: 'oral', at: '2026-03-16T15:00', by: 'self', witness: '小李', ...more },
    })
    ;(await consent(life.respondent)).value
    expect((await accept()).refusal).toMatchObject({ code: 'consent-missing', law: 'PMA-17' })
    ;(await consent(life.applicant, { requests: ['修好漏水的水管', '赔偿天花板维修费'] })).value
    expect((await accept()).refusal).toMatchObject({ code: 'notice-missing' })
    ;(await product.call(mediationOperations.deliverNotice, { as: 'mediator', params: params(), body: { partyIds: [life.applicant, life.respondent], form: 'paper' } })).value
    expect((await accept()).value.state).toBe('accepted')
  })

  test(`ACCEPTED as ${NUMBER}; time for mediating until 15 April (DL-04c)`, async () => {
    const desk = await deskOf(product, life)
    expect(desk.number).toBe(NUMBER)
    expect(desk.acceptedOn).toBe('2026-03-16')
    expect(await deadlines(product, life)).toMatchObject({ 'DL-04c': { raw: '2026-04-15', rolled: '2026-04-15', optional: false } })
    expect((await letters(product, life)).slice(2)).toEqual(['accepted → reporter', 'accepted → party'])
    for (const [partyId, lastFour] of [[life.applicant, SECRET.lastFourA], [life.respondent, SECRET.lastFourB]] as const) {
      const seen = { partyId, documentType: 'identity-card', lastFour, at: '2026-03-16T15:05' } as const
      ;(await product.call(mediationOperations.checkIdentity, { as: 'mediator', params: params(), body: seen })).value
    }
    for (const kind of ['D01', 'D02', 'D03', 'D04'] as const) await paper(kind)
  })

  test('the property engineer joins only with both parties’ consent (PMA 20); the session is not public', async () => {
    const designated = await product.call(mediationOperations.designateMediator, {
      as: 'committee-head', params: params(), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' },
    })
    expect(designated.value.state).toBe('mediating')
    const engineer = (agreedBy: string[]) => product.call(mediationOperations.addCoHandler, {
      as: 'mediator', params: params(), body: { name: '物业工程师丙', capacity: 'property-engineer', agreedBy },
    })
    expect((await engineer([life.applicant])).refusal).toMatchObject({ code: 'not-everybody-agrees', law: 'PMA-20' })
    ;(await engineer([life.applicant, life.respondent])).value
    product.clock.set('2026-03-16 16:20')
    ;(await product.call(mediationOperations.holdSession, {
      as: 'mediator', params: params(),
      body: {
        startedAt: '2026-03-16T15:10', endedAt: '2026-03-16T16:10', mode: 'face-to-face', place: '示例社区调解室', isPublic: false,
        present: [{ name: '当事人甲', capacity: '申请人', partyId: life.applicant }, { name: '当事人乙', capacity: '被申请人', partyId: life.respondent }, { name: '物业工程师丙', capacity: '物业工程师' }],
        statements: [{ speaker: '当事人甲', text: SECRET.statementA }, { speaker: '物业工程师丙', text: '602 厨房水管接头开裂。' }],
        undisputedFacts: '602 厨房水管接头开裂。', proposals: SECRET.proposal, result: '双方同意当场签协议。', gates: SAFE,
      },
    })).value
    expect((await facts(product, life)).find((each) => each.kind === 'session-held')?.data['isPublic']).toBe(false)
    await paper('D08')
  })

  test('A and B sign, the mediator signs; before the seal it stays MEDIATING (PMA 29)', async () => {
    const obligation = { debtorPartyId: life.respondent, creditorPartyId: life.applicant, place: '示例小区2栋1单元602', dueOn: '2026-03-16' } as const
    ;(await product.call(mediationOperations.draftAgreement, {
      as: 'mediator', params: params(),
      body: {
        facts: '602 厨房水管接头开裂，水渗到 502。', disputedMatters: '乙承担维修和赔偿。', content: ['乙修好水管，赔偿甲 1200 元。'], copies: 3, checks: CHECKS,
        obligations: [
          { ...obligation, kind: 'act', what: '更换厨房水管接头', way: '物业工程师当场修理' },
          { ...obligation, kind: 'money', what: '赔偿天花板维修费', fen: 120_000, way: '现金当面支付' },
        ],
      },
    })).value
    draftId = (await deskOf(product, life)).draft?.draftId ?? ''
    const seal = () => product.call(mediationOperations.sealAgreement, { as: 'committee-head', params: params(), body: { draftId, password: TEST_PASSWORD } })
    for (const [by, whose] of [['party', life.applicant], ['party', life.respondent], ['mediator', staffIdOf('mediator')]] as const) {
      expect((await seal()).refusal).toMatchObject({ code: 'marks-missing', law: 'PMA-29' })
      const mark = { draftId, by, whose, actsFor: 'self', mark: 'signature', way: 'paper', on: '2026-03-16', signerPresent: true, file: await aScan(product) } as const
      ;(await product.call(mediationOperations.signAgreement, { as: 'mediator', params: params(), body: mark })).value
      expect(await state()).toBe('mediating')
    }
    expect(await figures(product, '2026-03-01', '2026-03-31')).not.toHaveProperty('agreed-written')
    expect((await seal()).value.state).toBe('agreed')
  })

  test('after the seal AGREED, effective 16 March; confirmation until 15 April is a right, shown as optional', async () => {
    const desk = await deskOf(product, life)
    expect(desk.agreement).toMatchObject({ form: 'written', effectiveOn: '2026-03-16' })
    expect(desk.deadlines.find((each) => each.key === 'DL-07')).toMatchObject({ rawOn: '2026-04-15', rolledOn: '2026-04-15', safeOn: '2026-04-15', optional: true, audience: 'parties' })
    expect(desk.deadlines.find((each) => each.key === 'DL-07')?.name.zh).toContain('自愿')
    expect(await deadlines(product, life)).not.toHaveProperty('DL-04c')
    expect((await letters(product, life)).slice(4)).toEqual(['agreement-reached → reporter', 'agreement-reached → party'])
    await paper('D09')
  })

  test('repaired and paid at once: PERFORMED, with a receipt (D11)', async () => {
    const done = (ref: string, more: object) => aScan(product).then((file) => product.call(mediationOperations.recordPerformance, {
      as: 'mediator', params: params(), body: { ref, on: '2026-03-16', proof: 'photo', file, ...more },
    }))
    expect((await done('1', {})).value.performance).toBe('partial')
    expect((await done('2', { paidFen: 120_000, proof: 'receipt' })).value.performance).toBe('performed')
    await paper('D11', (await deskOf(product, life)).papers.filter((each) => each.kind === 'D11').at(-1)?.ref ?? undefined)
  })

  test('“riser corroded?” yes: a task for the property side, due 26 March (DL-37)', async () => {
    ;(await product.call(followUpOperations.answerHazard, { as: 'mediator', params: params(), body: { hazard: true, what: '楼道立管锈蚀', ownerUnitId: UNITS.street } })).value
    await product.drain()
    const tasks = (await product.call(hazardsOperations.listHazards, { as: 'dispatcher', query: {} })).value.hazards
    expect(tasks).toHaveLength(1)
    expect(tasks[0]).toMatchObject({ what: '楼道立管锈蚀', foundOn: '2026-03-16', dueOn: '2026-03-26', ownerUnitId: UNITS.street })
  })

  test('visited on 15 April, the later of 30 days and of 7 days after the last due day; “satisfied” (D12)', async () => {
    expect(await deadlines(product, life)).toMatchObject({ 'follow-up': { raw: '2026-04-15', rolled: '2026-04-15' } })
    product.clock.set('2026-04-15 10:00')
    ;(await product.call(followUpOperations.recordVisit, {
      as: 'clerk', params: params(),
      body: { visitedOn: '2026-04-15', how: 'home', partyIds: [life.applicant], reached: true, performance: 'performed', performanceNote: SECRET.visitNote, ratings: [{ partyId: life.applicant, rating: 'satisfied' }] },
    })).value
    await keep('D12', (await product.call(followUpOperations.printVisit, { as: 'clerk', params: params(), query: {} })).value)
  })

  test('CLOSED by the head, ARCHIVED complete (T23, T24, D15)', async () => {
    ;(await product.call(followUpOperations.proposeClosing, { as: 'mediator', params: params(), body: {} })).value
    expect((await product.call(followUpOperations.closeCase, { as: 'committee-head', params: params(), body: {} })).value.state).toBe('closed')
    expect((await letters(product, life)).slice(6)).toEqual(['closed → reporter'])
    product.clock.set('2026-04-16 09:00')
    const file = (await product.call(followUpOperations.readFile, { as: 'archivist', params: params() })).value
    expect(file.completeness.map((each) => each.state)).toEqual(file.completeness.map(() => 'present'))
    const papers = file.papers.map(({ kind, madeOn }) => ({ kind, madeOn, sheets: 1 })) as never
    expect((await product.call(followUpOperations.archiveCase, { as: 'archivist', params: params(), body: { papers } })).value.state).toBe('archived')
    await keep('D15', (await product.call(followUpOperations.printFile, { as: 'archivist', params: params() })).value)
  })
})

describe('what is left of it', () => {
  const paperOf = (kind: string) => printed.get(kind) ?? ''

  test('every paper was printed, with names, number and sum where they belong (D01, D02, D03, D04, D08, D09, D11, D12, D15)', () => {
    expect([...printed.keys()]).toEqual(['D01', 'D02', 'D03', 'D04', 'D08', 'D09', 'D11', 'D12', 'D15'])
    for (const kind of ['D01', 'D02', 'D03', 'D04', 'D08', 'D09', 'D11', 'D15']) {
      expect(paperOf(kind), kind).toContain('当事人甲')
      expect(paperOf(kind), kind).toContain('当事人乙')
    }
    expect(paperOf('D12')).toContain('当事人甲')
    for (const [kind, text] of printed) expect(text, kind).toContain(NUMBER)
    for (const kind of ['D09', 'D11']) expect(paperOf(kind), kind).toContain('人民币壹仟贰佰元整（1,200.00元）')
    expect(paperOf('D08')).toContain('不公开')
    expect(paperOf('D08')).toContain('物业工程师丙')
    expect(paperOf('D12')).toContain('满意')
    expect(paperOf('D15')).toContain('人民调解回访记录')
  })

  test('the figures of March and April, exactly (I-01, I-03, I-05, I-07, I-08, I-09, I-11)', async () => {
    expect(gained(marchBefore, await figures(product, '2026-03-01', '2026-03-31'))).toEqual({
      registered: 1, accepted: 1, 'agreed-written': 1, 'on-the-spot': 1, 'performance-due': 1, performed: 1,
      'performance-fen-due': 120_000, 'performance-fen-paid': 120_000, 'stock-in': 1, 'stock-out': 1, 'hazard-found': 1,
    })
    expect(await figures(product, '2026-04-01', '2026-04-30')).toEqual({
      'follow-up-due': 1, 'follow-up-done': 1, 'satisfaction-asked': 1, rated: 1, 'rated-satisfied': 1, closed: 1, archived: 1, 'file-complete': 1,
      // Settled at once: over long before the day in April on which its mediation would have been due.
      'term-due': 1, 'term-in-time': 1,
    })
    expect((await facts(product, life)).filter((each) => each.kind === 'case-registered')).toHaveLength(1)
  })

  test('and a recount from the facts gives the same', async () => {
    expect(await differences(product)).toEqual([])
  })

  test('each secret lies in its one place: none in a log, a metric, a fact, a letter, a job (N-03, N-04)', async () => {
    expect(logged.length).toBeGreaterThan(50)
    const metrics = (await product.app.inject({ url: '/metrics' })).body
    const names = ['当事人甲', '当事人乙', '物业工程师丙']
    for (const secret of [...Object.values(SECRET), ...names]) {
      expect(logged.filter((line) => line.includes(secret)), secret).toEqual([])
      expect(metrics).not.toContain(secret)
    }
    for (const phone of [SECRET.phoneA, SECRET.phoneB]) expect(await tablesHolding(product, phone), phone).toEqual([])
    for (const words of [...names, SECRET.report, SECRET.statementA, SECRET.proposal, SECRET.lastFourA, SECRET.lastFourB, SECRET.visitNote])
      expect((await tablesHolding(product, words)).filter((each) => !WORDS_LIVE_IN.includes(each)), words).toEqual([])
    const [row] = await product.rows<{ title: string }>('select title from cases.case_file')
    expect(row?.title).not.toMatch(/当事人|138/)
  })

  test('a paper holds what it is for and no more: the compromise stays in the record, identity in its own paper', () => {
    const holding = (text: string) => [...printed].filter(([, paper]) => paper.includes(text)).map(([kind]) => kind)
    expect(holding(SECRET.proposal)).toEqual(['D08'])
    expect(holding(SECRET.statementA)).toEqual(['D08'])
    expect(holding(SECRET.lastFourA)).toEqual(['D04'])
    expect(holding(SECRET.visitNote)).toEqual(['D12'])
    expect(holding(SECRET.phoneA)).toEqual(['D01', 'D02', 'D09'])
    expect(paperOf('D12')).not.toContain('当事人乙')
  })

  test('a letter names nobody, no sum, no place, no kind of quarrel; nothing counts down (N-03, N-07)', async () => {
    const bodies = (await product.rows<{ body: string }>('select body from notifications.letter')).map((each) => each.body)
    expect(bodies).toHaveLength(7)
    for (const body of bodies) {
      expect(body).not.toMatch(/当事人|138|1,?200|元|502|602|示例小区|漏水|邻里|王|李/)
      expect(body).not.toMatch(/还剩|倒计时|最后机会|逾期将/)
    }
  })
})
