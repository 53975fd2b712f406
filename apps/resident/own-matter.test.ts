import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followUpOperations } from '../../capabilities/follow-up/contract.ts'
import { mediationOperations as ops } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, mediatedCase, openedCase, type Opened, signedDraft } from '../../capabilities/mediation/house.testing.ts'
import { remindOfSessions } from '#cap/notifications'
import { phoneOf } from '../../stories/acts.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_PASSWORD } from '../../tools/testing/small-district.ts'
import { type Browser, openBrowser } from './browser.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})

afterAll(() => product.stop())

async function pageOf(opened: Opened, language: 'zh' | 'en' = 'zh'): Promise<Browser> {
  const browser = openBrowser(product, language)
  await browser.get(`/d/shili/c/${opened.code}`)
  await browser.press('', { code: opened.code, pin: opened.pin })
  return browser
}

const arranged = (opened: Opened, partyIds: readonly string[], on = '2026-03-20') =>
  product.call(ops.arrangeSession, {
    params: { caseId: opened.caseId }, as: 'mediator', body: { on, from: '15:00', to: '16:00', place: '示例社区调解一室', partyIds: [...partyIds] },
  })

async function agreed(opened: Opened): Promise<void> {
  const draftId = await signedDraft(product, opened, '2026-04-05', 120_000)
  const sealed = await product.call(ops.sealAgreement, { params: { caseId: opened.caseId }, as: 'committee-head', body: { draftId, password: TEST_PASSWORD } })
  expect(sealed.status).toBe(201)
}

/** A neighbour reported: the case has its parties, and the reporter is none of them. */
const asNeighbour = (opened: Opened) => product.rows('update people.reporter set party_id = null, name = $2 where case_id = $1', [opened.caseId, ''])

/** Nothing of the other side may stand on a page but what both agreed. */
function expectNothingOfTheOther(page: Browser): void {
  for (const secret of ['当事人乙', '13800000002', '示例小区2栋1单元602', '138****0002']) expect(page.text(), secret).not.toContain(secret)
}

