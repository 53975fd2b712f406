import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, PLATES, UNITS } from '../../tools/testing/small-district.ts'
import { indicatorsOperations } from '../indicators/contract.ts'
import { ticketsOperations } from '../tickets/contract.ts'
import { aBox, boxGiven } from './care.testing.ts'
import { careOperations as ops, type EndLostBody } from './contract.ts'
import { forgetHomecomings } from './public.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-20 14:00' })
})
afterAll(() => product.stop())

const calls = async (as = 'unit-head') => (await product.call(ops.listCareCalls, { as, query: {} })).value.calls
const page = async (path: string, form?: Readonly<Record<string, string>>) => {
  const sent = form ? { method: 'POST' as const, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString() } : {}
  return (await product.app.inject({ url: `/d/shili${path}`, ...sent })).body
}

describe('a call', () => {
  test('DL-33: from the plate, without account, script or telephone; a ticket of class care, due in two hours, listed by time left', async () => {
    const mine = (await product.call(ops.callForCare, { body: { item: 'E6-01', addressToken: PLATES.flat301 } })).value
    expect(mine).toMatchObject({ dueAt: '2026-03-20T08:00:00.000Z', dueOn: '2026-03-20' })
    product.clock.set('2026-03-20 14:05')
    const noted = (await product.call(ops.noteCareCall, { as: 'clerk', body: { item: 'M7-01', placeText: '示例小区门卫室', phone: '13800001234', noticeGiven: true, by: 'phone' } })).value
    const open = await calls()
    expect(open.map((each) => [each.id, each.item.zh, each.late])).toEqual([[mine.id, '一键呼叫上门', false], [noted.id, '代取药品', false]])
    const ticket = (await product.call(ticketsOperations.readTicket, { as: 'unit-head', params: { ticketId: mine.id } })).value
    expect(ticket).toMatchObject({ state: 'new', place: expect.stringContaining('301'), channel: { zh: '扫门牌码' }, title: expect.stringContaining('助急') })
    expect((await calls('grid-worker')).map((each) => each.id)).toEqual(open.map((each) => each.id))
    expect(await calls('mediator-elsewhere').catch(() => 'refused')).toBe('refused')
  })

  test('sent twice it is one; what is not in the catalogue, or nowhere, is refused in words', async () => {
    const commandId = '0190f000-0000-7000-8000-00000000ca11'
    const once = () => product.call(ops.callForCare, { commandId, body: { item: 'E1-02', addressToken: PLATES.flat502 } })
    expect((await once()).value.id).toBe((await once()).value.id)
    expect((await product.call(ops.callForCare, { body: { item: 'E1-09', addressToken: PLATES.flat301 } })).refusal?.code).toBe('no-such-item')
    expect((await product.call(ops.callForCare, { body: { item: 'E1-02' } })).refusal?.code).toBe('where-missing')
    expect((await product.call(ops.noteCareCall, { as: 'clerk', body: { item: 'E1-02', placeText: '门口', phone: '13800001234', by: 'phone' } })).refusal?.code).toBe('notice-not-given')
  })

  test('I-23: sent out and done in time is counted; a figure below five is kept back from whoever only counts (PR-24)', async () => {
    const [first] = await calls()
    const params = { ticketId: first?.id ?? '' }
    await product.call(ticketsOperations.dispatchTicket, { as: 'clerk', params, body: { unitId: UNITS.community } })
    await product.call(ticketsOperations.acceptTicket, { as: 'grid-worker', params, body: {} })
    await product.call(ticketsOperations.startTicket, { as: 'grid-worker', params, body: {} })
    await product.call(ticketsOperations.finishTicket, { as: 'grid-worker', params, body: { note: '已送到' } })
    expect((await calls()).map((each) => each.id)).not.toContain(first?.id)
    const figures = async (as: string) => (await product.call(indicatorsOperations.readServiceFigures, { as, query: { from: '2026-03-01', to: '2026-03-31' } })).value.books.find((each) => each.name.zh === '关爱服务')?.figures ?? []
    const of = async (as: string, id: string) => (await figures(as)).find((each) => each.id === id)
    expect(await of('director', 'care.calls-in-time')).toMatchObject({ n: 1, per: 1, indicator: 'I-23' })
    expect(await of('statistician', 'care.calls-in-time')).toMatchObject({ n: null })
  })

  test('the catalogue is data: from its day on an entry has another name; what was called before stays', async () => {
    const change = (as: string, more: object) => product.call(ops.changeCatalogueEntry, { as, body: { code: 'E1-02', level: 'item', belongsTo: 'E1', nameZh: '送饭上门', nameEn: 'A meal to the door', ended: false, fromOn: '2026-03-20', ...more } })
    expect((await change('clerk', {})).status).toBe(403)
    expect((await change('administrator', { fromOn: '2026-03-19' })).refusal?.code).toBe('day-is-past')
    expect((await change('administrator', { belongsTo: 'E2' })).refusal?.code).toBe('entry-does-not-fit')
    expect((await change('administrator', {})).status).toBe(201)
    const { categories } = (await product.call(ops.readCareCatalogue)).value
    expect(categories.find((each) => each.code === 'E1')?.items.map((each) => each.name.zh)).toEqual(['食堂就餐', '送饭上门', '来家做饭'])
    expect((await product.call(ops.setCareNumber, { as: 'administrator', body: { what: 'check-months', n: 13, fromOn: '2026-03-20' } })).refusal).toMatchObject({ code: 'number-out-of-bounds', details: { least: 1, most: 12 } })
    expect((await product.call(ops.readCareKept, { as: 'administrator' })).value).toMatchObject({ changes: [{ code: 'E1-02', fromOn: '2026-03-20' }], numbers: [{ what: 'check-months', now: 3 }, {}, {}] })
  })
})

