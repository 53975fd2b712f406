import { AlignmentType, type IContext, ImageRun, type IXmlableObject, Paragraph, type Table, TextRun } from 'docx'
import sharp from 'sharp'
import type { BulletinChart } from './bulletin.ts'
import { cell, head, table } from './docx-blocks.ts'
import { FONT, PAGE, paragraphs } from './docx.ts'
import { drawChart } from './render.ts'
import { printableText } from './view.ts'
import { chartSeen, type SeriesSaid } from './words.further.ts'

/** How wide the text is, in twentieths of a point and in the dots of a screen; the picture has two for each, to be sharp on paper. */
const [TWIPS_A_DOT, PICTURE_SCALE] = [15, 2]
const SHOWN_DOTS = Math.round(PAGE.text / TWIPS_A_DOT)

// The library gives every picture of a file the number 1, and some office programs call a file with two of the same number damaged.
class NumberedPicture extends ImageRun {
  readonly #number: number

  constructor(options: ConstructorParameters<typeof ImageRun>[0], number: number) {
    super(options)
    this.#number = number
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const made = super.prepForXml(context)
    return made && JSON.parse(JSON.stringify(made).replace(/(?<="wp:docPr":\{"_attr":\{"id":)\d+/, String(this.#number)))
  }
}

/** The `number`th chart of the editable bulletin, from 1: its title, the drawing of the PDF as a picture that says what it shows, and the table of its numbers. */
export async function chartParts(chart: BulletinChart, number: number): Promise<(Paragraph | Table)[]> {
  const title = printableText(chart.title)
  const data = await chartPicture(chart)
  const { width = 1, height = 1 } = await sharp(data).metadata()
  const picture = new NumberedPicture({
    type: 'png', data, transformation: { width: SHOWN_DOTS, height: Math.round((SHOWN_DOTS * height) / width) },
    altText: { name: title, title, description: chartWords(chart) },
  }, number)
  return [
    new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: [new TextRun({ text: title, font: FONT, size: 24, bold: true })] }),
    new Paragraph({ keepNext: true, alignment: AlignmentType.CENTER, spacing: { after: 80 }, children: [picture] }),
    ...numbersOf(chart),
  ]
}

/** PNG as wide as the text, at two dots for each of the screen. Equal charts give equal bytes. */
export async function chartPicture(chart: BulletinChart): Promise<Buffer> {
  return sharp(Buffer.from(drawChart(chart))).resize({ width: SHOWN_DOTS * PICTURE_SCALE }).flatten({ background: '#fff' }).png({ compressionLevel: 9 }).toBuffer()
}

/** The title, and of each series the greatest and the least that is shown. Pure. */
export function chartWords({ title, series }: BulletinChart): string {
  return printableText(chartSeen(title, series.map(said)).zh)
}

function said({ name, points }: BulletinChart['series'][number]): SeriesSaid {
  const shown = points.flatMap((point) => (point.n === null ? [] : [{ name: point.name, n: point.n }]))
  const inOrder = [...shown].sort((one, other) => other.n - one.n)
  return { name, peak: inOrder[0] ?? null, floor: inOrder.at(-1) ?? null, hidden: points.length - shown.length }
}

function numbersOf({ series }: BulletinChart): (Paragraph | Table)[] {
  const names = series[0]?.points.map((each) => each.name) ?? []
  const width = Math.floor(60 / Math.max(1, series.length))
  const rows = names.map((name, index) => [cell(name, { left: true }), ...series.map((each) => cell(each.points[index]?.n ?? '不显示'))])
  return paragraphs(table([100 - width * series.length, ...series.map(() => width)], [head(' ', ...series.map((each) => each.name)), ...rows], true))
}
