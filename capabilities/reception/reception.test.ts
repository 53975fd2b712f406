import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { casesOperations } from '../cases/contract.ts'
import { hazardsOperations } from '../hazards/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { petitionsOperations } from '../petitions/contract.ts'
import { ticketsOperations } from '../tickets/contract.ts'
import { seedReceivers } from '../transfers/receivers.testing.ts'
import { receptionOperations as ops, type TakeBody } from './contract.ts'

let product: Product
let [one, two] = ['', '']

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 08:30' })
  const window = async (nameZh: string, kinds: readonly ('dispute' | 'legal' | 'affairs')[]) =>
    (await product.call(ops.setWindow, { as: 'unit-head', body: { nameZh, nameEn: nameZh === '1号窗口' ? 'Window 1' : 'Window 2', kinds: [...kinds] } })).value.id
  one = await window('1号窗口', ['dispute', 'legal'])
  two = await window('2号窗口', ['dispute', 'affairs'])
})

afterAll(() => product.stop())

const params = { unitId: UNITS.community }
const take = (body: TakeBody, commandId?: string) => product.call(ops.takeTicket, { params, body, ...(commandId ? { commandId } : {}) })
const next = (windowId: string, as = 'clerk') => product.call(ops.callNext, { as, params: { id: windowId }, body: {} })
const end = (ticketId: string, body: object, as = 'clerk') => product.call(ops.endTicket, { as, params: { id: ticketId }, body: { how: 'served', ...body } })
const figures = async () => (await product.call(ops.readReceptionDays, { as: 'clerk', query: {} })).value
const view = async (windowId: string) => (await product.call(ops.readWindow, { as: 'clerk', params: { id: windowId } })).value

