import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmationOperations } from '../capabilities/confirmation/contract.ts'
import { seedCourts, TRIBUNAL } from '../capabilities/confirmation/court.testing.ts'
import { followUpOperations } from '../capabilities/follow-up/contract.ts'
import { linkedOperations } from '../capabilities/linked/contract.ts'
import { aScan, CHECKS, SAFE } from '../capabilities/mediation/house.testing.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { staffIdOf, TEST_PASSWORD } from '../tools/testing/small-district.ts'
import { at, deadlines, deskOf, differences, facts, figures, gained, type Life, phoneOf, readPaper, registeredAtTheWindow, sentToTheMediator } from './acts.testing.ts'

/** SC-02: a farm-input debt that the tribunal sent over before filing, confirmed by it, half of it unpaid in the end. */
let product: Product
let life: Life
let april: Record<string, number>
let march: Record<string, number>

const SECRET = { proposal: '只付五成也行。', aside: '手头其实有钱。', phone: '电话里说想拖到年底。' }

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-30 09:10' })
  await seedCourts(product)
  march = await figures(product, '2026-03-01', '2026-03-31')
})

afterAll(() => product.stop())

const params = () => at(life)
const pay = (ref: string, on: string) => product.call(mediationOperations.recordPerformance, {
  as: 'mediator', params: params(), body: { ref, on, paidFen: 340_000, proof: 'statement', statement: '甲收到' },
})

