import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, unguarded } from '#platform/formula-guard'
import { day } from '#platform/time'
import { fieldsOf, guessMapping, type Mapping, mappingFrom, mappingProblem, plainTime } from '../domain/tables.ts'
import { csvSheet, xlsxSheet } from './error-sheet.ts'
import { workbook } from './workbook.testing.ts'
import { readRow } from './lines.ts'
import { openTable, TableProblem, type TableRow } from './rows.ts'
import { type Bytes, encodingOf } from './text.ts'

/** Bytes that come in pieces of any size, as pieces of an upload do. */
function bytesOf(content: string | Uint8Array, piece = 7): Bytes {
  const all = Buffer.from(content)
  return {
    size: all.length,
    async *read(start, end) {
      for (let at = start; at < end; at += piece) yield all.subarray(at, Math.min(end, at + piece))
    },
  }
}

async function read(content: string | Uint8Array, piece?: number): Promise<{ headings: readonly string[]; rows: TableRow[] }> {
  const table = await openTable(bytesOf(content, piece))
  const rows: TableRow[] = []
  for await (const row of table.rows()) rows.push(row)
  return { headings: table.headings, rows }
}

const cells = ({ rows }: { rows: TableRow[] }) => rows.map((each) => (each.problem ? `${each.number} ${each.problem.code}` : [each.number, ...each.cells]))

/** GB18030 of a few characters; Node reads the encoding and does not write it. */
const GBK: Readonly<Record<string, number[]>> = { 内: [0xc4, 0xda], 容: [0xc8, 0xdd], 楼: [0xc2, 0xa5], 上: [0xc9, 0xcf], 漏: [0xc2, 0xa9], 水: [0xcb, 0xae] }
const gbk = (text: string) => Buffer.from([...text].flatMap((each) => GBK[each] ?? [...Buffer.from(each)]))

describe('tables in text', () => {
  test.each([
    ['UTF-8', Buffer.from('内容,编号\n楼上漏水,1\n'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\uFEFF内容,编号\n楼上漏水,1\n'), 'utf-8'],
    ['GBK', gbk('内容,编号'.replace('编号', 'id') + '\n楼上漏水,1\n'), 'gb18030'],
    ['GBK whose first line is plain', gbk('text,id\n楼上漏水,1\n'), 'gb18030'],
    ['UTF-16 as Excel writes “Unicode text”', Buffer.from('\uFEFF内容\t编号\r\n楼上漏水\t1\r\n', 'utf16le'), 'utf-16le'],
  ])('%s', async (_name, content, encoding) => {
    expect(await encodingOf(bytesOf(content))).toBe(encoding)
    expect((await read(content)).rows[0]?.cells).toEqual(['楼上漏水', '1'])
  })

  test.each([
    ['comma, quotes, line breaks and doubled quotes', 'a,b\r\n"x, ""y""\nz",2\r\n3,4', [[2, 'x, "y"\nz', '2'], [4, '3', '4']]],
    ['semicolon', 'a;b\n1,5;2\n', [[2, '1,5', '2']]],
    ['tab', 'a\tb\n1\t2\n', [[2, '1', '2']]],
    ['blank lines are passed over and counted', '\n\na,b\n\n1,2\n,\n3,4\n', [[5, '1', '2'], [7, '3', '4']]],
    ['ends of old Macintoshes', 'a,b\r1,2\r3,4\r', [[2, '1', '2'], [3, '3', '4']]],
    ['empty cells behind the last heading', 'a,b,,\n1,2,,\n', [[2, '1', '2', '', '']]],
    ['a quote inside a cell', 'a,b\n5" pipe,2\n', [[2, '5" pipe', '2']]],
    ['too many and too few cells', 'a,b\n1,2,3\n1\n3,4\n', ['2 too-many-cells', '3 too-few-cells', [4, '3', '4']]],
    ['a quote that never closes spoils its line alone', 'a,b\n1,2\n"open,3\n4,5\n"x",6\n', [[2, '1', '2'], '3 quote-wrong', [4, '4', '5'], [5, 'x', '6']]],
    ['also on the last line', 'a,b\n1,2\n3,"open', [[2, '1', '2'], '3 quote-wrong']],
    ['bytes that are no character', Buffer.concat([Buffer.from('内容,b\n楼上漏水很久了,'), Buffer.from([0xff]), Buffer.from('\n好的,2\n')]), ['2 not-text', [3, '好的', '2']]],
  ])('%s', async (_name, content, expected) => {
    for (const piece of [1, 3, 1000]) expect(cells(await read(content, piece))).toEqual(expected)
  })

  test('a line longer than 256 KB is refused, and an endless quote in a large table loses one line', async () => {
    const many = Array.from({ length: 40_000 }, (_each, index) => `第${index}件,${index}`)
    const { rows } = await read(['a,b', 'x'.repeat(300_000), '"open,0', ...many].join('\n'), 65_536)
    expect(rows.slice(0, 2).map((each) => each.problem?.code)).toEqual(['line-too-long', 'quote-wrong'])
    expect(rows.slice(2).map((each) => each.cells[1])).toEqual(many.map((_each, index) => String(index)))
    expect(rows.at(-1)?.number).toBe(40_003)
    expect(rows.map((each) => each.done).every((done, index, all) => done >= (all[index - 1] ?? 0) && done <= 1)).toBe(true)
  })

  test('whatever a sheet says is read back as it was, in text and in a workbook', async () => {
    const line = fc.array(fc.string({ unit: 'binary', maxLength: 12 }).filter((each) => !/[\uFFFD\0]/.test(each)), { minLength: 3, maxLength: 3 })
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
      const wanted = lines.map((each) => ['-', ...each])
      async function* sheet() {
        yield ['a', 'b', 'c', 'd']
        yield* wanted
      }
      const clean = (cell: string) => unguarded(cell).replace(/\r\n?/g, '\n')
      for (const bytes of [await csvSheet(sheet()), await xlsxSheet('未登记', sheet())]) {
        const { rows } = await read(bytes, 50)
        const found = rows.map((each) => each.cells.map(clean))
        const expected = wanted.map((each) => each.map((cell) => clean(cell)))
        expect(found.map((each) => [...each, '', '', ''].slice(0, 4))).toEqual(expected)
      }
    }), { numRuns: 60 })
  })
})

