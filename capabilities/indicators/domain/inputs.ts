import { addDays, type Day, daysBetween } from '#platform/time'
import { type Said, said } from '#platform/words'
import { type Verdict, verdictOf } from './claims.ts'
import { type Change, changeOf, percentOf } from './figure.ts'
import { comparisonsOf, type Period } from './periods.ts'

export const INPUT_GROUPS = ['population', 'court', 'police', 'city', 'centre', 'area'] as const
export type InputGroup = (typeof INPUT_GROUPS)[number]
export type Measure = 'persons' | 'person-times' | 'cases' | 'calls' | 'fen' | 'square-metres' | 'number'

/** One kind of figure that comes from outside. Whole numbers: money in fen, ground in square metres. Never of a person. */
export interface InputKind {
  readonly code: string
  readonly group: InputGroup
  readonly measure: Measure
  readonly name: Said
}

const kind = (code: string, group: InputGroup, measure: Measure, zh: string, en: string): InputKind => ({ code, group, measure, name: said(zh, en) })

export const INPUT_KINDS: readonly InputKind[] = [
  kind('resident-population', 'population', 'persons', '常住人口', 'Resident population'),
  kind('floating-population', 'population', 'persons', '登记流动人口', 'Registered floating population'),
  kind('court-civil', 'court', 'cases', '一审民事收案', 'First-instance civil cases accepted'),
  kind('court-administrative', 'court', 'cases', '一审行政收案', 'First-instance administrative cases accepted'),
  kind('court-family', 'court', 'cases', '家事、继承案件', 'Family and inheritance cases'),
  kind('court-property', 'court', 'cases', '物业案件', 'Property-service cases'),
  kind('police-alarms', 'police', 'cases', '警情', 'Police alarms'),
  kind('police-criminal', 'police', 'cases', '刑事立案', 'Criminal cases'),
  kind('police-security', 'police', 'cases', '治安案件', 'Public-security cases'),
  kind('hotline-calls', 'city', 'calls', '热线来电', 'Hotline calls'),
  kind('hotline-dispatched', 'city', 'cases', '热线派单', 'Hotline requests dispatched'),
  kind('wage-complaints', 'city', 'person-times', '欠薪投诉（人次）', 'Wage complaints, person-times'),
  kind('wage-money', 'city', 'fen', '欠薪金额', 'Wages owed'),
  kind('disputes', 'centre', 'cases', '矛盾纠纷（外部口径）', 'Disputes, as another body counts them'),
  kind('disputes-assigned', 'centre', 'cases', '指派办理的纠纷（外部口径）', 'Disputes assigned, as another body counts them'),
  kind('centre-visitors', 'centre', 'person-times', '接待群众（人次）', 'Visitors, person-times'),
  kind('centre-registered', 'centre', 'cases', '登记（外部口径）', 'Registered, as another body counts them'),
  kind('centre-closed', 'centre', 'cases', '办结（外部口径）', 'Closed, as another body counts them'),
  kind('area', 'area', 'square-metres', '面积', 'Ground'),
  kind('residential-buildings', 'area', 'number', '住宅小区', 'Residential estates'),
  kind('office-buildings', 'area', 'number', '写字楼', 'Office buildings'),
  kind('companies', 'area', 'number', '企业', 'Companies'),
  kind('market-entities', 'area', 'number', '市场主体', 'Market entities'),
  kind('villages', 'area', 'number', '行政村', 'Villages'),
]

export function inputKind(code: string): InputKind | undefined {
  return INPUT_KINDS.find((each) => each.code === code)
}

export function isMoney(code: string): boolean {
  return inputKind(code)?.measure === 'fen'
}

export const GROUP_WORDS: Readonly<Record<InputGroup, Said>> = {
  population: said('人口', 'Population'), court: said('法院', 'Court'), police: said('公安', 'Police'), city: said('城市运行', 'City'), centre: said('外部通报', 'Reported elsewhere'), area: said('区域概况', 'Area'),
}

export const MEASURE_WORDS: Readonly<Record<Measure, Said>> = {
  persons: said('人', 'persons'), 'person-times': said('人次', 'person-times'), cases: said('件', 'cases'), calls: said('通', 'calls'), fen: said('元', 'yuan'), 'square-metres': said('平方米', 'm²'), number: said('个', 'in number'),
}

