import { type Said, said } from '#platform/words'
import type { Indicator } from './catalogue.ts'
import { CATALOGUE } from './catalogue.ts'
import { type Change, changeOf, type Counts, figureOf, percentOf, SMALL } from './figure.ts'

/** One thing that went the wrong way in a place or a kind of matter. Of units, kinds and doors; never of a person (N-01). */
export interface Worse {
  /** The counter or the indicator it is about. */
  readonly what: string
  readonly name: Said
  /** In words: how many now and before. */
  readonly now: number
  readonly before: number
  /** Percent of the count’s base, or null where it is small; for a rate both rates. */
  readonly change: Change | null
  readonly rates: { readonly now: string; readonly before: string } | null
  /** The counters behind the list that says which matters these are. */
  readonly behind: readonly string[]
  readonly less: readonly string[]
  /** How much it weighs in the order of the list. */
  readonly weight: number
}

interface Signal {
  readonly what: string
  readonly name: Said
  readonly of: readonly string[]
  readonly less?: readonly string[]
}

/** Counts of which more is worse. */
const RISING: readonly Signal[] = [
  { what: 'registered', name: said('登记的纠纷多了', 'more disputes registered'), of: ['registered'] },
  { what: 'I-11', name: said('在办的净增多了', 'the stock grew by more'), of: ['stock-in'], less: ['stock-out'] },
  { what: 'terminated', name: said('没谈成的多了', 'more ended without agreement'), of: ['terminated'] },
  { what: 'overdue', name: said('到期没履行的多了', 'more obligations overdue'), of: ['overdue'] },
  { what: 'transfer-returned', name: said('转出去又退回来的多了', 'more came back after a transfer'), of: ['transfer-returned'] },
  { what: 'sent-around', name: said('来回转的多了', 'more were sent around'), of: ['sent-around'] },
  { what: 'reopened', name: said('结了又重办的多了', 'more were reopened'), of: ['reopened'] },
  { what: 'petition-repeat', name: said('重复信访多了', 'more repeat petitions'), of: ['petition-repeat'] },
  { what: 'ticket-overdue', name: said('超过时限的工单多了', 'more requests past their limit'), of: ['ticket-overdue'] },
]

/** Rates of which less is worse, and the counters that say which matters pressed them down. */
const FALLING: Readonly<Record<string, readonly string[]>> = {
  'I-03b': ['terminated'], 'I-07-count': ['overdue'], 'I-09-satisfied': ['rated'], 'I-10-response': ['ticket-dispatched'],
  'I-10-resolution': ['ticket-answered'], 'I-10-satisfaction': ['ticket-rated'], 'I-15-acceptance': ['petition-acceptance-due'],
  'I-15-decision': ['petition-decision-due'], 'I-19-follow-up': ['follow-up-due'],
}

/** A rise counts from here on: fewer may be chance. */
export const LEAST_RISE = 5
/** A rate is worse when it falls by so many points of a hundred, both of them resting on twenty and more. */
export const LEAST_FALL = 5

/** What got worse between two equal periods: counts that rose by five and by a fifth, rates that fell by five points. */
export function worseOf(now: Counts, before: Counts): readonly Worse[] {
  return [...RISING.flatMap((each) => risen(each, now, before)), ...CATALOGUE.flatMap((each) => fallen(each, now, before))]
}

function risen({ what, name, of, less = [] }: Signal, counts: Counts, base: Counts): Worse[] {
  const sum = (from: Counts) => of.reduce((all, each) => all + (from.get(each) ?? 0), 0) - less.reduce((all, each) => all + (from.get(each) ?? 0), 0)
  const [now, before] = [sum(counts), sum(base)]
  if (now - before < LEAST_RISE || now * 5 < before * 6) return []
  return [{ what, name, now, before, change: less.length > 0 ? null : changeOf(now, before), rates: null, behind: of, less, weight: now - before }]
}

function fallen(indicator: Indicator, counts: Counts, base: Counts): Worse[] {
  const behind = FALLING[indicator.id]
  if (!behind) return []
  const [now, before] = [figureOf(indicator, counts), figureOf(indicator, base)]
  if (now.percent === null || before.percent === null || (now.denominator ?? 0) < SMALL || (before.denominator ?? 0) < SMALL) return []
  const points = Number(before.percent) - Number(now.percent)
  if (points < LEAST_FALL) return []
  const name = said(`${indicator.name.zh}降了`, `${indicator.name.en}: fell`)
  return [{
    what: indicator.id, name, now: now.numerator ?? 0, before: before.numerator ?? 0, change: null, rates: { now: now.percent, before: before.percent },
    behind, less: [], weight: Math.round((points / 100) * (now.denominator ?? 0)),
  }]
}

/** A share of a whole in percent, or null of nothing. */
export const shareOf = (part: number, whole: number): string | null => (whole > 0 ? percentOf(part, whole) : null)
