/** Papers of the file itself: what is missing and why, how it was closed, its cover and catalogue. */

import type { Paper } from './domain.ts'
import type { Day } from './values.ts'

/** 卷宗情况说明. */
export interface SituationNote extends Paper<'D14'> {
  readonly title: string
  readonly fileNumber?: string
  readonly gaps: readonly { readonly title: string; readonly reason: string }[]
  readonly remark?: string
  readonly mediators: readonly string[]
}

/** 结案报告表. */
export interface ClosingReport extends Paper<'D16'> {
  readonly fileNumber?: string
  readonly unit: string
  readonly handlers: readonly string[]
  readonly acceptedOn?: Day
  readonly closedOn: Day
  readonly parties: readonly string[]
  readonly disputeType?: string
  readonly source: string
  readonly facts: string
  readonly result: string
  readonly performance?: string
  readonly followUp?: string
  readonly hazard?: string
  readonly head?: string
}

/** 卷宗封面, 目录, 完整性与封底. `D15` prints all; the two parts print theirs only. */
export interface Dossier<Kind extends 'D15' | 'D15-cover' | 'D15-catalogue' | 'D15-back'> extends Paper<Kind> {
  readonly title: string
  readonly fileNumber: string
  readonly parties: readonly string[]
  readonly disputeType?: string
  readonly mediators: readonly string[]
  readonly acceptedOn: Day
  readonly closedOn: Day
  readonly outcome?: string
  readonly archivist: string
  readonly archivedOn: Day
  readonly retention: string
  readonly remark?: string
  readonly entries: readonly {
    readonly title: string
    readonly number?: string
    readonly madeOn: Day
    readonly pages: string
    readonly remark?: string
  }[]
  readonly completeness: readonly {
    readonly title: string
    readonly state: 'present' | 'absent' | 'not-needed'
    readonly reason?: string
  }[]
  readonly sheetCount: number
}