describe('a party’s own matter', () => {
  test('handed over: who handles it, the office’s telephone, and that consent is asked, never assumed', async () => {
    const opened = await openedCase(product)
    expect((await pageOf(opened)).text()).toContain('还没有登记电话')
    await product.rows("update organisation.unit set phone = '010-55550100' where phone is null")
    const page = await pageOf(opened)
    expect(page.text()).toContain('谁在办，怎么找')
    expect(page.html()).toContain('href="tel:01055550100"')
    expect(page.text()).toContain('没有说，就不算同意')
    expectNothingOfTheOther(page)
  })

  test('accepted: one’s own consent with its day, never the other side’s, and until when mediation may last', async () => {
    const opened = await acceptedCase(product)
    const page = await pageOf(opened)
    expect(page.text()).toContain('2026年3月16日（周一），您说愿意调解')
    expect(page.text()).toContain('调解最晚办到2026年4月15日')
    expectNothingOfTheOther(page)
    const english = await pageOf(opened, 'en')
    expect(english.text()).toContain('you said that you wish to mediate')
  })

  test('a session: day, time, place and what to bring, for whoever is invited and for nobody else', async () => {
    const opened = await mediatedCase(product)
    expect((await arranged(opened, [opened.applicant])).status).toBe(201)
    const page = await pageOf(opened)
    expect(page.text()).toContain('2026年3月20日（周五） 15:00–16:00')
    expect(page.text()).toContain('示例社区调解一室')
    expect(page.text()).toContain('带什么')
    const other = await mediatedCase(product)
    expect((await arranged(other, [other.respondent])).status).toBe(201)
    expect((await pageOf(other)).text()).not.toContain('约好的调解')
    expect((await product.call(ops.callOffSession, { params: { caseId: opened.caseId }, as: 'mediator', body: {} })).status).toBe(201)
    await page.get(page.path())
    expect(page.text()).not.toContain('约好的调解')
  })

  test('an agreement: obligations with their days, the safe day, what has been paid, the window, and the paper itself', async () => {
    const opened = await mediatedCase(product)
    await agreed(opened)
    const page = await pageOf(opened)
    expect(page.text()).toContain('对方要为您做的')
    expect(page.text()).toContain('赔偿天花板维修费 1,200.00 元')
    expect(page.text()).toContain('约定2026年4月5日（周日）前')
    expect(page.text()).toContain('稳妥些，请在2026年4月3日（周五）前办好')
    expectNothingOfTheOther(page)
    await product.call(ops.recordPerformance, { params: { caseId: opened.caseId }, as: 'mediator', body: { ref: '1', on: '2026-03-16', paidFen: 50_000, proof: 'statement', statement: '收到五百元' } }).then((done) => done.value)
    await page.get(page.path())
    expect(page.text()).toContain('已付 500.00 元，共 1,200.00 元')
    const [, paper = ''] = /href="(\/d\/shili\/c\/[^"]+\/papers\/D09[^"]*)"/.exec(page.html()) ?? []
    await page.get(paper)
    expect(page.html().slice(0, 5)).toBe('%PDF-')
    await page.get(`/d/shili/c/${opened.code}/confirmation`)
    expect(page.text()).toContain('要办，请在2026年4月15日（周三）前去')
    expect(page.text()).toContain('办不办由你们定')
  })

  test('a text waits for one’s mark, then for the others’ and the seal; it is no agreement yet and no paper to take away', async () => {
    const opened = await mediatedCase(product)
    await product.call(ops.draftAgreement, {
      params: { caseId: opened.caseId }, as: 'mediator',
      body: {
        facts: '水管开裂。', disputedMatters: '谁修。', content: ['乙方修好。'], copies: 3, obligations: [],
        checks: { mediable: true, capacity: true, voluntary: true, lawful: true, 'no-harm-to-others': true },
      },
    }).then((done) => done.value)
    const page = await pageOf(opened)
    expect(page.text()).toContain('等您看、等您签')
    expect(page.text()).toContain('不同意可以不签')
    expect(page.html()).not.toContain('/papers/')
    await page.get(`/d/shili/c/${opened.code}/papers/D09`)
    expect(page.html().slice(0, 5)).not.toBe('%PDF-')
  })

  test('the page is small, has no script, and in English holds Chinese only where it is marked as such', async () => {
    const opened = await mediatedCase(product)
    await arranged(opened, [opened.applicant])
    await agreed(opened)
    const page = await pageOf(opened, 'en')
    const style = await product.app.inject({ url: /href="(\/resident-[0-9a-f]+\.css)"/.exec(page.html())?.[1] ?? '' })
    expect(gzipSync(page.html()).length + gzipSync(style.body).length).toBeLessThan(40 * 1024)
    expect(page.html()).not.toContain('<script')
    const english = page.html().replace(/<(\w+)[^>]* lang="zh(?:-CN)?"[^>]*>.*?<\/\1>/gs, '')
    expect(english.match(/.{0,30}\p{Script=Han}.{0,20}/gu)?.filter((each) => !each.includes('aria-label')) ?? []).toEqual([])
  })
})

describe('whoever only reported it', () => {
  test('learns who handles it and how it goes; no consent, session, agreement or paper of the parties', async () => {
    const opened = await mediatedCase(product)
    await arranged(opened, [opened.applicant, opened.respondent])
    await agreed(opened)
    await asNeighbour(opened)
    const page = await pageOf(opened)
    expect(page.text()).toContain('谁在办，怎么找')
    for (const hidden of ['约好的调解', '您说愿意', '协议约定的事', '赔偿天花板', '1,200', '文书', '请法院确认', '当事人甲']) expect(page.text(), hidden).not.toContain(hidden)
    expectNothingOfTheOther(page)
    for (const kind of ['D09', 'D10', 'D17', 'D18', 'D08', 'D01']) {
      await page.get(`/d/shili/c/${opened.code}/papers/${kind}`)
      expect(page.status(), kind).toBeGreaterThanOrEqual(400)
      expect(page.html().slice(0, 5)).not.toBe('%PDF-')
    }
    await page.get(`/d/shili/c/${opened.code}/confirmation`)
    expect(page.text()).toContain('没有可以申请确认的协议')
  })

  test('a code and PIN of one matter open no paper and no mediation of another', async () => {
    const [mine, theirs] = [await mediatedCase(product), await mediatedCase(product)]
    await agreed(theirs)
    const page = await pageOf(mine)
    await page.get(`/d/shili/c/${theirs.code}`)
    expect(page.heading()).toBe('查进度')
    const [paper] = await product.rows<{ id: string }>("select id from cases.fact where case_id = $1 and kind = 'agreement-drafted'", [theirs.caseId])
    const token = await phoneOf(product, { ...mine, reporterId: '', answerBy: '', provisional: false })
    const read = await product.call(ops.printMyPaper, { as: token, params: { kind: 'D09' }, query: { ref: paper?.id ?? '' } })
    expect(read.status).toBe(404)
    const staff = await product.call(ops.readMyMediation, { as: 'mediator' })
    expect(staff.status).toBe(403)
  })

  test('who was added as a party later sees it by the same name and telephone, and by neither alone', async () => {
    const opened = await mediatedCase(product)
    await agreed(opened)
    const own = await product.rows<{ id: string }>('select id from people.reporter where case_id = $1', [opened.caseId])
    expect(own).toHaveLength(1)
    await product.rows('update people.reporter set party_id = null where case_id = $1', [opened.caseId])
    expect((await pageOf(opened)).text()).toContain('协议约定的事')
    await asNeighbour(opened)
    expect((await pageOf(opened)).text()).not.toContain('协议约定的事')
  })
})

