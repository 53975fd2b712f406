import { expect, test } from 'vitest'
import { unpacked, wellFormed } from './archive.testing.ts'
import { guarded, unguarded } from './formula-guard.ts'
import { columnName, workbook, type WorkbookCell } from './workbook.ts'

async function sheetOf(...rows: WorkbookCell[][]): Promise<string> {
  const files = unpacked(await workbook([{ name: '甲', rows }]))
  for (const [name, bytes] of files) if (name.endsWith('.xml')) wellFormed(bytes.toString())
  return files.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
}

test.each(['=1+1', '+86', '-2', '@x', '\t=1', '\n=1', '＝1', '＠x'])('the words %j are never a formula, and are themselves again', async (text) => {
  expect(guarded(text)).toBe(`'${text}`)
  expect(unguarded(guarded(text))).toBe(text)
  expect(await sheetOf([{ words: text }])).toMatch(/<t xml:space="preserve">'/)
})

test.each([
  ['a\u000bb', 'a_x000B_b'], ['_x000B_', '_x005F_x000B_'], ['a\rb', 'a_x000D_b'], ['\uffff', '_xFFFF_'], ['\ud800', '\uFFFD'], ['<a & "b">', '&lt;a &amp; &quot;b&quot;&gt;'], ['漏水', '漏水'],
])('what XML cannot hold is written as the format has it: %j', async (text, written) => {
  expect(await sheetOf([{ words: text }])).toContain(`<t xml:space="preserve">${written}</t>`)
})

test('numbers, live formulas with the value of today, and nothing', async () => {
  const sheet = await sheetOf([{ words: '头', bold: true }], [null, { number: 7 }, { formula: 'B2/2', value: 3.5, percent: true }, { formula: 'IF(B2<0,"无",B2)', value: '无' }, { number: 1.5, money: true }])
  expect(sheet).toContain('<c r="A1" t="inlineStr" s="1">')
  expect(sheet).toContain('<row r="2"><c r="B2" s="3"><v>7</v></c><c r="C2" s="2"><f>B2/2</f><v>3.5</v></c><c r="D2" s="3" t="str"><f>IF(B2&lt;0,&quot;无&quot;,B2)</f><v>无</v></c><c r="E2" s="4"><v>1.5</v></c></row>')
})

test('a text longer than a cell holds is cut, columns go on after Z, and equal rows give equal bytes', async () => {
  expect((await sheetOf([{ words: '字'.repeat(40_000) }])).match(/字+/)?.[0].length).toBe(32_767)
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  const made = () => workbook([{ name: '甲', widths: [9], rows: [[{ words: '漏水' }]] }])
  expect(await made()).toEqual(await made())
})

test('rows that fail while they are read end the file, not the process', async () => {
  async function* rows() {
    yield [{ words: '头' }]
    throw new Error('the rows broke off')
  }
  await expect(workbook([{ name: '甲', rows: rows() }])).rejects.toThrow('the rows broke off')
})
