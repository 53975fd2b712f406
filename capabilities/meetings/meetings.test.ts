import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellOfMeetings } from '#cap/notifications'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { openedCase } from '../mediation/house.testing.ts'
import { notificationsOperations } from '../notifications/contract.ts'
import { type MeetingShown, meetingsOperations as ops } from './contract.ts'

let product: Product

/** Wednesday; the community meets on Wednesdays from today on. */
const NOW = '2026-05-13 09:10'

beforeAll(async () => {
  product = await startProduct({ now: NOW })
  await product.rows(
    `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
     select district_id, $2, 'clerk-elsewhere', '小冉', password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $3`,
    [TEST_DISTRICT, id(7, 96), staffIdOf('mediator')])
  await product.rows(
    `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'clerk', 'main', '', '2025-01-01')`,
    [TEST_DISTRICT, id(8, 96), id(7, 96), UNITS.otherCommunity])
})

afterAll(() => product.stop())

const weekly = { unitId: UNITS.community, pattern: 'weekly', weekday: 3, at: '09:00', place: '示例社区会议室', fromOn: '2026-05-13' } as const
const setRhythm = (as: string, changes: object = {}) => product.call(ops.setRhythm, { as, body: { ...weekly, ...changes } })
const calendar = async (as: string) => (await product.call(ops.readMeetingCalendar, { as })).value
const prepare = (plannedOn: string, as = 'clerk') => product.call(ops.prepareMeeting, { as, body: { kind: 'regular', plannedOn } })
const joint = (changes: object = {}) => product.call(ops.prepareMeeting, {
  as: 'clerk', body: { kind: 'joint', on: '2026-05-15', at: '14:00', place: '示例社区', title: '雨季排查会商', invitedIds: [UNITS.otherCommunity], ...changes },
})
const at = (meeting: MeetingShown) => ({ params: { meetingId: meeting.id } })
const here = (changes: object = {}) => ({
  on: '2026-05-13', minutes: '商量了漏水和油烟。', decisions: [],
  attendance: [{ unitId: UNITS.community, role: 'clerk', presence: 'present' as const }, { unitId: UNITS.community, role: 'grid-worker', presence: 'absent' as const }], ...changes,
})

test('the rhythm: heads set their own unit and below, the district sets a kind; never the past; a day off moves', async () => {
  expect((await calendar('clerk')).hasRhythm).toBe(false)
  expect((await setRhythm('clerk')).status).toBe(403)
  expect((await setRhythm('unit-head', { unitId: UNITS.otherCommunity })).refusal?.code).toBe('rhythm-out-of-reach')
  expect((await setRhythm('unit-head', { fromOn: '2026-05-12' })).refusal?.code).toBe('rhythm-in-the-past')
  expect((await setRhythm('unit-head', { weekday: undefined })).refusal?.code).toBe('rhythm-incomplete')
  expect((await product.call(ops.setRhythm, { as: 'unit-head', body: { ...weekly, unitId: undefined, unitKind: 'community-centre' } as never })).refusal?.code).toBe('rhythm-out-of-reach')
  ;(await setRhythm('unit-head')).value
  ;(await product.call(ops.setRhythm, { as: 'director', body: { unitKind: 'district-centre', pattern: 'monthly', monthDay: 10, at: '15:00', place: '区中心', fromOn: '2026-05-13' } })).value
  const days = (await calendar('clerk')).coming.map((each) => [each.plannedOn, each.on, each.own])
  expect(days.slice(0, 2)).toEqual([['2026-05-13', '2026-05-13', true], ['2026-05-20', '2026-05-20', true]])
  expect((await calendar('director')).coming.map((each) => [each.plannedOn, each.own])).toContainEqual(['2026-06-10', true])
  expect((await calendar('director')).coming.map((each) => [each.plannedOn, each.own])).toContainEqual(['2026-05-20', false])
  expect((await product.call(ops.listRhythms, { as: 'administrator' })).value.rhythms.map((each) => [each.pattern, each.inForce])).toEqual([['monthly', true], ['weekly', true]])
})

