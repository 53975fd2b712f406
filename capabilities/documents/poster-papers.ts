/**
 * A poster that leads to one page of the district: a title that is read from across a hall, few lines, a code and the address below it
 * for whoever types. No name; the telephone is the unit’s own.
 */
export interface PosterSheet {
  readonly kind: 'poster'
  readonly size: 'a4' | 'a3'
  readonly title: string
  readonly lines: readonly string[]
  /** The address of the page; its code is drawn above it. */
  readonly scanUrl: string
  readonly scan: string
  readonly scanEn: string
  readonly district: string
  readonly unit: string
  readonly phone?: string
}