describe('the queue of a hall', () => {
  test('opens with a window, takes numbers without a name, and a double click takes one', async () => {
    expect((await take({ kind: 'dispute' })).refusal?.code).toBe('queue-closed')
    expect((await next(one)).refusal?.code).toBe('window-closed')
    for (const each of [one, two]) (await product.call(ops.openWindow, { as: 'clerk', params: { id: each }, body: {} })).value
    const command = id(90, 1)
    const first = (await take({ kind: 'dispute' }, command)).value
    expect((await take({ kind: 'dispute' }, command)).value).toEqual(first)
    expect(first).toMatchObject({ code: 'A001', state: 'waiting', ahead: 0, unitName: { zh: expect.any(String) } })
    expect((await take({ kind: 'dispute' })).value).toMatchObject({ code: 'A002', ahead: 1 })
    expect((await take({ kind: 'petition' })).refusal?.code).toBe('queue-closed')
    expect((await product.call(ops.readQueue, { params: { unitId: UNITS.otherCommunity } })).refusal?.code).toBe('no-such-queue')
    expect((await product.call(ops.listQueues, {})).value.queues).toMatchObject([{ unitId: UNITS.community, openWindows: 2, waiting: 2 }])
  })

  test('two windows that press together never call the same; priority goes first and does not show in the hall (N-03)', async () => {
    product.clock.set('2026-03-16 08:40')
    const early = (await take({ kind: 'dispute', priority: true })).value
    expect(early.code).toBe('A003')
    for (let n = 0; n < 5; n += 1) (await take({ kind: 'dispute' })).value
    const called = await Promise.all([next(one), next(two, 'clerk-2')])
    expect(called.map((each) => each.value.code).sort()).toEqual(['A001', 'A003'])
    expect((await next(one)).refusal).toMatchObject({ code: 'window-busy' })
    const hall = (await product.call(ops.readQueue, { params })).value
    expect(hall.called.map((each) => Object.keys(each).sort())).toEqual([['at', 'code', 'window'], ['at', 'code', 'window']])
    expect(JSON.stringify(hall)).not.toContain('priority')
    expect(hall.next[0]).toBe('A002')
  })

  test('many presses at once over many windows: every number once', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 3; round += 1) {
      const now = [await view(one), await view(two)].flatMap((each) => (each.current ? [each.current] : []))
      for (const each of now) {
        expect(seen.has(each.code)).toBe(false)
        seen.add(each.code)
        ;(await end(each.id, {})).value
      }
      await Promise.all([next(one), next(one, 'clerk-2'), next(two), next(two, 'clerk-2')])
    }
    const served = await product.rows<{ n: number; m: number }>(`select count(*)::int as n, count(distinct ticket_id)::int as m from reception.visit where ticket_id is not null`)
    expect(served).toEqual([{ n: seen.size, m: seen.size }])
  })

  test('passed over, brought back, sent to another window, given back', async () => {
    const { current } = await view(one)
    if (!current) throw new Error('somebody stands at the window')
    expect((await end(current.id, { how: 'no-show' })).value.visitId).toBe(null)
    expect((await end(current.id, {})).refusal).toMatchObject({ code: 'ticket-out-of-turn', details: { code: current.code } })
    ;(await product.call(ops.bringTicketBack, { as: 'clerk', params: { id: current.id }, body: {} })).value
    expect((await next(one)).value.code).toBe(current.code)
    ;(await product.call(ops.callAgain, { as: 'clerk', params: { id: current.id }, body: {} })).value
    expect((await view(one)).current?.calls).toBe(3)
    expect((await product.call(ops.listWindows, { as: 'clerk' })).value.windows.map((each) => [each.name.zh, each.open])).toEqual([['1号窗口', true], ['2号窗口', true]])
    const transfer = (windowId: string) => product.call(ops.transferTicket, { as: 'clerk', params: { id: current.id }, body: { windowId } })
    expect((await transfer(one)).refusal?.code).toBe('same-window')
    expect((await transfer(id(9, 9))).refusal?.code).toBe('no-such-window')
    ;(await transfer(two)).value
    const atTwo = await view(two)
    expect(atTwo.waiting[0]).toMatchObject({ code: current.code, forThis: true })
    expect((await view(one)).waiting.map((each) => each.code)).not.toContain(current.code)
    const last = (await take({ kind: 'legal' })).value
    expect((await product.call(ops.leaveQueue, { params: { id: last.id }, body: {} })).value.state).toBe('left')
    expect((await product.call(ops.leaveQueue, { params: { id: last.id }, body: {} })).refusal?.code).toBe('ticket-out-of-turn')
  })

  test('windows are their own unit’s, and setting them up is for its head', async () => {
    expect((await next(one, 'mediator-elsewhere')).refusal?.code).toBe('no-such-window')
    expect((await product.call(ops.readWindow, { as: 'grid-worker', params: { id: one } })).status).toBe(403)
    expect((await product.call(ops.setWindow, { as: 'clerk', body: { nameZh: '3号窗口', nameEn: 'Window 3', kinds: ['other'] } })).status).toBe(403)
    expect((await product.call(ops.callNext, { params: { id: one }, body: {} })).status).toBe(401)
  })
})

