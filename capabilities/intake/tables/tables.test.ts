import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UnitId } from '#cap/cases'
import { type Product, startProduct } from '../../../tools/testing/product.ts'
import { ADDRESSES, TEST_DISTRICT, UNITS } from '../../../tools/testing/small-district.ts'
import { tableOperations as ops } from '../contract/tables.ts'
import { type Mapping, PIECE_BYTES } from '../domain/tables.ts'
import { importTable } from './whole.ts'
import { sweepTables } from './work.ts'
import { workbook } from './workbook.testing.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct({ now: '2026-03-16 14:10' })
})
afterAll(() => product.stop())

async function send(content: string | Buffer, { fileName = '台账.csv', source, as = 'clerk' }: { fileName?: string; source?: string; as?: string } = {}): Promise<string> {
  const bytes = Buffer.from(content)
  const begun = (await product.call(ops.startTableImport, { as, body: { fileName, sizeBytes: bytes.length, ...(source ? { source } : {}) } })).value
  for (let index = 0; index < begun.pieces; index += 1) {
    const piece = bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES).toString('base64')
    await product.call(ops.sendTablePiece, { as, params: { importId: begun.importId }, body: { index, bytes: piece } })
  }
  return begun.importId
}

const state = async (importId: string, as = 'clerk') => (await product.call(ops.readTableImport, { as, params: { importId } })).value
const preview = async (importId: string) => (await product.call(ops.previewTable, { as: 'clerk', params: { importId } })).value

async function check(importId: string, mapping?: Mapping) {
  const chosen = mapping ?? (await preview(importId)).mapping
  const asked = await product.call(ops.checkTable, { as: 'clerk', params: { importId }, body: { mapping: [...chosen] } })
  if (asked.status === 200) await product.drain()
  return asked
}

async function run(importId: string) {
  const asked = await product.call(ops.runTableImport, { as: 'clerk', params: { importId } })
  await product.drain()
  return asked
}

async function sheet(importId: string, language: 'zh' | 'en' = 'zh'): Promise<string[]> {
  const { raw } = await product.call(ops.readErrorSheet, { as: 'clerk', params: { importId }, query: { form: 'csv' }, language })
  return raw.body.replace('\uFEFF', '').trimEnd().split('\r\n')
}

/** As `./maplebridge import FILE.xlsx --sheet NAME` does it. */
async function shellImport(content: Buffer, asked: { readonly source: string; readonly sheet: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'maplebridge-table-'))
  const path = join(folder, 'table.xlsx')
  writeFileSync(path, content)
  const unitId = UNITS.community as string as UnitId
  const order = { ...asked, path, map: {}, district: TEST_DISTRICT, unitId, communities: [], language: 'zh' as const, stopped: () => false, refused: async () => {}, progress: () => {} }
  const done = await importTable(product.services, order)
  rmSync(folder, { recursive: true })
  return done
}

const casesOf = (titles: readonly string[]) =>
  product.rows<Record<string, unknown>>(`select title, place_text, category, channel, registered_on::text, unit_id, address_id from cases.case_file where title = any($1) order by title collate "C"`, [titles])

