import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { fileTicket, sweepTickets, ticketsByPublicId } from '#cap/tickets'
import { inDistrict } from '#platform/db/database'
import { newId } from '#platform/ids'
import { openBrowser } from '../../apps/resident/browser.testing.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { MICRO_GRID, PLATES, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { sealingOperations } from '../cases/contract/sealing.ts'
import { ALL_SAFE } from '../../stories/acts.testing.ts'
import { intakeOperations } from '../intake/contract.ts'
import { triageOperations } from '../triage/contract.ts'
import { ticketsOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-20 08:00' })
})
afterAll(() => product.stop())

const read = async (ticketId: string, as = 'clerk') => (await product.call(ops.readTicket, { as, params: { ticketId } })).value
const file = async (service: string, words: string, more: object = {}) =>
  (await product.call(ops.reportTicket, { body: { service, words, addressToken: PLATES.flat301, ...more } })).value

async function taken(ticketId: string): Promise<void> {
  ;(await product.call(ops.dispatchTicket, { as: 'clerk', params: { ticketId }, body: { unitId: UNITS.community } })).value
  ;(await product.call(ops.acceptTicket, { as: 'grid-worker', params: { ticketId }, body: {} })).value
}

async function finished(ticketId: string): Promise<void> {
  ;(await product.call(ops.startTicket, { as: 'grid-worker', params: { ticketId }, body: {} })).value
  ;(await product.call(ops.finishTicket, { as: 'grid-worker', params: { ticketId }, body: { note: '修好了', noPhotoWhy: '在住户家里' } })).value
}

async function ownPage({ code, pin }: { code: string; pin: string }, language: 'zh' | 'en' = 'zh') {
  const browser = openBrowser(product, language)
  await browser.get('/d/shili/c')
  await browser.press('', { code, pin })
  return browser
}

describe('a resident without account and without script', () => {
  test('chooses what is broken at the plate, writes it, and is given a code, a PIN and a page with the due time', async () => {
    const browser = openBrowser(product)
    await browser.get('/d/shili/fix/no-such-plate')
    expect(browser.heading()).toBe('是哪一类？')
    expect(browser.text()).toContain('门牌二维码已经停用')
    await browser.get(`/d/shili/a/${PLATES.flat301}`)
    expect(browser.html()).toContain(`/d/shili/fix/${PLATES.flat301}`)
    await browser.get(`/d/shili/fix/${PLATES.flat301}`)
    expect(browser.heading()).toBe('是哪一类？')
    await browser.press('next')
    expect(browser.text()).toContain('请从列表里选一类')
    await browser.press('next', { service: 'lamp' })
    expect(browser.heading()).toBe('哪里坏了，要办什么？')
    await browser.press('next', { text: '门口路灯三天不亮' })
    expect(browser.heading()).toBe('我们怎样用您的信息？')
    await browser.press('next')
    await browser.press('next')
    expect(browser.text()).toContain('路灯不亮')
    await browser.press('send')
    expect(browser.heading()).toBe('收到了')
    expect(browser.text()).toContain('最晚2026年3月27日（周五）办好')
    expect(browser.text()).not.toContain('调解')
    const { code, pin } = browser.slip()
    const later = await ownPage({ code, pin })
    expect(later.heading()).toBe('路灯不亮')
    expect(later.text()).toContain('门口路灯三天不亮')
    expect(later.text()).toContain('2026年3月27日（周五）当天办好')
    const english = await ownPage({ code, pin }, 'en')
    expect(english.text()).toContain('by the end of Friday, 27 March 2026')
  })

  test('decision 17: what somebody reported in a common place is offered by kind and day alone, and joined without its words', async () => {
    const browser = openBrowser(product)
    await browser.get(`/d/shili/fix/${PLATES.flat502}`)
    await browser.press('next', { service: 'lamp' })
    await browser.press('next', { text: '灯坏了' })
    expect(browser.heading()).toBe('是不是这一件？')
    expect(browser.text()).toContain('2026年3月20日（周五）报的：路灯不亮')
    expect(browser.html()).not.toContain('三天不亮')
    await browser.pressLabel('就是这一件')
    expect(browser.heading()).toBe('收到了')
    const { code, pin } = browser.slip()
    const own = await ownPage({ code, pin })
    expect(own.text()).toContain('看不到对方写的内容')
    expect(own.html()).not.toMatch(/三天不亮|示例小区/)
    const home = await product.call(ops.listSameTickets, { params: { service: 'water' }, query: { addressToken: PLATES.flat301 } })
    expect(home.value).toEqual({ same: [] })
  })

  test('PIPL-17: a telephone only after the notice; without one nothing is asked', async () => {
    const body = { service: 'lamp', words: '不亮', phone: '13900000001' }
    expect((await product.call(ops.reportTicket, { body })).refusal?.code).toBe('notice-not-given')
    expect((await product.call(ops.reportTicket, { body: { service: 'magic', words: '不亮' } })).refusal?.code).toBe('no-such-service')
    expect((await product.call(ops.reportTicket, { body: { service: 'lamp', words: '不亮', addressToken: 'no-such' } })).refusal?.code).toBe('no-such-place')
  })
})

