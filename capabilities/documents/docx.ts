import {
  AlignmentType, Document, Footer, Header, HorizontalPositionRelativeFrom, ImageRun, LeaderType, LineRuleType, Packer, PageNumber, Paragraph, Table,
  TableCell, TableRow, TabStopType, TextRun, VerticalAlign, VerticalPositionRelativeFrom, WidthType,
} from 'docx'
import QRCode from 'qrcode'
import { type DocumentData, groupCode } from './domain.ts'
import { type Block, type Cell, dayWords, type EditablePaper, minuteWords } from './docx-blocks.ts'
import { blocksOf } from './docx-papers.ts'
import { missingFields } from './missing.ts'
import { localTime, type RenderOptions } from './render.ts'
import { cannotPrint, DOCUMENT_NAMES } from './words.ts'

/** Media type of the file. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Whether a paper exists as an editable file. */
export function isEditable(data: DocumentData): data is EditablePaper {
  return data.kind === 'D01' || data.kind === 'D08' || data.kind === 'D09' || data.kind === 'D13'
}

/** The font every office in China has; elsewhere the program takes its own Chinese one. */
export const FONT = '宋体'
const HALF_POINTS = { body: 24, table: 21, title: 44, org: 28, small: 18, number: 22 }
/** A4 with the margins of the printed form, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, top: 1_474, bottom: 1_588, left: 1_588, right: 1_361, text: 8_957 }
const LINE = { line: 400, lineRule: LineRuleType.EXACT }
const TIGHT = { line: 300, lineRule: LineRuleType.AT_LEAST }

const run = (text: string, more: { bold?: boolean; size?: number; color?: string; characterSpacing?: number } = {}) =>
  new TextRun({ text, font: FONT, size: HALF_POINTS.body, ...more })

/** What the file needs from us in a place where several words stand beside one another. */
const rightEdge = [{ type: TabStopType.RIGHT, position: PAGE.text }]

/** One block as the library's own paragraphs and tables. */
export function paragraphs(block: Block): (Paragraph | Table)[] {
  switch (block.block) {
    case 'heading':
      return [new Paragraph({ keepNext: true, spacing: { ...LINE, before: 200, after: 60 }, children: [run(block.text, { bold: true })] })]
    case 'text': {
      const lead = block.lead === undefined ? [] : [run(block.lead, { bold: true })]
      const indent = block.flush === true ? {} : { indent: { firstLine: 480 } }
      return [new Paragraph({ ...indent, alignment: AlignmentType.BOTH, spacing: { ...LINE, after: 40 }, children: [...lead, run(block.text)] })]
    }
    case 'table':
      return [tableOf(block.widths, block.rows, block.small)]
    case 'signs':
      return signatures(block.label, block.people)
    case 'day':
      return [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { ...LINE, before: 240 }, children: [run(`${block.label}：${dayWords(block.on)}`)] })]
    case 'seal':
      return sealPlace(block.org, block.on)
    case 'part':
      return [new Paragraph({ pageBreakBefore: true, alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [run(block.title, { bold: true, size: 40, characterSpacing: 60 })] })]
    case 'end':
      return [new Paragraph({ keepNext: true, alignment: AlignmentType.CENTER, spacing: { before: 160, after: 160 }, children: [run('————————————　以下空白　————————————', { size: 20, color: '5A5A5A' })] })]
  }
}

const DATE_BLANK = '　　　年　　月　　日'

function signatures(label: string, people: readonly string[]): Paragraph[] {
  const toSign = [{ type: TabStopType.LEFT, position: 5_600, leader: LeaderType.UNDERSCORE }, ...rightEdge]
  return [
    new Paragraph({ keepNext: true, spacing: { ...LINE, before: 160 }, children: [run(label, { bold: true })] }),
    ...people.map((name) => new Paragraph({
      spacing: { ...LINE, before: 140 }, tabStops: toSign, children: [run(`${name}　\t\t日期：${DATE_BLANK}`)],
    })),
  ]
}

function sealPlace(org: string, on: string | undefined): Paragraph[] {
  const centred = (text: string, color?: string) => new Paragraph({
    alignment: AlignmentType.CENTER, indent: { left: 4_800 }, spacing: { ...LINE, before: 120 }, children: [run(text, color === undefined ? {} : { size: 18, color })],
  })
  return [centred('盖章处', '808080'), centred(org), centred(on === undefined ? DATE_BLANK.trim() : dayWords(on))]
}

