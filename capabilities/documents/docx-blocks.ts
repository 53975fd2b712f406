import type { Agreement, Application, ConfirmationSet, Obligation, Party, SessionRecord } from './domain.ts'
import { capitalAmount, yuanFigures } from './money.ts'
import { printableText } from './view.ts'

/** The papers that exist as an editable file too. */
export type EditablePaper = Application | SessionRecord | Agreement | ConfirmationSet

export interface Cell {
  readonly text: string
  readonly bold?: boolean
  readonly span?: number
  readonly rows?: number
  readonly left?: boolean
}

/** What a paper is made of, in the order of its page; `docx.ts` lays it out. */
export type Block =
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'text'; readonly text: string; readonly lead?: string; readonly flush?: boolean }
  | { readonly block: 'table'; readonly widths: readonly number[]; readonly small: boolean; readonly rows: readonly (readonly Cell[])[] }
  | { readonly block: 'signs'; readonly label: string; readonly people: readonly string[] }
  | { readonly block: 'day'; readonly label: string; readonly on: string }
  | { readonly block: 'seal'; readonly org: string; readonly on?: string }
  | { readonly block: 'part'; readonly title: string }
  | { readonly block: 'end' }

export const STRUCK = '／'
const clean = (text: string) => printableText(text).replaceAll('\u200b', '')
const linesOf = (text: string) => clean(text).split('\n').filter((line) => line.trim() !== '')

export const heading = (text: string): Block => ({ block: 'heading', text })
export const text = (words: string, more: { lead?: string; flush?: boolean } = {}): Block => ({ block: 'text', text: clean(words), ...more })
export const prose = (words: string): Block[] => linesOf(words).map((line) => text(line))
export const cell = (words: string | number | undefined, more: Omit<Cell, 'text'> = {}): Cell =>
  ({ text: words === undefined || words === '' ? STRUCK : clean(String(words)), ...more })
export const head = (...names: readonly string[]): Cell[] => names.map((name) => cell(name, { bold: true }))
export const table = (widths: readonly number[], rows: readonly (readonly Cell[])[], small = false): Block => ({ block: 'table', widths, rows, small })
export const signs = (label: string, people: readonly string[]): Block => ({ block: 'signs', label, people: people.map(clean) })
export const end: Block = { block: 'end' }

/** 2026年3月16日. */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

export function minuteWords(minute: string): string {
  const [day = '', time = ''] = minute.split('T')
  return `${dayWords(day)} ${time}`
}

const PARTY_HEAD = ['', '姓名或名称', '性别', '民族', '年龄', '职业', '单位或住址', '联系方式']
const PARTY_WIDTHS = [12, 12, 7, 7, 7, 10, 26, 19]

export function partyTable(groups: readonly (readonly [string, readonly Party[]])[]): Block {
  const rows = groups.flatMap(([role, parties]) => parties.map((party, index) => [
    ...(index === 0 ? [cell(role, { bold: true, rows: parties.length })] : []), ...partyCells(party),
  ]))
  return table(PARTY_WIDTHS, [PARTY_HEAD.map((name) => ({ text: name, bold: true })), ...rows], true)
}

function partyCells(party: Party): Cell[] {
  const name = party.representative === undefined ? party.name : `${party.name}\n（${party.representative}）`
  return [
    cell(name), cell(party.sex), cell(party.ethnicGroup), cell(party.age), cell(party.occupation), cell(party.unitOrAddress, { left: true }), cell(party.contact),
  ]
}

export function partyLine(role: string, party: Party): Block {
  const parts = [
    party.name, party.sex, party.ethnicGroup, party.age === undefined ? undefined : `${party.age}岁`, party.occupation,
    `单位或住址：${party.unitOrAddress}`, `联系方式：${party.contact}`, party.representative,
  ].filter((each) => each !== undefined && each !== '')
  return text(`${parts.join('，')}。`, { lead: `${role}：`, flush: true })
}

export function amountWords(fen: number): string {
  return `${capitalAmount(fen)}（${yuanFigures(fen)}元）`
}

export function obligationTable(obligations: readonly Obligation[]): Block {
  const rows = obligations.map((each, index) => [
    cell(index + 1), cell(each.debtor), cell(each.creditor),
    cell(each.amountFen === undefined ? each.what : `${each.what}\n${amountWords(each.amountFen)}`, { left: true }),
    cell(each.way), cell(each.place), cell(dayWords(each.dueOn)),
  ])
  return table([7, 12, 12, 26, 12, 11, 20], [head('序号', '履行人', '接受人', '内容与金额', '方式', '地点', '期限'), ...rows], true)
}
