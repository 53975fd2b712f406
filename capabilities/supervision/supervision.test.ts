import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CAPABILITIES } from '../../apps/server/capabilities.ts'
import { GUEST_ROLES, mayCall } from '#platform/access'
import type { Operation } from '#platform/http/operation'
import { readPdf } from '../documents/reading.testing.ts'
import { type Opened, openedCase, SAFE } from '../mediation/house.testing.ts'
import { HOUSING, seedReceivers } from '../transfers/receivers.testing.ts'
import { notificationsOperations } from '../notifications/contract.ts'
import { type TransferBody, transfersOperations } from '../transfers/contract.ts'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { type IssueBody, supervisionOperations as ops } from './contract.ts'
import { COLLEAGUES, fresh, lettersAbout, postsStand, returnedElsewhere, seedGuest } from './house.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:10' })
  await Promise.all([seedGuest(product), seedReceivers(product)])
})
afterAll(() => product.stop())

const issue = (body: Partial<IssueBody> = {}, as = 'supervisor', commandId?: string) =>
  product.call(ops.issueOrder, { as, body: { ground: 'process-complaint', unitId: UNITS.community, issue: '受理时没有一次性告知。', requirement: '请说明并整改。', ...body }, ...(commandId ? { commandId } : {}) })
const on = (order: { readonly line: { readonly id: string } }) => ({ orderId: order.line.id })
const stepsOf = (order: { readonly steps: readonly { readonly step: string; readonly refusal: unknown }[] }) => order.steps.filter((each) => each.refusal === null).map((each) => each.step)

