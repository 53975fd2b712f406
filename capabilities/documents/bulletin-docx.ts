import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { BulletinSheet, BulletinTable } from './bulletin.ts'
import { chartParts } from './chart-docx.ts'
import { type Block, cell, dayWords, head, heading, minuteWords, prose, table, text } from './docx-blocks.ts'
import { FONT, PAGE, paragraphs } from './docx.ts'
import { localTime, type RenderOptions } from './render.ts'

/** The bulletin as an editable file, from the same data as its PDF. */
export async function renderBulletinDocx(sheet: BulletinSheet, { printedAt, timeZone }: Pick<RenderOptions, 'printedAt' | 'timeZone'>): Promise<Uint8Array> {
  const printed = minuteWords(localTime(printedAt, timeZone ?? 'Asia/Shanghai'))
  const small = { font: FONT, size: 18, color: '5A5A5A' }
  const centred = (words: string, size: number, bold = false) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [new TextRun({ text: words, font: FONT, size, bold })] })
  const charts = await Promise.all(sheet.charts.map((each, index) => chartParts(each, index + 1)))
  const file = new Document({
    title: sheet.title, creator: sheet.unit,
    sections: [{
      properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: 850, footer: 700 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ ...small, children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页　　打印　', printed] })] })] }) },
      children: [
        centred(sheet.title, 40, true), centred(`${sheet.unit}　${sheet.period}`, 24), centred(`截至 ${dayWords(sheet.asOf)} 登记的；${sheet.frozen}`, 20),
        ...beforeCharts(sheet).flatMap(paragraphs), ...charts.flat(), ...afterCharts(sheet).flatMap(paragraphs),
      ],
    }],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function beforeCharts(sheet: BulletinSheet): Block[] {
  return [
    ...sheet.notes.flatMap((note) => [...prose(note.text), text(`${note.by}　${dayWords(note.on)}`, { flush: true })]),
    heading('一、主要数字'), tableOf(sheet.figures), ...sheet.compared.map((each) => text(each, { flush: true })),
    heading('二、图'),
  ]
}

function afterCharts(sheet: BulletinSheet): Block[] {
  const corrections = sheet.corrections.flatMap((each) => [text(each.title, { flush: true }), ...prose(each.reason), tableOf(each.table)])
  return [
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
