import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../documents/reading.testing.ts'
import type { Product } from '../../tools/testing/product.ts'
import { serviceHallOperations as ops } from './contract.ts'
import { eraseEnded, freeMissed } from './sweep.ts'
import { aDraft, ELSEWHERE, GUIDED, published, startHall, WINDOW } from './house.testing.ts'
import { handedInOnline } from './online.testing.ts'

let product: Product
let itemId = ''
let guidedId = ''
const TODAY = '2026-03-16'
const as = 'clerk'

beforeAll(async () => {
  product = await startHall(`${TODAY} 10:00`)
  itemId = await published(product, aDraft(TODAY))
  guidedId = await published(product, GUIDED(TODAY))
})
afterAll(() => product.stop())

const received = { name: '当事人甲', noticeGiven: true }
const receive = async (more: object = {}) => product.call(ops.receiveServiceApplication, { as, body: { itemId, facilityId: WINDOW, ...received, ...more } })
const read = async (id: string, who = as) => (await product.call(ops.readServiceApplication, { as: who, params: { id } })).value
const step = (id: string, step: 'accept' | 'pause' | 'resume' | 'collect' | 'withdraw', ground?: 'hearing') => product.call(ops.moveServiceApplication, { as, params: { id }, body: { step, ...(ground ? { ground } : {}) } })
const tell = (id: string, missing: number[]) => product.call(ops.tellWhatIsMissing, { as, params: { id }, body: { missing } })
const decide = (id: string, outcome: 'granted' | 'refused', reason = '') => product.call(ops.decideServiceApplication, { as, params: { id }, body: { outcome, reason } })
const pagesOf = async (raw: { rawPayload: Buffer }) => (await readPdf(new Uint8Array(raw.rawPayload))).map((each) => each.text).join('')

describe('items', () => {
  test('a draft says nothing until another person publishes it; a version is in force from its day', async () => {
    const { id: versionId } = (await product.call(ops.draftServiceItem, { as: 'unit-head', body: aDraft('2026-03-20', { itemId, termDays: 3 }) })).value
    expect((await product.call(ops.decideServiceItem, { as: 'unit-head', params: { versionId }, body: { agreed: true } })).refusal?.code).toBe('second-person')
    expect((await product.call(ops.decideServiceItem, { as, params: { versionId }, body: { agreed: true } })).status).toBe(403)
    expect((await product.call(ops.decideServiceItem, { as: 'director', params: { versionId }, body: { agreed: true } })).status).toBe(201)
    expect((await product.call(ops.readService, { params: { itemId } })).value.termDays).toBe(5)
    const { versions } = (await product.call(ops.listHallItems, { as })).value
    expect(versions.filter((each) => each.id === itemId).map((each) => each.inForce).sort()).toEqual([false, true])
    expect((await product.call(ops.draftServiceItem, { as, body: aDraft('2026-03-15') })).refusal?.code).toBe('from-past')
    expect((await product.call(ops.draftServiceItem, { as: 'clerk-elsewhere', body: aDraft(TODAY, { itemId }) })).refusal?.code).toBe('no-such-item')
  })

  test('found in plain words by anybody, with its places, hours and a checklist on paper', async () => {
    expect((await product.call(ops.findServices, { query: { q: '搬家了怎么迁户口' } })).value.items.map((each) => each.id)).toEqual([itemId])
    const item = (await product.call(ops.readService, { params: { itemId } })).value
    expect(item.places).toMatchObject([{ facilityId: WINDOW, hours: '09:00–17:00', seats: 2 }])
    const text = await pagesOf((await product.call(ops.printServiceChecklist, { params: { itemId } })).raw)
    expect(text).toMatch(/户口迁移/)
    expect(text).toMatch(/户口簿/)
    expect(text).toMatch(/户口登记条例第10条/)
    expect((await product.call(ops.setServicePoint, { as, params: { itemId }, body: { facilityId: ELSEWHERE, slotMinutes: 30, seats: 1 } })).refusal?.code).toBe('no-such-point')
  })
})