describe('the reception log', () => {
  const log = (body: object, commandId?: string) =>
    product.call(ops.logVisit, { as: 'clerk', body: { kind: 'dispute', persons: 1, outcome: 'open', ...body }, ...(commandId ? { commandId } : {}) })

  test('a visitor is not a case: person-times, no name; figures are kept, not counted', async () => {
    product.clock.set('2026-03-16 12:30')
    const before = await figures()
    const { id: visit } = (await log({ persons: 3 }, id(90, 2))).value
    ;(await log({ persons: 3 }, id(90, 2))).value
    expect((await log({ outcome: 'referred' })).refusal?.code).toBe('body-missing')
    ;(await log({ kind: 'legal', outcome: 'referred', referredTo: 'legal-aid' })).value
    const after = await figures()
    const grew = (measure: 'visits' | 'persons' | 'midday' | 'referred') => (after.sum[measure] ?? 0) - (before.sum[measure] ?? 0)
    expect([grew('visits'), grew('persons'), grew('midday'), grew('referred')]).toEqual([2, 4, 4, 1])
    ;(await product.call(ops.setVisitOutcome, { as: 'clerk', params: { id: visit }, body: { outcome: 'answered' } })).value
    const columns = await product.rows<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'reception' and table_name = 'visit'`)
    expect(columns.map((each) => each.column_name).filter((each) => /name|phone|person_id|identity|text|body/.test(each))).toEqual([])
    expect((await product.rows(`select 1 from cases.case_file`)).length).toBe(0)
  })

  test('registered from the log, the case comes back to the line by its first fact; a code links what was registered elsewhere', async () => {
    const { id: visit } = (await log({ persons: 2 })).value
    const registered = (await product.call(intakeOperations.registerCase, {
      as: 'clerk', body: { text: '楼上漏水，天花板湿了。', channel: 'visit', noticeGiven: true, cameFrom: { kind: 'visit', id: visit } },
    })).value
    await product.drain()
    const visits = async () => (await product.call(ops.listVisits, { as: 'clerk', query: {} })).value.visits
    expect((await visits()).find((each) => each.id === visit)).toMatchObject({ outcome: 'registered', linked: { as: 'case', id: registered.caseId }, mayChange: false })
    expect((await product.call(ops.setVisitOutcome, { as: 'clerk', params: { id: visit }, body: { outcome: 'left' } })).refusal?.code).toBe('already-registered')
    const { id: other } = (await log({})).value
    const link = (code: string, as: 'case' | 'ticket' = 'case') => product.call(ops.linkVisit, { as: 'clerk', params: { id: other }, body: { code, as } })
    expect((await link('AAAAAAAA')).refusal?.code).toBe('no-such-code')
    expect((await link(registered.code, 'ticket')).refusal).toMatchObject({ code: 'other-kind', field: 'as' })
    ;(await link(registered.code)).value
    expect((await visits()).find((each) => each.id === other)?.linked).toMatchObject({ as: 'case', id: registered.caseId })
    expect((await product.call(ops.linkVisit, { as: 'mediator-elsewhere', params: { id: other }, body: { code: registered.code, as: 'case' } })).refusal?.code).toBe('no-such-visit')
  })

  test('a request, a hazard and a petition opened from the log come back to their lines as what they are', async () => {
    await seedReceivers(product)
    const cameFrom = async () => ({ kind: 'visit', id: (await log({})).value.id }) as const
    const [ticket, hazard, petition] = [await cameFrom(), await cameFrom(), await cameFrom()]
    const opened = [
      (await product.call(ticketsOperations.registerTicket, { as: 'clerk', body: { service: 'water', words: '停水了', channel: 'visit', cameFrom: ticket } })).value.caseId,
      (await product.call(hazardsOperations.registerHazard, { as: 'clerk', body: { what: '台阶松了', placeText: '东门', foundBy: 'visit', cameFrom: hazard } })).value.caseId,
      (await product.call(petitionsOperations.takeDownPetition, {
        as: 'clerk', body: { type: 'claim', form: 'visit', people: 1, text: '请求解决停水', receivedOn: '2026-03-16', addressKnown: false, noticeGiven: true, cameFrom: petition },
      })).value.caseId,
    ]
    await product.drain()
    const { visits } = (await product.call(ops.listVisits, { as: 'clerk', query: {} })).value
    const linked = [ticket, hazard, petition].map((from) => visits.find((each) => each.id === from.id)?.linked)
    expect(linked.map((each) => [each?.as, each?.id])).toEqual([['ticket', opened[0]], ['hazard', opened[1]], ['petition', opened[2]]])
    const ticketOf = (as: string, caseId = opened[0] ?? '') => product.call(ticketsOperations.findTicketOfCase, { as, params: { caseId } })
    expect((await product.call(ticketsOperations.readTicket, { as: 'clerk', params: (await ticketOf('clerk')).value })).value).toMatchObject({ caseId: opened[0] })
    expect((await ticketOf('clerk', opened[1])).refusal?.code).toBe('no-such-ticket')
    expect((await ticketOf('community-officer')).refusal?.code).toBe('no-such-ticket')
  })

  test('an accusation opened from the log closes its line, and the line says of it no more than of any sealed record (PET 30)', async () => {
    const from = { kind: 'visit', id: (await log({ kind: 'petition' })).value.id } as const
    const accusation = { type: 'accusation', form: 'visit', people: 1, text: '示例北社区违规收费', receivedOn: '2026-03-16', addressKnown: false, noticeGiven: true, accusedElsewhere: true, lettersWanted: true, cameFrom: from } as const
    const { caseId, code } = (await product.call(petitionsOperations.takeDownPetition, { as: 'clerk', body: accusation })).value
    await product.drain()
    const read = await product.call(ops.listVisits, { as: 'clerk', query: {} })
    expect(read.value.visits.find((each) => each.id === from.id)).toMatchObject({ outcome: 'registered', linked: null, mayChange: false })
    for (const secret of [caseId, code, '违规收费', 'accusation', '检举']) expect(read.raw.body).not.toContain(secret)
    const link = await product.call(ops.linkVisit, { as: 'clerk', params: { id: from.id }, body: { code, as: 'petition' } })
    expect(link.refusal?.code).toBe('already-registered')
    expect((await product.call(ops.setVisitOutcome, { as: 'clerk', params: { id: from.id }, body: { outcome: 'left' } })).refusal?.code).toBe('already-registered')
    expect(await product.rows('select 1 from notifications.letter where case_id = $1', [caseId])).toEqual([])
  })

  test('N-03: a case says where it came from, and leads to that line whoever keeps that log; nobody else is led anywhere', async () => {
    const from = { kind: 'visit', id: (await log({ kind: 'legal' })).value.id } as const
    const { caseId } = (await product.call(intakeOperations.registerCase, { as: 'clerk', body: { text: '想问问房租的事', channel: 'visit', noticeGiven: true, cameFrom: from } })).value
    product.clock.set('2026-03-16 15:00')
    ;(await log({})).value
    const doorAt = async (as: string) => (await product.call(casesOperations.readCase, { as, params: { caseId } })).value.doorAt
    const asked = new URL((await doorAt('clerk')) ?? '', 'http://desk/').searchParams
    const query = { on: asked.get('on') ?? '', before: asked.get('before') ?? '' }
    expect((await product.call(ops.listVisits, { as: 'clerk', query })).value.visits[0]?.id).toBe(from.id)
    expect(await doorAt('dispatcher')).toBeNull()
  })

  test('the kept figures equal what the lines say, and the next day begins with number one', async () => {
    const [lines] = await product.rows(`select count(*)::int as visits, sum(persons)::int as persons, count(*) filter (where outcome = 'registered')::int as registered,
      count(*) filter (where outcome = 'answered')::int as answered, count(*) filter (where outcome = 'referred')::int as referred from reception.visit`)
    const { sum, openDays, perServiceDay } = await figures()
    expect(sum).toMatchObject({ ...lines, open: 1 })
    expect([openDays, perServiceDay]).toEqual([1, sum.persons])
    product.clock.set('2026-03-17 08:30')
    expect((await next(two)).refusal?.code).toBe('window-closed')
    ;(await product.call(ops.openWindow, { as: 'clerk', params: { id: two }, body: {} })).value
    expect((await next(two)).refusal?.code).toBe('nobody-waits')
    const first = (await take({ kind: 'dispute' })).value
    expect(first.code).toBe('A001')
    const seen = async (ticketId: string) => (await product.call(ops.readQueueTicket, { params: { id: ticketId } })).value.state
    expect([await seen(first.id), await seen(id(90, 1))]).toEqual(['waiting', 'past'])
    expect((await next(two)).value.code).toBe('A001')
    expect((await product.call(ops.closeWindow, { as: 'clerk', params: { id: two }, body: {} })).refusal?.code).toBe('window-busy')
    expect((await product.call(ops.listVisits, { as: 'clerk', query: { on: '2026-03-16' } })).value.visits.every((each) => !each.mayChange)).toBe(true)
    expect((await product.call(ops.readReceptionDays, { as: 'clerk', query: { from: '2026-03-17', to: '2026-03-16' } })).refusal?.code).toBe('bad-day')
  })
})

test('a unit that the centre houses sits at its windows and calls numbers; the line stays in the centre’s log', async () => {
  await product.rows(
    `insert into organisation.unit (district_id, id, parent_id, host_id, kind, level, function, code, path, name_zh, name_en, valid_from)
     values ($1, $2, $3, $4, 'judicial-office', 3, 'link', '1.87', '1.87', '示例司法所', 'Shili Judicial Office', '2020-01-01')`, [TEST_DISTRICT, id(1, 187), UNITS.district, UNITS.community])
  await product.rows(
    `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
     select district_id, $2, 'housed', '司法甲', password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $3`, [TEST_DISTRICT, id(7, 187), staffIdOf('mediator')])
  await product.rows(`insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'judicial-office', 'main', '', '2025-01-01')`,
    [TEST_DISTRICT, id(8, 187), id(7, 187), id(1, 187)])
  const { windows } = (await product.call(ops.listWindows, { as: 'housed' })).value
  expect(windows.map((each) => each.id)).toEqual([one, two])
  expect(windows[0]?.host).not.toBeNull()
  const { current } = (await product.call(ops.readWindow, { as: 'housed', params: { id: two } })).value
  const { visitId } = (await end(current?.id ?? '', {}, 'housed')).value
  expect(await product.rows('select unit_id from reception.visit where id = $1', [visitId])).toEqual([{ unit_id: UNITS.community }])
  ;(await take({ kind: 'dispute' })).value
  expect((await next(two, 'housed')).value.code).toBe('A002')
  expect((await product.call(ops.listVisits, { as: 'housed', query: {} })).status).toBe(403)
  expect((await next(two, 'mediator-elsewhere')).refusal?.code).toBe('no-such-window')
})

test('advice by topic without content; a slip to legal aid with its ground, receipt and result', async () => {
  expect((await product.call(ops.addTopic, { as: 'clerk', body: { nameZh: '工资', nameEn: 'Wages' } })).status).toBe(403)
  const { id: topicId } = (await product.call(ops.addTopic, { as: 'administrator', body: { nameZh: '工资', nameEn: 'Wages' } })).value
  const advise = () => product.call(ops.logAdvice, { as: 'clerk', body: { topicId, way: 'phone' } })
  ;(await advise()).value
  ;(await advise()).value
  expect((await product.call(ops.listTopics, { as: 'clerk' })).value.topics).toEqual([{ id: topicId, name: { zh: '工资', en: 'Wages' }, today: 2 }])
  const give = (body: object) => product.call(ops.giveReferral, { as: 'clerk', body: { topicId, body: 'legal-aid', ...body } })
  expect((await give({})).refusal).toMatchObject({ code: 'basis-missing', law: 'LAL-31' })
  const { id: slip } = (await give({ basis: 'migrant-wages' })).value
  const list = async (view: 'open' | 'ended') => (await product.call(ops.listAdviceReferrals, { as: 'clerk', query: { view } })).value.referrals
  expect(await list('open')).toMatchObject([{ number: { zh: '（2026）转介第1号' }, basis: { law: 'LAL-42', means: { zh: '不核查经济困难' } }, state: 'given', waitingDays: 0 }])
  const result = (as = 'clerk') => product.call(ops.recordAdviceResult, { as, params: { id: slip }, body: { on: '2026-03-17', result: 'accepted' } })
  expect((await result()).refusal?.code).toBe('receipt-first')
  ;(await product.call(ops.recordAdviceReceipt, { as: 'clerk', params: { id: slip }, body: { on: '2026-03-17', by: '援助中心窗口' } })).value
  expect((await result('mediator-elsewhere')).refusal?.code).toBe('no-such-referral')
  ;(await result()).value
  expect((await list('ended')).map((each) => [each.result?.zh, each.receivedBy])).toEqual([['受理了', '援助中心窗口']])
  const printed = (await product.call(ops.printReferral, { as: 'clerk', params: { id: slip } })).raw
  expect([printed.statusCode, printed.headers['content-type'], printed.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
  ;(await product.call(ops.retireTopic, { as: 'administrator', params: { id: topicId }, body: {} })).value
  expect((await advise()).refusal?.code).toBe('no-such-topic')
  const content = await product.rows<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'reception' and table_name = 'advice' and data_type in ('text', 'jsonb')`)
  expect(content.map((each) => each.column_name)).toEqual(['way'])
})

