import { qrSvg } from './qr.ts'
import { type JsonRecord, sheetView } from './view.ts'

/**
 * A poster that leads to one page of the district: a title that is read from across a hall, few lines, a code and the address below it
 * for whoever types. No name; the telephone is the unit’s own.
 */
export interface PosterSheet {
  readonly kind: 'poster'
  readonly size: 'a4' | 'a3'
  readonly title: string
  readonly lines: readonly string[]
  readonly url: string
  readonly scan: string
  readonly scanEn: string
  readonly district: string
  readonly unit: string
  readonly phone?: string
}

/** What the template shows: the address with its code drawn. */
export function posterView(sheet: PosterSheet): JsonRecord {
  return { ...sheetView(sheet), qr: qrSvg(sheet.url) }
}
