import { suppressed } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { instant } from '#platform/time'
import type { DifferenceShown, FrozenShown, ReportLine, ReportRow as RowShown, ReportShown } from './contract.ts'
import { KEEPERS } from './contract/readers.ts'
import {
  BEFORE_WORDS, comparedWith, isComparable, KIND_WORDS, likeWithLike, type RowCounts, spanWords, type TableRow, type ToldCounts, toldTable, YEAR_WORDS,
} from './domain.ts'
import { basisOf, type CountsOfReport, type Difference, type FrozenFigure, hiddenFew, type HiddenCounts, NOTHING_HIDDEN, shownChange, toldFigure } from './figures.ts'
import type { ListedRow } from './reads.ts'
import type { CorrectionRow, FrozenRow, NoteRow, ReportRow, Tables } from './store.ts'

/** Whoever only counts is told nothing under five (PR-24); whoever answers for the unit sees its counts. */
const onlyCounts = (role: string) => role === 'statistician'

/** Rows of a table as this role is told them. */
export function toldRows(rows: readonly TableRow[], role: string): RowShown[] {
  const within = (row: RowCounts): ToldCounts => Object.fromEntries(suppressed(Object.entries(row).map(([indicator, n]) => ({ indicator, n }))).map((each) => [each.indicator, each.n]))
  const told: readonly ToldCounts[] = onlyCounts(role) ? toldTable(rows.map((each) => each.counts), within) : rows.map((each) => each.counts)
  return rows.map(({ key, name, ground }, index) => ({ key, name: { ...name }, counts: { ...told[index] }, ground: { ...ground } }))
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
  } | undefined
}

export function titleOf({ report, notes }: Pick<Whole, 'report' | 'notes'>): string {
  const own = notes.filter((each) => each.kind === 'title').at(-1)?.body
  return own ?? `${report.unit_zh}${spanWords(report.kind, periodOf(report)).zh}${KIND_WORDS[report.kind].zh}`
}

export function reportShown(whole: Whole, viewer: StaffActor): ReportShown {
  const { report, notes, frozen } = whole
  return {
    id: report.id, unit: { zh: report.unit_zh, en: report.unit_en }, kind: report.kind, kindWords: { ...KIND_WORDS[report.kind] }, period: { ...spanWords(report.kind, periodOf(report)) },
    ...periodOf(report), state: report.state, title: titleOf(whole), dueAt: report.due_at && instant(report.due_at),
    notes: notes.filter((each) => each.kind === 'note').map((each) => ({ text: each.body, by: each.written_name, at: instant(each.written_at) })),
    frozen: frozen ? frozenShown(report, frozen, viewer.role) : null, mayKeep: KEEPERS.includes(viewer.role),
  }
}

function frozenShown(report: ReportRow, frozen: NonNullable<Whole['frozen']>, role: string): FrozenShown {
  const { row, figures, tables, corrections, since } = frozen
  const hidden = onlyCounts(role) ? hiddenFew(row.counts) : NOTHING_HIDDEN
  const hiddenSince = onlyCounts(role) ? hiddenFew(since.counts) : NOTHING_HIDDEN
  const compared = comparedWith(report.kind, periodOf(report))
  const ground = { before: row.borders.before.ground, yearBefore: row.borders.yearBefore.ground }
  const differences = (list: readonly Difference[]) => list.map((each) => differenceShown(each, figures, row.counts, hidden, hiddenSince))
  return {
    asOf: row.as_of, frozenAt: instant(row.frozen_at), frozenBy: row.frozen_name,
    before: { ...compared.before, words: { ...BEFORE_WORDS[report.kind] } }, yearBefore: { ...compared.yearBefore, words: { ...YEAR_WORDS[report.kind] } },
    borders: { before: bordersShown(row.borders.before), yearBefore: bordersShown(row.borders.yearBefore) },
    figures: figures.map((each) => toldFigure(each, row.counts, hidden, ground)),
    units: toldRows(tables.unit, role), categories: toldRows(tables.category, role), time: toldRows(tables.time, role), form: toldRows(tables.form, role), formVersion: row.form_version,
    like: onlyCounts(role) ? [] : likeShown(tables.unit, ground),
    since: { asOf: since.asOf, differences: differences(since.differences) },
    corrections: corrections.map((each) => ({ n: each.n, asOf: each.as_of, reason: each.reason, by: each.issued_name, at: instant(each.issued_at), differences: differences(each.differences) })),
  }
}

const bordersShown = ({ ground, changes }: FrozenRow['borders']['before']) => ({ ground, changes: changes.map((each) => ({ ...each })) })

/** A difference of one would tell what is kept back, so it is kept back with its figure. */
function differenceShown(difference: Difference, figures: readonly FrozenFigure[], counts: CountsOfReport, hidden: HiddenCounts, hiddenSince: HiddenCounts): DifferenceShown {
  const figure = figures.find((each) => each.indicator === difference.indicator)
  const kept = (basis: 'period' | 'all') => figure?.parts.some(({ counter }) => hidden[basis].has(counter) || hiddenSince[basis].has(counter) || (hidden !== NOTHING_HIDDEN && counts[basis][counter] === undefined))
  const keptBack = figure === undefined || kept(basisOf(figure.definition.basis))
  const { indicator, name, frozen, now } = difference
  const nothing = { numerator: null, denominator: null }
  return { indicator, name: { ...name }, frozen: keptBack ? nothing : { ...frozen }, now: keptBack ? nothing : { ...now } }
}

/** Like with like: registered and accepted matters of the units whose borders stayed. */
function likeShown(units: readonly TableRow[], ground: Readonly<Record<'before' | 'yearBefore', TableRow['ground']['before']>>): FrozenShown['like'] {
  return (['before', 'yearBefore'] as const).flatMap((against) => {
    if (isComparable(ground[against])) return []
    return ['registered', 'accepted'].flatMap((counter) => {
      const like = likeWithLike(units, counter, against)
      return like ? [{ counter, against, ...like, change: shownChange(like.now, like.base, 'same') }] : []
    })
  })
}
