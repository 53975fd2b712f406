import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '#platform/time'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { ADDRESSES, id, MICRO_GRID, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { sealingOperations } from '../cases/contract/sealing.ts'
import { councilsOperations } from '../councils/contract.ts'
import { intakeOperations } from '../intake/contract.ts'
import { indicatorsOperations } from '../indicators/contract.ts'
import { openedCase, SAFE } from '../mediation/house.testing.ts'
import { notificationsOperations } from '../notifications/contract.ts'
import { supervisionOperations } from '../supervision/contract.ts'
import { preventionOperations as ops } from './contract.ts'
import { watchByNight } from './nightly.ts'

/** Begin, settings and commit of both transactions among them, however much is counted. */
const MOST_STATEMENTS = 18

let product: Product
/** A Wednesday; the last whole week begins on the 8th of June. */
beforeAll(async () => {
  product = await startProduct({ now: '2026-06-17 09:10' })
  await counted(UNITS.community, 'NBR-01', Array.from({ length: 60 }, (_each, week) => (week < 58 ? 4 + (week % 3) : 13)))
  await counted(UNITS.otherCommunity, 'NBR-02', Array.from({ length: 60 }, () => 2))
})
afterAll(() => product.stop())

/** So many matters registered on the Tuesday of each week, the last of them in the week of the 8th of June. */
async function counted(unitId: string, category: string, weeks: readonly number[], last = day('2026-06-09')): Promise<void> {
  const values = weeks.map((n, index) => {
    const on = addDays(last, (index - weeks.length + 1) * 7)
    return `(${TEST_DISTRICT}, '${unitId}', 'registered', '${category}', 'visit', '${on}', '${on}', 0, ${n})`
  })
  await product.rows(`insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n) values ${values.join(', ')}`)
}

const alarmsOf = async (as: string, query: { view?: 'standing' | 'over' } = {}) => (await product.call(ops.listAlarms, { as, query })).value.alarms
const leak = async (as = 'committee-head') => (await alarmsOf(as)).find((each) => each.category === 'NBR-01')
const noticesOf = async (as: string) => (await product.call(notificationsOperations.listUnitNotices, { as })).value.notices
const nextNight = async (local: string) => {
  product.clock.set(local)
  await product.drain()
}

describe('what rose', () => {
  test('is counted once a night and said in one sentence with its false-alarm rate; two a week elsewhere are not judged', async () => {
    expect(await product.statementsOf(() => watchByNight(product.services))).toBeLessThanOrEqual(MOST_STATEMENTS)
    await product.drain()
    const alarms = await alarmsOf('committee-head')
    expect(alarms.map((each) => [each.unit.zh, each.kind.zh, each.n, each.sinceOn])).toEqual(expect.arrayContaining([
      ['示例社区', '漏水、渗水、排水、暖气水', 13, '2026-06-01'], ['示例社区', '全部类别', 13, '2026-06-01'],
    ]))
    expect(alarms.some((each) => each.category === 'NBR-02')).toBe(false)
    const found = await leak()
    expect(found?.sentence.zh).toBe('漏水、渗水、排水、暖气水：6月8日那一周 13 件，往常每周 5 件左右；从6月1日那一周起偏多，到现在 26 件（往常这么多周 10 件左右）。按这种算法，一类平稳的事平均每 100 周会有一次虚报。')
    expect(found?.sentence.en).toContain('about once in 100 weeks')
    const nights = await product.rows<{ n: number }>('select count(*)::int as n from prevention.night')
    await product.drain()
    expect([nights[0]?.n, (await product.rows('select 1 from prevention.night')).length]).toEqual([1, 1])
  })

  test('stands with the unit and those above it; another community, a mediator and a grid worker learn nothing of it', async () => {
    expect((await alarmsOf('director')).map((each) => each.unit.zh)).toEqual(expect.arrayContaining(['示例社区', '示例街道综治中心', '示例区综治中心']))
    for (const as of ['mediator', 'grid-worker', 'clerk', 'administrator']) expect((await product.call(ops.listAlarms, { as, query: {} })).status).toBe(403)
    const above = (await alarmsOf('director')).find((each) => each.unit.zh === '示例区综治中心')
    const whole = (await alarmsOf('director')).find((each) => each.unit.zh === '示例区综治中心' && each.category === '')
    const { parts, untilOn } = (await product.call(ops.readAlarm, { as: 'director', params: { id: whole?.id ?? '' } })).value
    expect([untilOn, parts.map((each) => [each.of, each.words.zh, each.n])]).toEqual(['2026-06-14', [['kind', '漏水、渗水、排水、暖气水', 26], ['unit', '示例街道综治中心', 30]]])
    expect((await product.call(ops.readAlarm, { as: 'committee-head', params: { id: above?.id ?? '' } })).refusal?.code).toBe('no-such-alarm')
  })

  test('PR-24: whoever only counts is told no week under five', async () => {
    const found = await leak('statistician')
    expect([found?.n, found?.mayMark]).toEqual([13, false])
    const shown = (await product.call(ops.readAlarm, { as: 'statistician', params: { id: found?.id ?? '' } })).value
    expect(shown.weeks).toHaveLength(26)
    expect(shown.weeks.every((each) => each.n === null || each.n >= 5)).toBe(true)
    expect(shown.weeks.some((each) => each.n === null)).toBe(true)
  })

  test('a person says what it was, with words where they are needed, and without numbers that lead to anybody', async () => {
    const params = { id: (await leak())?.id ?? '' }
    const mark = (body: { mark: 'looked-at' | 'cause-known' | 'not-relevant' | 'measure-opened'; note?: string }, as = 'committee-head') => product.call(ops.markAlarm, { as, params, body })
    expect((await mark({ mark: 'not-relevant', note: ' ' })).refusal?.code).toBe('words-missing')
    expect((await mark({ mark: 'cause-known', note: '是 13800000001 家报的' })).refusal).toMatchObject({ code: 'personal-data', law: 'PIPL-6' })
    expect((await mark({ mark: 'measure-opened' })).refusal?.code).toBe('open-a-measure')
    expect((await mark({ mark: 'looked-at' }, 'statistician')).status).toBe(403)
    const said = (await mark({ mark: 'cause-known', note: '暴雨过后屋面渗水' })).value
    expect([said.mark, said.marks.at(-1)]).toEqual(['cause-known', { words: { zh: '原因清楚', en: 'cause known' }, note: '暴雨过后屋面渗水', on: '2026-06-17', by: '赵主任' }])
  })

  test('keeps what was said when the next nights count again, and ends when it is as usual', async () => {
    await counted(UNITS.community, 'NBR-01', [12], day('2026-06-16'))
    await nextNight('2026-06-23 09:00')
    expect(await leak()).toMatchObject({ n: 12, weekOn: '2026-06-15', mark: 'cause-known', endedOn: null })
    expect((await noticesOf('committee-head')).filter((each) => each.path === 'prevention').map((each) => each.body)).toEqual(['有 2 类事比往常多。请登录看一看，说一句原因。'])
    await counted(UNITS.community, 'NBR-01', [4, 4, 3, 4], day('2026-07-14'))
    await nextNight('2026-07-22 09:00')
    expect(await leak()).toBeUndefined()
    expect((await alarmsOf('committee-head', { view: 'over' })).find((each) => each.category === 'NBR-01')).toMatchObject({ endedOn: '2026-07-22', mark: 'cause-known', mayMark: false })
  })
})

describe('places that come back', () => {
  const sitesOf = async (as: string) => (await product.call(ops.listSites, { as, query: {} })).value.sites
  const reportedAt = async (addressId: string, category = 'NBR-01') => {
    const body = { text: '楼上漏水。', channel: 'visit', noticeGiven: true, lettersWanted: false, oralConfirmed: true, addressId, category, gates: SAFE, applicant: { name: '当事人甲' } } as const
    return (await product.call(intakeOperations.registerCase, { as: 'clerk', body })).value
  }

  test('N-01: what came again and again from one door is no place; neither are matters of families nor sealed ones', async () => {
    for (let each = 0; each < 3; each += 1) await reportedAt(ADDRESSES.flat301)
    await reportedAt(ADDRESSES.flat401, 'FAM-01')
    await openedCase(product, { gates: { ...SAFE, 'G-03': 'yes' } })
    await nextNight('2026-07-23 09:00')
    expect(await sitesOf('committee-head')).toEqual([])
  })

  test('a building is one as soon as a second door reports; its line names no flat and nobody, and its codes open by nearness', async () => {
    await reportedAt(ADDRESSES.flat602)
    await nextNight('2026-07-24 09:00')
    const listed = await product.call(ops.listSites, { as: 'grid-worker', query: {} })
    const [site] = listed.value.sites
    expect(site).toMatchObject({ place: '示例小区2栋1单元', n: 4, publicPlace: false, kinds: [{ category: 'NBR-01', n: 4, councilId: null }] })
    expect(listed.raw.body).not.toMatch(/301|401|502|602|当事人|FAM|score|rank/)
    const params = { id: site?.id ?? '' }
    const codes = (await product.call(ops.listSiteMatters, { as: 'mediator', params })).value
    expect([codes.matters.length, codes.notShown]).toEqual([4, 0])
    expect(codes.matters[0]?.code).toMatch(/^[0-9A-Z]{8}$/)
    expect((await product.call(ops.listSiteMatters, { as: 'mediator-elsewhere', params })).refusal?.code).toBe('no-such-site')
    expect((await product.call(ops.listSites, { as: 'statistician', query: {} })).status).toBe(403)
    expect(await sitesOf('mediator-elsewhere')).toEqual([])
    const looks = await product.rows("select 1 from audit.access where action = 'site.matters'")
    expect(looks).toHaveLength(1)
  })

  test('a public place stands by its own name', async () => {
    await product.rows(`insert into organisation.address (district_id, id, unit_id, micro_grid_id, text_zh, estate, building, room, search_key, public_place, valid_from)
      values ($1, $2, $3, $4, '示例小区南门', '示例小区', '南门', '', '示例小区南门', true, '2020-01-01')`, [TEST_DISTRICT, id(4, 900), UNITS.community, MICRO_GRID])
    for (let each = 0; each < 3; each += 1) await reportedAt(id(4, 900), 'NBR-02')
    await nextNight('2026-07-25 09:00')
    expect((await sitesOf('director')).map((each) => [each.place, each.publicPlace, each.n])).toEqual([['示例小区2栋1单元', false, 4], ['示例小区南门', true, 3]])
  })

  test('one press prepares a council with topic and place and nobody in it; the next press opens the same', async () => {
    const site = (await sitesOf('committee-head')).find((each) => each.place === '示例小区2栋1单元')
    const params = { id: site?.id ?? '' }
    const commandId = '01980000-0000-7000-8000-0000000000cc'
    const press = () => product.call(ops.openSiteCouncil, { as: 'committee-head', params, commandId, body: { category: 'NBR-01' } })
    const { councilId } = (await press()).value
    expect((await press()).value.councilId).toBe(councilId)
    const council = (await product.call(councilsOperations.readCouncil, { as: 'committee-head', params: { councilId } })).value
    expect([council.topic, council.place, council.members]).toEqual(['示例小区2栋1单元：漏水、渗水、排水、暖气水，一年 4 件，怎么从根上解决', '示例小区2栋1单元', []])
    expect((await sitesOf('clerk'))[0]?.kinds[0]?.councilId).toBe(councilId)
    expect((await product.call(ops.openSiteCouncil, { as: 'clerk', params, body: { category: 'PRO-01' } })).refusal?.code).toBe('topic-not-repeated')
    expect((await product.call(ops.openSiteCouncil, { as: 'director', params, body: { category: 'NBR-01' } })).status).toBe(403)
  })
})

describe('who is on it', () => {
  const onIt = async (as: string, query: { unit?: string; category?: string } = {}) => (await product.call(indicatorsOperations.readOnIt, { as, query })).value

  test('beside what rose stand the hands it is in, the posts, and every measure, order and council about it; nobody is named (N-01)', async () => {
    const before = await onIt('director', { unit: UNITS.otherCommunity, category: 'NBR-02' })
    expect([before.lines, before.offers.map((each) => each.words.zh)]).toEqual([[], ['提一条措施', '发督办单']])
    const body = { cause: '立管老化。', what: '查一遍立管', category: 'NBR-01', unitId: UNITS.community }
    const measure = (await product.call(ops.proposeMeasure, { as: 'director', body })).value
    const order = (await product.call(supervisionOperations.issueOrder, { as: 'supervisor', body: { ground: 'process-complaint', unitId: UNITS.community, issue: '没有上门。', requirement: '本周上门。' } })).value
    const members = [{ name: '示例干部一', body: '纪检' }, { name: '示例干部二', body: '信访局' }]
    const { groupId } = (await product.call(supervisionOperations.setUpGroup, { as: 'supervisor', body: { name: '漏水督办组', fromOn: '2026-07-01', untilOn: '2026-12-31', members } })).value
    const [site] = (await product.call(ops.listSites, { as: 'mediator', query: {} })).value.sites
    const [matter] = (await product.call(ops.listSiteMatters, { as: 'mediator', params: { id: site?.id ?? '' } })).value.matters
    ;(await product.call(supervisionOperations.assignToGroup, { as: 'supervisor', params: { groupId }, body: { code: matter?.code ?? '' } })).value
    const shown = await product.call(indicatorsOperations.readOnIt, { as: 'director', query: { unit: UNITS.community, category: 'NBR-01' } })
    const { hands, posts, lines } = shown.value
    expect([hands.map((each) => each.unit.zh), posts.map((each) => each.zh).sort()]).toEqual([['示例社区'], ['单位负责人', '调委会主任']])
    expect(lines.map((each) => each.path)).toEqual(expect.arrayContaining([`prevention/measures/${measure.id}`, `supervision/orders/${order.line.id}`, `supervision/groups/${groupId}`]))
    expect(lines.some((each) => each.what.zh.startsWith('议事会：示例小区2栋1单元'))).toBe(true)
    expect(shown.raw.body).not.toMatch(/赵主任|钱站长|孙主任|示例干部|没有上门/)
    expect((await onIt('director', { unit: UNITS.community, category: 'NBR-02' })).lines.map((each) => each.path)).toEqual([`supervision/orders/${order.line.id}`])
    expect((await onIt('supervisor', { category: 'NBR-01' })).lines.find((each) => each.what.zh.startsWith('议事会'))?.path).toBeNull()
    expect((await product.call(indicatorsOperations.readOnIt, { as: 'committee-head', query: { unit: UNITS.otherCommunity } })).refusal?.code).toBe('unit-out-of-reach')
    for (const as of ['mediator', 'statistician', 'observer']) expect((await product.call(indicatorsOperations.readOnIt, { as, query: {} })).status).toBe(403)
    ;(await product.call(ops.setAsideMeasure, { as: 'committee-head', params: { id: measure.id }, body: { note: '演练' } })).value
  })
})

describe('the ledger of measures (I-25)', () => {
  const proposal = { cause: '立管用了三十年，接头老化。', what: '检测以后分单元更换立管', category: 'NBR-01' }
  const propose = (more: object = {}, as = 'clerk') => product.call(ops.proposeMeasure, { as, body: { ...proposal, ...more } })

  test('out of a place: proposed, decided, done, reviewed by another person, with counts of equal length and without a claim', async () => {
    const site = (await product.call(ops.listSites, { as: 'clerk', query: {} })).value.sites[0]
    const measure = (await propose({ siteId: site?.id })).value
    expect(measure).toMatchObject({ state: 'proposed', origin: 'site', unit: { zh: '示例社区' }, comparison: null })
    const params = { id: measure.id }
    const decision = { cause: proposal.cause, what: proposal.what, ownerUnitId: UNITS.community, dueOn: '2026-08-01', reviewOn: '2026-09-10' }
    expect((await product.call(ops.decideMeasure, { as: 'clerk', params, body: decision })).status).toBe(403)
    const { ownerUnitId: _owner, ...nobody } = decision
    expect((await product.call(ops.decideMeasure, { as: 'committee-head', params, body: nobody })).refusal?.code).toBe('no-such-owner')
    expect((await product.call(ops.decideMeasure, { as: 'committee-head', params, body: { ...decision, reviewOn: '2026-08-10' } })).refusal?.code).toBe('days-do-not-fit')
    expect((await product.call(ops.decideMeasure, { as: 'committee-head', params, body: decision })).value.state).toBe('decided')
    expect((await product.call(ops.decideMeasure, { as: 'committee-head', params, body: decision })).refusal?.code).toBe('measure-out-of-turn')
    await product.drain()
    expect((await noticesOf('clerk')).map((each) => [each.title.zh, each.path])).toEqual([['有条措施要做', `prevention/measures/${measure.id}`]])
    const done = { on: '2026-07-25', note: '三个单元都换好了' }
    expect((await product.call(ops.reportMeasureDone, { as: 'clerk', params, body: done })).refusal?.code).toBe('measure-out-of-turn')
    ;(await product.call(ops.takeUpMeasure, { as: 'clerk', params, body: {} })).value
    expect((await product.call(ops.reportMeasureDone, { as: 'clerk', params, body: { ...done, on: '2026-07-26' } })).refusal?.code).toBe('done-day-does-not-fit')
    const early = (await product.call(ops.reportMeasureDone, { as: 'committee-head', params, body: done })).value
    expect([early.state, early.comparison, early.comparisonWords?.zh]).toEqual(['done', null, '做完还不到四周，太早，没有前后可比。'])
    product.clock.set('2026-09-23 09:00')
    await product.drain()
    expect((await noticesOf('committee-head')).find((each) => each.title.zh === '防范措施该复查')?.path).toBe(`prevention/measures/${measure.id}`)
    const review = { outcome: 'kept', note: '两个月没有再漏' } as const
    expect((await product.call(ops.reviewMeasure, { as: 'committee-head', params, body: review })).refusal?.code).toBe('reviewed-by-another')
    const reviewed = (await product.call(ops.reviewMeasure, { as: 'unit-head', params, body: review })).value
    expect(reviewed).toMatchObject({ state: 'reviewed', outcomeWords: { zh: '保留' }, comparison: { days: 60, before: 62, after: 0, fixed: true } })
    expect(reviewed.comparison?.words.zh).toMatch(/做完前 60 天 62 件，做完后 60 天 0 件。.*95% 区间.*比偶然波动少得多/)
    expect(reviewed.comparison?.limits.zh).toContain('不能说明是措施带来的')
    expect(`${reviewed.comparison?.words.en} ${reviewed.comparison?.limits.en}`).not.toMatch(/because of|thanks to|caused by|worked/)
    product.clock.set('2027-01-10 09:00')
    expect((await product.call(ops.readMeasure, { as: 'director', params })).value.comparison).toMatchObject({ days: 60, before: 62, after: 0 })
  })

  test('is set aside with a reason; a second click writes nothing twice; no number that leads to anybody stands in it', async () => {
    const commandId = '01980000-0000-7000-8000-0000000000dd'
    const press = () => product.call(ops.proposeMeasure, { as: 'clerk', commandId, body: proposal })
    const first = (await press()).value
    expect((await press()).value.id).toBe(first.id)
    const params = { id: first.id }
    const { measures } = (await product.call(ops.listMeasures, { as: 'committee-head', query: {} })).value
    expect(measures.map((each) => each.id)).toEqual([first.id])
    expect((await product.call(ops.setAsideMeasure, { as: 'committee-head', params, body: { note: '已有一条' } })).value.state).toBe('set-aside')
    expect((await propose({ what: '找 13800000001 谈谈' })).refusal?.code).toBe('personal-data')
    expect((await propose({ unitId: UNITS.otherCommunity })).refusal?.code).toBe('unit-out-of-reach')
    expect((await product.call(ops.readMeasure, { as: 'mediator-elsewhere', params })).refusal?.code).toBe('no-such-measure')
  })

  test('a lesson of a matter becomes a proposal without anything of the matter; it goes when the record is sealed', async () => {
    const opened = await openedCase(product)
    const council = (await product.call(councilsOperations.openCouncil, { as: 'mediator', body: { topic: '屋面', place: '示例社区议事室', caseId: opened.caseId } })).value
    ;(await product.call(councilsOperations.addMeasure, { as: 'mediator', params: { councilId: council.id }, body: { what: '雨季前清一遍落水口', owner: '示例物业公司' } })).value
    await product.drain()
    const listed = await product.call(ops.listMeasures, { as: 'committee-head', query: {} })
    const lesson = listed.value.measures.find((each) => each.origin === 'lesson')
    expect(lesson).toMatchObject({ what: '雨季前清一遍落水口', owner: { zh: '示例物业公司' }, state: 'proposed', cause: '', category: 'NBR-01' })
    expect(listed.raw.body).not.toContain(opened.caseId)
    ;(await product.call(sealingOperations.sealCase, { as: 'committee-head', params: { caseId: opened.caseId }, body: { reason: '涉及个人隐私，封存。' } })).value
    expect((await product.call(ops.readMeasure, { as: 'committee-head', params: { id: lesson?.id ?? '' } })).refusal?.code).toBe('no-such-measure')
    const kept = await product.rows<{ what: string }>("select what from prevention.measure where origin = 'lesson'")
    expect(kept).toEqual([{ what: '' }])
  })
})

test('N-01: no table of it has a place for a person, a household or a flat; staff stand only where somebody answers for a step', async () => {
  const columns = await product.rows<{ name: string }>(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'prevention' order by 1")
  expect(columns.length).toBeGreaterThan(50)
  expect(columns.map((each) => each.name).filter((each) => /person|party|reporter|resident|household|family|address|room|phone|name|score|rank|level/.test(each))).toEqual([])
  expect(columns.map((each) => each.name).filter((each) => /staff|_by$/.test(each))).toEqual(['alarm_mark.by_staff', 'measure.done_by', 'measure_entry.by_staff', 'site_council.by_staff'])
})