describe('help among neighbours', () => {
  test('volunteers see kind, day and community; no case, no name, no door; a group takes it, never a person', async () => {
    const noted = (await product.call(ops.noteHelpTask, { as: 'clerk', body: { kind: 'ploughing', wantedOn: '2026-03-25', addressId: ADDRESSES.flat401, phone: '13800005678', noticeGiven: true, words: '两亩地' } })).value
    const wanted = await product.call(ops.listHelpWanted)
    expect(wanted.value.tasks).toEqual([{ kind: 'ploughing', wantedOn: '2026-03-25', unit: { zh: '示例社区', en: 'Shili Community' }, phone: null }])
    for (const secret of ['401', '13800005678', '两亩地', noted.code, noted.id]) expect(wanted.raw.body).not.toContain(secret)
    const take = (group: string, as = 'clerk') => product.call(ops.takeHelpTask, { as, params: { taskId: noted.id }, body: { group } })
    expect((await take('张三')).refusal?.code).toBe('not-a-group')
    expect((await take('枫叶志愿服务队')).status).toBe(201)
    expect((await take('示例物业公司')).refusal).toMatchObject({ code: 'taken-already', details: { group: '枫叶志愿服务队' } })
    expect((await product.call(ops.listHelpWanted)).value.tasks).toEqual([])
    expect((await product.call(ops.listHelpTasks, { as: 'clerk', query: {} })).value.tasks).toMatchObject([{ takenBy: '枫叶志愿服务队', state: 'new', over: false }])
    expect((await product.call(ops.noteHelpTask, { as: 'clerk', body: { kind: 'shopping', wantedOn: '2026-03-19', placeText: '门口' } })).refusal?.code).toBe('wanted-in-the-past')
  })
})

describe('a medicine box', () => {
  test('PIPL-13, PIPL-28: only by consent, and with no word of what somebody suffers from', async () => {
    const give = (more: object) => product.call(ops.giveBox, { as: 'grid-worker', body: aBox(more) })
    expect((await give({ consent: false })).refusal).toMatchObject({ code: 'box-consent', law: 'PIPL-13' })
    expect((await give({ placeText: '老人有高血压' })).refusal).toMatchObject({ code: 'no-illness', law: 'PIPL-28' })
    expect((await give({ placeText: '打13800001234' })).refusal?.code).toBe('finds-somebody')
    expect((await give({ contents: [{ thing: 'gauze', expiresOn: '2026-03-19' }] })).refusal?.code).toBe('already-expired')
    expect((await give({ contents: [{ thing: 'gauze', expiresOn: '2027-01-01' }, { thing: 'gauze', expiresOn: '2027-01-01' }] })).refusal?.code).toBe('thing-twice')
    for (const field of ['diagnosis', 'illness', 'medicines', 'note']) expect((await give({ [field]: 'x' })).status).toBe(400)
    expect(await product.rows(`select 1 from information_schema.columns where table_schema = 'care' and column_name ~ 'diagnos|illness|disease|health'`)).toEqual([])
  })

  test('the name stands nowhere in the clear and in no list; it is shown to whoever goes there, and that is written down', async () => {
    const boxId = await boxGiven(product, { name: '张某示例', phone: '13900001111' })
    const stored = await product.rows<{ row: string }>('select b::text as row from care.box b')
    expect(stored.map((each) => each.row).join(' ')).not.toMatch(/张某|13900001111/)
    for (const op of [ops.listBoxes, ops.listCareCalls] as const) expect((await product.call(op, { as: 'unit-head', query: {} })).raw.body).not.toContain('张某')
    expect((await product.call(ops.showBoxHolder, { as: 'grid-worker', params: { boxId } })).value).toEqual({ name: '张某示例', phone: '13900001111' })
    expect(await product.rows(`select 1 from audit.access where action = 'care.box-holder'`)).toHaveLength(1)
    expect((await product.call(ops.giveBox, { as: 'grid-worker', body: aBox() })).refusal?.code).toBe('box-there-already')
    const both = await Promise.all(['grid-worker', 'clerk'].map((as) => product.call(ops.giveBox, { as, body: aBox({ addressId: ADDRESSES.flat602 }) })))
    expect(both.map((each) => each.refusal?.code ?? 'given').sort()).toEqual(['box-there-already', 'given'])
    for (const as of ['director', 'statistician', 'mediator', 'dispatcher']) expect((await product.call(ops.listBoxes, { as, query: {} })).status).toBe(403)
    expect((await product.call(ops.readBox, { as: 'community-officer', params: { boxId } })).refusal?.code).toBe('no-such-box')
  })
})