describe('N-12: what is only guided', () => {
  test('N-12: has no application, no appointment, and no file; neither by the code nor by hand in the database', async () => {
    expect((await receive({ itemId: guidedId })).refusal?.code).toBe('guided-has-no-file')
    const booked = await product.call(ops.bookAppointment, { body: { itemId: guidedId, facilityId: WINDOW, on: TODAY, from: 840 } })
    expect(booked.refusal?.code).toBe('guided-has-no-file')
    expect((await product.call(ops.draftServiceItem, { as, body: aDraft(TODAY, { name: { zh: '开无犯罪记录证明', en: 'Certificate' } }) })).refusal).toMatchObject({ code: 'guided-only', law: 'JDPL-59' })
    const other = (await receive()).value
    await expect(product.rows('update service_hall.application set item_id = $1 where id = $2', [guidedId, other.id])).rejects.toThrow(/application_item_fk/)
    const columns = await product.rows<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'service_hall' and table_name = 'assistance'`)
    expect(columns.map((each) => each.name).sort()).toEqual(['begun_at', 'by_staff', 'district_id', 'ended_at', 'id', 'item_id', 'minutes', 'on_day', 'steps_done', 'through', 'unit_id', 'unit_path', 'way'])
  })

  test('N-12: guidance keeps the item, minutes, steps and whether it went through; nothing else can be sent', async () => {
    const begun = (await product.call(ops.beginAssistance, { as, body: { itemId: guidedId, way: 'video' } })).value
    const more: object = { through: true, certificate: '无犯罪' }
    expect((await product.call(ops.endAssistance, { as, params: { id: begun.id }, body: { through: true, ...more } })).status).toBe(400)
    expect((await product.call(ops.markAssistanceSteps, { as, params: { id: begun.id }, body: { stepsDone: 4 } })).refusal?.code).toBe('steps-wrong')
    ;(await product.call(ops.markAssistanceSteps, { as, params: { id: begun.id }, body: { stepsDone: 3 } })).value
    product.clock.set(`${TODAY} 10:05`)
    expect((await product.call(ops.endAssistance, { as: 'clerk-2', params: { id: begun.id }, body: { through: true } })).refusal?.code).toBe('no-such-assistance')
    ;(await product.call(ops.endAssistance, { as, params: { id: begun.id }, body: { through: true } })).value
    const [line] = (await product.call(ops.listAssistances, { as })).value.assistances
    expect(line).toMatchObject({ minutes: 5, through: true, stepsDone: 3, way: 'video' })
    product.clock.set(`${TODAY} 10:00`)
  })
})

describe('applications', () => {
  test('no identity number, no word before the notice, and the name nowhere in the clear', async () => {
    for (const [more, code] of [[{ name: '110101199001011234' }, 'personal-data'], [{ noticeGiven: false }, 'notice-first'], [{ name: ' ' }, 'name-missing'], [{ phone: '12' }, 'phone-wrong'], [{ facilityId: ELSEWHERE }, 'no-such-point']] as const) {
      expect((await receive(more)).refusal?.code).toBe(code)
    }
    const made = (await receive({ name: '示例姓名', phone: '13912340001' })).value
    const stored = await product.rows<{ row: string }>('select a::text as row from service_hall.application a')
    expect(stored.map((each) => each.row).join(' ')).not.toMatch(/示例姓名|13912340001/)
    expect((await product.call(ops.listServiceApplications, { as })).raw.body).not.toContain('示例姓名')
    expect((await read(made.id)).applicant).toEqual({ name: '示例姓名', phone: '13912340001', guardian: '' })
    expect(await product.rows(`select 1 from audit.access where action = 'service-hall.read' and reason = $1`, [made.id])).toHaveLength(1)
    expect((await product.call(ops.readServiceApplication, { as: 'clerk-elsewhere', params: { id: made.id } })).refusal?.code).toBe('no-such-application')
    const again = await product.call(ops.receiveServiceApplication, { as: 'clerk-elsewhere', commandId: made.id, body: { itemId, facilityId: ELSEWHERE, ...received } })
    expect([again.refusal?.code, again.raw.body.includes(made.pin)]).toEqual(['no-such-application', false])
  })

  test('D25: everything missing is told once, with basis, day and window; complete, it is accepted by itself', async () => {
    const made = (await receive()).value
    expect((await tell(made.id, [])).refusal?.code).toBe('nothing-missing')
    expect((await tell(made.id, [7])).refusal?.code).toBe('not-asked-for')
    ;(await tell(made.id, [1, 2])).value
    expect((await tell(made.id, [0])).refusal?.code).toBe('out-of-turn')
    expect((await step(made.id, 'accept')).refusal?.code).toBe('still-missing')
    const text = await pagesOf((await product.call(ops.printOneTimeNotice, { as, params: { id: made.id } })).raw)
    expect(text).toMatch(/一次性告知单/)
    expect(text).toMatch(/户口簿.*房产证或租房合同/s)
    expect(text).toMatch(/行政许可法第32条/)
    expect(text).toMatch(/示例社区便民窗口/)
    expect(text).not.toMatch(/当事人甲/)
    const supply = (supplied: number[]) => product.call(ops.noteMaterialHandedIn, { as, params: { id: made.id }, body: { supplied } })
    ;(await supply([1])).value
    expect((await read(made.id)).state).toBe('told')
    ;(await supply([2])).value
    expect(await read(made.id)).toMatchObject({ state: 'accepted', acceptedOn: TODAY, dueOn: '2026-03-23', how: { zh: '补齐后受理' } })
  })

  test('a pause has its ground and is not counted; a refusal has its reason and remedies; the applicant reads it by number and PIN', async () => {
    const made = (await receive({ complete: true })).value
    expect((await step(made.id, 'pause')).refusal?.code).toBe('out-of-turn')
    ;(await step(made.id, 'pause', 'hearing')).value
    expect((await decide(made.id, 'granted')).refusal?.code).toBe('paused')
    product.clock.set('2026-03-18 10:00')
    ;(await step(made.id, 'resume')).value
    expect((await read(made.id)).dueOn).toBe('2026-03-25')
    expect((await decide(made.id, 'refused')).refusal).toMatchObject({ code: 'reason-missing', law: 'ALL-38' })
    ;(await decide(made.id, 'refused', '居住不满条件')).value
    const own = (pin: string) => product.call(ops.readOwnService, { body: { code: made.code, pin } })
    expect((await own(made.pin)).value.application).toMatchObject({ state: 'decided', outcome: 'refused', reason: '居住不满条件', mayWithdraw: false })
    expect((await own(made.pin)).value.application?.remedies?.zh).toMatch(/行政复议法第20条/)
    expect((await product.call(ops.stopOwnService, { body: { code: made.code, pin: made.pin } })).refusal?.code).toBe('out-of-turn')
    for (let tries = 0; tries < 5; tries += 1) expect((await own('999999')).refusal?.code).toBe('wrong-number-or-pin')
    expect((await own(made.pin)).refusal?.code).toBe('locked-for-a-while')
    product.clock.set(`${TODAY} 10:00`)
  })

  test('DL-20: a notice not given within five working days counts as accepted from the day of receipt, also before the clock wrote it', async () => {
    const made = (await receive()).value
    product.clock.set('2026-03-23 17:00')
    expect((await read(made.id)).state).toBe('received')
    product.clock.set('2026-03-24 08:00')
    expect(await read(made.id)).toMatchObject({ state: 'accepted', acceptedOn: TODAY, how: { zh: expect.stringContaining('第32条') } })
    expect((await tell(made.id, [1])).refusal).toMatchObject({ code: 'told-too-late', law: 'ALL-32' })
    await product.drain()
    const [row] = await product.rows<{ state: string; accepted_how: string; due_on: string }>('select state, accepted_how, due_on::text from service_hall.application where id = $1', [made.id])
    expect(row).toEqual({ state: 'accepted', accepted_how: 'not-told-in-time', due_on: '2026-03-23' })
    expect((await read(made.id)).late).toBe(true)
    ;(await decide(made.id, 'granted')).value
    ;(await step(made.id, 'collect')).value
    product.clock.set('2026-04-24 08:00')
    await product.drain()
    expect(await read(made.id)).toMatchObject({ erased: true, applicant: null })
    product.clock.set(`${TODAY} 10:00`)
  })

  test('PIPL-19: what nobody completed or collected is erased half a year later, what is still worked on is not', async () => {
    const [told, refused, open] = [(await receive({ phone: '13912340001' })).value, (await receive({ complete: true })).value, (await receive({ complete: true })).value]
    ;(await tell(told.id, [1])).value
    ;(await decide(refused.id, 'refused', '居住不满条件')).value
    const kept = async () => (await product.rows<{ id: string }>('select id from service_hall.application where id = any($1::uuid[]) and (words is not null or decision is not null)', [[told.id, refused.id, open.id]])).map((each) => each.id).sort()
    product.clock.set('2026-09-12 08:00')
    await eraseEnded(product.services)
    expect(await kept()).toEqual([told.id, refused.id, open.id].sort())
    product.clock.set('2026-09-21 08:00')
    await eraseEnded(product.services)
    expect(await kept()).toEqual([open.id])
    product.clock.set(`${TODAY} 10:00`)
  })

  test('PR-06, N-10: a child’s only with a guardian; read after another person granted that look, for four hours, each look written down', async () => {
    expect((await receive({ child: true })).refusal).toMatchObject({ code: 'guardian-needed', law: 'PIPL-31' })
    const made = (await receive({ child: true, name: '孩子丙', guardian: '监护人丁' })).value
    expect(await read(made.id)).toMatchObject({ applicant: null, look: 'needed' })
    const ask = () => product.call(ops.askApplicationLook, { as, params: { id: made.id }, body: { reason: '核对材料' } })
    const look = (await ask()).value
    expect((await read(made.id)).look).toBe('asked')
    expect((await product.call(ops.grantApplicationLook, { as, params: { id: look.id }, body: {} })).status).toBe(403)
    expect((await product.call(ops.listApplicationLooks, { as: 'unit-head' })).value.looks).toMatchObject([{ id: look.id, reason: '核对材料' }])
    ;(await product.call(ops.grantApplicationLook, { as: 'unit-head', params: { id: look.id }, body: {} })).value
    expect((await read(made.id)).applicant).toMatchObject({ name: '孩子丙', guardian: '监护人丁' })
    expect(await product.rows(`select 1 from audit.access where action = 'service-hall.read-child'`)).toHaveLength(1)
    expect((await read(made.id, 'clerk-2')).applicant).toBeNull()
    product.clock.set(`${TODAY} 14:01`)
    expect((await read(made.id)).look).toBe('needed')
    await product.rows('update service_hall.application set words = null where id = $1', [made.id])
    await eraseEnded(product.services)
    expect(await product.rows('select 1 from service_hall.child_look where reason is not null')).toEqual([])
    product.clock.set(`${TODAY} 10:00`)
    const adult = (await receive()).value
    expect((await product.call(ops.askApplicationLook, { as, params: { id: adult.id }, body: { reason: '看看' } })).refusal?.code).toBe('not-a-minor')
  })

  test('whoever agreed to letters is written to when it moves on: number, place and day, nothing of what it is about; the window sees what went out', async () => {
    expect((await receive({ letters: true })).refusal?.code).toBe('phone-for-news')
    const [made, quiet] = [(await receive({ phone: '13912340003', letters: true })).value, (await receive({ phone: '13912340003' })).value]
    const letters = () => product.rows<{ rule: string; body: string; state: string }>('select rule, body, state from notifications.letter where recipient_id = any($1::uuid[]) order by queued_at, rule', [[made.id, quiet.id]])
    for (const { id } of [made, quiet]) (await product.call(ops.tellWhatIsMissing, { as, params: { id }, body: { missing: [1], handInBy: '2026-03-27' } })).value
    expect((await read(made.id)).letters).toEqual([{ news: 'told', state: 'waiting', on: TODAY }])
    await product.drain()
    const [told, ...more] = await letters()
    expect([told, more]).toMatchObject([{ rule: 'application-told', state: 'sent' }, []])
    for (const word of [made.code, '示例社区便民窗口', '3月27日']) expect(told?.body).toContain(word)
    expect(told?.body).not.toMatch(/户口|当事人甲|13912340003/)
    expect([(await read(made.id)).letters, (await read(quiet.id)).letters]).toEqual([[{ news: 'told', state: 'sent', on: TODAY }], null])
    ;(await product.call(ops.noteMaterialHandedIn, { as, params: { id: made.id }, body: { supplied: [1] } })).value
    ;(await decide(made.id, 'refused', '居住不满条件')).value
    await product.drain()
    expect((await letters()).map((each) => each.rule).sort()).toEqual(['application-accepted', 'application-decided', 'application-told'])
    expect((await letters()).map((each) => each.body).join('')).not.toMatch(/不予|居住不满/)
  })

  test('a letter whose telephone was erased meanwhile goes nowhere, and the window sees that', async () => {
    const made = (await receive({ phone: '13912340004', letters: true })).value
    ;(await step(made.id, 'withdraw')).value
    await product.rows('update service_hall.application set words = null where id = $1', [made.id])
    await product.drain()
    expect((await read(made.id)).letters).toMatchObject([{ news: 'withdrawn', state: 'dropped' }])
  })

  test('found by its number at its own window alone; an appointment leads to its day', async () => {
    const made = (await receive()).value
    const find = (code: string, who = as) => product.call(ops.findServiceNumber, { as: who, params: { code } })
    expect((await find(made.code.toLowerCase())).value).toEqual({ id: made.id, kind: 'application', on: null })
    const booked = (await product.call(ops.bookAppointment, { body: { itemId, facilityId: WINDOW, on: '2026-03-18', from: 540 } })).value
    expect((await find(booked.code)).value).toEqual({ id: booked.id, kind: 'appointment', on: '2026-03-18' })
    for (const code of [made.code, booked.code]) expect((await find(code, 'clerk-elsewhere')).refusal?.code).toBe('no-such-number')
    expect((await find('nothing')).refusal?.code).toBe('no-such-number')
    expect((await find(made.code, 'mediator')).refusal).toMatchObject({ code: 'role-not-permitted', details: { posts: expect.arrayContaining(['clerk', 'unit-head']) } })
  })

  test.each(['mediator', 'grid-worker', 'director', 'administrator'])('%s takes no applications and reads none', async (who) => {
    expect((await product.call(ops.listServiceApplications, { as: who })).status).toBe(403)
    expect((await product.call(ops.readServiceApplication, { as: who, params: { id: itemId } })).status).toBe(403)
  })
})

handedInOnline(() => ({ product, itemId, guidedId, handInService: ops.handInService, readApplicationFile: ops.readApplicationFile }))

describe('appointments', () => {
  const book = (from: number, more: object = {}) => product.call(ops.bookAppointment, { body: { itemId, facilityId: WINDOW, on: '2026-03-17', from, ...more } })

  test('midday included; two at once on the last place: one gets it, the other is told the next free times', async () => {
    const times = (await product.call(ops.readFreeTimes, { params: { itemId }, query: { facilityId: WINDOW, on: '2026-03-17' } })).value
    expect(times.times.map((each) => each.from)).toContain(720)
    ;(await book(720)).value
    const both = await Promise.all([book(720), book(720)])
    expect(both.map((each) => each.status).sort()).toEqual([201, 409])
    expect(both.find((each) => each.status === 409)?.refusal).toMatchObject({ code: 'slot-full', details: { next: '12:30、13:00、13:30' } })
    expect((await book(545)).refusal?.code).toBe('no-such-time')
    expect((await book(540, { on: '2026-03-22' })).refusal?.code).toBe('no-such-time')
    expect((await book(540, { on: '2026-05-17' })).refusal?.code).toBe('not-bookable')
    expect((await book(540, { facilityId: ELSEWHERE })).refusal?.code).toBe('no-such-point')
    expect((await book(540, { reminder: true })).refusal?.code).toBe('phone-for-letter')
  })

  test('a service has hours of its own inside those of its place: what is booked outside them is refused with the hours', async () => {
    const own = await published(product, aDraft(TODAY, { name: { zh: '居住登记', en: 'Registering a home' } }))
    const set = (hours: [number, number][]) => product.call(ops.setServicePoint, { as, params: { itemId: own }, body: { facilityId: WINDOW, slotMinutes: 30, seats: 1, hours: Array.from({ length: 7 }, () => hours) } })
    expect((await set([])).refusal?.code).toBe('hours-wrong')
    ;(await set([[600, 690]])).value
    expect((await product.call(ops.readService, { params: { itemId: own } })).value.places).toMatchObject([{ hours: '10:00–11:30' }])
    expect((await product.call(ops.readFreeTimes, { params: { itemId: own }, query: { facilityId: WINDOW, on: '2026-03-17' } })).value.times.map((each) => each.from)).toEqual([600, 630, 660])
    expect((await book(0, { itemId: own })).refusal).toMatchObject({ code: 'outside-hours', details: { hours: '10:00–11:30' } })
    expect((await book(540, { itemId: own })).refusal?.code).toBe('outside-hours')
    expect((await book(660, { itemId: own, on: '2026-03-18' })).status).toBe(201)
  })

  test('sent twice it is booked once; cancelled, the place is free at once', async () => {
    const commandId = '0190aaaa-0000-7000-8000-000000000001'
    const [one, two] = [(await product.call(ops.bookAppointment, { commandId, body: { itemId, facilityId: WINDOW, on: '2026-03-17', from: 600 } })).value, (await product.call(ops.bookAppointment, { commandId, body: { itemId, facilityId: WINDOW, on: '2026-03-17', from: 600 } })).value]
    expect(two).toEqual(one)
    const stopped = (await product.call(ops.stopOwnService, { body: { code: one.code, pin: one.pin } })).value
    expect(stopped.appointment).toMatchObject({ state: 'cancelled', mayCancel: false })
    const times = (await product.call(ops.readFreeTimes, { params: { itemId }, query: { facilityId: WINDOW, on: '2026-03-17' } })).value.times
    expect(times.find((each) => each.from === 600)?.free).toBe(2)
    const other = (await book(630)).value
    expect((await product.call(ops.cancelAppointment, { as: 'clerk-elsewhere', params: { id: other.id }, body: {} })).refusal?.code).toBe('no-such-appointment')
    expect((await product.call(ops.arriveForAppointment, { as, params: { id: other.id }, body: {} })).refusal?.code).toBe('not-today')
    ;(await product.call(ops.cancelAppointment, { as, params: { id: other.id }, body: {} })).value
    expect((await product.call(ops.cancelAppointment, { as, params: { id: other.id }, body: {} })).refusal?.code).toBe('not-booked-now')
  })

  test('reminded the day before by telephone, without a word of what for; who does not come frees the place and leaves no mark', async () => {
    const made = (await book(660, { phone: '13912340002', reminder: true, noticeGiven: true })).value
    await product.drain()
    const letters = await product.rows<{ body: string; state: string }>(`select body, state from notifications.letter where rule = 'appointment-tomorrow'`)
    expect(letters).toMatchObject([{ state: 'sent', body: expect.stringContaining('11:00') }])
    expect(letters[0]?.body).not.toMatch(/户口|13912340002/)
    product.clock.set('2026-03-17 11:14')
    await product.drain()
    const states = () => product.rows<{ state: string; seat: number | null; words: Buffer | null }>('select state, seat, words from service_hall.appointment where id = $1', [made.id])
    expect((await states())[0]?.state).toBe('booked')
    product.clock.set('2026-03-17 11:15')
    await Promise.all([freeMissed(product.services), freeMissed(product.services)])
    expect(await product.rows(`select sum(n)::int as n from service_hall.day_count where measure = 'missed'`)).toEqual([{ n: 1 }])
    expect(await states()).toEqual([{ state: 'missed', seat: null, words: null }])
    expect((await product.call(ops.arriveForAppointment, { as, params: { id: made.id }, body: {} })).refusal?.code).toBe('not-booked-now')
    product.clock.set(`${TODAY} 10:00`)
  })
})