describe('the unit that has it', () => {
  test('a pause needs a ground that the class may have, an end, and gives the time back; over, it ends by itself', async () => {
    product.clock.set('2026-03-20 10:00')
    const { ticketId } = await file('water', '停水了')
    await taken(ticketId)
    const pause = (body: object) => product.call(ops.pauseTicket, { as: 'grid-worker', params: { ticketId }, body: { note: '约了明天', ...body } as never })
    expect((await pause({ ground: 'owners-decide', hours: 6 })).refusal?.code).toBe('pause-not-lawful')
    expect((await pause({ ground: 'weather', hours: 73 })).refusal?.code).toBe('pause-too-long')
    expect((await pause({ ground: 'resident-asked', hours: 6 })).value).toEqual({ state: 'paused' })
    expect(await product.rows("select state from cases.deadline where key = 'ticket-due' and state = 'cancelled'")).toHaveLength(1)
    product.clock.set('2026-03-20 15:59')
    expect(await sweepTickets(product.services)).toBe(0)
    product.clock.set('2026-03-20 16:00')
    expect(await sweepTickets(product.services)).toBe(1)
    expect(await read(ticketId)).toMatchObject({ state: 'accepted', dueAt: '2026-03-21T08:00:00.000Z' })
  })

  test('its telephone is shown to whoever accepted it and to nobody else; other units do not know of it', async () => {
    const { ticketId } = await file('power', '停电', { phone: '13900000009', noticeGiven: true })
    const contact = (as: string) => product.call(ops.readTicketContact, { as, params: { ticketId } })
    expect((await contact('clerk')).refusal?.code).toBe('contact-not-shown')
    await taken(ticketId)
    expect((await contact('grid-worker')).value).toMatchObject({ phone: '13900000009' })
    expect((await contact('unit-head')).refusal?.code).toBe('contact-not-shown')
    expect(JSON.stringify(await read(ticketId, 'grid-worker'))).not.toContain('13900000009')
    expect((await product.call(ops.readTicket, { as: 'community-officer', params: { ticketId } })).refusal?.code).toBe('no-such-ticket')
    expect(await product.rows("select 1 from audit.access where action = 'ticket.contact' and actor_role = 'grid-worker'")).toHaveLength(1)
    const { tickets } = (await product.call(ops.listTickets, { as: 'clerk', query: {} })).value
    expect(JSON.stringify(tickets)).not.toMatch(/1390000|小吴/)
  })

  test('hands it back with a reason; sent on, its counts go with it', async () => {
    const { ticketId } = await file('care', '老人要人陪着去医院')
    await taken(ticketId)
    expect((await product.call(ops.handBackTicket, { as: 'grid-worker', params: { ticketId }, body: { reason: '要派出所一起去' } })).value).toEqual({ state: 'new' })
    ;(await product.call(ops.dispatchTicket, { as: 'clerk', params: { ticketId }, body: { unitId: UNITS.station } })).value
    const counted = await product.rows<{ unit_id: string; n: number }>(
      "select unit_id, sum(n)::int as n from cases.counter where indicator = 'ticket-care-dispatched' group by unit_id having sum(n) <> 0")
    expect(counted).toEqual([{ unit_id: UNITS.station, n: 1 }])
    expect((await product.call(ops.acceptTicket, { as: 'community-officer', params: { ticketId }, body: {} })).value).toEqual({ state: 'accepted' })
    expect((await product.call(ops.dispatchTicket, { as: 'clerk', params: { ticketId }, body: { unitId: UNITS.community } })).refusal?.code).toBe('reason-missing')
  })

  test('another class has its own limit, counted from the beginning, with a reason', async () => {
    const { ticketId } = await file('stairwell', '楼道外墙渗水，要动脚手架')
    ;(await product.call(ops.reclassifyTicket, { as: 'clerk', params: { ticketId }, body: { class: 'complex', reason: '要多家一起办' } })).value
    expect(await read(ticketId)).toMatchObject({ class: 'complex', dueOn: '2026-04-04' })
  })
})

