import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { type Product, startProduct } from '../../tools/testing/product.ts'
import { id, TEST_DISTRICT, UNITS } from '../../tools/testing/small-district.ts'
import { unpacked, wellFormed } from '../../platform/archive.testing.ts'
import { readPdf } from '../documents/reading.testing.ts'
import { acceptedCase, openedCase } from '../mediation/house.testing.ts'
import { notificationsOperations } from '../notifications/contract.ts'
import { reportsOperations as ops } from './contract.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 09:00' })
  await acceptedCase(product)
  await openedCase(product)
  product.clock.set('2026-04-02 09:00')
})

afterAll(() => product.stop())

const MARCH = { kind: 'month', from: '2026-03-01' } as const
const freeze = (as: string, body: object) => product.call(ops.freezeReport, { as, body: { ...MARCH, ...body } })
const read = async (reportId: string, as = 'director') => (await product.call(ops.readReport, { as, params: { reportId } })).value
const registered = (report: Awaited<ReturnType<typeof read>>) => report.frozen?.figures.find((each) => each.id === 'I-01-registered')
let march = ''

test('a period that is not over, a day on which none begins and a unit above one’s own are refused in words', async () => {
  const soon = await freeze('director', { from: '2026-04-01' })
  expect(soon.refusal).toMatchObject({ code: 'period-not-over', field: 'from' })
  expect(soon.refusal?.message).toContain('2026-05-01')
  expect((await freeze('director', { from: '2026-03-02' })).refusal?.code).toBe('no-period-begins')
  expect((await freeze('unit-head', { unit: UNITS.district })).refusal?.code).toBe('unit-out-of-reach')
  for (const as of ['mediator', 'supervisor', 'administrator', 'observer']) expect((await freeze(as, {})).status).toBe(403)
  expect((await product.call(ops.listReports, { as: 'mediator' })).status).toBe(403)
})

test('a frozen report has every figure with its fraction, its definition and the counts behind it, as of a day that is over', async () => {
  for (const [counter, n] of [['terminated', 1], ['performance-fen-due', 12_345], ['performance-fen-paid', 10_000]] as const) await inMarch(counter, n, '2026-03-20')
  march = (await freeze('director', {})).value.id
  expect((await freeze('director', {})).refusal).toMatchObject({ code: 'already-frozen' })
  const report = await read(march)
  expect(report).toMatchObject({ state: 'frozen', from: '2026-03-01', to: '2026-03-31', title: '示例区综治中心2026年3月月报', mayKeep: true })
  expect(report.frozen).toMatchObject({ asOf: '2026-04-01', frozenBy: '孙主任', before: { from: '2026-02-01' }, yearBefore: { from: '2025-03-01' }, borders: { before: { ground: 'same' } } })
  expect(registered(report)).toMatchObject({ numerator: 2, before: { kind: 'not-all', percent: null }, parts: [{ counter: 'registered', n: 2 }] })
  expect(report.frozen?.figures.every((each) => each.formula.zh !== '' && each.parts.length > 0)).toBe(true)
  // What waits for repeats is in no report that was fixed before their days were over (I-16).
  expect(report.frozen?.figures.map((each) => each.id)).not.toContain('I-16')
  expect(report.frozen?.units.map((each) => [each.name.zh, each.counts['registered']])).toEqual([['示例街道综治中心', 2]])
  expect(report.frozen?.form.find((each) => each.key === 'F02')?.counts).toMatchObject({ registered: 2 })
  expect(report.frozen?.time.at(-1)).toMatchObject({ key: '2026-03-01', counts: { registered: 2, accepted: 1, terminated: 1 } })
})