function tableOf(widths: readonly number[], rows: readonly (readonly Cell[])[], small: boolean): Table {
  const size = small ? HALF_POINTS.table : HALF_POINTS.body
  const columns = widths.map((each) => Math.round((each / 100) * PAGE.text))
  return new Table({
    width: { size: PAGE.text, type: WidthType.DXA }, columnWidths: columns,
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((each) => tableCell(each, size)) })),
  })
}

function tableCell(cell: Cell, size: number): TableCell {
  const alignment = cell.left === true ? AlignmentType.LEFT : AlignmentType.CENTER
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER, margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }), ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
    children: cell.text.split('\n').map((line) => new Paragraph({ alignment, spacing: TIGHT, children: [run(line, { size, bold: cell.bold === true })] })),
  })
}

const small = (text: string) => run(text, { size: HALF_POINTS.small, color: '5A5A5A' })

function headerOf(data: EditablePaper, { copy }: RenderOptions): Header {
  const code = data.caseCode === undefined ? '' : `案件码　${groupCode(data.caseCode)}`
  const which = copy === undefined ? '' : `第 ${copy.n} 份　共 ${copy.of} 份`
  return new Header({ children: [new Paragraph({ tabStops: rightEdge, children: [small(code), small(`\t${which}`)] })] })
}

function footerOf({ verification, printedAt, timeZone }: RenderOptions): Footer {
  const centre = [{ type: TabStopType.CENTER, position: PAGE.text / 2 }, ...rightEdge]
  const pages = new TextRun({
    font: FONT, size: HALF_POINTS.small, color: '5A5A5A', children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
  })
  const check = verification === undefined ? '' : `核验码　${verification.code}`
  const printed = `打印　${minuteWords(localTime(printedAt, timeZone ?? 'Asia/Shanghai'))}`
  return new Footer({ children: [new Paragraph({ tabStops: centre, children: [small(`${check}\t`), pages, small(`\t${printed}`)] })] })
}

async function titleOf(data: EditablePaper, { verification }: RenderOptions): Promise<Paragraph[]> {
  const title = data.kind === 'D13' ? '司法确认申请书' : DOCUMENT_NAMES[data.kind].zh
  const code = verification === undefined ? [] : [await verificationCode(verification.url)]
  const centred = (children: (TextRun | ImageRun)[], after: number) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children })
  return [
    centred([...code, run(data.kind === 'D13' ? '' : data.committee, { size: HALF_POINTS.org })], data.kind === 'D13' ? 360 : 60),
    centred([run(title, { bold: true, size: HALF_POINTS.title, characterSpacing: 80 })], 120),
    ...(data.number === undefined ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { after: 120 }, children: [run(`编号：${data.number}`, { size: HALF_POINTS.number })] })]),
  ]
}

async function verificationCode(url: string): Promise<ImageRun> {
  return new ImageRun({
    type: 'png', data: await QRCode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 4, scale: 6 }),
    transformation: { width: 86, height: 86 }, altText: { name: 'verification', title: url, description: url },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 5_750_000 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 830_000 },
    },
  })
}

/**
 * The paper as an editable file, from the same data as its PDF (D01, D08, D09, D13). What counts is the signed original.
 * Throws, naming the fields, when a mandatory field is missing.
 */
export async function renderDocx(data: EditablePaper, options: RenderOptions): Promise<Uint8Array> {
  const missing = missingFields(data)
  if (missing.length > 0) throw new Error(`${cannotPrint(DOCUMENT_NAMES[data.kind], missing).en} (${missing.join(', ')})`)
  const { top, bottom, left, right, width, height } = PAGE
  const file = new Document({
    title: DOCUMENT_NAMES[data.kind].zh, creator: data.committee,
    sections: [{
      properties: { page: { size: { width, height }, margin: { top, bottom, left, right, header: 850, footer: 700 } } },
      headers: { default: headerOf(data, options) }, footers: { default: footerOf(options) },
      children: [...(await titleOf(data, options)), ...blocksOf(data).flatMap(paragraphs)],
    }],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