describe('after the closing', () => {
  test('T25: “still not fixed?” is asked once; what was reported is filled in and nothing is typed twice', async () => {
    const opened = await openedCase(product)
    const params = { caseId: opened.caseId }
    ;(await product.call(ops.withdrawMatter, { params, as: 'clerk', body: { reason: 'other-route' } })).value
    expect((await pageOf(opened)).text()).not.toContain('还没解决吗')
    ;(await product.call(followUpOperations.answerHazard, { params, as: 'mediator', body: { hazard: false } })).value
    ;(await product.call(followUpOperations.proposeClosing, { params, as: 'mediator', body: { satisfaction: 'ask-on-closing' } })).value
    ;(await product.call(followUpOperations.closeCase, { params, as: 'committee-head', body: {} })).value
    const page = await pageOf(opened)
    expect(page.text()).toContain('还没解决吗？')
    await page.press('new-report', { text: '晚上还在滴水' })
    expect(page.html()).toContain('楼上 602 漏水，卧室天花板湿了一大片。')
    expect(page.text()).not.toContain('当事人乙')
    const after = await pageOf(opened)
    expect(after.text()).not.toContain('还没解决吗？')
    expect(after.text()).toContain('您说还没解决')
    expect(after.html()).toContain('/again')
    expectNothingOfTheOther(after)
  })
})

describe('letters about a session', () => {
  const letters = async (opened: Opened) => {
    await product.drain()
    return product.rows<{ rule: string; recipient_kind: string; body: string }>(
      "select rule, recipient_kind, body from notifications.letter where case_id = $1 and rule like 'session%' order by rule, recipient_kind", [opened.caseId])
  }

  test('the invited are told when and where, and reminded the day before, once; nobody else is', async () => {
    const opened = await mediatedCase(product)
    await arranged(opened, [opened.respondent])
    expect((await letters(opened)).map((each) => `${each.rule} → ${each.recipient_kind}`)).toEqual(['session-arranged → party'])
    expect((await letters(opened))[0]?.body).toContain('3月20日（周五）15:00')
    expect((await letters(opened))[0]?.body).not.toContain('示例社区调解一室')
    product.clock.set('2026-03-19 08:00')
    await remindOfSessions(product.services)
    await remindOfSessions(product.services)
    expect((await letters(opened)).map((each) => each.rule)).toEqual(['session-arranged', 'session-soon'])
    product.clock.set('2026-03-16 14:10')
  })

  test('a room booked for the case names itself in the letter; another case’s booking is refused', async () => {
    const opened = await mediatedCase(product)
    const other = await arranged(opened, [opened.applicant, staffIdOf('mediator')])
    expect(other.status).toBeGreaterThanOrEqual(400)
    const foreign = await product.call(ops.arrangeSession, { params: { caseId: opened.caseId }, as: 'mediator', body: { bookingId: opened.caseId, partyIds: [opened.applicant] } })
    expect(foreign.status).toBe(422)
    const past = await arranged(opened, [opened.applicant], '2026-03-01')
    expect(past.status).toBe(422)
  })
})
