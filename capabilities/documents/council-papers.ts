import type { Day } from './values.ts'

/** A council on paper, to hang up or to file: who sits in it, what was said, who does what by when, how owners voted. Totals only, never a choice. */
export interface CouncilSheet {
  readonly kind: 'council'
  readonly unit: string
  readonly topic: string
  readonly place: string
  readonly openedOn: Day
  readonly closedOn?: Day
  readonly outcome?: string
  readonly members: readonly { readonly name: string; readonly role: string; readonly body?: string; readonly standsFor?: number }[]
  readonly meetings: readonly { readonly on: Day; readonly place: string; readonly present: readonly string[]; readonly summary: string }[]
  readonly tasks: readonly { readonly what: string; readonly owner: string; readonly dueOn: Day; readonly state: string }[]
  readonly votes: readonly { readonly matter: string; readonly kind: string; readonly lines: readonly VoteLine[]; readonly verdict: string }[]
  readonly measures: readonly { readonly what: string; readonly owner: string; readonly on: Day }[]
}

/** One half of a count as fractions, in words: heads and areas. */
export interface VoteLine {
  readonly label: string
  readonly heads: string
  readonly area: string
  readonly reached: boolean
}

/** An owners' vote on paper: what is decided and by which majority, then one ballot an owner; after the count its result. */
export interface VotingSheet {
  readonly kind: 'voting'
  readonly unit: string
  readonly topic: string
  readonly matter: string
  readonly matterKind: string
  readonly openedOn: Day
  /** Civil Code Art. 278 in our own words: who must take part, which majority. */
  readonly rule: string
  readonly owners: number
  readonly area: string
  /** One owner a ballot; doors and area, no name. Empty once the vote is counted. */
  readonly ballots: readonly { readonly doors: string; readonly area: string }[]
  readonly result?: { readonly on: Day; readonly lines: readonly VoteLine[]; readonly verdict: string }
}

/** A meeting that is called, to hang up at the door and to hand out. */
export interface NoticeSheet {
  readonly kind: 'council-notice'
  readonly unit: string
  readonly gathering: string
  readonly topic: string
  readonly on: Day
  /** Of the wall clock, `19:00`. */
  readonly time: string
  readonly place: string
  readonly calledOn: Day
  /** What the law says of the notice, where it says something. */
  readonly rule?: string
  /** Where the printed code leads. */
  readonly scanUrl: string
}

/** For whoever said what they want: number, PIN and what was promised. No name and no word of it. */
export interface OpinionSlip {
  readonly kind: 'opinion-slip'
  readonly unit: string
  readonly subject: string
  readonly code: string
  readonly pin: string
  readonly notedOn: Day
  readonly dueOn?: Day
  readonly scanUrl: string
}

/** Four questions, one slip a household: to be cut apart and drawn, so that nobody knows who has which. */
export interface SurveySlips {
  readonly kind: 'survey-slips'
  readonly unit: string
  readonly measure: string
  readonly closesOn: Day
  readonly questions: readonly { readonly question: string; readonly choices: readonly string[] }[]
  readonly slips: readonly { readonly token: string; readonly scanUrl: string }[]
}

export type CouncilPaper = CouncilSheet | VotingSheet | NoticeSheet | OpinionSlip | SurveySlips