test('time travel: what arrives later shows as a correction beside the frozen figure, which never changes', async () => {
  await inMarch('registered', 3, '2026-04-02')
  product.clock.set('2026-04-03 09:00')
  const moved = await read(march)
  expect(registered(moved)?.numerator).toBe(2)
  expect(moved.frozen?.since).toMatchObject({ asOf: '2026-04-02', corrected: false })
  expect(moved.frozen?.since.differences.find((each) => each.indicator === 'I-01-registered')).toMatchObject({ frozen: { numerator: 2 }, now: { numerator: 5 } })
  expect(moved.frozen?.since.differences.filter((each) => each.indicator.endsWith('-cohort'))).toEqual([])
  const correct = (reason: string) => product.call(ops.correctReport, { as: 'director', params: { reportId: march }, body: { reason } })
  expect((await correct('补登 13812345678 的件')).refusal).toMatchObject({ code: 'names-somebody', law: 'PIPL-6' })
  expect((await correct('三月的三件四月二日才补登')).value.n).toBe(1)
  expect((await correct('再来一次')).refusal?.code).toBe('nothing-to-correct')
  const corrected = await read(march)
  expect(corrected).toMatchObject({ state: 'corrected', frozen: { since: { corrected: true } } })
  expect(corrected.frozen?.corrections[0]).toMatchObject({ n: 1, asOf: '2026-04-02', by: '孙主任', reason: '三月的三件四月二日才补登' })
  expect(registered(corrected)?.numerator).toBe(2)
})

/** Counted in March; recorded on the second of April, as a note on paper that was entered late. */
async function inMarch(counter: string, n: number, recordedOn: string): Promise<void> {
  await product.rows(
    `insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n) values ($1, $2, $4, 'NBR-01', 'visit', '2026-03-20', $5, 7, $3)`,
    [TEST_DISTRICT, UNITS.community, n, counter, recordedOn])
}

test('nobody in the application can change or remove what is frozen', async () => {
  for (const statement of ['update reports.figure set numerator = 9', 'delete from reports.figure', `update reports.frozen set as_of = '2026-01-01'`, 'delete from reports.correction', `update reports.breakdown set counts = '{}'`]) {
    await expect(product.services.db.pool.query(statement)).rejects.toThrow(/permission denied/)
  }
})

test('PR-24: whoever only counts is told nothing under five, in the report and in its files; a head below sees only their own', async () => {
  const told = await read(march, 'statistician')
  expect(registered(told)).toMatchObject({ state: 'kept-back', numerator: null, before: null })
  expect(told.frozen?.units.every((each) => each.counts['registered'] === null)).toBe(true)
  expect(told.frozen?.since.differences.every((each) => each.now.numerator === null)).toBe(true)
  const sheet = unpacked(await bytes('xlsx', 'statistician')).get('xl/worksheets/sheet2.xml')?.toString() ?? ''
  expect(sheet).toContain('少于5或可推知，不显示')
  expect(sheet).not.toContain('<v>')
  expect((await product.call(ops.readReport, { as: 'unit-head', params: { reportId: march } })).refusal?.code).toBe('no-such-report')
  expect((await product.call(ops.listReports, { as: 'unit-head' })).value.reports).toEqual([])
})

async function bytes(as: 'pdf' | 'docx' | 'xlsx', who = 'director'): Promise<Uint8Array> {
  return new Uint8Array((await product.call(ops.downloadReport, { as: who, params: { reportId: march }, query: { as } })).raw.rawPayload)
}

test('notes stand under the name of who wrote them, and nobody is named in them', async () => {
  const write = (kind: 'title' | 'note', text: string, as = 'director') => product.call(ops.writeReportNote, { as, params: { reportId: march }, body: { kind, text } })
  expect((await write('note', '见案件 7KQ4-92MX')).refusal?.code).toBe('names-somebody')
  expect((await write('note', '三月漏水多，开春解冻。')).status).toBe(201)
  expect((await write('title', '示例区三月简报')).status).toBe(201)
  expect((await write('note', '看看', 'supervisor')).status).toBe(403)
  expect(await read(march)).toMatchObject({ title: '示例区三月简报', notes: [{ text: '三月漏水多，开春解冻。', by: '孙主任' }] })
})

test('the bulletin as PDF: figures, note, correction, charts that are drawn, and the definition of every figure', async () => {
  const pages = await readPdf(await bytes('pdf'))
  const text = pages.map((each) => each.text).join('')
  for (const words of ['示例区三月简报', '三月漏水多，开春解冻。', '孙主任', '办结率（累计）', '更正说明第1号', '附录', '并案的重复件', '月环比']) expect(text).toContain(words)
  const chartPage = pages.find((each) => each.text.includes('二、图'))
  expect(chartPage?.darkness(0.1, 0.05, 0.95, 0.95)).toBeGreaterThan(0.01)
  const looks = await product.rows<{ n: number }>(`select count(*)::int as n from audit.access where action like 'report.%'`)
  expect(looks[0]?.n).toBeGreaterThanOrEqual(2)
})

