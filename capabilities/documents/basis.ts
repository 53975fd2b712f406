import type { DocumentKind } from './domain.ts'

/**
 * What each paper rests on: articles as `docs/law.md` names them; `[D]` where no source demands the form and it is the
 * house's own, or customary in case files. The plate and the slip are no papers of the file and have none.
 */
export const DOCUMENT_BASIS: Readonly<Partial<Record<DocumentKind, string>>> = {
  D01: 'PMA-17',
  D02: 'PMA-17; PMA-18',
  D03: 'PMA-23; PMA-24; PIPL-17',
  D04: '[D]; PIPL-6',
  D05: 'CC-165',
  D06: '[D]',
  D07: '[D]',
  D08: 'PMA-27',
  D09: 'PMA-28; PMA-29',
  D10: 'PMA-28; PMA-30',
  D11: 'PMA-31',
  D12: 'PMA-31',
  D13: 'PMA-33; CPL-I-354; JC-2011-3',
  D14: '[D]',
  D15: 'PMA-27',
  D16: '[D]',
  D17: 'PMA-26; [D]',
  D18: 'PMA-26',
  D19: '[D]',
  D20: '[D]',
  D21: 'PMA-25; LPM-11',
  D23: 'PIPL-13; PIPL-17; PIPL-29; PIPL-31',
  D24: 'OMR-13; IMR-15',
  D25: 'ALL-32',
}
