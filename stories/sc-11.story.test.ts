import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOperations } from '../capabilities/cases/contract.ts'
import { intakeOperations } from '../capabilities/intake/contract.ts'
import { mediationOperations } from '../capabilities/mediation/contract.ts'
import { aScan, CHECKS, SAFE } from '../capabilities/mediation/house.testing.ts'
import { type Product, startProduct } from '../tools/testing/product.ts'
import { staffIdOf } from '../tools/testing/small-district.ts'
import {
  at, deadlines, deskOf, differences, facts, figures, gained, letters, type Life, phoneOf, readPaper, registeredAtTheWindow, sentToTheMediator,
} from './acts.testing.ts'

/** SC-11: a refusal, a withdrawal, the same facts again, and instalments agreed by word of mouth. */
const contact = (product: Product, life: Life, reached = true) => product.call(mediationOperations.recordContact, {
  as: 'mediator', params: at(life),
  body: { partyId: life.respondent, channel: 'phone', at: `${product.services.today(990_001 as never)}T00:10`, reached, result: reached ? '说明了来意' : '没有人接' },
})
const consent = (product: Product, life: Life, partyId: string, given = true) => product.call(mediationOperations.recordConsent, {
  as: 'mediator', params: at(life), body: { partyId, given, form: 'phone', at: `${product.services.today(990_001 as never)}T00:20`, by: 'self', witness: '小李' },
})

