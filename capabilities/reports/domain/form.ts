import type { Day } from '#platform/time'
import { type Said, said } from '#platform/words'
import { type RowCounts, COLUMNS } from './tables.ts'

/** A line of the statistical form of people's mediation. */
export interface FormLine {
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** Which category of the house is counted on which line, from a day on. Version 0 ships; a district's own are 1, 2 … */
export interface FormMapping {
  readonly version: number
  readonly effectiveFrom: Day | null
  readonly lines: readonly FormLine[]
  readonly assigned: Readonly<Record<string, string>>
}

export interface FormRow {
  readonly code: string
  readonly name: Said
  readonly counts: RowCounts
}

/** The row of what stands on no line; a category, or a matter that nobody put into one. */
export const UNMAPPED = '-'
const UNMAPPED_WORDS: Said = said('没有对应的类别', 'Categories on no line')
export const MOST_LINES = 40

const line = (code: string, zh: string, en: string): FormLine => ({ code, zh, en })

/** Ours, in the order of the usual annual form; a district fits it to the one its province sends. */
const SHIPPED_LINES: readonly FormLine[] = [
  line('F01', '婚姻家庭纠纷', 'Marriage and family'), line('F02', '邻里纠纷', 'Neighbours'), line('F03', '房屋、宅基地纠纷', 'Houses and house sites'),
  line('F04', '合同纠纷', 'Contracts'), line('F05', '生产经营纠纷', 'Production and trade'), line('F06', '损害赔偿纠纷', 'Damage'),
  line('F07', '山林土地纠纷', 'Forest and land'), line('F08', '征地拆迁纠纷', 'Land taken, houses pulled down'), line('F09', '环境污染纠纷', 'Pollution'),
  line('F10', '劳动争议、拖欠工资', 'Labour and unpaid wages'), line('F11', '道路交通事故纠纷', 'Road accidents'), line('F12', '医疗纠纷', 'Medical'),
  line('F13', '消费纠纷', 'Consumers'), line('F14', '物业纠纷', 'Property service'), line('F15', '旅游纠纷', 'Travel'), line('F16', '其他纠纷', 'Others'),
]

/** The line on which a category is counted. */
export function lineOfCategory(category: string, { lines, assigned }: Pick<FormMapping, 'lines' | 'assigned'>): string {
  const code = assigned[category]
  return code !== undefined && lines.some((each) => each.code === code) ? code : UNMAPPED
}

/** Puts the counts of categories on their lines. The lines and what stands on none add up to the whole, whatever the mapping says. */
export function formTable(byCategory: ReadonlyMap<string, RowCounts>, mapping: FormMapping): FormRow[] {
  const lineFor = (category: string) => lineOfCategory(category, mapping)
  const sums = new Map<string, RowCounts>()
  for (const [category, counts] of byCategory) sums.set(lineFor(category), added(sums.get(lineFor(category)), counts))
  const rows = mapping.lines.map(({ code, zh, en }) => ({ code, name: said(zh, en), counts: added(sums.get(code), {}) }))
  return [...rows, { code: UNMAPPED, name: UNMAPPED_WORDS, counts: added(sums.get(UNMAPPED), {}) }]
}

export function added(one: RowCounts | undefined, other: RowCounts): RowCounts {
  return Object.fromEntries(COLUMNS.map((each) => [each, (one?.[each] ?? 0) + (other[each] ?? 0)]))
}

export function totalOf(rows: readonly { readonly counts: RowCounts }[]): RowCounts {
  return rows.reduce<RowCounts>((sum, each) => added(sum, each.counts), added(undefined, {}))
}

export type FormFault = 'line-twice' | 'line-unknown' | 'category-unknown' | 'no-lines'

/** What is wrong with a mapping that somebody drew up; the code or category it is about. */
export function faultOf(mapping: Pick<FormMapping, 'lines' | 'assigned'>, categories: readonly string[]): { readonly fault: FormFault; readonly about: string } | undefined {
  const codes = mapping.lines.map((each) => each.code)
  if (codes.length === 0) return { fault: 'no-lines', about: '' }
  const twice = codes.find((code, index) => code === UNMAPPED || codes.indexOf(code) !== index)
  if (twice !== undefined) return { fault: 'line-twice', about: twice }
  for (const [category, code] of Object.entries(mapping.assigned)) {
    if (!codes.includes(code)) return { fault: 'line-unknown', about: code }
    if (!categories.includes(category)) return { fault: 'category-unknown', about: category }
  }
  return undefined
}

/** Contracts about houses, services and work stand with their own lines; what only a court or an organ decides stands with “others”. */
export const SHIPPED_MAPPING: FormMapping = {
  version: 0, effectiveFrom: null, lines: SHIPPED_LINES,
  assigned: {
    'FAM-01': 'F01', 'FAM-02': 'F01', 'FAM-03': 'F01', 'FAM-04': 'F01', 'NBR-01': 'F02', 'NBR-02': 'F02', 'NBR-03': 'F02', 'PRO-01': 'F14', 'PRO-02': 'F14', 'PRO-03': 'F03',
    'LND-01': 'F07', 'LND-02': 'F03', 'LND-03': 'F08', 'LND-04': 'F07', 'LAB-01': 'F10', 'LAB-02': 'F10', 'LAB-03': 'F10', 'CON-01': 'F04', 'CON-02': 'F04', 'CON-03': 'F05',
    'CSM-01': 'F13', 'TRT-01': 'F06', 'TRT-02': 'F11', 'TRT-03': 'F12', 'TRT-04': 'F06', 'ENV-01': 'F09', 'FIN-01': 'F04', 'ADM-01': 'F16', 'ADM-02': 'F16', 'OTH-01': 'F16',
  },
}
