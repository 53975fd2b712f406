import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDistrict } from '#cap/cases'
import { newId } from '#platform/ids'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { casesOperations } from '../cases/contract.ts'
import { hazardsOperations } from '../hazards/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { protectionOperations } from '../protection/contract.ts'
import { leadsOperations as ops, mailboxOperations as box } from './contract.ts'

let product: Product
const log: string[] = []
let MAILBOX = ''
const ASSOCIATION = id(1, 81)

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10', logTo: (line) => log.push(line) })
  await product.rows(
    `insert into organisation.unit (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, valid_from)
     values ($1, $2, $3, 'association', 2, 'link', '1.81', '1.81', '示例区物业管理行业协会', 'Shili Property Trade Association', '2020-01-01')`, [TEST_DISTRICT, ASSOCIATION, UNITS.district])
  await someone('association', 'sector-mediator', ASSOCIATION, 91)
  await someone('officer-2', 'community-officer', UNITS.station, 92)
  await someone('head-elsewhere', 'unit-head', UNITS.otherCommunity, 93)
})

afterAll(() => product.stop())

async function someone(login: string, role: string, unit: string, n: number): Promise<void> {
  await product.rows(
    `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
     select district_id, $2, $3, $3, password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $4`,
    [TEST_DISTRICT, id(7, n), login, staffIdOf('mediator')])
  await product.rows(`insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, $5, 'main', '', '2025-01-01')`, [TEST_DISTRICT, id(8, n), id(7, n), unit, role])
}

const send = (changes: object = {}, commandId?: string) =>
  product.call(ops.sendMessage, { body: { unitId: UNITS.community, kind: 'question', text: '楼道灯什么时候修？', noticeGiven: false, ...changes }, ...(commandId ? { commandId } : {}) })
const messages = async (as: string, view: 'waiting' | 'overdue' | 'settled' = 'waiting') => (await product.call(ops.listMessages, { as, query: { view } })).value
const mine = (sent: { code: string; pin: string }) => product.call(ops.readMyMessage, { body: { code: sent.code, pin: sent.pin } })
const channelOf = async (caseId: string) => (await product.rows<{ channel: string }>('select channel from cases.case_file where id = $1', [caseId]))[0]?.channel