test('the same as DOCX: its charts are pictures that say what they show, each under its own number, and the same every time', async () => {
  const parts = unpacked(await bytes('docx'))
  const docx = parts.get('word/document.xml')?.toString() ?? ''
  for (const words of ['示例区三月简报', '附录', 'descr="图：登记和达成协议（件）。登记：最多 3月，2；最少']) expect(docx).toContain(words)
  expect(docx).not.toMatch(/[\u2580-\u259f]/)
  expect(() => wellFormed(docx)).not.toThrow()
  const pictures = [...parts].filter(([name]) => /^word\/media\/.+\.png$/.test(name)).map(([, png]) => png)
  expect(pictures).toHaveLength([...docx.matchAll(/<pic:pic /g)].length)
  expect([...docx.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, number]) => number)).toEqual(['1', '2', '3'])
  for (const png of pictures) expect((await sharp(png).stats()).channels.some(({ min, max }) => max - min > 100)).toBe(true)
  const again = unpacked(await bytes('docx'))
  for (const [name, part] of parts) if (name.startsWith('word/media/') || name === 'word/document.xml') expect(again.get(name)?.equals(part), name).toBe(true)
})

test('the same as XLSX, whose rates are formulas over the raw counts', async () => {
  const files = unpacked(await bytes('xlsx'))
  const figures = files.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  expect(figures).toMatch(/<f>IF\(D\d+&lt;C\d+,&quot;—&quot;,IF\(D\d+=0,&quot;—&quot;,C\d+\/D\d+\)\)<\/f>/)
  expect(figures).toMatch(/<f>'原始计数'!D\d+\+'原始计数'!D\d+/)
  expect(files.get('xl/worksheets/sheet6.xml')?.toString()).toContain('<f>SUM(B2:B18)</f>')
  expect(files.get('xl/worksheets/sheet2.xml')?.toString()).toContain('s="4"><v>123.45</v>')
  expect(files.get('xl/worksheets/sheet5.xml')?.toString()).toMatch(/<c r="F13"[^>]*><v>1<\/v>/)
  const raw = valuesOf(files.get('xl/worksheets/sheet2.xml')?.toString() ?? '')
  const sums = [...figures.matchAll(/<f>(-?'原始计数'[^<]*)<\/f><v>([^<]*)<\/v>/g)]
  expect(sums.length).toBeGreaterThan(20)
  for (const [, formula = '', value] of sums) {
    const terms = [...formula.matchAll(/(-?)'原始计数'!(D\d+)/g)].map(([, sign, cell = '']) => (sign === '-' ? -1 : 1) * (raw.get(cell) ?? Number.NaN))
    expect(terms.reduce((sum, each) => sum + each, 0)).toBe(Number(value))
  }
  const rates = [...figures.matchAll(/<c r="E(\d+)"[^>]*><f>[^<]*<\/f><v>([^<]*)<\/v>/g)]
  expect(rates.length).toBeGreaterThan(15)
  for (const [, row, value] of rates) {
    const [part, whole] = ['C', 'D'].map((column) => Number(new RegExp(`<c r="${column}${row}"[^>]*><f>[^<]*</f><v>([^<]*)</v>`).exec(figures)?.[1]))
    const share = (part ?? 0) / (whole ?? 0)
    expect(value).toBe(share >= 0 && share <= 1 ? String(share) : '—')
  }
})

const valuesOf = (sheet: string) => new Map([...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*><v>([^<]*)<\/v>/g)].map(([, cell = '', value]) => [cell, Number(value)]))

