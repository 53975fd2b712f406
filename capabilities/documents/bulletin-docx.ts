import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { BulletinChart, BulletinSheet, BulletinTable } from './bulletin.ts'
import { type Block, cell, dayWords, head, heading, minuteWords, prose, table, text } from './docx-blocks.ts'
import { FONT, PAGE, paragraphs } from './docx.ts'
import { localTime, type RenderOptions } from './render.ts'

/** The bulletin as an editable file, from the same data as its PDF. */
export async function renderBulletinDocx(sheet: BulletinSheet, { printedAt, timeZone }: Pick<RenderOptions, 'printedAt' | 'timeZone'>): Promise<Uint8Array> {
  const printed = minuteWords(localTime(printedAt, timeZone ?? 'Asia/Shanghai'))
  const small = { font: FONT, size: 18, color: '5A5A5A' }
  const centred = (words: string, size: number, bold = false) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [new TextRun({ text: words, font: FONT, size, bold })] })
  const file = new Document({
    title: sheet.title, creator: sheet.unit,
    sections: [{
      properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: 850, footer: 700 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ ...small, children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页　　打印　', printed] })] })] }) },
      children: [
        centred(sheet.title, 40, true), centred(`${sheet.unit}　${sheet.period}`, 24), centred(`截至 ${dayWords(sheet.asOf)} 登记的；${sheet.frozen}`, 20),
        ...blocksOf(sheet).flatMap(paragraphs),
      ],
    }],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function blocksOf(sheet: BulletinSheet): Block[] {
  const corrections = sheet.corrections.flatMap((each) => [text(each.title, { flush: true }), ...prose(each.reason), tableOf(each.table)])
  return [
    ...sheet.notes.flatMap((note) => [...prose(note.text), text(`${note.by}　${dayWords(note.on)}`, { flush: true })]),
    heading('一、主要数字'), tableOf(sheet.figures), ...sheet.compared.map((each) => text(each, { flush: true })),
    heading('二、图'), ...sheet.charts.flatMap(chartBlocks),
    heading('三、分项表'), ...sheet.tables.flatMap((each) => [text(each.title, { flush: true }), tableOf(each)]),
    ...(corrections.length > 0 ? [heading('四、更正说明（定稿的数字不改，差数列在这里）'), ...corrections] : []),
    heading('附录　每个数怎么算'),
    table([13, 17, 38, 14, 18], [head('编号', '指标', '算法', '口径', '不计入'), ...sheet.definitions.map((each) =>
      [each.id, each.name, each.formula, each.basis, each.leavesOut].map((words) => cell(words, { left: true })))], true),
  ]
}

function tableOf({ heads, rows }: BulletinTable): Block {
  const first = 100 - (heads.length - 1) * Math.floor(72 / Math.max(1, heads.length - 1))
  const widths = heads.map((_each, index) => (index === 0 ? first : Math.floor(72 / (heads.length - 1))))
  return table(widths, [head(...heads), ...rows.map((row) => row.map((words, index) => cell(words, { left: index === 0 })))], true)
}

const FULL_BAR = 26

/** Bars of characters: they can be edited, are read aloud as numbers, and need no picture. */
function chartBlocks({ title, series }: BulletinChart): Block[] {
  const top = Math.max(1, ...series.flatMap((each) => each.points.map((point) => point.n ?? 0)))
  const bar = (n: number | null) => (n === null ? '不显示' : `${'█'.repeat(Math.round((n / top) * FULL_BAR))} ${n}`)
  const names = series[0]?.points.map((each) => each.name) ?? []
  const heads = ['', ...series.map((each) => each.name)]
  const widths = heads.map((_each, index) => (index === 0 ? 24 : Math.floor(76 / series.length)))
  const scaled = (n: number | null) => (series.length === 1 ? bar(n) : bar(n).replace(/█+/, (full) => '█'.repeat(Math.max(1, Math.round(full.length / series.length)))))
  const rows = names.map((name, index) => [cell(name, { left: true }), ...series.map((each) => cell(scaled(each.points[index]?.n ?? null), { left: true }))])
  return [text(title, { flush: true }), table(widths, [heads.map((each) => cell(each === '' ? ' ' : each, { bold: true })), ...rows], true)]
}
