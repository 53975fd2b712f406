import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { staffIdOf, TEST_SLUG } from '../../tools/testing/small-district.ts'
import { hazardsOperations } from '../hazards/contract.ts'
import { leadsOperations } from '../leads/contract.ts'
import { dutyOperations as ops } from './contract.ts'
import { aMember, aPost, aTeam, begunDraft, ownPage, plan, roundsPlanned, sendForm, shiftOf } from './duty.testing.ts'
import { forgetCheckIns } from './sweep.ts'

let product: Product
let patrol = ''
let school = ''
/** A Monday; the week after is free to plan. */
const TODAY = '2026-03-16'
const NEXT = '2026-03-23'

beforeAll(async () => {
  product = await startProduct({ now: `${TODAY} 14:10` })
  patrol = await aTeam(product, 'patrol', '示例巡逻队')
  school = await aTeam(product, 'school-post', '示例护学岗')
})
afterAll(() => product.stop())

const put = (shiftId: string, memberId: string, commandId?: string) => product.call(ops.putOnDuty, { as: 'clerk', params: { id: shiftId }, body: { memberId }, ...(commandId ? { commandId } : {}) })
const code = (answered: { refusal: { code: string } | undefined }) => answered.refusal?.code

describe('members', () => {
  test('an adult who agreed, with a name that stands nowhere in the clear; N-10: no child is registered', async () => {
    const enlist = (more: object) => product.call(ops.enlistMember, { as: 'clerk', body: { teamId: patrol, part: 'member', name: '示例甲某', phone: '13912345678', adult: true, consent: true, wall: false, ...more } })
    expect((await enlist({ adult: false })).refusal).toMatchObject({ code: 'adults-only', law: 'LPM-63' })
    expect((await enlist({ consent: false })).refusal).toMatchObject({ code: 'consent-needed', law: 'PIPL-13' })
    expect([code(await enlist({ name: ' ' })), code(await enlist({ phone: '12' })), code(await enlist({ teamId: staffIdOf('clerk') }))]).toEqual(['name-missing', 'phone-wrong', 'no-such-team'])
    const { id, slip } = (await enlist({})).value
    expect(slip?.number).toMatch(/^\d{4} \d{4}$/)
    const [stored] = await product.rows<{ row: string }>('select m::text as row from duty.member m where m.id = $1', [id])
    expect(stored?.row).not.toMatch(/示例甲某|13912345678/)
    const columns = await product.rows<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'duty' and column_name ~ 'born|birth|age|child_name|pupil|school_class'`)
    expect(columns).toEqual([])
    expect((await product.call(ops.joinDutyTeam, { as: 'clerk', params: { id }, body: { teamId: patrol, part: 'member' } })).refusal?.code).toBe('in-team-already')
    expect((await product.call(ops.joinDutyTeam, { as: 'clerk', params: { id }, body: { teamId: school, part: 'parent' } })).status).toBe(201)
    const listed = (await product.call(ops.listDutyTeams, { as: 'clerk' })).value
    expect(listed.members.find((each) => each.id === id)).toMatchObject({ name: '示例甲某', staff: false, check: null, parts: [{ part: 'member' }, { part: 'parent' }] })
    expect((await product.call(ops.listDutyTeams, { as: 'director' })).status).toBe(403)
    expect((await product.call(ops.listDutyTeams, { as: 'community-officer' })).value.members).toEqual([])
  })

  test('a colleague stands on rosters once; a slip that was lost opens nothing any more', async () => {
    const colleague = (part: 'police' | 'lead', teamId: string) => product.call(ops.enlistMember, { as: 'clerk', body: { teamId, part, staffId: staffIdOf('grid-worker'), adult: true, consent: true, wall: true } })
    const first = (await colleague('lead', patrol)).value
    expect([first.slip, (await colleague('lead', school)).value.id, code(await colleague('lead', school))]).toEqual([null, first.id, 'in-team-already'])
    expect(code(await product.call(ops.enlistMember, { as: 'clerk', body: { teamId: patrol, part: 'member', staffId: staffIdOf('director'), adult: true, consent: true, wall: true } }))).toBe('no-such-colleague')
    expect(code(await product.call(ops.renumberMember, { as: 'clerk', params: { id: first.id }, body: {} }))).toBe('no-number')
    const member = await aMember(product, patrol)
    const { pass } = await ownPage(product, member)
    const fresh = (await product.call(ops.renumberMember, { as: 'clerk', params: { id: member.id }, body: {} })).value.slip
    expect([code(await product.call(ops.openOwnDuty, { body: { number: member.number, pin: member.pin } })), code(await product.call(ops.readOwnDuty, { body: { pass } }))]).toEqual(['wrong-number-or-pin', 'pass-over'])
    expect((await product.call(ops.openOwnDuty, { body: { number: fresh?.number ?? '', pin: fresh?.pin ?? '' } })).status).toBe(200)
  })

  test('leaving erases who it was and what was planned; the last team left is leaving; two at once free one place', async () => {
    const member = await aMember(product, patrol)
    const { postId } = await aPost(product, { name: '退出前的岗', begins: '09:00', ends: '10:00', needed: 1, teamId: patrol })
    await plan(product, NEXT)
    const shift = await shiftOf(product, '退出前的岗', '2026-03-24')
    ;(await put(shift.id, member.id)).value
    const [part] = (await product.call(ops.listDutyTeams, { as: 'clerk' })).value.members.find((each) => each.id === member.id)?.parts ?? []
    await Promise.all([product.call(ops.leaveDutyTeam, { as: 'clerk', params: { id: member.id, partId: part?.id ?? '' }, body: {} }), product.call(ops.leaveDuty, { as: 'unit-head', params: { id: member.id }, body: {} })])
    const [row] = await product.rows('select state, name, phone, number from duty.member where id = $1', [member.id])
    expect(row).toEqual({ state: 'left', name: null, phone: null, number: null })
    expect(await shiftOf(product, '退出前的岗', '2026-03-24')).toMatchObject({ turns: [], missing: 1 })
    expect(code(await put(shift.id, member.id))).toBe('no-such-member')
    ;(await product.call(ops.endDutyPost, { as: 'clerk', params: { id: postId }, body: {} })).value
  })
})

describe('a week', () => {
  test('LPM-62: nobody stands at a school gate without a record check that holds; what it said is kept nowhere (N-12)', async () => {
    const [checked, unchecked] = [await aMember(product, school, { part: 'parent' }), await aMember(product, school, { part: 'parent' })]
    await aPost(product, { kind: 'school', name: '示例小学校门', begins: '07:30', ends: '08:10', needed: 2, days: 'school-days', teamId: school })
    await plan(product, NEXT)
    const shift = await shiftOf(product, '示例小学校门', '2026-03-23')
    expect(shift).toMatchObject({ provisional: true, withChildren: true, missing: 2 })
    expect((await put(shift.id, unchecked.id)).refusal).toMatchObject({ code: 'check-needed', law: 'LPM-62' })
    const check = (validUntil: string) => product.call(ops.recordDutyCheck, { as: 'clerk', params: { id: checked.id }, body: { checkedOn: '2026-03-10', with: '示例派出所', validUntil } })
    expect((await check('2027-06-01')).refusal).toMatchObject({ code: 'check-days', law: 'LPM-62' })
    ;(await check('2027-03-10')).value
    expect((await put(shift.id, checked.id)).status).toBe(201)
    const fields = await product.rows<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'duty' and table_name = 'member' and column_name ~ 'check' order by 1`)
    expect(fields.map((each) => each.name)).toEqual(['check_valid_until', 'checked_on', 'checked_with'])
    expect((await product.call(ops.recordDutyCheck, { as: 'clerk', params: { id: checked.id }, body: { checkedOn: '2026-03-10', with: '示例派出所', validUntil: '2027-03-10', result: '无' } as never })).status).toBe(400)
    expect((await product.call(ops.readDutyWeek, { as: 'clerk', query: { from: NEXT } })).value.days[5]?.shifts.map((each) => each.post)).not.toContain('示例小学校门')
  })

  test('terms are data: with one that covers the week a school day is not provisional', async () => {
    const term = (from: string, until: string) => product.call(ops.addSchoolTerm, { as: 'clerk', body: { name: '下学期', from, until, source: '示例区教育局校历' } })
    expect(code(await term('2026-07-03', '2026-03-02'))).toBe('term-days')
    ;(await term('2026-03-02', '2026-07-03')).value
    expect(code(await term('2026-07-01', '2026-08-30'))).toBe('term-days')
    ;(await product.call(ops.proposeDutyWeek, { as: 'clerk', body: { from: '2026-03-30' } })).value
    expect(await shiftOf(product, '示例小学校门', '2026-03-30')).toMatchObject({ provisional: false, state: 'draft' })
    expect(code(await product.call(ops.proposeDutyWeek, { as: 'clerk', body: { from: '2026-03-02' } }))).toBe('week-over')
  })

  test('nobody stands in two places: the other one is named; sent twice it is one turn; two at once fill one place', async () => {
    const [one, other, third] = [await aMember(product, patrol), await aMember(product, patrol), await aMember(product, patrol)]
    await aPost(product, { kind: 'night', name: '夜间值守甲', begins: '22:00', ends: '02:00', needed: 1 })
    await aPost(product, { kind: 'night', name: '夜间值守乙', begins: '01:00', ends: '03:00', needed: 1 })
    await plan(product, NEXT)
    const [night, commandId] = [await shiftOf(product, '夜间值守甲', '2026-03-24'), '01980000-0000-7000-8000-00000000d001']
    expect([(await put(night.id, one.id, commandId)).status, (await put(night.id, one.id, commandId)).status]).toEqual([201, 201])
    const morning = await shiftOf(product, '夜间值守乙', '2026-03-25')
    expect((await put(morning.id, one.id)).refusal).toMatchObject({ code: 'two-places', details: { post: '夜间值守甲' }, messages: { zh: expect.stringContaining('3月24日（周二）22:00–02:00') } })
    const statements = () => product.statementsOf(() => ownPage(product, one))
    const [few] = [await statements(), (await put((await shiftOf(product, '夜间值守甲', '2026-03-26')).id, one.id)).value]
    expect(await statements()).toBe(few)
    const both = await Promise.all([put(morning.id, other.id), put(morning.id, third.id)])
    expect(both.map((each) => each.refusal?.code ?? 'on').sort()).toEqual(['on', 'shift-full'])
    expect(await shiftOf(product, '夜间值守乙', '2026-03-25')).toMatchObject({ missing: 0 })
  })

  test('a week kept as usual proposes the next: whoever is away or taken is left out, and the gap is told', async () => {
    const members = [await aMember(product, patrol), await aMember(product, patrol)]
    await aPost(product, { kind: 'hall', name: '大厅导办', begins: '14:00', ends: '17:00', needed: 2 })
    await plan(product, NEXT)
    const shift = await shiftOf(product, '大厅导办', '2026-03-25')
    for (const each of members) (await put(shift.id, each.id)).value
    ;(await product.call(ops.keepDutyPattern, { as: 'clerk', body: { from: NEXT } })).value
    const [first, second] = members
    ;(await product.call(ops.markMemberAway, { as: 'clerk', params: { id: first?.id ?? '' }, body: { from: '2026-03-30', until: '2026-04-02' } })).value
    expect((await product.call(ops.proposeDutyWeek, { as: 'clerk', body: { from: '2026-03-30' } })).value.n).toBeGreaterThan(0)
    expect((await product.call(ops.proposeDutyWeek, { as: 'clerk', body: { from: '2026-03-30' } })).value.n).toBe(0)
    expect((await shiftOf(product, '大厅导办', '2026-04-01')).turns.map((each) => each.memberId)).toEqual([second?.id])
    expect((await put((await shiftOf(product, '大厅导办', '2026-04-01')).id, first?.id ?? '')).refusal?.code).toBe('away-then')
    const gaps = (await product.call(ops.listDutyGaps, { as: 'unit-head' })).value
    expect(gaps.gaps.find((each) => each.post === '大厅导办' && each.when.zh.startsWith('3月24日'))).toMatchObject({ missing: 2, week: NEXT })
    expect((await product.call(ops.dropDutyShift, { as: 'clerk', params: { id: shift.id }, body: {} })).status).toBe(201)
    expect((await product.call(ops.readDutyWeek, { as: 'grid-worker', query: { from: '2026-03-30' } })).value.days.flatMap((each) => each.shifts)).toEqual([])
  })
})