/** One version of a figure, as comparisons need it. */
export interface InputVersion {
  readonly version: number
  readonly value: number
  readonly checkResult: 'confirmed' | 'objected' | null
}

/** The version that counts: the latest that a second person confirmed; null while there is none. */
export function currentOf<Version extends InputVersion>(versions: readonly Version[]): Version | null {
  return versions.filter((each) => each.checkResult === 'confirmed').sort((one, other) => other.version - one.version)[0] ?? null
}

/** What a comparison is called, by the length of the periods: half-on-half is never year-on-year (I-12). */
export function comparisonWords({ from, to }: Period): Said {
  const whole = from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  const months = whole ? (Number(addDays(to, 1).slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(addDays(to, 1).slice(5, 7)) - Number(from.slice(5, 7)) : 0
  if (months === 6) return said('半年环比（不是同比）', 'half-on-half, not year-on-year')
  if (months === 1) return said('月环比', 'month-on-month')
  if (months === 3) return said('季环比', 'quarter-on-quarter')
  if (months === 12) return said('同比（年）', 'year-on-year')
  const days = daysBetween(from, to) + 1
  return said(`和前 ${days} 天比`, `against the ${days} days before`)
}

export interface InputChange {
  readonly words: Said
  readonly base: number
  readonly from: Day
  readonly to: Day
  readonly change: Change
}

/** I-12 over figures of other bodies: the same kind of the same unit, confirmed values only. A period without a base is left out. */
export function inputChanges(now: Period & { readonly value: number }, others: readonly (Period & { readonly value: number })[]): InputChange[] {
  const { before, yearBefore } = comparisonsOf(now)
  const found = (wanted: Period, words: Said): InputChange[] => {
    const base = others.find((each) => each.from === wanted.from && each.to === wanted.to)
    return base ? [{ words, base: base.value, from: base.from, to: base.to, change: changeOf(now.value, base.value) }] : []
  }
  const isYear = before.from === yearBefore.from && before.to === yearBefore.to
  return [...found(before, comparisonWords(now)), ...(isYear ? [] : found(yearBefore, said('同比（上年同期）', 'year-on-year, the same days')))]
}

/**
 * I-13: first-instance civil and administrative cases for each ten thousand of the resident and the registered floating population,
 * two decimals; null where a part is missing. The two populations may overlap, so it is never exact, and it steers nobody away from a court.
 */
export function litigationRate(parts: { readonly civil: number | null; readonly administrative: number | null; readonly residents: number | null; readonly floating: number | null }): string | null {
  const { civil, administrative, residents, floating } = parts
  if (civil === null || administrative === null || residents === null || floating === null || residents + floating === 0) return null
  return percentOf((civil + administrative) * 100, residents + floating)
}

/** Kinds that another one has in it, counted alike. */
const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  'court-civil': ['court-family', 'court-property'], disputes: ['disputes-assigned'], 'centre-registered': ['centre-closed'],
}

interface Valued {
  readonly kind: string
  readonly value: number
}

/** What the arithmetic says of a part and its whole; `parts` are several where only together they are more than it. */
export interface PartVerdict {
  readonly parts: readonly string[]
  readonly whole: string
  readonly verdict: Verdict
}

/** A figure beside those of the same unit and period that are parts of it, or that it is a part of. Confirmed values only. Pure. */
export function partVerdicts(kind: string, known: readonly Valued[]): PartVerdict[] {
  const of = (code: string) => known.find((each) => each.kind === code)?.value
  return Object.entries(PARTS_OF).filter(([whole, parts]) => whole === kind || parts.includes(kind)).flatMap(([whole, parts]) => {
    const all = of(whole)
    const there = parts.flatMap((code) => known.filter((each) => each.kind === code))
    if (all === undefined) return []
    const judged = (members: readonly Valued[]): PartVerdict => {
      const part = members.reduce((sum, each) => sum + each.value, 0)
      return { parts: members.map((each) => each.kind), whole, verdict: verdictOf({ kind: 'share', part, whole: all, percent: all > 0 ? percentOf(part, all) : '0' }) }
    }
    const together = there.length > 1 ? [judged(there)].filter((each) => each.verdict.kind === 'impossible') : []
    return [...there.filter((each) => whole === kind || each.kind === kind).map((each) => judged([each])), ...together]
  })
}