describe('one meeting', () => {
  let meeting: MeetingShown

  test('is prepared on a day of the rhythm, once, with an agenda from the figures', async () => {
    for (let n = 0; n < 4; n += 1) await openedCase(product)
    await openedCase(product, { assignee: null })
    product.clock.set('2026-05-14 09:00')
    expect((await prepare('2026-05-21')).refusal?.code).toBe('not-a-meeting-day')
    meeting = (await prepare('2026-05-20')).value
    expect((await prepare('2026-05-20')).refusal?.code).toBe('already-prepared')
    expect(meeting.figures).toMatchObject({ from: '2026-05-07', to: '2026-05-13', asOf: '2026-05-14' })
    expect(meeting.figures?.lines.filter((each) => each.about === 'rose').map((each) => [each.n, each.before])).toEqual([[5, 0]])
    expect(meeting.figures?.lines.find((each) => each.about === 'unclaimed')?.n).toBe(1)
    expect((await product.call(ops.readMeeting, { as: 'clerk-elsewhere', ...at(meeting) })).refusal?.code).toBe('no-such-meeting')
    expect((await product.call(ops.readMeeting, { as: 'mediator', ...at(meeting) })).status).toBe(403)
  })

  test('a case stands on it as its code alone; sealed, restricted and unknown ones do not, and one sealed since is no longer shown', async () => {
    const add = (body: { text: string; caseCode?: string }, as = 'clerk') => product.call(ops.addAgendaItem, { as, ...at(meeting), body })
    const { code, caseId } = await openedCase(product)
    const added = (await add({ text: '同一幢楼第三次漏水', caseCode: code.toLowerCase() })).value
    expect(added.items).toMatchObject([{ text: '同一幢楼第三次漏水', isCase: true, caseId }])
    expect(added.items[0]?.code?.replace('-', '')).toBe(code.replace('-', ''))
    expect((await add({ text: '电话 13800000001' })).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-6' })
    expect((await add({ text: `谈 ${code}` })).refusal?.code).toBe('personal-data')
    expect((await add({ text: '不知道的一件', caseCode: '0000-0000' })).refusal?.code).toBe('no-such-case')
    const violent = await openedCase(product, { assignee: 'committee-head', gates: { 'G-01': 'no', 'G-02': 'no', 'G-03': 'yes', 'G-04': 'no', 'G-05': 'no', 'G-06': 'no' } })
    expect((await add({ text: '看一看', caseCode: violent.code }, 'committee-head')).refusal?.code).toBe('no-such-case')
    const restricted = await openedCase(product, { assignee: 'committee-head' })
    await product.rows(`update cases.case_file set restricted_by = 'G-04' where id = $1`, [restricted.caseId])
    expect((await add({ text: '看一看', caseCode: restricted.code }, 'committee-head')).refusal).toMatchObject({ code: 'case-kept-apart', law: 'PIPL-51' })
    const sealed = await openedCase(product)
    await product.rows('update cases.case_file set sealed = true where id = $1', [sealed.caseId])
    expect((await add({ text: '看一看', caseCode: sealed.code })).refusal?.code).toBe('no-such-case')
    await product.rows('update cases.case_file set sealed = true where id = $1', [caseId])
    const after = (await product.call(ops.readMeeting, { as: 'unit-head', ...at(meeting) })).value
    expect(after.items).toMatchObject([{ isCase: true, code: null, caseId: null }])
    expect(JSON.stringify(after)).not.toContain(code.slice(0, 4))
    const withdraw = (itemId: string) => product.call(ops.withdrawAgendaItem, { as: 'clerk', ...at(meeting), body: { itemId, why: '另外商量' } })
    expect((await withdraw(id(9, 3))).refusal?.code).toBe('no-such-item')
    expect((await withdraw(after.items[0]?.id ?? '')).value.items).toEqual([])
    const taken = (await product.call(ops.takeMeetingFigures, { as: 'clerk', ...at(meeting), body: {} })).value
    expect([taken.figures?.asOf, (await product.call(ops.takeMeetingFigures, { as: 'director', ...at(meeting), body: {} })).refusal?.code]).toEqual(['2026-05-14', 'other-unit-writes'])
  })

  test('attendance is of posts, minutes are corrected by a new version, a second click adds nothing', async () => {
    product.clock.set('2026-05-20 10:30')
    const decisions = [{ ownerUnitId: UNITS.otherCommunity, what: '检测2栋立管', doneWhen: '结论贴在单元门口', dueOn: '2026-05-27' }]
    const hold = (body: object, commandId?: string) => product.call(ops.recordMeeting, { as: 'clerk', ...at(meeting), body: here({ on: '2026-05-20', ...body }), ...(commandId ? { commandId } : {}) })
    expect((await hold({ attendance: [{ unitId: UNITS.otherCommunity, role: 'clerk', presence: 'present' }] })).refusal?.code).toBe('unit-not-here')
    expect((await hold({ decisions: [{ ...decisions[0], dueOn: '2026-05-19' }] })).refusal?.code).toBe('day-does-not-fit')
    expect((await product.call(ops.recordMeeting, { as: 'director', ...at(meeting), body: here({ on: '2026-05-20' }) })).refusal?.code).toBe('other-unit-writes')
    const commandId = id(9, 1)
    expect((await hold({ decisions }, commandId)).value.decisions.map((each) => [each.what, each.state])).toEqual([['检测2栋立管', 'open']])
    expect((await hold({ decisions }, commandId)).value.decisions).toHaveLength(1)
    expect((await hold({})).refusal?.code).toBe('meeting-is-over')
    const corrected = (await product.call(ops.correctMinutes, { as: 'clerk', ...at(meeting), body: { minutes: '商量了漏水。', why: '油烟没有谈' } })).value
    expect(corrected.minutes.map((each) => each.why)).toEqual([null, '油烟没有谈'])
    expect(corrected.attendance.map((each) => [each.roleWords.zh, each.presence])).toEqual([['窗口登记员', 'present'], ['网格员', 'absent']])
    const columns = await product.rows<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'meetings' and column_name ~ 'score|rank|name'`)
    expect(columns).toEqual([])
  })

  test('a decision comes back on the next agenda until the deciding unit confirms it', async () => {
    product.clock.set('2026-05-28 09:00')
    ;(await prepare('2026-05-27')).value
    const next = (await prepare('2026-06-03')).value
    expect(next.carried.map((each) => [each.what, each.late])).toEqual([['检测2栋立管', true]])
    const decisionId = next.carried[0]?.id ?? ''
    const owned = (await product.call(ops.listDecisions, { as: 'clerk-elsewhere', query: { view: 'owned' } })).value.decisions
    expect(owned.map((each) => [each.id, each.mayReport, each.mayConfirm])).toEqual([[decisionId, true, false]])
    const report = (as: string) => product.call(ops.reportDecision, { as, params: { decisionId }, body: { note: '结论已经贴出。' } })
    const confirm = (as: string, good = true) => product.call(ops.confirmDecision, { as, params: { decisionId }, body: { good, note: '看过。' } })
    expect((await confirm('unit-head')).refusal?.code).toBe('not-reported')
    expect((await report('dispatcher')).refusal?.code).toBe('no-such-decision')
    ;(await report('clerk-elsewhere')).value
    expect((await confirm('clerk-elsewhere')).refusal?.code).toBe('deciding-unit-confirms')
    expect((await confirm('unit-head', false)).value.state).toBe('open')
    ;(await report('clerk')).value
    expect((await confirm('clerk')).refusal?.code).toBe('confirmed-by-another')
    expect((await confirm('unit-head')).value).toMatchObject({ state: 'done', doneOn: '2026-05-28' })
    expect((await product.call(ops.readMeeting, { as: 'clerk', ...at(next) })).value.carried).toEqual([])
    expect((await product.call(ops.listDecisions, { as: 'clerk', query: { done: 'yes' } })).value.decisions).toHaveLength(1)
  })

  test('minutes print', async () => {
    const sheet = await product.call(ops.printMeeting, { as: 'unit-head', ...at(meeting) })
    expect([sheet.status, String(sheet.raw.headers['content-type']), sheet.raw.rawPayload.subarray(0, 4).toString()]).toEqual([200, 'application/pdf', '%PDF'])
    expect((await product.call(ops.printMeeting, { as: 'clerk-elsewhere', ...at(meeting) })).refusal?.code).toBe('no-such-meeting')
  })
})

test('units that are invited to a joint meeting read it, write nothing, and may be met in the remote room', async () => {
  product.clock.set('2026-05-14 09:00')
  expect((await joint({ invitedIds: [] })).refusal?.code).toBe('nobody-invited')
  expect((await joint({ on: '2026-05-13' })).refusal?.code).toBe('day-does-not-fit')
  expect((await joint({ invitedIds: [id(1, 99)] })).refusal?.code).toBe('no-such-unit')
  const meeting = (await joint()).value
  const seen = (await product.call(ops.readMeeting, { as: 'clerk-elsewhere', ...at(meeting) })).value
  expect([seen.mayWrite, seen.units]).toEqual([false, []])
  const notices = async (as: string) => (await product.call(notificationsOperations.listUnitNotices, { as })).value.notices.filter((each) => each.path === `meetings/${meeting.id}`).map((each) => each.body)
  await tellOfMeetings(product.services)
  expect([await notices('clerk-elsewhere'), await notices('clerk')]).toEqual([['请本单位5月15日参加一个会。请登录看时间和议程。'], []])
  expect((await product.call(ops.listMeetings, { as: 'clerk-elsewhere', query: {} })).value.meetings.map((each) => [each.id, each.own])).toEqual([[meeting.id, false]])
  expect((await product.call(ops.addAgendaItem, { as: 'clerk-elsewhere', ...at(meeting), body: { text: '加一项' } })).refusal?.code).toBe('other-unit-writes')
  const room = (await product.call(ops.openMeetingRoom, { as: 'clerk', ...at(meeting), body: { from: '14:00', to: '15:00', staffIds: [staffIdOf('dispatcher')] } }))
  expect([room.status, room.refusal?.code]).toEqual([201, undefined])
  expect(await product.rows(`select 1 from remote_room.room where id = $1 and kind = 'consultation' and case_id is null`, [room.value.roomId])).toHaveLength(1)
  const off = (await product.call(ops.callMeetingOff, { as: 'clerk', ...at(meeting), body: { why: '改到下周' } })).value
  expect([off.state, off.calledOffWhy]).toEqual(['called-off', '改到下周'])
  await tellOfMeetings(product.services)
  expect(await notices('clerk-elsewhere')).toContain('5月15日请本单位参加的会不开了。')
})

test('a meeting that nobody held or called off is noted the day after, once, and the head is told; one held late says so', async () => {
  product.clock.set('2026-06-04 08:00')
  await product.drain()
  await product.drain()
  const missed = async (as: string) => (await calendar(as)).missed.map((each) => [each.plannedOn, each.own, each.heldOn])
  expect(await missed('unit-head')).toEqual([['2026-06-03', true, null], ['2026-05-27', true, null]])
  expect(await missed('director')).toContainEqual(['2026-06-03', false, null])
  const counted = async (as: string) => (await product.call(ops.countMissedMeetings, { as })).value
  expect([await counted('unit-head'), (await counted('director')).below]).toEqual([{ own: 2, below: 0 }, 2])
  expect((await product.call(ops.countMissedMeetings, { as: 'clerk' })).refusal?.code).toBe('role-not-permitted')
  const letters = await product.rows<{ body: string; recipient_kind: string }>(`select body, recipient_kind from notifications.letter where rule = 'meeting-missed' and recipient_id = $1`, [UNITS.community])
  expect([letters.length, letters[0]?.recipient_kind]).toEqual([2, 'unit'])
  const { meetings } = (await product.call(ops.listMeetings, { as: 'clerk', query: {} })).value
  const late = meetings.find((each) => each.on === '2026-06-03')
  ;(await product.call(ops.recordMeeting, { as: 'clerk', params: { meetingId: late?.id ?? '' }, body: here({ on: '2026-06-04' }) })).value
  expect(await missed('unit-head')).toContainEqual(['2026-06-03', true, '2026-06-04'])
  expect(await counted('unit-head')).toEqual({ own: 1, below: 0 })
})