describe('the message box', () => {
  test('no account: code and PIN; a reply within five working days; the unit and those above see it, nobody else', async () => {
    const commandId = newId<'command'>(product.clock)
    const sent = (await send({}, commandId)).value
    expect((await send({}, commandId)).value).toEqual(sent)
    expect(sent.dueOn).toBe('2026-03-23')
    expect((await mine({ ...sent, pin: '000000' })).refusal?.code).toBe('wrong-code-or-pin')
    expect((await mine({ ...sent, code: 'ZZZZ-ZZZZ' })).refusal?.code).toBe('wrong-code-or-pin')
    expect((await mine(sent)).value).toMatchObject({ text: '楼道灯什么时候修？', reply: null, carried: null })
    const [first] = (await messages('clerk')).messages
    expect(first).toMatchObject({ text: '楼道灯什么时候修？', overdue: false, may: { reply: true, carry: true, publish: false } })
    expect((await messages('head-elsewhere')).messages).toEqual([])
    expect((await product.call(ops.listMessages, { as: 'mediator', query: {} })).status).toBe(403)
    const reply = (as: string) => product.call(ops.replyMessage, { as, params: { id: first?.id ?? '' }, body: { text: '周三有人来修。' } })
    expect((await reply('head-elsewhere')).refusal?.code).toBe('no-such-lead')
    ;(await reply('clerk')).value
    expect((await reply('unit-head')).refusal?.code).toBe('already-settled')
    expect((await mine(sent)).value.reply).toEqual({ text: '周三有人来修。', on: '2026-03-16' })
  })

  test('what is asked of whoever writes: a notice for a name, a telephone for a letter, no identity number', async () => {
    expect((await send({ name: '当事人甲' })).refusal).toMatchObject({ code: 'notice-not-given', law: 'PIPL-17' })
    expect((await send({ letterWanted: true })).refusal?.code).toBe('phone-for-letter')
    expect((await send({ phone: '138', noticeGiven: true })).refusal?.code).toBe('phone-wrong')
    expect((await send({ text: '我的身份证 11010119900307123X' })).refusal).toMatchObject({ code: 'identity-number', law: 'PIPL-6' })
    expect((await send({ unitId: UNITS.station })).refusal?.code).toBe('no-such-unit')
    expect((await send({ text: ' ' })).refusal?.code).toBe('text-empty')
  })

  test('published is decided apart, by the head, with the asker’s yes, and names nobody (N-03)', async () => {
    const asked = (await send({ text: '垃圾几点收？', name: '当事人甲', phone: '13800000001', noticeGiven: true, mayPublish: true, letterWanted: true })).value
    ;(await send({ text: '不要公开的一问' })).value
    const [closed, open] = (await messages('clerk')).messages
    const publish = (as: string, messageId: string | undefined, question = '垃圾几点收？') => product.call(ops.publishAnswer, { as, params: { id: messageId ?? '' }, body: { question, answer: '早上七点。' } })
    expect((await publish('unit-head', open?.id)).refusal?.code).toBe('not-answered-yet')
    for (const each of [open, closed]) (await product.call(ops.replyMessage, { as: 'clerk', params: { id: each?.id ?? '' }, body: { text: '早上七点。' } })).value
    expect((await publish('clerk', open?.id)).status).toBe(403)
    expect((await publish('unit-head', closed?.id)).refusal).toMatchObject({ code: 'not-agreed', law: 'PIPL-25' })
    expect((await publish('unit-head', open?.id, '当事人甲问几点收')).refusal?.code).toBe('names-somebody')
    expect((await publish('unit-head', open?.id, '电话 13800000001')).refusal?.code).toBe('names-somebody')
    ;(await publish('unit-head', open?.id)).value
    expect((await publish('unit-head', open?.id)).refusal?.code).toBe('already-published')
    // Only who asked for it is written to, once, and never what was asked or answered.
    for (const _twice of [1, 2]) await product.drain()
    const letters = await product.rows<{ body: string; state: string }>(`select body, state from notifications.letter where rule = 'message-answered'`)
    expect(letters).toEqual([{ state: 'sent', body: `您的留言 ${asked.code.slice(0, 4)}-${asked.code.slice(4)} 有回复了。凭编号和密码，到首页“留言”里看。` }])
    const { answers, replyDays } = (await product.call(ops.listPublishedAnswers, {})).value
    expect(replyDays).toBe(5)
    expect(answers.map((each) => [each.question, each.answer])).toEqual([['垃圾几点收？', '早上七点。']])
    expect(JSON.stringify(answers)).not.toContain('当事人甲')
  })

  test('it becomes a case with everything it said: nothing typed twice, one case however often it is sent, its PIN tells the rest', async () => {
    const sent = (await send({ kind: 'wish', text: '楼上总漏水，想找人评评理', name: '当事人乙', phone: '13800000002', noticeGiven: true, letterWanted: true })).value
    const [message] = (await messages('clerk')).messages
    const commandId = newId<'command'>(product.clock)
    const carry = () => product.call(ops.carryMessage, { as: 'clerk', params: { id: message?.id ?? '' }, body: { to: 'case' }, commandId })
    const carried = (await carry()).value
    expect((await carry()).value).toEqual(carried)
    expect((await product.call(ops.carryMessage, { as: 'unit-head', params: { id: message?.id ?? '' }, body: { to: 'case' } })).refusal?.code).toBe('already-settled')
    expect(await channelOf(carried.caseId)).toBe('mailbox')
    expect((await messages('clerk', 'settled')).messages.find((each) => each.id === message?.id)?.became).toMatchObject({ kind: 'case', code: carried.code })
    const own = (await mine(sent)).value
    expect(own.carried).toMatchObject({ kind: 'case', code: carried.code, pin: expect.stringMatching(/^\d{6}$/) })
    expect((await product.call(intakeOperations.openMyCase, { body: { code: own.carried?.code ?? '', pin: own.carried?.pin ?? '' } })).value.token).not.toBe('')
    expect(await product.rows('select letters_wanted from people.reporter where case_id = $1', [carried.caseId])).toEqual([{ letters_wanted: true }])
  })

  test('beyond its day it stands before the head', async () => {
    ;(await send({ text: '一直没人回的问题' })).value
    product.clock.set('2026-03-24 09:00')
    const seen = await messages('unit-head', 'overdue')
    expect([seen.overdue, seen.messages.map((each) => [each.text, each.overdue])]).toEqual([1, [['一直没人回的问题', true]]])
    expect((await messages('director', 'overdue')).overdue).toBe(1)
    expect((await messages('head-elsewhere', 'overdue')).overdue).toBe(0)
  })
})

const note = (changes: object = {}, as = 'grid-worker') =>
  product.call(ops.takeNote, { as, body: { source: 'household-visit', text: '楼道堆了纸箱，挡住消防栓', addressId: ADDRESSES.flat301, noticeGiven: false, ...changes } })