test('the schedule freezes by itself through the queue, at its time and once; by hand before that is fine', async () => {
  const set = (as: string, body: object) => product.call(ops.setSchedule, { as, body: { kind: 'month', daysAfter: 3, atTime: '08:30', active: true, ...body } })
  expect((await set('committee-head', { atTime: '8点' })).refusal?.code).toBe('bad-time')
  expect((await set('supervisor', {})).status).toBe(403)
  product.clock.set('2026-04-03 08:00')
  expect((await set('committee-head', {})).value).toMatchObject({ unitId: UNITS.community, next: { from: '2026-03-01', at: '2026-04-03T00:30:00.000Z' } })
  expect((await product.call(ops.listSchedules, { as: 'supervisor' })).value).toMatchObject({ mayKeep: false, schedules: [{ kind: 'month', atTime: '08:30', changedBy: '赵主任' }] })
  await product.drain()
  const listed = async () => (await product.call(ops.listReports, { as: 'committee-head' })).value.reports
  expect(await listed()).toMatchObject([{ state: 'due', asOf: null, dueAt: '2026-04-03T00:30:00.000Z' }])
  const [due] = await listed()
  const early = await product.call(ops.downloadReport, { as: 'committee-head', params: { reportId: due?.id ?? '' }, query: { as: 'pdf' } })
  expect(early.refusal?.code).toBe('not-frozen-yet')
  product.clock.set('2026-04-03 08:31')
  await product.drain()
  await product.drain()
  expect(await listed()).toMatchObject([{ state: 'frozen', asOf: '2026-04-02', frozenBy: null }])
  expect(await noticesOf('committee-head')).toEqual([`报告已定稿 2026年3月月报已定稿。请登录查看和下载。 bulletins/${due?.id}`, `报告该出了 2026年3月月报该出了，4月3日自动定稿。想早些，请登录定稿。 bulletins/${due?.id}`])
  expect(await noticesOf('clerk')).toEqual([])
})

const noticesOf = async (as: string) => (await product.call(notificationsOperations.listUnitNotices, { as })).value.notices.map((each) => `${each.title.zh} ${each.body} ${each.path}`)

test('what was not frozen by its day is told the day after, once, to its keepers and to the director', async () => {
  await product.rows(`insert into reports.report (district_id, id, unit_id, unit_path, unit_zh, unit_en, kind, from_on, to_on, state, due_at)
    select district_id, $2, id, path, name_zh, name_en, 'week', '2026-03-23', '2026-03-29', 'due', '2026-04-03T00:30:00Z' from organisation.unit where district_id = $1 and id = $3`, [TEST_DISTRICT, id(9, 77), UNITS.community])
  const late = async (as: string) => (await noticesOf(as)).filter((each) => each.includes('没按时定稿'))
  await product.drain()
  expect(await late('committee-head')).toEqual([])
  product.clock.set('2026-04-04 08:00')
  await product.drain()
  await product.drain()
  expect([(await late('committee-head')).length, await late('director')]).toEqual([1, [`下级的报告没按时定稿 示例社区的2026-03-23 至 2026-03-29 周报应在4月3日定稿，现在还没有。请过问。 bulletins/${id(9, 77)}`]])
  await product.rows('delete from reports.report where id = $1', [id(9, 77)])
})

test('borders: a community that lost ground between the two periods is named and no percentage is given', async () => {
  const edge = { type: 'Polygon', coordinates: [[[125.35, 43.8], [125.4, 43.8], [125.4, 43.9], [125.35, 43.9], [125.35, 43.8]]] }
  await product.rows(
    `insert into organisation.micro_grid (district_id, id, grid_id, unit_id, code, name_zh, name_en, geometry, min_longitude, min_latitude, max_longitude, max_latitude, valid_from, valid_to)
     select district_id, $1, grid_id, unit_id, 'LOST', '东片', 'East', $2, 125.35, 43.8, 125.4, 43.9, '2020-01-01', '2026-01-01' from organisation.micro_grid where district_id = $3 limit 1`,
    [id(3, 99), JSON.stringify(edge), TEST_DISTRICT])
  product.clock.set('2026-05-02 09:00')
  const made = await product.call(ops.freezeReport, { as: 'committee-head', body: { kind: 'quarter', from: '2026-01-01' }, commandId: newId<'command'>(product.clock) })
  const report = await read(made.value.id, 'committee-head')
  expect(report.frozen?.borders).toMatchObject({ before: { ground: 'changed' }, yearBefore: { ground: 'changed' } })
  expect(report.frozen?.borders.before.changes[0]?.zh).toContain('东片')
  expect(registered(report)?.before).toMatchObject({ kind: 'borders', percent: null })
})

