import { UNREADABLE } from './text.ts'
import { type Element, elementsOf } from './xml.ts'

/** What the cells of a worksheet refer to. */
export interface Drawn {
  readonly texts: readonly string[]
  readonly dateStyles: readonly boolean[]
  /** Days are counted from 1904 instead of 1900 (workbooks of old Macintoshes). */
  readonly from1904: boolean
}

export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** Columns beyond these are no table of matters; a cell far to the right must not make a line of a million cells. */
const MOST_CELLS = 256

/** Rows of a worksheet that hold anything, in their order. */
export async function* sheetRows(stream: AsyncIterable<Uint8Array>, drawn: Drawn): AsyncGenerator<SheetRow> {
  const builder = new RowBuilder(drawn)
  for await (const elements of elementsOf(stream)) {
    for (const each of elements) {
      if (!each.ends) builder.begin(each)
      else if (builder.end(each)) yield builder.row()
    }
  }
}

class RowBuilder {
  #number = 0
  #cells: string[] = []
  #column = 0
  #value = ''
  #inline = ''

  constructor(readonly drawn: Drawn) {}

  row(): SheetRow {
    return { number: this.#number, cells: this.#cells }
  }

  begin({ name, attributes }: Element): void {
    if (name === 'row') {
      this.#number = Number(attributes['r'] ?? this.#number + 1)
      this.#cells = []
      this.#column = 0
    }
    if (name === 'c') {
      this.#column = columnOf(attributes['r']) ?? this.#column + 1
      this.#value = ''
      this.#inline = ''
    }
  }

  /** True at the end of a row that holds something. */
  end(each: Element): boolean {
    if (each.name === 'v') this.#value = each.content
    if (isInlineText(each)) this.#inline += each.content
    if (each.name === 'c' && this.#column <= MOST_CELLS) place(this.#cells, this.#column, cellOf(each.attributes, this.#value, this.#inline, this.drawn))
    return each.name === 'row' && this.#cells.some((cell) => cell.trim() !== '')
  }
}

const isInlineText = ({ name, within }: Element) => name === 't' && within.includes('/is') && !within.includes('/rPh')

function place(cells: string[], column: number, text: string): void {
  while (cells.length < column - 1) cells.push('')
  cells[column - 1] = text
}

/** 28 of `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellOf(attributes: Readonly<Record<string, string>>, value: string, inline: string, drawn: Drawn): string {
  switch (attributes['t'] ?? 'n') {
    case 's':
      return drawn.texts[Number(value)] ?? UNREADABLE
    case 'inlineStr':
      return cellText(inline)
    case 'str':
      return cellText(value)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return drawn.dateStyles[Number(attributes['s'] ?? '0')] ? dateOf(value, drawn.from1904) : numberOf(value)
    // A computed value that failed (#N/A), and a day written as text (`d`), say what they are.
    default:
      return value
  }
}

/** Line ends and characters that XML cannot hold are written as `_x000D_`. */
export function cellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n')
}

/** Digits as a person would write them: 13800138000, never 1.38E10. */
function numberOf(value: string): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  return Number.isSafeInteger(number) ? String(number) : value.includes('E') || value.includes('e') ? String(number) : tidy(value)
}

/** 0.30000000000000004 is 0.3: a spreadsheet shows fifteen digits. */
function tidy(value: string): string {
  return value.replace(/[^0-9]/g, '').length > 15 ? String(Number(Number(value).toPrecision(15))) : value
}

const DAY_MS = 86_400_000
const EPOCH_1900 = 25_569
const SHIFT_1904 = 1_462
/** 2099-12-31 and more: no day that anybody meant. */
const LAST_SERIAL = 2_958_465

/** `2026-03-16`, with the time of day behind it where there is one. */
function dateOf(value: string, from1904: boolean): string {
  const serial = Number(value) + (from1904 ? SHIFT_1904 : 0)
  if (value === '' || !Number.isFinite(serial) || serial < 1 || serial > LAST_SERIAL) return value
  // The calendar of 1900 has a 29 February that never was: days before it are one less.
  const whole = serial < 60 ? serial + 1 : serial
  const text = new Date(Math.round((whole - EPOCH_1900) * DAY_MS / 1000) * 1000).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

const DATE_FORMATS = [[14, 17], [22, 22], [27, 36], [50, 58]] as const

/** Formats that show a day: those with fixed numbers, Chinese ones among them, and own ones that write year, month or day. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.some(([from, to]) => id >= from && id <= to)
  const signs = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return /[yde]/i.test(signs.replace(/General|E[+-]/gi, '')) && !/[#0?]/.test(signs.replace(/\.0+|ss/gi, ''))
}
