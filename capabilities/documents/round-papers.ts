import type { Day } from './values.ts'

/** The doors of a grid for a round on paper: boxes to tick, nothing about anybody. Who does not wish to be visited is not on it. */
export interface RoundPaper {
  readonly kind: 'round-sheet'
  readonly unit: string
  readonly title: string
  readonly code: string
  readonly grid: string
  readonly from: Day
  readonly until: Day
  readonly topics: string
  readonly addresses: number
  readonly visited: number
  readonly buildings: readonly { readonly name: string; readonly doors: readonly { readonly room: string; readonly visited: boolean; readonly tried: boolean }[] }[]
}