describe('workbooks', () => {
  const STYLES = '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="#,##0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="22"/></cellXfs></styleSheet>'
  const TEXTS = '<sst><si><t>内容</t></si><si><r><t>楼上</t></r><r><t xml:space="preserve"> 漏水</t></r><rPh><t>lóu</t></rPh></si></sst>'

  test('texts, numbers, days, formulas and gaps', async () => {
    const sheet = [
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>电话</t></is></c><c r="C2" t="str"><v>时间</v></c><c r="D2"><v>1</v></c></row>',
      '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>1.3800138E10</v></c><c r="C4" s="1"><v>46097</v></c><c r="D4" t="b"><v>1</v></c></row>',
      '<row r="5"><c r="C5" s="2"><v>46097</v></c><c r="D5" s="3"><v>46097</v></c></row>',
      '<row r="6"><c r="B6"><v>0.30000000000000004</v></c><c r="C6" s="4"><v>46097.59027777778</v></c><c r="D6" t="e"><v>#N/A</v></c></row>',
      '<row r="7"><c r="A7"/></row><row r="9"><c r="F9"><v>7</v></c></row>',
    ].join('')
    const content = await workbook(sheet, { 'xl/worksheets/second.xml': '<worksheet/>', 'xl/styles.xml': STYLES, 'xl/sharedStrings.xml': TEXTS })
    const table = await openTable(bytesOf(content, 100))
    expect([table.kind, table.headings, table.sheets]).toEqual(['xlsx', ['内容', '电话', '时间', '1'], ['台账', '说明']])
    expect(cells(await read(content))).toEqual([
      [4, '楼上 漏水', '13800138000', '2026-03-16', 'TRUE'], [5, '', '', '2026-03-16', '46097'],
      [6, '', '0.3', '2026-03-16 14:10:00', '#N/A'], '9 too-many-cells',
    ])
  })

  test.each([
    ['an old workbook, or one with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'table-old-excel'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'table-type'],
    ['nothing', Buffer.alloc(0), 'table-empty'],
    ['blank lines', Buffer.from('\n\n'), 'table-empty'],
    ['half an archive', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'table-damaged'],
  ])('%s is told apart', async (_name, content, code) => {
    await expect(openTable(bytesOf(content))).rejects.toMatchObject({ refusal: { code } })
  })

  test('what would burst is not opened; entities unfold to nothing', async () => {
    const bomb = await workbook(`<row><c t="inlineStr"><is><t>${' '.repeat(20 * 1024 * 1024)}</t></is></c></row>`)
    expect(bomb.length).toBeLessThan(100_000)
    await expect(openTable(bytesOf(bomb, 100_000))).rejects.toMatchObject({ refusal: { code: 'table-bomb' } })
    const laughs = await workbook('<row><c t="inlineStr"><is><t>x</t></is></c></row>', {
      'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    })
    await expect(openTable(bytesOf(laughs))).rejects.toBeInstanceOf(TableProblem)
  })
})

describe('worksheets', () => {
  const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`
  const second = (...texts: string[]) => ({ 'xl/worksheets/second.xml': `<worksheet><sheetData>${texts.map(row).join('')}</sheetData></worksheet>` })

  test.each([
    ['the first, where nobody chose', row('甲') + row('1'), second('乙', '2'), undefined, ['甲', 0]],
    ['the first that has lines', row('填表说明'), second('乙', '2'), undefined, ['乙', 1]],
    ['the first where none has lines', row('甲'), second('乙'), undefined, ['甲', 0]],
    ['an empty one is passed over', '', second('乙', '2'), undefined, ['乙', 1]],
    ['the one that was chosen', row('甲') + row('1'), second('乙', '2'), 1, ['乙', 1]],
  ] as const)('%s', async (_name, first, others, wanted, expected) => {
    const table = await openTable(bytesOf(await workbook(first, others)), wanted)
    expect([table.headings[0], table.sheet]).toEqual(expected)
    expect(table.sheets).toEqual(['台账', '说明'])
  })

  test('one that is not there is refused; one whose part is missing is not offered', async () => {
    const content = await workbook(row('甲') + row('1'))
    expect((await openTable(bytesOf(content))).sheets).toEqual(['台账'])
    await expect(openTable(bytesOf(content), 1)).rejects.toMatchObject({ refusal: { code: 'no-such-sheet' } })
  })
})

describe('columns', () => {
  test.each([
    [['内容', '地址', '联系电话', '登记时间', '编号'], ['text', 'place', 'phone', 'time', 'id']],
    [['标题', '详情', '小区', '楼栋', '序号', '备注'], ['text', 'text', 'place', 'place', 'id', null]],
    [['案件编号', '申请人姓名', '纠纷类型', '受理日期', '办结日期'], ['id', 'name', 'category', 'time', null]],
    [['Case number', 'Description', 'Address', 'Phone', 'Created at'], ['id', 'text', 'place', 'phone', 'time']],
    [['内容', '原行号', '哪一项', '没有登记的原因'], ['text', 'line', null, null]],
  ])('%j', (headings, expected) => {
    expect(guessMapping(headings)).toEqual(expected)
  })

  test('what was kept for a source goes before the guess; a heading it does not know is guessed', () => {
    expect(mappingFrom(['甲', '电话', '地址'], { 甲: 'text', 电话: null })).toEqual(['text', null, 'place'])
    expect(mappingFrom(['甲', '乙'], { 甲: 'phone', 乙: 'phone' })).toEqual(['phone', null])
    expect(mappingFrom(['甲'], { 甲: 'nonsense' })).toEqual([null])
  })

  test.each([
    [['text', null], 2, undefined], [['text', 'text'], 2, undefined], [[null, 'phone'], 2, 'mapping-needs-text'],
    [['text', 'phone', 'phone'], 3, 'mapping-twice'], [['text'], 2, 'mapping-other-table'],
  ] as [Mapping, number, string | undefined][])('%j of %i: %s', (mapping, columns, problem) => {
    expect(mappingProblem(mapping, columns)).toBe(problem)
  })

  test('joined columns, formulas made text and made themselves again', () => {
    expect(fieldsOf(['漏水', '两天了', '甲小区', '2栋', "'+86 138 0000 0001", ' '], ['text', 'text', 'place', 'place', 'phone', 'id'])).toEqual(
      { text: '漏水\n两天了', place: '甲小区2栋', phone: '+86 138 0000 0001' })
    expect([guarded('漏水'), unguarded("'s-Hertogenbosch")]).toEqual(['漏水', "'s-Hertogenbosch"])
  })

  test.each([
    ['2026/3/6', '2026-03-06'], ['2026.03.16 14:10', '2026-03-16'], ['2026年3月16日 下午', '2026-03-16'], ['20260316', '2026-03-16'],
    ['46097', '2026-03-16'], ['46097.59', '2026-03-16'], ['2026-03-16T14:10:00+08:00', '2026-03-16T14:10:00+08:00'], ['3/6/2026', '3/6/2026'], ['昨天', '昨天'],
  ])('the day %s', (written, expected) => {
    expect(plainTime(written)).toBe(expected)
  })

  test.each([
    [['漏水', '示例小区2栋', '138 0000 0001', 'NBR-01', '2026/3/1'], undefined],
    [['漏水', '', '', '相邻关系', ''], undefined], [['漏水', '', '', 'nbr-01', ''], undefined],
    [['', '', '', '', ''], 'no-text'], [['漏水', '', '1380000', '', ''], 'bad-phone'], [['漏水', '', '', '其他', ''], 'unknown-category'],
    [['漏水', '', '', '', '2026-02-30'], 'bad-time'], [['漏水', '', '', '', '2026-03-17'], 'time-to-come'], [['漏水', '', '', '', '1999-12-31'], 'time-too-early'],
    [['漏\u0000水', '', '', '', ''], 'control-characters'], [['漏水', '很'.repeat(201), '', '', ''], 'field-too-long'], [['字'.repeat(5001), '', '', '', ''], 'text-too-long'],
  ])('the line %j', (line, code) => {
    const categories = new Map([['nbr-01', 'NBR-01'], ['相邻关系', 'NBR-01']])
    const row = { number: 3, cells: line, problem: null, done: 0 }
    const found = readRow(row, ['text', 'place', 'phone', 'category', 'time'], categories, { today: day('2026-03-16'), zone: 'Asia/Shanghai' })
    expect(found.ok ? undefined : found.refusal.code).toBe(code)
    if (found.ok) expect(found.value.id).toBe('line-3')
    else expect(found.refusal.say.zh.length * found.refusal.say.en.length).toBeGreaterThan(10)
  })
})
