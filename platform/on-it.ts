import type { StaffActor } from './access.ts'
import type { Tx } from './db/database.ts'
import type { Day } from './time.ts'
import type { Said } from './words.ts'

/** A place in the tree and, where it is narrowed, one kind of matter: of it is asked who does something about it. */
export interface OnItAsked {
  /** Within the viewer’s own unit. */
  readonly unit: { readonly id: string; readonly path: string }
  /** Null: all kinds. */
  readonly category: string | null
  readonly viewer: StaffActor
  readonly today: Day
}

/** Something that is done about it: a unit or a body does it, never a person (N-01). */
export interface OnItLine {
  readonly what: Said
  /** The unit or body that does it; null where none is named yet. */
  readonly who: Said | null
  readonly state: Said
  readonly dueOn: Day | null
  readonly late: boolean
  /** Its page on the desk, below the district; null where the viewer may not open it. */
  readonly path: string | null
}

/** What the viewer may set up themselves, and the page on which it begins. */
export interface OnItOffer {
  readonly words: Said
  readonly path: string
}

/** A capability that does something about what got worse: it names what is open there, and what may be begun. Few statements, whatever the history. */
export interface OnItSource {
  readonly name: string
  read(tx: Tx, asked: OnItAsked): Promise<{ readonly lines: readonly OnItLine[]; readonly offers: readonly OnItOffer[] }>
}
