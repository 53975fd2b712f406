import { addDays } from '#platform/time'
import type { Around } from './council-matters.ts'
import type { DistrictStructure } from './structure.ts'

type Row = readonly unknown[]

/** Name, kind, telephone, what it does, round the clock, a party organisation of its own. */
const COMPANIES = [
  ['示例物业公司', 'enterprise', '043180010001', ['property', 'lifts', 'cleaning', 'lighting'], true, true],
  ['示例社区自管物业', 'community-run', '043180010002', ['property', 'cleaning', 'green'], false, true],
  ['示例东方物业', 'enterprise', '043180010003', ['property', 'security'], true, false],
  ['示例安居物业', 'enterprise', '043180010004', ['property', 'cleaning'], false, true],
  ['示例邻里物业', 'community-run', '043180010005', ['property'], false, false],
  ['示例电梯维保', 'specialist', '043180010006', ['lifts'], true, false],
  ['示例供热公司', 'specialist', '043180010007', ['heating', 'water-and-pipes'], true, true],
  ['示例清源水务', 'specialist', '043180010008', ['water-and-pipes', 'wells-and-tanks'], true, false],
] as const
/** The unit under which its people sign in. */
const SIGNS_IN: Readonly<Record<number, string>> = { 0: 'wuye', 6: 'gongre' }
/** Property companies take communities in turn; the last of every four has none. */
const TAKING = [0, 2, 3, null, 1, 4, 3, null] as const
const [WITHIN_FROM, LOOKING_FROM] = [-400, -90]

interface Work {
  readonly title: string
  readonly trade: string
  readonly place: string
  readonly on: number
  readonly wanted: number
  readonly by?: number
  readonly promised?: number
  readonly done?: readonly [number, string]
  readonly verified?: readonly [number, string]
}

const ITEMS: readonly Work[] = [
  { title: '检查2栋两部电梯的钢丝绳', trade: 'lifts', place: '示例小区2栋', on: -30, wanted: -20, by: 5, promised: -22, done: [-24, '换了一根，其余正常。'], verified: [-23, '看过检验单，试坐两趟。'] },
  { title: '清洗地下水箱', trade: 'wells-and-tanks', place: '示例小区东门', on: -18, wanted: -5, by: 7, promised: -6, done: [-7, '清洗消毒，水质送检合格。'], verified: [-6, '看过检验报告。'] },
  { title: '更换楼道坏灯', trade: 'lighting', place: '示例小区1栋', on: -6, wanted: 4, by: 0, promised: 2 },
  { title: '疏通雨水井', trade: 'wells-and-tanks', place: '示例小区西侧', on: -4, wanted: 10 },
  { title: '修剪挡窗的树枝', trade: 'green', place: '示例小区花园', on: -2, wanted: 12 },
]

export interface DemonstrationProviders {
  readonly providers: readonly Row[]
  readonly trades: readonly Row[]
  readonly areas: readonly Row[]
  readonly items: readonly Row[]
  readonly steps: readonly Row[]
  readonly counts: readonly Row[]
}

/** Eight companies, who looks after which community, and work that some of them took on. */
export function providersOf({ units }: DistrictStructure, around: Around): DemonstrationProviders {
  const { idOf, clerk, today } = around
  const day = (on: number) => addDays(today, on)
  const company = (index: number) => idOf(`company-${index}`)
  const communities = units.filter((each) => each.kind === 'community-centre')
  const unitOf = (slug: string | undefined) => units.find((each) => each.slug === slug)?.id ?? null
  return {
    providers: COMPANIES.map(([name, kind, phone, , clock, party], index) => [company(index), name, kind, unitOf(SIGNS_IN[index]), phone, clock, party, day(WITHIN_FROM), clerk, null]),
    trades: COMPANIES.flatMap(([, , , trades], index) => trades.map((trade) => [company(index), trade])),
    areas: communities.flatMap((unit, index) => {
      const taking = unit.slug === 'shili' ? 0 : TAKING[index % TAKING.length]
      return taking == null ? [] : [[idOf(`area-${index}`), company(taking), unit.id, unit.path, null, day(LOOKING_FROM), null, clerk]]
    }),
    items: ITEMS.map((each, index) => itemRow(around, each, index, company)),
    steps: ITEMS.flatMap((each, index) => stepRows(around, each, index)),
    counts: ITEMS.flatMap((each) => [[each.on, 'published'], ...(each.promised === undefined ? [] : [[each.on + 1, 'claimed']]), ...(each.verified ? [[each.verified[0], 'verified']] : [])]
      .map(([on, measure]) => [around.unitId, day(Number(on)), measure, each.trade, 0, around.unitPath, 1])),
  }
}

function itemRow({ unitId, unitPath, clerk, other, idOf, today, at }: Around, each: Work, index: number, company: (index: number) => string): Row {
  const day = (on: number | undefined) => (on === undefined ? null : addDays(today, on))
  const state = each.verified ? 'verified' : each.done ? 'done' : each.by === undefined ? 'open' : 'claimed'
  return [
    idOf(`item-${index}`), unitId, unitPath, each.trade, each.title, each.place, day(each.wanted), state, day(each.on), new Date(at.getTime() + each.on * 86_400_000), clerk,
    each.by === undefined ? null : company(each.by), each.by === undefined ? null : day(each.on + 1), day(each.promised), day(each.done?.[0]), each.done ? other : null, each.done?.[1] ?? null, null,
    each.done ? '在井道和水箱里，不便拍照' : null, day(each.verified?.[0]), each.verified?.[1] ?? null,
  ]
}

function stepRows({ clerk, other, idOf, today, at }: Around, each: Work, index: number): readonly Row[] {
  const steps: readonly (readonly [string, number, string, string])[] = [
    ...(each.by === undefined ? [] : [['claim', each.on + 1, '', other] as const]), ...(each.done ? [['report', each.done[0], each.done[1], other] as const] : []),
    ...(each.verified ? [['verify', each.verified[0], each.verified[1], clerk] as const] : []),
  ]
  return steps.map(([step, on, note, by]) => [idOf(`item-${index}-${step}`), idOf(`item-${index}`), step, note, addDays(today, on), by, new Date(at.getTime() + on * 86_400_000)])
}
