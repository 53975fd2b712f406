import { wasRegistered } from '#cap/indicators'
import type { StaffActor } from '#platform/access'
import { type Day, instant } from '#platform/time'
import type { DifferenceShown, FrozenShown, ReportLine, ReportRow as RowShown, ReportShown } from './contract.ts'
import { KEEPERS } from './contract/readers.ts'
import {
  type Base, baseOf, BEFORE_WORDS, comparedWith, isComparable, KIND_WORDS, likeWithLike, spanWords, type TableRow, titleWords, YEAR_WORDS,
} from './domain.ts'
import { type CountsOfReport, type Difference, type FrozenFigure, NOTHING_HIDDEN, saysTheSame, shownChange, toldFigure } from './figures.ts'
import type { ListedRow } from './reads.ts'
import type { CorrectionRow, FrozenRow, NoteRow, ReportRow, Tables } from './store.ts'
import { type CellOf, type ToldReport, toldRow } from './told.ts'

/** Rows of a table, for whoever only counts as they may be told them. */
function rowsShown(rows: readonly TableRow[], cell: CellOf | undefined): RowShown[] {
  return rows.map(({ key, name, ground, counts }) => ({ key, name: { ...name }, counts: cell ? toldRow(counts, key, cell) : { ...counts }, ground: { ...ground } }))
}

const periodOf = ({ from_on: from, to_on: to }: Pick<ReportRow, 'from_on' | 'to_on'>) => ({ from, to })

export function lineOf(row: ListedRow): ReportLine {
  return {
    id: row.id, unit: { zh: row.unit_zh, en: row.unit_en }, kind: row.kind, period: { ...spanWords(row.kind, periodOf(row)) }, ...periodOf(row), state: row.state,
    asOf: row.as_of, dueAt: row.due_at && instant(row.due_at), frozenBy: row.frozen_name, corrections: row.corrections,
  }
}

/** All that is stored of one report. */
export interface Whole {
  readonly report: ReportRow
  readonly notes: readonly NoteRow[]
  readonly frozen: {
    readonly row: FrozenRow
    readonly figures: readonly FrozenFigure[]
    readonly tables: Tables
    readonly corrections: readonly CorrectionRow[]
    readonly since: { readonly asOf: string; readonly differences: readonly Difference[]; readonly counts: CountsOfReport }
    /** What of it whoever only counts may be told; undefined for whoever answers for the unit. */
    readonly told: ToldReport | undefined
    /** The first day on which the district recorded anything. */
    readonly firstRecorded: Day | null
  } | undefined
}

export function titleOf({ report, notes }: Pick<Whole, 'report' | 'notes'>): string {
  const own = notes.filter((each) => each.kind === 'title').at(-1)?.body
  return own ?? `${report.unit_zh}${titleWords(report.kind, periodOf(report)).zh}`
}

export function reportShown(whole: Whole, viewer: StaffActor): ReportShown {
  const { report, notes, frozen } = whole
  return {
    id: report.id, unitId: report.unit_id, unit: { zh: report.unit_zh, en: report.unit_en }, kind: report.kind, kindWords: { ...KIND_WORDS[report.kind] }, period: { ...spanWords(report.kind, periodOf(report)) },
    ...periodOf(report), state: report.state, title: titleOf(whole), dueAt: report.due_at && instant(report.due_at),
    notes: notes.filter((each) => each.kind === 'note').map((each) => ({ text: each.body, by: each.written_name, at: instant(each.written_at) })),
    frozen: frozen ? frozenShown(report, frozen) : null, mayKeep: KEEPERS.includes(viewer.role),
  }
}

function frozenShown(report: ReportRow, frozen: NonNullable<Whole['frozen']>): FrozenShown {
  const { row, figures, tables, corrections, since, told, firstRecorded } = frozen
  const compared = comparedWith(report.kind, periodOf(report))
  const registered = { before: wasRegistered(compared.before, firstRecorded), yearBefore: wasRegistered(compared.yearBefore, firstRecorded) }
  const ground = { before: baseOf(row.borders.before.ground, registered.before), yearBefore: baseOf(row.borders.yearBefore.ground, registered.yearBefore) }
  const differences = (list: readonly Difference[]) => list.map((each) => differenceShown(each, told !== undefined))
  return {
    asOf: row.as_of, frozenAt: instant(row.frozen_at), frozenBy: row.frozen_name,
    before: { ...compared.before, words: { ...BEFORE_WORDS[report.kind] } }, yearBefore: { ...compared.yearBefore, words: { ...YEAR_WORDS[report.kind] } },
    borders: { before: bordersShown(row.borders.before), yearBefore: bordersShown(row.borders.yearBefore) },
    onlyCounts: told !== undefined, figures: figures.map((each) => toldFigure(each, row.counts, told?.hidden ?? NOTHING_HIDDEN, ground)),
    units: rowsShown(tables.unit, told?.unit), categories: rowsShown(tables.category, told?.category), time: rowsShown(tables.time, told?.time), form: rowsShown(tables.form, told?.form), formVersion: row.form_version,
    like: told ? [] : likeShown(tables.unit, ground, registered),
    since: { asOf: since.asOf, differences: differences(since.differences), corrected: saysTheSame(since.differences, corrections.at(-1)?.differences ?? []) },
    corrections: corrections.map((each) => ({ n: each.n, asOf: each.as_of, reason: each.reason, by: each.issued_name, at: instant(each.issued_at), differences: differences(each.differences) })),
  }
}

const bordersShown = ({ ground, changes }: FrozenRow['borders']['before']) => ({ ground, changes: changes.map((each) => ({ ...each })) })

/** Whoever only counts is told which figures moved and not by how much: so many persons came late. */
function differenceShown({ indicator, name, frozen, now }: Difference, isKept: boolean): DifferenceShown {
  const nothing = { numerator: null, denominator: null }
  return { indicator, name: { ...name }, frozen: isKept ? nothing : { ...frozen }, now: isKept ? nothing : { ...now } }
}

/** Like with like: registered and accepted matters of the units whose borders stayed. */
function likeShown(units: readonly TableRow[], ground: Readonly<Record<'before' | 'yearBefore', Base>>, registered: Readonly<Record<'before' | 'yearBefore', boolean>>): FrozenShown['like'] {
  return (['before', 'yearBefore'] as const).flatMap((against) => {
    const base = ground[against]
    if (base === 'not-all' || isComparable(base)) return []
    return ['registered', 'accepted'].flatMap((counter) => {
      const like = likeWithLike(units, counter, against)
      return like ? [{ counter, against, ...like, change: shownChange(like.now, like.base, baseOf('same', registered[against])) }] : []
    })
  })
}