test('a booth counts each press once however often it is sent; an opinion has no name and may become a case', async () => {
  const plan = (body: object) => product.call(ops.planBooth, { as: 'community-officer', body: { event: '赶集便民', place: '示例集市', on: '2026-03-18', ...body } })
  expect((await plan({ on: '2026-03-16' })).refusal?.code).toBe('booth-day')
  expect((await plan({ place: '找 13800000001' })).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-6' })
  const { id: booth } = (await plan({ bodies: '派出所、司法所' })).value
  const press = (presses: readonly (readonly [number, 'served' | 'solved' | 'opinions', 1 | -1])[], at = '2026-03-18T01:00:00.000Z') =>
    product.call(ops.pressBooth, { as: 'community-officer', params: { id: booth }, body: { presses: presses.map(([n, counter, by]) => ({ id: id(91, n), counter, n: by, at })) } })
  expect((await press([[1, 'served', 1]])).refusal?.code).toBe('booth-not-yet')
  product.clock.set('2026-03-18 09:10')
  expect((await press([[1, 'served', 1], [2, 'served', 1], [3, 'solved', 1]])).value).toEqual({ served: 2, solved: 1, opinions: 0 })
  const both = await Promise.all([press([[2, 'served', 1], [4, 'served', 1]]), press([[4, 'served', 1], [3, 'solved', 1]])])
  expect(both.map((each) => each.value.served)).toContain(3)
  expect((await press([[5, 'served', -1]])).value).toEqual({ served: 2, solved: 1, opinions: 0 })
  expect((await press([[6, 'served', 1]], '2026-03-20T01:00:00.000Z')).refusal?.code).toBe('device-clock')
  const note = (text: string) => product.call(ops.noteOpinion, { as: 'community-officer', params: { id: booth }, body: { text, place: '东门' } })
  expect((await note('请联系 13800000001')).refusal?.code).toBe('personal-data')
  const { id: opinion } = (await note('东门路灯坏了')).value
  const { caseId } = (await product.call(intakeOperations.registerCase, {
    as: 'clerk', body: { text: '东门路灯坏了', channel: 'market-booth', noticeGiven: true, cameFrom: { kind: 'booth-opinion', id: opinion } },
  })).value
  await product.drain()
  const seen = async (as: string) => product.call(ops.readBooth, { as, params: { id: booth } })
  expect((await seen('community-officer')).value).toMatchObject({ booth: { served: 2, solved: 1, opinions: 1 }, opinions: [{ text: '东门路灯坏了', linked: { as: 'case', id: caseId } }] })
  expect((await seen('mediator-elsewhere')).refusal?.code).toBe('no-such-booth')
  expect((await product.call(ops.linkOpinion, { as: 'community-officer', params: { id: opinion }, body: { code: 'AAAAAAAA', as: 'hazard' } })).refusal?.code).toBe('already-linked')
  const printed = (await product.call(ops.printBooth, { as: 'community-officer', params: { id: booth } })).raw
  expect([printed.statusCode, printed.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  expect((await product.call(ops.listBooths, { as: 'community-officer', query: {} })).value.booths.map((each) => each.event)).toEqual(['赶集便民'])
  ;(await product.call(ops.cancelBooth, { as: 'community-officer', params: { id: booth }, body: {} })).value
  expect((await press([[7, 'served', 1]])).refusal?.code).toBe('booth-cancelled')
})