test('the form: shipped lines, the total equals the counters, and a new version from a day on', async () => {
  const form = async (as: string, query = { from: '2026-03-01', to: '2026-03-31' }) => (await product.call(ops.readMediationForm, { as, query })).value
  const shown = await form('director')
  expect(shown).toMatchObject({ version: 0, mayChange: false, total: { registered: 5 } })
  expect(shown.rows.find((each) => each.code === 'F02')).toMatchObject({ counts: { registered: 5 } })
  const publish = (as: string, body: object) =>
    product.call(ops.publishFormMapping, { as, body: { version: 0, effectiveFrom: '2026-06-01', note: '按市局新表', lines: [{ code: 'A1', zh: '邻里', en: 'Neighbours' }], assigned: { 'NBR-01': 'A1' }, ...body } })
  expect((await publish('director', {})).status).toBe(403)
  expect((await publish('statistician', { effectiveFrom: '2026-03-01' })).refusal?.code).toBe('mapping-in-past')
  expect((await publish('statistician', { assigned: { 'NBR-01': 'Z9' } })).refusal).toMatchObject({ code: 'mapping-faulty' })
  expect((await publish('statistician', {})).value.version).toBe(1)
  expect((await publish('administrator', {})).refusal?.code).toBe('mapping-changed')
  expect((await form('director')).version).toBe(0)
  const later = await form('administrator', { from: '2026-06-01', to: '2026-06-30' })
  expect(later).toMatchObject({ version: 1, mayChange: true, rows: [{ code: 'A1' }, { code: '-' }] })
  expect((await product.call(ops.readMediationForm, { as: 'director', query: { from: '2026-04-01', to: '2026-03-01' } })).refusal?.code).toBe('period-reversed')
})

test('PR-24: report, form and indicators tell whoever only counts the same cells, and none where something came late; a director sees all', async () => {
  await counted('2026-04-06', { [UNITS.community]: 3, [UNITS.otherCommunity]: 9, [UNITS.street]: 40 })
  await counted('2026-04-07', { [UNITS.street]: 8 }, 'NBR-02')
  const april = { kind: 'month', from: '2026-04-01' } as const
  const [whole, street] = [(await freeze('statistician', april)).value.id, (await freeze('statistician', { ...april, unit: UNITS.street })).value.id]
  const cells = async (reportId: string, as: string) => {
    const report = await read(reportId, as)
    const of = (rows: NonNullable<typeof report.frozen>['units']) => rows.map((each) => each.counts['registered'])
    return [registered(report)?.numerator, of(report.frozen?.units ?? []), of(report.frozen?.categories ?? []), of(report.frozen?.form ?? []).filter((n) => n !== 0 && n !== null)]
  }
  const form = async (as: string, unit?: string) => {
    const { rows, total } = (await product.call(ops.readMediationForm, { as, query: { from: '2026-04-01', to: '2026-04-30', ...(unit ? { unit } : {}) } })).value
    return [total['registered'], rows.map((each) => each.counts['registered']).filter((n) => n !== 0 && n !== null)]
  }
  expect(await cells(whole, 'statistician')).toEqual([60, [60], [52, 8], [60]])
  expect(await cells(street, 'statistician')).toEqual([60, [48, null, null], [null, null], []])
  expect([await form('statistician'), await form('statistician', UNITS.street)]).toEqual([[60, [60]], [60, []]])
  expect([await cells(street, 'director'), await form('director', UNITS.street)]).toEqual([[60, [48, 3, 9], [52, 8], [60]], [60, [60]]])
  await counted('2026-04-08', { [UNITS.street]: 2 }, 'NBR-01', '2026-05-02')
  expect(await cells(whole, 'statistician')).toEqual([null, [null], [null, 8], []])
  expect((await read(whole, 'statistician')).frozen).toMatchObject({ onlyCounts: true, like: [] })
  expect(await cells(whole, 'director')).toEqual([60, [60], [52, 8], [60]])
  const week = (await freeze('statistician', { kind: 'week', from: '2026-04-06' })).value.id
  expect(await cells(week, 'statistician')).toEqual([null, [null], [null, null], []])
})

async function counted(on: string, of: Readonly<Record<string, number>>, category = 'NBR-01', recordedOn = on): Promise<void> {
  for (const [unit, n] of Object.entries(of)) {
    await product.rows(
      `insert into cases.counter (district_id, unit_id, indicator, category, channel, effective_on, recorded_on, slot, n) values ($1, $2, 'registered', $3, 'visit', $4, $5, 9, $6)`,
      [TEST_DISTRICT, unit, category, on, recordedOn, n])
  }
}