describe('a member’s own page', () => {
  test('signs up, offers, and another takes it: until then it stays theirs, and the head sees both', async () => {
    const [mine, yours, elsewhere] = [await aMember(product, patrol), await aMember(product, patrol), await aMember(product, school)]
    await aPost(product, { name: '换班街面', begins: '19:00', ends: '20:30', needed: 1, teamId: patrol })
    await plan(product, NEXT)
    const on = '2026-03-26'
    const shift = await shiftOf(product, '换班街面', on)
    const { pass } = await ownPage(product, mine)
    const page = (await product.call(ops.signUpForShift, { body: { pass, shiftId: shift.id } })).value
    const turnId = page.ahead.find((each) => each.shiftId === shift.id)?.turnId ?? ''
    expect(JSON.stringify(page)).not.toContain(yours.name)
    expect((await ownPage(product, elsewhere)).open.map((each) => each.post)).not.toContain('换班街面')
    expect(code(await product.call(ops.takeOfferedShift, { body: { pass: (await ownPage(product, yours)).pass, turnId } }))).toBe('not-offered')
    ;(await product.call(ops.offerOwnShift, { body: { pass, turnId, offered: true } })).value
    expect(await shiftOf(product, '换班街面', on)).toMatchObject({ missing: 0, turns: [{ memberId: mine.id, offered: true }] })
    expect((await product.call(ops.listDutyGaps, { as: 'clerk' })).value.offers.map((each) => each.name)).toContain(mine.name)
    const theirs = await ownPage(product, yours)
    expect(theirs.offers).toMatchObject([{ id: turnId, post: '换班街面', whyNot: null }])
    ;(await product.call(ops.takeOfferedShift, { body: { pass: theirs.pass, turnId } })).value
    expect(await shiftOf(product, '换班街面', on)).toMatchObject({ turns: [{ memberId: yours.id, cameBy: 'swapped', insteadOf: mine.name }], missing: 0 })
    expect((await product.call(ops.listDutyGaps, { as: 'clerk' })).value.swaps).toMatchObject([{ name: yours.name, insteadOf: mine.name }])
    ;(await product.call(ops.beAwayFromDuty, { body: { pass: theirs.pass, from: on, until: on } })).value
    expect(await shiftOf(product, '换班街面', on)).toMatchObject({ turns: [], missing: 1 })
    expect((await product.call(ops.chooseOwnDuty, { body: { pass, wall: true, tickedByLead: true } })).value).toMatchObject({ wall: true, tickedByLead: true })
    expect(code(await product.call(ops.readOwnDuty, { body: { pass: 'x.y' } }))).toBe('pass-over')
    expect((await product.call(ops.leaveOwnDuty, { body: { pass } })).value).toEqual({ left: true })
    expect(code(await product.call(ops.readOwnDuty, { body: { pass } }))).toBe('pass-over')
  })

  test('without a script: number and PIN, signing up, what is refused in words, the language kept, leaving', async () => {
    const member = await aMember(product, patrol)
    await aPost(product, { kind: 'hall', name: '网页报名的岗', begins: '15:00', ends: '16:00', needed: 1, teamId: patrol })
    await plan(product, NEXT)
    const shift = await shiftOf(product, '网页报名的岗', '2026-03-27')
    const post = (path: string, fields: Readonly<Record<string, string>>) => sendForm(product, path, fields)
    expect((await product.app.inject({ url: `/d/${TEST_SLUG}/duty?number=${member.number.replace(' ', '')}` })).body).toContain(member.number)
    expect((await post('/duty', { number: member.number, pin: '000000' })).body).toContain('编号或密码不对')
    const opened = await post('/duty', { number: member.number, pin: member.pin })
    expect(opened.body).not.toMatch(/<script/)
    const pass = /name="pass" value="([^"]+)"/.exec(opened.body)?.[1] ?? ''
    const signed = await post('/duty/own', { pass, act: 'sign-up', id: shift.id, commandId: '01980000-0000-7000-8000-00000000d0aa' })
    expect(signed.body).toContain('3月27日（周五）15:00–16:00')
    expect((await post('/duty/own', { pass, act: 'finding', kind: 'hazard', text: '有可疑人员', place: '门口' })).body).toContain('这里不登记“可疑人员”')
    expect((await post('/duty/own', { pass, act: 'away', from: '明天', until: '' })).statusCode).toBe(422)
    expect((await post('/duty/own', { pass, show: 'en' })).body).toContain('My shifts')
    expect((await post('/duty/own', { pass, act: 'hours' })).headers['content-type']).toBe('application/pdf')
    expect((await post('/duty/own', { pass, act: 'leave' })).body).toContain('您已退出')
    expect((await post('/duty/own', { pass, act: 'offer', id: 'x' })).body).toContain('页面停得太久')
  })

  test('five wrong tries wait', async () => {
    const member = await aMember(product, patrol)
    for (let tries = 0; tries < 5; tries += 1) expect(code(await product.call(ops.openOwnDuty, { body: { number: member.number, pin: '999999' } }))).toBe('wrong-number-or-pin')
    expect(code(await product.call(ops.openOwnDuty, { body: { number: member.number, pin: member.pin } }))).toBe('locked-for-a-while')
  })
})