describe('afterwards', () => {
  test('“not solved” opens it again with a limit of its own, within fifteen days and not after; whoever did it does not revisit', async () => {
    product.clock.set('2026-03-23 09:00')
    const filed = await file('heat', '暖气不热')
    const params = { ticketId: filed.ticketId }
    await taken(filed.ticketId)
    await finished(filed.ticketId)
    const browser = await ownPage(filed)
    expect(browser.text()).toContain('解决了吗？')
    await browser.press('', { stars: '2' })
    expect(browser.status()).toBe(422)
    expect(browser.text()).toContain('请先选一下：解决了，还是没解决。')
    expect(browser.html()).toMatch(/name="stars" value="2" checked/)
    product.clock.set('2026-03-23 09:10')
    await browser.press('', { solved: 'no', stars: '2' })
    expect(browser.text()).toContain('我们重新办')
    expect(await read(filed.ticketId)).toMatchObject({ state: 'reopened', dueAt: '2026-03-24T01:10:00.000Z' })
    ;(await product.call(ops.acceptTicket, { as: 'grid-worker', params, body: {} })).value
    await finished(filed.ticketId)
    expect((await product.call(ops.revisitTicket, { as: 'clerk', params, body: { answered: true, solved: true, stars: 5 } })).value).toEqual({ state: 'revisited' })
    // One answer a person and matter: the later one replaces the earlier in every sum.
    const sums = await product.rows<{ indicator: string; n: number }>(
      "select indicator, sum(n)::int as n from cases.counter where category = 'heat' and indicator in ('ticket-answered', 'ticket-solved', 'ticket-satisfied', 'ticket-done') group by 1 order by 1")
    expect(sums).toEqual(['ticket-answered', 'ticket-done', 'ticket-satisfied', 'ticket-solved'].map((indicator) => ({ indicator, n: 1 })))
    product.clock.set('2026-04-08 09:00')
    expect((await product.call(ops.reopenTicket, { as: 'clerk', params, body: { reason: '又不热了' } })).refusal?.code).toBe('reopen-window-over')
    expect((await product.call(ops.revisitTicket, { as: 'clerk', params, body: { answered: false } })).refusal?.code).toBe('ticket-out-of-turn')
  })

  test('counts for everybody: one to four are not told, and no person stands in them', async () => {
    const browser = openBrowser(product)
    await browser.get('/d/shili/tickets?month=2026-03')
    expect(browser.text()).toContain('不公开')
    expect(browser.text()).toContain('两小时闭环的照护承诺')
    const { counts, services } = (await product.call(ops.readTicketCounts, { query: { month: '2026-03' } })).value
    expect(counts.find((each) => each.indicator === 'ticket-registered')?.n).toBe(6)
    expect(services.every((each) => each.n === null || each.n === 0)).toBe(true)
    expect((await product.call(ops.readTicketFigures, { as: 'dispatcher', query: { from: '2026-03-01', to: '2026-02-30' } })).refusal?.code).toBe('bad-period')
    for (const [month, code] of [['2026-13', 'bad-period'], ['2026-05', 'month-to-come']] as const) expect((await product.call(ops.readTicketCounts, { query: { month } })).refusal?.code).toBe(code)
    expect((await product.call(ops.readTicketFigures, { as: 'grid-worker', query: { from: '2026-03-01', to: '2026-03-31' } })).status).toBe(403)
  })
})