describe('SC-02', () => {
  test('30 March: referred before filing with both sides’ consent, accepted the same day; DL-04a until 29 April (IMR 27, OMR 24)', async () => {
    life = await registeredAtTheWindow(product, {
      text: '种子款 6800 元未付，法庭立案前转来调解。', channel: 'court-referral', category: 'CON-01',
      applicant: { name: '当事人甲', phone: '13800000001', addressText: '示例镇农资店' }, respondent: { name: '当事人乙', phone: '13800000002', addressText: '示例村3组' },
    })
    await sentToTheMediator(product, life, 'CON-01')
    // The court's door: the signed receipt with both sides' consent, taken on the same day (IMR 27, OMR 12).
    const referral = {
      stage: 'pre-filing', way: 'materials', courtUnitId: TRIBUNAL, reference: '（2026）示0101诉前调7号', receivedOn: '2026-03-30',
      materials: ['起诉状副本', '委派调解函'], agreedBy: [life.applicant, life.respondent], agreedOn: '2026-03-30',
    } as const
    const sent = await product.call(linkedOperations.receiveReferral, { as: 'clerk', params: params(), body: { ...referral, materials: [...referral.materials], agreedBy: [...referral.agreedBy] } })
    expect(sent.value.state).toBe('received')
    expect((await deadlines(product, life))['DL-03']).toMatchObject({ raw: '2026-04-02' })
    ;(await product.call(linkedOperations.takeOnReferral, { as: 'mediator', params: params(), body: {} })).value
    const contact = { partyId: life.respondent, channel: 'phone', at: '2026-03-30T09:05', reached: true, result: SECRET.phone } as const
    ;(await product.call(mediationOperations.recordContact, { as: 'mediator', params: params(), body: contact })).value
    ;(await product.call(mediationOperations.deliverNotice, { as: 'mediator', params: params(), body: { partyIds: [life.applicant, life.respondent], form: 'paper' } })).value
    const accepted = await product.call(mediationOperations.acceptMatter, { as: 'mediator', params: params(), body: { initiative: 'application', scope: 'whole' } })
    expect(accepted.value.state).toBe('accepted')
    // DL-04a: thirty days from the signed receipt; the consent given to the court was not asked for twice.
    expect((await deadlines(product, life))['DL-04a']).toMatchObject({ raw: '2026-04-29', rolled: '2026-04-29', safe: '2026-04-29' })
    expect(await deadlines(product, life)).not.toHaveProperty('DL-03')
    expect((await deskOf(product, life)).clock).toMatchObject({ rule: 'CK-04a', overridden: null })
    expect((await facts(product, life)).map((each) => each.kind)).not.toContain('consent-recorded')
    expect(gained(march, await figures(product, '2026-03-01', '2026-03-31'))).toMatchObject({ registered: 1, accepted: 1, 'court-referral-received': 1 })
    for (const [partyId, lastFour] of [[life.applicant, '7781'], [life.respondent, '442X']] as const) {
      const seen = { partyId, documentType: 'identity-card', lastFour, at: '2026-03-30T09:08' } as const
      ;(await product.call(mediationOperations.checkIdentity, { as: 'mediator', params: params(), body: seen })).value
    }
  })

  test('3 April: two instalments agreed, in force; the window to 3 May rolls to 6 May, safe until 30 April', async () => {
    product.clock.set('2026-04-03 11:00')
    ;(await product.call(mediationOperations.designateMediator, { as: 'committee-head', params: params(), body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'parties', disclosure: 'none' } })).value
    ;(await product.call(mediationOperations.holdSession, {
      as: 'mediator', params: params(),
      body: {
        startedAt: '2026-04-03T09:00', endedAt: '2026-04-03T10:00', mode: 'face-to-face', place: '一庭两所调解室', isPublic: false,
        present: [{ name: '当事人甲', capacity: '申请人', partyId: life.applicant }, { name: '当事人乙', capacity: '被申请人', partyId: life.respondent }],
        statements: [{ speaker: '当事人乙', text: SECRET.aside }], proposals: SECRET.proposal, result: '同意分两次付。', gates: SAFE,
      },
    })).value
    const instalment = { debtorPartyId: life.respondent, creditorPartyId: life.applicant, kind: 'money', fen: 340_000, way: '转账', place: '示例镇农资店' } as const
    ;(await product.call(mediationOperations.draftAgreement, {
      as: 'mediator', params: params(),
      body: {
        facts: '乙赊购甲的种子，欠 6800 元。', disputedMatters: '乙不再就种子质量提出请求。', content: ['乙分两次付清 6800 元。'], copies: 3, checks: CHECKS,
        obligations: [{ ...instalment, what: '第一期种子款', dueOn: '2026-05-29' }, { ...instalment, what: '第二期种子款', dueOn: '2026-10-30' }],
      },
    })).value
    const draftId = (await deskOf(product, life)).draft?.draftId ?? ''
    for (const [by, whose] of [['party', life.applicant], ['party', life.respondent], ['mediator', staffIdOf('mediator')]] as const) {
      const mark = { draftId, by, whose, actsFor: 'self', mark: 'signature', way: 'paper', on: '2026-04-03', signerPresent: true, file: await aScan(product) } as const
      ;(await product.call(mediationOperations.signAgreement, { as: 'mediator', params: params(), body: mark })).value
    }
    expect((await product.call(mediationOperations.sealAgreement, { as: 'committee-head', params: params(), body: { draftId, password: TEST_PASSWORD } })).value.state).toBe('agreed')
    await product.drain()
    expect((await deadlines(product, life))['DL-07']).toEqual({ raw: '2026-05-03', rolled: '2026-05-06', safe: '2026-04-30', optional: true })
    const mine = (await product.call(confirmationOperations.readMyConfirmation, { as: await phoneOf(product, life) })).value
    expect(mine).toMatchObject({ state: 'window-open', safeOn: '2026-04-30', latestOn: '2026-05-06' })
  })

  test('the result goes back to the tribunal as a class, with a slip that holds nothing of the talks', async () => {
    ;(await product.call(linkedOperations.returnReferral, { as: 'mediator', params: params(), body: { on: '2026-04-03', takenBy: '法庭内勤' } })).value
    const slip = await readPaper((await product.call(linkedOperations.printReferralResult, { as: 'mediator', params: params() })).value)
    for (const word of ['示例人民法庭', '（2026）示0101诉前调7号', '达成协议', '委派调解函', '法庭内勤']) expect(slip).toContain(word)
    for (const inside of Object.values(SECRET)) expect(slip).not.toContain(inside)
    const { referrals } = (await product.call(linkedOperations.listReferrals, { as: 'court-liaison', query: {} })).value
    expect(referrals).toMatchObject([{ code: life.code, state: 'returned', result: { zh: '达成协议' } }])
  })

  test('8 April, 22:40: both apply together; the court that referred it is the only one to ask (CPL 205 (1))', async () => {
    product.clock.set('2026-04-09 08:30')
    april = await figures(product, '2026-04-01', '2026-04-30')
    const seen = (await product.call(confirmationOperations.readConfirmation, { as: 'mediator', params: params() })).value
    expect([...new Set(seen.courts.map((each) => each.ground))]).toEqual(['inviting'])
    expect(seen.warnings).toEqual([])
    const applicants = [life.applicant, life.respondent].map((partyId, index) => ({
      partyId, wishes: true as const, by: 'self' as const, saidAt: '2026-04-08T20:00', service: { address: index === 0 ? '示例镇农资店' : '示例村3组', phone: `1380000000${index + 1}`, electronic: true },
    }))
    const body = { court: { ground: 'inviting', unitId: TRIBUNAL }, handedInAt: '2026-04-08T22:40', applicants } as const
    expect((await product.call(confirmationOperations.applyForConfirmation, { as: 'mediator', params: params(), body: { ...body, applicants: [...applicants] } })).value.state).toBe('applied')
    const [applied] = (await facts(product, life)).filter((each) => each.kind === 'confirmation-applied')
    expect(applied).toMatchObject({ occurred_on: '2026-04-08', data: { handedInAt: '2026-04-08T14:40:00.000Z', ground: 'inviting' } })
    const open = await deadlines(product, life)
    expect(open).not.toHaveProperty('DL-07')
    expect(open['DL-08']).toMatchObject({ raw: '2026-04-11', rolled: '2026-04-13' })
  })

  test('only the package goes out (D13): no talk, no passage for settlement only', async () => {
    const pack = (await product.call(confirmationOperations.readConfirmationPackage, { as: 'court-liaison', params: params() })).value
    expect(pack.parties.map((each) => each.lastFour)).toEqual(['7781', '442X'])
    const printed = await readPaper((await product.call(confirmationOperations.printConfirmationSet, { as: 'court-liaison', params: params() })).value)
    for (const word of ['示例人民法庭', '当事人甲', '442X', '2026年10月30日', '主持调解证明', '送达地址确认书', '2026年4月8日22:40']) expect(printed).toContain(word)
    for (const inside of Object.values(SECRET)) {
      expect(JSON.stringify(pack)).not.toContain(inside)
      expect(printed).not.toContain(inside)
    }
    expect((await product.call(mediationOperations.readMediationDesk, { as: 'court-liaison', params: params() })).status).toBe(403)
    expect((await product.call(confirmationOperations.readConfirmationPackage, { as: 'court-liaison-elsewhere', params: params() })).status).toBe(404)
  })

  test('filed on 9 April, confirmed on 17 April; aim 24 April, limit 9 May, a make-up Saturday that does not roll', async () => {
    const filing = { filedOn: '2026-04-09', caseNumber: '（2026）示01民特1号' }
    expect((await product.call(confirmationOperations.recordFiling, { as: 'court-liaison', params: params(), body: filing })).value.state).toBe('filed')
    expect((await deadlines(product, life))['DL-09']).toMatchObject({ raw: '2026-05-09', rolled: '2026-05-09' })
    const seen = (await product.call(confirmationOperations.readConfirmation, { as: 'mediator', params: params() })).value
    expect(seen.court).toMatchObject({ aimOn: '2026-04-24', ruleBy: '2026-05-09', fileBy: '2026-04-13' })
    product.clock.set('2026-04-17 10:00')
    const ruling = { number: '（2026）示01民特1号', ruledOn: '2026-04-17', result: 'confirmed' } as const
    expect((await product.call(confirmationOperations.recordRuling, { as: 'court-liaison', params: params(), body: ruling })).value.state).toBe('confirmed')
    expect(gained(april, await figures(product, '2026-04-01', '2026-04-30'))).toMatchObject({ 'confirmation-applied': 1, 'confirmation-confirmed': 1 })
    // What is left is a right: two years for enforcement from the last instalment's day (CPL 250), a Monday.
    const open = await deadlines(product, life)
    expect(Object.keys(open).filter((each) => each.startsWith('DL-'))).toEqual(['DL-11'])
    expect(open['DL-11']).toEqual({ raw: '2028-10-30', rolled: '2028-10-30', safe: '2028-10-30', optional: true })
  })

  test('20 April: both received the ruling; each has fifteen days to object, others six months (DL-10, CPL-I 372)', async () => {
    product.clock.set('2026-04-20 09:00')
    for (const partyId of [life.applicant, life.respondent]) {
      ;(await product.call(confirmationOperations.recordReceipt, { as: 'court-liaison', params: params(), body: { partyId, on: '2026-04-20' } })).value
    }
    // 5 May is a holiday: the organ's day rolls to the 6th, people are shown the last working day before.
    expect((await deadlines(product, life))[`DL-10:${life.applicant}`]).toEqual({ raw: '2026-05-05', rolled: '2026-05-06', safe: '2026-04-30', optional: true })
    const again = await product.call(confirmationOperations.recordReceipt, { as: 'court-liaison', params: params(), body: { partyId: life.applicant, on: '2026-04-20' } })
    expect(again.refusal).toMatchObject({ code: 'receipt-known', law: 'CPL-I-372' })
    const { after } = (await product.call(confirmationOperations.readConfirmation, { as: 'mediator', params: params() })).value
    expect(after.objections.map((each) => [each.name, each.safeOn, each.latestOn])).toEqual([['当事人甲', '2026-04-30', '2026-05-06'], ['当事人乙', '2026-04-30', '2026-05-06']])
    expect(after.ways.map((each) => each.law)).toEqual(['CPL-I-372', 'CPL-I-372'])
  })

  test('the first half is paid on 29 May; nothing is overdue yet and nothing can be enforced', async () => {
    product.clock.set('2026-05-29 10:00')
    ;(await pay('1', '2026-05-29')).value
    const tooEarly = await product.call(confirmationOperations.recordEnforcement, { as: 'mediator', params: params(), body: { partyId: life.applicant, on: '2026-05-29', court: 'confirming' } })
    expect(tooEarly.refusal).toMatchObject({ code: 'nothing-overdue', law: 'CPL-250' })
  })

  test('the second is not: overdue on 31 October, urged on 2 November; money 3,400 of 6,800 matured (T18)', async () => {
    product.clock.set('2026-11-02 09:00')
    await product.drain()
    expect((await facts(product, life)).find((each) => each.kind === 'performance-overdue')?.occurred_on).toBe('2026-10-31')
    const money = await figures(product, '2026-05-01', '2026-10-31')
    expect([money['performance-fen-paid'], money['performance-fen-due']]).toEqual([340_000, 680_000])
    expect([money['performed'] ?? 0, money['performance-due']]).toEqual([0, 1])
    const urged = { ref: '2', channel: 'phone', note: '请按约定付第二期。' } as const
    expect((await product.call(mediationOperations.urgePerformance, { as: 'mediator', params: params(), body: urged })).value.performance).toBe('overdue')
    product.clock.set('2026-11-16 09:00')
    expect((await product.call(mediationOperations.recordBreach, { as: 'mediator', params: params(), body: {} })).refusal).toMatchObject({ code: 'too-early', messages: { zh: expect.stringContaining('2026-11-17') } })
  })

  test('17 November: breached, and A is told: enforcement within two years, at the confirming court or its like where property is (T19, DL-11)', async () => {
    product.clock.set('2026-11-17 09:00')
    expect((await product.call(mediationOperations.recordBreach, { as: 'mediator', params: params(), body: {} })).value).toMatchObject({ state: 'agreed', performance: 'breached' })
    const { remedies } = await deskOf(product, life)
    // What the court confirmed is enforced and not sued on any more (CPL 206).
    expect(remedies.map((each) => each.remedy)).toEqual(['enforce-confirmed', 'legal-aid'])
    expect(remedies[0]).toMatchObject({ basis: 'CPL-250', limit: { zh: '履行期限最后一日起二年内，到 2028-10-30 为止' }, where: { zh: '作出确认裁定的法院，或财产所在地同级法院' } })
    await product.drain()
    const [told] = await product.rows<{ body_zh: string }>(`select * from notifications.letter where case_id = $1 and rule = 'breached' limit 1`, [life.caseId])
    expect(JSON.stringify(told)).toContain('2028年10月30日')
  })

  test('it stays agreed and breached until the enforcement has its result; then closed as enforced', async () => {
    product.clock.set('2026-11-20 09:00')
    const applied = { partyId: life.applicant, on: '2026-11-20', court: 'confirming' } as const
    ;(await product.call(confirmationOperations.recordEnforcement, { as: 'mediator', params: params(), body: applied })).value
    expect(await deadlines(product, life)).not.toHaveProperty('DL-11')
    ;(await product.call(followUpOperations.waiveFollowUp, { as: 'committee-head', params: params(), body: { reason: 'declined', note: '双方不用回访' } })).value
    ;(await product.call(followUpOperations.answerHazard, { as: 'mediator', params: params(), body: { hazard: false } })).value
    const propose = () => product.call(followUpOperations.proposeClosing, { as: 'mediator', params: params(), body: { satisfaction: 'ask-on-closing', performanceReason: 'enforcement' } })
    const waiting = await propose()
    expect(waiting.refusal?.code).toBe('closing-incomplete')
    expect(waiting.refusal?.messages.zh).toContain('强制执行')
    expect((await deskOf(product, life)).state).toBe('agreed')
    product.clock.set('2026-12-18 09:00')
    const result = { on: '2026-12-18', result: 'fulfilled' } as const
    ;(await product.call(confirmationOperations.recordEnforcementResult, { as: 'court-liaison', params: params(), body: result })).value
    ;(await product.call(followUpOperations.proposeClosing, { as: 'mediator', params: params(), body: { satisfaction: 'ask-on-closing' } })).value
    ;(await product.call(followUpOperations.closeCase, { as: 'committee-head', params: params(), body: {} })).value
    const closed = (await facts(product, life)).find((each) => each.kind === 'closed')
    expect(closed).toMatchObject({ occurred_on: '2026-12-18', data: { outcome: 'enforced', performance: 'breached' } })
  })

  test('the figures are those of the scenario', async () => {
    const whole = await figures(product, '2026-03-01', '2026-12-31')
    expect(whole).toMatchObject({ registered: 1, accepted: 1, 'agreed-written': 1, 'confirmation-applied': 1, 'confirmation-confirmed': 1, 'performance-fen-due': 680_000, 'performance-fen-paid': 340_000, 'performance-due': 1, closed: 1, enforced: 1 })
    expect(whole['performed'] ?? 0).toBe(0)
    const [counted] = await product.rows<{ n: string }>(`select sum(n)::text as n from cases.counter where indicator = 'registered' and channel = 'court-referral'`)
    expect(counted?.n).toBe('1')
  })

  test('and all of it can be rebuilt from the facts', async () => {
    expect(await differences(product)).toEqual([])
  })
})