describe('a round', () => {
  test('N-11: a check-in is a point in time; a place is ticked for the round; the minute is forgotten after thirty days', async () => {
    const [walking, quiet] = [await aMember(product, patrol), await aMember(product, patrol)]
    const { postId } = await aPost(product, { name: '傍晚巡逻', begins: '18:00', ends: '19:30', needed: 2, teamId: patrol })
    for (const name of ['示例公园北门', '老旧小区楼道']) (await product.call(ops.addPatrolPlace, { as: 'clerk', params: { id: postId }, body: { name } })).value
    await plan(product, TODAY)
    const shift = await shiftOf(product, '傍晚巡逻', TODAY)
    for (const each of [walking, quiet]) (await put(shift.id, each.id)).value
    const { pass, ahead } = await ownPage(product, walking)
    const turnId = ahead[0]?.turnId ?? ''
    expect(code(await product.call(ops.checkInToShift, { body: { pass, turnId } }))).toBe('not-now')
    product.clock.set(`${TODAY} 17:58`)
    const fresh = (await ownPage(product, walking)).pass
    expect((await product.call(ops.checkInToShift, { body: { pass: fresh, turnId, at: '43.8,125.3' } as never })).status).toBe(400)
    expect((await product.call(ops.checkInToShift, { body: { pass: fresh, turnId } })).value.ahead[0]).toMatchObject({ here: true })
    ;(await product.call(ops.checkInToShift, { body: { pass: fresh, turnId } })).value
    expect(code(await product.call(ops.tickAttendance, { as: 'grid-worker', params: { id: turnId }, body: { attended: true } }))).toBe('not-yet-begun')
    product.clock.set(`${TODAY} 18:30`)
    const other = (await shiftOf(product, '傍晚巡逻', TODAY)).turns.find((each) => each.memberId === quiet.id)?.id ?? ''
    ;(await product.call(ops.tickAttendance, { as: 'grid-worker', params: { id: other }, body: { attended: true } })).value
    expect(code(await product.call(ops.tickAttendance, { as: 'clerk', params: { id: await begunDraft(product, TODAY, await aMember(product, patrol)) }, body: { attended: true } }))).toBe('no-such-shift')
    const [first, second] = (await shiftOf(product, '傍晚巡逻', TODAY)).round
    ;(await product.call(ops.seeOwnPatrolPlace, { body: { pass: (await ownPage(product, walking)).pass, shiftId: shift.id, placeId: first?.placeId ?? '' } })).value
    ;(await product.call(ops.seePatrolPlace, { as: 'grid-worker', params: { id: shift.id, placeId: second?.placeId ?? '' }, body: {} })).value
    const columns = await product.rows<{ name: string }>(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'duty' and
      (column_name ~ 'lat|lon|route|gps|track|position|device' or (table_name = 'place_seen' and column_name ~ 'member|staff|by'))`)
    expect(columns).toEqual([])
    const hours = (await product.call(ops.readDutyFigures, { as: 'director', query: { from: TODAY, to: TODAY } })).value
    const sum = (measure: string) => hours.sums.find((each) => each.measure === measure && each.kind === 'street')?.n
    expect([sum('shifts'), sum('needed'), sum('filled'), sum('attended'), sum('minutes'), sum('rounds-planned'), sum('rounds')]).toEqual([2, 3, 2, 2, 180, 1, 1])
    expect(hours.teams.find((each) => each.name.zh === '示例巡逻队')?.hours).toBe(3)
    expect((await ownPage(product, walking)).hours).toBe(1.5)
    product.clock.set('2026-04-20 09:00')
    expect(await forgetCheckIns(product.services)).toBe(1)
    expect(await product.rows('select attended, here_at from duty.turn where id = $1', [turnId])).toEqual([{ attended: true, here_at: null }])
    product.clock.set(`${TODAY} 18:30`)
  })

  test('a finding is a thing: what speaks of somebody is sent back; a danger goes on once and keeps no words here', async () => {
    const enter = (text: string, kind: 'hazard' | 'note' | 'incident' = 'hazard') => product.call(ops.enterFinding, { as: 'grid-worker', body: { kind, text, place: '示例小区3号楼' } })
    expect((await enter('楼下有可疑人员徘徊')).refusal).toMatchObject({ code: 'about-somebody', law: 'PIPL-6', details: { words: ['可疑人'] } })
    expect([code(await enter('这家是老上访')), code(await enter('找13912345678')), code(await enter('  '))]).toEqual(['about-somebody', 'leads-to-somebody', 'text-empty'])
    const { id } = (await enter('消防通道堆了电动车')).value
    const pass = (to: 'hazard' | 'note' | 'police' | 'nothing', which = id) => product.call(ops.passFinding, { as: 'clerk', params: { id: which }, body: { to } })
    const passed = (await pass('hazard')).value
    expect([(await pass('hazard')).value, code(await pass('note'))]).toEqual([passed, 'settled-already'])
    expect((await product.call(hazardsOperations.readHazard, { as: 'unit-head', params: { hazardId: passed.passedId ?? '' } })).value).toMatchObject({ what: '消防通道堆了电动车' })
    ;(await pass('note', (await enter('路灯杆歪了，想问谁管', 'note')).value.id)).value
    expect((await product.call(leadsOperations.listNotes, { as: 'clerk' })).value.notes).toMatchObject([{ source: 'grid-patrol', text: '路灯杆歪了，想问谁管' }])
    expect((await pass('police', (await enter('有人打架', 'incident')).value.id)).value.passedId).toBeNull()
    const settled = (await product.call(ops.listFindings, { as: 'clerk', query: { view: 'settled' } })).value.findings
    expect(settled.map((each) => [each.kind, each.passedTo, each.text])).toEqual([['incident', 'police', null], ['note', 'note', null], ['hazard', 'hazard', null]])
    ;(await product.call(ops.tellOwnFinding, { body: { pass: (await ownPage(product, await aMember(product, patrol))).pass, kind: 'note', text: '井盖松了', place: '示例路' } })).value
    expect(await product.rows(`select found_by from duty.finding where state = 'waiting'`)).toEqual([{ found_by: null }])
    expect(code(await product.call(ops.passFinding, { as: 'community-officer', params: { id }, body: { to: 'nothing' } }))).toBe('no-such-finding')
    const [fresh] = (await product.rows<{ id: string }>(`update duty.finding set passing_to = 'hazard' where state = 'waiting' returning id`)).map((each) => each.id)
    expect([code(await pass('note', fresh)), code(await pass('nothing', fresh)), (await pass('hazard', fresh)).status]).toEqual(['settled-already', 'settled-already', 201])
  })
})

describe('on paper and for heads', () => {
  test('what was set up can be ended; somebody is taken off before it begins; choices and leaving by the head', async () => {
    const as = 'unit-head'
    const { id: postId } = (await product.call(ops.addDutyPost, { as, body: { kind: 'street', name: '要撤的岗', place: '', withChildren: false } })).value
    const slot = (begins: string, ends: string) => product.call(ops.addDutySlot, { as, params: { id: postId }, body: { begins, ends, days: 'working-days', needed: 1 } })
    expect(code(await slot('09:00', '09:00'))).toBe('no-time')
    const { id: slotId } = (await slot('09:00', '10:00')).value
    const { id: placeId } = (await product.call(ops.addPatrolPlace, { as, params: { id: postId }, body: { name: '要撤的点位' } })).value
    const member = await aMember(product, patrol)
    ;(await product.call(ops.setDutyChoices, { as, params: { id: member.id }, body: { wall: true, tickedByLead: true } })).value
    ;(await product.call(ops.proposeDutyWeek, { as, body: { from: NEXT } })).value
    ;(await product.call(ops.publishDutyWeek, { as, body: { from: NEXT } })).value
    const shift = await shiftOf(product, '要撤的岗', '2026-03-24')
    const { id: turnId } = (await put(shift.id, member.id)).value
    expect((await shiftOf(product, '要撤的岗', '2026-03-24')).turns).toMatchObject([{ tickedByLead: true }])
    expect([(await product.call(ops.takeOffDuty, { as, params: { id: turnId }, body: {} })).status, (await product.call(ops.takeOffDuty, { as, params: { id: turnId }, body: {} })).status]).toEqual([201, 201])
    expect(await roundsPlanned(product, '2026-03-25')).toBe(2)
    ;(await product.call(ops.dropDutyShift, { as, params: { id: (await shiftOf(product, '要撤的岗', '2026-03-25')).id }, body: {} })).value
    expect(await roundsPlanned(product, '2026-03-25')).toBe(1)
    expect([(await product.call(ops.endPatrolPlace, { as, params: { id: placeId }, body: {} })).status, (await product.call(ops.endDutySlot, { as, params: { id: slotId }, body: {} })).status]).toEqual([201, 201])
    expect((await product.call(ops.listDutyPosts, { as })).value.posts.find((each) => each.id === postId)).toMatchObject({ slots: [], places: [] })
    expect(code(await product.call(ops.endDutySlot, { as: 'community-officer', params: { id: slotId }, body: {} }))).toBe('no-such-post')
    ;(await product.call(ops.leaveDuty, { as, params: { id: member.id }, body: {} })).value
    expect(code(await product.call(ops.leaveDuty, { as, params: { id: member.id }, body: {} }))).toBe('no-such-member')
  })

  test('the wall shows no telephone and no name without a yes; one’s own hours are for oneself', async () => {
    expect((await product.call(ops.printDutyWeek, { as: 'clerk', query: { from: NEXT } })).raw.headers['content-type']).toBe('application/pdf')
    expect(code(await product.call(ops.printDutyWeek, { as: 'clerk', query: { from: '2026-05-04' } }))).toBe('nothing-drafted')
    const member = await aMember(product, patrol)
    const hours = await product.call(ops.printOwnHours, { body: { pass: (await ownPage(product, member)).pass, year: 2026 } })
    expect([hours.status, hours.raw.headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('stations without a community police team are seen; roles that have no business there are refused', async () => {
    const { stations, kinds } = (await product.call(ops.readDutyCoverage, { as: 'director' })).value
    expect(stations).toMatchObject([{ teams: 0, members: 0 }])
    expect(kinds.map((each) => [each.kind, each.teams])).toEqual([['patrol', 1], ['school-post', 1]])
    for (const as of ['mediator', 'statistician', 'administrator']) expect((await product.call(ops.readDutyWeek, { as })).status, as).toBe(403)
    expect((await product.call(ops.proposeDutyWeek, { as: 'grid-worker', body: { from: NEXT } })).status).toBe(403)
    expect((await product.call(ops.readDutyFigures, { as: 'statistician' })).status).toBe(403)
  })
})
