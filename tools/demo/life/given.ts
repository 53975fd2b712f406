import type { CauseCode } from '../../../capabilities/follow-up/domain.ts'
import type { StaffActor } from '#platform/access'
import type { Day } from '#platform/time'

/** The parts that staff play in a life. Two parts may be played by one person, in two roles. */
export const POSTS = ['clerk', 'dispatcher', 'mediator', 'head', 'visitor', 'officer', 'grid', 'sector', 'archivist', 'owner', 'court', 'leader'] as const
export type Post = (typeof POSTS)[number]

/** Somebody of the dispute: invented, and looking it. */
export interface Somebody {
  readonly name: string
  readonly phone: string
  readonly addressId: string
  readonly addressText: string
  /** Last four characters of the paper that was shown. */
  readonly lastFour: string
}

/** What the people of a life say and agree; one telling of one category. */
export interface Telling {
  readonly title: string
  readonly text: string
  readonly plea: string
  readonly answer: string
  readonly finding: string
  readonly term: string
  readonly deed: string
}

/** All that differs between two lives of one script. */
export interface Given {
  readonly staff: Readonly<Record<Post, StaffActor>>
  readonly units: { readonly own: string; readonly ownPath: string; readonly street: string; readonly streetPath: string; readonly station: string; readonly stationPath: string }
  readonly place: { readonly gridId: string; readonly microGridId: string; readonly token: string }
  readonly applicant: Somebody
  readonly respondent: Somebody
  readonly category: string
  readonly channel: string
  /** Why the matter came up, as whoever closes it says. */
  readonly cause: CauseCode
  readonly telling: Telling
  /** What the court numbers it with, where it comes before one. */
  readonly courtNumber: string
  /** Fen: all that is owed in the written lives, and one instalment of the oral ones. */
  readonly sums: { readonly whole: number; readonly part: number }
}

/** When a life happens: its first day, and by how many minutes everything in it is shifted. */
export interface Moment {
  readonly firstDay: Day
  readonly minutes: number
}

/** A channel, a cause and words that nothing else uses, so that a mould shows where they went. */
export const MARKED_CHANNEL = 'mailbox'
export const MARKED_CAUSE = 'not-clear'
export const MARKED_SUMS = { whole: 7_100_003, part: 7_200_007 } as const

export function markedTelling(): Telling {
  const mark = (part: keyof Telling) => `〔${part}〕`
  return {
    title: mark('title'), text: mark('text'), plea: mark('plea'), answer: mark('answer'), finding: mark('finding'), term: mark('term'), deed: mark('deed'),
  }
}