describe('an order from its issue to its end (D20)', () => {
  test('issued with ready words, acknowledged, replied, sent back, replied, settled; it prints at each state; a second click is one', async () => {
    const opened = await openedCase(product)
    const commandId = '01980000-0000-7000-8000-0000000001a7'
    const body: IssueBody = { ground: 'overdue', unitId: UNITS.community, caseId: opened.caseId }
    const order = (await product.call(ops.issueOrder, { as: 'supervisor', body, commandId })).value
    expect((await product.call(ops.issueOrder, { as: 'supervisor', body, commandId })).value.line.id).toBe(order.line.id)
    expect(order.line).toMatchObject({ state: 'issued', about: 'case', dueOn: '2026-03-19', late: false, code: opened.code.replace('-', '') })
    expect(order.line.number).toMatch(/^（2026）督字第\d+号$/)
    expect((await issue({ ground: 'overdue', caseId: opened.caseId })).refusal).toMatchObject({ code: 'order-open' })
    expect(stepsOf(order)).toEqual(['extended', 'withdrawn'])
    const onCase = (as: string) => product.call(ops.readCaseOrder, { as, query: { caseId: opened.caseId } })
    for (const as of ['unit-head', 'committee-head', 'supervisor', 'director']) expect((await onCase(as)).value.order, as).toEqual(order.line)
    for (const as of ['mediator', 'clerk', 'grid-worker', 'observer', 'guest']) expect((await onCase(as)).status, as).toBe(403)
    expect((await product.call(ops.readCaseOrder, { as: 'unit-head', query: { caseId: id(9, 9) } })).value.order).toBeNull()
    expect((await product.call(ops.listOrders, { as: 'unit-head', query: { view: 'open' } })).value.orders.map((each) => each.id)).toContain(order.line.id)
    expect((await product.call(ops.acknowledgeOrder, { as: 'unit-head', params: on(order), body: {} })).value.line.state).toBe('acknowledged')
    expect((await product.call(ops.replyToOrder, { as: 'unit-head', params: on(order), body: { text: '请打 13800000001' } })).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-6' })
    ;(await product.call(ops.replyToOrder, { as: 'unit-head', params: on(order), body: { text: '鉴定在路上，本周办结。' } })).value
    expect((await product.call(ops.settleOrder, { as: 'unit-head', params: on(order), body: { text: '好了' } })).status).toBe(403)
    expect((await product.call(ops.sendOrderBack, { as: 'supervisor', params: on(order), body: { text: '没有写办结日期。' } })).value.line).toMatchObject({ state: 'sent-back', dueOn: '2026-03-19' })
    ;(await product.call(ops.replyToOrder, { as: 'unit-head', params: on(order), body: { text: '3月18日办结。' } })).value
    const settled = (await product.call(ops.settleOrder, { as: 'supervisor', params: on(order), body: { text: '已核对卷宗目录。' } })).value
    expect(settled).toMatchObject({ line: { state: 'settled' }, reply: { text: '3月18日办结。' }, verification: { text: '已核对卷宗目录。' } })
    expect(settled.history.map((each) => each.kind)).toEqual(['issued', 'acknowledged', 'replied', 'sent-back', 'replied', 'settled'])
    expect((await product.call(ops.withdrawOrder, { as: 'supervisor', params: on(order), body: { text: '发错' } })).refusal?.code).toBe('order-out-of-turn')
    const sent = await product.call(ops.printOrder, { as: 'unit-head', params: on(order) })
    expect((await readPdf(new Uint8Array((await product.call(ops.explainOrder, { as: 'unit-head', language: 'en' })).raw.rawPayload)))[0]?.text).toContain('upervision')
    const [page] = await readPdf(new Uint8Array(sent.raw.rawPayload))
    const text = (page?.text ?? '').replaceAll(/\s/g, '')
    for (const said of ['督办单', '办理期限已过', '3月18日办结', '已核对卷宗目录', '示例社区', order.line.number]) expect(text, said).toContain(said)
    for (const name of ['当事人甲', '冯督办', '钱站长', '漏水']) expect(text, name).not.toContain(name)
  })

  test('extended once with a ground, withdrawn with a ground', async () => {
    const order = (await issue({ dueOn: '2026-03-20' })).value
    const extend = (dueOn: string) => product.call(ops.extendOrder, { as: 'supervisor', params: on(order), body: { text: '等部门会商', dueOn } })
    expect((await extend('2026-05-20')).refusal).toMatchObject({ code: 'extension-day', field: 'dueOn' })
    expect((await extend('2026-03-27')).value).toMatchObject({ extended: true, line: { dueOn: '2026-03-27' } })
    expect((await extend('2026-03-30')).refusal?.code).toBe('extended-once')
    expect((await product.call(ops.withdrawOrder, { as: 'director', params: on(order), body: { text: '单位已经先整改。' } })).value.line.state).toBe('withdrawn')
  })

  test('courts and strangers are not ordered; other words need writing; a case under protection has no order', async () => {
    await product.rows(
      `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
       values ($1, $2, $3, 'tribunal', 2, 'link', 'T1', '1.77', '示例法庭', 'Shili Tribunal', '2020-01-01')`, [TEST_DISTRICT, id(1, 77), UNITS.district])
    expect((await issue({ unitId: id(1, 77) })).refusal).toMatchObject({ code: 'not-this-unit', field: 'unitId' })
    expect((await issue({ unitId: id(1, 999) })).refusal?.code).toBe('no-such-unit')
    expect((await product.call(ops.issueOrder, { as: 'supervisor', body: { ground: 'other', unitId: UNITS.community } })).refusal?.code).toBe('order-words-missing')
    expect((await issue({ ground: 'repeat-petition' })).refusal?.code).toBe('case-missing')
    expect((await issue({ dueOn: '2026-03-16' })).refusal?.code).toBe('due-day')
    const opened = await openedCase(product)
    expect((await issue({ caseId: opened.caseId, unitId: UNITS.otherCommunity })).refusal?.code).toBe('not-the-units-case')
    const sealed = await openedCase(product, { gates: { ...SAFE, 'G-03': 'yes' } })
    expect((await issue({ caseId: sealed.caseId })).refusal?.code).toMatch(/no-such-case|case-kept-apart/)
  })

  test('whoever handles the case does not supervise it; units elsewhere and mediators know nothing of the order', async () => {
    const opened = await openedCase(product, { assignee: 'director' })
    expect((await issue({ caseId: opened.caseId }, 'director')).refusal?.code).toBe('handles-it')
    const order = (await issue({ caseId: opened.caseId })).value
    ;(await product.call(ops.replyToOrder, { as: 'unit-head', params: on(order), body: { text: '已联系双方。' } })).value
    expect((await product.call(ops.settleOrder, { as: 'director', params: on(order), body: { text: '看过' } })).refusal?.code).toBe('handles-it')
    expect((await product.call(ops.readOrder, { as: 'mediator', params: on(order) })).status).toBe(403)
    await product.rows(`update organisation.posting set unit_id = $2 where district_id = $1 and staff_id = $3`, [TEST_DISTRICT, UNITS.otherCommunity, staffIdOf('committee-head')])
    const elsewhere = await product.call(ops.readOrder, { as: await fresh(product, 'committee-head'), params: on(order) })
    expect(elsewhere).toMatchObject({ status: 404, refusal: { code: 'no-such-order' } })
    await product.rows(`update organisation.posting set unit_id = $2 where district_id = $1 and staff_id = $3`, [TEST_DISTRICT, UNITS.community, staffIdOf('committee-head')])
  })
})

describe('what the house knows', () => {
  test('past its day, unclaimed, returned twice and the guard rule are suggested; nothing is issued by itself; one press issues', async () => {
    const before = (await product.call(ops.listOrders, { as: 'supervisor' })).value.orders.length
    const [late, waiting] = [await openedCase(product), await openedCase(product, { assignee: null })]
    await product.rows(
      `insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n)
       values ($1, $2, 'agreed-written', '', '', '2026-02-02', '2026-02-02', 0, 100), ($1, $2, 'terminated', '', '', '2026-02-02', '2026-02-02', 0, 1),
              ($1, $2, 'performance-due', '', '', '2026-02-02', '2026-02-02', 0, 50), ($1, $2, 'performed', '', '', '2026-02-02', '2026-02-02', 0, 20)`, [TEST_DISTRICT, UNITS.otherCommunity])
    product.clock.set('2026-03-30 09:10')
    const { suggestions } = (await product.call(ops.listSuggestions, { as: 'supervisor' })).value
    const groundOf = (opened: Opened) => suggestions.find((each) => each.caseId === opened.caseId)?.ground
    expect([groundOf(late), groundOf(waiting)]).toEqual(['overdue', 'overdue'])
    const guard = suggestions.find((each) => each.ground === 'guard')
    expect(guard).toMatchObject({ unitId: UNITS.otherCommunity, caseId: null, why: { zh: '近一年成功率 99.01%，履行率 40.00%' } })
    expect((await product.call(ops.listOrders, { as: 'supervisor' })).value.orders).toHaveLength(before)
    const pressed = (await product.call(ops.issueOrder, { as: 'supervisor', body: { ground: 'guard', unitId: UNITS.otherCommunity } })).value
    expect(pressed).toMatchObject({ line: { about: 'process', code: null }, caseId: null })
    ;(await product.call(ops.issueOrder, { as: 'supervisor', body: { ground: 'overdue', unitId: UNITS.community, caseId: late.caseId } })).value
    const after = (await product.call(ops.listSuggestions, { as: 'supervisor' })).value.suggestions
    expect(after.some((each) => each.caseId === late.caseId || each.ground === 'guard')).toBe(false)
    expect(JSON.stringify(suggestions)).not.toMatch(/老王|当事人|漏水/)
    expect((await product.call(ops.listSuggestions, { as: 'unit-head' })).status).toBe(403)
  })

  test('sent on and returned twice: suggested with its number and nothing of the matter, and one press issues', async () => {
    const opened = await openedCase(product)
    const params = { caseId: opened.caseId }
    const back = async () => {
      const body: TransferBody = { toUnitId: HOUSING, matter: '外墙渗水。', reason: '涉及房屋质量保修，由住建部门处理。', materials: ['登记表1份'], told: 'phone', namesAgreed: false }
      const { slipId } = (await product.call(transfersOperations.transferCase, { as: 'dispatcher', params, body })).value
      ;(await product.call(transfersOperations.objectToTransfer, { as: 'department-handler', params: { slipId }, body: { reason: '保修期已过。' } })).value
      ;(await product.call(transfersOperations.decideTransferObjection, { as: 'dispatcher', params, body: { accepted: true, ground: '保修期确实已过。' } })).value
    }
    const suggested = async () => (await product.call(ops.listSuggestions, { as: 'supervisor' })).value.suggestions.find((each) => each.caseId === opened.caseId)
    await back()
    expect((await suggested())?.ground).not.toBe('returned-twice')
    await back()
    const found = await suggested()
    expect(found).toMatchObject({ ground: 'returned-twice', why: { zh: '已退回 2 次', en: 'returned 2 times' }, unitId: UNITS.community, code: opened.code.replace('-', '') })
    expect(JSON.stringify(found)).not.toMatch(/渗水|保修/)
    await returnedElsewhere(product, 600)
    expect(await suggested()).toEqual(found)
    const order = (await product.call(ops.issueOrder, { as: 'supervisor', body: { ground: 'returned-twice', unitId: UNITS.community, caseId: opened.caseId } })).value
    expect(order).toMatchObject({ line: { groundWords: { zh: '退回两次' } }, issue: '已经退回两次，至今没有单位承办。' })
    expect(await suggested()).toBeUndefined()
  })

  test('an open petition that repeats an earlier one is suggested, an accusation never (PET 30)', async () => {
    const [again, accused] = [await openedCase(product), await openedCase(product)]
    for (const [{ caseId, code }, type] of [[again, 'claim'], [accused, 'accusation']] as const)
      await product.rows(
        `insert into petitions.petition (district_id, id, case_id, code, type, state, office_unit_id, office_path, unit_id, unit_path, repeat, re_reviewed, received_on, due_on, open, changed_at)
         select district_id, id, id, $3, $4, 'accepted', unit_id, unit_path, unit_id, unit_path, 'repeat', false, '2026-03-27', '2026-05-26', true, registered_at
           from cases.case_file where district_id = $1 and id = $2`, [TEST_DISTRICT, caseId, code.replace('-', ''), type])
    const { suggestions } = (await product.call(ops.listSuggestions, { as: 'supervisor' })).value
    const found = (opened: Opened) => suggestions.find((each) => each.caseId === opened.caseId)
    expect(found(again)).toMatchObject({ ground: 'repeat-petition', why: { zh: '重复信访，收到 3 天还没有办结', en: 'a repeat petition, open for 3 days' } })
    expect(found(accused)?.ground).not.toBe('repeat-petition')
  })

  test('what passes its day unanswered goes up a level by itself, once, as a fact of the day after; the level above answers', async () => {
    const order = (await issue({ dueOn: '2026-04-01' })).value
    product.clock.set('2026-04-08 09:10')
    await product.drain()
    await product.drain()
    const up = (await product.call(ops.readOrder, { as: 'supervisor', params: on(order) })).value
    expect(up).toMatchObject({ line: { late: true, escalations: 1 }, escalatedTo: [{ on: '2026-04-02', unit: { zh: '示例街道综治中心' } }] })
    expect((await product.call(ops.listOrders, { as: 'supervisor', query: { view: 'late' } })).value.orders.map((each) => each.id)).toContain(order.line.id)
    expect((await product.call(ops.extendOrder, { as: 'supervisor', params: on(order), body: { text: '再等', dueOn: '2026-04-10' } })).refusal?.code).toBe('due-passed')
    expect(await lettersAbout(product, order)).toEqual([['order-came-up', UNITS.street], ['order-escalated', UNITS.community]])
  })

  test('the unit is written to when an order is issued or sent back and the day before it is due, each once: number and day, no content (N-04)', async () => {
    const opened = await openedCase(product)
    const order = (await issue({ caseId: opened.caseId, dueOn: '2026-04-13' })).value
    await product.drain()
    expect(await lettersAbout(product, order)).toEqual([['order-issued', UNITS.community]])
    ;(await product.call(ops.replyToOrder, { as: 'unit-head', params: on(order), body: { text: '本周办结。' } })).value
    ;(await product.call(ops.sendOrderBack, { as: 'supervisor', params: on(order), body: { text: '没有写日期。', dueOn: '2026-04-14' } })).value
    product.clock.set('2026-04-13 09:10')
    await product.drain()
    await product.drain()
    expect(await lettersAbout(product, order)).toEqual([['order-due-soon', UNITS.community], ['order-issued', UNITS.community], ['order-sent-back', UNITS.community]])
    ;(await product.call(ops.replyToOrder, { as: 'unit-head', params: on(order), body: { text: '四月底办结。' } })).value
    await product.drain()
    ;(await product.call(ops.settleOrder, { as: 'supervisor', params: on(order), body: { text: '核对卷宗目录，已补齐。' } })).value
    const dropped = (await issue()).value
    ;(await product.call(ops.withdrawOrder, { as: 'supervisor', params: on(dropped), body: { text: '发错了单位。' } })).value
    await product.drain()
    expect([await lettersAbout(product, order), await lettersAbout(product, dropped)].map((each) => each.at(-1))).toEqual([['order-settled', UNITS.community], ['order-withdrawn', UNITS.community]])
    const notices = async (as: string) => (await product.call(notificationsOperations.listUnitNotices, { as })).value.notices.map(({ title, path }) => `${title.zh} ${path}`)
    expect(await notices('unit-head')).toEqual(expect.arrayContaining([`督办单已办结 supervision/orders/${order.line.id}`, `督办单已撤销 supervision/orders/${dropped.line.id}`]))
    expect(await notices('supervisor')).toContain(`督办单有回复，等核实 supervision/orders/${order.line.id}`)
    const written = JSON.stringify(await product.rows('select * from notifications.letter where body like $1', [`%${order.line.number}%`]))
    expect(written).not.toMatch(new RegExp(`${CONTENT.source}|漏水|没有写日期|发错了|${opened.code}|${opened.caseId}`))
  })
})

describe('groups and hand-over', () => {
  const members = [{ name: '示例干部一', body: '纪检' }, { name: '示例干部二', body: '政法委' }, { name: '示例干部三', body: '信访局' }]
  const setUp = (untilOn = '2026-12-31', name = '第一督办组') => product.call(ops.setUpGroup, { as: 'supervisor', body: { name, fromOn: '2026-01-01', untilOn, members } })

  test('members, a caseload, a finding with its evidence; a hand-over keeps body, day and class, and no word', async () => {
    const [one, two] = [await openedCase(product), await openedCase(product)]
    expect((await setUp('2025-12-31')).refusal?.code).toBe('group-period')
    const { groupId } = (await setUp()).value
    const assign = (code: string) => product.call(ops.assignToGroup, { as: 'supervisor', params: { groupId }, body: { code } })
    expect((await assign(one.code)).value.open).toBe(1)
    expect((await assign(one.code)).refusal?.code).toBe('case-in-group')
    expect((await assign(two.code)).value.open).toBe(2)
    const find = (opened: Opened, body: object) => product.call(ops.recordFinding, { as: 'supervisor', params: { groupId, caseId: opened.caseId }, body: body as never })
    expect((await find(one, { finding: 'settled' })).refusal?.code).toBe('evidence-missing')
    expect((await find(one, { finding: 'settled', evidence: '看了协议和回执。' })).value).toMatchObject({ open: 1, ended: 1 })
    expect((await find(two, { finding: 'handed-over', body: 'resident-team', result: 'received', evidence: '某人收了钱' })).refusal?.code).toBe('hand-over-whole')
    expect((await find(two, { finding: 'handed-over', body: 'resident-team', result: 'received', name: '某人' })).status).toBe(400)
    expect((await find(two, { finding: 'handed-over', body: 'resident-team', result: 'received' })).value.ended).toBe(2)
    const shown = (await product.call(ops.readGroup, { as: 'director', params: { groupId }, query: { view: 'ended' } })).value
    expect(shown.members).toEqual(members)
    expect((await product.call(ops.listGroups, { as: 'supervisor' })).value.groups).toMatchObject([{ id: groupId, name: '第一督办组', open: 0, ended: 2 }])
    expect([groupId, (await setUp('2026-12-31', '第二督办组')).value.groupId]).toEqual((await product.call(ops.listGroups, { as: 'supervisor' })).value.groups.map((each) => each.id))
    expect(shown.cases.map((each) => each.handedOver?.body.zh ?? each.evidence).sort()).toEqual(['派驻纪检监察组', '看了协议和回执。'].sort())
    const stored = await product.rows<{ evidence: string | null }>('select evidence from supervision.group_case where case_id = $1', [two.caseId])
    expect(stored).toEqual([{ evidence: null }])
  })

  test('an order’s hand-over has no field for a person or a word', async () => {
    const order = (await issue()).value
    ;(await product.call(ops.replyToOrder, { as: 'unit-head', params: on(order), body: { text: '已整改。' } })).value
    const named = await product.call(ops.handOrderOver, { as: 'supervisor', params: on(order), body: { body: 'resident-team', result: 'received', person: '某人' } as never })
    expect(named.status).toBe(400)
    const done = (await product.call(ops.handOrderOver, { as: 'supervisor', params: on(order), body: { body: 'resident-team', result: 'received' } })).value
    expect(done.handedOver).toEqual({ on: '2026-04-13', body: { zh: '派驻纪检监察组', en: 'Resident discipline team' }, result: { zh: '已经收下', en: 'Received' } })
  })
})

/** Words, places and people of the cases, orders and groups of this file. */
const CONTENT = /当事人[甲乙]|楼上 602|卧室天花板|138\d{8}|1单元|一次性告知单?。|核对卷宗目录|本周办结|示例干部|第[一二]督办组/

describe('observers see the process, never content or names (N-04)', () => {
  /** A guest learns no colleague's name either. */
  const NAMES = /老王|冯督办|钱站长|孙主任/
  const OWN: readonly string[] = ['me', 'readSecondFactor', 'listMySeats', 'listMyRooms']
  const all = () => CAPABILITIES.flatMap((each) => Object.entries(each.operations).map(([name, operation]) => ({ name, operation, rule: each.access[name] })))
  const guest = { kind: 'staff', role: 'invited-observer' } as Parameters<typeof mayCall>[1]

  test('the board shows states, units and days of orders, cases and groups', async () => {
    const orders = await product.call(ops.listBoardOrders, { as: 'guest' })
    expect(orders.value.orders.length).toBeGreaterThan(2)
    expect(Object.keys(orders.value.orders[0] ?? {}).sort()).toEqual(['about', 'dueOn', 'escalations', 'ground', 'handedOver', 'issuedOn', 'late', 'number', 'state', 'unit'])
    expect(orders.value.orders.some((each) => each.handedOver)).toBe(true)
    const cases = await product.call(ops.listBoardCases, { as: 'guest' })
    expect(cases.value.cases.length).toBeGreaterThan(3)
    expect(Object.keys(cases.value.cases[0] ?? {}).sort()).toEqual(['code', 'dueOn', 'late', 'registeredOn', 'state', 'unit'])
    const groups = await product.call(ops.listBoardGroups, { as: 'observer' })
    expect(groups.value.groups).toMatchObject([{ open: 0, ended: 2, over: false }, { open: 0, ended: 0, over: false }])
    for (const each of [orders, cases, groups]) for (const never of [CONTENT, NAMES, /漏水/]) expect(each.raw.body).not.toMatch(never)
  })

  test('an invited observer is a guest: beside the public pages and their own account nothing but the board opens', () => {
    expect(GUEST_ROLES).toEqual(['invited-observer'])
    const reached = all().filter(({ rule }) => rule !== undefined && !rule.who.includes('public') && rule.on !== 'own' && mayCall(rule, guest)).map(({ name }) => name)
    expect(reached.sort()).toEqual(['listBoardCases', 'listBoardGroups', 'listBoardOrders'])
  })

  test('a guest hears by the live stream that something changed, and never of which case', async () => {
    const heard = async (login: string) => {
      const response = await product.app.inject({ url: '/api/d/shili/live', headers: { authorization: `Bearer ${await product.signIn(login)}` }, payloadAsStream: true })
      const stream = response.stream()
      const caseId = id(9, 1)
      let text = ''
      for await (const chunk of stream) {
        text += String(chunk)
        if (text.includes('event: case')) break
        product.services.live.touched({ district: TEST_DISTRICT, caseId })
      }
      return { text, caseId }
    }
    const [guestHears, staffHears] = [await heard('guest'), await heard('supervisor')]
    expect(staffHears.text).toContain(staffHears.caseId)
    expect(guestHears.text).toContain('event: case\ndata: {}')
    expect(guestHears.text).not.toMatch(/[0-9a-f]{8}-/)
  })

  test.each(['guest', 'observer'])('every page that a %s can open, asked about a case with words and names: none of them comes out', async (login) => {
    const [opened, role] = [await openedCase(product), login === 'guest' ? 'invited-observer' : 'observer']
    const open = all().filter(({ operation, rule }) => operation.method === 'GET' && rule !== undefined && !rule.who.includes('public') && mayCall(rule, { ...guest, role } as typeof guest))
    expect(open.length).toBeGreaterThan(5)
    for (const { name, operation } of open) {
      const answer = await product.call(operation, { as: login, params: paramsOf(operation, opened.caseId) })
      expect(OWN.includes(name) ? answer.status === 200 : answer.status !== 500, name).toBe(true)
      expect(answer.raw.body, name).not.toMatch(CONTENT)
      if (login === 'guest' || !COLLEAGUES.includes(name)) expect(answer.raw.body, name).not.toMatch(NAMES)
    }
    if (login === 'observer') await postsStand(product, opened.caseId)
    expect(OWN.every((each) => open.some(({ name }) => name === each))).toBe(true)
  })

  function paramsOf({ path }: Operation, caseId: string): Record<string, string> {
    return Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, name === 'unitId' ? UNITS.community : caseId]))
  }
})