describe('a table on its way in', () => {
  const TABLE = [
    '案件编号,纠纷简要情况,事发地址,联系电话,纠纷类型,登记日期,备注',
    'A-1,楼上漏水到表里,示例小区 2号楼 1单元 301室,138 0000 0001,NBR-01,2026/3/2,老台账',
    'A-2,"夜里, 很吵",别处,,,2026年3月3日,',
    'A-3,,示例小区,,,,',
    'A-4,电话写错的,,1380000,,,',
    'A-1,同一个编号不同的话,,,,,',
    'A-5,"引号没有关,,,,,',
    '=A-6,公式一样的编号,,,NOPE,,',
    'A-7,最后一件,,,,2026-03-17,',
  ].join('\r\n')

  test('is shown with guessed columns, checked whole, registered, and its refused lines come back exactly', async () => {
    const importId = await send(TABLE, { source: '老系统' })
    expect((await state(importId)).import).toMatchObject({ state: 'ready', kind: 'csv', source: '老系统', lines: 0 })
    const shown = await preview(importId)
    expect(shown.mapping).toEqual(['id', 'text', 'place', 'phone', 'category', 'time', null])
    expect(shown.rows[1]).toEqual({ line: 3, cells: ['A-2', '夜里, 很吵', '别处', '', '', '2026年3月3日', ''] })
    expect(await product.rows('select 1 from cases.case_file where channel = $1', ['import'])).toEqual([])

    expect((await check(importId)).status).toBe(200)
    const checked = await state(importId)
    expect(checked.import).toMatchObject({ state: 'checked', percent: 100, lines: 8, registered: 2, present: 0, rejected: 6 })
    expect(await product.rows('select 1 from cases.case_file where channel = $1', ['import'])).toEqual([])
    expect(checked.refused.map((each) => [each.line, each.field])).toEqual([[4, 'text'], [5, 'phone'], [6, 'id'], [7, null], [8, 'category'], [9, 'time']])

    expect((await run(importId)).status).toBe(200)
    expect((await state(importId)).import).toMatchObject({ state: 'finished', percent: 100, lines: 8, registered: 2, present: 0, rejected: 6 })
    expect(await casesOf(['楼上漏水到表里', '夜里, 很吵'])).toEqual([
      { title: '夜里, 很吵', place_text: '别处', category: null, channel: 'import', registered_on: '2026-03-03', unit_id: UNITS.community, address_id: null },
      { title: '楼上漏水到表里', place_text: expect.stringContaining('301'), category: 'NBR-01', channel: 'import', registered_on: '2026-03-02', unit_id: UNITS.community, address_id: ADDRESSES.flat301 },
    ])
    const lines = await sheet(importId)
    expect(lines[0]).toBe('案件编号,纠纷简要情况,事发地址,联系电话,纠纷类型,登记日期,备注,原行号,哪一项,没有登记的原因')
    expect(lines[1]).toBe('A-3,,示例小区,,,,,4,发生了什么,没有写发生了什么。')
    expect(lines[4]).toMatch(/^"A-5,""引号没有关,,,,,",,,,,,,7,,/)
    expect(lines[5]).toMatch(/^'=A-6,公式一样的编号,,,NOPE,,,8,类别,没有“NOPE”这个类别/)
    expect(lines).toHaveLength(7)
    expect((await sheet(importId, 'en'))[1]).toBe('A-3,,示例小区,,,,,4,What happened,It does not say what happened.')
  })

  test('corrected in its error sheet and sent again under the same source, each line is there once; the columns are remembered', async () => {
    const again = await send(TABLE.replace('A-3,,示例小区', 'A-3,补上了,示例小区'), { source: '老系统' })
    await check(again)
    await run(again)
    expect((await state(again)).import).toMatchObject({ state: 'finished', registered: 1, present: 2, rejected: 5 })
    const other = await send('纠纷简要情况,备注\n没有编号的一件,x\n', { source: '老系统' })
    expect((await preview(other)).mapping).toEqual(['text', null])
    await check(other, [null, 'text'])
    const third = await send('纠纷简要情况,备注\n没有编号的一件,x\n', { source: '老系统' })
    expect((await preview(third)).mapping).toEqual([null, 'text'])
  })

  test('a workbook’s error sheet is a workbook that can be sent again', async () => {
    const importId = await send('内容,电话\n没有写对电话,123456789012345\n', { source: '工作簿' })
    await check(importId)
    const { raw } = await product.call(ops.readErrorSheet, { as: 'clerk', params: { importId }, query: { form: 'xlsx' } })
    expect(raw.headers['content-disposition']).toContain(encodeURIComponent('工作簿-未登记.xlsx'))
    const back = await send(raw.rawPayload, { fileName: '改好.xlsx', source: '工作簿' })
    expect((await state(back)).import).toMatchObject({ state: 'ready', kind: 'xlsx' })
    expect(await preview(back)).toMatchObject({ mapping: ['text', 'phone', 'line', null, null], rows: [{ cells: ['没有写对电话', '123456789012345', '2', '电话', expect.any(String)] }], sheets: ['未登记'] })
  })

  test('pieces come in any order and twice; the bytes on disk are encrypted and go with the last line', async () => {
    const text = `内容,编号\n${Array.from({ length: 30_000 }, (_each, index) => `分段上传的第 ${index} 件,P${index}`).join('\n')}\n`
    const bytes = Buffer.from(text)
    expect(bytes.length).toBeGreaterThan(PIECE_BYTES)
    const { importId, pieces } = (await product.call(ops.startTableImport, { as: 'clerk', body: { fileName: '大.csv', sizeBytes: bytes.length } })).value
    const piece = (index: number) => product.call(ops.sendTablePiece, {
      as: 'clerk', params: { importId }, body: { index, bytes: bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES).toString('base64') },
    })
    for (const index of [pieces - 1, pieces - 1]) expect((await piece(index)).value).toMatchObject({ received: 1, state: 'uploading' })
    for (let index = 0; index < pieces; index += 1) await piece(index)
    expect((await state(importId)).import.state).toBe('ready')
    const folder = join(product.services.dataDir, 'pieces', String(TEST_DISTRICT), importId)
    expect(readFileSync(join(folder, '0')).includes(Buffer.from('分段'))).toBe(false)
    expect((await product.call(ops.removeTableImport, { as: 'clerk', params: { importId } })).value).toEqual({ removed: true })
    expect(existsSync(folder)).toBe(false)
  })

  test('stopped, it goes on where it was; what a dead worker left is taken up; nothing is registered twice', async () => {
    const importId = await send(`内容,编号\n${Array.from({ length: 900 }, (_each, index) => `停下再来的 ${index},S${index}`).join('\n')}\n`)
    await check(importId)
    const asked = await product.call(ops.runTableImport, { as: 'clerk', params: { importId } })
    expect(asked.value.state).toBe('importing')
    expect((await product.call(ops.checkTable, { as: 'clerk', params: { importId }, body: { mapping: ['text', 'id'] } })).refusal?.code).toBe('not-now')
    expect((await product.call(ops.removeTableImport, { as: 'clerk', params: { importId } })).refusal?.code).toBe('not-now')
    expect((await product.call(ops.stopTableImport, { as: 'clerk', params: { importId } })).value.state).toBe('stopped')
    await product.drain()
    expect((await state(importId)).import).toMatchObject({ state: 'stopped', registered: 0 })
    // As if a worker had done the first four hundred lines, fallen silent, and its work had been lost with it.
    await product.rows("update intake.table_import set state = 'importing', line = 401, lines = 400, registered = 400, leased_until = '2026-03-16T06:09:00Z' where id = $1", [importId])
    await sweepTables(product.services)
    await product.drain()
    expect((await state(importId)).import).toMatchObject({ state: 'finished', lines: 900, registered: 900 })
    const [count] = await product.rows<{ n: string }>("select count(*) as n from cases.case_file where title like '停下再来的%'")
    expect(Number(count?.n)).toBe(500)
  })

  test('seven days later the table and its refused lines are gone; the cases stay', async () => {
    const importId = await send('内容,电话\n会留下的一件,\n不对的,1\n', { source: '七天' })
    await check(importId)
    await run(importId)
    expect((await state(importId)).refused).toHaveLength(1)
    product.clock.set('2026-03-24 14:10')
    await sweepTables(product.services)
    expect((await product.call(ops.readTableImport, { as: 'clerk', params: { importId } })).refusal?.code).toBe('no-such-import')
    expect(await product.rows('select 1 from intake.refused_line where import_id = $1', [importId])).toEqual([])
    expect(await casesOf(['会留下的一件'])).toHaveLength(1)
  })

  test('of several worksheets the first with lines is proposed and another may be chosen, whose lines count for themselves', async () => {
    const sheet = (...texts: string[]) => `<sheetData>${texts.map((each) => `<row><c t="inlineStr"><is><t>${each}</t></is></c></row>`).join('')}</sheetData>`
    const content = await workbook(sheet('内容', '第一张工作表里的一件'), { 'xl/worksheets/second.xml': `<worksheet>${sheet('事项内容', '第二张工作表里的一件')}</worksheet>` })
    const importId = await send(content, { fileName: '两张.xlsx' })
    expect(await preview(importId)).toMatchObject({ sheets: ['台账', '说明'], sheet: 0, headings: ['内容'] })
    const choose = (id: string, wanted: number, as = 'clerk') => product.call(ops.chooseTableSheet, { as, params: { importId: id }, body: { sheet: wanted } })
    expect((await choose(importId, 2)).refusal?.code).toBe('no-such-sheet')
    expect((await choose(importId, 1, 'administrator')).refusal?.code).toBe('no-such-import')
    await check(importId)
    expect((await choose(importId, 1)).value).toMatchObject({ state: 'ready', lines: 0 })
    expect(await preview(importId)).toMatchObject({ sheet: 1, headings: ['事项内容'], mapping: ['text'] })
    await check(importId)
    await run(importId)
    expect((await choose(importId, 0)).refusal?.code).toBe('not-now')
    // The same line number of the other worksheet is another matter, though neither has an id.
    const again = await send(content, { fileName: '两张.xlsx' })
    await check(again)
    await run(again)
    expect((await state(again)).import).toMatchObject({ registered: 1, present: 0, rejected: 0 })
    expect((await casesOf(['第一张工作表里的一件', '第二张工作表里的一件'])).map((each) => each['title'])).toHaveLength(2)
    // From the shell the worksheet is chosen by its name, and its lines are known as they are at the desk.
    const fromShell = (name: string) => shellImport(content, { source: '两张', sheet: name })
    expect(await fromShell('说明')).toMatchObject({ ok: true, value: { registered: 0, present: 1 } })
    expect(await fromShell('没有这张')).toMatchObject({ ok: false, refusal: { code: 'no-such-sheet', say: { zh: expect.stringContaining('工作表：台账、说明') } } })
  })
})

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), '只收 CSV'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '另存为 .xlsx'],
  ['a heading alone', Buffer.from('内容,电话\n'), '只有表头'],
])('%s fails with its reason in words', async (_name, content, words) => {
  const importId = await send(content)
  const failed = (await state(importId)).import
  expect(failed.state).toBe('failed')
  expect(failed.problem?.zh).toContain(words)
  await product.call(ops.removeTableImport, { as: 'clerk', params: { importId } })
})

