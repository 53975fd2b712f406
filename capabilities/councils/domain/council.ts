import type { Day } from '#platform/time'
import { type Ballot, countVote, ownersRuleOn, type VoteKind, type VoteResult, type Voter } from './votes.ts'

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
}

export interface Task {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: Day
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
  | { readonly kind: 'opened'; readonly on: Day; readonly by: string; readonly topic: string; readonly place: string; readonly caseId: string | null }
  | { readonly kind: 'members-joined'; readonly on: Day; readonly by: string; readonly members: readonly Member[] }
  | { readonly kind: 'member-left'; readonly on: Day; readonly by: string; readonly memberId: string }
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
  readonly topic: string
  readonly place: string
  readonly caseId: string | null
  readonly openedOn: Day
  readonly members: readonly Member[]
  readonly meetings: readonly Meeting[]
  readonly tasks: readonly TaskNow[]
  readonly votes: readonly Vote[]
  readonly measures: readonly Measure[]
  readonly closedOn: Day | null
  readonly outcome: string
}

/** What a council’s list comes to. The first entry opens it. */
export function councilOf(entries: readonly Entry[]): Council | undefined {
  const [first, ...rest] = entries
  if (first?.kind !== 'opened') return undefined
  const opened: Council = {
    topic: first.topic, place: first.place, caseId: first.caseId, openedOn: first.on, members: [], meetings: [], tasks: [], votes: [], measures: [], closedOn: null, outcome: '',
  }
  return rest.reduce(withEntry, opened)
}

function withEntry(council: Council, entry: Entry): Council {
  switch (entry.kind) {
    case 'opened':
      return council
    case 'members-joined':
      return { ...council, members: [...council.members, ...entry.members] }
    case 'member-left':
      return { ...council, members: council.members.filter((each) => each.id !== entry.memberId) }
    case 'meeting-held':
      return { ...council, meetings: [...council.meetings, entry.meeting] }
    case 'tasks-set':
      return { ...council, tasks: [...council.tasks, ...entry.tasks.map((each) => ({ ...each, doneOn: null, doneBy: null, doneNote: '', verifiedOn: null, verifiedNote: '' }))] }
    case 'task-done':
      return withTask(council, entry.taskId, (task) => ({ ...task, doneOn: entry.on, doneBy: entry.by, doneNote: entry.note }))
    case 'task-verified':
      return withTask(council, entry.taskId, (task) => verified(task, entry))
    case 'vote-opened': {
      const { voteId: id, matter, voteKind: kind, on: openedOn, voters } = entry
      return { ...council, votes: [...council.votes, { id, matter, kind, openedOn, voters, ballots: [], countedOn: null }] }
    }
    case 'ballots-cast':
      return withVote(council, entry.voteId, (vote) => ({ ...vote, ballots: [...vote.ballots, ...entry.ballots] }))
    case 'vote-counted':
      return withVote(council, entry.voteId, (vote) => ({ ...vote, countedOn: entry.on }))
    case 'measure-added':
      return { ...council, measures: [...council.measures, entry.measure] }
    case 'closed':
      return { ...council, closedOn: entry.on, outcome: entry.outcome }
  }
}

/** Not good enough means that it is to be done again. */
function verified(task: TaskNow, { good, on, note }: { readonly good: boolean; readonly on: Day; readonly note: string }): TaskNow {
  return good ? { ...task, verifiedOn: on, verifiedNote: note } : { ...task, doneOn: null, doneBy: null, verifiedNote: note }
}

function withTask(council: Council, id: string, change: (task: TaskNow) => TaskNow): Council {
  return { ...council, tasks: council.tasks.map((each) => (each.id === id ? change(each) : each)) }
}

function withVote(council: Council, id: string, change: (vote: Vote) => Vote): Council {
  return { ...council, votes: council.votes.map((each) => (each.id === id ? change(each) : each)) }
}

/** The result of a vote by the rule of the day on which it was opened. */
export function resultOf(vote: Vote): VoteResult {
  return countVote(ownersRuleOn(vote.openedOn), vote.kind, vote.voters, vote.ballots)
}

export type CouncilFault =
  | 'council-closed' | 'no-such-task' | 'not-done-yet' | 'already-done' | 'already-verified' | 'verified-by-another' | 'no-such-member' | 'no-such-vote' | 'vote-counted'
  | 'no-such-voter' | 'voter-twice' | 'tasks-open' | 'vote-open' | 'no-case'

/** Why an entry may not be written now, or nothing. */
export function faultOf(council: Council, entry: Entry): CouncilFault | undefined {
  if (council.closedOn !== null) return 'council-closed'
  switch (entry.kind) {
    case 'member-left':
      return council.members.some((each) => each.id === entry.memberId) ? undefined : 'no-such-member'
    case 'meeting-held':
      return entry.meeting.presentIds.every((id) => council.members.some((each) => each.id === id)) ? undefined : 'no-such-member'
    case 'task-done':
    case 'task-verified':
      return taskFault(council.tasks.find((each) => each.id === entry.taskId), entry)
    case 'vote-opened':
      return new Set(entry.voters.map((each) => each.doors)).size === entry.voters.length ? undefined : 'voter-twice'
    case 'ballots-cast':
    case 'vote-counted':
      return voteFault(council.votes.find((each) => each.id === entry.voteId), entry)
    case 'measure-added':
      return council.caseId === null ? 'no-case' : undefined
    case 'closed':
      return closingFault(council)
    default:
      return undefined
  }
}

function taskFault(task: TaskNow | undefined, entry: Entry): CouncilFault | undefined {
  if (!task) return 'no-such-task'
  if (task.verifiedOn !== null) return 'already-verified'
  if (entry.kind === 'task-done') return task.doneOn === null ? undefined : 'already-done'
  if (task.doneOn === null) return 'not-done-yet'
  return task.doneBy === entry.by ? 'verified-by-another' : undefined
}

function voteFault(vote: Vote | undefined, entry: Entry): CouncilFault | undefined {
  if (!vote) return 'no-such-vote'
  if (vote.countedOn !== null) return 'vote-counted'
  if (entry.kind !== 'ballots-cast') return undefined
  return entry.ballots.every((each) => vote.voters.some((voter) => voter.id === each.voterId)) ? undefined : 'no-such-voter'
}

function closingFault(council: Council): CouncilFault | undefined {
  if (council.tasks.some((each) => each.verifiedOn === null)) return 'tasks-open'
  return council.votes.some((each) => each.countedOn === null) ? 'vote-open' : undefined
}