describe('(a) to (c): refused, withdrawn, asked again', () => {
  let product: Product
  const june = () => figures(product, '2026-06-01', '2026-06-30')

  beforeAll(async () => {
    product = await startProduct({ now: '2026-06-01 09:30' })
  })

  afterAll(() => product.stop())

  test('(a) 1 June: A applies, B says no: NOT_ACCEPTED, with the other ways in D17; the denominator of success stays', async () => {
    const life = await registeredAtTheWindow(product, {
      text: '邻居浇花淋湿了晾晒的被子。', applicant: { name: '当事人甲', phone: '13800138001' }, respondent: { name: '当事人乙', phone: '13800138002' },
    })
    await sentToTheMediator(product, life)
    const refuse = () => product.call(mediationOperations.notAcceptMatter, { as: 'mediator', params: at(life), body: { reason: 'party-refuses' } })
    ;(await contact(product, life)).value
    expect((await refuse()).refusal?.code).toBe('no-reason-yet')
    ;(await consent(product, life, life.respondent, false)).value
    const stopped = await product.call(mediationOperations.acceptMatter, { as: 'mediator', params: at(life), body: { initiative: 'application', scope: 'whole' } })
    expect(stopped.refusal).toMatchObject({ code: 'party-refused', law: 'PMA-17' })
    expect((await refuse()).value.state).toBe('not-accepted')
    const desk = await deskOf(product, life)
    expect(desk.number).toBeNull()
    expect(desk.remedies.map((each) => each.remedy)).toEqual(['sue', 'legal-aid', 'mediate-again'])
    const notice = await readPaper((await product.call(mediationOperations.printPaper, { as: 'mediator', params: { ...at(life), kind: 'D17' }, query: {} })).value)
    for (const words of ['一方明确表示不愿意调解', '向人民法院起诉', '三年内', '申请法律援助', '12348', '2026年6月1日']) expect(notice).toContain(words)
    expect(await june()).toEqual({ registered: 1, 'not-accepted': 1, 'stock-in': 1, 'stock-out': 1 })
    expect(await deadlines(product, life)).toEqual({})
    expect((await letters(product, life)).slice(2)).toEqual(['not-accepted → reporter', 'not-accepted → party'])
  })

  test('(a) an other side that nobody ever reached does not learn of the request by a letter', async () => {
    const life = await registeredAtTheWindow(product, {
      text: '邻居的花盆要掉下来。', applicant: { name: '当事人甲', phone: '13800138001' }, respondent: { name: '当事人乙', phone: '13800138002' },
    })
    await sentToTheMediator(product, life)
    ;(await product.call(mediationOperations.notAcceptMatter, { as: 'committee-head', params: at(life), body: { reason: 'not-a-civil-dispute' } })).value
    expect((await letters(product, life)).slice(2)).toEqual(['not-accepted → reporter'])
  })

  const applying = { text: '楼下占用楼道。', applicant: { name: '当事人丙', phone: '13800138003' }, respondent: { name: '当事人丁', phone: '13800138004' } }
  const withdraw = (life: Life) => product.call(mediationOperations.withdrawMatter, {
    as: 'clerk', params: at(life), body: { reason: 'settled-themselves', statement: '我们自己说好了' },
  })
  let withdrawn: Life

  test('(b) 2 June: C applies, D is reached; 3 June: C withdraws; D is told, and not why', async () => {
    product.clock.set('2026-06-02 09:30')
    const before = await june()
    withdrawn = await registeredAtTheWindow(product, applying)
    await sentToTheMediator(product, withdrawn)
    ;(await contact(product, withdrawn)).value
    product.clock.set('2026-06-03 10:00')
    expect((await withdraw(withdrawn)).value.state).toBe('withdrawn')
    expect((await facts(product, withdrawn)).at(-1)).toMatchObject({ kind: 'withdrawn', occurred_on: '2026-06-03', data: { toldPartyIds: [withdrawn.respondent] } })
    expect((await letters(product, withdrawn)).slice(2)).toEqual(['withdrawn → reporter', 'withdrawn-told → party'])
    const [told] = await product.rows<{ body: string }>(`select body from notifications.letter where recipient_id = $1`, [withdrawn.respondent])
    expect(told?.body).not.toMatch(/自行|说好|当事人/)
    expect(gained(before, await june())).toEqual({ registered: 1, withdrawn: 1, 'stock-in': 1, 'stock-out': 1 })
  })

  test.each([['was never rung', false], ['did not answer', true]])('(b) D is not told when D %s', async (_why, tried) => {
    const life = await registeredAtTheWindow(product, applying)
    await sentToTheMediator(product, life)
    if (tried) (await contact(product, life, false)).value
    expect((await withdraw(life)).value.state).toBe('withdrawn')
    expect((await facts(product, life)).at(-1)?.data).toMatchObject({ toldPartyIds: [] })
    expect((await letters(product, life)).filter((each) => each.endsWith('party'))).toEqual([])
    expect(await product.rows('select 1 from notifications.letter where recipient_id = $1', [life.respondent])).toEqual([])
  })

  test('(c) 4 June: the same facts again are a new request: a case of its own beside the ended one', async () => {
    product.clock.set('2026-06-04 09:00')
    const before = await june()
    const again = await registeredAtTheWindow(product, applying)
    expect(again.code).not.toBe(withdrawn.code)
    const { similar } = (await product.call(intakeOperations.listSimilarCases, { as: 'clerk', params: at(again) })).value
    const earlier = similar.find((each) => each.caseId === withdrawn.caseId)
    expect(earlier).toMatchObject({ stageWords: { zh: '已撤回' }, reasons: [{ reason: 'address' }, { reason: 'phone' }, { reason: 'place-and-category' }, { reason: 'place-and-words' }] })
    const merged = await product.call(intakeOperations.mergeCase, { as: 'clerk', params: at(again), body: { into: withdrawn.caseId } })
    expect(merged.refusal).toMatchObject({ code: 'merge-needs-open-cases' })
    const linked = await product.call(intakeOperations.linkCase, { as: 'clerk', params: at(again), body: { earlier: withdrawn.caseId } })
    expect(linked.status).toBe(201)
    for (const [life, relation, other] of [[again, 'earlier', withdrawn], [withdrawn, 'later', again]] as const) {
      const tab = (await product.call(intakeOperations.listSimilarCases, { as: 'clerk', params: at(life) })).value
      expect(tab.linked).toMatchObject([{ caseId: other.caseId, relation }])
      expect(tab.similar.map((each) => each.caseId)).not.toContain(other.caseId)
    }
    const phone = (await product.call(intakeOperations.readMyCase, { as: await phoneOf(product, again) })).value
    expect(JSON.stringify(phone)).not.toContain(withdrawn.code)
    expect(phone.progress.map((each) => each.words.zh)).toEqual(['已经登记'])
    expect(gained(before, await june())).toEqual({ registered: 1, 'stock-in': 1 })
    await sentToTheMediator(product, again)
    const desk = await deskOf(product, again)
    expect(desk.parties.map((each) => each.consent)).toEqual([null, null])
  })

  test('(c) registered twice on one day by two windows: MERGED, counted once, each report still followed', async () => {
    product.clock.set('2026-06-05 09:00')
    const before = await june()
    const first = await registeredAtTheWindow(product, { ...applying, text: '楼道堆放杂物。' })
    const body = { ...applying, text: '还是楼道的杂物。', channel: 'visit', noticeGiven: true, category: 'NBR-01', gates: SAFE, addressId: '01900004-0000-7000-8000-0000000001f6' } as const
    const second = (await product.call(intakeOperations.registerCase, { as: 'clerk-2', body })).value
    const done = (await product.call(intakeOperations.mergeCase, { as: 'clerk-2', params: { caseId: second.caseId }, body: { into: first.caseId } })).value
    expect(done.mergedInto.code).toBe(first.code)
    const page = (await product.call(casesOperations.readCase, { as: 'clerk', params: { caseId: second.caseId } })).value
    expect(page.case).toMatchObject({ stage: 'merged', open: false })
    expect(gained(before, await june())).toEqual({ registered: 1, merged: 1, 'stock-in': 1 })
    const hers = (await product.call(intakeOperations.readMyCase, { as: await phoneOf(product, { ...first, ...second }) })).value
    expect(hers.text).toBe('还是楼道的杂物。')
    expect(await differences(product)).toEqual([])
  })
})