const notes = async (as: string, view: 'open' | 'decided' = 'open') => (await product.call(ops.listNotes, { as, query: { view } })).value.notes
const decide = (noteId: string, body: { to: 'case' | 'hazard' | 'nothing'; reason?: string }, as = 'grid-worker') => product.call(ops.decideNote, { as, params: { id: noteId }, body })

describe('notes of visits, patrols, chat groups and follow-up visits', () => {
  test('a note becomes a case with its source, a hazard, or nothing; and then the note itself holds no words', async () => {
    const taken = (await note()).value
    expect((await notes('clerk')).map((each) => [each.text, each.sourceWords.zh, each.mayDecide])).toEqual([['楼道堆了纸箱，挡住消防栓', '入户走访', true]])
    expect(await notes('mediator-2')).toEqual([])
    const decided = (await decide(taken.id, { to: 'hazard' })).value
    expect(await channelOf(decided.carried?.caseId ?? '')).toBe('household-visit')
    await product.drain()
    const found = (await product.call(hazardsOperations.listHazards, { as: 'unit-head', query: {} })).value.hazards
    expect(found.map((each) => each.what)).toContain('楼道堆了纸箱，挡住消防栓')
    expect((await decide(taken.id, { to: 'case' })).refusal?.code).toBe('already-settled')
    const [after] = await notes('grid-worker', 'decided')
    expect(after).toMatchObject({ text: null, place: null, became: { kind: 'hazard', code: decided.carried?.code } })
    for (const source of ['chat-lead', 'follow-up-visit', 'grid-patrol'] as const) {
      const { id: next } = (await note({ source, text: `${source} 说的事`, addressId: undefined, placeText: '广场东侧' })).value
      expect(await channelOf((await decide(next, { to: 'case' })).value.carried?.caseId ?? '')).toBe(source)
    }
    expect((await verifyDistrict(product.services.db, product.services.district(TEST_DISTRICT), product.services.calendar(), () => undefined)).differences).toEqual([])
  })

  test('what came to nothing says why and is forgotten after thirty days', async () => {
    const { id: taken } = (await note({ text: '水龙头滴水，已经自己关好' })).value
    expect((await decide(taken, { to: 'nothing' })).refusal?.code).toBe('reason-missing')
    ;(await decide(taken, { to: 'nothing', reason: '住户自己处理好了' })).value
    const seen = async () => (await notes('grid-worker', 'decided')).find((each) => each.id === taken)
    expect(await seen()).toMatchObject({ text: '水龙头滴水，已经自己关好', reason: '住户自己处理好了' })
    product.clock.set('2026-05-06 09:00')
    await product.drain()
    expect(await seen()).toMatchObject({ text: null, reason: null, state: 'nothing' })
  })

  test('N-01: a note judges nobody; PIPL: no identity number, and no name without the notice', async () => {
    expect((await note({ text: '这家是老上访' })).refusal).toMatchObject({ code: 'judging-words' })
    expect((await note({ text: '身份证 11010119900307123X' })).refusal?.code).toBe('identity-number')
    expect((await note({ name: '当事人丙' })).refusal?.code).toBe('notice-not-given')
    expect((await note({}, 'association')).status).toBe(403)
    const { id: taken } = (await note({}, 'mediator')).value
    expect((await decide(taken, { to: 'case' }, 'mediator-elsewhere')).status).toBe(403)
    expect((await decide(taken, { to: 'case' }, 'head-elsewhere')).refusal?.code).toBe('no-such-lead')
  })

  test('N-05: nothing leads from a household to notes: no column, no question, no plain text', async () => {
    ;(await note({ text: '独一无二的线索词' })).value
    const columns = await product.rows<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'leads' and table_name = 'note'`)
    expect(columns.map((each) => each.column_name).filter((each) => /addr|place|house|grid/.test(each))).toEqual([])
    const asked = await product.app.inject({ url: `/api/d/shili/notes?addressId=${ADDRESSES.flat301}`, headers: { authorization: `Bearer ${await product.signIn('grid-worker')}` } })
    expect(asked.statusCode).toBe(400)
    expect(await plainTextsWith('独一无二的线索词')).toEqual([])
  })
})

/** Tables and columns that hold these words readably. */
async function plainTextsWith(words: string): Promise<string[]> {
  const columns = await product.rows<{ s: string; t: string; c: string }>(
    `select table_schema s, table_name t, column_name c from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and data_type in ('text', 'json', 'jsonb', 'character varying', 'tsvector')`)
  const found: string[] = []
  for (const { s, t, c } of columns) {
    const rows = await product.rows(`select 1 from "${s}"."${t}" where "${c}"::text like $1 limit 1`, [`%${words}%`])
    if (rows.length > 0) found.push(`${s}.${t}.${c}`)
  }
  return found
}

test('an association enters what it screened itself, or hands it to the centre with its source', async () => {
  const record = (changes: object = {}, as = 'association') =>
    product.call(ops.recordScreened, { as, body: { category: 'NBR-01', acts: ['heard-both', 'on-site'], result: 'not-settled', text: '保洁费欠交，谈了两次', on: '2026-05-05', ...changes } })
  expect((await record({}, 'clerk')).status).toBe(403)
  expect((await record({ on: '2027-01-01' })).refusal?.code).toBe('day-does-not-fit')
  expect((await record({ category: 'ZZZ-99' })).refusal?.code).toBe('no-such-category')
  expect((await record({ text: '那是个刁民' })).refusal?.code).toBe('judging-words')
  const { id: entered } = (await record()).value
  const listed = async (as: string) => (await product.call(ops.listScreened, { as, query: {} })).value.screened
  expect((await listed('association')).map((each) => [each.result, each.mayHandOver])).toEqual([['not-settled', true]])
  expect((await listed('dispatcher')).map((each) => each.mayHandOver)).toEqual([false])
  expect(await listed('committee-head')).toEqual([])
  const hand = (body: object = {}) => product.call(ops.handOverScreened, { as: 'association', params: { id: entered }, body: { noticeGiven: true, applicant: { name: '示例物业公司' }, respondent: { name: '当事人丁' }, ...body } })
  expect((await hand({ noticeGiven: false })).refusal?.code).toBe('notice-not-given')
  const carried = (await hand()).value
  expect(await channelOf(carried.caseId)).toBe('association')
  expect((await hand()).refusal?.code).toBe('already-handed-over')
  expect((await product.rows('select category from cases.case_file where id = $1', [carried.caseId]))).toEqual([{ category: 'NBR-01' }])
})

describe('the letter box for children (LPM Art. 11, 63; N-10)', () => {
  const SECRET = '叔叔总打我我害怕回家'
  const write = (changes: object = {}) => product.call(box.writeChildLetter, { body: { mailboxId: MAILBOX, danger: 'yes', text: SECRET, ...changes } })
  const open = (letterId: string, as = 'community-officer') => product.call(box.openChildLetter, { as, params: { id: letterId } })
  const inbox = async (as = 'community-officer') => (await product.call(box.listChildLetters, { as })).value.letters
  let letterId = ''
  let holder = ''

  test('the director names who opens it: with ground and end day, an officer or counsellor, nobody else', async () => {
    MAILBOX = (await product.call(box.addMailbox, { as: 'director', body: { nameZh: '示例小学', nameEn: 'Shili Primary School' } })).value.id
    expect((await product.call(box.addMailbox, { as: 'administrator', body: { nameZh: '示例中学', nameEn: 'Shili School' } })).status).toBe(403)
    expect((await product.call(box.listMailboxes, {})).value.mailboxes.map((each) => each.name.zh)).toEqual(['示例小学'])
    const name = (staff: string, untilOn = '2026-12-31') => product.call(box.nameHolder, { as: 'director', params: { id: MAILBOX }, body: { staffId: staffIdOf(staff), ground: '分局会议定', untilOn } })
    expect((await name('clerk')).refusal).toMatchObject({ code: 'not-a-postholder', law: 'LPM-63' })
    expect((await name('community-officer', '2028-01-01')).refusal).toMatchObject({ code: 'naming-days', law: 'MNR-36' })
    holder = (await name('community-officer')).value.id
    expect((await product.call(box.listMailboxHolders, { as: 'unit-head' })).status).toBe(403)
  })

  test('sealed from the first second: no plain word in any table, list, search, letter, log or case; no name needed', async () => {
    const written = (await write()).value
    expect((await product.call(box.readMyChildLetter, { body: written })).value).toEqual({ reply: null })
    await product.drain()
    expect(await plainTextsWith(SECRET)).toEqual([])
    const { db } = product.services
    const unnamed = await db.pool.connect()
    await unnamed.query(`begin; set local app.district = '${TEST_DISTRICT}'`)
    expect((await unnamed.query('select 1 from leads.child_letter_words')).rows).toEqual([])
    await unnamed.query('rollback')
    unnamed.release()
    const [line] = await inbox()
    expect(JSON.stringify(line)).not.toContain('叔叔')
    expect(line).toMatchObject({ danger: true, state: 'waiting', reported: false })
    letterId = line?.id ?? ''
    for (const as of ['director', 'dispatcher', 'clerk']) expect((await product.call(casesOperations.findCaseByCode, { as, params: { code: written.code } })).status).toBe(404)
    expect((await product.call(casesOperations.listCases, { as: 'director', query: {} })).raw.body).not.toContain('叔叔')
    expect(await product.rows(`select 1 from cases.case_file where channel = 'danger'`)).toEqual([])
    const overview = (await product.call(box.listMailboxHolders, { as: 'director' })).value
    expect(overview.mailboxes.map((each) => [each.waitingSince, each.holders.length])).toEqual([['2026-05-06', 1]])
    expect(overview.year.letters).toBeNull()
  })

  test('only who is named opens it: another officer, the director and the DPO are told there is none; every look is written down', async () => {
    expect(await inbox('officer-2')).toEqual([])
    expect((await open(letterId, 'officer-2')).refusal?.code).toBe('no-such-letter')
    for (const as of ['director', 'dpo', 'clerk', 'unit-head', 'administrator']) expect([as, (await open(letterId, as)).status]).toEqual([as, 403])
    expect((await open(letterId)).value).toMatchObject({ text: SECRET, name: '', may: { report: true, close: false } })
    expect(await product.rows(`select 1 from audit.access where action = 'child-letter.read' and reason = $1`, [letterId])).toHaveLength(1)
  })

  test('the mandatory report is one step, in the child’s own words, sealed at the police; closing comes after it', async () => {
    const close = () => product.call(box.closeChildLetter, { as: 'community-officer', params: { id: letterId }, body: {} })
    expect((await close()).refusal).toMatchObject({ code: 'report-first', law: 'LPM-11' })
    const report = (addition?: string) => product.call(box.reportChildLetter, { as: 'community-officer', params: { id: letterId }, body: addition ? { addition } : {} })
    expect((await report('孩子家长是惯犯')).refusal?.code).toBe('judging-words')
    const { reportId } = (await report('门卫认得这个孩子')).value
    expect((await report()).refusal?.code).toBe('already-reported')
    const seen = (await product.call(protectionOperations.readDangerReport, { as: 'community-officer', params: { reportId } })).value
    expect(seen.facts).toBe(`${SECRET}\n门卫认得这个孩子`)
    expect((await product.call(casesOperations.listCases, { as: 'director', query: {} })).raw.body).not.toContain('涉险情')
    expect(await plainTextsWith(SECRET)).toEqual([])
    expect((await close()).refusal?.code).toBe('answer-first')
    ;(await product.call(box.answerChildLetter, { as: 'community-officer', params: { id: letterId }, body: { text: '明天放学我来找你' } })).value
    ;(await close()).value
    expect((await report()).refusal?.code).toBe('already-reported')
  })

  test('a named child reads the answer with code and PIN, and the letter is never shown again', async () => {
    const written = (await write({ danger: 'no', text: '我想换座位', name: '小明', reach: '三年级二班' })).value
    const [waiting] = await inbox()
    ;(await product.call(box.answerChildLetter, { as: 'community-officer', params: { id: waiting?.id ?? '' }, body: { text: '和老师说好了' } })).value
    const own = await product.call(box.readMyChildLetter, { body: written })
    expect(own.value).toEqual({ reply: '和老师说好了' })
    expect(own.raw.body).not.toContain('换座位')
    ;(await write({ danger: 'no', text: '   字   ' })).value
    ;(await product.call(box.closeChildLetter, { as: 'community-officer', params: { id: (await inbox()).find((each) => !each.answered && each.state === 'waiting')?.id ?? '' }, body: { ground: 'no-letter' } })).value
    expect(await product.rows(`select data from audit.change where action = 'child-letter.close'`)).toEqual([{ data: { ground: 'no-letter' } }])
    for (let tries = 0; tries < 5; tries += 1) expect((await product.call(box.readMyChildLetter, { body: { ...written, pin: '999999' } })).refusal?.code).toBe('wrong-code-or-pin')
    expect((await product.call(box.readMyChildLetter, { body: written })).refusal?.code).toBe('locked-for-a-while')
  })

  test('told from five on; after the naming ends nothing opens; nothing of it was logged', async () => {
    for (let n = 0; n < 2; n += 1) (await write({ text: `第${n}封` })).value
    expect((await product.call(box.listMailboxHolders, { as: 'director' })).value.year).toEqual({ year: 2026, letters: 5 })
    ;(await product.call(box.endHolder, { as: 'director', params: { id: holder }, body: {} })).value
    expect(await inbox()).toEqual([])
    expect((await open(letterId)).refusal?.code).toBe('no-such-letter')
    expect(log.length).toBeGreaterThan(0)
    expect(log.filter((line) => line.includes(SECRET) || line.includes('楼道灯') || line.includes('当事人甲'))).toEqual([])
  })
})