describe('other doors', () => {
  test('file in one transaction with rows of their own, by grid or point, and read it back by its public id without words', async () => {
    const envelope = { commandId: newId<'command'>(product.clock), by: { kind: 'system', district: TEST_DISTRICT, name: 'test' } as const, body: { a: 1 } }
    const wish = { service: 'road', words: '井盖响', channel: 'open311', language: 'zh', noticeGiven: false, microGridId: MICRO_GRID } as const
    const filed = await fileTicket(product.services, envelope, wish)
    const again = await fileTicket(product.services, envelope, wish)
    if (!filed.ok || !again.ok) throw new Error('filing was refused')
    expect(again.value).toEqual(filed.value)
    const [shown] = await inDistrict(product.services.db, TEST_DISTRICT, (tx) => ticketsByPublicId(tx, [filed.value.publicId]))
    expect(shown).toMatchObject({ service: 'road', state: 'new', microGridId: MICRO_GRID })
    expect(JSON.stringify(shown)).not.toContain('井盖')
  })

  test('a sealed case has no ticket for anybody; unsealed, it is back', async () => {
    const filed = await file('care', '有人打我')
    const params = { ticketId: filed.ticketId }
    ;(await product.call(sealingOperations.sealCase, { as: 'committee-head', params: { caseId: filed.caseId }, body: { reason: '可能有家庭暴力' } as never })).value
    expect((await product.call(ops.readTicket, { as: 'clerk', params })).refusal?.code).toBe('no-such-ticket')
    expect((await product.call(ops.listTickets, { as: 'clerk', query: {} })).value.tickets.map((each) => each.id)).not.toContain(filed.ticketId)
    expect(await inDistrict(product.services.db, TEST_DISTRICT, (tx) => ticketsByPublicId(tx, [filed.publicId]))).toEqual([])
  })

  test('programs ask what is offered, join, and are refused what is no common place; a counter sees units, the nearest first', async () => {
    const { services } = (await product.call(ops.listTicketServices, {})).value
    expect(services.find((each) => each.code === 'water')).toMatchObject({ class: 'utility', limit: { zh: '24小时内', en: 'within 24 hours' } })
    const [home, lamp] = [await file('water', '漏水'), await file('lamp', '不亮')]
    const join = (ticketId: string) => product.call(ops.joinTicket, { params: { ticketId }, body: {} })
    expect((await join(home.ticketId)).refusal?.code).toBe('not-to-join')
    expect((await join(lamp.ticketId)).value).toMatchObject({ ticketId: lamp.ticketId, code: lamp.code })
    const { units } = (await product.call(ops.listTicketUnits, { as: 'clerk', params: { ticketId: lamp.ticketId } })).value
    expect(units[0]?.id).toBe(UNITS.community)
    const gone = await product.call(ops.readTicketPhoto, { as: 'clerk', params: { ticketId: lamp.ticketId, photoId: lamp.ticketId } })
    expect(gone.refusal?.code).toBe('no-such-ticket')
    expect((await product.call(ops.resumeTicket, { as: 'grid-worker', params: { ticketId: lamp.ticketId }, body: {} })).refusal?.code).toBe('ticket-out-of-turn')
  })

  test('DL-01, I-01: a request that turns out to be a dispute is one from then on; nobody types it again, the reporter keeps page, code and letters', async () => {
    const filed = await file('works', '楼上改水管，天花板湿了，说了三次不肯修', { phone: '13900000010', noticeGiven: true, lettersWanted: true })
    const params = { ticketId: filed.ticketId }
    const turn = (as: string) => product.call(ops.turnTicketIntoDispute, { as, params, body: { reason: '有另一方，要坐下来谈' } })
    await taken(filed.ticketId)
    expect((await turn('grid-worker')).status).toBe(403)
    const counted = () => product.rows<{ n: number }>("select coalesce(sum(n), 0)::int as n from cases.counter where category = 'works' and indicator in ('ticket-registered', 'ticket-dispatched')")
    expect(await counted()).toEqual([{ n: 2 }])
    expect((await turn('clerk')).value).toEqual({ state: 'turned-dispute' })
    expect(await counted()).toEqual([{ n: 0 }])
    expect((await turn('clerk')).refusal?.code).toBe('ticket-out-of-turn')
    const [row] = await product.rows("select stage_kind, stage, open, unit_id, assignee_id, due_on::text from cases.case_file where id = $1", [filed.caseId])
    expect(row).toEqual({ stage_kind: 'entry', stage: 'registered', open: true, unit_id: UNITS.community, assignee_id: null, due_on: '2026-04-13' })
    const browser = await ownPage(filed)
    expect(browser.text()).toContain('说了三次不肯修')
    expect(browser.text()).toContain('改按矛盾纠纷办，您不用再说一遍')
    await product.drain()
    const letters = await product.rows<{ kind: string }>("select rule as kind from notifications.letter where case_id = $1 and rule = 'taken-as-dispute'", [filed.caseId])
    expect(letters).toHaveLength(1)
    expect((await product.call(triageOperations.triage, { as: 'dispatcher', params: { caseId: filed.caseId }, body: { category: 'NBR-01', gates: ALL_SAFE } })).value).toMatchObject({ caseId: filed.caseId })
    expect(await inDistrict(product.services.db, TEST_DISTRICT, (tx) => ticketsByPublicId(tx, [filed.publicId]))).toEqual([])
  })

  test('K15: whoever reported it takes it back from their page, without a reason, until it is done; the unit sees that and nothing runs any more', async () => {
    const filed = await file('other', '请来看看水表')
    await taken(filed.ticketId)
    ;(await product.call(ops.pauseTicket, { as: 'grid-worker', params: { ticketId: filed.ticketId }, body: { ground: 'resident-asked', hours: 5, note: '明天' } })).value
    const browser = await ownPage(filed)
    await browser.press('withdraw', { reason: '自己修好了' })
    expect(browser.text()).toContain('撤回了，不再办。')
    expect(browser.text()).toContain('您撤回了')
    expect(browser.html()).not.toContain('/withdraw')
    const seen = await read(filed.ticketId)
    expect(seen).toMatchObject({ state: 'withdrawn', dueAt: null, pause: null, stateWords: { zh: '报事人已撤回', en: 'withdrawn by the reporter' } })
    expect(seen.history.at(-1)).toMatchObject({ note: '自己修好了', what: { zh: '报事人撤回', en: 'Withdrawn by the reporter' } })
    expect(seen.steps.every((each) => each.refusal !== null)).toBe(true)
    expect((await product.call(ops.listTickets, { as: 'clerk', query: { view: 'finished' } })).value.tickets.map((each) => each.id)).toContain(filed.ticketId)
    const sums = await product.rows<{ indicator: string; n: number }>(
      "select indicator, sum(n)::int as n from cases.counter where category = 'other' and indicator in ('ticket-registered', 'ticket-dispatched', 'ticket-withdrawn') group by 1 order by 1")
    expect(sums).toEqual([{ indicator: 'ticket-dispatched', n: 0 }, { indicator: 'ticket-registered', n: 1 }, { indicator: 'ticket-withdrawn', n: 1 }])
    expect(await product.rows('select open from cases.case_file where id = $1', [filed.caseId])).toEqual([{ open: false }])
  })

  test('K15: done or followed by others, it is not taken back, and the page says why', async () => {
    const filed = await file('lamp', '楼下路灯也不亮')
    const [early, english] = [await ownPage(filed), await ownPage(filed, 'en')]
    ;(await product.call(ops.joinTicket, { params: { ticketId: filed.ticketId }, body: {} })).value
    await early.pressLabel('撤回这件事')
    expect(early.status()).toBe(409)
    expect(early.text()).toContain('另有1人也报了同一件事')
    await taken(filed.ticketId)
    await finished(filed.ticketId)
    await english.pressLabel('Withdraw it')
    expect(english.text()).toContain('cannot be withdrawn any more')
    expect(english.text()).toContain('Is it solved?')
    const { token } = (await product.call(intakeOperations.openMyCase, { body: { code: filed.code, pin: filed.pin } })).value
    expect((await product.call(ops.withdrawMyTicket, { as: token, body: {} })).refusal?.code).toBe('withdrawal-too-late')
  })

  test('facts give the same states, clocks and figures again', async () => {
    const verified = await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)
    expect(verified.differences).toEqual([])
  })
})