describe.each(['2026-08-18 00:05', '2026-08-31 09:00'])('(d) three instalments by word of mouth; the sweep runs on %s', (sweptAt) => {
  let product: Product
  let life: Life
  const call = mediationOperations
  const summer = () => figures(product, '2026-06-01', '2026-08-31')

  beforeAll(async () => {
    product = await startProduct({ now: '2026-06-08 09:00' })
  })

  afterAll(() => product.stop())

  test('8 June: an oral agreement, in force at once (PMA 30); the third day is a Saturday and moves to Monday (CC 203)', async () => {
    life = await registeredAtTheWindow(product, {
      text: '借给他的九百元没有还。', category: 'CON-01', applicant: { name: '当事人己', phone: '13800138006' }, respondent: { name: '当事人戊', phone: '13800138005' },
    })
    await sentToTheMediator(product, life, 'CON-01')
    const params = at(life)
    const everybody = [life.applicant, life.respondent]
    ;(await contact(product, life)).value
    for (const partyId of everybody) (await consent(product, life, partyId)).value
    ;(await product.call(call.deliverNotice, { as: 'mediator', params, body: { partyIds: everybody, form: 'read-aloud' } })).value
    ;(await product.call(call.acceptMatter, { as: 'mediator', params, body: { initiative: 'application', scope: 'whole' } })).value
    ;(await product.call(call.designateMediator, { as: 'committee-head', params, body: { mediatorIds: [staffIdOf('mediator')], chosenBy: 'committee', disclosure: 'none' } })).value
    ;(await product.call(call.holdSession, {
      as: 'mediator', params,
      body: {
        startedAt: '2026-06-08T08:30', endedAt: '2026-06-08T08:50', mode: 'face-to-face', place: '示例社区调解室', isPublic: false, gates: SAFE,
        present: [{ name: '当事人己', capacity: '申请人' }, { name: '当事人戊', capacity: '被申请人' }], statements: [{ speaker: '当事人戊', text: '我分三次还。' }], result: '口头说定。',
      },
    })).value
    const instalment = { debtorPartyId: life.respondent, creditorPartyId: life.applicant, kind: 'money', what: '归还借款', fen: 30_000, way: '现金', place: '示例社区' } as const
    const agreed = await product.call(call.agreeOrally, {
      as: 'mediator', params,
      body: {
        content: '当事人戊分三次归还 900 元，每次 300 元。', place: '示例社区', noDocumentWanted: true, confirmedBy: everybody, checks: CHECKS,
        obligations: ['2026-06-15', '2026-07-15', '2026-08-15'].map((dueOn) => ({ ...instalment, dueOn })),
      },
    })
    expect(agreed.value).toEqual({ state: 'agreed', performance: 'pending' })
    expect((await facts(product, life)).find((each) => each.kind === 'agreement-reached')?.data).toMatchObject({ form: 'oral', effectiveOn: '2026-06-08' })
    expect(await deadlines(product, life)).toMatchObject({
      'due:1': { raw: '2026-06-15', rolled: '2026-06-15' }, 'due:2': { raw: '2026-07-15', rolled: '2026-07-15' },
      'due:3': { raw: '2026-08-15', rolled: '2026-08-17' }, 'DL-07': { raw: '2026-07-08', optional: true },
    })
    const register = await readPaper((await product.call(call.printPaper, { as: 'mediator', params: { ...params, kind: 'D10' }, query: {} })).value)
    for (const words of ['当事人戊', '当事人己', '人民币叁佰元整', '2026年6月15日', '2026年7月15日', '2026年8月15日']) expect(register).toContain(words)
  })

  test('two are paid on their days; until Monday 17 August is over nothing is late', async () => {
    for (const [ref, on] of [['1', '2026-06-15'], ['2', '2026-07-15']] as const) {
      product.clock.set(`${on} 17:00`)
      await product.drain()
      const paid = { ref, on, paidFen: 30_000, proof: 'receipt', file: await aScan(product) } as const
      expect((await product.call(call.recordPerformance, { as: 'mediator', params: at(life), body: paid })).value.performance).toBe('partial')
    }
    expect(await figures(product, '2026-06-01', '2026-07-31')).toMatchObject({ 'performance-fen-due': 60_000, 'performance-fen-paid': 60_000 })
    product.clock.set('2026-08-17 23:59')
    await product.drain()
    expect((await deskOf(product, life)).performance?.state).toBe('partial')
    expect(await summer()).not.toHaveProperty('overdue')
  })

  test('18 August: OVERDUE, whichever day the sweep ran; 600 of 900 yuan, 0 of 1 agreements', async () => {
    product.clock.set(sweptAt)
    await product.drain()
    await product.drain()
    expect((await deskOf(product, life)).performance?.state).toBe('overdue')
    const late = (await facts(product, life)).filter((each) => each.kind === 'performance-overdue')
    expect(late).toMatchObject([{ occurred_on: '2026-08-18', data: { ref: '3' } }])
    expect(await figures(product, '2026-08-18', '2026-08-18')).toEqual({ overdue: 1 })
    expect(await summer()).toMatchObject({
      'agreed-oral': 1, 'performance-due': 1, 'performance-fen-due': 90_000, 'performance-fen-paid': 60_000, overdue: 1,
    })
    expect(await summer()).not.toHaveProperty('performed')
    expect(await summer()).not.toHaveProperty('on-the-spot')
    expect((await letters(product, life)).filter((each) => each.startsWith('performance-overdue'))).toEqual(['performance-overdue → reporter', 'performance-overdue → party'])
  })

  test('who wants it enforceable is told to write it down: thirty days from the new agreement, those of the oral one are over', async () => {
    const desk = await deskOf(product, life)
    const written = desk.remedies.find((each) => each.remedy === 'write-it-down')
    expect(written?.way.zh).toContain('书面')
    expect(written?.limit?.zh).toContain('新协议生效之日起三十日内')
    expect(written?.limit?.zh).toContain('已经过了')
    expect(written?.basis).toBe('PMA-33')
    expect(await differences(product)).toEqual([])
  })
})
