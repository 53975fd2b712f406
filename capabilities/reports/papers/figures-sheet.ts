import { columnName, type WorkbookCell, type WorkbookSheet } from '#platform/workbook'
import type { FrozenShown, ReportFigure, ReportRow, ReportShown } from '../contract.ts'
import { paperWords as words } from '../words/paper.ts'
import { agreedOf, isMoney, totals } from './sheet.ts'

const bold = (text: string): WorkbookCell => ({ words: text, bold: true })
const plain = (text: string): WorkbookCell => ({ words: text })
const count = (n: number | null | undefined): WorkbookCell => (n === null || n === undefined ? plain(words.keptBack) : { number: n })
/** Money is kept in fen and read in yuan. */
const amount = (n: number | null, money: boolean): WorkbookCell => (money && n !== null ? { number: n / 100, money } : count(n))
const reference = (sheet: string, column: string, row: number) => `'${sheet}'!${column}${row}`

/**
 * The sheets of a report: raw counts, and every figure as a formula over them. What is kept back is a word, and so is
 * whatever rests on it. Pure.
 */
export function sheetsOf(report: ReportShown, frozen: FrozenShown): WorkbookSheet[] {
  const raw = rawOf(frozen.figures)
  return [
    figuresSheet(frozen.figures, raw.rowOf), raw.sheet, tableSheet(words.sheets.units, frozen.units), tableSheet(words.sheets.categories, frozen.categories),
    tableSheet(words.sheets.time, frozen.time), tableSheet(words.sheets.form, frozen.form), correctionsSheet(frozen), definitionsSheet(report, frozen),
  ]
}

interface Raw {
  readonly sheet: WorkbookSheet
  readonly rowOf: (counter: string, basis: ReportFigure['basis']) => number
}

/** Every count that some figure is made of, once a basis. */
function rawOf(figures: readonly ReportFigure[]): Raw {
  const found = new Map<string, { readonly counter: string; readonly basis: ReportFigure['basis']; readonly name: string; readonly n: number | null }>()
  for (const { basis, parts } of figures) {
    for (const { counter, words: name, n } of parts) {
      const key = `${basis} ${counter}`
      const known = found.get(key)
      if (!known || known.n === null) found.set(key, { counter, basis, name: name.zh, n })
    }
  }
  const keys = [...found.keys()]
  const rows = [...found.values()].map(({ counter, basis, name, n }) => [plain(counter), plain(name), plain(words.bases[basis]), amount(n, counter.includes('-fen-'))])
  return {
    sheet: { name: words.sheets.raw, widths: [26, 30, 12, 14], rows: [[bold(words.rawHeads[0]), bold(words.rawHeads[1]), bold(words.rawHeads[2]), bold(words.rawHeads[3])], ...rows] },
    rowOf: (counter, basis) => keys.indexOf(`${basis} ${counter}`) + 2,
  }
}

function figuresSheet(figures: readonly ReportFigure[], rowOf: Raw['rowOf']): WorkbookSheet {
  const rows = figures.map((figure, index) => {
    const row = index + 2
    return [plain(figure.id), plain(figure.name.zh), side(figure, 'numerator', rowOf), side(figure, 'denominator', rowOf), rate(figure, row), ...change(figure.before, row, 'F', figure), ...change(figure.yearBefore, row, 'H', figure)]
  })
  return { name: words.sheets.figures, widths: [18, 30, 14, 14, 12, 12, 12, 12, 12], rows: [words.sheetFigureHeads.map(bold), ...rows] }
}

/** The numerator or the denominator as a sum of cells of the raw sheet. */
function side(figure: ReportFigure, of: 'numerator' | 'denominator', rowOf: Raw['rowOf']): WorkbookCell {
  const value = figure[of]
  const parts = figure.parts.filter((each) => each.of === of)
  if (parts.length === 0) return null
  if (value === null) return plain(words.keptBack)
  const formula = parts.map((each, index) => `${each.less ? '-' : index === 0 ? '' : '+'}${reference(words.sheets.raw, 'D', rowOf(each.counter, figure.basis))}`).join('')
  return isMoney(figure.id) ? { formula, value: value / 100, money: true } : { formula, value }
}

function rate({ numerator, denominator, parts }: ReportFigure, row: number): WorkbookCell {
  if (!parts.some((each) => each.of === 'denominator')) return null
  if (numerator === null || denominator === null) return plain(words.keptBack)
  return { formula: `IF(D${row}<C${row},"—",IF(D${row}=0,"—",C${row}/D${row}))`, value: denominator === 0 || numerator > denominator ? words.nothing : numerator / denominator, percent: true }
}

