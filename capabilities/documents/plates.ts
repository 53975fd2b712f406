import { qrSvg } from './qr.ts'
import type { Bilingual } from './values.ts'
import type { JsonRecord } from './view.ts'

/** Plates for the doors of one place, eight on a page of A4: an address and where a scan leads, never a name. */
export interface PlateSheet {
  readonly district: Bilingual
  /** Whoever looks after these doors. */
  readonly unit: Bilingual
  readonly plates: readonly {
    readonly text: string
    /** Where the code leads: the public address with the door's token. */
    readonly url: string
  }[]
}

/** What the template shows: each plate with its code drawn. */
export function plateView(sheet: PlateSheet): JsonRecord {
  return {
    district: { ...sheet.district },
    unit: { ...sheet.unit },
    plates: sheet.plates.map((each) => ({ text: each.text, url: each.url, qr: qrSvg(each.url) })),
  }
}