describe('somebody who lost the way', () => {
  const met = async () => (await product.call(ops.meetLost, { as: 'grid-worker', body: { foundAt: '2026-03-20T05:30:00.000Z', place: '河边公交站', safeAt: '示例社区会议室', aid: ['water'], said: '说家在桥头' } })).value.id
  const end = (homecomingId: string, more: Partial<EndLostBody>) => product.call(ops.endHomecoming, { as: 'grid-worker', params: { homecomingId }, body: { as: 'handed-over', relation: 'child', verified: 'recognised-each-other', to: '儿子', ...more } })

  test('safe first, then asking; handed over with relation and verification; nobody is in a list by name', async () => {
    const id = await met()
    const params = { homecomingId: id }
    await product.call(ops.aidLost, { as: 'grid-worker', params, body: { aid: ['food'] } })
    await product.call(ops.noteEnquiry, { as: 'clerk', params, body: { way: 'police', answer: '桥头派出所有人在找' } })
    await product.call(ops.tellPoliceOfLost, { as: 'clerk', params })
    const listed = await product.call(ops.listHomecomings, { as: 'unit-head' })
    expect(listed.value.here).toMatchObject([{ id, aid: ['food', 'water'], enquiries: 1, safeAt: '示例社区会议室' }])
    for (const secret of ['河边', '桥头']) expect(listed.raw.body).not.toContain(secret)
    expect((await product.rows<{ row: string }>('select h::text || q::text as row from care.homecoming h, care.enquiry q')).map((each) => each.row).join()).not.toMatch(/河边|桥头/)
    expect((await end(id, { verified: null })).refusal?.code).toBe('hand-over-incomplete')
    expect((await end(id, {})).status).toBe(201)
    expect((await end(id, {})).refusal?.code).toBe('already-ended')
    expect((await product.call(ops.listHomecomings, { as: 'unit-head' })).value.here).toEqual([])
    expect((await product.call(ops.readHomecoming, { as: 'unit-head', params })).value).toMatchObject({ said: '说家在桥头', to: '儿子', endedAs: 'handed-over', keepUntil: '2026-04-04', enquiries: [{ answer: '桥头派出所有人在找' }] })
    expect(await product.rows(`select 1 from audit.access where action = 'care.homecoming-read'`)).toHaveLength(1)
  })

  test('N-14: they may go on whenever they wish; nothing refuses it and nobody is told where to', async () => {
    const id = await met()
    expect((await end(id, { as: 'went-on', relation: null, verified: null, to: '' })).status).toBe(201)
    expect(await product.rows(`select 1 from information_schema.columns where table_schema = 'care' and column_name ~ 'position|route|track|photo|face'`)).toEqual([])
  })

  test('PIPL Art. 19: after fifteen days details are gone, the count stays; others never saw them', async () => {
    for (const as of ['mediator', 'director', 'statistician', 'administrator']) expect((await product.call(ops.listHomecomings, { as })).status).toBe(403)
    const forgotten = await met()
    await product.call(ops.noteEnquiry, { as: 'clerk', params: { homecomingId: forgotten }, body: { way: 'neighbours', answer: '没人认识' } })
    product.clock.set('2026-04-05 08:00')
    expect(await forgetHomecomings(product.services)).toBe(2)
    expect(await product.rows<{ id: string }>('select id from care.homecoming')).toEqual([{ id: forgotten }])
    product.clock.set('2026-04-20 08:00')
    expect(await forgetHomecomings(product.services)).toBe(1)
    expect(await product.rows('select 1 from care.homecoming union all select 1 from care.enquiry')).toEqual([])
    expect(await product.rows(`select n::int as n from care.day_count where measure = 'brought-home'`)).toEqual([{ n: 1 }])
  })
})

describe('a resident’s page', () => {
  test('from the district’s page to a call in three steps without script; which help is wanted', async () => {
    expect(await page('')).toContain('/d/shili/care')
    expect(await page('/care')).toContain('助餐')
    const items = await page(`/care?plate=${PLATES.flat502}&of=E1`)
    expect(items).toContain('来家做饭')
    expect(items).not.toContain('<script')
    const slip = await page('/care', { item: 'E1-03', plate: PLATES.flat502, commandId: '0190f000-0000-7000-8000-00000000ca12' })
    expect(slip).toContain('两小时')
    expect(await page('/care', { item: 'E1-03' })).toContain('请说去哪里')
    expect(await page('/help-wanted')).toContain('帮一把')
  })
})
