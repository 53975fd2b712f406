import { unguarded } from '#platform/formula-guard'

/** What a column of a table may say about a matter. `line` is the number a line had in the table it was refused from. */
export const TABLE_FIELDS = ['text', 'place', 'id', 'line', 'name', 'phone', 'category', 'time'] as const
export type TableField = (typeof TABLE_FIELDS)[number]

/** One entry a column: what it says, or null for a column that is left out. */
export type Mapping = readonly (TableField | null)[]

/** Several columns may say these together (a title and a description; a street, a building, a flat). */
export const JOINED: readonly TableField[] = ['text', 'place']

/** Headings as other systems and people write them, plain first: a column that is called exactly so is preferred. */
const HEADINGS: Readonly<Record<TableField, readonly string[]>> = {
  text: ['text', '发生了什么', '内容', '事项内容', '反映内容', '诉求内容', '诉求', '纠纷简要情况', '简要情况', '纠纷概况', '案情', '案情简介', '问题描述', '描述', '详情', '事由', '标题', '主题', 'what happened', 'description', 'details', 'summary', 'subject', 'title', 'matter'],
  place: ['place', '地址', '地点', '在哪里', '事发地点', '事发地址', '发生地点', '位置', '小区', '楼栋', '门牌', 'address', 'location', 'where'],
  phone: ['phone', '电话', '联系电话', '手机', '手机号', '手机号码', '联系方式', '来电号码', 'telephone', 'tel', 'mobile'],
  name: ['name', '姓名', '反映人', '申请人', '联系人', '来电人', '报告人', 'reporter', 'applicant', 'caller', 'contact'],
  category: ['category', '类别', '类型', '分类', '纠纷类型', '事项类别', '事项类型', 'type'],
  time: ['time', '时间', '日期', '登记时间', '登记日期', '受理时间', '受理日期', '发生时间', '发生日期', '来电时间', '反映时间', 'date', 'reported on', 'created at', 'created'],
  id: ['id', '编号', '案件编号', '工单编号', '工单号', '受理编号', '登记编号', '流水号', '案号', '序号', 'number', 'reference', 'case number', 'ticket'],
  line: ['原行号', 'original line'],
}

const plainly = (heading: string) => heading.toLowerCase().replace(/[\s_\-*:：()（）/]/g, '')

const KNOWN = new Map(Object.entries(HEADINGS).flatMap(([field, names]) => names.map((name, rank) => [plainly(name), { field: field as TableField, rank }] as const)))

/** Which heading says what, as far as it can be guessed; the person decides. */
export function guessMapping(headings: readonly string[]): Mapping {
  const exact = headings.map((each) => KNOWN.get(plainly(each)))
  const guessed: (TableField | null)[] = exact.map((each) => each?.field ?? null)
  headings.forEach((heading, column) => {
    const field = guessed[column] === null ? containedField(heading) : undefined
    if (field && !guessed.includes(field)) guessed[column] = field
  })
  return guessed.map((field, column) => (field && isBest(field, column, guessed, exact) ? field : null))
}

const LONG_ENOUGH = 2

function containedField(heading: string): TableField | undefined {
  const plain = plainly(heading)
  const names = Object.entries(HEADINGS) as [TableField, readonly string[]][]
  return names.find(([, each]) => each.some((name) => /\p{Script=Han}/u.test(name) && name.length >= LONG_ENOUGH && plain.includes(name)))?.[0]
}

/** Of several columns for a thing that is said once, the one whose heading is the plainest. */
function isBest(field: TableField, column: number, guessed: Mapping, exact: readonly ({ rank: number } | undefined)[]): boolean {
  if (JOINED.includes(field)) return true
  const rankOf = (at: number) => exact[at]?.rank ?? Number.MAX_SAFE_INTEGER
  return guessed.every((each, at) => each !== field || at === column || rankOf(column) < rankOf(at) || (rankOf(column) === rankOf(at) && column < at))
}

/** A mapping that was kept for a source goes before the guess, heading by heading. */
export function mappingFrom(headings: readonly string[], kept: Readonly<Record<string, string | null>>): Mapping {
  const guessed = guessMapping(headings)
  const known = headings.map((each, column) => {
    const field = Object.hasOwn(kept, each) ? kept[each] : guessed[column]
    return TABLE_FIELDS.find((one) => one === field) ?? null
  })
  return known.map((field, column) => (field === null || JOINED.includes(field) || known.indexOf(field) === column ? field : null))
}

/** Why a mapping cannot be used; undefined where it can. */
export function mappingProblem(mapping: Mapping, columns: number): 'mapping-needs-text' | 'mapping-twice' | 'mapping-other-table' | undefined {
  if (mapping.length !== columns) return 'mapping-other-table'
  if (!mapping.includes('text')) return 'mapping-needs-text'
  const once = mapping.filter((each) => each !== null && !JOINED.includes(each))
  return new Set(once).size === once.length ? undefined : 'mapping-twice'
}

/** What a line says, field by field; empty cells say nothing. */
export function fieldsOf(cells: readonly string[], mapping: Mapping): Partial<Record<TableField, string>> {
  const found: Partial<Record<TableField, string>> = {}
  mapping.forEach((field, column) => {
    const cell = unguarded(cells[column] ?? '').trim()
    if (field === null || cell === '') return
    const before = found[field]
    found[field] = before === undefined ? cell : `${before}${field === 'text' ? '\n' : ''}${cell}`
  })
  return found
}

const TWO = (text: string) => text.padStart(2, '0')
const WRITTEN = /^(\d{4})(?:[/.年-])(\d{1,2})(?:[/.月-])(\d{1,2})日?(?:[T ]+.*)?$/
const EXCEL_DAY = /^(\d{5})(?:\.\d+)?$/
/** 2000-01-01 and 2099-12-31 as a spreadsheet counts days. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050]
const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000

/**
 * A day as tables write it, in the form of ours: 2026/3/16, 2026.3.16 14:10, 2026年3月16日, 20260316, or the number of days a
 * spreadsheet counts. Anything else stays as it is, and is refused where it is read.
 */
export function plainTime(text: string): string {
  const trimmed = text.trim()
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/.test(trimmed)) return trimmed
  const [, year, month, date] = WRITTEN.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ?? []
  if (year && month && date) return `${year}-${TWO(month)}-${TWO(date)}`
  const serial = Number(EXCEL_DAY.exec(trimmed)?.[1])
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return new Date((serial - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10)
  return trimmed
}

/** States of an import, in the order they follow each other; `stopped` goes on where it was. */
export const IMPORT_STATES = ['uploading', 'ready', 'checking', 'checked', 'importing', 'stopped', 'finished', 'failed'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Bytes of one piece of an upload, and the most that a table sent from a screen may have. */
export const PIECE_BYTES = 512 * 1024
export const MOST_TABLE_BYTES = 256 * 1024 * 1024
/** Lines of one table: what a worksheet holds. */
export const MOST_LINES = 1_048_576
/** Days after which a table, and the lines that were refused, are gone. */
export const KEPT_DAYS = 7