/** Base and change: no percentage over a small base, of changed borders, or of nothing. */
function change(against: ReportFigure['before'], row: number, base: string, { numerator }: ReportFigure): WorkbookCell[] {
  if (against === null || numerator === null) return [null, null]
  if (against.kind === 'borders') return [{ number: against.base }, plain(words.borders)]
  if (against.kind === 'not-all') return [{ number: against.base }, plain(words.notAll)]
  const value = against.base === 0 ? words.isNew : against.base < 20 ? '' : (numerator - against.base) / against.base
  return [{ number: against.base }, { formula: `IF(${base}${row}=0,"${words.isNew}",IF(${base}${row}<20,"",(C${row}-${base}${row})/${base}${row}))`, value, percent: true }]
}

const COLUMNS = ['registered', 'accepted', 'agreed-written', 'agreed-oral', 'terminated', 'performance-due', 'performed'] as const

/** Raw counts, the two rates as formulas, and a last line of sums. */
function tableSheet(name: string, rows: readonly ReportRow[]): WorkbookSheet {
  const line = (each: ReportRow, index: number): WorkbookCell[] => [plain(each.name.zh), ...COLUMNS.map((counter) => count(each.counts[counter])), ...rates(each.counts, index + 2)]
  const sums = totals(rows)
  const last = rows.length + 1
  const total: WorkbookCell[] = [bold(words.total), ...COLUMNS.map((counter, index): WorkbookCell => {
    const value = sums[counter]
    const column = columnName(index + 1)
    return value === null || value === undefined ? plain(words.keptBack) : { formula: `SUM(${column}2:${column}${last})`, value }
  }), ...rates(sums, last + 1)]
  return { name, widths: [28, 10, 10, 10, 10, 10, 12, 10, 10, 10], rows: [words.sheetTableHeads.map(bold), ...rows.map(line), ...(rows.length === 0 ? [] : [total])] }
}

function rates(counts: ReportRow['counts'], row: number): WorkbookCell[] {
  const [agreed, ended, due, performed] = [agreedOf(counts), counts['terminated'] ?? null, counts['performance-due'] ?? null, counts['performed'] ?? null]
  const share = (formula: string, part: number | null, whole: number | null): WorkbookCell => {
    if (part === null || whole === null) return plain(words.keptBack)
    return { formula, value: whole === 0 || part > whole ? words.nothing : part / whole, percent: true }
  }
  return [
    share(`IF(D${row}+E${row}+F${row}=0,"—",(D${row}+E${row})/(D${row}+E${row}+F${row}))`, agreed, agreed === null || ended === null ? null : agreed + ended),
    share(`IF(G${row}<H${row},"—",IF(G${row}=0,"—",H${row}/G${row}))`, performed, due),
  ]
}

function correctionsSheet({ corrections }: FrozenShown): WorkbookSheet {
  const rows = corrections.flatMap((each) => each.differences.map((difference, index): WorkbookCell[] => [
    plain(index === 0 ? `${each.n} · ${each.asOf} · ${each.by}` : ''), plain(index === 0 ? each.reason : ''), plain(difference.name.zh), amount(difference.frozen.numerator, isMoney(difference.indicator)), amount(difference.now.numerator, isMoney(difference.indicator)),
  ]))
  const withDifference = rows.map((row, index): WorkbookCell[] => {
    const [, , , was, is] = row
    return was && is && 'number' in was && 'number' in is ? [...row, { formula: `E${index + 2}-D${index + 2}`, value: is.number - was.number, money: is.money === true }] : row
  })
  return { name: words.sheets.corrections, widths: [26, 40, 28, 12, 12, 12], rows: [words.sheetCorrectionHeads.map(bold), ...withDifference] }
}

function definitionsSheet(report: ReportShown, { figures, asOf }: FrozenShown): WorkbookSheet {
  const made = (figure: ReportFigure, of: 'numerator' | 'denominator') => plain(figure.parts.filter((each) => each.of === of).map((each, index) => `${each.less ? '− ' : index === 0 ? '' : '+ '}${each.words.zh}`).join(' '))
  const rows = figures.map((each) => [plain(each.id), plain(each.name.zh), plain(each.formula.zh), plain(words.bases[each.basis]), plain(each.leavesOut.zh), made(each, 'numerator'), made(each, 'denominator')])
  return {
    name: words.sheets.definitions, widths: [18, 28, 50, 12, 30, 46, 46],
    rows: [words.definitionHeads.map(bold), ...rows, [], [plain(report.title), plain(`${report.from} — ${report.to}`), plain(words.asOf(asOf)), plain(words.moneyNote)]],
  }
}
