import type { Day } from './values.ts'

/** A bar of a chart; null where its count is kept back. */
export interface BulletinPoint {
  readonly name: string
  readonly n: number | null
}

/** A chart of counts: bars of one series, or lines of several over the same columns. */
export interface BulletinChart {
  readonly title: string
  readonly kind: 'bars' | 'lines'
  readonly series: readonly { readonly name: string; readonly points: readonly BulletinPoint[] }[]
}

export interface BulletinTable {
  readonly title: string
  readonly note?: string
  readonly heads: readonly string[]
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[]
}

/** The bulletin of a frozen report, ready to print: every figure with its fraction, and its definition in the appendix. Nothing about a person. */
export interface BulletinSheet {
  readonly kind: 'bulletin'
  readonly title: string
  readonly unit: string
  readonly period: string
  readonly asOf: Day
  readonly frozen: string
  readonly notes: readonly { readonly text: string; readonly by: string; readonly on: Day }[]
  /** The few figures to begin with. */
  readonly lead: readonly { readonly name: string; readonly value: string; readonly fraction: string }[]
  readonly figures: BulletinTable
  /** What the comparisons are with, and what changed in the borders. */
  readonly compared: readonly string[]
  readonly charts: readonly BulletinChart[]
  readonly tables: readonly BulletinTable[]
  readonly corrections: readonly { readonly title: string; readonly reason: string; readonly table: BulletinTable }[]
  readonly definitions: readonly { readonly id: string; readonly name: string; readonly formula: string; readonly basis: string; readonly leavesOut: string }[]
}
