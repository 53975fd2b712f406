import type { Day } from '#platform/time'
import type { Gathering } from './notices.ts'
import type { Ballot, VoteKind, Voter } from './votes.ts'

/** A resident council, one about what owners share with their property company, or a meeting where opinions are heard. */
export const COUNCIL_KINDS = ['resident', 'property', 'opinion'] as const
export type CouncilKind = (typeof COUNCIL_KINDS)[number]

export const MEMBER_ROLES = ['owner-representative', 'owner', 'resident', 'unit', 'business'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export interface Member {
  readonly id: string
  readonly name: string
  readonly role: MemberRole
  /** For whom they come: a department, a company, a block. */
  readonly body: string
  /** Other owners whose written authority they bring. */
  readonly standsFor: number
  readonly partyId: string | null
}

export interface Meeting {
  readonly id: string
  readonly on: Day
  readonly place: string
  readonly presentIds: readonly string[]
  readonly summary: string
  /** The notice by which it was called. */
  readonly noticeId?: string | null
}

/** A meeting that is called: what stands on the residents’ page and on the paper at the door. */
export interface Notice {
  readonly id: string
  readonly on: Day
  /** Of the wall clock, `19:00`. */
  readonly time: string
  readonly place: string
  readonly topic: string
  readonly gathering: Gathering
}

export interface NoticeNow extends Notice {
  readonly calledOn: Day
  readonly state: 'coming' | 'held' | 'called-off'
}

/** What somebody said, written down with their consent: as what they spoke, never who. */
export interface Statement {
  readonly id: string
  readonly as: MemberRole
  readonly text: string
}

export interface StatementNow extends Statement, Publishing {}

/** Who wrote it and whether another person has let it out. */
export interface Publishing {
  readonly writtenBy: string
  readonly publishedOn: Day | null
}

/** Totals of the vote behind a resolution, as they were counted. */
export interface VoteBehind {
  readonly matter: string
  readonly needed: 'ordinary' | 'special'
  readonly took: { readonly heads: readonly [number, number]; readonly area: readonly [number, number] }
  readonly agreed: { readonly heads: readonly [number, number]; readonly area: readonly [number, number] }
}

export interface Resolution {
  readonly id: string
  readonly text: string
  readonly vote: VoteBehind | null
}

export interface ResolutionNow extends Resolution, Publishing {
  readonly madeOn: Day
}

export interface Task {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: Day
  /** The resolution that it carries out. */
  readonly resolutionId?: string | null
}

export interface TaskNow extends Task {
  readonly doneOn: Day | null
  readonly doneBy: string | null
  readonly doneNote: string
  readonly verifiedOn: Day | null
  readonly verifiedNote: string
}

export interface Vote {
  readonly id: string
  readonly matter: string
  readonly kind: VoteKind
  readonly openedOn: Day
  readonly voters: readonly Voter[]
  readonly ballots: readonly Ballot[]
  readonly countedOn: Day | null
}

export interface Measure {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly on: Day
}

/** One line of a council’s own list, as it was written. */
export type Entry =
  | { readonly kind: 'opened'; readonly on: Day; readonly by: string; readonly topic: string; readonly place: string; readonly caseId: string | null; readonly councilKind?: CouncilKind }
  | { readonly kind: 'members-joined'; readonly on: Day; readonly by: string; readonly members: readonly Member[] }
  | { readonly kind: 'member-left'; readonly on: Day; readonly by: string; readonly memberId: string }
  | { readonly kind: 'meeting-called'; readonly on: Day; readonly by: string; readonly notice: Notice }
  | { readonly kind: 'meeting-called-off'; readonly on: Day; readonly by: string; readonly noticeId: string; readonly why: string }
  | { readonly kind: 'statement-noted'; readonly on: Day; readonly by: string; readonly statement: Statement }
  | { readonly kind: 'resolution-made'; readonly on: Day; readonly by: string; readonly resolution: Resolution }
  | { readonly kind: 'published'; readonly on: Day; readonly by: string; readonly of: 'statement' | 'resolution'; readonly id: string }
  | { readonly kind: 'meeting-held'; readonly on: Day; readonly by: string; readonly meeting: Meeting }
  | { readonly kind: 'tasks-set'; readonly on: Day; readonly by: string; readonly tasks: readonly Task[] }
  | { readonly kind: 'task-done'; readonly on: Day; readonly by: string; readonly taskId: string; readonly note: string }
  | { readonly kind: 'task-verified'; readonly on: Day; readonly by: string; readonly taskId: string; readonly good: boolean; readonly note: string }
  | { readonly kind: 'vote-opened'; readonly on: Day; readonly by: string; readonly voteId: string; readonly matter: string; readonly voteKind: VoteKind; readonly voters: readonly Voter[] }
  | { readonly kind: 'ballots-cast'; readonly on: Day; readonly by: string; readonly voteId: string; readonly ballots: readonly Ballot[] }
  | { readonly kind: 'vote-counted'; readonly on: Day; readonly by: string; readonly voteId: string }
  | { readonly kind: 'measure-added'; readonly on: Day; readonly by: string; readonly measure: Measure }
  | { readonly kind: 'closed'; readonly on: Day; readonly by: string; readonly outcome: string }

export interface Council {
  readonly kind: CouncilKind
  readonly topic: string
  readonly place: string
  readonly caseId: string | null
  readonly openedOn: Day
  readonly members: readonly Member[]
  readonly notices: readonly NoticeNow[]
  readonly meetings: readonly Meeting[]
  readonly statements: readonly StatementNow[]
  readonly resolutions: readonly ResolutionNow[]
  readonly tasks: readonly TaskNow[]
  readonly votes: readonly Vote[]
  readonly measures: readonly Measure[]
  readonly closedOn: Day | null
  readonly outcome: string
}