test('a table is its sender’s alone, and only clerks and administrators send any', async () => {
  const importId = await send('内容\n别人看不到的\n')
  for (const operation of [ops.readTableImport, ops.previewTable, ops.readErrorSheet]) {
    const looked = await product.call(operation, { as: 'administrator', params: { importId }, query: { form: 'csv' } } as never)
    expect([looked.status, looked.refusal?.code]).toEqual([404, 'no-such-import'])
  }
  expect((await product.call(ops.listTableImports, { as: 'administrator' })).value.imports).toEqual([])
  for (const as of ['mediator', 'dispatcher', 'director', 'grid-worker', 'supervisor']) expect((await product.call(ops.listTableImports, { as })).status).toBe(403)
  expect((await product.call(ops.startTableImport, { as: 'clerk', body: { fileName: 'x.csv', sizeBytes: 300 * 1024 * 1024 } })).refusal?.code).toBe('table-too-large')
  expect((await product.call(ops.startTableImport, { as: 'clerk', body: { fileName: 'x.csv', sizeBytes: 0 } })).refusal?.code).toBe('table-empty')
  expect((await product.call(ops.sendTablePiece, { as: 'clerk', params: { importId: '01900000-0000-7000-8000-00000000abcd' }, body: { index: 0, bytes: '' } })).refusal?.code).toBe('no-such-import')
  expect((await check(importId, [null])).refusal?.code).toBe('mapping-needs-text')
})
