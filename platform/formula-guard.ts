/** A spreadsheet takes a cell that begins so for a formula, and a formula can send what stands beside it away. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** The cell as it may stand in a sheet that people open: an apostrophe before it makes it text. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** The apostrophe that makes a cell text is none of its words. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}
